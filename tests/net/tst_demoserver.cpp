// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <cerrno>
#include <memory>
#include <vector>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 30000; ///< only to end a test that hangs

const QByteArray okAnswer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nok\n";

QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: demo\r\n\r\n";
}

/// An answer taken apart.
struct Answer
{
    QByteArray head; ///< with its empty line
    QByteArray body;

    [[nodiscard]] int status() const { return head.mid(9, 3).toInt(); }
    [[nodiscard]] bool has(const QByteArray &line) const { return head.contains("\r\n" + line + "\r\n"); }
};

/// A client that knows as little HTTP as possible.
class Client
{
public:
    explicit Client(const DemoServer &server)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, server.port());
        m_socket.waitForConnected(deadlineMs);
    }

    QTcpSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    /// The next \a count bytes; fewer when the server closes before.
    QByteArray read(qsizetype count)
    {
        while (m_input.size() < count && m_socket.waitForReadyRead(deadlineMs))
            m_input += m_socket.readAll();
        const QByteArray bytes = m_input.first(std::min(count, m_input.size()));
        m_input.remove(0, bytes.size());
        return bytes;
    }

    QByteArray readHead()
    {
        while (!m_input.contains("\r\n\r\n") && m_socket.waitForReadyRead(deadlineMs))
            m_input += m_socket.readAll();
        return read(m_input.indexOf("\r\n\r\n") + 4);
    }

    /// The next answer; its body has the announced length, or is empty where none is announced.
    Answer readAnswer()
    {
        Answer answer;
        answer.head = readHead();
        const auto at = answer.head.indexOf("Content-Length: ");
        if (at >= 0) {
            const auto from = at + qsizetype(qstrlen("Content-Length: "));
            answer.body = read(answer.head.sliced(from, answer.head.indexOf('\r', from) - from).toLongLong());
        }
        return answer;
    }

    Answer ask(const QByteArray &path)
    {
        send(get(path));
        return readAnswer();
    }

    /// All that still comes until the server closes.
    QByteArray readToEnd()
    {
        while (m_socket.waitForReadyRead(deadlineMs))
            m_input += m_socket.readAll();
        m_input += m_socket.readAll();
        return m_socket.state() == QAbstractSocket::UnconnectedState ? std::exchange(m_input, {})
                                                                     : QByteArray("(was not closed)");
    }

private:
    QTcpSocket m_socket;
    QByteArray m_input;
};

/// A plain socket, for what QTcpSocket hides. Blocks.
class RawSocket
{
public:
    explicit RawSocket(const DemoServer &server) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    ~RawSocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(RawSocket)

    [[nodiscard]] int descriptor() const { return m_socket; }
    void send(const QByteArray &bytes) const
    {
        ::send(m_socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
    }

private:
    int m_socket;
};

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
    void answersHeadWithoutBody_data();
    void answersHeadWithoutBody();
    void keepsOrClosesAsAsked_data();
    void keepsOrClosesAsAsked();
    void answersPipelinedRequestsInOrder();
    void survivesPipeliningWithoutReading_data();
    void survivesPipeliningWithoutReading();
    void skipsUploads_data();
    void skipsUploads();
    void saysContinue();
    void readsHeadsByteByByte();
    void refuses_data();
    void refuses();
    void letsRefusedClientsReadTheAnswer();
    void answersClientsThatCloseTheirSendingSide();
    void counts();
    void serves1000ConnectionsAtOnce();
    void servesAgainAfterRunningOutOfDescriptors_data();
    void servesAgainAfterRunningOutOfDescriptors();
    void survivesClientsThatLeave_data();
    void survivesClientsThatLeave();
    void stopsWithOpenConnections();

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
    Client client(*m_server);
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
    QCOMPARE(Client(*m_server).ask("/fast").status(), 200);

    QVERIFY(m_server->start());
    QCOMPARE(Client(*m_server).ask("/fast").status(), 200);
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
    QCOMPARE(Client(second).ask("/fast").status(), 200);
}

void TestDemoServer::answersFast()
{
    Client client(*m_server);
    for (int i = 0; i < 100; ++i) {
        client.send(get("/fast"));
        QCOMPARE(client.read(okAnswer.size()), okAnswer);
    }
    QCOMPARE(m_server->counters().connections, 1);
}

void TestDemoServer::lists()
{
    const Answer answer = Client(*m_server).ask("/");
    QCOMPARE(answer.status(), 200);
    QVERIFY(answer.body.contains("\n/delay/50ms "));
}

void TestDemoServer::answersUnknownPathsWithTheList()
{
    Client client(*m_server);
    for (const char *path : {"/favicon.ico", "/delay/fast", "/bytes/-1", "/%00", "*"}) {
        const Answer answer = client.ask(path);
        QCOMPARE(answer.status(), 404);
        QVERIFY(answer.body.contains("\n/delay/50ms "));
    }
    QCOMPARE(client.ask("/fast").status(), 200);
}

void TestDemoServer::delays()
{
    Client client(*m_server);
    for (const auto &[path, atLeastMs] :
         {std::pair("/delay/0", 0), std::pair("/delay/300us", 0), std::pair("/delay/60ms", 60),
          std::pair("/delay/0.06s", 60), std::pair("/delay/40ms..50ms", 40),
          std::pair("/delay/1ms%7E1", 0)}) {
        QElapsedTimer timer;
        timer.start();
        client.send(get(path));
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
    Client client(*m_server);
    const Answer answer = client.ask("/status/" + QByteArray::number(status));
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
    Client client(*m_server);
    const Answer answer = client.ask("/bytes/" + QByteArray::number(count));
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.body.size(), qsizetype(count));
    QCOMPARE(client.ask("/fast").status(), 200);
}

void TestDemoServer::sendsBodiesThatAreNeverHeld()
{
    // Were the body made at once, the first of these would need a tebibyte.
    Client large(*m_server);
    large.socket().setReadBufferSize(1 << 20);
    large.send(get("/bytes/1099511627776"));
    QVERIFY(large.readHead().contains("\r\nContent-Length: 1099511627776\r\n"));
    QCOMPARE(large.read(1 << 20).size(), 1 << 20);

    Client endless(*m_server);
    endless.socket().setReadBufferSize(1 << 20);
    endless.send(get("/bytes/endless"));
    const QByteArray head = endless.readHead();
    QVERIFY(head.contains("\r\nConnection: close\r\n"));
    QVERIFY(!head.contains("Content-Length"));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(endless.read(1 << 20).size(), 1 << 20);

    QCOMPARE(Client(*m_server).ask("/fast").status(), 200);
}

void TestDemoServer::drips()
{
    Client client(*m_server);
    QElapsedTimer timer;
    timer.start();
    client.send(get("/drip/5/100ms"));
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
    Client client(*m_server);
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
    Client client(*m_server);
    QByteArray path = "/redirect/3";
    for (const char *next : {"/redirect/2", "/redirect/1", "/fast"}) {
        const Answer answer = client.ask(path);
        QCOMPARE(answer.status(), 302);
        QVERIFY(answer.has("Location: " + QByteArray(next)));
        path = next;
    }
    QCOMPARE(client.ask(path).status(), 200);
    QVERIFY(client.ask("/redirect/loop").has("Location: /redirect/loop"));
}

void TestDemoServer::resets()
{
    const RawSocket socket(*m_server);
    socket.send(get("/fast"));
    socket.send(get("/reset"));
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
    Client client(*m_server);
    client.send(get("/truncate"));
    QVERIFY(client.readHead().contains("\r\nContent-Length: 1000\r\n"));
    QCOMPARE(client.readToEnd().size(), 500);
}

void TestDemoServer::stalls()
{
    Client client(*m_server);
    client.send(get("/stall") + get("/fast"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().requests, 1, deadlineMs);
    QVERIFY(!client.socket().waitForReadyRead(100));
    QCOMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_server->counters().requests, 1);
}

void TestDemoServer::sendsGarbage()
{
    Client client(*m_server);
    client.send(get("/garbage"));
    const QByteArray answer = client.readToEnd();
    QVERIFY(!answer.isEmpty());
    QVERIFY(!answer.startsWith("HTTP"));
}

void TestDemoServer::closesIdleConnections()
{
    Client client(*m_server);
    client.send(get("/idle-close/20ms"));
    QCOMPARE(client.readToEnd(), okAnswer);

    // A request in time keeps the connection.
    Client busy(*m_server);
    busy.send(get("/idle-close/3600s") + get("/fast"));
    QCOMPARE(busy.read(2 * okAnswer.size()), okAnswer + okAnswer);
    QCOMPARE(busy.ask("/delay/30ms").status(), 200);
}

void TestDemoServer::answersHeadWithoutBody_data()
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

void TestDemoServer::answersHeadWithoutBody()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, length);
    Client client(*m_server);
    client.send("HEAD " + path + " HTTP/1.1\r\n\r\n" + get("/fast"));
    QVERIFY(client.readHead().contains("\r\nContent-Length: " + length + "\r\n"));
    QCOMPARE(client.read(okAnswer.size()), okAnswer);
}

void TestDemoServer::keepsOrClosesAsAsked_data()
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

void TestDemoServer::keepsOrClosesAsAsked()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, keeps);
    QFETCH(const QByteArray, connection);
    Client client(*m_server);
    client.send(request);
    const Answer answer = client.readAnswer();
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.head.contains("Connection: "), !connection.isEmpty());
    QVERIFY(connection.isEmpty() || answer.has("Connection: " + connection));
    if (keeps)
        QCOMPARE(client.ask("/fast").status(), 200);
    else
        QCOMPARE(client.readToEnd(), QByteArray());
}

void TestDemoServer::answersPipelinedRequestsInOrder()
{
    Client client(*m_server);
    client.send("\r\n" + get("/delay/30ms") + get("/status/404") + "\r\n" + get("/bytes/300000")
                + get("/drip/3/5ms") + get("/fast").repeated(5000) + get("/status/503"));
    QCOMPARE(client.readAnswer().status(), 200);
    QCOMPARE(client.readAnswer().status(), 404);
    QCOMPARE(client.readAnswer().body.size(), 300'000);
    QCOMPARE(client.readAnswer().body.size(), 3);
    QCOMPARE(client.read(5000 * okAnswer.size()), okAnswer.repeated(5000));
    QCOMPARE(client.readAnswer().status(), 503);
    QCOMPARE(m_server->counters().requests, 5005);
}

void TestDemoServer::survivesPipeliningWithoutReading_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("bodySize");
    QTest::newRow("short answers") << QByteArray("/fast") << 500'000 << 3;
    QTest::newRow("long answers") << QByteArray("/bytes/1000000") << 200 << 1'000'000;
}

void TestDemoServer::survivesPipeliningWithoutReading()
{
    // More answers than the sockets' buffers take: the server must stop reading, not hoard them.
    QFETCH(const QByteArray, path);
    QFETCH(const int, count);
    QFETCH(const int, bodySize);
    Client client(*m_server);
    client.socket().setReadBufferSize(1024);
    client.send(get(path).repeated(count));
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

void TestDemoServer::skipsUploads_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    const QByteArray block(1'000'000, 'x');
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    const QByteArray chunk = "F4240;some=extension\r\n" + block + "\r\n";
    QTest::newRow("empty") << QByteArray("Content-Length: 0\r\n") << QByteArray();
    QTest::newRow("5 MB") << QByteArray("Content-Length: 5000000\r\n") << block.repeated(5);
    const QByteArray request = get("/status/500");
    QTest::newRow("looks like a request") << "Content-Length: " + QByteArray::number(request.size()) + "\r\n"
                                          << request;
    QTest::newRow("no chunk") << chunked << QByteArray("0\r\n\r\n");
    QTest::newRow("5 MB chunked") << chunked << chunk.repeated(5) + "0\r\nTrailer: x\r\n\r\n";
}

void TestDemoServer::skipsUploads()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, body);
    Client client(*m_server);
    client.send("POST /status/201 HTTP/1.1\r\n" + fields + "\r\n" + body + get("/fast"));
    QCOMPARE(client.readAnswer().status(), 201);
    QCOMPARE(client.read(okAnswer.size()), okAnswer);
    QCOMPARE(m_server->counters().requests, 2);
}

void TestDemoServer::saysContinue()
{
    Client client(*m_server);
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

void TestDemoServer::readsHeadsByteByByte()
{
    Client slow(*m_server);
    slow.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray request =
        "POST /fast HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n";
    for (const char byte : request) {
        slow.send(QByteArray(1, byte));
        // Others are served meanwhile.
        QCOMPARE(Client(*m_server).ask("/fast").status(), 200);
    }
    QCOMPARE(slow.read(okAnswer.size()), okAnswer);
}

void TestDemoServer::refuses_data()
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

void TestDemoServer::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    Client client(*m_server);
    // A HEAD before it must not take the refusal's body away.
    client.send("HEAD /fast HTTP/1.1\r\n\r\n");
    QCOMPARE(client.readHead().left(12), QByteArray("HTTP/1.1 200"));
    client.send(bytes);
    const Answer answer = client.readAnswer();
    QCOMPARE(answer.status(), status);
    QVERIFY(answer.has("Connection: close"));
    QVERIFY(answer.body.startsWith(QByteArray::number(status)));
    QCOMPARE(client.readToEnd(), QByteArray());

    Client largest(*m_server);
    const QByteArray start = "GET /fast HTTP/1.1\r\nA: ";
    largest.send(start + QByteArray(64 * 1024 - start.size() - 4, 'a') + "\r\n\r\n");
    QCOMPARE(largest.read(okAnswer.size()), okAnswer);
}

void TestDemoServer::letsRefusedClientsReadTheAnswer()
{
    // Closing while input is unread would be a reset, which may take the answer with it.
    const RawSocket socket(*m_server);
    socket.send("hello there\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().requests, 1, deadlineMs);
    socket.send(QByteArray(200'000, 'x'));
    std::array<char, 4096> block{};
    QVERIFY(::recv(socket.descriptor(), block.data(), block.size(), 0) > 0);
    QCOMPARE(::recv(socket.descriptor(), block.data(), block.size(), 0), ssize_t(0));
}

void TestDemoServer::answersClientsThatCloseTheirSendingSide()
{
    const RawSocket socket(*m_server);
    socket.send(get("/status/201") + get("/bytes/3000000"));
    ::shutdown(socket.descriptor(), SHUT_WR);
    qsizetype received = 0;
    std::array<char, 65536> block{};
    while (const auto got = ::recv(socket.descriptor(), block.data(), block.size(), 0)) {
        QVERIFY(got > 0);
        received += got;
    }
    QVERIFY(received > 3'000'000);
}

void TestDemoServer::counts()
{
    QCOMPARE(m_server->counters().connections, 0);
    QCOMPARE(m_server->counters().requests, 0);
    Client first(*m_server);
    Client second(*m_server);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(first.ask("/fast").status(), 200);
    QCOMPARE(second.ask("/no/such/path").status(), 404);
    second.send("GET /fast HTTP/1.1\r\nHost: incom");
    QCOMPARE(first.ask("/fast").status(), 200);
    QCOMPARE(m_server->counters().connections, 2);
    QCOMPARE(m_server->counters().requests, 12);
}

void TestDemoServer::serves1000ConnectionsAtOnce()
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
        connect(socket, &QTcpSocket::connected, this, [socket] { socket->write(get("/delay/50ms")); });
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

void TestDemoServer::servesAgainAfterRunningOutOfDescriptors_data()
{
    // Qt reports only the first failure of a listening socket, and "nothing more to accept" is one.
    QTest::addColumn<int>("before");
    QTest::newRow("at the first connection") << 0;
    QTest::newRow("later") << 50;
}

void TestDemoServer::servesAgainAfterRunningOutOfDescriptors()
{
    QFETCH(const int, before);
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const auto restore = qScopeGuard([limit] { ::setrlimit(RLIMIT_NOFILE, &limit); });
    std::vector<std::unique_ptr<RawSocket>> sockets;
    for (int i = 0; i < before; ++i)
        sockets.push_back(std::make_unique<RawSocket>(*m_server));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().connections, before, deadlineMs);

    // The client's end of this one takes the last descriptor; none is left for the server's.
    const int next = ::dup(0);
    ::close(next);
    rlimit tight = limit;
    tight.rlim_cur = rlim_t(next) + 1;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    const RawSocket waiting(*m_server);
    QCOMPARE(waiting.descriptor(), next);
    QTest::qWait(100);
    QCOMPARE(m_server->counters().connections, before);

    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().connections, before + 1, deadlineMs);
    QCOMPARE(Client(*m_server).ask("/fast").status(), 200);
}

void TestDemoServer::survivesClientsThatLeave_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("nothing sent") << QByteArray();
    QTest::newRow("in the head") << QByteArray("GET /fast HTTP/1.1\r\nHo");
    QTest::newRow("in the body") << QByteArray("POST /fast HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc");
    for (const char *path :
         {"/fast", "/delay/20ms", "/delay/3600s", "/bytes/1099511627776", "/bytes/endless", "/drip/1000/1s",
          "/truncate", "/stall", "/reset", "/garbage", "/idle-close/10ms"}) {
        QTest::newRow(path) << get(path);
        QTest::addRow("%s pipelined", path) << get(path) + get("/fast").repeated(3000);
    }
}

void TestDemoServer::survivesClientsThatLeave()
{
    QFETCH(const QByteArray, request);
    for (const bool politely : {true, false}) {
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<Client>(*m_server));
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
    QCOMPARE(Client(*m_server).ask("/fast").status(), 200);
}

void TestDemoServer::stopsWithOpenConnections()
{
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 50; ++i) {
        for (const char *path : {"/fast", "/delay/3600s", "/stall", "/drip/1000/3600s", "/bytes/endless"}) {
            clients.push_back(std::make_unique<Client>(*m_server));
            clients.back()->socket().setReadBufferSize(1024);
            clients.back()->send(get(path));
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counters().requests, 250, deadlineMs);
    m_server->stop();
    for (const auto &client : clients) {
        client->socket().setReadBufferSize(0);
        QVERIFY(client->readToEnd() != "(was not closed)");
    }
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
