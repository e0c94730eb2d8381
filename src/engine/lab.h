// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "core/result.h"
#include "engine/clients.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace Loopscope {

class LabWorker;
struct LabUpdate;

/// Runs the plans of the Lab: the facade over a thread with an event loop of its own, in which the coroutines
/// run and all times are taken. Use it from the thread that owns it. Its run() grows there, at most 30 times
/// a second.
class Lab : public QObject
{
    Q_OBJECT

public:
    /// \a factory replaces the real clients, for tests.
    explicit Lab(QObject *parent = nullptr);
    explicit Lab(HttpClientFactory factory, QObject *parent = nullptr);
    ~Lab() override; ///< stops a run without waiting for delays or servers

    /// Starts \a plan. Nothing happens when an Error comes back: the plan has problems, a run is on, or the
    /// system's limits do not allow as many connections (the sentence names the number that would work).
    Status start(const LabPlan &plan);

    /// Ends the run within 100 ms; what happened stays, and coroutines that have not ended become
    /// LabState::Cancelled. finished() still comes. Harmless when idle.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }

    /// The run that is on or was last; never null. Replaced, never reset, by start(): whoever keeps the old
    /// pointer keeps the old run. A copy of it is a cheap snapshot.
    [[nodiscard]] std::shared_ptr<const LabRun> run() const { return m_run; }

Q_SIGNALS:
    /// run() is a new run, with its actors, in which nothing happened yet.
    void started();
    /// run() has more transitions and lines, those from these on, and a newer total.
    void updated(qsizetype firstNewTransition, qsizetype firstNewLine);
    /// run() is final.
    void finished();

private:
    void apply(const LabUpdate &update);

    std::shared_ptr<LabRun> m_run;
    std::unique_ptr<QThread> m_thread;
    LabWorker *m_worker = nullptr; // lives in m_thread, deleted with it
    std::shared_ptr<std::atomic<bool>> m_stopped; // of the run that is on
    bool m_running = false;
};

} // namespace Loopscope
