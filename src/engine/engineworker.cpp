// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engineworker.h"

#include "engine/schedule.h"

#include <QCoroTimer>
#include <QThread>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {

constexpr auto updateInterval = 33ms;

/// For warm-up requests.
class NullSink final : public ExchangeSink
{
public:
    void sending() override { }
    void record(int, quint32, const Exchange &) override { }
    void drained() override { }
};

} // namespace

EngineWorker::EngineWorker(HttpClientFactory factory)
    : m_factory(std::move(factory)), m_updateTimer(this), m_lagMeter(this)
{
    m_updateTimer.setInterval(updateInterval);
    connect(&m_updateTimer, &QTimer::timeout, this, &EngineWorker::publish);
}

EngineWorker::~EngineWorker() = default;

void EngineWorker::start(const RunPlan &plan, quint32 seed, qint64 originNs)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_stopped = false;
    m_plan = plan;
    m_originNs = originNs;
    m_lagStartNs = monotonicNs() - originNs;
    m_collector = std::make_unique<SampleCollector>(originNs);
    m_pending = std::make_shared<EngineUpdate>();
    m_batchIndex = 0;
    m_completeBatches = 0;
    m_lagMeter.reset();
    m_lagMeter.start();
    m_updateTimer.start();
    execute(seed);
}

void EngineWorker::stop()
{
    m_stopped = true;
    for (Tickets &tickets : m_tickets)
        tickets.stop();
    if (m_driver)
        m_driver->abort();
}

void EngineWorker::quitWhenIdle()
{
    m_quitWhenIdle = true;
    if (m_running)
        stop();
    else
        thread()->quit();
}

QCoro::Task<> EngineWorker::execute(quint32 seed)
{
    const std::vector<Batch> batches = scheduleBatches(m_plan, seed);
    for (m_batchIndex = 0; m_batchIndex < batches.size() && !m_stopped; ++m_batchIndex) {
        const Batch batch = batches[m_batchIndex];
        co_await executeBatch(batch);
    }
    publishLast(m_completeBatches < batches.size());
}

QCoro::Task<> EngineWorker::executeBatch(Batch batch)
{
    const ClientFactory clients = [factory = m_factory, kind = batch.client](ClientUse use, int lanes) {
        return factory(kind, use, lanes);
    };
    // Every batch has new clients, so that each begins in the same state: no open connections.
    m_driver = batch.strategy == Strategy::Threads ? makeThreadDriver(clients, batch.lanes)
                                                   : makeLoopDriver(clients, batch.lanes);
    co_await m_driver->prepare();

    const TicketsOfLane ownTickets = [this](int lane) -> Tickets & { return m_tickets[std::size_t(lane)]; };
    const TicketsOfLane sharedTickets = [this](int) -> Tickets & { return m_tickets.front(); };
    if (m_plan.warmUp > 0 && !m_stopped) {
        for (int lane = 0; lane < batch.lanes; ++lane)
            m_tickets.emplace_back(m_plan.warmUp);
        NullSink nowhere;
        co_await m_driver->drive(m_plan.request, ownTickets, nowhere);
        m_tickets.clear();
    }

    if (!m_stopped) {
        batch.startNs = monotonicNs() - m_originNs;
        m_collector->beginBatch(batch);
        m_lagMeter.beginBatch();
        m_cpuAtStart = cpuUse();
        m_tickets.emplace_back(batch.planned, deadlineNs());
        m_batchRunning = true;
        co_await m_driver->drive(m_plan.request, sharedTickets, *m_collector);
        m_batchRunning = false;
        harvest(true);
        m_tickets.clear();
    }
    // We may have been resumed from inside a reply's signal or from stop(); clients go when both have
    // returned.
    co_await QCoro::sleepFor(0ms);
    m_driver.reset();
}

void EngineWorker::harvest(bool batchEnded)
{
    SampleCollector::Harvest harvest = m_collector->take();
    EngineUpdate &update = *m_pending;
    update.samples.insert(update.samples.end(), harvest.samples.begin(), harvest.samples.end());
    update.errorTexts += harvest.errorTexts;
    update.nowNs = monotonicNs() - m_originNs;

    Batch &batch = harvest.batch;
    const CpuUse cpu = cpuUse();
    batch.engineCpuNs = std::max<qint64>(0, cpu.engineNs - m_cpuAtStart.engineNs);
    batch.processCpuNs = cpu.processNs - m_cpuAtStart.processNs;
    batch.loopLag = m_lagMeter.batchLag();
    if (batchEnded) {
        batch.complete = (batch.done == batch.planned || m_tickets.front().expired()) && !m_stopped;
        m_completeBatches += batch.complete ? 1 : 0;
    } else {
        batch.totalNs = std::max(batch.totalNs, update.nowNs - batch.startNs);
    }
    if (update.batches.empty())
        update.firstBatch = m_batchIndex;
    const std::size_t at = m_batchIndex - update.firstBatch;
    if (at < update.batches.size())
        update.batches[at] = batch;
    else
        update.batches.push_back(batch);
}

qint64 EngineWorker::deadlineNs() const
{
    const std::chrono::nanoseconds duration = m_plan.duration;
    return duration.count() > 0 ? monotonicNs() + duration.count() : Tickets::noDeadline;
}

EngineWorker::CpuUse EngineWorker::cpuUse() const
{
    return {CpuClock::ofThisThread().ns() + m_driver->lanesCpuNs() - m_driver->activeWaitNs(),
            CpuClock::ofProcess().ns()};
}

void EngineWorker::publish()
{
    if (m_batchRunning)
        harvest(false);
    m_pending->nowNs = monotonicNs() - m_originNs;
    m_pending->loopLag = m_lagMeter.lag();
    if (const std::optional<qint64> most = m_lagMeter.takeMost()) {
        m_pending->lag = LagInterval{m_lagStartNs, m_pending->nowNs, *most};
        m_lagStartNs = m_pending->nowNs;
    }
    const std::shared_ptr<const EngineUpdate> update = m_pending;
    m_pending = std::make_shared<EngineUpdate>();
    Q_EMIT updated(update);
}

void EngineWorker::publishLast(bool interrupted)
{
    m_updateTimer.stop();
    m_lagMeter.stop();
    m_pending->isLast = true;
    m_pending->interrupted = interrupted;
    m_running = false;
    publish();
    if (m_quitWhenIdle)
        thread()->quit();
}

} // namespace Loopscope
