// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include "support/scriptedserver.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
}

/// What the client says of servers that break off, lie or keep silent.
class TestHostileServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileServers_data();
    void hostileServers();
    void redirectsDoNotCarryCredentialsAway();
};

void TestHostileServers::hostileServers_data()
{
    QTest::addColumn<ScriptedServer::Script>("script");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<qint64>("bytes");

    using Script = ScriptedServer::Script;
    QTest::newRow("head byte by byte") << Script([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.writeSlowly(ok);
        peer.stall();
    }) << ErrorKind::None << qint64(2);
    QTest::newRow("closes inside the head") << Script([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Le");
    }) << ErrorKind::Reset << qint64(0);
    QTest::newRow("resets inside the body") << Script([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        peer.wait(50ms);
        peer.reset();
    }) << ErrorKind::Truncated << qint64(3);
    QTest::newRow("no length, ends by closing") << Script([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\n\r\nabcde");
    }) << ErrorKind::None << qint64(5);
    QTest::newRow("empty answer") << Script([](ScriptedPeer &peer) { peer.readRequest(); })
                                  << ErrorKind::Reset << qint64(0);
    QTest::newRow("accepts and says nothing") << Script([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.stall();
    }) << ErrorKind::Timeout << qint64(0);
    QTest::newRow("an error status, cut short") << Script([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\nabc");
        peer.wait(50ms);
    }) << ErrorKind::Truncated << qint64(3);
}

void TestHostileServers::hostileServers()
{
    QFETCH(ScriptedServer::Script, script);
    QFETCH(ErrorKind, kind);
    QFETCH(qint64, bytes);
    ScriptedServer server(script);
    RequestSpec spec;
    spec.url = server.url();
    spec.timeout = 2s;
    QtNetworkClient client(1);
    const Exchange exchange = QCoro::waitFor(client.send(0, spec));
    QCOMPARE(errorId(exchange.error), errorId(kind));
    QCOMPARE(exchange.bytesReceived, bytes);
}

void TestHostileServers::redirectsDoNotCarryCredentialsAway()
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
    RequestSpec spec;
    spec.url = server.url();
    spec.maxRedirects = 5;
    spec.authorization = "Basic " + QByteArray("ann:s3cret").toBase64();
    QtNetworkClient client(1);
    const Exchange exchange = QCoro::waitFor(client.send(0, spec));
    QCOMPARE(errorId(exchange.error), u"other"_s);
    QVERIFY(!exchange.errorText.isEmpty());
    QCOMPARE(thief.requests(), 0);
}

QTEST_GUILESS_MAIN(TestHostileServers)
#include "tst_hostileservers.moc"
