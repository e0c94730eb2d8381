// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"

namespace Loopscope {

// Complete programs that do what the Lab does with \a plan, which has no problems; never translated. Users
// and passwords of URLs are left out.

/// For Python 3.8 and newer, with requests where there are any: the notes' own program where \a plan is a
/// preset's.
[[nodiscard]] QString labPythonCode(const LabPlan &plan);

/// For C++20 with Qt 6.4 and QCoro 0.8, with Qt Network where there are requests.
[[nodiscard]] QString labCppCode(const LabPlan &plan);

} // namespace Loopscope
