// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/unpaired.h"

#include "stats/measurements.h"
#include "stats/studentt.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

/// The variance of the figure itself, rather than that of what was drawn from few units.
double varianceOf(const BootstrapFigure &figure)
{
    const auto units = double(figure.units);
    return units / (units - 1) * figure.standardError * figure.standardError;
}

/// Welch's and Satterthwaite's, rounded down.
qint64 degreesOfFreedom(const BootstrapFigure &first, const BootstrapFigure &second)
{
    const double a = varianceOf(first);
    const double b = varianceOf(second);
    if (a + b <= 0)
        return 1; // the interval has no width whatever stands here
    const double degrees =
        (a + b) * (a + b) / (a * a / double(first.units - 1) + b * b / double(second.units - 1));
    return std::max<qint64>(1, qint64(degrees));
}

} // namespace

std::optional<BoundedFigure> unpairedLogRatio(std::span<const double> baselineNs,
                                              std::span<const double> otherNs, quint32 seed)
{
    const std::optional<BootstrapFigure> baseline = bootstrapLogMedian(baselineNs, seed);
    const std::optional<BootstrapFigure> other = bootstrapLogMedian(otherNs, seed + 1);
    if (!baseline || !other)
        return std::nullopt;
    const double estimate = baseline->estimate - other->estimate;
    const double margin = studentT975(degreesOfFreedom(*baseline, *other))
        * std::sqrt(varianceOf(*baseline) + varianceOf(*other));
    return BoundedFigure{estimate, {estimate - margin, estimate + margin}};
}

std::optional<BoundedFigure> quantileByOrder(const LatencySketch &latency, double p)
{
    const qint64 count = latency.total();
    const std::optional<double> estimate = latency.percentile(p);
    if (!estimate || count < intervalSupport(p))
        return std::nullopt;
    const auto n = double(count);
    const double margin = normal975 * std::sqrt(n * p * (1 - p));
    const auto latencyAt = [&](double rank) { // 1-based
        const double within = std::clamp(rank, 1.0, n);
        return latency.percentile((within - 1) / (n - 1)).value_or(*estimate);
    };
    const double low = latencyAt(std::floor(n * p - margin));
    const double high = latencyAt(std::ceil(n * p + margin) + 1);
    return BoundedFigure{*estimate, {std::min(low, *estimate), std::max(high, *estimate)}};
}

std::optional<BoundedFigure> boundedShare(qint64 hits, qint64 count)
{
    if (count <= 0)
        return std::nullopt;
    const auto n = double(count);
    const double share = double(hits) / n;
    constexpr double z2 = normal975 * normal975;
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double margin = normal975 / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return BoundedFigure{share, {std::max(0.0, middle - margin), std::min(1.0, middle + margin)}};
}

BoundedFigure differenceOf(const BoundedFigure &baseline, const BoundedFigure &other)
{
    const double estimate = other.estimate - baseline.estimate;
    const double below =
        std::hypot(other.estimate - other.interval.low, baseline.interval.high - baseline.estimate);
    const double above =
        std::hypot(other.interval.high - other.estimate, baseline.estimate - baseline.interval.low);
    return {estimate, {estimate - below, estimate + above}};
}

BoundedFigure ratioOf(const BoundedFigure &baseline, const BoundedFigure &other)
{
    const auto logarithm = [](const BoundedFigure &figure) {
        return BoundedFigure{std::log(figure.estimate),
                             {std::log(figure.interval.low), std::log(figure.interval.high)}};
    };
    const BoundedFigure difference = differenceOf(logarithm(baseline), logarithm(other));
    return {std::exp(difference.estimate),
            {std::exp(difference.interval.low), std::exp(difference.interval.high)}};
}

} // namespace Loopscope
