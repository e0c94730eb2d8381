// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/clients.h"

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

} // namespace Loopscope
