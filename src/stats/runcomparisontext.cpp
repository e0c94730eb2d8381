// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/runcomparisontext.h"

#include "core/text.h"
#include "stats/pairedrounds.h"
#include "stats/ratioformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct RunVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RunVerdictText)
};

QString roundsText(const RunComparison &comparison)
{
    if (comparison.rounds == comparison.baselineRounds)
        return RunVerdictText::tr("%n round(s) each", nullptr, comparison.rounds);
    return RunVerdictText::tr("%1 and %2 rounds", "of two runs")
        .arg(QLocale().toString(comparison.rounds), QLocale().toString(comparison.baselineRounds));
}

QString decidedText(const RunComparison &comparison, const QString &baseline, const QString &other)
{
    Interval interval = *comparison.ratioInterval;
    const bool isFaster = comparison.verdict.kind == Verdict::Kind::Faster;
    if (!isFaster)
        interval = {1 / interval.high, 1 / interval.low};
    const RatioFormat format(interval);
    const QString text = isFaster
        ? RunVerdictText::tr("%1 is %2 to %3 times as fast as %4 (95\u00a0% interval, %5).",
                             "%1 and %4: runs; %5: 5 rounds each")
        : RunVerdictText::tr("%1 takes %2 to %3 times as long as %4 (95\u00a0% interval, %5).",
                             "%1 and %4: runs; %5: 5 rounds each");
    return text.arg(other, format(interval.low), format(interval.high), baseline, roundsText(comparison));
}

QString undecidedText(const RunComparison &comparison, const QString &baseline, const QString &other)
{
    const Verdict &verdict = comparison.verdict;
    const QString difference = formatShare(verdict.difference);
    if (verdict.moreRounds > Verdict::mostMoreRounds) {
        return RunVerdictText::tr(
                   "%1 and %2 are not distinguishable with %3: more than %4 more of each would "
                   "be needed to tell a difference of %5.",
                   "%1 and %2: runs; %3: 5 rounds each")
            .arg(other, baseline, roundsText(comparison), QLocale().toString(Verdict::mostMoreRounds),
                 difference);
    }
    return RunVerdictText::tr("%1 and %2 are not distinguishable with %3: about %4 more of each would tell a "
                              "difference of %5.",
                              "%1 and %2: runs; %3: 5 rounds each")
        .arg(other, baseline, roundsText(comparison), QLocale().toString(verdict.moreRounds), difference);
}

QString verdictOfTotals(const RunComparison &comparison, const QString &baseline, const QString &other)
{
    switch (comparison.verdict.kind) {
    case Verdict::Kind::Faster:
    case Verdict::Kind::Slower:
        return decidedText(comparison, baseline, other);
    case Verdict::Kind::Alike:
        return RunVerdictText::tr(
                   "%1 and %2 are alike: they differ by less than %3 (95\u00a0% interval, %4).",
                   "%1 and %2: runs; %4: 5 rounds each")
            .arg(other, baseline, formatShare(leastDifference), roundsText(comparison));
    case Verdict::Kind::Indistinguishable:
        return undecidedText(comparison, baseline, other);
    case Verdict::Kind::TooFewRounds:
        break;
    }
    const QString change = comparison.total ? changeText(*comparison.total) : noValue.toString();
    return RunVerdictText::tr("%1 against %2: total time %3. Too few rounds to tell whether that is chance: "
                              "it takes %n of each run.",
                              "%1 and %2: runs; %3: +12 %", int(fewestPairedRounds))
        .arg(other, baseline, change);
}

enum class Unit { Percent, Points };

/// How many decimals it takes not to show \a percent as the least it could be, −100, which it is not. Where
/// less than a tenth of the baseline is left, decimals tell how much.
int leastDecimals(double percent, Unit unit)
{
    // Of shares there is also a most.
    const double left = 100 - (unit == Unit::Percent ? -percent : std::abs(percent));
    if (left <= 0)
        return 0;
    const int decimals = std::max(0, int(std::ceil(-std::log10(left))));
    return unit == Unit::Percent && left < 10 ? std::max(1, decimals) : decimals;
}

/// With \a decimals, or more where that would round it to −100 %.
QString numberText(double share, int decimals, Unit unit)
{
    decimals = std::max(decimals, leastDecimals(100 * share, unit));
    // What rounds to nothing has no sign.
    const double parts = std::pow(10.0, decimals);
    const double percent = std::round(100 * share * parts) / parts + 0.0;
    const QString number = (percent > 0       ? u"+"_s
                                : percent < 0 ? u"−"_s
                                              : QString())
        + QLocale().toString(std::abs(percent), 'f', decimals);
    return unit == Unit::Percent ? number + u"\u00a0%"_s
                                 : RunVerdictText::tr("%1\u00a0pp", "percentage points").arg(number);
}

/// As many as it takes to tell the ends of the interval apart.
int decimalsOf(const FigureChange &change)
{
    const double percents =
        100 * (change.interval ? change.interval->high - change.interval->low : std::abs(change.change));
    return percents >= 10 ? 0 : percents >= 0.2 ? 1 : 2;
}

QString differenceText(const FigureChange &change, Unit unit)
{
    const int decimals = decimalsOf(change);
    const QString text = numberText(change.change, decimals, unit);
    if (!change.interval)
        return text;
    QString whole =
        RunVerdictText::tr("%1 (%2 to %3)", "a difference and its interval: +12 % (+8 % to +16 %)")
            .arg(text, numberText(change.interval->low, decimals, unit),
                 numberText(change.interval->high, decimals, unit));
    return whole.replace(u' ', u'\u00a0');
}

} // namespace

QString runVerdictText(const RunComparison &comparison, const QString &baseline, const QString &other)
{
    QString text;
    if (comparison.rounds == 0 || comparison.baselineRounds == 0) {
        text = RunVerdictText::tr("%1 against %2: no verdict, because one of them has no complete round.",
                                  "%1 and %2: runs")
                   .arg(other, baseline);
    } else if (!comparison.isSameWork) {
        text = RunVerdictText::tr("%1 and %2 did not do the same: their rounds differ in the number of "
                                  "requests or of those in flight. Compare latencies, not total times.",
                                  "%1 and %2: runs")
                   .arg(other, baseline);
    } else {
        text = verdictOfTotals(comparison, baseline, other);
    }
    if (comparison.hasFailed)
        text += u' ' + RunVerdictText::tr("Some requests failed, so their work is unequal.");
    return text;
}

QString changeText(const FigureChange &change)
{
    return differenceText(change, Unit::Percent);
}

QString pointsText(const FigureChange &change)
{
    return differenceText(change, Unit::Points);
}

QString changeBasisText(const FigureChange &change)
{
    switch (change.basis) {
    case ChangeBasis::None:
        break;
    case ChangeBasis::Rounds:
        return RunVerdictText::tr("95\u00a0% interval by whole rounds, each run's for themselves.");
    case ChangeBasis::Requests:
        return RunVerdictText::tr(
            "95\u00a0% interval as if requests were independent of each other. Those of "
            "one batch are not, so it is too narrow.");
    }
    return {};
}

QStringList runComparisonNotes()
{
    return {
        RunVerdictText::tr("The runs are of different times: whatever else changed between them, such as "
                           "the load of the machines or the network, is in the difference, too."),
        RunVerdictText::tr("Intervals of percentiles and of failed requests take requests for independent "
                           "of each other. Those of one batch are not, so these intervals are too narrow, "
                           "and verdicts rest on whole rounds.")};
}

} // namespace Loopscope
