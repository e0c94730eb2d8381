// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/metricsserver.h"
#include "support/rawclient.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <sys/socket.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMetricsServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }

    void servesThePage();
    void answers_data();
    void answers();
    void byteByByte();
    void hugeHead();
    void slowLoris();
    void manyConnections();
    void halfClosed();
    void leavesEarly();
    void neverReads();
    void portTaken();
    void loopbackOnly();

private:
    /// What comes back for \a request, until the server closes. The server runs meanwhile, in this thread.
    QByteArray ask(const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_server->port());
        QByteArray answer;
        connect(&socket, &QTcpSocket::readyRead, this, [&] { answer += socket.readAll(); });
        socket.write(request);
        QSignalSpy closed(&socket, &QTcpSocket::disconnected);
        return closed.wait(deadlineMs) ? answer : "not closed: " + answer;
    }

    std::unique_ptr<MetricsServer> m_server;
    QByteArray m_page;
    int m_asked = 0;
};

void TestMetricsServer::init()
{
    m_page = "figures 1\n";
    m_asked = 0;
    m_server = std::make_unique<MetricsServer>(
        [this] {
            ++m_asked;
            return m_page;
        },
        "text/plain; version=0.0.4");
    const Status started = m_server->start(0);
    QVERIFY2(started.ok(), qPrintable(started.error()));
    QVERIFY(m_server->port() > 0);
}

void TestMetricsServer::servesThePage()
{
    for (int i = 1; i <= 3; ++i) {
        m_page = "figures " + QByteArray::number(i) + '\n';
        QCOMPARE(ask("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                 "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: 10\r\n"
                 "Connection: close\r\n\r\nfigures "
                     + QByteArray::number(i) + '\n');
        QCOMPARE(m_asked, i);
    }
    m_page = QByteArray(5'000'000, 'x');
    QVERIFY(ask("GET /metrics HTTP/1.0\r\n\r\n").endsWith("\r\n\r\n" + m_page));
    QTRY_COMPARE(m_server->connections(), 0);
}

void TestMetricsServer::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("HEAD") << QByteArray("HEAD /metrics HTTP/1.1\r\n\r\n") << QByteArray("200 OK");
    QTest::newRow("query") << QByteArray("GET /metrics?a=/b HTTP/1.1\r\n\r\n") << QByteArray("200 OK");
    QTest::newRow("root") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("404 Not Found");
    QTest::newRow("longer") << QByteArray("GET /metrics/ HTTP/1.1\r\n\r\n") << QByteArray("404 Not Found");
    QTest::newRow("POST elsewhere") << QByteArray("POST / HTTP/1.1\r\n\r\n") << QByteArray("404 Not Found");
    QTest::newRow("POST") << QByteArray("POST /metrics HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc")
                          << QByteArray("405 Method Not Allowed");
    QTest::newRow("get") << QByteArray("get /metrics HTTP/1.1\r\n\r\n")
                         << QByteArray("405 Method Not Allowed");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400 Bad Request");
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                            << QByteArray("400 Bad Request");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02", 4) << QByteArray("400 Bad Request");
    QTest::newRow("zeros") << QByteArray(100, '\0') << QByteArray("400 Bad Request");
    QTest::newRow("bad field") << QByteArray("GET /metrics HTTP/1.1\r\nno colon\r\n\r\n")
                               << QByteArray("400 Bad Request");
    QTest::newRow("pipelined") << QByteArray("GET /metrics HTTP/1.1\r\n\r\nGET /other HTTP/1.1\r\n\r\n")
                               << QByteArray("200 OK");
}

void TestMetricsServer::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    const QByteArray answer = ask(request);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + "\r\n"), answer.constData());
    QCOMPARE(answer.count("HTTP/1.1 "), 1);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    if (request.startsWith("HEAD"))
        QCOMPARE(body, QByteArray());
    else
        QVERIFY(answer.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"));
    QCOMPARE(m_asked, status == "200 OK" ? 1 : 0);
}

void TestMetricsServer::byteByByte()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server->port());
    QTRY_COMPARE(m_server->connections(), 1);
    for (const char c : QByteArray("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")) {
        QCOMPARE(socket.bytesAvailable(), 0);
        socket.write(&c, 1);
        socket.flush();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(socket.peek(1000).endsWith("figures 1\n"));
}

void TestMetricsServer::hugeHead()
{
    const QByteArray answer = ask("GET /metrics HTTP/1.1\r\nX: " + QByteArray(1'000'000, 'x'));
    QVERIFY2(answer.startsWith("HTTP/1.1 431 "), answer.constData());
    QCOMPARE(m_asked, 0);
}

void TestMetricsServer::slowLoris()
{
    m_server->setDeadline(200ms);
    QVERIFY(ask("GET /metrics HTTP/1.1\r\n").isEmpty()); // cut off
    QVERIFY(ask("").isEmpty());
    QCOMPARE(m_server->connections(), 0);
}

void TestMetricsServer::manyConnections()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 200; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress::LocalHost, m_server->port());
        sockets.back()->write("GET /metrics");
        QTRY_COMPARE(sockets.back()->state(), QAbstractSocket::ConnectedState);
        QVERIFY(m_server->connections() <= MetricsServer::maxConnections);
    }
    QTRY_COMPARE(m_server->connections(), MetricsServer::maxConnections);
    // Who asks is served all the same.
    QVERIFY(ask("GET /metrics HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestMetricsServer::halfClosed()
{
    m_page = QByteArray(2'000'000, 'x');
    const RawSocket client(m_server->port());
    QVERIFY(client.send("GET /metrics HTTP/1.1\r\n\r\n"));
    QVERIFY(::shutdown(client.descriptor(), SHUT_WR) == 0);
    QByteArray answer;
    const std::unique_ptr<QThread> reader(QThread::create([&] {
        QByteArray block(64 * 1024, Qt::Uninitialized);
        for (;;) {
            const ssize_t got = ::recv(client.descriptor(), block.data(), std::size_t(block.size()), 0);
            if (got <= 0)
                break;
            answer += block.first(got);
        }
    }));
    reader->start();
    QTRY_VERIFY_WITH_TIMEOUT(reader->isFinished(), deadlineMs);
    QVERIFY(answer.endsWith(m_page));
    QTRY_COMPARE(m_server->connections(), 0);
}

void TestMetricsServer::leavesEarly()
{
    m_page = QByteArray(2'000'000, 'x');
    for (int i = 0; i < 20; ++i) {
        const RawSocket client(m_server->port());
        if (i % 2 == 0)
            QVERIFY(client.send("GET /metrics HTTP/1.1\r\n\r\n"));
    }
    QTRY_COMPARE(m_server->connections(), 0);
    m_page = "figures 1\n";
    QVERIFY(ask("GET /metrics HTTP/1.1\r\n\r\n").endsWith("figures 1\n"));
}

void TestMetricsServer::neverReads()
{
    m_page = QByteArray(20'000'000, 'x');
    m_server->setDeadline(300ms);
    const RawSocket client(m_server->port());
    QVERIFY(client.send("GET /metrics HTTP/1.1\r\n\r\n"));
    QTRY_COMPARE(m_asked, 1);
    QTRY_COMPARE(m_server->connections(), 0);
}

void TestMetricsServer::portTaken()
{
    MetricsServer other([] { return QByteArray(); }, "text/plain");
    const Status started = other.start(m_server->port());
    QVERIFY(!started.ok());
    QCOMPARE(
        started.error(),
        u"The metrics cannot be served on port %1, because another program uses it; choose another port."_s
            .arg(m_server->port()));
}

void TestMetricsServer::loopbackOnly()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(u"127.0.0.2"_s), m_server->port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestMetricsServer)
#include "tst_metricsserver.moc"
