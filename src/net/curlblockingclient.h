// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/curltransfer.h"
#include "net/httpclient.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace Loopscope {

/// libcurl's easy interface: a blocking call, for one lane in a thread of its own. The task of send() never
/// suspends, and no event loop is needed.
class CurlBlockingClient final : public HttpClient, private CurlTransfer::SocketObserver
{
public:
    CurlBlockingClient();

    /// Any \a lane is the one there is.
    QCoro::Task<Exchange> send(int lane, const RequestSpec &spec) override;

    /// From any thread. Ends a call within a few milliseconds; one that waits for a name look-up can take a
    /// quarter of a second, which is how often curl looks up from that.
    void abort() override;

private:
    bool opened(curl_socket_t socket) override;
    void closing(curl_socket_t socket) override;
    static int onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    std::atomic<bool> m_aborted = false;
    std::mutex m_mutex;
    std::vector<curl_socket_t> m_sockets; // that are open; several while curl tries several addresses
    CurlTransfer m_transfer; // the last, because it closes its sockets when it goes
};

} // namespace Loopscope
