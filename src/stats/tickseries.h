// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/tick.h"

#include <QMetaType>

#include <vector>

namespace Loopscope {

/// Lengths of time in µs.
namespace TickSpan {
inline constexpr qint64 second = 1'000'000;
inline constexpr qint64 minute = 60 * second;
inline constexpr qint64 hour = 60 * minute;
inline constexpr qint64 day = 24 * hour;
} // namespace TickSpan

/// The narrowest width that buckets can have which is at least \a atLeastUs: 1, 2, 5, 10, 15 or 30 seconds or
/// minutes, 1, 2, 3, 6 or 12 hours, 1, 2, 5, 10, 30 or 100 days, then whole hundreds of days. Each of them is
/// a whole number of hours or fits into an hour so, likewise with days: no bucket cuts an hour or a day that
/// ticks were rolled up to.
[[nodiscard]] qint64 tickBucketWidth(qint64 atLeastUs);

/// The begin of the bucket \a us is in: the multiple of \a widthUs (above 0) at or just before it.
[[nodiscard]] qint64 tickBucketStart(qint64 us, qint64 widthUs);

/// Ticks over time, ready to be drawn.
struct TickSeries
{
    qint64 fromUs = 0; ///< a multiple of bucketUs, as untilUs is: what was asked for, and the rest of the
                       ///< buckets at its edges
    qint64 untilUs = 0; ///< exclusive
    qint64 bucketUs = 0; ///< width of the buckets; where only hours or days are left some are wider
    std::vector<TickBucket> buckets; ///< ascending, none overlaps another; those without a tick are left out

    bool operator==(const TickSeries &) const = default;
};

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::TickSeries)
