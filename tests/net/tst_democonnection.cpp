// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"

#include "support/rawclient.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <cerrno>
#include <memory>

#include <sys/socket.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray okAnswer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nok\n";

} // namespace

class TestDemoConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersHeadWithoutBody_data();
    void answersHeadWithoutBody();
    void keepsOrClosesAsAsked_data();
    void keepsOrClosesAsAsked();
    void answersPipelinedRequestsInOrder();
    void skipsUploads_data();
    void skipsUploads();
    void saysContinue();
    void readsHeadsByteByByte();
    void refuses_data();
    void refuses();
    void letsRefusedClientsReadTheAnswer();
    void doesNotWaitForEverForClientsToClose();
    void answersClientsThatCloseTheirSendingSide();

private:
    std::unique_ptr<DemoServer> m_server;
};

void TestDemoConnection::init()
{
    m_server = std::make_unique<DemoServer>();
    const Status started = m_server->start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestDemoConnection::cleanup()
{
    m_server.reset();
}

void TestDemoConnection::answersHeadWithoutBody_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("fast") << QByteArray("/fast") << QByteArray("3");
    QTest::newRow("delay") << QByteArray("/delay/5ms") << QByteArray("3");
    QTest::newRow("status") << QByteArray("/status/503") << QByteArray("24");
    QTest::newRow("bytes") << QByteArray("/bytes/1099511627776") << QByteArray("1099511627776");
    QTest::newRow("drip") << QByteArray("/drip/10/3600s") << QByteArray("10");
    QTest::newRow("redirect") << QByteArray("/redirect/1") << QByteArray("0");
}

void TestDemoConnection::answersHeadWithoutBody()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, length);
    RawClient client(m_server->port());
    client.send("HEAD " + path + " HTTP/1.1\r\n\r\n" + getRequest("/fast"));
    QVERIFY(client.readHead().contains("\r\nContent-Length: " + length + "\r\n"));
    QCOMPARE(client.read(okAnswer.size()), okAnswer);
}

void TestDemoConnection::keepsOrClosesAsAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("keeps");
    QTest::addColumn<QByteArray>("connection");
    QTest::newRow("1.1") << QByteArray("GET /fast HTTP/1.1\r\n\r\n") << true << QByteArray();
    QTest::newRow("1.1 close") << QByteArray("GET /fast HTTP/1.1\r\nConnection: close\r\n\r\n") << false
                               << QByteArray("close");
    QTest::newRow("1.0") << QByteArray("GET /fast HTTP/1.0\r\n\r\n") << false << QByteArray("close");
    QTest::newRow("1.0 keep") << QByteArray("GET /fast HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true
                              << QByteArray("keep-alive");
    QTest::newRow("delayed close") << QByteArray("GET /delay/5ms HTTP/1.1\r\nConnection: close\r\n\r\n")
                                   << false << QByteArray("close");
    QTest::newRow("large close") << QByteArray("GET /bytes/2000000 HTTP/1.1\r\nConnection: close\r\n\r\n")
                                 << false << QByteArray("close");
}

void TestDemoConnection::keepsOrClosesAsAsked()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, keeps);
    QFETCH(const QByteArray, connection);
    RawClient client(m_server->port());
    client.send(request);
    const RawAnswer answer = client.readAnswer();
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.head.contains("Connection: "), !connection.isEmpty());
    QVERIFY(connection.isEmpty() || answer.has("Connection: " + connection));
    if (keeps)
        QCOMPARE(client.ask("/fast").status(), 200);
    else
        QCOMPARE(client.readToEnd(), QByteArray());
}

void TestDemoConnection::answersPipelinedRequestsInOrder()
{
    RawClient client(m_server->port());
    client.send("\r\n" + getRequest("/delay/30ms") + getRequest("/status/404") + "\r\n"
                + getRequest("/bytes/300000") + getRequest("/drip/3/5ms") + getRequest("/fast").repeated(5000)
                + getRequest("/status/503"));
    QCOMPARE(client.readAnswer().status(), 200);
    QCOMPARE(client.readAnswer().status(), 404);
    QCOMPARE(client.readAnswer().body.size(), 300'000);
    QCOMPARE(client.readAnswer().body.size(), 3);
    QCOMPARE(client.read(5000 * okAnswer.size()), okAnswer.repeated(5000));
    QCOMPARE(client.readAnswer().status(), 503);
    QCOMPARE(m_server->counters().requests, 5005);
}

void TestDemoConnection::skipsUploads_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    const QByteArray block(1'000'000, 'x');
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    const QByteArray chunk = "F4240;some=extension\r\n" + block + "\r\n";
    QTest::newRow("empty") << QByteArray("Content-Length: 0\r\n") << QByteArray();
    QTest::newRow("5 MB") << QByteArray("Content-Length: 5000000\r\n") << block.repeated(5);
    const QByteArray request = getRequest("/status/500");
    QTest::newRow("looks like a request") << "Content-Length: " + QByteArray::number(request.size()) + "\r\n"
                                          << request;
    QTest::newRow("no chunk") << chunked << QByteArray("0\r\n\r\n");
    QTest::newRow("5 MB chunked") << chunked << chunk.repeated(5) + "0\r\nTrailer: x\r\n\r\n";
}

void TestDemoConnection::skipsUploads()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, body);
    RawClient client(m_server->port());
    client.send("POST /status/201 HTTP/1.1\r\n" + fields + "\r\n" + body + getRequest("/fast"));
    QCOMPARE(client.readAnswer().status(), 201);
    QCOMPARE(client.read(okAnswer.size()), okAnswer);
    QCOMPARE(m_server->counters().requests, 2);
}

void TestDemoConnection::saysContinue()
{
    RawClient client(m_server->port());
    client.send("PUT /fast HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.readHead(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("body");
    QCOMPARE(client.read(okAnswer.size()), okAnswer);

    // Not where the body is here already, nor where there is none.
    client.send("PUT /fast HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\nbody");
    QCOMPARE(client.read(okAnswer.size()), okAnswer);
    client.send("GET /fast HTTP/1.1\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.read(okAnswer.size()), okAnswer);
}

void TestDemoConnection::readsHeadsByteByByte()
{
    RawClient slow(m_server->port());
    slow.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray request =
        "POST /fast HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n";
    for (const char byte : request) {
        slow.send(QByteArray(1, byte));
        // Others are served meanwhile.
        QCOMPARE(RawClient(m_server->port()).ask("/fast").status(), 200);
    }
    QCOMPARE(slow.read(okAnswer.size()), okAnswer);
}

void TestDemoConnection::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QByteArray noise;
    QRandomGenerator random(3);
    for (int i = 0; i < 5000; ++i)
        noise.append(char(random.bounded(256)));
    QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n") << 400;
    QTest::newRow("noise") << noise + "\r\n\r\n" << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n", 13) << 400;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("bad chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                               << 400;
    QTest::newRow("large head") << "GET /fast HTTP/1.1\r\nA: " + QByteArray(70'000, 'a') + "\r\n\r\n" << 431;
    QTest::newRow("large, without end") << "GET /" + QByteArray(1'000'000, 'a') << 431;
}

void TestDemoConnection::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    RawClient client(m_server->port());
    // A HEAD before it must not take the refusal's body away.
    client.send("HEAD /fast HTTP/1.1\r\n\r\n");
    QCOMPARE(client.readHead().left(12), QByteArray("HTTP/1.1 200"));
    client.send(bytes);
    const RawAnswer answer = client.readAnswer();
    QCOMPARE(answer.status(), status);
    QVERIFY(answer.has("Connection: close"));
    QVERIFY(answer.body.startsWith(QByteArray::number(status)));
    QCOMPARE(client.readToEnd(), QByteArray());

    RawClient largest(m_server->port());
    const QByteArray start = "GET /fast HTTP/1.1\r\nA: ";
    largest.send(start + QByteArray(64 * 1024 - start.size() - 4, 'a') + "\r\n\r\n");
    QCOMPARE(largest.read(okAnswer.size()), okAnswer);
}

void TestDemoConnection::letsRefusedClientsReadTheAnswer()
{
    // Closing while input is unread would be a reset, which may take the answer with it.
    const RawSocket socket(m_server->port());
    socket.send("hello there\r\n\r\n" + QByteArray(200'000, 'x'));
    std::array<char, 4096> block{};
    QVERIFY(::recv(socket.descriptor(), block.data(), block.size(), 0) > 0);
    QCOMPARE(::recv(socket.descriptor(), block.data(), block.size(), 0), ssize_t(0));
}

void TestDemoConnection::doesNotWaitForEverForClientsToClose()
{
    const RawSocket socket(m_server->port());
    socket.send("GET /fast HTTP/1.0\r\n\r\n");
    std::array<char, 4096> block{};
    QVERIFY(::recv(socket.descriptor(), block.data(), block.size(), 0) > 0);
    QCOMPARE(::recv(socket.descriptor(), block.data(), block.size(), 0), ssize_t(0));
    QTRY_VERIFY_WITH_TIMEOUT(!socket.send("x"), deadlineMs);
}

void TestDemoConnection::answersClientsThatCloseTheirSendingSide()
{
    const RawSocket socket(m_server->port());
    socket.send(getRequest("/fast").repeated(100));
    ::shutdown(socket.descriptor(), SHUT_WR);
    qsizetype received = 0;
    std::array<char, 65536> block{};
    while (const auto got = ::recv(socket.descriptor(), block.data(), block.size(), 0)) {
        QVERIFY(got > 0);
        received += got;
    }
    QCOMPARE(received, 100 * okAnswer.size());
}

QTEST_GUILESS_MAIN(TestDemoConnection)
#include "tst_democonnection.moc"
