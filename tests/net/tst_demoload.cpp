// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"

#include "support/rawclient.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QScopeGuard>
#include <QTest>

#include <memory>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray okAnswer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nok\n";

} // namespace

class TestDemoLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void survivesPipeliningWithoutReading_data();
    void survivesPipeliningWithoutReading();
    void serves1000ConnectionsAtOnce();
    void servesAgainAfterRunningOutOfDescriptors_data();
    void servesAgainAfterRunningOutOfDescriptors();
    void survivesClientsThatLeave_data();
    void survivesClientsThatLeave();
    void stopsWithOpenConnections();

private:
    std::unique_ptr<DemoServer> m_server;
};

void TestDemoLoad::init()
{
    m_server = std::make_unique<DemoServer>();
    const Status started = m_server->start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestDemoLoad::cleanup()
{
    m_server.reset();
}

void TestDemoLoad::survivesPipeliningWithoutReading_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("bodySize");
    QTest::newRow("short answers") << QByteArray("/fast") << 500'000 << 3;
    QTest::newRow("long answers") << QByteArray("/bytes/1000000") << 200 << 1'000'000;
}

void TestDemoLoad::survivesPipeliningWithoutReading()
{
    // More answers than the sockets' buffers take: the server must stop reading, not hoard them.
    QFETCH(const QByteArray, path);
    QFETCH(const int, count);
    QFETCH(const int, bodySize);
    RawClient client(m_server->port());
    client.socket().setReadBufferSize(1024);
    client.send(getRequest(path).repeated(count));
    qint64 answered = 0;
    do {
        answered = m_server->counters().requests;
        QTest::qWait(200);
    } while (m_server->counters().requests != answered);
    QVERIFY(answered < count);
    client.socket().setReadBufferSize(0);
    for (int i = 0; i < count; ++i)
        QCOMPARE(client.readAnswer().body.size(), bodySize);
    QCOMPARE(m_server->counters().requests, count);
}

void TestDemoLoad::serves1000ConnectionsAtOnce()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4096);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);

    constexpr int count = 1000;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    int answers = 0;
    for (int i = 0; i < count; ++i) {
        QTcpSocket *socket = sockets.emplace_back(std::make_unique<QTcpSocket>()).get();
        socket->setProxy(QNetworkProxy::NoProxy);
        connect(socket, &QTcpSocket::connected, this, [socket] { socket->write(getRequest("/delay/50ms")); });
        connect(socket, &QTcpSocket::readyRead, this, [socket, &answers] {
            if (socket->bytesAvailable() == okAnswer.size() && socket->readAll() == okAnswer)
                ++answers;
        });
        socket->connectToHost(QHostAddress::LocalHost, m_server->port());
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, count, deadlineMs);
    QCOMPARE(m_server->counters().connections, count);
    QCOMPARE(m_server->counters().requests, count);
}

void TestDemoLoad::servesAgainAfterRunningOutOfDescriptors_data()
{
    // Qt reports only the first failure of a listening socket, and "nothing more to accept" is one.
    QTest::addColumn<int>("before");
    QTest::newRow("at the first connection") << 0;
    QTest::newRow("later") << 50;
}

void TestDemoLoad::servesAgainAfterRunningOutOfDescriptors()
{
    QFETCH(const int, before);
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const auto restore = qScopeGuard([limit] { ::setrlimit(RLIMIT_NOFILE, &limit); });
    std::vector<std::unique_ptr<RawSocket>> sockets;
    for (int i = 0; i < before; ++i)
        sockets.push_back(std::make_unique<RawSocket>(m_server->port()));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().connections, before, deadlineMs);

    // All descriptors are taken but one, which the client's end of the next connection takes.
    const int next = ::dup(0);
    ::close(next);
    rlimit tight = limit;
    tight.rlim_cur = rlim_t(next) + 20;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    std::vector<int> taken;
    for (int descriptor = ::dup(0); descriptor >= 0; descriptor = ::dup(0))
        taken.push_back(descriptor);
    const auto giveBack = qScopeGuard([&taken] {
        for (const int descriptor : taken)
            ::close(descriptor);
    });
    ::close(taken.back());
    taken.pop_back();
    const RawSocket waiting(m_server->port());
    QVERIFY(waiting.descriptor() >= 0);
    QTest::qWait(100);
    QCOMPARE(m_server->counters().connections, before);

    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().connections, before + 1, deadlineMs);
    QCOMPARE(RawClient(m_server->port()).ask("/fast").status(), 200);
}

void TestDemoLoad::survivesClientsThatLeave_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("nothing sent") << QByteArray();
    QTest::newRow("in the head") << QByteArray("GET /fast HTTP/1.1\r\nHo");
    QTest::newRow("in the body") << QByteArray("POST /fast HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc");
    for (const char *path :
         {"/fast", "/delay/20ms", "/delay/3600s", "/bytes/1099511627776", "/bytes/endless", "/drip/1000/1s",
          "/truncate", "/stall", "/reset", "/garbage", "/idle-close/10ms"}) {
        QTest::newRow(path) << getRequest(path);
        QTest::addRow("%s pipelined", path) << getRequest(path) + getRequest("/fast").repeated(3000);
    }
}

void TestDemoLoad::survivesClientsThatLeave()
{
    QFETCH(const QByteArray, request);
    for (const bool politely : {true, false}) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            clients.back()->send(request);
        }
        for (const auto &client : clients) {
            if (politely)
                client->socket().disconnectFromHost();
            else
                client->socket().abort();
        }
    }
    QTest::qWait(30); // lets delays and idle times end
    QCOMPARE(RawClient(m_server->port()).ask("/fast").status(), 200);
}

void TestDemoLoad::stopsWithOpenConnections()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 50; ++i) {
        for (const char *path : {"/fast", "/delay/3600s", "/stall", "/drip/1000/3600s", "/bytes/endless"}) {
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            clients.back()->socket().setReadBufferSize(1024);
            clients.back()->send(getRequest(path));
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().requests, 250, deadlineMs);
    m_server->stop();
    for (const auto &client : clients) {
        client->socket().setReadBufferSize(0);
        QVERIFY(client->readToEnd() != "(was not closed)");
    }
}

QTEST_GUILESS_MAIN(TestDemoLoad)
#include "tst_demoload.moc"
