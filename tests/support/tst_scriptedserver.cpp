// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedserver.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>

using namespace Loopscope;
using namespace std::chrono_literals;

namespace {

constexpr int deadlineMs = 20000;

void connectTo(QTcpSocket &socket, const ScriptedServer &server)
{
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(socket.waitForConnected(deadlineMs));
}

/// All that comes until the server closes.
QByteArray readToEnd(QTcpSocket &socket)
{
    if (socket.state() != QAbstractSocket::UnconnectedState && !socket.waitForDisconnected(deadlineMs))
        return "(was not closed)";
    return socket.readAll();
}

} // namespace

class TestScriptedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsTheScriptForEachConnection();
    void readsBodiesAndPipelinedRequests();
    void writesSlowly();
    void resets();
    void stallsUntilTheClientLeaves();
    void stopsWhileScriptsAreBlocked();
};

void TestScriptedServer::runsTheScriptForEachConnection()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("connection " + QByteArray::number(peer.connection()));
    });
    for (int i = 0; i < 3; ++i) {
        QTcpSocket socket;
        connectTo(socket, server);
        socket.write("GET / HTTP/1.1\r\n\r\n");
        QCOMPARE(readToEnd(socket), "connection " + QByteArray::number(i));
    }
    QCOMPARE(server.connections(), 3);
    QCOMPARE(server.requests(), 3);
}

void TestScriptedServer::readsBodiesAndPipelinedRequests()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.readRequest();
        peer.write("done");
    });
    QTcpSocket socket;
    connectTo(socket, server);
    socket.write("POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\n\r\n");
    QCOMPARE(readToEnd(socket), QByteArray("done"));
    QCOMPARE(server.heads(),
             QList<QByteArray>({"POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\n", "GET /b HTTP/1.1\r\n\r\n"}));
}

void TestScriptedServer::writesSlowly()
{
    ScriptedServer server([](ScriptedPeer &peer) { peer.writeSlowly("byte by byte", 2ms); });
    QTcpSocket socket;
    connectTo(socket, server);
    QCOMPARE(readToEnd(socket), QByteArray("byte by byte"));
}

void TestScriptedServer::resets()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.reset();
    });
    QTcpSocket socket;
    connectTo(socket, server);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QCOMPARE(readToEnd(socket), QByteArray());
    // Qt knows no code for a reset of its own; only the text tells it from an ordinary close.
    QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);
}

void TestScriptedServer::stallsUntilTheClientLeaves()
{
    std::atomic<bool> ended{false};
    ScriptedServer server([&ended](ScriptedPeer &peer) {
        const auto atEnd = qScopeGuard([&ended] { ended = true; });
        peer.stall();
    });
    QTcpSocket socket;
    connectTo(socket, server);
    socket.write("anything");
    QVERIFY(!socket.waitForReadyRead(50));
    QVERIFY(!ended);
    socket.abort();
    QTRY_VERIFY_WITH_TIMEOUT(ended, deadlineMs);
}

void TestScriptedServer::stopsWhileScriptsAreBlocked()
{
    QTcpSocket reading;
    QTcpSocket waiting;
    QTcpSocket writing;
    {
        ScriptedServer server([](ScriptedPeer &peer) {
            if (peer.connection() == 0)
                peer.readRequest();
            else if (peer.connection() == 1)
                peer.wait(1h);
            else
                peer.write(QByteArray(100'000'000, 'x')); // more than a client takes that does not read
        });
        connectTo(reading, server);
        connectTo(waiting, server);
        writing.setReadBufferSize(1024);
        connectTo(writing, server);
        QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 3, deadlineMs);
    }
    QCOMPARE(readToEnd(reading), QByteArray());
    QCOMPARE(readToEnd(waiting), QByteArray());
}

QTEST_GUILESS_MAIN(TestScriptedServer)
#include "tst_scriptedserver.moc"
