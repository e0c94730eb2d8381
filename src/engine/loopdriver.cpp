// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/batchdriver.h"

#include <vector>

namespace Loopscope {

namespace {

class LoopDriver final : public BatchDriver
{
public:
    LoopDriver(ClientFactory factory, int lanes) : m_factory(std::move(factory)), m_lanes(lanes) { }

    QCoro::Task<> prepare() override
    {
        m_client = m_factory(ClientUse::Asynchronous, m_lanes);
        co_return;
    }

    QCoro::Task<> drive(const RequestSpec &spec, const TicketsOfLane &tickets, ExchangeSink &sink) override
    {
        // Each task starts at once, runs up to its first request in flight, and returns here.
        std::vector<QCoro::Task<>> lanes;
        lanes.reserve(std::size_t(m_lanes));
        for (int lane = 0; lane < m_lanes; ++lane)
            lanes.push_back(runLane(*m_client, lane, spec, tickets(lane), sink));
        for (QCoro::Task<> &lane : lanes)
            co_await lane;
    }

    void abort() override
    {
        if (m_client)
            m_client->abort();
    }

    [[nodiscard]] qint64 lanesCpuNs() const override { return 0; }
    [[nodiscard]] qint64 activeWaitNs() const override { return m_client->activeWaitNs(); }

private:
    const ClientFactory m_factory;
    const int m_lanes;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace

std::unique_ptr<BatchDriver> makeLoopDriver(const ClientFactory &factory, int lanes)
{
    return std::make_unique<LoopDriver>(factory, lanes);
}

} // namespace Loopscope
