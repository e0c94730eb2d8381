// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/latencyheatmap.h"

#include "stats/latencygrid.h"
#include "stats/percentile.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double faintest = 0.15;

} // namespace

LatencyHeatMap::LatencyHeatMap(const TickSeries &series, const BinAxis &axis, qint64 nowUs)
{
    const std::vector<int> edges = binEdges(axis);
    m_edgesNs.clear();
    for (const int edge : edges)
        m_edgesNs.push_back(double(LatencyGrid::cellBegin(edge)));

    const std::vector<TickCover> covers = tickCovers(series, nowUs);
    const auto rows = std::size_t(rowCount());
    for (std::size_t i = 0; i < covers.size(); ++i) {
        const LatencySketch &latency = series.buckets[i].latency;
        if (latency.isEmpty())
            continue;
        m_columns.push_back({covers[i].fromUs, covers[i].untilUs});
        m_counts.resize(m_counts.size() + rows);
        fill(std::span(m_counts).last(rows), m_columns.back(), latency.cells(), edges);
    }
    if (!m_counts.empty())
        m_highestCount = *std::ranges::max_element(m_counts);
}

/// Both \a sketch and \a edges ascend.
void LatencyHeatMap::fill(std::span<qint64> cells, Column &column,
                          std::span<const LatencySketch::Cell> sketch, std::span<const int> edges)
{
    std::size_t row = 0;
    for (const LatencySketch::Cell &cell : sketch) {
        while (row < cells.size() && cell.cell >= edges[row + 1])
            ++row;
        if (cell.cell < edges.front())
            column.below += cell.count;
        else if (row == cells.size())
            column.above += cell.count;
        else
            cells[row] += cell.count;
    }
}

qint64 LatencyHeatMap::count(std::size_t column, int row) const
{
    return m_counts[column * std::size_t(rowCount()) + std::size_t(row)];
}

double LatencyHeatMap::level(std::size_t column, int row) const
{
    const qint64 requests = count(column, row);
    if (requests == 0)
        return 0;
    if (requests == m_highestCount)
        return 1;
    return faintest + (1 - faintest) * std::log(double(requests)) / std::log(double(m_highestCount));
}

std::optional<BinAxis> heatMapAxis(const LatencySketch &latencies, int maxRows)
{
    constexpr double shownShare = 0.999;
    if (latencies.isEmpty())
        return std::nullopt;
    const bool isTailCut = latencies.total() >= supportNeeded(shownShare);
    const qint64 high = isTailCut ? qint64(std::ceil(*latencies.percentile(shownShare))) : *latencies.max();
    return axisAround(*latencies.min(), high, Scale::Logarithmic, maxRows);
}

} // namespace Loopscope
