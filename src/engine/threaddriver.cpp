// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/batchdriver.h"

#include "core/cpuclock.h"

#include <QCoroFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <mutex>
#include <numeric>
#include <optional>
#include <vector>

namespace Loopscope {

namespace {

/// A worker thread with one lane. Public functions are for the engine's thread.
class LaneThread
{
public:
    LaneThread(ClientFactory factory, int lane) : m_factory(std::move(factory)), m_lane(lane)
    {
        m_inside.moveToThread(&m_thread);
        m_thread.setObjectName(QStringLiteral("lane %1").arg(lane + 1));
        m_thread.start();
    }
    LaneThread(const LaneThread &) = delete;
    LaneThread &operator=(const LaneThread &) = delete;
    ~LaneThread()
    {
        askToEnd();
        m_thread.wait();
    }

    QFuture<void> prepare()
    {
        return invoke([this] {
            auto client = m_factory(ClientUse::Blocking, 1);
            const std::scoped_lock lock(m_mutex);
            m_client = std::move(client);
            if (m_aborted)
                m_client->abort();
            m_cpu = CpuClock::ofThisThread();
        });
    }

    /// Only once prepare() has finished.
    [[nodiscard]] qint64 cpuNs() const { return m_cpu ? m_cpu->ns() : 0; }

    QFuture<void> run(const RequestSpec &spec, Tickets &tickets, ExchangeSink &sink)
    {
        return invoke([this, &spec, &tickets, &sink] {
            // The client blocks, so the lane runs to its end in this one call.
            const QCoro::Task<> lane = runLane(*m_client, m_lane, spec, tickets, sink);
            Q_ASSERT(lane.isReady());
        });
    }

    void abort()
    {
        const std::scoped_lock lock(m_mutex);
        m_aborted = true;
        if (m_client)
            m_client->abort();
    }

    /// The client belongs to the thread and goes with it. Harmless when called again.
    void askToEnd()
    {
        QMetaObject::invokeMethod(&m_inside, [this] {
            const std::scoped_lock lock(m_mutex);
            m_client.reset();
            m_thread.quit();
        });
    }

private:
    template <typename Function>
    QFuture<void> invoke(Function function)
    {
        auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        QFuture<void> future = promise->future();
        QMetaObject::invokeMethod(&m_inside, [promise, function] {
            function();
            promise->finish();
        });
        return future;
    }

    const ClientFactory m_factory;
    const int m_lane;
    std::mutex m_mutex; // of the next two
    std::unique_ptr<HttpClient> m_client;
    bool m_aborted = false;
    std::optional<CpuClock> m_cpu;
    QThread m_thread;
    QObject m_inside; // what is invoked on it runs in m_thread
};

class ThreadDriver final : public BatchDriver
{
public:
    ThreadDriver(const ClientFactory &factory, int lanes)
    {
        for (int lane = 0; lane < lanes; ++lane)
            m_lanes.push_back(std::make_unique<LaneThread>(factory, lane));
    }

    ~ThreadDriver() override
    {
        for (const auto &lane : m_lanes)
            lane->askToEnd(); // all together, before the first one is waited for
    }

    QCoro::Task<> prepare() override
    {
        std::vector<QFuture<void>> ready;
        for (const auto &lane : m_lanes)
            ready.push_back(lane->prepare());
        for (QFuture<void> &future : ready)
            co_await future;
    }

    QCoro::Task<> drive(const RequestSpec &spec, const TicketsOfLane &tickets, ExchangeSink &sink) override
    {
        std::vector<QFuture<void>> ended;
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
            ended.push_back(m_lanes[lane]->run(spec, tickets(int(lane)), sink));
        for (QFuture<void> &future : ended)
            co_await future;
    }

    void abort() override
    {
        for (const auto &lane : m_lanes)
            lane->abort();
    }

    [[nodiscard]] qint64 lanesCpuNs() const override
    {
        return std::accumulate(m_lanes.begin(), m_lanes.end(), qint64(0),
                               [](qint64 sum, const auto &lane) { return sum + lane->cpuNs(); });
    }
    [[nodiscard]] qint64 activeWaitNs() const override { return 0; }

private:
    std::vector<std::unique_ptr<LaneThread>> m_lanes;
};

} // namespace

std::unique_ptr<BatchDriver> makeThreadDriver(const ClientFactory &factory, int lanes)
{
    return std::make_unique<ThreadDriver>(factory, lanes);
}

} // namespace Loopscope
