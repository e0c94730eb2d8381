// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

class QSettings;

namespace Loopscope {

/// The last plan as savePlan() left it, without URL and credentials. What is missing or outside its range is
/// as in a new plan.
[[nodiscard]] RunPlan loadPlan(const QSettings &settings);

/// Keeps \a plan for the next start, but neither its URL nor its credentials.
void savePlan(const RunPlan &plan, QSettings &settings);

} // namespace Loopscope
