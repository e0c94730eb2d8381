// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"

namespace Loopscope {

/// Reads the arguments that follow "lab".
Result<Options> parseLab(const QStringList &arguments);

/// What lab prints without arguments: a line for each preset.
[[nodiscard]] QString labPresetList();

} // namespace Loopscope
