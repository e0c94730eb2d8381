// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Loopscope {

/// A 95 % interval.
struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval &) const = default;
};

/// What an interval lets vary.
enum class IntervalBasis : quint8 {
    None, ///< there are no intervals
    Rounds, ///< whole rounds: from three rounds on
    Blocks, ///< blocks of consecutive requests: what two other rounds would bring is not in it
};

} // namespace Loopscope
