// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "engine/clients.h"

#include <QObject>

#include <memory>

class QThread;

namespace Loopscope {

class EngineWorker;
struct EngineUpdate;

/// Runs plans: the facade over a thread with an event loop of its own, in which all requests are driven and
/// all times are taken. Use it from the thread that owns it. Its run() grows there by whole batches of
/// samples, at most 30 a second, so that neither the user's thread delays a timestamp nor the other way
/// round.
class Engine : public QObject
{
    Q_OBJECT

public:
    /// \a factory replaces the real clients, for tests.
    explicit Engine(QObject *parent = nullptr);
    explicit Engine(HttpClientFactory factory, QObject *parent = nullptr);
    ~Engine() override; ///< stops a run without waiting for servers

    /// Starts \a plan. Nothing is sent when an Error comes back: the plan has problems, a run is on, or the
    /// system's limits do not allow as many connections (the sentence names the number that would work).
    Status start(const RunPlan &plan);

    /// Ends the run within 100 ms, but for libcurl's blocking client while it looks up a name, which takes up
    /// to a quarter of a second more; what was measured stays, requests in flight become
    /// ErrorKind::Cancelled. finished() still comes. Harmless when idle.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }

    /// The run that is on or was last; never null. Replaced, never reset, by start(): whoever keeps the old
    /// pointer keeps the old run.
    [[nodiscard]] std::shared_ptr<const Run> run() const { return m_run; }

Q_SIGNALS:
    /// run() is a new run, still without samples.
    void started();
    /// run() has more samples (those from \a firstNewSample on) or newer batches. \a nowNs: time since the
    /// origin.
    void updated(qsizetype firstNewSample, qint64 nowNs);
    /// run() is final.
    void finished();

private:
    void apply(const EngineUpdate &update);

    std::shared_ptr<Run> m_run;
    std::unique_ptr<QThread> m_thread;
    EngineWorker *m_worker = nullptr; // lives in m_thread, deleted with it
    bool m_running = false;
};

} // namespace Loopscope
