// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/tickseries.h"

namespace Loopscope {

/// How much of a stretch of time is known.
struct TickCover
{
    qint64 fromUs = 0;
    qint64 untilUs = 0; ///< exclusive; at least fromUs
    double known = 0; ///< the share of it that ticks speak for, 0 … 1
    bool continues = false; ///< it begins where the one before ends

    bool operator==(const TickCover &) const = default;
};

/// The time that each bucket of \a series speaks for: one cover for each, ascending, none overlaps another.
///
/// Where in its bucket a tick started is not known, and jitter makes buckets have a tick more or less, or
/// none. So what a bucket has too much fills up the next one, by one interval at most, and between buckets
/// what is less than two intervals is no gap, as far apart as ticks can be, unless ticks were missed. \a
/// nowUs: this moment, in µs since 1970 UTC. What is after it is not unknown, it is not yet: the last cover
/// may reach there.
[[nodiscard]] std::vector<TickCover> tickCovers(const TickSeries &series, qint64 nowUs);

} // namespace Loopscope
