// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testclients.h"

#include "net/curlblockingclient.h"
#include "net/curlclient.h"
#include "net/qtnetworkclient.h"
#include "net/waitingclient.h"

#include <QTest>

namespace Loopscope {

namespace {

void addRows(ClientUse use)
{
    const char *suffix = use == ClientUse::Blocking ? ", blocking" : "";
    for (const ClientKind kind : allClients)
        QTest::addRow("%s%s", qPrintable(clientId(kind)), suffix) << kind << use;
}

void addColumns()
{
    QTest::addColumn<ClientKind>("clientKind");
    QTest::addColumn<ClientUse>("clientUse");
}

} // namespace

void addTestClients()
{
    addColumns();
    addRows(ClientUse::Asynchronous);
    addRows(ClientUse::Blocking);
}

void addTestClients(ClientUse use)
{
    addColumns();
    addRows(use);
}

ClientKind testClientKind()
{
    QFETCH_GLOBAL(ClientKind, clientKind);
    return clientKind;
}

std::unique_ptr<HttpClient> makeTestClient(int lanes)
{
    QFETCH_GLOBAL(ClientUse, clientUse);
    const bool blocks = clientUse == ClientUse::Blocking;
    if (testClientKind() == ClientKind::Curl) {
        if (blocks)
            return std::make_unique<CurlBlockingClient>();
        return std::make_unique<CurlClient>(lanes);
    }
    auto client = std::make_unique<QtNetworkClient>(lanes);
    if (blocks)
        return std::make_unique<WaitingClient>(std::move(client));
    return client;
}

Exchange sendOne(HttpClient &client, const RequestSpec &spec)
{
    return QCoro::waitFor(client.send(0, spec));
}

Exchange sendOne(const RequestSpec &spec)
{
    const auto client = makeTestClient();
    return sendOne(*client, spec);
}

RequestSpec specFor(const QUrl &url)
{
    RequestSpec spec;
    spec.url = url;
    return spec;
}

} // namespace Loopscope
