// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "stats/tick.h"

#include <QList>

namespace Loopscope {

/// What happened to a watch since it was first on the list of this program.
struct WatchTotals
{
    Watch watch;
    TickBucket bucket; ///< of all its ticks; start and end do not count
    qint64 down = 0; ///< ticks by what each of them alone says
    qint64 degraded = 0;
};

/// A line with the time, what the tick says, the watch's name in \a nameWidth columns, p50 and p95, how many
/// of its requests failed, and in the words of the client why.
[[nodiscard]] QString textTick(const Watch &watch, const Tick &tick, int nameWidth);
/// A line with the time and what has changed.
[[nodiscard]] QString textStateChange(const Watch &watch, const StateChange &change);
/// A line for each watch, below a sentence.
[[nodiscard]] QString textWatchTotals(const QList<WatchTotals> &totals, std::chrono::milliseconds watched);

} // namespace Loopscope
