// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tickseries.h"

#include <algorithm>
#include <array>

namespace Loopscope {

namespace {

using namespace TickSpan;

constexpr std::array widths{1 * second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second,
                            1 * minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
                            1 * hour,   2 * hour,   3 * hour,   6 * hour,    12 * hour,   1 * day,
                            2 * day,    5 * day,    10 * day,   30 * day,    100 * day};

} // namespace

qint64 tickBucketWidth(qint64 atLeastUs)
{
    const auto fitting = std::ranges::lower_bound(widths, atLeastUs);
    if (fitting != widths.end())
        return *fitting;
    const qint64 widest = widths.back();
    constexpr qint64 most = std::numeric_limits<qint64>::max() / widths.back() * widths.back();
    return atLeastUs >= most ? most : (atLeastUs + widest - 1) / widest * widest;
}

qint64 tickBucketStart(qint64 us, qint64 widthUs)
{
    Q_ASSERT(widthUs > 0);
    const qint64 offset = us % widthUs;
    return us - (offset < 0 ? offset + widthUs : offset);
}

} // namespace Loopscope
