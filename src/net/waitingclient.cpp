// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/waitingclient.h"

namespace Loopscope {

WaitingClient::WaitingClient(std::unique_ptr<HttpClient> client) : m_client(std::move(client)) { }

QCoro::Task<Exchange> WaitingClient::send(int /*lane*/, const RequestSpec &spec)
{
    // The loop that waits inside also delivers abort() to this thread.
    Exchange exchange = QCoro::waitFor(m_client->send(0, spec));
    co_return exchange;
}

void WaitingClient::abort()
{
    QMetaObject::invokeMethod(&m_inside, [this] { m_client->abort(); });
}

} // namespace Loopscope
