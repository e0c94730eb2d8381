// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timelinesource.h"

#include <utility>

namespace Loopscope {

/// Draws segments into the pixel columns of one row. Columns that several short items share get the colour
/// that takes the most of them; items from leastGapWidth columns on have sharp edges and end a column early,
/// so that they are told apart. Give it all segments of one item after another, items in the order of their
/// starts, then finish().
class CellPainter
{
public:
    static constexpr double leastGapWidth = 4;

    /// What is in \a cells stays where it covers more than what is drawn.
    CellPainter(const TimelineScale &scale, std::span<TimelineCell> cells)
        : m_scale(scale), m_cells(cells) { }

    /// What follows is of an item from \a startNs to \a endNs.
    void beginItem(qint64 startNs, qint64 endNs, bool isDimmed);
    void add(qint64 startNs, qint64 endNs, TimelineKind kind);
    void finish() { flush(); }

    /// Lets \a cell into \a below unless that covers more; what is emphasised wins over what is dimmed.
    static void merge(TimelineCell &below, const TimelineCell &cell)
    {
        if (below.coverage == 0 || (below.isDimmed && !cell.isDimmed)
            || (below.isDimmed == cell.isDimmed && cell.coverage >= below.coverage))
            below = cell;
    }
    /// 1 … full for a share of a column; 0 only for 0.
    [[nodiscard]] static quint8 coverage(double share)
    {
        return quint8(
            std::clamp(int(std::ceil(share * TimelineCell::full - 1e-3)), 1, int(TimelineCell::full)));
    }

private:
    /// Column of x within the cells and one beyond.
    [[nodiscard]] qint64 column(double x) const
    {
        return qint64(std::clamp(std::floor(x), -1.0, double(m_cells.size())));
    }
    void fill(qint64 from, qint64 to, TimelineKind kind);
    void collect(qint64 column, TimelineKind kind, double share);
    void flush();

    TimelineScale m_scale;
    std::span<TimelineCell> m_cells;
    qint64 m_itemEnd = 0; // column where the item ends early
    bool m_isWide = false;
    bool m_isDimmed = false;
    bool m_collectedDimmed = true;
    qint64 m_column = -1; // whose shares are collected
    std::vector<std::pair<TimelineKind, double>> m_shares;
};

} // namespace Loopscope
