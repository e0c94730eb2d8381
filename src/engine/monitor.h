// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "engine/clients.h"
#include "stats/tick.h"

#include <QHash>
#include <QObject>

#include <memory>

class QThread;

namespace Loopscope {

class MonitorWorker;

/// What was known of a watch when it was last watched, so that a restart neither forgets nor repeats itself.
struct WatchMemory
{
    QString watchId;
    WatchState state = WatchState::Unknown; ///< the last one known: never Unknown where there was one
    qint64 lastTickUs = 0; ///< start of its last tick; 0: none
};

/// Watches endpoints: the facade over a thread with an event loop of its own, in which all ticks start on
/// their schedule and all requests are sent. Use it from the thread that owns it. No watch waits for another,
/// and a tick ends at the latest when the next one of its watch is due.
class Monitor : public QObject
{
    Q_OBJECT

public:
    explicit Monitor(QObject *parent = nullptr);
    /// \a factory replaces the real clients, for tests.
    explicit Monitor(HttpClientFactory factory, QObject *parent = nullptr);
    ~Monitor() override; ///< stops without waiting for servers; call stop() before to get the last ticks

    /// Watches \a watches from now on, those that are not paused. Called again, it takes over what has
    /// changed: a watch that stays the same, but for its name, goes on undisturbed; one that is gone ends at
    /// once, and goes on as it was when it comes back soon, before stop(); any other begins anew, its state
    /// unknown, but not what it was before. An Error says which watch, of those that are not paused, has
    /// which problem, or that the system's limits do not allow as many connections; then nothing changes.
    Status setWatches(const QList<Watch> &watches);
    /// What to go on from, of watches that are not watched yet; before setWatches(). Then the first tick says
    /// how many were missed since.
    void remember(const QList<WatchMemory> &memories);
    /// Ends every tick in flight without recording it, within 100 ms; what has ended before comes by the
    /// signals before this returns. What is known then is remembered for the next setWatches().
    void stop();

    /// Whether something is watched: there is a watch that is not paused.
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] WatchState state(const QString &watchId) const; ///< Unknown where it is not watched

Q_SIGNALS:
    /// Ticks that have ended, in the order they did; at most 30 times a second.
    void ticked(const QList<Loopscope::WatchTick> &ticks);
    void stateChanged(const Loopscope::StateChange &change);
    /// The wall clock was set to another time, by \a byUs microseconds, at \a atUs of the new time.
    void clockStepped(qint64 atUs, qint64 byUs);

private:
    void deliver();

    std::unique_ptr<QThread> m_thread;
    MonitorWorker *m_worker = nullptr; // lives in m_thread, deleted with it
    QList<Watch> m_watches;
    QHash<QString, WatchState> m_states; // of what is watched, as told
    QHash<QString, WatchState> m_statesOfGone; // of what no longer is, since stop(): it may come back
};

} // namespace Loopscope
