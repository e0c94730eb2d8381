// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/histogram.h"

#include "stats/latencygrid.h"
#include "stats/latencysketch.h"
#include "stats/percentile.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace Loopscope {

LatencyHistogram::LatencyHistogram() : m_cells(LatencyGrid::cellCount) { }

void LatencyHistogram::add(qint64 latencyNs)
{
    m_min = m_total == 0 ? latencyNs : std::min(m_min, latencyNs);
    m_max = m_total == 0 ? latencyNs : std::max(m_max, latencyNs);
    ++m_total;
    if (latencyNs < 0)
        ++m_negative;
    else if (latencyNs < LatencyGrid::endNs)
        ++m_cells[std::size_t(LatencyGrid::cellOf(latencyNs))];
}

void LatencyHistogram::merge(const LatencyHistogram &other)
{
    if (other.m_total == 0)
        return;
    m_min = m_total == 0 ? other.m_min : std::min(m_min, other.m_min);
    m_max = m_total == 0 ? other.m_max : std::max(m_max, other.m_max);
    m_total += other.m_total;
    m_negative += other.m_negative;
    std::transform(m_cells.begin(), m_cells.end(), other.m_cells.begin(), m_cells.begin(), std::plus<>());
}

void LatencyHistogram::merge(const LatencySketch &sketch)
{
    if (sketch.isEmpty())
        return;
    m_min = m_total == 0 ? *sketch.min() : std::min(m_min, *sketch.min());
    m_max = m_total == 0 ? *sketch.max() : std::max(m_max, *sketch.max());
    m_total += sketch.total();
    for (const LatencySketch::Cell &cell : sketch.cells()) {
        if (cell.cell < LatencyGrid::cellCount)
            m_cells[std::size_t(cell.cell)] += cell.count;
    }
}

std::optional<qint64> LatencyHistogram::min() const
{
    return m_total == 0 ? std::nullopt : std::optional(m_min);
}

std::optional<qint64> LatencyHistogram::max() const
{
    return m_total == 0 ? std::nullopt : std::optional(m_max);
}

std::optional<double> LatencyHistogram::approximatePercentile(double p) const
{
    if (m_total == 0)
        return std::nullopt;
    Cursor cursor = firstCursor();
    return approximatePercentile(p, cursor);
}

std::vector<double> LatencyHistogram::approximatePercentiles(std::span<const double> ps) const
{
    Q_ASSERT(std::is_sorted(ps.begin(), ps.end()));
    std::vector<double> values;
    if (m_total == 0)
        return values;
    values.reserve(ps.size());
    Cursor cursor = firstCursor();
    for (const double p : ps)
        values.push_back(approximatePercentile(p, cursor));
    return values;
}

LatencyHistogram::Cursor LatencyHistogram::firstCursor() const
{
    return {LatencyGrid::cellOf(std::clamp<qint64>(m_min, 0, LatencyGrid::endNs)), m_negative};
}

double LatencyHistogram::approximatePercentile(double p, Cursor &cursor) const
{
    Q_ASSERT(p >= 0.0 && p <= 1.0);
    const double position = double(m_total - 1) * p;
    const auto below = qint64(position);
    const double value = orderStatistic(below, cursor);
    const double fraction = position - double(below);
    if (fraction == 0.0)
        return value;
    return std::lerp(value, orderStatistic(below + 1, cursor), fraction);
}

/// The value that would stand at \a rank (0-based) if all were sorted. Ranks ascend, but for the last two,
/// between which quantiles lie.
double LatencyHistogram::orderStatistic(qint64 rank, Cursor &cursor) const
{
    for (const Ranked &found : cursor.found) {
        if (found.rank == rank)
            return found.value;
    }
    const double value = findOrderStatistic(rank, cursor);
    cursor.found = {Ranked{rank, value}, cursor.found[0]};
    return value;
}

/// Moves \a cursor on to \a rank. The values of a cell are taken to lie evenly in it.
double LatencyHistogram::findOrderStatistic(qint64 rank, Cursor &cursor) const
{
    if (rank < m_negative || rank == 0)
        return double(m_min);
    if (rank == m_total - 1)
        return double(m_max);
    for (; cursor.cell < LatencyGrid::cellCount; ++cursor.cell) {
        const qint64 count = m_cells[std::size_t(cursor.cell)];
        if (rank < cursor.countBefore + count) {
            const double share = (double(rank - cursor.countBefore) + 0.5) / double(count);
            const double value = std::lerp(double(LatencyGrid::cellBegin(cursor.cell)),
                                           double(LatencyGrid::cellBegin(cursor.cell + 1)), share);
            return std::clamp(value, double(m_min), double(m_max));
        }
        cursor.countBefore += count;
    }
    return double(m_max);
}

Bins LatencyHistogram::bins(const BinAxis &axis) const
{
    const std::vector<int> edges = binEdges(axis);
    Bins result;
    result.bins.reserve(edges.size() - 1);
    result.underflow = m_negative + countIn(0, edges.front());
    result.overflow = m_total - result.underflow;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const qint64 count = countIn(edges[i], edges[i + 1]);
        result.bins.push_back(
            {double(LatencyGrid::cellBegin(edges[i])), double(LatencyGrid::cellBegin(edges[i + 1])), count});
        result.overflow -= count;
    }
    return result;
}

qint64 LatencyHistogram::countIn(int beginCell, int endCell) const
{
    return std::accumulate(m_cells.begin() + beginCell, m_cells.begin() + endCell, qint64(0));
}

std::optional<BinAxis> fittingAxis(const std::vector<const LatencyHistogram *> &histograms, Scale scale,
                                   int maxBins)
{
    constexpr double shownShare = 0.999;
    std::optional<qint64> low;
    qint64 high = 0;
    for (const LatencyHistogram *histogram : histograms) {
        if (histogram->total() == 0)
            continue;
        const bool isTailCut = histogram->total() >= supportNeeded(shownShare);
        const qint64 top =
            isTailCut ? qint64(std::ceil(*histogram->approximatePercentile(shownShare))) : *histogram->max();
        high = low ? std::max(high, top) : top;
        low = std::min(low.value_or(*histogram->min()), *histogram->min());
    }
    if (!low)
        return std::nullopt;
    return axisAround(*low, high, scale, maxBins);
}

} // namespace Loopscope
