// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/batchdriver.h"

#include "core/cpuclock.h"

#include <QCoroFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <numeric>
#include <optional>
#include <vector>

namespace Loopscope {

namespace {

/// Blocks the calling thread until the answer is there, whatever client is behind it. Its task never
/// suspends, so a lane loop over it runs to its end in one call.
class BlockingClient final : public HttpClient
{
public:
    explicit BlockingClient(std::unique_ptr<HttpClient> client) : m_client(std::move(client)) { }

    QCoro::Task<Exchange> send(int /*lane*/, const RequestSpec &spec) override
    {
        // The loop that waits inside also delivers abort() to this thread.
        Exchange exchange = QCoro::waitFor(m_client->send(0, spec));
        co_return exchange;
    }

    void abort() override { m_client->abort(); }

private:
    std::unique_ptr<HttpClient> m_client;
};

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
            m_client = std::make_unique<BlockingClient>(m_factory(1));
            m_cpu = CpuClock::ofThisThread();
        });
    }

    /// Only once prepare() has finished.
    [[nodiscard]] qint64 cpuNs() const { return m_cpu ? m_cpu->ns() : 0; }

    QFuture<void> run(const RequestSpec &spec, Tickets &tickets, ExchangeSink &sink)
    {
        return invoke([this, &spec, &tickets, &sink] {
            const QCoro::Task<> lane = runLane(*m_client, m_lane, spec, tickets, sink);
            Q_ASSERT(lane.isReady());
        });
    }

    void abort()
    {
        QMetaObject::invokeMethod(&m_inside, [this] {
            if (m_client)
                m_client->abort();
        });
    }

    /// The client belongs to the thread and goes with it. Harmless when called again.
    void askToEnd()
    {
        QMetaObject::invokeMethod(&m_inside, [this] {
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
    std::unique_ptr<BlockingClient> m_client;
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

private:
    std::vector<std::unique_ptr<LaneThread>> m_lanes;
};

} // namespace

std::unique_ptr<BatchDriver> makeThreadDriver(const ClientFactory &factory, int lanes)
{
    return std::make_unique<ThreadDriver>(factory, lanes);
}

} // namespace Loopscope
