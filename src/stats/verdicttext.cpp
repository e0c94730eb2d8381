// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/verdicttext.h"

#include "core/text.h"
#include "stats/pairedrounds.h"
#include "stats/ratioformat.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::VerdictText)
};

QString roundsText(int rounds)
{
    return VerdictText::tr("%n round(s)", nullptr, rounds);
}

QString decidedText(const Comparison &comparison, const QString &contender, const QString &baseline)
{
    Interval interval = *comparison.ratioInterval;
    const bool isFaster = comparison.verdict.kind == Verdict::Kind::Faster;
    if (!isFaster)
        interval = {1 / interval.high, 1 / interval.low};
    const RatioFormat format(interval);
    const QString text = isFaster
        ? VerdictText::tr("%1 is %2 to %3 times as fast as %4 (95\u00a0% interval, %5).",
                          "%1 and %4: contenders; %5: 30 rounds")
        : VerdictText::tr("%1 takes %2 to %3 times as long as %4 (95\u00a0% interval, %5).",
                          "%1 and %4: contenders; %5: 30 rounds");
    return text.arg(contender, format(interval.low), format(interval.high), baseline,
                    roundsText(comparison.rounds));
}

QString undecidedText(const Comparison &comparison, const QString &contender, const QString &baseline)
{
    const Verdict &verdict = comparison.verdict;
    const QString difference = formatShare(verdict.difference);
    if (verdict.moreRounds > Verdict::mostMoreRounds) {
        return VerdictText::tr("%1 and %2 are not distinguishable with these %3: more than %4 more would be "
                               "needed to tell a difference of %5.",
                               "%1 and %2: contenders; %3: 30 rounds")
            .arg(contender, baseline, roundsText(comparison.rounds),
                 QLocale().toString(Verdict::mostMoreRounds), difference);
    }
    return VerdictText::tr("%1 and %2 are not distinguishable with these %3: about %4 more would tell a "
                           "difference of %5.",
                           "%1 and %2: contenders; %3: 30 rounds")
        .arg(contender, baseline, roundsText(comparison.rounds), QLocale().toString(verdict.moreRounds),
             difference);
}

QString tooFewText(const Comparison &comparison, const QString &contender, const QString &baseline)
{
    const auto ratio = [&comparison](const QString &value) {
        if (!comparison.ratioInterval)
            return value;
        const RatioFormat format(*comparison.ratioInterval);
        return VerdictText::tr("%1 (95\u00a0% interval within them: %2 to %3)", "a ratio and its interval")
            .arg(value, format(comparison.ratioInterval->low), format(comparison.ratioInterval->high));
    };
    return VerdictText::tr("%1 against %2, %3: speed-up %4. No verdict below %5: chance is not known.",
                           "%1 and %2: contenders; %3 and %5: 3 rounds")
        .arg(contender, baseline, roundsText(comparison.rounds), ratio(formatRatio(comparison.ratio)),
             roundsText(int(fewestPairedRounds)));
}

/// "+1.28 ms", on one line.
QString signedDuration(double ns)
{
    QString text = (ns > 0 ? u"+"_s : QString()) + formatDuration(ns);
    return text.replace(u' ', u'\u00a0');
}

QString differencesText(const Comparison &comparison)
{
    QStringList parts;
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i) {
        const std::optional<Difference> &difference = comparison.percentiles[i];
        if (!difference)
            continue;
        QString part = u"p%1\u00a0%2"_s.arg(100 * intervalPercentiles[i]).arg(signedDuration(difference->ns));
        if (const auto &interval = difference->interval) {
            part += VerdictText::tr(" (%1 to %2)", "the interval of a difference")
                        .arg(signedDuration(interval->low), signedDuration(interval->high));
        }
        parts.append(part);
    }
    return parts.join(VerdictText::tr(", ", "between items"));
}

QString probabilityText(double probability)
{
    return QLocale().toString(probability, 'f', 3);
}

QString pValueText(double pValue)
{
    constexpr double least = 0.001;
    return pValue < least ? u"p < %1"_s.arg(QLocale().toString(least, 'f', 3))
                          : u"p = %1"_s.arg(QLocale().toString(pValue, 'f', 3));
}

} // namespace

QString verdictText(const Comparison &comparison, bool withClient)
{
    const QString contender = contenderName(comparison.contender, withClient);
    const QString baseline = contenderName(comparison.baseline, withClient);
    QString text;
    switch (comparison.verdict.kind) {
    case Verdict::Kind::Faster:
    case Verdict::Kind::Slower:
        text = decidedText(comparison, contender, baseline);
        break;
    case Verdict::Kind::Alike:
        text = VerdictText::tr("%1 and %2 are alike: they differ by less than %3 (95\u00a0% interval, %4).",
                               "%1 and %2: contenders; %4: 30 rounds")
                   .arg(contender, baseline, formatShare(leastDifference), roundsText(comparison.rounds));
        break;
    case Verdict::Kind::Indistinguishable:
        text = undecidedText(comparison, contender, baseline);
        break;
    case Verdict::Kind::TooFewRounds:
        text = tooFewText(comparison, contender, baseline);
        break;
    }
    if (comparison.hasUnanswered)
        text += u' ' + VerdictText::tr("Some requests were not answered, so their work is unequal.");
    return text;
}

QStringList comparisonDetails(const Comparison &comparison, bool withClient)
{
    const QString contender = contenderName(comparison.contender, withClient);
    const QString baseline = contenderName(comparison.baseline, withClient);
    QStringList lines;
    if (const QString differences = differencesText(comparison); !differences.isEmpty()) {
        lines.append(VerdictText::tr("Latency of %1 minus %2: %3", "%1 and %2: contenders")
                         .arg(contender, baseline, differences));
    }
    if (const auto &latencies = comparison.latencies) {
        lines.append(
            VerdictText::tr("P(%1 < %2) = %3, %4 (Mann–Whitney)",
                            "%1 and %2: contenders, of which one latency each is drawn; %4: p = 0.012")
                .arg(contender, baseline, probabilityText(latencies->probability),
                     pValueText(latencies->pValue)));
    }
    return lines;
}

QString severalVerdictsNote(qsizetype count)
{
    if (count < 2)
        return {};
    return VerdictText::tr(
               "Each verdict is wrong by chance in up to 5 of 100 runs; that one of these %1 is, is "
               "more likely.")
        .arg(QLocale().toString(count));
}

QString mannWhitneyNote()
{
    return VerdictText::tr(
        "Mann–Whitney takes requests for independent of each other. Those of one batch are "
        "not, so p is too small, and verdicts rest on whole rounds.");
}

} // namespace Loopscope
