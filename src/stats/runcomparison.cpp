// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/runcomparison.h"

#include "stats/percentile.h"
#include "stats/unpaired.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

/// How many requests a round may have had: of a run that was interrupted that is not known for sure.
Interval requestsPerRound(const RunFigures &run)
{
    const auto count = double(run.count);
    const auto rounds = double(run.totalsNs.size());
    return {count / (run.isInterrupted ? rounds + 1 : rounds), count / rounds};
}

bool isSameWork(const RunFigures &baseline, const RunFigures &other)
{
    if (baseline.totalsNs.empty() || other.totalsNs.empty() || baseline.lanes != other.lanes)
        return false;
    const Interval first = requestsPerRound(baseline);
    const Interval second = requestsPerRound(other);
    return first.low <= second.high && second.low <= first.high;
}

/// From a ratio: other ÷ baseline.
FigureChange asChange(const BoundedFigure &ratio, ChangeBasis basis)
{
    return {ratio.estimate - 1, Interval{ratio.interval.low - 1, ratio.interval.high - 1}, basis};
}

void compareTotals(RunComparison &comparison, const RunFigures &baseline, const RunFigures &other,
                   quint32 seed)
{
    const double baselineNs = *baseline.totalNs();
    const double otherNs = *other.totalNs();
    if (baselineNs <= 0 || otherNs <= 0)
        return;
    comparison.ratio = baselineNs / otherNs;
    comparison.total = FigureChange{otherNs / baselineNs - 1, std::nullopt, ChangeBasis::None};
    if (const auto byRounds = unpairedLogRatio(baseline.totalsNs, other.totalsNs, seed)) {
        comparison.ratioInterval =
            Interval{std::exp(byRounds->interval.low), std::exp(byRounds->interval.high)};
        comparison.total->interval =
            Interval{1 / comparison.ratioInterval->high - 1, 1 / comparison.ratioInterval->low - 1};
        comparison.total->basis = ChangeBasis::Rounds;
    }
    comparison.verdict = judge(comparison.ratio, comparison.ratioInterval,
                               std::size_t(std::min(comparison.baselineRounds, comparison.rounds)));
}

std::optional<FigureChange> comparePercentile(const LatencySketch &baseline, const LatencySketch &other,
                                              double p)
{
    const std::optional<double> first = baseline.percentile(p);
    const std::optional<double> second = other.percentile(p);
    if (!first || !second || *first <= 0 || *second <= 0)
        return std::nullopt;
    const auto firstBounds = quantileByOrder(baseline, p);
    const auto secondBounds = quantileByOrder(other, p);
    if (!firstBounds || !secondBounds || firstBounds->interval.low <= 0 || secondBounds->interval.low <= 0)
        return FigureChange{*second / *first - 1, std::nullopt, ChangeBasis::None};
    return asChange(ratioOf(*firstBounds, *secondBounds), ChangeBasis::Requests);
}

} // namespace

std::optional<double> RunFigures::totalNs() const
{
    return median(totalsNs);
}

std::optional<double> RunFigures::failedShare() const
{
    return count > 0 ? std::optional(double(failed) / double(count)) : std::nullopt;
}

RunComparison compareRuns(const RunFigures &baseline, const RunFigures &other, quint32 seed)
{
    RunComparison comparison;
    comparison.baselineRounds = int(baseline.totalsNs.size());
    comparison.rounds = int(other.totalsNs.size());
    comparison.isSameWork = isSameWork(baseline, other);
    comparison.hasFailed = baseline.failed + other.failed > 0;
    if (comparison.isSameWork)
        compareTotals(comparison, baseline, other, seed);
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i)
        comparison.percentiles[i] =
            comparePercentile(baseline.latency, other.latency, intervalPercentiles[i]);
    const auto firstShare = boundedShare(baseline.failed, baseline.count);
    const auto secondShare = boundedShare(other.failed, other.count);
    if (firstShare && secondShare) {
        const BoundedFigure difference = differenceOf(*firstShare, *secondShare);
        comparison.failed = FigureChange{difference.estimate, difference.interval, ChangeBasis::Requests};
    }
    return comparison;
}

} // namespace Loopscope
