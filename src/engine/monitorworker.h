// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/monitor.h"
#include "engine/monitorclock.h"
#include "engine/statetracker.h"
#include "engine/tickrun.h"
#include "engine/tickschedule.h"

#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace Loopscope {

struct ClockStep
{
    qint64 atUs = 0; ///< of the new time
    qint64 byUs = 0;
};

/// What crosses from the monitor's thread to its owner's.
struct MonitorUpdate
{
    QList<WatchTick> ticks;
    QList<StateChange> changes; ///< that these ticks brought, among others
    QList<ClockStep> steps;
};

/// The part of the Monitor that lives in its thread: starts ticks on their schedule, cuts what runs into the
/// next one, and judges what came.
class MonitorWorker : public QObject
{
    Q_OBJECT

public:
    MonitorWorker(HttpClientFactory factory, std::unique_ptr<MonitorClock> clock);
    ~MonitorWorker() override; ///< no request may be in flight

    /// As Monitor's; the watches have no problems.
    void remember(const QList<WatchMemory> &memories);
    void setWatches(const QList<Watch> &watches);
    void stop();
    /// Stops, and ends this thread's event loop as soon as nothing is in flight.
    void quitWhenIdle();

    /// What came since the last call. Any thread.
    [[nodiscard]] MonitorUpdate take();
    /// Requests of dropped and cut ticks included.
    [[nodiscard]] bool isIdle() const { return m_inFlight == 0; }

Q_SIGNALS:
    /// There is something to take(); at most 30 times a second.
    void updated();

private:
    struct Watched
    {
        Watch watch;
        StateTracker tracker;
        std::shared_ptr<BatchDriver> driver{}; // null until it is needed
        std::shared_ptr<TickRun> run{}; // null between ticks
        qint64 lastTickUs = 0; // start of the last one that has ended; 0: none
        qint64 beforeUs = 0; // the same of a former life; 0 once it has ticked in this one
    };

    void admit(const Watch &watch, QStringList &toSchedule);
    [[nodiscard]] bool takeBack(const Watch &watch, QStringList &toSchedule);
    void renew(Watched &watched, const Watch &watch, QStringList &toSchedule);
    void dismiss(const QString &id);
    void onDue();
    void arm();
    void begin(const TickSchedule::Due &due);
    QCoro::Task<> drive(std::shared_ptr<TickRun> run);
    void end(TickRun &run);
    void add(const StateChange &change);
    /// Drops what is in flight, and the client.
    void dismissRun(Watched &watched);
    void letGo(std::shared_ptr<BatchDriver> driver);
    void checkWallClock();
    void publishSoon();
    [[nodiscard]] qint64 wallOffsetUs() const;

    const HttpClientFactory m_factory;
    const std::unique_ptr<MonitorClock> m_clock;
    QTimer m_publishTimer;
    QHash<QString, WatchMemory> m_memories;
    std::unordered_map<QString, Watched> m_watched;
    std::unordered_map<QString, Watched> m_dismissed; // since stop(): they may come back
    TickSchedule m_schedule;
    std::vector<std::shared_ptr<void>> m_leftovers; // to go when nobody is inside of them
    qint64 m_lastWallOffsetUs = 0;
    int m_inFlight = 0; // ticks whose requests have not all ended
    bool m_quitWhenIdle = false;

    std::mutex m_mutex;
    MonitorUpdate m_update;
};

} // namespace Loopscope
