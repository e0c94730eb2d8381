// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/percentilecurve.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

std::vector<PercentilePoint> percentileCurve(const LatencyHistogram &histogram, int maxPoints)
{
    Q_ASSERT(maxPoints >= 2);
    if (histogram.total() == 0)
        return {};
    const auto count = double(histogram.total());
    std::vector<PercentilePoint> curve;
    curve.reserve(std::size_t(maxPoints));
    std::vector<double> percentiles;
    percentiles.reserve(std::size_t(maxPoints));
    // The minimum and the maximum of one request are the same point.
    const int steps = histogram.total() == 1 ? 0 : maxPoints - 1;
    for (int step = 0; step < steps; ++step) {
        const double share = steps == 1 ? 0.0 : double(step) / double(steps - 1);
        const double inverse = std::pow(count, share);
        curve.push_back({inverse, 0});
        percentiles.push_back(1.0 - 1.0 / inverse);
    }
    const std::vector<double> latenciesNs = histogram.approximatePercentiles(percentiles);
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i].latencyNs = latenciesNs[i];
    curve.push_back({count, double(*histogram.max())});
    return curve;
}

std::optional<double> latencyAt(const std::vector<PercentilePoint> &curve, double inverse)
{
    const auto next = std::lower_bound(curve.begin(), curve.end(), inverse,
                                       [](const PercentilePoint &p, double i) { return p.inverse < i; });
    if (next == curve.end() || inverse < curve.front().inverse)
        return std::nullopt;
    if (next == curve.begin() || next->inverse == inverse)
        return next->latencyNs;
    const PercentilePoint &before = *std::prev(next);
    const double share = std::log(inverse / before.inverse) / std::log(next->inverse / before.inverse);
    return std::lerp(before.latencyNs, next->latencyNs, share);
}

} // namespace Loopscope
