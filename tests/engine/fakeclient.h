// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpclient.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <vector>

namespace Loopscope {

/// What all fake clients of a test did, in whatever threads. Outlives them.
struct FakeServer
{
    std::chrono::milliseconds delay{2};
    bool stalls = false; ///< answers never come
    ErrorKind error = ErrorKind::None;
    QString errorText;
    std::atomic<int> clients = 0;
    std::atomic<int> requests = 0;
    std::atomic<int> inFlight = 0;
    std::atomic<int> peakInFlight = 0;
};

/// A client that only waits. Opens one "connection" per lane.
class FakeClient final : public HttpClient
{
public:
    FakeClient(FakeServer &server, int lanes) : m_server(server), m_pending(std::size_t(lanes))
    {
        ++m_server.clients;
    }

    QCoro::Task<Exchange> send(int lane, const RequestSpec &) override
    {
        Exchange exchange;
        exchange.startNs = monotonicNs();
        exchange.connectionsOpened = m_pending[std::size_t(lane)] ? 0 : 1;
        const int now = ++m_server.inFlight;
        for (int peak = m_server.peakInFlight; now > peak;) {
            if (m_server.peakInFlight.compare_exchange_weak(peak, now))
                break;
        }
        ++m_server.requests;

        auto promise = std::make_shared<QPromise<ErrorKind>>();
        m_pending[std::size_t(lane)] = promise;
        promise->start();
        QFuture<ErrorKind> future = promise->future();
        if (m_aborted)
            answer(*promise, ErrorKind::Cancelled);
        else if (!m_server.stalls)
            QTimer::singleShot(m_server.delay, Qt::PreciseTimer, &m_context,
                               [this, promise] { answer(*promise, m_server.error); });
        exchange.error = co_await future;
        exchange.latencyNs = monotonicNs() - exchange.startNs;
        exchange.status = exchange.error == ErrorKind::None ? 200 : 0;
        if (exchange.error != ErrorKind::None && exchange.error != ErrorKind::Cancelled)
            exchange.errorText = m_server.errorText;
        --m_server.inFlight;
        co_return exchange;
    }

    void abort() override
    {
        m_aborted = true;
        for (const auto &promise : m_pending) {
            if (promise)
                answer(*promise, ErrorKind::Cancelled);
        }
    }

private:
    static void answer(QPromise<ErrorKind> &promise, ErrorKind error)
    {
        if (promise.future().isFinished())
            return;
        promise.addResult(error);
        promise.finish();
    }

    FakeServer &m_server;
    std::vector<std::shared_ptr<QPromise<ErrorKind>>> m_pending;
    bool m_aborted = false;
    QObject m_context;
};

} // namespace Loopscope
