// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/labplan.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct LabText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Lab)
};

qint64 longestDelaySeconds()
{
    return Limits::labDelayNs.high / 1'000'000'000;
}

/// What a sentence can quote of a text that may be of any length.
QString quotable(const QString &text)
{
    constexpr int most = 40;
    return text.size() <= most ? text : text.left(most) + u'…';
}

Error delayError(const QString &text)
{
    return {LabText::tr("A delay must be a number of seconds from 0 to %1; “%2” is not.")
                .arg(QLocale().toString(longestDelaySeconds()), quotable(text))};
}

/// Finds what is wrong with a row.
class RowCheck
{
public:
    RowCheck(int row, QList<LabProblem> &problems) : m_row(row), m_problems(problems) { }

    void check(const LabCoroutine &coroutine)
    {
        if (coroutine.kind == LabCoroutine::Kind::Request)
            checkUrl(coroutine.url);
        else
            checkDelay(coroutine);
        if (!Limits::labCoroutines.contains(coroutine.repeat))
            add(LabField::Repeat, rangeProblem(LabText::tr("Repeat"), Limits::labCoroutines));
    }

private:
    void add(LabField field, const QString &message) { m_problems.append({field, m_row, message}); }

    void checkUrl(const QUrl &url)
    {
        RequestSpec parsed;
        if (const Status status = parseUrl(url.toString(), parsed); !status)
            add(LabField::Url, status.error());
    }

    void checkDelay(const LabCoroutine &coroutine)
    {
        if (!Limits::labDelayNs.contains(coroutine.delayNs)) {
            const QString seconds =
                QLocale().toString(double(coroutine.delayNs) / 1e9, 'g', QLocale::FloatingPointShortest);
            add(LabField::Delay, delayError(seconds).message);
        }
        if (!Limits::labTextLength.contains(coroutine.text.size())) {
            add(LabField::Text,
                LabText::tr("The text is too long; use at most %1 characters.")
                    .arg(QLocale().toString(Limits::labTextLength.high)));
        }
    }

    const int m_row;
    QList<LabProblem> &m_problems;
};

/// Of the plan as a whole, whose rows are right.
void checkNumbers(const LabPlan &plan, QList<LabProblem> &problems)
{
    const QLocale locale;
    if (plan.total() > Limits::labCoroutines.high) {
        problems.append(
            {LabField::Coroutines, -1,
             LabText::tr("The list has %1 coroutines, repetitions included; use at most %2.")
                 .arg(locale.toString(plan.total()), locale.toString(Limits::labCoroutines.high))});
    } else if (plan.requestsAtOnce() > Limits::labRequestsAtOnce.high) {
        problems.append(
            {LabField::Drive, -1,
             LabText::tr("%1 requests would be in flight at once, and at most %2 can be; choose "
                         "“%3”, or fewer requests.")
                 .arg(locale.toString(plan.requestsAtOnce()), locale.toString(Limits::labRequestsAtOnce.high),
                      labDriveName(LabDrive::Bounded))});
    }
}

} // namespace

qint64 LabPlan::total() const
{
    qint64 sum = 0;
    for (const LabCoroutine &coroutine : coroutines)
        sum += coroutine.repeat;
    return sum;
}

qint64 LabPlan::requests() const
{
    qint64 sum = 0;
    for (const LabCoroutine &coroutine : coroutines) {
        if (coroutine.kind == LabCoroutine::Kind::Request)
            sum += coroutine.repeat;
    }
    return sum;
}

qint64 LabPlan::atOnce() const
{
    switch (drive) {
    case LabDrive::OneByOne:
        return std::min<qint64>(1, total());
    case LabDrive::Together:
    case LabDrive::MadeFirst:
        return total();
    case LabDrive::Bounded:
    case LabDrive::ThreadPool:
        return std::min<qint64>(limit, total());
    }
    Q_UNREACHABLE();
}

qint64 LabPlan::requestsAtOnce() const
{
    return std::min(requests(), atOnce());
}

bool LabPlan::hasMain() const
{
    return drive == LabDrive::OneByOne || drive == LabDrive::MadeFirst;
}

bool LabPlan::hasLimit() const
{
    return drive == LabDrive::Bounded || drive == LabDrive::ThreadPool;
}

QList<LabProblem> labPlanProblems(const LabPlan &plan)
{
    QList<LabProblem> problems;
    if (plan.coroutines.isEmpty()) {
        problems.append(
            {LabField::Coroutines, -1, LabText::tr("The list is empty; add a delay or a request.")});
    }
    for (int row = 0; row < int(plan.coroutines.size()); ++row)
        RowCheck(row, problems).check(plan.coroutines.at(row));
    if (plan.drive == LabDrive::Bounded && !Limits::concurrency.contains(plan.limit))
        problems.append({LabField::Limit, -1, rangeProblem(LabText::tr("At once"), Limits::concurrency)});
    if (plan.drive == LabDrive::ThreadPool && !Limits::threads.contains(plan.limit))
        problems.append({LabField::Limit, -1, rangeProblem(LabText::tr("Threads"), Limits::threads)});
    if (!Limits::timeoutMs.contains(plan.timeout.count()))
        problems.append(
            {LabField::Timeout, -1, rangeProblem(LabText::tr("Timeout in ms"), Limits::timeoutMs)});
    if (problems.isEmpty())
        checkNumbers(plan, problems);
    return problems;
}

Result<qint64> parseDelay(const QString &text)
{
    const QString trimmed = text.trimmed();
    QLocale locale;
    // "1,500" must not pass for 1500 where a person from elsewhere means one and a half.
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool isNumber = false;
    double seconds = locale.toDouble(trimmed, &isNumber);
    if (!isNumber)
        seconds = trimmed.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(seconds) || seconds < 0 || seconds > double(longestDelaySeconds()))
        return delayError(trimmed);
    return qint64(std::llround(seconds * 1e9));
}

QString labDriveId(LabDrive drive)
{
    switch (drive) {
    case LabDrive::OneByOne:
        return u"one-by-one"_s;
    case LabDrive::Together:
        return u"together"_s;
    case LabDrive::MadeFirst:
        return u"made-first"_s;
    case LabDrive::Bounded:
        return u"bounded"_s;
    case LabDrive::ThreadPool:
        return u"thread-pool"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LabDrive> labDriveFromId(QStringView id)
{
    for (const LabDrive drive : allLabDrives) {
        if (labDriveId(drive) == id)
            return drive;
    }
    return std::nullopt;
}

QString labDriveName(LabDrive drive)
{
    switch (drive) {
    case LabDrive::OneByOne:
        return LabText::tr("Await one by one");
    case LabDrive::Together:
        return LabText::tr("Tasks, waited together");
    case LabDrive::MadeFirst:
        return LabText::tr("Tasks made first, awaited after");
    case LabDrive::Bounded:
        return LabText::tr("At most C at once", "C is the field beside it");
    case LabDrive::ThreadPool:
        return LabText::tr("In a thread pool of W", "W is the field beside it");
    }
    Q_UNREACHABLE();
}

QString labLinesId(LabLines lines)
{
    switch (lines) {
    case LabLines::StartAndFinish:
        return u"start-and-finish"_s;
    case LabLines::Durations:
        return u"durations"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LabLines> labLinesFromId(QStringView id)
{
    for (const LabLines lines : allLabLines) {
        if (labLinesId(lines) == id)
            return lines;
    }
    return std::nullopt;
}

QString labLinesName(LabLines lines)
{
    switch (lines) {
    case LabLines::StartAndFinish:
        return LabText::tr("Start and finish", "which lines a coroutine prints");
    case LabLines::Durations:
        return LabText::tr("Durations", "which lines a coroutine prints");
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
