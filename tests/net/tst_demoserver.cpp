// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"

#include "support/rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

#include <cerrno>
#include <memory>

#include <sys/socket.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray okAnswer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nok\n";

} // namespace

class TestDemoServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void servesOnLoopbackOnly();
    void restarts();
    void saysWhyItCannotListen();
    void answersFast();
    void lists();
    void answersUnknownPathsWithTheList();
    void delays();
    void sendsStatus_data();
    void sendsStatus();
    void sendsBytes_data();
    void sendsBytes();
    void sendsBodiesThatAreNeverHeld();
    void drips();
    void flakes();
    void redirects();
    void resets();
    void truncates();
    void stalls();
    void sendsGarbage();
    void closesIdleConnections();
    void counts();

private:
    std::unique_ptr<DemoServer> m_server;
};

void TestDemoServer::init()
{
    m_server = std::make_unique<DemoServer>();
    const Status started = m_server->start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestDemoServer::cleanup()
{
    m_server.reset();
}

void TestDemoServer::servesOnLoopbackOnly()
{
    QVERIFY(m_server->port() != 0);
    QCOMPARE(m_server->url(), QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server->port())));
    QCOMPARE(m_server->url(u"/delay/5ms..80ms"_s).path(), u"/delay/5ms..80ms"_s);
    RawClient client(m_server->port());
    QCOMPARE(client.ask("/fast").status(), 200);
    QCOMPARE(client.socket().peerAddress(), QHostAddress(QHostAddress::LocalHost));

    // The port is free on every other address, so that it cannot be bound to all of them.
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s), m_server->port()));
}

void TestDemoServer::restarts()
{
    const quint16 first = m_server->port();
    m_server->stop();
    QCOMPARE(m_server->port(), quint16(0));
    m_server->stop();
    QVERIFY(m_server->start(first));
    QCOMPARE(m_server->port(), first);
    QCOMPARE(RawClient(m_server->port()).ask("/fast").status(), 200);

    QVERIFY(m_server->start());
    QCOMPARE(RawClient(m_server->port()).ask("/fast").status(), 200);
}

void TestDemoServer::saysWhyItCannotListen()
{
    DemoServer second;
    const Status status = second.start(m_server->port());
    QVERIFY(!status);
    QVERIFY(status.error().contains(QString::number(m_server->port())));
    QVERIFY(status.error().contains(u"another program"_s));
    QCOMPARE(second.port(), quint16(0));
    QVERIFY(second.start());
    QCOMPARE(RawClient(second.port()).ask("/fast").status(), 200);
}

void TestDemoServer::answersFast()
{
    RawClient client(m_server->port());
    for (int i = 0; i < 100; ++i) {
        client.send(getRequest("/fast"));
        QCOMPARE(client.read(okAnswer.size()), okAnswer);
    }
    QCOMPARE(m_server->counters().connections, 1);
}

void TestDemoServer::lists()
{
    const RawAnswer answer = RawClient(m_server->port()).ask("/");
    QCOMPARE(answer.status(), 200);
    QVERIFY(answer.body.contains("\n/delay/50ms "));
}

void TestDemoServer::answersUnknownPathsWithTheList()
{
    RawClient client(m_server->port());
    for (const char *path : {"/favicon.ico", "/delay/fast", "/bytes/-1", "/%00", "*"}) {
        const RawAnswer answer = client.ask(path);
        QCOMPARE(answer.status(), 404);
        QVERIFY(answer.body.contains("\n/delay/50ms "));
    }
    QCOMPARE(client.ask("/fast").status(), 200);
}

void TestDemoServer::delays()
{
    RawClient client(m_server->port());
    for (const auto &[path, atLeastMs] :
         {std::pair("/delay/0", 0), std::pair("/delay/300us", 0), std::pair("/delay/60ms", 60),
          std::pair("/delay/0.06s", 60), std::pair("/delay/40ms..50ms", 40),
          std::pair("/delay/1ms%7E1", 0)}) {
        QElapsedTimer timer;
        timer.start();
        client.send(getRequest(path));
        QCOMPARE(client.read(okAnswer.size()), okAnswer);
        QVERIFY(timer.elapsed() >= atLeastMs);
    }
}

void TestDemoServer::sendsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hasBody");
    QTest::newRow("200") << 200 << true;
    QTest::newRow("204") << 204 << false;
    QTest::newRow("301") << 301 << true;
    QTest::newRow("304") << 304 << false;
    QTest::newRow("404") << 404 << true;
    QTest::newRow("418") << 418 << true;
    QTest::newRow("503") << 503 << true;
}

void TestDemoServer::sendsStatus()
{
    QFETCH(const int, status);
    QFETCH(const bool, hasBody);
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask("/status/" + QByteArray::number(status));
    QCOMPARE(answer.status(), status);
    QCOMPARE(answer.head.contains("Content-Length"), hasBody);
    QCOMPARE(answer.body.startsWith(QByteArray::number(status) + ' '), hasBody);
    QCOMPARE(client.ask("/fast").status(), 200);
}

void TestDemoServer::sendsBytes_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 65535, 65536, 65537, 3'000'000})
        QTest::addRow("%d", count) << count;
}

void TestDemoServer::sendsBytes()
{
    QFETCH(const int, count);
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask("/bytes/" + QByteArray::number(count));
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.body.size(), qsizetype(count));
    QCOMPARE(client.ask("/fast").status(), 200);
}

void TestDemoServer::sendsBodiesThatAreNeverHeld()
{
    // Were the body made at once, the first of these would need a tebibyte.
    RawClient large(m_server->port());
    large.socket().setReadBufferSize(1 << 20);
    large.send(getRequest("/bytes/1099511627776"));
    QVERIFY(large.readHead().contains("\r\nContent-Length: 1099511627776\r\n"));
    QCOMPARE(large.read(1 << 20).size(), 1 << 20);

    RawClient endless(m_server->port());
    endless.socket().setReadBufferSize(1 << 20);
    endless.send(getRequest("/bytes/endless"));
    const QByteArray head = endless.readHead();
    QVERIFY(head.contains("\r\nConnection: close\r\n"));
    QVERIFY(!head.contains("Content-Length"));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(endless.read(1 << 20).size(), 1 << 20);

    QCOMPARE(RawClient(m_server->port()).ask("/fast").status(), 200);
}

void TestDemoServer::drips()
{
    RawClient client(m_server->port());
    QElapsedTimer timer;
    timer.start();
    client.send(getRequest("/drip/5/100ms"));
    QVERIFY(client.readHead().contains("\r\nContent-Length: 5\r\n"));
    for (int i = 1; i <= 5; ++i) {
        QCOMPARE(client.read(1).size(), 1);
        QVERIFY(timer.elapsed() >= 20 * i); // none comes early
    }
    QCOMPARE(client.ask("/drip/100000/10ms").body.size(), 100'000);
    QCOMPARE(client.ask("/drip/1/0").body.size(), 1);
    QCOMPARE(client.ask("/fast").status(), 200);
}

void TestDemoServer::flakes()
{
    RawClient client(m_server->port());
    const auto failuresOf = [&client](const QByteArray &share) {
        int failures = 0;
        for (int i = 0; i < 400; ++i) {
            const int status = client.ask("/flaky/" + share).status();
            if (status == 503)
                ++failures;
            else if (status != 200)
                return -1;
        }
        return failures;
    };
    QCOMPARE(failuresOf("0"), 0);
    QCOMPARE(failuresOf("1"), 400);
    const int failures = failuresOf("0.25"); // the seed is fixed; 5 standard deviations are 43
    QVERIFY(failures > 57 && failures < 143);
}

void TestDemoServer::redirects()
{
    RawClient client(m_server->port());
    QByteArray path = "/redirect/3";
    for (const char *next : {"/redirect/2", "/redirect/1", "/fast"}) {
        const RawAnswer answer = client.ask(path);
        QCOMPARE(answer.status(), 302);
        QVERIFY(answer.has("Location: " + QByteArray(next)));
        path = next;
    }
    QCOMPARE(client.ask(path).status(), 200);
    QVERIFY(client.ask("/redirect/loop").has("Location: /redirect/loop"));
}

void TestDemoServer::resets()
{
    const RawSocket socket(m_server->port());
    socket.send(getRequest("/fast"));
    socket.send(getRequest("/reset"));
    QByteArray received;
    char block[256];
    ssize_t got = 0;
    while ((got = ::recv(socket.descriptor(), block, sizeof block, 0)) > 0)
        received.append(block, got);
    QCOMPARE(got, ssize_t(-1));
    QCOMPARE(errno, ECONNRESET);
    QCOMPARE(m_server->counters().requests, 2);
}

void TestDemoServer::truncates()
{
    RawClient client(m_server->port());
    client.send(getRequest("/truncate"));
    QVERIFY(client.readHead().contains("\r\nContent-Length: 1000\r\n"));
    QCOMPARE(client.readToEnd().size(), 500);
}

void TestDemoServer::stalls()
{
    RawClient client(m_server->port());
    client.send(getRequest("/stall") + getRequest("/fast"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().requests, 1, deadlineMs);
    QVERIFY(!client.socket().waitForReadyRead(100));
    QCOMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_server->counters().requests, 1);
}

void TestDemoServer::sendsGarbage()
{
    RawClient client(m_server->port());
    client.send(getRequest("/garbage"));
    const QByteArray answer = client.readToEnd();
    QVERIFY(!answer.isEmpty());
    QVERIFY(!answer.startsWith("HTTP"));
}

void TestDemoServer::closesIdleConnections()
{
    RawClient client(m_server->port());
    client.send(getRequest("/idle-close/20ms"));
    QCOMPARE(client.readToEnd(), okAnswer);

    // A request in time keeps the connection.
    RawClient busy(m_server->port());
    busy.send(getRequest("/idle-close/3600s") + getRequest("/fast"));
    QCOMPARE(busy.read(2 * okAnswer.size()), okAnswer + okAnswer);
    QCOMPARE(busy.ask("/delay/30ms").status(), 200);
}

void TestDemoServer::counts()
{
    QCOMPARE(m_server->counters().connections, 0);
    QCOMPARE(m_server->counters().requests, 0);
    RawClient first(m_server->port());
    RawClient second(m_server->port());
    for (int i = 0; i < 10; ++i)
        QCOMPARE(first.ask("/fast").status(), 200);
    QCOMPARE(second.ask("/no/such/path").status(), 404);
    second.send("GET /fast HTTP/1.1\r\nHost: incom");
    QCOMPARE(first.ask("/fast").status(), 200);
    QCOMPARE(m_server->counters().connections, 2);
    QCOMPARE(m_server->counters().requests, 12);
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
