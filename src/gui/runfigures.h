// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/figuretile.h"
#include "gui/totaltimechart.h"
#include "stats/livestats.h"
#include "stats/report.h"

namespace Loopscope {

/// The tiles above the charts: a total for each contender, the best speed-up, the failures; where there are
/// several clients, each total has its own speed-up beside it. Live ones while there is no \a report, exact
/// ones once there is.
[[nodiscard]] QList<KeyFigure> runFigures(const Run &run, const LiveStats &stats, const RunReport *report);

/// The bars of the total-time chart, likewise.
[[nodiscard]] QList<TotalTimeChart::Entry> totalTimeEntries(const Run &run, const LiveStats &stats,
                                                            const RunReport *report);

} // namespace Loopscope
