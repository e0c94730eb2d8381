// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/sweepreport.h"

#include <optional>
#include <vector>

namespace Loopscope {

/// What a measured point is worth.
enum class SweepMark : quint8 {
    Measured,
    ClientBottleneck, ///< says nothing of the server
    Failing, ///< too many requests were not answered OK
};

/// What has to be said of \a at before anything else.
[[nodiscard]] SweepMark sweepMark(const ConcurrencyReport &at);

/// A point of a chart over the number of requests in flight.
struct SweepPoint
{
    int concurrency = 1;
    double value = 0; ///< per second, or ns
    std::optional<Interval> interval; ///< 95 %
    SweepMark mark = SweepMark::Measured;

    bool operator==(const SweepPoint &) const = default;
};

/// Latencies that a sweep is drawn with.
enum class SweepPercentile : quint8 { P50, P95, P99 };
inline constexpr std::array<SweepPercentile, 3> allSweepPercentiles{
    SweepPercentile::P50, SweepPercentile::P95, SweepPercentile::P99};
/// "p95", the same in every language.
[[nodiscard]] QString sweepPercentileName(SweepPercentile which);
/// 0.95.
[[nodiscard]] double sweepPercentileShare(SweepPercentile which);
/// Absent where a round cannot support it.
[[nodiscard]] const std::optional<SweepFigure> &sweepPercentile(const ConcurrencyReport &at,
                                                                SweepPercentile which);

/// Ascending in concurrency.
[[nodiscard]] std::vector<SweepPoint> throughputPoints(const SweepReport &report);
/// The same, without what is absent.
[[nodiscard]] std::vector<SweepPoint> latencyPoints(const SweepReport &report, SweepPercentile which);

/// \a fit at \a count concurrencies from \a low to \a high, in even steps of their logarithm: both are at
/// least 1, and \a count at least 2.
[[nodiscard]] std::vector<ScalabilityPoint> fitCurve(const ScalabilityFit &fit, double low, double high,
                                                     int count);

/// The place in ascending \a concurrencies nearest to \a concurrency by its logarithm; −1 for none.
[[nodiscard]] int nearestConcurrency(const std::vector<int> &concurrencies, double concurrency);

} // namespace Loopscope
