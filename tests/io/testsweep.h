// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep.h"

namespace Loopscope {

/// A sweep of four concurrencies in two rounds in which every member has a value that is not its default,
/// somewhere, and the last step was stopped.
[[nodiscard]] Sweep makeSweep();

} // namespace Loopscope
