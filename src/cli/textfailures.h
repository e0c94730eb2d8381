// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/report.h"

#include <QString>

namespace Loopscope {

/// The failed requests by HTTP status and by kind of error, a column per strategy of \a report; then of each
/// kind what to do about it, and what the client said most often. At most \a columns wide, but for the table.
[[nodiscard]] QString textFailures(const Run &run, const RunReport &report, int columns);

} // namespace Loopscope
