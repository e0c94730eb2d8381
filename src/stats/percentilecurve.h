// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/histogram.h"

#include <vector>

namespace Loopscope {

/// A point of a PercentileCurve. 1/(1 − p) is 1 for the minimum, 2 for the median, 100 for p99; a
/// logarithmic axis of it gives each further nine of the tail the same room.
/// Source of the axis: Gil Tene's HdrHistogram.
struct PercentilePoint
{
    double inverse = 1; ///< 1/(1 − p)
    double latencyNs = 0;

    bool operator==(const PercentilePoint &) const = default;
};

/// Latency by percentile of \a histogram as percentile() defines it, to within one fine cell of the
/// histogram (0.1 %): at most \a maxPoints (2 or more) at even steps of log 1/(1 − p), ascending in both
/// coordinates, as far as the sample supports: at inverse = n, one of n requests lies beyond. The last point
/// is the maximum, exact, there. Nothing for an empty histogram. Costs the same however many were added.
[[nodiscard]] std::vector<PercentilePoint> percentileCurve(const LatencyHistogram &histogram,
                                                           int maxPoints = 300);

/// The latency of \a curve at \a inverse, between its points as the eye reads it off a logarithmic axis;
/// nothing outside of it.
[[nodiscard]] std::optional<double> latencyAt(const std::vector<PercentilePoint> &curve, double inverse);

} // namespace Loopscope
