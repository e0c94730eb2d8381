// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"

namespace Loopscope {

/// Two translated sentences that say why the total of \a run is what it is, from what was measured: how its
/// waits added up or overlapped, then what else would have come of them, or what else the total has in it.
/// Empty while the run is on.
[[nodiscard]] QString labExplanation(const LabRun &run);

} // namespace Loopscope
