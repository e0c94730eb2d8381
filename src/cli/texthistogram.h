// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/report.h"

#include <QString>

namespace Loopscope {

/// The latencies of the answered requests as bars of '#', a column per strategy of \a report and all to the
/// same scale: at most \a columns wide, a dozen rows, none of them empty at either end. Empty when nothing
/// was answered.
[[nodiscard]] QString textHistogram(const Run &run, const RunReport &report, int columns);

} // namespace Loopscope
