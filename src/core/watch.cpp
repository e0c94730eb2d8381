// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/watch.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct WatchText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Watch)
};

/// What a problem of a run with the same request is about in the watch.
std::optional<WatchField> fieldOf(PlanField field)
{
    switch (field) {
    case PlanField::Url:
        return WatchField::Url;
    case PlanField::Timeout:
        return WatchField::Timeout;
    case PlanField::Redirects:
        return WatchField::Redirects;
    case PlanField::CaFile:
        return WatchField::CaFile;
    default:
        return std::nullopt;
    }
}

QList<WatchProblem> requestProblems(const Watch &watch)
{
    RunPlan plan;
    plan.request = watch.request;
    QList<WatchProblem> problems;
    for (const PlanProblem &problem : planProblems(plan)) {
        if (const std::optional<WatchField> field = fieldOf(problem.field))
            problems.append({*field, problem.message});
    }
    return problems;
}

QString shown(std::chrono::milliseconds time)
{
    return formatDuration(double(std::chrono::nanoseconds(time).count()));
}

/// Empty: \a time is in \a rangeMs.
QString durationProblem(const QString &what, std::chrono::milliseconds time, Range rangeMs)
{
    if (rangeMs.contains(time.count()))
        return {};
    return WatchText::tr("%1 must be from %2 to %3.")
        .arg(what, shown(std::chrono::milliseconds(rangeMs.low)),
             shown(std::chrono::milliseconds(rangeMs.high)));
}

QString nameProblem(const QString &name)
{
    if (!WatchRanges::nameLength.contains(name.size()))
        return WatchText::tr("The name is too long; use at most %n characters.", nullptr,
                             int(WatchRanges::nameLength.high));
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return WatchText::tr("The name must be one line of text, without tabs or other control characters.");
    return {};
}

QString bodyProblem(const Watch &watch)
{
    if (watch.request.method == "HEAD")
        return WatchText::tr("The answer to HEAD has no body to look at; use another method.");
    return {};
}

QString jsonProblem(const Watch &watch)
{
    if (!isJsonPointer(watch.limits.jsonPointer))
        return WatchText::tr("A JSON pointer begins with a slash, such as /status/db, and has “~” only as ~0 "
                             "(for ~) or ~1 (for /).");
    return bodyProblem(watch);
}

QString confirmProblem(const Watch &watch)
{
    if (!WatchRanges::window.contains(watch.window))
        return rangeProblem(WatchText::tr("The number of last ticks looked at"), WatchRanges::window);
    if (watch.confirm > watch.window)
        return WatchText::tr("Of %1 ticks no %2 can agree; choose at most %1.")
            .arg(watch.window)
            .arg(watch.confirm);
    if (watch.confirm < 1 || 2 * watch.confirm <= watch.window)
        return WatchText::tr("More than half of the last ticks must agree: choose at least %1 of %2.")
            .arg(watch.window / 2 + 1)
            .arg(watch.window);
    return {};
}

QString commandProblem(const QStringList &command)
{
    const QString program = command.isEmpty() ? QString() : command.first();
    if (program.trimmed().isEmpty())
        return WatchText::tr("There is no command to run; type the program and its arguments.");
    if (program.contains(u'/') && !QFileInfo(program).isAbsolute())
        return WatchText::tr("Type the whole path of the program %1, from / on.").arg(program);
    if (QStandardPaths::findExecutable(program).isEmpty())
        return WatchText::tr("There is no program %1 that may be run; check the name and its permissions.")
            .arg(program);
    return {};
}

QString hookProblem(const QUrl &hook)
{
    RequestSpec parsed;
    if (const Status url = parseUrl(hook.toString(), parsed); !url)
        return url.error();
    if (!parsed.authorization.isEmpty())
        return WatchText::tr("The URL of the hook must not hold a user name or a password, for it is stored "
                             "in plain text; use a token in its path.");
    return {};
}

} // namespace

QString watchStateId(WatchState state)
{
    switch (state) {
    case WatchState::Unknown:
        return u"unknown"_s;
    case WatchState::Up:
        return u"up"_s;
    case WatchState::Degraded:
        return u"degraded"_s;
    case WatchState::Down:
        return u"down"_s;
    }
    Q_UNREACHABLE();
}

std::optional<WatchState> watchStateFromId(QStringView id)
{
    for (const WatchState state : allWatchStates) {
        if (watchStateId(state) == id)
            return state;
    }
    return std::nullopt;
}

QString watchStateName(WatchState state)
{
    switch (state) {
    case WatchState::Unknown:
        //: The state of a watched endpoint.
        return WatchText::tr("unknown");
    case WatchState::Up:
        //: The state of a watched endpoint.
        return WatchText::tr("up");
    case WatchState::Degraded:
        //: The state of a watched endpoint.
        return WatchText::tr("degraded");
    case WatchState::Down:
        //: The state of a watched endpoint.
        return WatchText::tr("down");
    }
    Q_UNREACHABLE();
}

bool Watch::ticksLike(const Watch &other) const
{
    Watch renamed = *this;
    renamed.name = other.name;
    return renamed == other;
}

std::chrono::milliseconds Watch::usualTimeout(std::chrono::milliseconds interval)
{
    return std::min(RequestSpec().timeout, interval * 9 / 10);
}

Watch Watch::create()
{
    Watch watch;
    watch.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return watch;
}

bool isJsonPointer(QStringView text)
{
    if (text.isEmpty())
        return true;
    if (text.front() != u'/')
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == u'~';
        if (isEscape && (i + 1 == text.size() || (text[i + 1] != u'0' && text[i + 1] != u'1')))
            return false;
    }
    return true;
}

QList<WatchProblem> watchProblems(const Watch &watch)
{
    QList<WatchProblem> problems = requestProblems(watch);
    const auto say = [&problems](WatchField field, const QString &message) {
        if (!message.isEmpty())
            problems.append({field, message});
    };
    const auto check = [&say](WatchField field, const QString &what, qint64 value, Range range) {
        if (!range.contains(value))
            say(field, rangeProblem(what, range));
    };

    say(WatchField::Name, nameProblem(watch.name));
    say(WatchField::Interval,
        durationProblem(WatchText::tr("The interval"), watch.interval, WatchRanges::intervalMs));
    check(WatchField::Jitter, WatchText::tr("Jitter in percent"), watch.jitterPercent,
          WatchRanges::jitterPercent);
    check(WatchField::Count, WatchText::tr("Requests per tick"), watch.count, WatchRanges::count);
    check(WatchField::Concurrency, WatchText::tr("Concurrency"), watch.concurrency, WatchRanges::concurrency);
    const bool bothInRange = Limits::timeoutMs.contains(watch.request.timeout.count())
        && WatchRanges::intervalMs.contains(watch.interval.count());
    if (bothInRange && watch.request.timeout > watch.interval) {
        say(WatchField::Timeout,
            WatchText::tr("The timeout, %1, is longer than the interval; choose at most %2, or watch less "
                          "often.")
                .arg(shown(watch.request.timeout), shown(watch.interval)));
    }
    const WatchLimits &limits = watch.limits;
    if (limits.p95)
        say(WatchField::P95,
            durationProblem(WatchText::tr("The limit of p95"), *limits.p95, WatchRanges::p95Ms));
    if (!(limits.failedPercent >= 0 && limits.failedPercent <= 100)) // nor NaN
        say(WatchField::Failed, WatchText::tr("The share of failed requests must be from 0 to 100 %."));
    if (!limits.bodyContains.isEmpty()) {
        say(WatchField::BodyContains, bodyProblem(watch));
        if (limits.bodyContains.toUtf8().size() > WatchRanges::bodyBytes)
            say(WatchField::BodyContains,
                WatchText::tr("The text is longer than what is looked at of a body, %1; use a part of it.")
                    .arg(formatBytes(WatchRanges::bodyBytes)));
    }
    if (limits.looksAtJson())
        say(WatchField::Json, jsonProblem(watch));
    if (limits.certificateDays) {
        check(WatchField::Certificate, WatchText::tr("The days that a certificate must last"),
              *limits.certificateDays, WatchRanges::certificateDays);
        if (watch.request.url.scheme() == "http"_L1)
            say(WatchField::Certificate,
                WatchText::tr("There is no certificate without TLS; use an https URL or no such limit."));
    }
    say(WatchField::Confirm, confirmProblem(watch));
    std::stable_sort(problems.begin(), problems.end(),
                     [](const WatchProblem &a, const WatchProblem &b) { return a.field < b.field; });
    return problems;
}

QList<WatchProblem> alertProblems(const AlertActions &alerts)
{
    QList<WatchProblem> problems;
    if (alerts.runCommand) {
        if (const QString problem = commandProblem(alerts.command); !problem.isEmpty())
            problems.append({WatchField::Command, problem});
    }
    if (alerts.callHook) {
        if (const QString problem = hookProblem(alerts.hook); !problem.isEmpty())
            problems.append({WatchField::Hook, problem});
    }
    return problems;
}

} // namespace Loopscope
