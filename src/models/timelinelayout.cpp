// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinelayout.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double seenRow = 8; // pixels

/// The height of a row in each group, such that together they take \a available pixels where that can be. A
/// group's share is a part that all have alike, so that a single row is seen, and one that grows with the
/// root of its rows; what a group cannot use, the others get.
std::vector<double> rowHeights(std::span<const TimelineGroup> groups, double available)
{
    std::vector<double> heights(groups.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].rows > 0)
            open.push_back(i);
    }
    while (!open.empty()) {
        double weights = 0;
        for (const std::size_t i : open)
            weights += std::sqrt(double(groups[i].rows));
        const double alike = std::min(seenRow, available / double(2 * open.size()));
        const double rest = available - alike * double(open.size());
        const auto share = [&](std::size_t i) {
            const double rows = groups[i].rows;
            return (alike + rest * std::sqrt(rows) / weights) / rows;
        };
        const auto capped = std::ranges::find_if(open, [&](std::size_t i) {
            return share(i) >= TimelineLayout::mostRow || share(i) <= TimelineLayout::leastRow;
        });
        if (capped == open.end()) {
            for (const std::size_t i : open)
                heights[i] = share(i);
            break;
        }
        heights[*capped] = std::clamp(share(*capped), TimelineLayout::leastRow, TimelineLayout::mostRow);
        available = std::max(0.0, available - heights[*capped] * groups[*capped].rows);
        open.erase(capped);
    }
    return heights;
}

} // namespace

TimelineLayout TimelineLayout::make(std::span<const TimelineGroup> groups, const Metrics &metrics,
                                    double available, double zoom)
{
    for (const TimelineGroup &group : groups)
        available -=
            (group.name.isEmpty() ? 0 : metrics.heading) + metrics.strip + metrics.gap + 1; // 1 for rounding
    const std::vector<double> heights = rowHeights(groups, std::max(0.0, available + metrics.gap));
    TimelineLayout layout;
    int row = 0;
    double y = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Group group;
        group.top = y;
        group.rowsTop = y + (groups[i].name.isEmpty() ? 0 : metrics.heading);
        // Whole pixels look sharper, where they cost little.
        const double zoomed = std::min(heights[i] * zoom, mostZoomedRow);
        group.rowHeight = zoomed >= 4 ? std::floor(zoomed) : zoomed;
        group.firstRow = row;
        group.rows = std::max(0, groups[i].rows);
        group.rowsBottom = group.rowsTop + std::ceil(group.rowHeight * group.rows);
        group.stripBottom = group.rowsBottom + metrics.strip;
        y = group.stripBottom + metrics.gap;
        row += group.rows;
        layout.groups.push_back(group);
    }
    layout.height = groups.empty() ? 0 : y - metrics.gap;
    return layout;
}

int TimelineLayout::groupOf(int row) const
{
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (row >= groups[i].firstRow && row < groups[i].firstRow + groups[i].rows)
            return int(i);
    }
    return -1;
}

std::optional<int> TimelineLayout::rowAt(double y) const
{
    for (const Group &group : groups) {
        if (y < group.rowsTop || y >= group.rowsTop + group.rowHeight * group.rows)
            continue;
        return group.firstRow + std::min(int((y - group.rowsTop) / group.rowHeight), group.rows - 1);
    }
    return std::nullopt;
}

std::optional<int> TimelineLayout::nearestRow(double y) const
{
    std::optional<int> nearest;
    double least = 0;
    for (const Group &group : groups) {
        if (group.rows == 0)
            continue;
        const double bottom = group.rowsTop + group.rowHeight * group.rows;
        const double distance = std::max({0.0, group.rowsTop - y, y - bottom});
        if (nearest && distance >= least)
            continue;
        least = distance;
        nearest = group.firstRow
            + std::clamp(int(std::max(0.0, y - group.rowsTop) / group.rowHeight), 0, group.rows - 1);
    }
    return nearest;
}

double TimelineLayout::rowTop(int row) const
{
    const int group = groupOf(row);
    if (group < 0)
        return 0;
    const Group &own = groups[std::size_t(group)];
    return own.rowsTop + own.rowHeight * (row - own.firstRow);
}

double TimelineLayout::rowHeight(int row) const
{
    const int group = groupOf(row);
    return group < 0 ? 0 : groups[std::size_t(group)].rowHeight;
}

std::optional<int> TimelineLayout::stripAt(double y) const
{
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (y >= groups[i].rowsBottom && y < groups[i].stripBottom)
            return int(i);
    }
    return std::nullopt;
}

std::vector<TimelineLayout::Band> TimelineLayout::bands(int index, double fromY, double toY,
                                                        double lines) const
{
    const Group &group = groups[std::size_t(index)];
    const double rowLines = group.rowHeight * lines;
    if (group.rows == 0 || rowLines <= 0)
        return {};
    // Lines and rows from the group's first one on.
    const double top = std::round(group.rowsTop * lines);
    const double first = std::max(0.0, std::floor(fromY * lines - top));
    const double end = std::min(toY * lines - top, rowLines * group.rows);
    std::vector<Band> bands;
    if (rowLines >= 1) {
        const auto lineOf = [top, rowLines](int row) { return int(top + std::floor(row * rowLines)); };
        for (int row = int(first / rowLines); row < group.rows && row * rowLines < end; ++row)
            bands.push_back({group.firstRow + row, group.firstRow + row + 1, lineOf(row), lineOf(row + 1)});
        return bands;
    }
    const auto rowOf = [rowLines](double line) { return int(line / rowLines); };
    for (double line = first; line < end; ++line) {
        const int from = rowOf(line);
        const int to = std::min(rowOf(line + 1), group.rows);
        if (from < to)
            bands.push_back(
                {group.firstRow + from, group.firstRow + to, int(top + line), int(top + line) + 1});
    }
    // The last rows may have less than half a line of their own.
    if (!bands.empty() && rowOf(std::ceil(end)) >= group.rows)
        bands.back().endRow = group.firstRow + group.rows;
    return bands;
}

} // namespace Loopscope
