// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/sweepengine.h"
#include "stats/sweepreport.h"

#include <QString>

namespace Loopscope {

/// What is swept, and the head of the table that textSweepStep() goes on with.
[[nodiscard]] QString textSweepHead(const SweepPlan &plan);

/// A row of that table, with its line end: printed before the next ones are known, hence of fixed widths.
[[nodiscard]] QString textSweepStep(const SweepStep &step);

/// "round 2 of 3, 16 in flight: 1,234 requests, 812/s · 45 %".
[[nodiscard]] QString textSweepProgress(const SweepProgress &progress);

/// What the command line prints at the end: the means over rounds, the chart, the fits, and what all of it
/// says. At most 100 columns; ends with a newline.
[[nodiscard]] QString textSweepReport(const Sweep &sweep, const SweepReport &report);

} // namespace Loopscope
