// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"

namespace Loopscope {

/// Reads the arguments that follow "monitor".
Result<Options> parseMonitor(const QStringList &arguments);

} // namespace Loopscope
