// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/report.h"

#include <QString>

namespace Loopscope {

/// What the command line prints at the end of a run: a line per contender, the percentile table, the
/// intervals and verdicts, the phases where a client told them, the histogram, the errors by kind, and the
/// self-check. At most 100 columns, but for the URL; ends with a newline.
[[nodiscard]] QString textReport(const Run &run, const RunReport &report);

} // namespace Loopscope
