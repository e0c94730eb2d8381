// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <vector>

namespace Loopscope {

/// The batches of \a plan in the order they run, round by round. One round has the plan's own order. Several
/// are shuffled and balanced, so that neither a drift of the server or the machine nor what a batch leaves
/// behind for the next favours anybody:
/// - after any number of rounds, how often a contender stood at a position of its round differs by at most
///   one among all contenders and positions;
/// - after whole blocks of rounds, every contender came right after every other equally often within the
///   rounds. A block is as many rounds as there are contenders, or twice as many where their number is odd.
///   In between the counts differ by at most one, or by at most two where the number is odd.
///
/// The blocks are Williams designs, each with its contenders and rounds drawn anew. The same \a seed gives
/// the same order on every machine. Source: E. J. Williams, "Experimental Designs Balanced for the Estimation
/// of Residual Effects of Treatments", Australian Journal of Scientific Research A 2 (1949), 149–168.
[[nodiscard]] std::vector<Batch> scheduleBatches(const RunPlan &plan, quint32 seed);

} // namespace Loopscope
