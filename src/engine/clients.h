// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/strategy.h"
#include "net/httpclient.h"

#include <functional>
#include <memory>

namespace Loopscope {

/// Makes a client with \a lanes lanes (1 for ClientUse::Blocking), in the thread that will use it.
using HttpClientFactory =
    std::function<std::unique_ptr<HttpClient>(ClientKind kind, ClientUse use, int lanes)>;

/// The factory of the real clients.
[[nodiscard]] std::unique_ptr<HttpClient> makeHttpClient(ClientKind kind, ClientUse use, int lanes);

/// A factory of real clients for watching, for one thread. All curl clients of it share one loop, which
/// sleeps until an answer comes, and each sends again where a kept connection had died: see SteadyClient.
[[nodiscard]] HttpClientFactory makeWatchClients();

} // namespace Loopscope
