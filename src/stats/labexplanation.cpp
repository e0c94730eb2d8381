// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/labexplanation.h"

#include "core/text.h"
#include "stats/labwaits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct Explanation
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LabExplanation)
};

QString duration(qint64 ns)
{
    return formatDuration(double(ns));
}

/// The value of the three digits that duration() shows of \a ns.
double shownNs(qint64 ns)
{
    constexpr double leastWithMinutes = 119.5e9;
    if (ns < 1 || double(ns) >= leastWithMinutes)
        return double(ns);
    const double quantum = std::pow(10, std::floor(std::log10(double(ns))) - 2);
    return std::round(double(ns) / quantum) * quantum;
}

/// The notes' name of what runs: "say_after", "send_req"; where both do, "coroutine".
QString nounOf(const LabPlan &plan)
{
    const qint64 requests = plan.requests();
    if (requests == 0)
        return u"say_after"_s;
    if (requests == plan.total())
        return u"send_req"_s;
    return Explanation::tr("coroutine", "as in: each coroutine");
}

/// The sentences about one run.
class Explainer
{
public:
    explicit Explainer(const LabRun &run)
        : m_run(run), m_waits(labWaits(run)), m_noun(nounOf(run.plan)), m_atOnce(run.plan.atOnce())
    {
    }

    [[nodiscard]] QString text() const
    {
        const bool hasMore = !m_run.interrupted;
        return Explanation::tr("%1 %2", "two sentences")
            .arg(hasMore ? first() : stopped(), hasMore ? second() : soFar());
    }

private:
    [[nodiscard]] QString stopped() const
    {
        return Explanation::tr("The run was stopped after %1, when %2 of %Ln coroutine(s) had ended.",
                               nullptr, int(m_run.plan.total()))
            .arg(duration(m_run.totalNs), QLocale().toString(m_waits.count()));
    }

    [[nodiscard]] QString soFar() const
    {
        if (m_waits.count() == 0)
            return Explanation::tr("So there is no wait yet of which the total could be made.");
        return Explanation::tr("The waits of those that had ended add up to %1, and the longest took %2.")
            .arg(duration(m_waits.sumNs), duration(m_waits.longestNs));
    }

    [[nodiscard]] QString first() const
    {
        if (m_waits.count() == 1) {
            return Explanation::tr("There was only one coroutine, so nothing could overlap, and the total is "
                                   "its own wait: %1.")
                .arg(longest());
        }
        switch (m_run.plan.drive) {
        case LabDrive::OneByOne:
            return oneByOne();
        case LabDrive::Together:
            return Explanation::tr(
                       "Each %1 was a task, and all tasks waited at the same time, so the total is "
                       "the longest wait: %2.")
                .arg(m_noun, longest());
        case LabDrive::MadeFirst:
            return Explanation::tr(
                       "All tasks were made before main() awaited the first, so each %1 waited at the "
                       "same time, and the total is the longest wait: %2.")
                .arg(m_noun, longest());
        case LabDrive::Bounded:
            return bounded();
        case LabDrive::ThreadPool:
            return threadPool();
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QString oneByOne() const
    {
        return Explanation::tr("Each %1 was awaited before the next began, so the waits add up: %2.")
            .arg(m_noun, sum());
    }

    [[nodiscard]] QString bounded() const
    {
        if (!isShort()) {
            return Explanation::tr(
                       "No more than %1 were to wait at once and there were only %2, so all waited "
                       "at the same time, and the total is the longest wait: %3.")
                .arg(number(m_run.plan.limit), number(m_waits.count()), longest());
        }
        if (m_atOnce == 1) {
            return Explanation::tr("Only one %1 at a time could wait, so the waits add up: %2.")
                .arg(m_noun, sum());
        }
        if (m_waits.areAlike()) {
            return Explanation::tr(
                       "At most %1 of the %2 waited at once, so it took %3 rounds of about %4 each: %5.")
                .arg(number(m_atOnce), number(m_waits.count()), rounds(), mean(), inRounds());
        }
        return Explanation::tr(
                   "At most %1 of the %2 waited at once, so the total cannot be less than all waits "
                   "shared by %1, %3, nor than the longest, %4.")
            .arg(number(m_atOnce), number(m_waits.count()), duration(m_waits.sumNs / m_atOnce), longest());
    }

    [[nodiscard]] QString threadPool() const
    {
        if (!isShort()) {
            return Explanation::tr(
                       "Each %1 blocked a thread of its own, and all threads waited at the same time, "
                       "so the total is the longest wait: %2.")
                .arg(m_noun, longest());
        }
        if (m_atOnce == 1) {
            return Explanation::tr("Each %1 blocked the only thread, so the waits add up: %2.")
                .arg(m_noun, sum());
        }
        if (m_waits.areAlike()) {
            return Explanation::tr(
                       "Each %1 blocked one of %2 threads while it waited, so all %3 took %4 rounds of "
                       "about %5 each: %6.")
                .arg(m_noun, number(m_atOnce), number(m_waits.count()), rounds(), mean(), inRounds());
        }
        return Explanation::tr(
                   "Each %1 blocked one of %2 threads while it waited, so the total cannot be less than "
                   "all waits shared by %2, %3, nor than the longest, %4.")
            .arg(m_noun, number(m_atOnce), duration(m_waits.sumNs / m_atOnce), longest());
    }

    [[nodiscard]] QString second() const
    {
        if (m_run.failed > 0) {
            return Explanation::tr(
                "%Ln request(s) were not answered, and count with the time until they failed.", nullptr,
                m_run.failed);
        }
        const qint64 ownNs = m_run.totalNs - explainedNs();
        if (ownNs >= 1'000'000 && ownNs > m_run.totalNs / 10) {
            return Explanation::tr("The rest of the %1 is what the program itself took to begin and end %Ln "
                                   "coroutine(s).",
                                   nullptr, m_waits.count())
                .arg(duration(m_run.totalNs));
        }
        if (m_waits.count() == 1)
            return Explanation::tr("Another way to drive it would take as long; it takes two to overlap.");
        if (m_atOnce == 1) {
            return Explanation::tr("As tasks they would overlap and take %1, the longest of them.")
                .arg(longest());
        }
        if (isShort() && m_run.plan.drive == LabDrive::ThreadPool) {
            return Explanation::tr(
                       "As tasks that await on the event loop they would block no thread, and all "
                       "overlap: %1, the longest of them.")
                .arg(longest());
        }
        if (isShort()) {
            return Explanation::tr("All at once they would take %1, the longest of them, and one by one %2.")
                .arg(longest(), duration(m_waits.sumNs));
        }
        return Explanation::tr("Awaited one by one the waits would add up: %1.").arg(sum());
    }

    /// The total that the first sentence accounts for.
    [[nodiscard]] qint64 explainedNs() const
    {
        if (m_atOnce == 1)
            return m_waits.sumNs;
        if (!isShort())
            return m_waits.longestNs;
        if (m_waits.areAlike())
            return inRoundsNs();
        // Where waits differ, a worker may have nothing left to do while another one still waits; no more
        // than the longest of them.
        return m_waits.leastTotalNs(m_atOnce) + m_waits.longestNs;
    }

    /// Whether fewer could wait at once than there were.
    [[nodiscard]] bool isShort() const { return m_atOnce < m_waits.count(); }
    [[nodiscard]] qint64 meanNs() const { return m_waits.sumNs / m_waits.count(); }
    [[nodiscard]] qint64 inRoundsNs() const { return m_waits.rounds(m_atOnce) * meanNs(); }

    [[nodiscard]] static QString number(qint64 value) { return QLocale().toString(value); }
    [[nodiscard]] QString longest() const { return duration(m_waits.longestNs); }
    [[nodiscard]] QString mean() const { return duration(meanNs()); }
    [[nodiscard]] QString rounds() const { return number(m_waits.rounds(m_atOnce)); }
    [[nodiscard]] QString inRounds() const { return duration(inRoundsNs()); }

    /// "2.00 s + 1.00 s = 3.00 s"; of many "100 × 50.1 ms = 5.01 s" where they are alike, else "5.01 s".
    [[nodiscard]] QString sum() const
    {
        constexpr int mostTerms = 4;
        if (m_waits.count() > mostTerms && !m_waits.areAlike())
            return duration(m_waits.sumNs);
        if (m_waits.count() > mostTerms)
            return u"%1 × %2 = %3"_s.arg(number(m_waits.count()), mean(), duration(m_waits.sumNs));
        QStringList terms;
        double sumNs = 0; // of the terms as they stand there, so that the sum is right to the eye
        for (const qint64 wait : m_waits.each) {
            terms.append(duration(wait));
            sumNs += shownNs(wait);
        }
        return u"%1 = %2"_s.arg(terms.join(u" + "_s), formatDuration(sumNs));
    }

    const LabRun &m_run;
    const LabWaits m_waits;
    const QString m_noun;
    const qint64 m_atOnce;
};

} // namespace

QString labExplanation(const LabRun &run)
{
    return run.finished ? Explainer(run).text() : QString();
}

} // namespace Loopscope
