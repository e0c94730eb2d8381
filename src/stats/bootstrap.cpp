// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bootstrap.h"

#include "stats/percentile.h"
#include "stats/studentt.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

double marginOf(const BootstrapFigure &figure)
{
    const auto units = double(figure.units);
    return studentT975(qint64(figure.units) - 1) * std::sqrt(units / (units - 1)) * figure.standardError;
}

bool arePositive(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return value > 0; });
}

/// The median of \a values, each as many times as \a times says.
double drawnMedian(std::span<const double> values, std::span<const quint32> times, std::vector<double> &drawn)
{
    drawn.clear();
    for (std::size_t i = 0; i < values.size(); ++i)
        drawn.insert(drawn.end(), times[i], values[i]);
    return medianInPlace(drawn);
}

} // namespace

std::span<const quint32> UnitDrawer::draw()
{
    std::fill(m_times.begin(), m_times.end(), 0U);
    // The standard fixes the sequence of mt19937, but leaves uniform_int_distribution to each library. Taking
    // the upper half of a product favours some units by at most units ÷ 2³², which is nothing.
    for (std::size_t i = 0; i < m_times.size(); ++i)
        ++m_times[std::size_t((quint64(m_generator()) * m_times.size()) >> 32)];
    return m_times;
}

std::optional<BootstrapFigure> bootstrap(std::size_t units, quint32 seed,
                                         const std::function<double(std::span<const quint32>)> &figure)
{
    if (units < fewestUnits)
        return std::nullopt;
    const std::vector<quint32> once(units, 1);
    const double estimate = figure(once);
    double sumOfSquares = 0;
    UnitDrawer drawer(units, seed);
    for (std::size_t i = 0; i < resamples; ++i) {
        const double distance = figure(drawer.draw()) - estimate;
        sumOfSquares += distance * distance;
    }
    if (!std::isfinite(estimate) || !std::isfinite(sumOfSquares))
        return std::nullopt;
    return BootstrapFigure{estimate, std::sqrt(sumOfSquares / double(resamples)), units};
}

Interval bootstrapInterval(const BootstrapFigure &figure)
{
    const double margin = marginOf(figure);
    return {figure.estimate - margin, figure.estimate + margin};
}

Interval bootstrapIntervalOfLog(const BootstrapFigure &logarithm)
{
    const double middle = std::exp(logarithm.estimate);
    const double factor = std::exp(marginOf(logarithm));
    return {middle / factor, middle * factor};
}

std::optional<Interval> bootstrapSpeedUp(std::span<const double> baseline, std::span<const double> other,
                                         quint32 seed)
{
    Q_ASSERT(baseline.size() == other.size());
    if (!arePositive(baseline) || !arePositive(other))
        return std::nullopt;
    std::vector<double> drawn;
    const auto figure = bootstrap(baseline.size(), seed, [&](std::span<const quint32> times) {
        return std::log(drawnMedian(baseline, times, drawn) / drawnMedian(other, times, drawn));
    });
    return figure ? std::optional(bootstrapIntervalOfLog(*figure)) : std::nullopt;
}

std::optional<BootstrapFigure> bootstrapLogMedian(std::span<const double> totalsNs, quint32 seed)
{
    if (!arePositive(totalsNs))
        return std::nullopt;
    std::vector<double> drawn;
    return bootstrap(totalsNs.size(), seed, [&](std::span<const quint32> times) {
        return std::log(drawnMedian(totalsNs, times, drawn));
    });
}

} // namespace Loopscope
