// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/binaxis.h"

#include "stats/latencygrid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace Loopscope {

namespace {

/// Of a logarithmic bar, in decades. At the finest a bar is still two dozen cells wide, so that moving its
/// edges to those of cells cannot be seen; the coarsest holds the whole grid in one bar.
constexpr std::array barDecades{0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0};

/// Which whole numbers of bars cover an axis.
struct BarRange
{
    qint64 first;
    qint64 end;
};

/// The next larger of 1, 2, 5, 10, 20, 50, …
qint64 nextRoundWidth(qint64 width)
{
    qint64 digit = width;
    while (digit >= 10)
        digit /= 10;
    return digit == 2 ? width / 2 * 5 : width * 2;
}

/// \a value as a place on the grid; what is no number becomes \a low.
qint64 placeOnGrid(double value, qint64 low)
{
    return value > double(low) ? qint64(std::min(value, double(LatencyGrid::endNs))) : low;
}

std::vector<int> linearEdges(qint64 low, qint64 high, int maxBins)
{
    // With the cell just below the end: at a power of ten the cells beyond it are coarser.
    qint64 width = LatencyGrid::cellWidthAt(high - 1);
    const auto covering = [&] { return BarRange{low / width, (high + width - 1) / width}; };
    BarRange bars = covering();
    while (bars.end - bars.first > maxBins) {
        width = nextRoundWidth(width);
        bars = covering();
    }

    std::vector<int> edges;
    edges.reserve(std::size_t(bars.end - bars.first) + 1);
    for (qint64 bar = bars.first; bar <= bars.end; ++bar)
        edges.push_back(LatencyGrid::cellOf(std::min(bar * width, LatencyGrid::endNs)));
    return edges;
}

std::vector<int> logarithmicEdges(qint64 low, qint64 high, int maxBins)
{
    const auto covering = [low, high](double decades) {
        return BarRange{qint64(std::floor(std::log10(low) / decades)),
                        qint64(std::ceil(std::log10(high) / decades))};
    };
    const auto decades = std::find_if(barDecades.begin(), barDecades.end() - 1, [&](double width) {
        const BarRange bars = covering(width);
        return bars.end - bars.first <= maxBins;
    });
    const BarRange bars = covering(*decades);

    std::vector<int> edges;
    edges.reserve(std::size_t(bars.end - bars.first) + 1);
    for (qint64 bar = bars.first; bar <= bars.end; ++bar) {
        const double edge = std::pow(10.0, double(bar) * *decades);
        edges.push_back(LatencyGrid::cellOf(placeOnGrid(edge, 1)));
    }
    // Moving an edge to a cell's must not leave out what the axis promised to show.
    edges.front() = std::min(edges.front(), LatencyGrid::cellOf(low));
    edges.back() = std::max(edges.back(), LatencyGrid::cellOf(high - 1) + 1);
    // Below 50 ns, bars are finer than cells.
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

} // namespace

BinAxis axisAround(qint64 lowNs, qint64 highNs, Scale scale, int maxBins)
{
    constexpr double barsOnEachSide = 4;
    const double smallest = scale == Scale::Linear ? 0.0 : 1.0;
    const qint64 low = std::clamp<qint64>(lowNs, 0, LatencyGrid::endNs - 1);
    const qint64 high = std::clamp<qint64>(highNs, low, LatencyGrid::endNs - 1);
    const double middle = std::max(smallest, std::midpoint(double(low), double(high)));
    const double reach = barsOnEachSide * double(LatencyGrid::cellWidthAt(high));
    double begin = middle - reach;
    double end = middle + reach;
    if (scale == Scale::Logarithmic) {
        const double factor = std::pow(10.0, barsOnEachSide * barDecades.front());
        begin = middle / factor;
        end = std::max(end, middle * factor);
    }
    return {scale, std::max(smallest, std::min(double(low), begin)), std::max(double(high + 1), end),
            maxBins};
}

std::vector<int> binEdges(const BinAxis &axis)
{
    const bool isLinear = axis.scale == Scale::Linear;
    const qint64 smallest = isLinear ? 0 : 1;
    const qint64 low = std::min(placeOnGrid(std::floor(axis.lowNs), smallest), LatencyGrid::endNs - 1);
    const qint64 high = placeOnGrid(std::ceil(axis.highNs), low + 1);
    const int maxBins = std::max(1, axis.maxBins);
    return isLinear ? linearEdges(low, high, maxBins) : logarithmicEdges(low, high, maxBins);
}

} // namespace Loopscope
