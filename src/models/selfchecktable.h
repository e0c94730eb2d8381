// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/selfcheck.h"

#include <QString>

namespace Loopscope {

/// The self-check in a line for the status bar: "loop lag p99 0.3 ms · client OK". Empty where nothing was
/// measured.
[[nodiscard]] QString selfCheckLine(const SelfCheck &check);

/// All of it as rich text, for a tooltip: the table of its figures, the verdict on each contender with its
/// reasons, and what to do. Empty where nothing was measured.
[[nodiscard]] QString selfCheckTable(const SelfCheck &check, bool withClient);

} // namespace Loopscope
