// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/statetracker.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace Loopscope {

namespace {

struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::StateTracker)
};

constexpr std::array knownStates{WatchState::Up, WatchState::Degraded, WatchState::Down};

bool isAtLeast(WatchState level, WatchState limit)
{
    return level >= limit;
}

bool isAtMost(WatchState level, WatchState limit)
{
    return level <= limit;
}

} // namespace

StateTracker::StateTracker(const Watch &watch, WatchState lastKnown, qint64 lastTickUs)
    : m_watch(watch)
    , m_lastKnown(lastKnown)
    , m_lastTickUs(lastTickUs)
    , m_isOfFormerLife(lastTickUs != 0 && lastKnown != WatchState::Unknown)
{
}

QList<StateChange> StateTracker::add(const Tick &tick)
{
    QList<StateChange> changes;
    if (tick.missed >= m_watch.window) {
        if (const std::optional<StateChange> change = missed(tick))
            changes.append(*change);
    }
    m_lastTickUs = tick.startedAtUs;
    m_isOfFormerLife = false;
    m_levels.push_back(tick.level);
    if (m_levels.size() > std::size_t(m_watch.window))
        m_levels.pop_front();

    const WatchState now = judged();
    if (now == m_state)
        return changes;
    // What it was last known to be is what people were told: that it is so again, they need not be.
    const WatchState before = m_state == WatchState::Unknown && now != m_lastKnown ? m_lastKnown : m_state;
    const bool isFirst = m_lastKnown == WatchState::Unknown;
    m_state = now;
    m_lastKnown = now;
    changes.append({m_watch.id, tick.startedAtUs, before, now, reason(tick), isFirst});
    return changes;
}

/// It is unknown from where the tick before those no longer spoke for it, not only from where that is
/// noticed.
std::optional<StateChange> StateTracker::missed(const Tick &tick)
{
    const qint64 spokenForUs = m_lastTickUs + std::chrono::microseconds(m_watch.interval).count();
    const qint64 atUs = m_lastTickUs == 0 ? tick.startedAtUs : std::min(tick.startedAtUs, spokenForUs);
    if (m_isOfFormerLife)
        m_state = m_lastKnown;
    return forget(
        atUs,
        StateText::tr("%n tick(s) in a row were missed: the machine slept, or the program stood still.",
                      nullptr, int(std::min<qint64>(tick.missed, std::numeric_limits<int>::max()))));
}

std::optional<StateChange> StateTracker::forget(qint64 atUs, Cause cause)
{
    switch (cause) {
    case Cause::Paused:
        return forget(atUs, StateText::tr("Watching was paused."));
    case Cause::Removed:
        return forget(atUs, StateText::tr("It was taken off the watch list."));
    case Cause::Changed:
        break;
    }
    return forget(atUs, StateText::tr("What is watched, or how, was changed."));
}

std::optional<StateChange> StateTracker::forget(qint64 atUs, const QString &reason)
{
    m_levels.clear();
    m_lastTickUs = 0;
    m_isOfFormerLife = false;
    if (m_state == WatchState::Unknown)
        return std::nullopt;
    const StateChange change{m_watch.id, atUs, m_state, WatchState::Unknown, reason};
    m_state = WatchState::Unknown;
    return change;
}

WatchState StateTracker::judged() const
{
    // The state is at least this bad, and at most that bad.
    WatchState least = WatchState::Up;
    WatchState most = WatchState::Down;
    for (const WatchState level : knownStates) {
        if (count(isAtLeast, level) >= m_watch.confirm)
            least = level;
    }
    for (const WatchState level : knownStates) {
        if (count(isAtMost, level) >= m_watch.confirm) {
            most = level;
            break;
        }
    }
    if (m_state != WatchState::Unknown)
        return std::clamp(m_state, least, most);
    const int ticks = int(m_levels.size());
    const bool isAgreed = ticks >= m_watch.confirm && least == most;
    if (!isAgreed && ticks < m_watch.window)
        return WatchState::Unknown;
    return std::clamp(m_lastKnown, least, most);
}

int StateTracker::count(bool (*matches)(WatchState, WatchState), WatchState limit) const
{
    return int(std::count_if(m_levels.begin(), m_levels.end(),
                             [matches, limit](WatchState level) { return matches(level, limit); }));
}

QString StateTracker::reason(const Tick &tick) const
{
    const int ticks = int(m_levels.size());
    if (m_state == WatchState::Up && ticks == 1)
        return StateText::tr("The last tick was good.");
    if (m_state == WatchState::Up)
        return StateText::tr("%1 of the last %n tick(s) were good.", nullptr, ticks)
            .arg(count(isAtMost, WatchState::Up));
    if (const QString problem = tickProblem(tick, m_watch.limits); !problem.isEmpty())
        return problem;
    return StateText::tr("%1 of the last %n tick(s) were not good.", nullptr, ticks)
        .arg(count(isAtLeast, WatchState::Degraded));
}

QString tickProblem(const Tick &tick, const WatchLimits &limits)
{
    const QLocale locale;
    if (tick.level == WatchState::Down
        || (tick.broken & (BrokenLimits(BrokenLimit::Failed) | BrokenLimit::Body))) {
        QString detail = tick.detail;
        while (detail.endsWith(u'.'))
            detail.chop(1);
        return detail.isEmpty() ? StateText::tr("%1 of %n request(s) failed.", nullptr, tick.ended)
                                      .arg(locale.toString(tick.failed))
                                : StateText::tr("%1 of %n request(s) failed: %2.", nullptr, tick.ended)
                                      .arg(locale.toString(tick.failed), detail);
    }
    if (tick.broken & BrokenLimit::P95) {
        std::optional<double> p95 = tick.latency.percentile(0.95);
        if (!p95 && tick.latency.max())
            p95 = double(*tick.latency.max());
        const std::chrono::nanoseconds limit = limits.p95.value_or(std::chrono::milliseconds(0));
        return StateText::tr("p95 %1 is over %2.")
            .arg(formatDuration(p95), formatDuration(double(limit.count())));
    }
    if (tick.broken & BrokenLimit::Certificate) {
        const int days = tick.certificateDays.value_or(0);
        if (days < 0)
            return StateText::tr("The certificate has ended.");
        return StateText::tr("The certificate ends in %n day(s), and must last %1.", nullptr, days)
            .arg(limits.certificateDays.value_or(0));
    }
    return {};
}

} // namespace Loopscope
