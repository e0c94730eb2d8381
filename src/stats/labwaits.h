// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"

#include <vector>

namespace Loopscope {

/// What the coroutines of a run of the Lab waited for, measured. main() is left out, and so are coroutines
/// that did not end by themselves. Times in ns.
struct LabWaits
{
    std::vector<qint64> each; ///< in the order of the list: suspended at the await, or, where the run had a
                              ///< pool, blocking a thread
    qint64 sumNs = 0;
    qint64 shortestNs = 0; ///< 0 without any
    qint64 longestNs = 0;

    [[nodiscard]] int count() const { return int(each.size()); }
    /// How often \a atOnce of them must begin and end until all have: ⌈count / atOnce⌉.
    [[nodiscard]] int rounds(qint64 atOnce) const;
    /// The least total that \a atOnce workers need, max(sum / atOnce, longest). Source: R. L. Graham, "Bounds
    /// on Multiprocessing Timing Anomalies", SIAM Journal on Applied Mathematics 17 (1969), 416–429.
    [[nodiscard]] qint64 leastTotalNs(qint64 atOnce) const;
    /// Whether they are equal to within a fifth, so that rounds tell how long they take.
    [[nodiscard]] bool areAlike() const;
};

[[nodiscard]] LabWaits labWaits(const LabRun &run);

} // namespace Loopscope
