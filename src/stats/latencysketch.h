// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// A histogram of latencies that is stored in few bytes and merges exactly: only the cells of LatencyGrid
/// that count something. For the many small sets that a LatencyHistogram (0.7 MB each) is too large for.
class LatencySketch
{
public:
    struct Cell
    {
        int cell = 0; ///< of LatencyGrid; LatencyGrid::cellCount for what lies beyond the grid
        qint64 count = 0; ///< at least 1

        bool operator==(const Cell &) const = default;
    };

    /// O(n) in the cells, O(1) where latencies come ascending. Below 0 counts as 0. What would take the total
    /// beyond a qint64 is left out, here and in merge().
    void add(qint64 latencyNs, qint64 count = 1);
    /// As if all of \a other had been added one by one.
    void merge(const LatencySketch &other);

    [[nodiscard]] bool isEmpty() const { return m_total == 0; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Exact; nothing while empty.
    [[nodiscard]] std::optional<qint64> min() const;
    [[nodiscard]] std::optional<qint64> max() const;
    /// Ascending by cell.
    [[nodiscard]] std::span<const Cell> cells() const { return m_cells; }

    /// The \a p quantile (0 … 1), as percentile() defines it, to within one cell (0.1 %), within [min, max].
    /// Nothing where the latencies do not support it, see supportNeeded().
    [[nodiscard]] std::optional<double> percentile(double p) const;

    /// A few bytes for a cell, in a form that never changes.
    [[nodiscard]] QByteArray encode() const;
    /// What encode() gave; nothing for any other bytes. Bounded in time and memory by their number.
    [[nodiscard]] static std::optional<LatencySketch> decode(QByteArrayView bytes);

    bool operator==(const LatencySketch &) const = default;

private:
    friend class LatencySketchSum;

    /// As decode(), into memory that is there already. Where it fails, \a sketch may have any content.
    [[nodiscard]] static bool decodeInto(LatencySketch &sketch, QByteArrayView bytes);
    void addToCell(const Cell &added);
    [[nodiscard]] double orderStatistic(qint64 rank) const;

    std::vector<Cell> m_cells;
    qint64 m_total = 0;
    qint64 m_min = 0;
    qint64 m_max = 0;
};

} // namespace Loopscope
