// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/ticks.h"
#include "gui/watchchartscene.h"

#include <algorithm>
#include <cmath>
#include <span>

class QPainter;

namespace Loopscope::WatchChartLanes {

// What the lanes of a WatchChartScene have in common.

/// The elements of \a items, which have fromUs and untilUs and are ascending, that are in sight.
template <typename Item>
std::span<const Item> inSight(const std::vector<Item> &items, const TimeWindow &window)
{
    const auto first = std::ranges::lower_bound(items, window.fromUs(), {}, &Item::untilUs);
    const auto last = std::ranges::upper_bound(items, window.untilUs(), {}, &Item::fromUs);
    // One more on either side, so that lines go on to the edges.
    const auto begin = first == items.begin() ? first : std::prev(first);
    const auto end = last == items.end() ? last : std::next(last);
    return begin < end ? std::span<const Item>(begin, end) : std::span<const Item>();
}

/// What a colour or a line means.
struct LegendItem
{
    QString text;
    QColor color;
    Qt::PenStyle line = Qt::NoPen; ///< NoPen: a square
    double width = 2;
};

/// The title of a lane, and what its colours mean, in one line above it.
void drawTitle(QPainter *painter, const WatchChartScene &scene, const QRectF &lane, const QString &title,
               const QList<LegendItem> &items);
/// In the gutter, beside \a y.
void drawRowLabel(QPainter *painter, const WatchChartScene &scene, double y, const QString &text);
void drawGridLine(QPainter *painter, const WatchChartScene &scene, double y);

/// A logarithmic axis in a lane.
struct LogAxis
{
    double low;
    double high;
    QRectF lane;

    [[nodiscard]] double y(double ns) const
    {
        const double share = std::log(std::max(ns, low * 1e-3) / low) / std::log(high / low);
        return lane.bottom() - share * lane.height();
    }

    /// Its labels, and where \a withLines lines through the lane.
    void draw(QPainter *painter, const WatchChartScene &scene, bool withLines) const;
};

} // namespace Loopscope::WatchChartLanes
