// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/percentile.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace Loopscope {

namespace {

template <typename T>
std::optional<double> percentileOf(std::span<const T> sorted, double p)
{
    Q_ASSERT(p >= 0.0 && p <= 1.0);
    if (sorted.empty())
        return std::nullopt;
    const double position = double(sorted.size() - 1) * p;
    const auto below = std::size_t(position);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(double(sorted[below]), double(sorted[above]), position - double(below));
}

} // namespace

std::optional<double> percentile(std::span<const qint64> sorted, double p)
{
    return percentileOf(sorted, p);
}

std::optional<double> percentile(std::span<const double> sorted, double p)
{
    return percentileOf(sorted, p);
}

std::optional<double> median(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    std::vector<double> copy(values.begin(), values.end());
    return medianInPlace(copy);
}

double medianInPlace(std::span<double> values)
{
    Q_ASSERT(!values.empty());
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return std::midpoint(*std::max_element(values.begin(), middle), *middle);
}

qint64 supportNeeded(double p)
{
    Q_ASSERT(p >= 0.0 && p <= 1.0);
    if (p <= 0.5 || p >= 1.0)
        return 1;
    // 1 − 0.99 is a little less than 0.01 in binary, which must not make 101 of the 100.
    constexpr double roundingSlack = 1e-9;
    return qint64(std::ceil((1.0 - roundingSlack) / (1.0 - p)));
}

} // namespace Loopscope
