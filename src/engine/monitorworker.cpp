// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/monitorworker.h"

#include <QSet>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {

constexpr auto updateInterval = 33ms;
constexpr qint64 longestSleepNs = 60'000'000'000; // so that a step of the wall clock is noticed
constexpr qint64 leastStepUs = 1'000'000; // less may be the clock being disciplined

/// How many ticks of \a watch should have been between \a lastUs and \a nowUs.
qint64 ticksBetween(qint64 lastUs, qint64 nowUs, const Watch &watch)
{
    const double intervalUs = double(std::chrono::microseconds(watch.interval).count());
    return std::max<qint64>(0, std::llround(double(nowUs - lastUs) / intervalUs) - 1);
}

} // namespace

MonitorWorker::MonitorWorker(HttpClientFactory factory, std::unique_ptr<MonitorClock> clock)
    : m_factory(std::move(factory)), m_clock(std::move(clock)), m_publishTimer(this)
{
    m_clock->setParent(this); // so that it moves with us to our thread; it is ours all the same
    m_publishTimer.setSingleShot(true);
    m_publishTimer.setInterval(updateInterval);
    connect(&m_publishTimer, &QTimer::timeout, this, &MonitorWorker::updated);
    connect(m_clock.get(), &MonitorClock::due, this, &MonitorWorker::onDue);
    m_lastWallOffsetUs = wallOffsetUs();
}

MonitorWorker::~MonitorWorker() = default;

void MonitorWorker::remember(const QList<WatchMemory> &memories)
{
    for (const WatchMemory &memory : memories) {
        if (!m_watched.contains(memory.watchId))
            m_memories.insert(memory.watchId, memory);
    }
}

void MonitorWorker::setWatches(const QList<Watch> &watches)
{
    QSet<QString> wanted;
    QStringList toSchedule;
    for (const Watch &watch : watches) {
        wanted.insert(watch.id);
        admit(watch, toSchedule);
    }
    QStringList gone;
    for (const auto &[id, watched] : m_watched) {
        if (!wanted.contains(id))
            gone.append(id);
    }
    for (const QString &id : gone)
        dismiss(id);

    if (m_schedule.size() == 0)
        m_lastWallOffsetUs = wallOffsetUs(); // nobody looked at it meanwhile
    const qint64 nowNs = m_clock->nowNs();
    for (const QString &id : toSchedule)
        m_schedule.add(m_watched.at(id).watch, nowNs, toSchedule.size());
    arm();
}

void MonitorWorker::admit(const Watch &watch, QStringList &toSchedule)
{
    const auto known = m_watched.find(watch.id);
    if (known != m_watched.end()) {
        if (known->second.watch.ticksLike(watch))
            known->second.watch = watch;
        else
            renew(known->second, watch, toSchedule);
        return;
    }
    if (takeBack(watch, toSchedule))
        return;
    const WatchMemory memory = m_memories.take(watch.id);
    const qint64 beforeUs = watch.paused ? 0 : memory.lastTickUs;
    Watched watched{watch, StateTracker(watch, memory.state, beforeUs)};
    watched.beforeUs = beforeUs;
    m_watched.emplace(watch.id, watched);
    if (!watch.paused)
        toSchedule.append(watch.id);
}

/// One that was dismissed goes on as it was, and nobody missed its ticks; what was known of it is known no
/// more where so many ticks would be a gap. False: there is none.
bool MonitorWorker::takeBack(const Watch &watch, QStringList &toSchedule)
{
    auto known = m_dismissed.extract(watch.id);
    if (!known)
        return false;
    Watched &watched = m_watched.insert(std::move(known)).position->second;
    const Watch &before = watched.watch;
    if (watched.lastTickUs != 0
        && ticksBetween(watched.lastTickUs, m_clock->wallUs(), before) >= before.window) {
        const qint64 spokenForUs = watched.lastTickUs + std::chrono::microseconds(before.interval).count();
        if (const auto change = watched.tracker.forget(spokenForUs, StateTracker::Cause::Removed))
            add(*change);
    }
    if (!before.ticksLike(watch)) {
        renew(watched, watch, toSchedule);
        return true;
    }
    watched.watch = watch;
    if (!watch.paused)
        toSchedule.append(watch.id);
    return true;
}

void MonitorWorker::renew(Watched &watched, const Watch &watch, QStringList &toSchedule)
{
    const auto cause = watch.paused ? StateTracker::Cause::Paused : StateTracker::Cause::Changed;
    if (const std::optional<StateChange> change = watched.tracker.forget(m_clock->wallUs(), cause))
        add(*change);
    dismissRun(watched);
    m_schedule.remove(watch.id);
    watched.watch = watch;
    watched.tracker = StateTracker(watch, watched.tracker.lastKnown());
    if (watch.paused)
        watched.beforeUs = watched.lastTickUs = 0; // what is not to be is not missed
    else
        toSchedule.append(watch.id);
}

void MonitorWorker::dismiss(const QString &id)
{
    const auto known = m_watched.find(id);
    dismissRun(known->second);
    m_schedule.remove(id);
    m_dismissed.insert(m_watched.extract(known));
}

void MonitorWorker::dismissRun(Watched &watched)
{
    if (const std::shared_ptr<TickRun> run = std::exchange(watched.run, nullptr))
        run->drop();
    letGo(std::exchange(watched.driver, nullptr));
}

void MonitorWorker::stop()
{
    for (auto &[id, watched] : m_watched)
        dismissRun(watched);
    m_watched.merge(m_dismissed); // which has none of the same
    for (const auto &[id, watched] : m_watched) {
        const qint64 lastUs = watched.lastTickUs != 0 ? watched.lastTickUs : watched.beforeUs;
        m_memories.insert(id, {id, watched.tracker.lastKnown(), lastUs});
    }
    m_watched.clear();
    m_schedule.clear();
    arm();
}

void MonitorWorker::quitWhenIdle()
{
    m_quitWhenIdle = true;
    stop();
    if (isIdle())
        thread()->quit();
}

MonitorUpdate MonitorWorker::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_update, {});
}

void MonitorWorker::onDue()
{
    checkWallClock();
    while (const std::optional<TickSchedule::Due> due = m_schedule.takeDue(m_clock->nowNs()))
        begin(*due);
    arm();
}

void MonitorWorker::arm()
{
    const std::optional<qint64> nextNs = m_schedule.nextNs();
    if (nextNs)
        m_clock->wakeAt(std::min(*nextNs, m_clock->nowNs() + longestSleepNs));
}

void MonitorWorker::begin(const TickSchedule::Due &due)
{
    Watched &watched = m_watched.at(due.id);
    if (const std::shared_ptr<TickRun> late = watched.run) {
        late->cut();
        end(*late);
        letGo(std::exchange(watched.driver, nullptr)); // what it aborted, a client never sends again
    }
    if (!watched.driver) {
        const ClientFactory clients = [this, kind = watched.watch.client](ClientUse use, int lanes) {
            return m_factory(kind, use, lanes);
        };
        watched.driver = makeLoopDriver(clients, std::min(watched.watch.concurrency, watched.watch.count));
        watched.driver->prepare(); // which is done when it returns
    }
    TickRun::Begin begin;
    begin.startedAtUs = m_clock->wallUs();
    begin.lateNs = std::max<qint64>(0, m_clock->nowNs() - due.dueNs);
    begin.missed = due.missed;
    if (const qint64 beforeUs = std::exchange(watched.beforeUs, 0); beforeUs != 0)
        begin.missed += ticksBetween(beforeUs, begin.startedAtUs, watched.watch);
    watched.run = std::make_shared<TickRun>(watched.watch, watched.driver, begin);
    drive(watched.run);
}

QCoro::Task<> MonitorWorker::drive(std::shared_ptr<TickRun> run)
{
    ++m_inFlight;
    co_await run->drive();
    --m_inFlight;
    if (!run->isOver())
        end(*run);
    else
        letGo(run->driver());
    if (m_quitWhenIdle && isIdle())
        thread()->quit();
}

void MonitorWorker::end(TickRun &run)
{
    const Tick tick = run.takeTick();
    Watched &watched = m_watched.at(run.watchId());
    watched.run.reset();
    watched.lastTickUs = tick.startedAtUs;
    {
        const std::scoped_lock lock(m_mutex);
        m_update.ticks.append({watched.watch.id, tick});
        m_update.changes += watched.tracker.add(tick);
    }
    publishSoon();
}

void MonitorWorker::add(const StateChange &change)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_update.changes.append(change);
    }
    publishSoon();
}

void MonitorWorker::letGo(std::shared_ptr<BatchDriver> driver)
{
    if (!driver)
        return;
    // We may be inside one of its client's signals.
    m_leftovers.push_back(std::move(driver));
    QMetaObject::invokeMethod(
        this, [this] { m_leftovers.clear(); }, Qt::QueuedConnection);
}

void MonitorWorker::checkWallClock()
{
    const qint64 offsetUs = wallOffsetUs();
    const qint64 byUs = offsetUs - std::exchange(m_lastWallOffsetUs, offsetUs);
    if (std::abs(byUs) <= leastStepUs)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_update.steps.append({m_clock->wallUs(), byUs});
    }
    publishSoon();
}

void MonitorWorker::publishSoon()
{
    if (!m_publishTimer.isActive())
        m_publishTimer.start();
}

qint64 MonitorWorker::wallOffsetUs() const
{
    return m_clock->wallUs() - m_clock->nowNs() / 1000;
}

} // namespace Loopscope
