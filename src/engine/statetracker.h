// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "stats/tick.h"

#include <deque>

namespace Loopscope {

/// Makes a state of the ticks of one watch, so that a single bad one alarms nobody. A pure computation.
///
/// With k = Watch::confirm and n = Watch::window: the state gets worse to the worst level L that at least k
/// of the last n ticks are at least as bad as; it gets better to the best one that at least k are at least as
/// good as. As k is more than half of n, never both. It is unknown until the ticks agree on one state, which
/// takes k of them, or until there are n; and again when n in a row were missed, from where the last tick
/// before them no longer spoke for it.
class StateTracker
{
public:
    /// Goes on from \a lastKnown: once it is known again it is news only when it differs; where nothing was
    /// ever known, when it is bad. \a lastTickUs: when
    /// the last tick of a former life started, in microseconds since 1970 UTC; 0: there is none.
    explicit StateTracker(const Watch &watch, WatchState lastKnown = WatchState::Unknown,
                          qint64 lastTickUs = 0);

    /// The changes that \a tick brings, in order; as a rule none.
    [[nodiscard]] QList<StateChange> add(const Tick &tick);
    /// Why the ticks so far say nothing any more.
    enum class Cause { Paused, Changed, Removed };
    /// Forgets all ticks. The change to Unknown, unless it was.
    [[nodiscard]] std::optional<StateChange> forget(qint64 atUs, Cause cause);

    [[nodiscard]] WatchState state() const { return m_state; }
    /// The last that was not Unknown.
    [[nodiscard]] WatchState lastKnown() const { return m_lastKnown; }

private:
    std::optional<StateChange> forget(qint64 atUs, const QString &reason);
    [[nodiscard]] std::optional<StateChange> missed(const Tick &tick);
    [[nodiscard]] WatchState judged() const;
    [[nodiscard]] int count(bool (*matches)(WatchState level, WatchState limit), WatchState limit) const;
    [[nodiscard]] QString reason(const Tick &tick) const;

    Watch m_watch;
    WatchState m_state = WatchState::Unknown;
    WatchState m_lastKnown;
    qint64 m_lastTickUs; // start of the last one; 0: none, or it is forgotten
    bool m_isOfFormerLife; // which ended without saying that nothing is known any more
    std::deque<WatchState> m_levels; // of the last ticks, m_watch.window at most
};

/// What was wrong with \a tick, as a translated sentence with figures: "3 of 3 requests failed: HTTP 503.",
/// "p95 812 ms is over 500 ms."; empty when nothing was. \a limits are those that it was judged by.
[[nodiscard]] QString tickProblem(const Tick &tick, const WatchLimits &limits);

} // namespace Loopscope
