// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"

#include <QString>

namespace Loopscope {

/// The 95 % intervals of \a report as a table with a row for each contender, so that it stays within 100
/// columns with any number of them. Empty where there are none.
[[nodiscard]] QString textIntervals(const RunReport &report, int columns);

} // namespace Loopscope
