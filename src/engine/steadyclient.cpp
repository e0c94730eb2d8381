// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steadyclient.h"

#include <algorithm>
#include <array>

namespace Loopscope {

namespace {

bool isIdempotent(const QByteArray &method)
{
    static constexpr std::array methods{"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};
    return std::any_of(methods.begin(), methods.end(),
                       [&method](const char *known) { return method == known; });
}

} // namespace

SteadyClient::SteadyClient(std::unique_ptr<HttpClient> client) : m_client(std::move(client)) { }

QCoro::Task<Exchange> SteadyClient::send(int lane, const RequestSpec &spec)
{
    Exchange exchange = co_await m_client->send(lane, spec);
    const bool wasStale = exchange.error == ErrorKind::Reset && exchange.connectionsOpened == 0;
    if (wasStale && !m_aborted && isIdempotent(spec.method)) {
        const int retries = exchange.retries + 1;
        exchange = co_await m_client->send(lane, spec);
        exchange.retries += retries;
    }
    co_return exchange;
}

void SteadyClient::abort()
{
    m_aborted = true;
    m_client->abort();
}

} // namespace Loopscope
