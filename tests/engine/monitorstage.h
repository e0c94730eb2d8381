// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/monitorworker.h"
#include "virtualclock.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <chrono>

namespace Loopscope {

/// A watch of an endpoint that a script answers, by its \a id.
inline Watch watchOf(const QString &id, std::chrono::milliseconds interval, int jitterPercent = 0)
{
    Watch watch;
    watch.id = id;
    watch.request.url = QUrl(QStringLiteral("http://127.0.0.1/") + id);
    watch.request.timeout = std::min<std::chrono::milliseconds>(interval, std::chrono::seconds(10));
    watch.interval = interval;
    watch.jitterPercent = jitterPercent;
    watch.confirm = 2;
    watch.window = 3;
    return watch;
}

/// A worker in virtual time, and all that it said.
struct Stage
{
    VirtualClock *clock = new VirtualClock; // the worker's
    EndpointScript script = [](const QUrl &) { return Scripted(); };
    int clients = 0;
    MonitorWorker worker{[this](ClientKind, ClientUse, int) {
                             ++clients;
                             return std::make_unique<ScriptedClient>(*clock, script);
                         },
                         std::unique_ptr<MonitorClock>(clock)};
    QList<WatchTick> ticks;
    QList<StateChange> changes;
    QList<ClockStep> steps;

    void run(std::chrono::nanoseconds time)
    {
        clock->run(time);
        MonitorUpdate update = worker.take();
        ticks += update.ticks;
        changes += update.changes;
        steps += update.steps;
    }
    ~Stage()
    {
        worker.stop();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QList<Tick> ticksOf(const QString &id) const { return byWatch().value(id); }
    [[nodiscard]] QHash<QString, QList<Tick>> byWatch() const
    {
        QHash<QString, QList<Tick>> all;
        for (const WatchTick &tick : ticks)
            all[tick.watchId].append(tick.tick);
        return all;
    }
};

} // namespace Loopscope
