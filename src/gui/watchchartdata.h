// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/latencyheatmap.h"
#include "models/tickcharts.h"

#include <memory>
#include <span>

namespace Loopscope {

/// Neighbouring buckets of one width, as a history gave them.
using TickTile = std::shared_ptr<const TickSeries>;

/// What the charts over time draw: computed once for a stretch of time that is wider than what is shown.
struct WatchChartData
{
    TickSeries series;
    TickCharts charts;
    LatencyHeatMap heat; ///< empty without answered requests

    /// The place of the bucket that speaks for \a us; nothing where none does.
    [[nodiscard]] std::optional<std::size_t> bucketAt(qint64 us) const;
};

/// Puts \a tiles, ascending, together, at the moment \a nowUs. Some milliseconds; any thread.
[[nodiscard]] std::shared_ptr<const WatchChartData> makeWatchChartData(std::span<const TickTile> tiles,
                                                                       qint64 nowUs);

/// \a tile with \a tick in it, which started within its time.
[[nodiscard]] TickTile tileWithTick(const TickTile &tile, const Tick &tick);

/// \a tile with what \a series, of the same width, has from its begin on; the same one where that is no
/// other.
[[nodiscard]] TickTile tileWithSeries(const TickTile &tile, const TickSeries &series);

} // namespace Loopscope
