// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"

#include <QString>

namespace Loopscope {

/// Where the time of the answered requests went: median and p95 of every phase that is known of any
/// contender, a row per contender, "–" where there is no figure, and what that means. Of at most \a columns;
/// ends with a newline. Empty where no client told anything.
[[nodiscard]] QString textPhases(const RunReport &report, int columns);

} // namespace Loopscope
