// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpclient.h"

#include <QObject>

namespace Loopscope {

/// Makes an asynchronous client block: its call waits in an event loop until the answer is there, so that
/// the task of send() never suspends. For one lane in a thread of its own.
class WaitingClient final : public HttpClient
{
public:
    /// \a client has one lane and lives in this thread.
    explicit WaitingClient(std::unique_ptr<HttpClient> client);

    /// Any \a lane is the one there is.
    QCoro::Task<Exchange> send(int lane, const RequestSpec &spec) override;
    /// From any thread.
    void abort() override;

private:
    const std::unique_ptr<HttpClient> m_client;
    QObject m_inside; // what is invoked on it runs in this client's thread
};

} // namespace Loopscope
