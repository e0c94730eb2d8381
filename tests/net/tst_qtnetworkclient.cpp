// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include "net/demoserver.h"
#include "support/scriptedserver.h"

#include <QCoroFuture>
#include <QFile>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

RequestSpec specFor(const QUrl &url)
{
    RequestSpec spec;
    spec.url = url;
    return spec;
}

Exchange sendOne(HttpClient &client, const RequestSpec &spec)
{
    return QCoro::waitFor(client.send(0, spec));
}

Exchange sendOne(const RequestSpec &spec)
{
    QtNetworkClient client(1);
    return sendOne(client, spec);
}

/// In KiB, from /proc.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

class TestQtNetworkClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void anyStatusIsAnAnswer_data();
    void anyStatusIsAnAnswer();
    void keepsItsConnection();
    void opensANewConnectionWhenAsked();
    void asManyConnectionsAsLanes();
    void errorsByKind_data();
    void errorsByKind();
    void refusedPort();
    void unknownHost();
    void plainServerBehindHttps();
    void abortEndsAsCancelled();
    void afterAbortNothingIsSent();
    void timeoutCoversASlowBody();
    void lateAnswersAreTimeouts();
    void followsRedirectsWhenAsked();
    void tooManyRedirects();
    void credentialsAreSent();
    void serverClosesIdleConnections();
    void largeBodiesAreNotKept();
    void endlessBodyEndsByTimeout();

private:
    DemoServer m_demo;
};

void TestQtNetworkClient::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestQtNetworkClient::anyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (int status :
         {200, 201, 204, 301, 304, 400, 401, 403, 404, 405, 407, 409, 410, 418, 429, 500, 501, 503, 599})
        QTest::addRow("%d", status) << status;
}

void TestQtNetworkClient::anyStatusIsAnAnswer()
{
    QFETCH(int, status);
    const Exchange exchange = sendOne(specFor(m_demo.url(u"/status/%1"_s.arg(status))));
    QCOMPARE(exchange.status, status);
    QCOMPARE(errorId(exchange.error), QString());
    QVERIFY(exchange.errorText.isEmpty());
    QVERIFY(exchange.latencyNs > 0);
}

void TestQtNetworkClient::keepsItsConnection()
{
    const qint64 before = m_demo.counters().connections;
    QtNetworkClient client(1);
    const RequestSpec spec = specFor(m_demo.url(u"/fast"_s));
    QCOMPARE(sendOne(client, spec).connectionsOpened, 1);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(sendOne(client, spec).connectionsOpened, 0);
    QCOMPARE(m_demo.counters().connections - before, 1);
}

void TestQtNetworkClient::opensANewConnectionWhenAsked()
{
    const qint64 before = m_demo.counters().connections;
    QtNetworkClient client(1);
    RequestSpec spec = specFor(m_demo.url(u"/fast"_s));
    spec.newConnection = true;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(sendOne(client, spec).connectionsOpened, 1);
    QCOMPARE(m_demo.counters().connections - before, 20);
}

void TestQtNetworkClient::asManyConnectionsAsLanes()
{
    constexpr int lanes = 60;
    const DemoServer::Counters before = m_demo.counters();
    QtNetworkClient client(lanes);
    const RequestSpec spec = specFor(m_demo.url(u"/delay/50ms"_s));
    for (int batch = 0; batch < 3; ++batch) {
        std::vector<QCoro::Task<Exchange>> tasks;
        for (int lane = 0; lane < lanes; ++lane)
            tasks.push_back(client.send(lane, spec));
        for (QCoro::Task<Exchange> &task : tasks) {
            const Exchange exchange = QCoro::waitFor(task);
            QVERIFY(exchange.error == ErrorKind::None);
            QCOMPARE(exchange.connectionsOpened, batch == 0 ? 1 : 0);
        }
    }
    QCOMPARE(m_demo.counters().connections - before.connections, lanes);
    QCOMPARE(m_demo.counters().requests - before.requests, 3 * lanes);
}

void TestQtNetworkClient::errorsByKind_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("reset") << u"/reset"_s << ErrorKind::Reset;
    QTest::newRow("truncate") << u"/truncate"_s << ErrorKind::Truncated;
    QTest::newRow("garbage") << u"/garbage"_s << ErrorKind::Protocol;
    QTest::newRow("stall") << u"/stall"_s << ErrorKind::Timeout;
    QTest::newRow("slower than the timeout") << u"/delay/20s"_s << ErrorKind::Timeout;
}

void TestQtNetworkClient::errorsByKind()
{
    QFETCH(QString, path);
    QFETCH(ErrorKind, kind);
    RequestSpec spec = specFor(m_demo.url(path));
    spec.timeout = 300ms;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), errorId(kind));
    if (kind == ErrorKind::Timeout)
        QVERIFY(exchange.latencyNs >= 300'000'000);
    else
        QVERIFY(!exchange.errorText.isEmpty());
}

void TestQtNetworkClient::refusedPort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    const Exchange exchange = sendOne(specFor(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))));
    QCOMPARE(errorId(exchange.error), u"refused"_s);
    QCOMPARE(exchange.status, 0);
}

void TestQtNetworkClient::unknownHost()
{
    RequestSpec spec = specFor(QUrl(u"http://no-such-host.invalid/"_s));
    spec.timeout = 60s;
    QCOMPARE(errorId(sendOne(spec).error), u"dns"_s);
}

void TestQtNetworkClient::plainServerBehindHttps()
{
    QUrl url = m_demo.url(u"/fast"_s);
    url.setScheme(u"https"_s);
    QCOMPARE(errorId(sendOne(specFor(url)).error), u"tls"_s);
}

void TestQtNetworkClient::abortEndsAsCancelled()
{
    constexpr int lanes = 20;
    QtNetworkClient client(lanes);
    const RequestSpec spec = specFor(m_demo.url(u"/stall"_s));
    std::vector<QCoro::Task<Exchange>> tasks;
    for (int lane = 0; lane < lanes; ++lane)
        tasks.push_back(client.send(lane, spec));
    QTest::qWait(50);
    client.abort();
    for (QCoro::Task<Exchange> &task : tasks) {
        QVERIFY(task.isReady());
        const Exchange exchange = QCoro::waitFor(task);
        QCOMPARE(errorId(exchange.error), u"cancelled"_s);
        QCOMPARE(exchange.status, 0);
    }
}

void TestQtNetworkClient::afterAbortNothingIsSent()
{
    const qint64 before = m_demo.counters().requests;
    QtNetworkClient client(1);
    client.abort();
    QCOMPARE(errorId(sendOne(client, specFor(m_demo.url(u"/fast"_s))).error), u"cancelled"_s);
    QTest::qWait(50);
    QCOMPARE(m_demo.counters().requests, before);
}

void TestQtNetworkClient::timeoutCoversASlowBody()
{
    RequestSpec spec = specFor(m_demo.url(u"/drip/100/20s"_s));
    spec.timeout = 500ms;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"timeout"_s);
    QCOMPARE(exchange.status, 200);
    QVERIFY(exchange.bytesReceived > 0);
    QVERIFY(exchange.bytesReceived < 100);
}

void TestQtNetworkClient::lateAnswersAreTimeouts()
{
    RequestSpec spec = specFor(m_demo.url(u"/delay/20ms"_s));
    spec.timeout = 100ms;
    QtNetworkClient client(1);
    QCoro::Task<Exchange> task = client.send(0, spec);
    QThread::msleep(300); // the loop is blocked: the answer and the timeout are both due when it goes on
    QCOMPARE(errorId(QCoro::waitFor(task).error), u"timeout"_s);
}

void TestQtNetworkClient::followsRedirectsWhenAsked()
{
    RequestSpec spec = specFor(m_demo.url(u"/redirect/3"_s));
    QCOMPARE(sendOne(spec).status, 302);
    spec.maxRedirects = 3;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(exchange.status, 200);
    QVERIFY(exchange.error == ErrorKind::None);
}

void TestQtNetworkClient::tooManyRedirects()
{
    RequestSpec spec = specFor(m_demo.url(u"/redirect/loop"_s));
    spec.maxRedirects = 5;
    QCOMPARE(errorId(sendOne(spec).error), u"too_many_redirects"_s);
}

void TestQtNetworkClient::credentialsAreSent()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(ok);
    });
    QUrl url = server.url();
    url.setUserInfo(u"ann:s3cret"_s);
    RequestSpec spec;
    QVERIFY(parseUrl(url.toString(), spec));
    QVERIFY(spec.url.userInfo().isEmpty());
    QCOMPARE(sendOne(spec).status, 200);
    QVERIFY(server.heads().first().contains("Authorization: Basic " + QByteArray("ann:s3cret").toBase64()));
}

void TestQtNetworkClient::serverClosesIdleConnections()
{
    const qint64 before = m_demo.counters().connections;
    QtNetworkClient client(1);
    const RequestSpec spec = specFor(m_demo.url(u"/idle-close/10ms"_s));
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(sendOne(client, spec).status, 200);
        QTest::qWait(60);
    }
    QVERIFY(m_demo.counters().connections - before >= 5);
}

void TestQtNetworkClient::largeBodiesAreNotKept()
{
    constexpr qint64 size = 512LL << 20;
    const qint64 before = peakMemory();
    const Exchange exchange = sendOne(specFor(m_demo.url(u"/bytes/%1"_s.arg(size))));
    QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
    QCOMPARE(exchange.bytesReceived, size);
    QVERIFY2(peakMemory() - before < 128 * 1024, qPrintable(QString::number(peakMemory() - before)));
}

void TestQtNetworkClient::endlessBodyEndsByTimeout()
{
    RequestSpec spec = specFor(m_demo.url(u"/bytes/endless"_s));
    spec.timeout = 500ms;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"timeout"_s);
    QVERIFY(exchange.bytesReceived > 0);
}

QTEST_GUILESS_MAIN(TestQtNetworkClient)
#include "tst_qtnetworkclient.moc"
