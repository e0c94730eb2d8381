// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"

#include <optional>

class QSettings;

namespace Loopscope {

/// The Lab's last plan as saveLabPlan() left it; none where there is none, or its list is damaged. What else
/// is missing or outside its range is as in a new plan.
[[nodiscard]] std::optional<LabPlan> loadLabPlan(const QSettings &settings);

/// Keeps \a plan for the next start, but no credentials of its URLs.
void saveLabPlan(const LabPlan &plan, QSettings &settings);

} // namespace Loopscope
