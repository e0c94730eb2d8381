// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/activewait.h"
#include "net/curltransfer.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <coroutine>
#include <limits>
#include <memory>
#include <vector>

#include <curl/curl.h>

namespace Loopscope {

/// libcurl's multi interface on the event loop of this thread: starts transfers, hands curl what happens on
/// their sockets and when its timers are due, and resumes whoever awaits them.
///
/// One QSocketNotifier watches an epoll descriptor that holds all sockets. The other design, a notifier for
/// each socket and direction, costs about the same with few lanes and more with many that wait, because
/// the event loop then polls every socket each time, where epoll names those that are ready.
///
/// Where answers come within microseconds, the loop does not sleep between them, see ActiveWait. What that
/// comes to stands in docs/benchmarks.md, beside a bare loop that sleeps.
///
/// Nobody is resumed from within curl, nor from within start() or cancel(); so whoever is resumed may call
/// anything here at once.
class CurlLoop : public QObject, public CurlTransfer::SocketObserver
{
    Q_OBJECT

public:
    /// Without \a waitsActively it always sleeps: for whoever would rather be late by some microseconds than
    /// use the processor all the time.
    explicit CurlLoop(bool waitsActively = true);
    ~CurlLoop() override; ///< no transfer may be running
    Q_DISABLE_COPY_MOVE(CurlLoop)

    /// Sends what \a transfer has begun, at once. Its waiter is resumed when it has ended.
    void start(CurlTransfer &transfer);
    /// Ends \a transfer, which is running, for \a reason; its waiter is resumed by resumeEnded().
    void cancel(CurlTransfer &transfer, ErrorKind reason);
    /// Resumes whoever waits for a transfer that has ended by now; harmless when called by one of them.
    void resumeEnded();
    /// CPU time that was spent on waiting actively, in ns.
    [[nodiscard]] qint64 activeWaitNs() const { return m_activeWait.spentNs(); }

private:
    /// What is known of a socket. Its place is its descriptor.
    struct Socket
    {
        bool isConnection = false; ///< of a transfer, so that we are told when it is closed
        quint32 wanted = 0; ///< events that curl waits for; 0 while a kept connection is idle
        quint32 watched = 0; ///< events that m_epoll tells of
    };

    static int onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *known);
    static int onTimer(CURLM *multi, long timeoutMs, void *self);
    void onReady();
    void onTimeout();
    void watch(curl_socket_t socket, quint32 events);
    bool opened(curl_socket_t socket) override;
    void closing(curl_socket_t socket) override;
    void act(curl_socket_t socket, int events);
    void arm();

    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    CURLM *const m_multi;
    const int m_epoll;
    QSocketNotifier m_notifier;
    QTimer m_timer;
    qint64 m_dueNs = never; // when curl wants to be called, on monotonicNs()
    qint64 m_armedNs = never; // when m_timer will fire
    std::vector<Socket> m_sockets;
    int m_running = 0; // transfers
    ActiveWait m_activeWait;
    bool m_isResuming = false;
    std::vector<std::coroutine_handle<>> m_ended; // who is to be resumed
    std::vector<std::coroutine_handle<>> m_resuming;
};

} // namespace Loopscope
