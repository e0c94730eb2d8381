// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitoring/monitorsession.h"

#include "core/text.h"
#include "core/whenfinished.h"
#include "io/alertjson.h"

#include <QUuid>

#include <algorithm>
#include <cstdlib>

namespace Loopscope {

MonitorSession::MonitorSession(QObject *parent) : MonitorSession(makeWatchClients(), parent) { }

MonitorSession::MonitorSession(HttpClientFactory factory, QObject *parent)
    : QObject(parent), m_monitor(std::move(factory))
{
    connect(&m_monitor, &Monitor::ticked, this, &MonitorSession::onTicked);
    connect(&m_monitor, &Monitor::stateChanged, this, &MonitorSession::onStateChanged);
    connect(&m_monitor, &Monitor::clockStepped, this, &MonitorSession::onClockStepped);
    connect(&m_alerts, &AlertRunner::problem, this, &MonitorSession::problem);
    connect(&m_alerts, &AlertRunner::idle, this, &MonitorSession::settleIfDone);
}

MonitorSession::~MonitorSession()
{
    m_monitor.stop(); // what has ended is still written
}

void MonitorSession::useHistory(History *history)
{
    if (history == m_history)
        return;
    if (m_history)
        m_history->disconnect(this);
    m_history = history;
    m_unrecorded = 0;
    if (history) {
        connect(history, &History::ticksStored, this, &MonitorSession::onRecorded);
        connect(history, &History::healthChanged, this, &MonitorSession::settleIfDone);
        connect(history, &QObject::destroyed, this, &MonitorSession::settleIfDone);
        if (m_phase == Phase::Running) {
            announceWatches();
            tellStates();
        }
    }
    settleIfDone();
    Q_EMIT historyChanged();
}

Status MonitorSession::setList(const WatchList &list)
{
    if (m_phase == Phase::Running) {
        if (Status taken = m_monitor.setWatches(list.watches); !taken)
            return taken;
    }
    m_list = list;
    m_alerts.setActions(list.alerts);
    if (m_phase == Phase::Running)
        announceWatches();
    Q_EMIT listChanged();
    return success();
}

const Watch *MonitorSession::watch(const QString &id) const
{
    const auto watch = std::find_if(m_list.watches.begin(), m_list.watches.end(),
                                    [&id](const Watch &one) { return one.id == id; });
    return watch == m_list.watches.end() ? nullptr : &*watch;
}

void MonitorSession::start()
{
    if (m_phase != Phase::Stopped)
        return;
    m_isSettling = false;
    setPhase(Phase::Starting);
    const quint64 attempt = ++m_starts;
    const auto isCurrent = [this, attempt] { return m_phase == Phase::Starting && m_starts == attempt; };
    if (!m_history) {
        QMetaObject::invokeMethod(
            this,
            [this, isCurrent] {
                if (isCurrent())
                    begin({});
            },
            Qt::QueuedConnection);
        return;
    }
    whenFinished(m_history->watches(), this, [this, isCurrent](const Result<QList<WatchSummary>> &known) {
        if (!isCurrent())
            return;
        if (!known)
            Q_EMIT problem(known.error()); // without what was, it goes on from now
        begin(known ? known.value() : QList<WatchSummary>());
    });
}

void MonitorSession::begin(const QList<WatchSummary> &known)
{
    QList<WatchMemory> memories;
    memories.reserve(known.size());
    for (const WatchSummary &summary : known) {
        memories.append({summary.watchId, summary.state, summary.lastTickUs});
        if (summary.state != WatchState::Unknown)
            m_known.insert(summary.watchId,
                           {summary.watchId, summary.sinceUs, WatchState::Unknown, summary.state, {}});
    }
    m_monitor.remember(memories);
    if (const Status taken = m_monitor.setWatches(m_list.watches); !taken) {
        setPhase(Phase::Stopped);
        Q_EMIT refused(taken.error());
        return;
    }
    announceWatches();
    m_phase = Phase::Running;
    Q_EMIT begun();
}

void MonitorSession::stop()
{
    if (m_phase == Phase::Stopped)
        return;
    m_monitor.stop();
    m_known.clear();
    m_isSettling = true;
    setPhase(Phase::Stopped);
    // What the monitor has handed over comes first.
    QMetaObject::invokeMethod(this, &MonitorSession::settleIfDone, Qt::QueuedConnection);
}

void MonitorSession::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT runningChanged(isRunning());
}

WatchState MonitorSession::worstState() const
{
    WatchState worst = WatchState::Unknown;
    for (const Watch &watch : m_list.watches) {
        if (!watch.paused)
            worst = std::max(worst, state(watch.id));
    }
    return worst;
}

void MonitorSession::add(const Annotation &annotation)
{
    if (m_history)
        m_history->add(annotation);
    Q_EMIT annotated(annotation);
}

void MonitorSession::removeAnnotation(const QString &id)
{
    if (m_history)
        m_history->removeAnnotation(id);
    Q_EMIT annotationRemoved(id);
}

void MonitorSession::onTicked(const QList<WatchTick> &ticks)
{
    const bool kept = isKept();
    if (kept) {
        m_unrecorded += ticks.size();
        m_history->add(ticks);
    }
    Q_EMIT ticked(ticks);
    if (!kept)
        Q_EMIT recorded(ticks);
}

void MonitorSession::onRecorded(const QList<WatchTick> &ticks)
{
    m_unrecorded -= ticks.size();
    Q_EMIT recorded(ticks);
    settleIfDone();
}

void MonitorSession::onStateChanged(const StateChange &change)
{
    if (m_history)
        m_history->add(change);
    const std::optional<qint64> since = takeChange(change);
    const Watch *changed = watch(change.watchId);
    if (!changed)
        return; // gone meanwhile: nobody is told
    if (change.isNews()) {
        m_alerts.run({changed->id, changed->displayName(), alertJson(*changed, change, since),
                      alertVariables(*changed, change)});
    }
    Q_EMIT stateChanged(change);
}

/// Notes when the state began that \a change is to; the result is when that before it did, where that is
/// known.
std::optional<qint64> MonitorSession::takeChange(const StateChange &change)
{
    const auto known = m_known.constFind(change.watchId);
    const std::optional<qint64> since =
        known == m_known.cend() ? std::nullopt : std::optional<qint64>(known->atUs);
    if (change.to == WatchState::Unknown)
        return since;
    StateChange now = change;
    if (change.from == WatchState::Unknown && since)
        now.atUs = *since; // it is what it was last known to be: that goes on, rather than begins
    m_known.insert(change.watchId, now);
    return since;
}

void MonitorSession::onClockStepped(qint64 atUs, qint64 byUs)
{
    const QString by = formatDuration(std::abs(double(byUs)) * 1e3);
    add(Annotation{QUuid::createUuid().toString(QUuid::WithoutBraces), QString(), atUs,
                   byUs < 0 ? tr("The clock was set back by %1.").arg(by)
                            : tr("The clock was set forward by %1.").arg(by)});
}

/// What the ticks of the watches are listed under.
void MonitorSession::announceWatches()
{
    if (!m_history)
        return;
    for (const Watch &watch : std::as_const(m_list.watches))
        m_history->addWatch(watch);
}

/// How each watch is, and since when: for who reads the history, and for a later start that goes on from it.
/// One that has been in use before may know some of it, and keeps that once.
void MonitorSession::tellStates()
{
    for (const Watch &watch : std::as_const(m_list.watches)) {
        const auto known = m_known.constFind(watch.id);
        if (known != m_known.cend() && known->to == state(watch.id))
            m_history->add(StateChange{watch.id, known->atUs, WatchState::Unknown, known->to, known->reason});
    }
}

/// Whether ticks that are given to the history come back recorded.
bool MonitorSession::isKept() const
{
    return m_history && m_history->health().kind != HistoryHealth::Kind::Failed;
}

bool MonitorSession::isSettled() const
{
    return m_phase == Phase::Stopped && m_alerts.isIdle() && (m_unrecorded <= 0 || !isKept());
}

void MonitorSession::settleIfDone()
{
    if (!m_isSettling || !isSettled())
        return;
    m_isSettling = false;
    Q_EMIT settled();
}

} // namespace Loopscope
