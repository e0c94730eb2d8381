// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"
#include "support/scriptedserver.h"
#include "support/testclients.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

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

/// What every client does, asynchronous or blocking.
class TestHttpClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTestClients(); }
    void initTestCase();

    void anyStatusIsAnAnswer_data();
    void anyStatusIsAnAnswer();
    void keepsItsConnection();
    void opensANewConnectionWhenAsked();
    void errorsByKind_data();
    void errorsByKind();
    void refusedPort();
    void unknownHost();
    void plainServerBehindHttps();
    void afterAbortNothingIsSent();
    void timeoutCoversASlowBody();
    void followsRedirectsWhenAsked();
    void tooManyRedirects();
    void everyClientSaysTheSame();
    void credentialsAreSent();
    void serverClosesIdleConnections();
    void largeBodiesAreNotKept();
    void endlessBodyEndsByTimeout();

private:
    DemoServer m_demo;
};

void TestHttpClients::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestHttpClients::anyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (int status :
         {200, 201, 204, 301, 304, 400, 401, 403, 404, 405, 407, 409, 410, 418, 429, 500, 501, 503, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClients::anyStatusIsAnAnswer()
{
    QFETCH(int, status);
    const Exchange exchange = sendOne(specFor(m_demo.url(u"/status/%1"_s.arg(status))));
    QCOMPARE(exchange.status, status);
    QCOMPARE(errorId(exchange.error), QString());
    QVERIFY(exchange.errorText.isEmpty());
    QVERIFY(exchange.latencyNs > 0);
}

void TestHttpClients::keepsItsConnection()
{
    const qint64 before = m_demo.counters().connections;
    const auto client = makeTestClient();
    const RequestSpec spec = specFor(m_demo.url(u"/fast"_s));
    QCOMPARE(sendOne(*client, spec).connectionsOpened, 1);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(sendOne(*client, spec).connectionsOpened, 0);
    QCOMPARE(m_demo.counters().connections - before, 1);
}

void TestHttpClients::opensANewConnectionWhenAsked()
{
    const qint64 before = m_demo.counters().connections;
    const auto client = makeTestClient();
    RequestSpec spec = specFor(m_demo.url(u"/fast"_s));
    spec.newConnection = true;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(sendOne(*client, spec).connectionsOpened, 1);
    QCOMPARE(m_demo.counters().connections - before, 20);
}

void TestHttpClients::errorsByKind_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("reset") << u"/reset"_s << ErrorKind::Reset;
    QTest::newRow("truncate") << u"/truncate"_s << ErrorKind::Truncated;
    QTest::newRow("garbage") << u"/garbage"_s << ErrorKind::Protocol;
    QTest::newRow("stall") << u"/stall"_s << ErrorKind::Timeout;
    QTest::newRow("slower than the timeout") << u"/delay/20s"_s << ErrorKind::Timeout;
}

void TestHttpClients::errorsByKind()
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

void TestHttpClients::refusedPort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    const Exchange exchange = sendOne(specFor(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))));
    QCOMPARE(errorId(exchange.error), u"refused"_s);
    QCOMPARE(exchange.status, 0);
}

void TestHttpClients::unknownHost()
{
    RequestSpec spec = specFor(QUrl(u"http://no-such-host.invalid/"_s));
    spec.timeout = 60s;
    QCOMPARE(errorId(sendOne(spec).error), u"dns"_s);
}

void TestHttpClients::plainServerBehindHttps()
{
    QUrl url = m_demo.url(u"/fast"_s);
    url.setScheme(u"https"_s);
    QCOMPARE(errorId(sendOne(specFor(url)).error), u"tls"_s);
}

void TestHttpClients::afterAbortNothingIsSent()
{
    const qint64 before = m_demo.counters().requests;
    for (int i = 0; i < 50; ++i) { // a request that is taken back may have been sent by then, though rarely
        const auto client = makeTestClient();
        client->abort();
        QCOMPARE(errorId(sendOne(*client, specFor(m_demo.url(u"/fast"_s))).error), u"cancelled"_s);
    }
    QTest::qWait(50);
    QCOMPARE(m_demo.counters().requests, before);
}

void TestHttpClients::timeoutCoversASlowBody()
{
    RequestSpec spec = specFor(m_demo.url(u"/drip/100/20s"_s));
    spec.timeout = 500ms;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"timeout"_s);
    QCOMPARE(exchange.status, 200);
    QVERIFY(exchange.bytesReceived > 0);
    QVERIFY(exchange.bytesReceived < 100);
}

void TestHttpClients::followsRedirectsWhenAsked()
{
    RequestSpec spec = specFor(m_demo.url(u"/redirect/3"_s));
    QCOMPARE(sendOne(spec).status, 302);
    spec.maxRedirects = 3;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(exchange.status, 200);
    QVERIFY(exchange.error == ErrorKind::None);
}

void TestHttpClients::tooManyRedirects()
{
    RequestSpec spec = specFor(m_demo.url(u"/redirect/loop"_s));
    spec.maxRedirects = 5;
    QCOMPARE(errorId(sendOne(spec).error), u"too_many_redirects"_s);
}

void TestHttpClients::everyClientSaysTheSame()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(ok);
    });
    QCOMPARE(sendOne(specFor(server.url(u"/a"_s))).status, 200);
    QList<QByteArray> lines = server.heads().first().trimmed().split('\n');
    QCOMPARE(lines.takeFirst().trimmed(), "GET /a HTTP/1.1");
    QList<QByteArray> headers;
    for (const QByteArray &line : lines) {
        const QByteArray header = line.trimmed();
        // Qt Network insists on these, which mean what their absence does.
        if (header != "Connection: Keep-Alive" && header != "Accept-Language: *")
            headers.append(header);
    }
    std::sort(headers.begin(), headers.end());
    const QList<QByteArray> expected = {"Accept-Encoding: gzip, deflate", "Accept: */*",
                                        "Host: " + server.url().authority().toLatin1(),
                                        "User-Agent: Loopscope/" LOOPSCOPE_VERSION};
    QCOMPARE(headers, expected);
}

void TestHttpClients::credentialsAreSent()
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

void TestHttpClients::serverClosesIdleConnections()
{
    const qint64 before = m_demo.counters().connections;
    const auto client = makeTestClient();
    const RequestSpec spec = specFor(m_demo.url(u"/idle-close/10ms"_s));
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(sendOne(*client, spec).status, 200);
        QTest::qWait(60);
    }
    QVERIFY(m_demo.counters().connections - before >= 5);
}

void TestHttpClients::largeBodiesAreNotKept()
{
    constexpr qint64 size = 512LL << 20;
    const qint64 before = peakMemory();
    const Exchange exchange = sendOne(specFor(m_demo.url(u"/bytes/%1"_s.arg(size))));
    QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
    QCOMPARE(exchange.bytesReceived, size);
    QVERIFY2(peakMemory() - before < 128 * 1024, qPrintable(QString::number(peakMemory() - before)));
}

void TestHttpClients::endlessBodyEndsByTimeout()
{
    RequestSpec spec = specFor(m_demo.url(u"/bytes/endless"_s));
    spec.timeout = 500ms;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"timeout"_s);
    QVERIFY(exchange.bytesReceived > 0);
}

QTEST_GUILESS_MAIN(TestHttpClients)
#include "tst_httpclients.moc"
