// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/binaxis.h"
#include "stats/tickcover.h"

#include <optional>
#include <span>

namespace Loopscope {

/// Requests by time and latency: how many were answered in which time, when. Columns are stretches of time,
/// rows latencies, the lowest first, cut alike in all columns.
class LatencyHeatMap
{
public:
    struct Column
    {
        qint64 fromUs = 0;
        qint64 untilUs = 0;
        qint64 below = 0; ///< requests quicker than the lowest row
        qint64 above = 0; ///< requests slower than the highest row

        bool operator==(const Column &) const = default;
    };

    LatencyHeatMap() = default;
    /// Cells of \a series with the rows of \a axis; at most axis.maxBins rows.
    LatencyHeatMap(const TickSeries &series, const BinAxis &axis, qint64 nowUs);

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; } ///< ascending
    [[nodiscard]] int rowCount() const { return int(m_edgesNs.size()) - 1; } ///< 0 where there is nothing
    [[nodiscard]] double rowLowNs(int row) const { return m_edgesNs[std::size_t(row)]; }
    [[nodiscard]] double rowHighNs(int row) const { return m_edgesNs[std::size_t(row) + 1]; }
    /// Answered requests of a cell; exact.
    [[nodiscard]] qint64 count(std::size_t column, int row) const;
    /// How strong a cell's colour is: 0 for no request, 1 for the highest count of the map, by the logarithm
    /// of the count between, so that one request among thousands is still seen: 0.15 at least.
    [[nodiscard]] double level(std::size_t column, int row) const;
    [[nodiscard]] qint64 highestCount() const { return m_highestCount; }

private:
    void fill(std::span<qint64> cells, Column &column, std::span<const LatencySketch::Cell> sketch,
              std::span<const int> edges);

    std::vector<Column> m_columns;
    std::vector<double> m_edgesNs{0.0};
    std::vector<qint64> m_counts; // column by column
    qint64 m_highestCount = 0;
};

/// A logarithmic axis of at most \a maxRows rows on which \a latencies, those of all columns, show well: all
/// of them, but for the slowest thousandth of many, which shall not press the rest together. Nothing without
/// any.
[[nodiscard]] std::optional<BinAxis> heatMapAxis(const LatencySketch &latencies, int maxRows = 48);

} // namespace Loopscope
