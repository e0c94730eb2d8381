// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/interval.h"

#include <vector>

namespace Loopscope {

/// What is drawn as a whole when a contender's intervals are made: its rounds, where it has three or more,
/// else blocks of consecutive requests, by the order in which they were started.
///
/// Requests of one batch are not independent of each other; blocks keep together what hung together. A batch
/// of n requests is cut into blocks of ∛n, the order of magnitude that makes the error of the variance least.
/// Sources: Carlstein, "The Use of Subseries Values for Estimating the Variance of a General Statistic from a
/// Stationary Sequence", Ann. Stat. 14 (1986); Hall, Horowitz & Jing, "On Blocking Rules for the Bootstrap
/// with Dependent Data", Biometrika 82 (1995).
class ResamplingUnits
{
public:
    /// Every batch of one contender, in any order, before the first question.
    void addBatch(const Batch &batch);

    [[nodiscard]] IntervalBasis basis() const;
    [[nodiscard]] quint32 unitOf(const Sample &sample) const;

private:
    struct Blocks
    {
        quint16 round;
        quint32 first;
        quint32 count;
        quint32 length;
    };
    std::vector<Blocks> m_batches; // in which a request ended
};

} // namespace Loopscope
