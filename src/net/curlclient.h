// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/curlloop.h"
#include "net/httpclient.h"

#include <memory>
#include <vector>

namespace Loopscope {

/// HTTP/1.1 and HTTP/2 over libcurl's multi interface, on this thread's event loop. Every lane has a
/// connection of its own, also with HTTP/2: requests are not multiplexed, so that lanes mean the same with
/// each client. curl sends a request again where a kept connection died before it answered; here that is
/// ErrorKind::Reset.
///
/// Name look-ups: each lane that starts before the first look-up has ended makes one of its own, in a thread
/// of curl's. Addresses need none; later requests of a lane find the name in curl's cache.
class CurlClient final : public HttpClient
{
public:
    /// \a lanes is 1 to 1,000.
    explicit CurlClient(int lanes);
    /// As one of several clients of this thread that share \a loop.
    CurlClient(int lanes, std::shared_ptr<CurlLoop> loop);
    ~CurlClient() override; ///< no task of send() may be pending

    QCoro::Task<Exchange> send(int lane, const RequestSpec &spec) override;
    void abort() override;
    /// Of all that share the loop.
    [[nodiscard]] qint64 activeWaitNs() const override { return m_loop->activeWaitNs(); }

private:
    const std::shared_ptr<CurlLoop> m_loop;
    std::vector<std::unique_ptr<CurlTransfer>> m_lanes;
    bool m_aborted = false;
};

} // namespace Loopscope
