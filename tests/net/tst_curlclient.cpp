// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curlblockingclient.h"
#include "net/curlclient.h"

#include "net/demoserver.h"
#include "support/scriptedserver.h"
#include "support/testclients.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

std::unique_ptr<HttpClient> makeClient()
{
    QFETCH_GLOBAL(ClientUse, use);
    if (use == ClientUse::Blocking)
        return std::make_unique<CurlBlockingClient>();
    return std::make_unique<CurlClient>(1);
}

qint64 sumOfPhases(const Exchange &exchange)
{
    qint64 sum = 0;
    for (const qint64 phase : {exchange.queueNs, exchange.dnsNs, exchange.connectNs, exchange.tlsNs,
                               exchange.waitNs, exchange.downloadNs}) {
        sum += std::max<qint64>(0, phase);
    }
    return sum;
}

} // namespace

/// What only the clients on libcurl do; the rest is in tst_httpclients.
class TestCurlClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();

    void phasesOfANewConnection();
    void phasesOfAKeptConnection();
    void phasesOfANameLookUp();
    void phasesOverRedirects();
    void phasesOfFailures();
    void neverSendsAgain();
    void closedWhileIdleIsNotReused();
    void redirectsDoNotCarryCredentialsAway();
    void redirectsWithCredentialsAtHome();
    void headers();
    void methods_data();
    void methods();
    void compressedBodiesAreNotUnpacked();
    void chunks_data();
    void chunks();
    void hugeHeadsAreRefused();
    void http2WithoutTls();

private:
    DemoServer m_demo;
};

void TestCurlClient::initTestCase_data()
{
    QTest::addColumn<ClientUse>("use");
    QTest::newRow("multi") << ClientUse::Asynchronous;
    QTest::newRow("easy") << ClientUse::Blocking;
}

void TestCurlClient::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestCurlClient::phasesOfANewConnection()
{
    const auto client = makeClient();
    const Exchange exchange = sendOne(*client, specFor(m_demo.url(u"/drip/3/60ms"_s)));
    QVERIFY(exchange.error == ErrorKind::None);
    QVERIFY(exchange.queueNs >= 0);
    QCOMPARE(exchange.dnsNs, Sample::unknown); // an address needs none
    QVERIFY(exchange.connectNs > 0);
    QCOMPARE(exchange.tlsNs, Sample::unknown);
    QVERIFY(exchange.waitNs > 0);
    QVERIFY(exchange.downloadNs > 0);
    QVERIFY(sumOfPhases(exchange) <= exchange.latencyNs);
    QVERIFY(sumOfPhases(exchange) >= exchange.latencyNs / 2);
}

void TestCurlClient::phasesOfAKeptConnection()
{
    const auto client = makeClient();
    const RequestSpec spec = specFor(m_demo.url(u"/delay/20ms"_s));
    QCOMPARE(sendOne(*client, spec).connectionsOpened, 1);
    for (int i = 0; i < 5; ++i) {
        const Exchange exchange = sendOne(*client, spec);
        QCOMPARE(exchange.connectionsOpened, 0);
        QVERIFY(exchange.queueNs >= 0);
        QCOMPARE(exchange.dnsNs, Sample::unknown);
        QCOMPARE(exchange.connectNs, Sample::unknown);
        QCOMPARE(exchange.tlsNs, Sample::unknown);
        QVERIFY(exchange.waitNs > 0);
        QVERIFY(exchange.downloadNs >= 0);
        QVERIFY(sumOfPhases(exchange) <= exchange.latencyNs);
        QVERIFY(sumOfPhases(exchange) >= exchange.latencyNs / 2);
    }
}

void TestCurlClient::phasesOfANameLookUp()
{
    const auto client = makeClient();
    QUrl url = m_demo.url(u"/fast"_s);
    url.setHost(u"localhost"_s);
    const Exchange first = sendOne(*client, specFor(url));
    QVERIFY2(first.error == ErrorKind::None, qPrintable(first.errorText));
    QVERIFY(first.dnsNs > 0);
    QVERIFY(first.connectNs > 0);
    QVERIFY(sumOfPhases(first) <= first.latencyNs);
    QCOMPARE(sendOne(*client, specFor(url)).dnsNs, Sample::unknown);
}

void TestCurlClient::phasesOverRedirects()
{
    // Each hop waits 20 ms and has a connection of its own.
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.wait(20ms);
        if (peer.connection() < 2) {
            peer.write("HTTP/1.1 302 Found\r\nLocation: /" + QByteArray::number(peer.connection())
                       + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        } else {
            peer.write(ok);
            peer.stall();
        }
    });
    const auto client = makeClient();
    RequestSpec spec = specFor(server.url());
    spec.maxRedirects = 2;
    const Exchange exchange = sendOne(*client, spec);
    QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
    QCOMPARE(exchange.connectionsOpened, 3);
    QVERIFY(exchange.waitNs >= 55'000'000);
    QVERIFY(exchange.connectNs > 0);
    QVERIFY(sumOfPhases(exchange) <= exchange.latencyNs);
    QVERIFY(sumOfPhases(exchange) >= exchange.latencyNs / 2);
}

void TestCurlClient::phasesOfFailures()
{
    const auto client = makeClient();
    RequestSpec spec = specFor(m_demo.url(u"/stall"_s));
    spec.timeout = 100ms;
    const Exchange silent = sendOne(*client, spec);
    QCOMPARE(errorId(silent.error), u"timeout"_s);
    QVERIFY(silent.connectNs > 0);
    QCOMPARE(silent.waitNs, Sample::unknown); // its end never came
    QCOMPARE(silent.downloadNs, Sample::unknown);

    client->abort();
    const Exchange unsent = sendOne(*client, spec);
    QCOMPARE(errorId(unsent.error), u"cancelled"_s);
    QCOMPARE(unsent.connectionsOpened, 0);
    QCOMPARE(sumOfPhases(unsent), 0);
}

void TestCurlClient::neverSendsAgain()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(ok);
        peer.readRequest(); // and closes without an answer
    });
    const auto client = makeClient();
    const RequestSpec spec = specFor(server.url());
    QVERIFY(sendOne(*client, spec).error == ErrorKind::None);
    const Exchange second = sendOne(*client, spec);
    QCOMPARE(errorId(second.error), u"reset"_s);
    QVERIFY(!second.errorText.isEmpty());
    QCOMPARE(second.status, 0);
    QCOMPARE(second.connectionsOpened, 0);
    QCOMPARE(server.requests(), 2);
    QCOMPARE(server.connections(), 1);
    // The lane goes on.
    QVERIFY(sendOne(*client, spec).error == ErrorKind::None);
    QCOMPARE(server.connections(), 2);
}

void TestCurlClient::closedWhileIdleIsNotReused()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(ok);
    });
    const auto client = makeClient();
    const RequestSpec spec = specFor(server.url());
    for (int i = 0; i < 3; ++i) {
        const Exchange exchange = sendOne(*client, spec);
        QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
        QCOMPARE(exchange.connectionsOpened, 1);
        QTest::qWait(50);
    }
    QCOMPARE(server.requests(), 3);
}

void TestCurlClient::redirectsDoNotCarryCredentialsAway()
{
    ScriptedServer thief([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(ok);
    });
    const QByteArray target = thief.url().toEncoded();
    ScriptedServer server([target](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n");
        peer.stall();
    });
    const auto client = makeClient();
    RequestSpec spec = specFor(server.url());
    spec.maxRedirects = 5;
    spec.authorization = "Basic " + QByteArray("ann:s3cret").toBase64();
    const Exchange exchange = sendOne(*client, spec);
    QCOMPARE(errorId(exchange.error), u"other"_s);
    QVERIFY(!exchange.errorText.isEmpty());
    QCOMPARE(thief.connections(), 0);

    spec.authorization.clear();
    QVERIFY(sendOne(*client, spec).error == ErrorKind::None);
    QCOMPARE(thief.requests(), 1);
}

void TestCurlClient::redirectsWithCredentialsAtHome()
{
    const auto client = makeClient();
    RequestSpec spec = specFor(m_demo.url(u"/redirect/3"_s));
    spec.maxRedirects = 5;
    spec.authorization = "Basic " + QByteArray("ann:s3cret").toBase64();
    const Exchange exchange = sendOne(*client, spec);
    QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
    QCOMPARE(exchange.status, 200);
}

void TestCurlClient::headers()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        while (true) {
            peer.readRequest();
            peer.write(ok);
        }
    });
    const auto client = makeClient();
    RequestSpec spec = specFor(server.url(u"/a/../b?c=d#e"_s));
    QVERIFY(sendOne(*client, spec).error == ErrorKind::None);
    spec.newConnection = true;
    QVERIFY(sendOne(*client, spec).error == ErrorKind::None);
    spec.newConnection = false;
    QVERIFY(sendOne(*client, spec).error == ErrorKind::None);

    const QList<QByteArray> heads = server.heads();
    QCOMPARE(heads.size(), 3);
    QVERIFY(heads[0].startsWith("GET /a/../b?c=d HTTP/1.1\r\n"));
    QVERIFY(heads[0].contains("\r\nUser-Agent: Loopscope/" LOOPSCOPE_VERSION "\r\n"));
    QVERIFY(heads[0].contains("\r\nAccept-Encoding: gzip, deflate\r\n"));
    QVERIFY(heads[1].contains("\r\nConnection: close\r\n"));
    QCOMPARE(heads[2], heads[0]);
}

void TestCurlClient::methods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("tellsLength");
    QTest::newRow("HEAD") << QByteArray("HEAD") << false;
    QTest::newRow("POST") << QByteArray("POST") << true;
    QTest::newRow("PUT") << QByteArray("PUT") << true;
    QTest::newRow("DELETE") << QByteArray("DELETE") << false;
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << false;
}

void TestCurlClient::methods()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, tellsLength);
    ScriptedServer server([](ScriptedPeer &peer) {
        while (true) {
            const bool isHead = peer.readRequest().startsWith("HEAD ");
            peer.write(isHead ? QByteArray(ok).chopped(2) : QByteArray(ok));
        }
    });
    const auto client = makeClient();
    RequestSpec spec = specFor(server.url());
    for (const QByteArray &next : {method, QByteArray("GET"), method}) {
        spec.method = next;
        const Exchange exchange = sendOne(*client, spec);
        QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
        QCOMPARE(exchange.bytesReceived, next == "HEAD" ? 0 : 2);
        const QByteArray head = server.heads().last();
        QVERIFY(head.startsWith(next + " / HTTP/1.1\r\n"));
        QCOMPARE(head.contains("\r\nContent-Length: 0\r\n"), tellsLength && next == method);
        for (const char *field : {"Expect", "Content-Type", "Transfer-Encoding"})
            QVERIFY(!head.contains(field));
    }
    QCOMPARE(server.connections(), 1);
}

void TestCurlClient::compressedBodiesAreNotUnpacked()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\nno gzip");
        peer.stall();
    });
    const auto client = makeClient();
    const Exchange exchange = sendOne(*client, specFor(server.url()));
    QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
    QCOMPARE(exchange.bytesReceived, 7);
}

void TestCurlClient::chunks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("whole") << QByteArray("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n") << ErrorKind::None;
    QTest::newRow("with a trailer") << QByteArray("3\r\nabc\r\n0\r\nX-A: b\r\n\r\n") << ErrorKind::None;
    QTest::newRow("cut short between") << QByteArray("3\r\nabc\r\n") << ErrorKind::Truncated;
    QTest::newRow("cut short inside") << QByteArray("8\r\nabc") << ErrorKind::Truncated;
    QTest::newRow("no size") << QByteArray("3\r\nabc\r\nxyz\r\n") << ErrorKind::Protocol;
}

void TestCurlClient::chunks()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    ScriptedServer server([body](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    });
    const auto client = makeClient();
    const Exchange exchange = sendOne(*client, specFor(server.url()));
    QCOMPARE(errorId(exchange.error), errorId(kind));
    QCOMPARE(exchange.status, 200);
    QCOMPARE(exchange.errorText.isEmpty(), kind == ErrorKind::None);
}

void TestCurlClient::hugeHeadsAreRefused()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\n");
        while (true)
            peer.write("X-Filler: " + QByteArray(1000, 'x') + "\r\n");
    });
    const auto client = makeClient();
    const Exchange exchange = sendOne(*client, specFor(server.url()));
    QCOMPARE(errorId(exchange.error), u"protocol"_s);
    QCOMPARE(exchange.status, 0);
}

void TestCurlClient::http2WithoutTls()
{
    // A server of HTTP/1.1 does not understand what HTTP/2 begins with.
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
    const auto client = makeClient();
    RequestSpec spec = specFor(server.url());
    spec.http2 = true;
    spec.timeout = 5s;
    const Exchange exchange = sendOne(*client, spec);
    QVERIFY(exchange.error != ErrorKind::None);
    QVERIFY(exchange.error != ErrorKind::Timeout);
    QCOMPARE(exchange.status, 0);
}

QTEST_GUILESS_MAIN(TestCurlClient)
#include "tst_curlclient.moc"
