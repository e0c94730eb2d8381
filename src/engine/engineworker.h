// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cpuclock.h"
#include "engine/batchdriver.h"
#include "engine/engine.h"
#include "engine/lagmeter.h"
#include "engine/samplecollector.h"

#include <QTimer>

#include <deque>
#include <optional>

namespace Loopscope {

/// What crosses from the engine's thread to its owner's, at most 30 times a second.
struct EngineUpdate
{
    std::vector<Sample> samples; ///< since the last update
    QStringList errorTexts; ///< new ones
    std::size_t firstBatch = 0; ///< where in Run::batches \a batches begins; older ones are unchanged
    std::vector<Batch> batches;
    LoopLag loopLag;
    std::optional<LagInterval> lag; ///< since the last update; none without a shot of the timer
    qint64 nowNs = 0; ///< since the run's origin
    bool isLast = false;
    bool interrupted = false;
};

/// The part of the Engine that lives in its thread: runs the batches of one plan after another.
class EngineWorker : public QObject
{
    Q_OBJECT

public:
    explicit EngineWorker(HttpClientFactory factory);
    ~EngineWorker() override;

    /// One run at a time. Times count from \a originNs (on monotonicNs()).
    void start(const RunPlan &plan, quint32 seed, qint64 originNs);
    void stop();
    /// Ends this thread's event loop as soon as no run is on.
    void quitWhenIdle();

Q_SIGNALS:
    void updated(const std::shared_ptr<const Loopscope::EngineUpdate> &update);

private:
    struct CpuUse
    {
        qint64 engineNs = 0; ///< of this thread, and of the lanes that have threads of their own
        qint64 processNs = 0;
    };

    QCoro::Task<> execute(quint32 seed);
    QCoro::Task<> executeBatch(Batch batch);
    void publish();
    void publishLast(bool interrupted);
    /// Moves what was collected into the pending update; the running batch's total grows with the clock.
    void harvest(bool batchEnded);
    /// Of the batch that begins now, on monotonicNs().
    [[nodiscard]] qint64 deadlineNs() const;
    [[nodiscard]] CpuUse cpuUse() const;

    const HttpClientFactory m_factory;
    QTimer m_updateTimer;
    LagMeter m_lagMeter;

    RunPlan m_plan;
    qint64 m_originNs = 0;
    qint64 m_lagStartNs = 0; // since the run's origin: of the stretch of lag that is on
    std::unique_ptr<SampleCollector> m_collector;
    std::unique_ptr<BatchDriver> m_driver;
    std::deque<Tickets> m_tickets; // of the running phase: one set, or one for each lane while warming up
    std::shared_ptr<EngineUpdate> m_pending;
    CpuUse m_cpuAtStart; // of the running batch
    std::size_t m_batchIndex = 0;
    std::size_t m_completeBatches = 0;
    bool m_batchRunning = false;
    bool m_running = false;
    bool m_stopped = false;
    bool m_quitWhenIdle = false;
};

} // namespace Loopscope
