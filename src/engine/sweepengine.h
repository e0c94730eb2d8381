// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep.h"
#include "engine/engine.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace Loopscope {

/// How far a sweep is.
struct SweepProgress
{
    int step = 0; ///< 0-based: of the step that is on, or of the next one
    int stepCount = 0; ///< of all rounds
    int concurrency = 0; ///< of the step that is on
    int round = 0; ///< 0-based
    qint64 done = 0; ///< requests of this step that ended
    qint64 elapsedNs = 0; ///< since this step's first request was sent
    double throughput = 0; ///< ended requests of this step per second; 0 until there are some
    double stepShare = 0; ///< of this step that is done, 0 … 1
    /// Of the whole sweep, 0 … 1, with every step counted alike.
    [[nodiscard]] double share() const { return stepCount > 0 ? (step + stepShare) / stepCount : 0; }
};

/// Runs sweeps: one plan after another on an Engine of its own. Use it from the thread that owns it. Each
/// step is analysed in a thread of the pool before the next one begins, so that neither the owner's thread
/// nor the next measurement is disturbed, and then its samples are dropped.
class SweepEngine : public QObject
{
    Q_OBJECT

public:
    explicit SweepEngine(QObject *parent = nullptr);
    /// \a factory replaces the real clients, for tests.
    explicit SweepEngine(HttpClientFactory factory, QObject *parent = nullptr);
    ~SweepEngine() override; ///< stops a sweep without waiting for servers

    /// Starts \a plan. Nothing is sent when an Error comes back: the plan has problems, a sweep is on, or the
    /// system's limits do not allow as many connections.
    Status start(const SweepPlan &plan);

    /// Ends the sweep within 100 ms, as Engine::stop() does, or when the step that has just ended is
    /// analysed, which takes 0.2 s for the largest ones; what was measured stays, and the step that was on is
    /// the last one, incomplete. finished() still comes. Harmless when idle.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }

    /// The sweep that is on or was last; never null. Replaced, never changed, whenever a step ends: whoever
    /// keeps the old pointer keeps the old state.
    [[nodiscard]] std::shared_ptr<const Sweep> sweep() const { return m_sweep; }

    [[nodiscard]] const SweepProgress &progress() const { return m_progress; }

    /// Why the last sweep could not go on, which the system caused half way; empty otherwise.
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    /// sweep() is a new sweep, still without steps.
    void started();
    /// progress() has changed; at most 30 times a second.
    void updated();
    /// sweep() has one step more: the one at \a index.
    void stepFinished(int index);
    /// sweep() is final.
    void finished();

private:
    void init();
    Status startStep();
    void onEngineUpdated();
    void analyseStep();
    void addStep(const SweepStep &step);
    void finish(Sweep::End end);

    Engine m_engine;
    QThreadPool m_analysis; // one thread; waits for it when it goes
    std::shared_ptr<const Sweep> m_sweep;
    SweepPlan m_plan;
    SweepProgress m_progress;
    QString m_problem;
    int m_failingSteps = 0; // in a row, the last ones
    bool m_running = false;
    bool m_stopped = false;
};

} // namespace Loopscope
