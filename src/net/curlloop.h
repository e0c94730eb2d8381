// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <coroutine>
#include <limits>
#include <memory>
#include <vector>

#include <curl/curl.h>

namespace Loopscope {

class CurlTransfer;

/// libcurl's multi interface on the event loop of this thread: starts transfers, hands curl what happens on
/// their sockets and when its timers are due, and resumes whoever awaits them.
///
/// Nobody is resumed from within curl, nor from within start() or cancel(); so whoever is resumed may call
/// anything here at once.
class CurlLoop : public QObject
{
    Q_OBJECT

public:
    CurlLoop();
    ~CurlLoop() override; ///< no transfer may be running
    Q_DISABLE_COPY_MOVE(CurlLoop)

    /// Sends what \a transfer has begun, at once. Its waiter is resumed when it has ended.
    void start(CurlTransfer &transfer);
    /// Ends \a transfer, which is running, for \a reason; its waiter is resumed by resumeEnded().
    void cancel(CurlTransfer &transfer, ErrorKind reason);
    /// Resumes whoever waits for a transfer that has ended by now; harmless when called by one of them.
    void resumeEnded();

private:
    static int onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *known);
    static int onTimer(CURLM *multi, long timeoutMs, void *self);
    void onReady();
    void onTimeout();
    void act(curl_socket_t socket, int events);
    void arm();

    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    CURLM *const m_multi;
    const int m_epoll;
    QSocketNotifier m_notifier;
    QTimer m_timer;
    qint64 m_dueNs = never; // when curl wants to be called, on monotonicNs()
    qint64 m_armedNs = never; // when m_timer will fire
    bool m_isResuming = false;
    std::vector<std::coroutine_handle<>> m_ended; // who is to be resumed
    std::vector<std::coroutine_handle<>> m_resuming;
};

} // namespace Loopscope
