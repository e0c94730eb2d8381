// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"

namespace Loopscope {

/// Serves until it is interrupted. Returns an ExitStatus.
[[nodiscard]] int serve(const ServeOptions &options);

} // namespace Loopscope
