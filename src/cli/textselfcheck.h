// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/selfcheck.h"

#include <QString>

namespace Loopscope {

/// The table of what the instrument saw of itself, a verdict for each contender, and what to do. At most \a
/// columns wide; empty where nothing was measured.
[[nodiscard]] QString textSelfCheck(const SelfCheck &selfCheck, bool withClient, int columns);

} // namespace Loopscope
