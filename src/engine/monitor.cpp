// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/monitor.h"

#include "engine/descriptors.h"
#include "engine/monitorworker.h"

#include <QLocale>
#include <QSet>
#include <QThread>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

Monitor::Monitor(QObject *parent) : Monitor(makeWatchClients(), parent) { }

Monitor::Monitor(HttpClientFactory factory, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<QThread>())
    , m_worker(new MonitorWorker(std::move(factory), std::make_unique<SystemMonitorClock>()))
{
    m_thread->setObjectName(u"monitor"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &MonitorWorker::updated, this, &Monitor::deliver);
    m_thread->start();
    // Its event loop opens files of its own: from here on they count among those that are open.
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
}

Monitor::~Monitor()
{
    QMetaObject::invokeMethod(m_worker, &MonitorWorker::quitWhenIdle);
    m_thread->wait();
}

Status Monitor::setWatches(const QList<Watch> &watches)
{
    if (!WatchRanges::watches.contains(watches.size()))
        return Error{
            tr("These are %1 watches; at most %2 can be watched.")
                .arg(QLocale().toString(watches.size()), QLocale().toString(WatchRanges::watches.high))};
    QSet<QString> ids;
    for (const Watch &watch : watches) {
        if (watch.id.isEmpty() || ids.contains(watch.id))
            return Error{
                tr("%1: another watch has the same id; make a new watch of it.").arg(watch.displayName())};
        ids.insert(watch.id);
        if (watch.paused)
            continue; // what is wrong with it matters when it goes on
        if (const QList<WatchProblem> problems = watchProblems(watch); !problems.isEmpty())
            //: The name of a watch, and what is wrong with it.
            return Error{tr("%1: %2").arg(watch.displayName(), problems.first().message)};
    }
    if (const Status descriptors = checkDescriptors(watches, m_watches, availableDescriptors()); !descriptors)
        return descriptors;

    m_watches = watches;
    QHash<QString, WatchState> states;
    for (const QString &id : ids)
        states.insert(id, m_states.contains(id) ? m_states.take(id) : m_statesOfGone.take(id));
    m_statesOfGone.insert(m_states);
    m_states = states;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, watches] { worker->setWatches(watches); });
    return success();
}

void Monitor::remember(const QList<WatchMemory> &memories)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, memories] { worker->remember(memories); });
}

void Monitor::stop()
{
    QMetaObject::invokeMethod(m_worker, &MonitorWorker::stop, Qt::BlockingQueuedConnection);
    deliver();
    m_watches.clear();
    m_states.clear();
    m_statesOfGone.clear();
}

bool Monitor::isRunning() const
{
    return std::any_of(m_watches.begin(), m_watches.end(), [](const Watch &watch) { return !watch.paused; });
}

WatchState Monitor::state(const QString &watchId) const
{
    return m_states.value(watchId, WatchState::Unknown);
}

void Monitor::deliver()
{
    const MonitorUpdate update = m_worker->take();
    // Whoever is told of one thing finds the others done, and may call us.
    for (const StateChange &change : update.changes) {
        for (QHash<QString, WatchState> *states : {&m_states, &m_statesOfGone}) {
            if (const auto known = states->find(change.watchId); known != states->end())
                *known = change.to;
        }
    }
    for (const ClockStep &step : update.steps)
        Q_EMIT clockStepped(step.atUs, step.byUs);
    if (!update.ticks.isEmpty())
        Q_EMIT ticked(update.ticks);
    for (const StateChange &change : update.changes)
        Q_EMIT stateChanged(change);
}

} // namespace Loopscope
