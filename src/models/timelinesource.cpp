// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinesource.h"

#include "models/cellpainter.h"

#include <algorithm>
#include <limits>

namespace Loopscope {

void TimelineSource::raster(int row, const TimelineScale &scale, bool /*isThin*/,
                            std::span<TimelineCell> cells) const
{
    std::vector<TimelineSegment> all;
    const auto fromNs = qint64(std::max(0.0, scale.ns(0)));
    const auto toNs = qint64(scale.ns(double(cells.size()))) + 1;
    if (!segments(row, fromNs, toNs, std::numeric_limits<qsizetype>::max(), all))
        return;
    CellPainter painter(scale, cells);
    for (auto segment = all.begin(); segment != all.end();) {
        const auto next =
            std::find_if(segment, all.end(),
                         [item = segment->item](const TimelineSegment &one) { return one.item != item; });
        painter.beginItem(segment->startNs, std::prev(next)->endNs, segment->isDimmed);
        for (; segment != next; ++segment)
            painter.add(segment->startNs, segment->endNs, segment->kind);
    }
    painter.finish();
}

void TimelineSource::markers(int /*row*/, qint64 /*fromNs*/, qint64 /*toNs*/, qsizetype /*limit*/,
                             std::vector<TimelineMarker> & /*out*/) const
{
}

std::vector<TimelineStripBar> TimelineSource::strip(int /*group*/) const
{
    return {};
}

QString TimelineSource::stripText(const TimelineStripBar & /*bar*/) const
{
    return {};
}

int TimelineSource::rowCount() const
{
    int rows = 0;
    for (const TimelineGroup &group : groups())
        rows += group.rows;
    return rows;
}

} // namespace Loopscope
