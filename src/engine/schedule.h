// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <vector>

namespace Loopscope {

/// The batches of \a plan in the order they run: round by round, and within a round, when there are several,
/// the strategies shuffled, so that a drift of the server or the machine hits all alike. The same \a seed
/// gives the same order on every machine.
[[nodiscard]] std::vector<Batch> scheduleBatches(const RunPlan &plan, quint32 seed);

} // namespace Loopscope
