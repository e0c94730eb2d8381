// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/comparison.h"

#include "stats/pairedrounds.h"
#include "stats/percentile.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

/// log(baseline ÷ contender) of each round that is complete and answered in both.
std::vector<double> pairedLogRatios(const Measurements &baseline, const Measurements &contender)
{
    std::vector<double> ratios;
    for (const auto &[round, baselineNs] : baseline.completeTotalsNs()) {
        const auto paired = contender.completeTotalsNs().find(round);
        if (paired == contender.completeTotalsNs().end() || !baseline.hasAnswer(round)
            || !contender.hasAnswer(round))
            continue;
        const double ratio = std::log(baselineNs / paired->second);
        if (std::isfinite(ratio))
            ratios.push_back(ratio);
    }
    return ratios;
}

std::optional<Interval> differenceByRounds(const Measurements &baseline, const Measurements &contender,
                                           double p, double differenceNs, quint32 seed)
{
    const PooledLatencies &first = baseline.latencies();
    const PooledLatencies &second = contender.latencies();
    std::vector<quint32> rounds;
    std::set_intersection(first.units().begin(), first.units().end(), second.units().begin(),
                          second.units().end(), std::back_inserter(rounds));
    std::vector<quint32> timesOfUnits;
    auto figure = bootstrap(rounds.size(), seed, [&](std::span<const quint32> times) {
        spreadTimes(rounds, times, first, timesOfUnits);
        const double baselineNs = *first.quantile(p, timesOfUnits);
        spreadTimes(rounds, times, second, timesOfUnits);
        return *second.quantile(p, timesOfUnits) - baselineNs;
    });
    if (!figure)
        return std::nullopt;
    figure->estimate = differenceNs;
    return bootstrapInterval(*figure);
}

std::optional<Difference> comparePercentile(const Measurements &baseline, const Measurements &contender,
                                            std::size_t i, IntervalBasis basis, quint32 seed)
{
    const double p = intervalPercentiles[i];
    const auto first = baseline.latencies().sorted();
    const auto second = contender.latencies().sorted();
    const auto least = qint64(std::min(first.size(), second.size()));
    if (least < supportNeeded(p))
        return std::nullopt;
    const double baselineNs = *percentile(first, p);
    const double contenderNs = *percentile(second, p);
    Difference difference{contenderNs - baselineNs, std::nullopt};
    if (basis == IntervalBasis::Rounds && least >= intervalSupport(p)) {
        difference.interval = differenceByRounds(baseline, contender, p, difference.ns, seed);
    } else if (const auto &a = baseline.logPercentile(i), &b = contender.logPercentile(i);
               basis == IntervalBasis::Blocks && a && b) {
        // The scatter of a logarithm is a relative one.
        difference.interval = bootstrapInterval(
            {difference.ns, std::hypot(baselineNs * a->standardError, contenderNs * b->standardError),
             std::min(a->units, b->units)});
    }
    return difference;
}

} // namespace

std::vector<std::pair<Contender, Contender>> comparedPairs(const std::vector<Contender> &contenders)
{
    std::vector<std::pair<Contender, Contender>> pairs;
    const auto addPairs = [&](auto hasSame) {
        for (const Contender contender : contenders) {
            const auto baseline = std::ranges::find_if(
                contenders, [&](Contender candidate) { return hasSame(candidate, contender); });
            if (*baseline != contender)
                pairs.emplace_back(*baseline, contender);
        }
    };
    addPairs([](Contender a, Contender b) { return a.client == b.client; });
    addPairs([](Contender a, Contender b) { return a.strategy == b.strategy; });
    return pairs;
}

std::optional<BootstrapFigure> logRatioByBlocks(const Measurements &baseline, const Measurements &other)
{
    const std::optional<BootstrapFigure> &first = baseline.logTotal();
    const std::optional<BootstrapFigure> &second = other.logTotal();
    if (!first || !second || baseline.basis() != IntervalBasis::Blocks
        || other.basis() != IntervalBasis::Blocks)
        return std::nullopt;
    return BootstrapFigure{first->estimate - second->estimate,
                           std::hypot(first->standardError, second->standardError),
                           std::min(first->units, second->units)};
}

std::optional<Comparison> compare(const Measurements &baseline, const Measurements &contender, quint32 seed)
{
    const std::vector<double> logRatios = pairedLogRatios(baseline, contender);
    if (logRatios.empty())
        return std::nullopt;

    Comparison comparison;
    comparison.rounds = int(logRatios.size());
    comparison.hasUnanswered = baseline.unanswered() + contender.unanswered() > 0;
    if (baseline.basis() == contender.basis())
        comparison.basis = baseline.basis();

    const PairedEstimate paired = estimatePaired(logRatios);
    comparison.ratio = std::exp(paired.estimate);
    if (paired.interval)
        comparison.ratioInterval = Interval{std::exp(paired.interval->low), std::exp(paired.interval->high)};
    else if (const auto byBlocks = logRatioByBlocks(baseline, contender))
        comparison.ratioInterval = bootstrapIntervalOfLog(*byBlocks);
    comparison.verdict =
        judge(comparison.ratio, paired.interval ? comparison.ratioInterval : std::nullopt, logRatios.size());

    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i)
        comparison.percentiles[i] = comparePercentile(baseline, contender, i, comparison.basis, seed);
    comparison.latencies = mannWhitney(contender.latencies().sorted(), baseline.latencies().sorted());
    return comparison;
}

} // namespace Loopscope
