// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include "net/demoserver.h"

#include <QCoroTask>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What only the client on Qt Network does; the rest is in tst_httpclients.
class TestQtNetworkClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesAreUnknown();
};

void TestQtNetworkClient::phasesAreUnknown()
{
    DemoServer demo;
    QVERIFY(demo.start());
    RequestSpec spec;
    spec.url = demo.url(u"/delay/20ms"_s);
    QtNetworkClient client(1);
    const Exchange exchange = QCoro::waitFor(client.send(0, spec));
    QVERIFY(exchange.latencyNs >= 19'000'000);
    for (const qint64 phase : {exchange.queueNs, exchange.dnsNs, exchange.connectNs, exchange.tlsNs,
                               exchange.waitNs, exchange.downloadNs}) {
        QCOMPARE(phase, Sample::unknown);
    }
}

QTEST_GUILESS_MAIN(TestQtNetworkClient)
#include "tst_qtnetworkclient.moc"
