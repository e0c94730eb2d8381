// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/pairedrounds.h"

#include "stats/percentile.h"
#include "stats/studentt.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace Loopscope {

namespace {

constexpr double tailShare = 0.025;

/// The largest k with P(W ≤ k) ≤ 2.5 %, W being the sum of the ranks with a positive sign among \a rounds.
/// How many sets of ranks have which sum comes from taking in one rank after another.
std::size_t exactCriticalRankSum(std::size_t rounds)
{
    std::vector<double> share(rounds * (rounds + 1) / 2 + 1); // of all sets of ranks so far, by their sum
    share[0] = 1;
    for (std::size_t rank = 1; rank <= rounds; ++rank) {
        for (std::size_t sum = share.size(); sum-- > 0;)
            share[sum] = (share[sum] + (sum >= rank ? share[sum - rank] : 0.0)) / 2;
    }
    std::size_t critical = 0;
    for (double below = share[0] + share[1]; below <= tailShare; below += share[critical + 1])
        ++critical;
    return critical;
}

std::size_t criticalRankSum(std::size_t rounds)
{
    constexpr std::size_t mostExact = 50;
    if (rounds <= mostExact)
        return exactCriticalRankSum(rounds);
    const auto n = double(rounds);
    const double mean = n * (n + 1) / 4;
    const double deviation = std::sqrt(n * (n + 1) * (2 * n + 1) / 24);
    constexpr double continuity = 0.5;
    return std::size_t(mean - continuity - normal975 * deviation);
}

PairedEstimate estimateByRanks(std::span<const double> differences)
{
    std::vector<double> means; // Walsh averages
    means.reserve(differences.size() * (differences.size() + 1) / 2);
    for (std::size_t i = 0; i < differences.size(); ++i) {
        for (std::size_t j = i; j < differences.size(); ++j)
            means.push_back(std::midpoint(differences[i], differences[j]));
    }
    std::sort(means.begin(), means.end());
    const std::size_t critical = criticalRankSum(differences.size());
    return {*median(means), Interval{means[critical], means[means.size() - 1 - critical]}};
}

PairedEstimate estimateByMean(std::span<const double> differences)
{
    const auto count = double(differences.size());
    const double mean = std::accumulate(differences.begin(), differences.end(), 0.0) / count;
    if (differences.size() < fewestPairedRounds)
        return {mean, std::nullopt};
    double sumOfSquares = 0;
    for (const double difference : differences)
        sumOfSquares += (difference - mean) * (difference - mean);
    const double standardError = std::sqrt(sumOfSquares / (count - 1) / count);
    const double margin = studentT975(qint64(differences.size()) - 1) * standardError;
    return {mean, Interval{mean - margin, mean + margin}};
}

} // namespace

PairedEstimate estimatePaired(std::span<const double> differences)
{
    Q_ASSERT(!differences.empty());
    return differences.size() < fewestRankedRounds ? estimateByMean(differences)
                                                   : estimateByRanks(differences);
}

} // namespace Loopscope
