// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/labworker.h"

#include <QCoroTimer>
#include <QThread>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {
constexpr auto updateInterval = 34ms;
}

LabWorker::LabWorker(HttpClientFactory factory) : m_factory(std::move(factory)), m_updateTimer(this)
{
    m_updateTimer.setInterval(updateInterval);
    connect(&m_updateTimer, &QTimer::timeout, this, &LabWorker::publish);
}

LabWorker::~LabWorker() = default;

void LabWorker::start(const LabPlan &plan, const StopFlag &stopped)
{
    Q_ASSERT(!m_execution);
    m_plan = plan;
    m_stopped = stopped;
    m_execution = std::make_unique<LabExecution>(m_plan, m_factory, m_recorder, *m_stopped);
    m_updateTimer.start();
    execute();
}

void LabWorker::stop()
{
    if (!m_execution)
        return;
    *m_stopped = true;
    m_execution->stop();
}

void LabWorker::quitWhenIdle()
{
    m_quitWhenIdle = true;
    if (m_execution)
        stop();
    else
        thread()->quit();
}

QCoro::Task<> LabWorker::execute()
{
    co_await m_execution->run();
    // We may have been resumed from inside a reply's signal or from stop(); clients go when both have
    // returned.
    co_await QCoro::sleepFor(0ms);
    m_updateTimer.stop();
    auto update = std::make_shared<LabUpdate>();
    update->isLast = true;
    update->interrupted = m_execution->interrupted();
    update->totalNs = m_execution->totalNs();
    update->failed = m_execution->failed();
    m_execution.reset();
    send(update);
    if (m_quitWhenIdle)
        thread()->quit();
}

void LabWorker::publish()
{
    auto update = std::make_shared<LabUpdate>();
    update->totalNs = m_recorder.nowNs();
    update->failed = m_execution->failed();
    send(update);
}

void LabWorker::send(const std::shared_ptr<LabUpdate> &update)
{
    update->harvest = m_recorder.take();
    update->startedAtUs = m_recorder.originUs();
    Q_EMIT updated(update);
}

} // namespace Loopscope
