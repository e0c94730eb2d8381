// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/strategy.h"
#include "net/httpclient.h"

#include <memory>

namespace Loopscope {

/// Every client there is, for tests that must hold for all:
///
///     void initTestCase_data() { addTestClients(); }
///     …
///     const auto client = makeTestClient();
///
/// runs each test function of a class for each client.
void addTestClients();
/// Only those for that use; each has the lanes that makeTestClient() asks for.
void addTestClients(ClientUse use);

/// A client of the kind that the running test is for. \a lanes is 1 where it blocks.
[[nodiscard]] std::unique_ptr<HttpClient> makeTestClient(int lanes = 1);
[[nodiscard]] ClientKind testClientKind();

/// Sends one request on the first lane and waits for its end.
[[nodiscard]] Exchange sendOne(HttpClient &client, const RequestSpec &spec);
/// The same with a client for it alone.
[[nodiscard]] Exchange sendOne(const RequestSpec &spec);

/// A GET of \a url.
[[nodiscard]] RequestSpec specFor(const QUrl &url);

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::ClientKind)
Q_DECLARE_METATYPE(Loopscope::ClientUse)
