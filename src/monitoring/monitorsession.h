// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/monitor.h"
#include "net/alertrunner.h"
#include "store/history.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

namespace Loopscope {

/// Watching over time, without a face: a watch list, the Monitor that watches it, the history that its ticks
/// are written to, and the alerts that its changes raise. The window and `loopscope-cli monitor` are two
/// faces of it. Use it from the thread that owns it.
class MonitorSession : public QObject
{
    Q_OBJECT

public:
    explicit MonitorSession(QObject *parent = nullptr);
    /// \a factory replaces the real clients, for tests.
    explicit MonitorSession(HttpClientFactory factory, QObject *parent = nullptr);
    ~MonitorSession() override; ///< stops; the history keeps what it was given

    /// Where ticks, changes and annotations are written from now on, and what start() goes on from. Null:
    /// nowhere. What is watched goes on, and how it is now is written there, too. A history that is deleted
    /// counts as null.
    void useHistory(History *history);
    [[nodiscard]] History *history() const { return m_history; }

    /// What is to be watched. While it is watching, that begins to hold at once, as Monitor::setWatches() has
    /// it; an Error leaves everything as it was. Otherwise the list is checked by start() alone.
    Status setList(const WatchList &list);
    [[nodiscard]] const WatchList &list() const { return m_list; }
    /// Null: there is none with that id. Valid until the next setList().
    [[nodiscard]] const Watch *watch(const QString &id) const;

    /// Begins to watch, as soon as the history has said how each watch was: begun() or refused() follows.
    /// Harmless when it has begun.
    void start();
    /// Ends every tick in flight without recording it; those that ended before come by ticked() before this
    /// returns. Then settled() follows. Harmless when stopped.
    void stop();
    /// Ends the alerts that are on and drops those that wait; problem() says how many, where there are any.
    void abandonAlerts() { m_alerts.abandon(); }
    /// From start() until stop() or refused().
    [[nodiscard]] bool isRunning() const { return m_phase != Phase::Stopped; }
    /// Unknown where it is not watched.
    [[nodiscard]] WatchState state(const QString &watchId) const { return m_monitor.state(watchId); }
    /// The worst state of all watches that are not paused; Unknown where none is known.
    [[nodiscard]] WatchState worstState() const;
    /// Stopped, every tick safe or with no history to be safe in, and every alert told.
    [[nodiscard]] bool isSettled() const;

    void add(const Annotation &annotation);
    void removeAnnotation(const QString &id);

Q_SIGNALS:
    void listChanged();
    /// history() is another one.
    void historyChanged();
    void runningChanged(bool running);
    void begun();
    /// Why nothing is watched, one sentence.
    void refused(const QString &sentence);
    /// Ticks that have ended, in the order they did; at most 30 times a second. The history was told of them.
    void ticked(const QList<Loopscope::WatchTick> &ticks);
    /// The same when the history has them safe; right after ticked() where nothing is kept.
    void recorded(const QList<Loopscope::WatchTick> &ticks);
    void stateChanged(const Loopscope::StateChange &change);
    /// One was added: by add(), or because the clock was set.
    void annotated(const Loopscope::Annotation &annotation);
    void annotationRemoved(const QString &id);
    /// Of an alert, or of the history's answer: one sentence. The watching goes on.
    void problem(const QString &sentence);
    void settled();

private:
    enum class Phase {
        Stopped,
        Starting,
        Running,
    };

    void begin(const QList<WatchSummary> &known);
    void setPhase(Phase phase);
    void onTicked(const QList<WatchTick> &ticks);
    void onRecorded(const QList<WatchTick> &ticks);
    void onStateChanged(const StateChange &change);
    [[nodiscard]] std::optional<qint64> takeChange(const StateChange &change);
    void onClockStepped(qint64 atUs, qint64 byUs);
    void announceWatches();
    void tellStates();
    [[nodiscard]] bool isKept() const;
    void settleIfDone();

    WatchList m_list;
    Phase m_phase = Phase::Stopped;
    bool m_isSettling = false; // settled() is due
    quint64 m_starts = 0; // to tell an answer to an earlier start()
    QPointer<History> m_history;
    qint64 m_unrecorded = 0; // ticks that the history was given and has not confirmed
    QHash<QString, StateChange> m_known; // to the last known state of a watch, as of when it began, by id
    AlertRunner m_alerts;
    Monitor m_monitor;
};

} // namespace Loopscope
