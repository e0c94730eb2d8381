// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historylocation.h"

namespace Loopscope {

/// Looks whether a history can be at \a location, and changes nothing there. One or two translated sentences
/// say what was found: the history that is there and how much is in it, or that a new one will be begun; an
/// Error says what is in the way. Any thread; waits for the disk or the network, for a few seconds at most
/// unless the location's own options say otherwise.
[[nodiscard]] Result<QString> probeHistory(const HistoryLocation &location);

} // namespace Loopscope
