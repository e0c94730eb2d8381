// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/summary.h"

#include "stats/percentile.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

struct Moments
{
    double mean;
    double sumOfSquares; // of the distances from the mean
};

/// In two passes, and counted from the smallest value: squares of nanoseconds since 0 would swallow the
/// differences. The correction term takes out what rounding the mean left over (Chan, Golub & LeVeque, 1983).
Moments momentsOf(std::span<const qint64> sorted)
{
    const auto origin = double(sorted.front());
    const auto count = double(sorted.size());
    double sum = 0;
    for (const qint64 value : sorted)
        sum += double(value) - origin;
    const double offset = sum / count;

    double squares = 0;
    double leftOver = 0;
    for (const qint64 value : sorted) {
        const double distance = double(value) - origin - offset;
        squares += distance * distance;
        leftOver += distance;
    }
    return {origin + offset, std::max(0.0, squares - leftOver * leftOver / count)};
}

} // namespace

LatencySummary summarize(std::vector<qint64> latencies)
{
    std::sort(latencies.begin(), latencies.end());
    return summarizeSorted(latencies);
}

LatencySummary summarizeSorted(std::span<const qint64> latencies)
{
    LatencySummary summary;
    summary.count = qint64(latencies.size());
    if (latencies.empty())
        return summary;

    const auto [mean, sumOfSquares] = momentsOf(latencies);
    summary.minNs = double(latencies.front());
    summary.maxNs = double(latencies.back());
    summary.meanNs = mean;
    if (summary.count >= 2)
        summary.stddevNs = std::sqrt(sumOfSquares / double(summary.count - 1));
    for (std::size_t i = 0; i < shownPercentiles.size(); ++i) {
        if (summary.count >= supportNeeded(shownPercentiles[i]))
            summary.percentilesNs[i] = percentile(latencies, shownPercentiles[i]);
    }
    return summary;
}

} // namespace Loopscope
