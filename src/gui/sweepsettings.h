// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweepplan.h"

class QSettings;

namespace Loopscope {

/// The last plan as saveSweepPlan() left it, without URL and credentials. What is missing or outside its
/// range is as in a new plan.
[[nodiscard]] SweepPlan loadSweepPlan(const QSettings &settings);

/// Keeps \a plan for the next start, but neither its URL nor its credentials.
void saveSweepPlan(const SweepPlan &plan, QSettings &settings);

} // namespace Loopscope
