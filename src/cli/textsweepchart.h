// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/sweepreport.h"

#include <QString>

namespace Loopscope {

/// Throughput against requests in flight: a bar of '#' for each concurrency, of '.' where the client was the
/// bottleneck and of 'x' where requests failed, '|' where the fit says it should end, and the knee's mark. At
/// most \a columns wide; empty without a throughput.
[[nodiscard]] QString textSweepChart(const SweepReport &report, int columns);

} // namespace Loopscope
