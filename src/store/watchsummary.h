// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

namespace Loopscope {

/// What was known of a watch. Times are microseconds since 1970 UTC.
struct WatchSummary
{
    QString watchId;
    WatchState state = WatchState::Unknown; ///< the last one that was not Unknown
    qint64 sinceUs = 0; ///< when that began, as far as the history reaches; 0 where the state is Unknown
    qint64 lastTickUs = 0; ///< 0: none

    bool operator==(const WatchSummary &) const = default;
};

/// What a column of states has as \a value: Unknown where that is none.
[[nodiscard]] inline WatchState storedState(qint64 value)
{
    return value >= 0 && value <= qint64(WatchState::Down) ? WatchState(value) : WatchState::Unknown;
}

} // namespace Loopscope
