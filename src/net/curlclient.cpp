// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curlclient.h"

namespace Loopscope {

namespace {

/// Awaiting it starts the transfer and takes until it has ended.
class Running
{
public:
    Running(CurlLoop &loop, CurlTransfer &transfer) : m_loop(loop), m_transfer(transfer) { }

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiter)
    {
        m_transfer.waiter = waiter;
        m_loop.start(m_transfer);
    }
    void await_resume() const noexcept { }

private:
    CurlLoop &m_loop;
    CurlTransfer &m_transfer;
};

} // namespace

CurlClient::CurlClient(int lanes) : CurlClient(lanes, std::make_shared<CurlLoop>()) { }

CurlClient::CurlClient(int lanes, std::shared_ptr<CurlLoop> loop) : m_loop(std::move(loop))
{
    m_lanes.reserve(std::size_t(lanes));
    for (int lane = 0; lane < lanes; ++lane)
        m_lanes.push_back(std::make_unique<CurlTransfer>(m_loop.get()));
}

CurlClient::~CurlClient() = default;

QCoro::Task<Exchange> CurlClient::send(int lane, const RequestSpec &spec)
{
    CurlTransfer &transfer = *m_lanes[std::size_t(lane)];
    if (!m_aborted) {
        transfer.begin(spec);
        Running running(*m_loop, transfer);
        co_await running;
    } else {
        transfer.skip();
    }
    co_return transfer.exchange();
}

void CurlClient::abort()
{
    m_aborted = true;
    for (const auto &transfer : m_lanes) {
        if (transfer->waiter)
            m_loop->cancel(*transfer, ErrorKind::Cancelled);
    }
    m_loop->resumeEnded();
}

} // namespace Loopscope
