// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/clients.h"

#include "engine/steadyclient.h"
#include "net/curlblockingclient.h"
#include "net/curlclient.h"
#include "net/qtnetworkclient.h"
#include "net/waitingclient.h"

namespace Loopscope {

std::unique_ptr<HttpClient> makeHttpClient(ClientKind kind, ClientUse use, int lanes)
{
    const bool blocks = use == ClientUse::Blocking;
    switch (kind) {
    case ClientKind::Qt: {
        auto client = std::make_unique<QtNetworkClient>(lanes);
        if (blocks)
            return std::make_unique<WaitingClient>(std::move(client));
        return client;
    }
    case ClientKind::Curl:
        if (blocks)
            return std::make_unique<CurlBlockingClient>();
        return std::make_unique<CurlClient>(lanes);
    }
    Q_UNREACHABLE();
}

HttpClientFactory makeWatchClients()
{
    // The loop is made, and ends, in the thread that uses it.
    return [loop = std::shared_ptr<CurlLoop>()](ClientKind kind, ClientUse use, int lanes) mutable {
        if (kind != ClientKind::Curl || use == ClientUse::Blocking)
            return std::unique_ptr<HttpClient>(
                std::make_unique<SteadyClient>(makeHttpClient(kind, use, lanes)));
        if (!loop)
            loop = std::make_shared<CurlLoop>(false);
        return std::unique_ptr<HttpClient>(
            std::make_unique<SteadyClient>(std::make_unique<CurlClient>(lanes, loop)));
    };
}

} // namespace Loopscope
