// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpclient.h"

#include <memory>

namespace Loopscope {

/// Sends a request once more where the connection that was kept from the one before ended without an answer.
/// A server may close an idle connection at any time, also at the moment when we use it: that says nothing
/// of the endpoint. Whatever comes of the second one, over a connection of its own, is what counts; its time
/// begins with it, and Exchange::retries tells. RFC 9110, section 9.2.2, allows that for idempotent methods;
/// others are not repeated.
class SteadyClient final : public HttpClient
{
public:
    explicit SteadyClient(std::unique_ptr<HttpClient> client);

    QCoro::Task<Exchange> send(int lane, const RequestSpec &spec) override;
    void abort() override;
    [[nodiscard]] qint64 activeWaitNs() const override { return m_client->activeWaitNs(); }

private:
    const std::unique_ptr<HttpClient> m_client;
    bool m_aborted = false;
};

} // namespace Loopscope
