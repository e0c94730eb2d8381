// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timelinesource.h"

#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// Where the groups and rows of a timeline are, from top to bottom, in pixels from the top of all of them.
/// Rows of few-row groups are higher, so that one lane is seen beside a thousand; none is higher than
/// mostRow.
struct TimelineLayout
{
    static constexpr double mostRow = 18; ///< before zooming
    static constexpr double leastRow = 0.5; ///< then one has to scroll
    static constexpr double mostZoomedRow = 48;

    struct Metrics
    {
        double heading = 20; ///< the height of a group's heading
        double strip = 0; ///< of the strip below a group
        double gap = 6; ///< below a group
    };
    struct Group
    {
        double top = 0;
        double rowsTop = 0;
        double rowHeight = 0;
        double rowsBottom = 0;
        double stripBottom = 0;
        int firstRow = 0;
        int rows = 0;
    };
    /// Rows that share lines of pixels: one that has several, or several that have one.
    struct Band
    {
        int firstRow = 0;
        int endRow = 0; ///< not one of them any more
        int top = 0; ///< lines, as many in a pixel as Layout::bands() was told
        int bottom = 0;
    };

    std::vector<Group> groups;
    double height = 0;

    /// Fits \a groups into \a available pixels, then makes the rows \a zoom times as high.
    [[nodiscard]] static TimelineLayout make(std::span<const TimelineGroup> groups, const Metrics &metrics,
                                             double available, double zoom);

    /// The group of a row, or −1 where there is no such row.
    [[nodiscard]] int groupOf(int row) const;
    /// The row at \a y; none between them.
    [[nodiscard]] std::optional<int> rowAt(double y) const;
    /// The row at or nearest to \a y; none without rows.
    [[nodiscard]] std::optional<int> nearestRow(double y) const;
    [[nodiscard]] double rowTop(int row) const;
    [[nodiscard]] double rowHeight(int row) const;
    /// The group whose strip is at \a y.
    [[nodiscard]] std::optional<int> stripAt(double y) const;
    /// The rows of \a group that are at least partly between \a fromY and \a toY, at \a lines a pixel. Every
    /// such row is in a band, and no two bands share a line.
    [[nodiscard]] std::vector<Band> bands(int group, double fromY, double toY, double lines) const;
};

} // namespace Loopscope
