// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/labexecution.h"

#include <QTimer>

#include <memory>

namespace Loopscope {

/// What crosses from the Lab's thread to its owner's, at most 30 times a second.
struct LabUpdate
{
    LabRecorder::Harvest harvest; ///< since the last update
    qint64 startedAtUs = 0;
    qint64 totalNs = 0; ///< until now, or the run's end
    int failed = 0;
    bool isLast = false;
    bool interrupted = false;
};

/// The part of the Lab that lives in its thread.
class LabWorker : public QObject
{
    Q_OBJECT

public:
    explicit LabWorker(HttpClientFactory factory);
    ~LabWorker() override;

    using StopFlag = std::shared_ptr<std::atomic<bool>>;

    /// One run at a time. From the moment when \a stopped is set, no coroutine begins; stop() follows.
    void start(const LabPlan &plan, const StopFlag &stopped);
    void stop();
    /// Ends this thread's event loop as soon as no run is on.
    void quitWhenIdle();

Q_SIGNALS:
    void updated(const std::shared_ptr<const Loopscope::LabUpdate> &update);

private:
    QCoro::Task<> execute();
    void publish();
    void send(const std::shared_ptr<LabUpdate> &update);

    const HttpClientFactory m_factory;
    QTimer m_updateTimer;
    LabPlan m_plan;
    StopFlag m_stopped;
    LabRecorder m_recorder;
    std::unique_ptr<LabExecution> m_execution;
    bool m_quitWhenIdle = false;
};

} // namespace Loopscope
