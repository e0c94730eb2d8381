// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/waitingclient.h"

#include <QCoreApplication>

namespace Loopscope {

WaitingClient::WaitingClient(std::unique_ptr<HttpClient> client) : m_client(std::move(client)) { }

QCoro::Task<Exchange> WaitingClient::send(int /*lane*/, const RequestSpec &spec)
{
    // An abort() that came before ends it at once; the loop that waits inside delivers one that comes.
    QCoreApplication::sendPostedEvents(&m_inside);
    Exchange exchange = QCoro::waitFor(m_client->send(0, spec));
    co_return exchange;
}

void WaitingClient::abort()
{
    QMetaObject::invokeMethod(&m_inside, [this] { m_client->abort(); });
}

} // namespace Loopscope
