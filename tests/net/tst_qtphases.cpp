// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include "core/cpuclock.h"
#include "support/scriptedserver.h"

#include <QTest>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
constexpr qint64 ms = 1'000'000;
// What a server waits, and what must be seen of it at least: a thread that waits for a core may see it late.
constexpr auto planted = 100ms;
constexpr qint64 seenNs = 50 * ms;
constexpr qint64 sameDeliveryNs = 5'000; // see QtNetworkClient

RequestSpec specFor(const ScriptedServer &server)
{
    RequestSpec spec;
    spec.url = server.url();
    return spec;
}

Exchange sendOne(HttpClient &client, const RequestSpec &spec)
{
    return QCoro::waitFor(client.send(0, spec));
}

std::vector<qint64> phasesOf(const Exchange &exchange)
{
    return {exchange.queueNs, exchange.dnsNs,  exchange.connectNs,
            exchange.tlsNs,   exchange.waitNs, exchange.downloadNs};
}

bool anyPhaseIsKnown(const Exchange &exchange)
{
    const std::vector<qint64> phases = phasesOf(exchange);
    return std::any_of(phases.begin(), phases.end(), [](qint64 ns) { return ns != Sample::unknown; });
}

bool phasesFitIntoLatency(const Exchange &exchange)
{
    qint64 sum = 0;
    for (const qint64 ns : phasesOf(exchange)) {
        if (ns != Sample::unknown && ns < 0)
            return false;
        sum += ns == Sample::unknown ? 0 : ns;
    }
    return sum <= exchange.latencyNs;
}

/// Sends until a request has its phases: on a busy machine the loop may have worked too much during any one,
/// or have heard of its sending and its answer together.
Exchange sendUntilPhasesAreKnown(HttpClient &client, const RequestSpec &spec)
{
    Exchange exchange;
    for (int i = 0; i < 200 && exchange.waitNs == Sample::unknown; ++i)
        exchange = sendOne(client, spec);
    return exchange;
}

void serveWell(ScriptedPeer &peer)
{
    while (true) {
        peer.readRequest();
        peer.write(ok);
    }
}

} // namespace

/// Where the Qt client says that a request's time went, and how often it sent the request.
class TestQtPhases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowHeadIsWait();
    void slowBodyIsDownload();
    void slowServerBehindANewConnection();
    void keptConnectionHasNoConnect();
    void hostNamesHideTheQueue();
    void everyMethodHasItsPhases_data();
    void everyMethodHasItsPhases();
    void phasesEndWhereTheAnswerDid();
    void unknownWhenTheLoopWorked();
    void unknownAfterRedirects();
    void countsSilentRetries();
    void countsRetriesOfWhatFails();
};

void TestQtPhases::slowHeadIsWait()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        while (true) {
            peer.readRequest();
            peer.wait(planted);
            peer.write(ok);
        }
    });
    QtNetworkClient client(1);
    const Exchange exchange = sendUntilPhasesAreKnown(client, specFor(server));
    QVERIFY(exchange.waitNs >= seenNs);
    QVERIFY(exchange.downloadNs != Sample::unknown);
    QVERIFY(exchange.downloadNs < exchange.waitNs);
    QVERIFY(phasesFitIntoLatency(exchange));
}

void TestQtPhases::slowBodyIsDownload()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        while (true) {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
            peer.wait(planted);
            peer.write("k");
        }
    });
    QtNetworkClient client(1);
    const Exchange exchange = sendUntilPhasesAreKnown(client, specFor(server));
    QVERIFY(exchange.downloadNs >= seenNs);
    QVERIFY(exchange.waitNs != Sample::unknown);
    QVERIFY(exchange.waitNs < exchange.downloadNs);
    QVERIFY(phasesFitIntoLatency(exchange));
}

void TestQtPhases::slowServerBehindANewConnection()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.wait(planted); // accepted by the system, but nobody reads yet
        peer.readRequest();
        peer.write(ok);
        peer.stall();
    });
    QtNetworkClient client(1);
    RequestSpec spec = specFor(server);
    spec.newConnection = true;
    const Exchange exchange = sendUntilPhasesAreKnown(client, spec);
    QCOMPARE(exchange.connectionsOpened, 1);
    QVERIFY(exchange.queueNs != Sample::unknown);
    QVERIFY(exchange.connectNs == Sample::unknown || exchange.connectNs > sameDeliveryNs);
    QCOMPARE(exchange.dnsNs, Sample::unknown);
    QCOMPARE(exchange.tlsNs, Sample::unknown);
    QVERIFY(exchange.waitNs >= seenNs);
    QVERIFY(phasesFitIntoLatency(exchange));
}

void TestQtPhases::keptConnectionHasNoConnect()
{
    ScriptedServer server(serveWell);
    QtNetworkClient client(1);
    const RequestSpec spec = specFor(server);
    sendOne(client, spec);
    const Exchange exchange = sendUntilPhasesAreKnown(client, spec);
    QCOMPARE(exchange.connectionsOpened, 0);
    QVERIFY(exchange.queueNs != Sample::unknown);
    QCOMPARE(exchange.connectNs, Sample::unknown);
    QVERIFY(exchange.waitNs != Sample::unknown);
    QVERIFY(phasesFitIntoLatency(exchange));
}

void TestQtPhases::hostNamesHideTheQueue()
{
    ScriptedServer server([](ScriptedPeer &peer) { // else the connection is there the second time
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
    });
    QtNetworkClient client(1);
    RequestSpec spec = specFor(server);
    spec.url.setHost(u"localhost"_s);
    spec.newConnection = true;
    const Exchange exchange = sendUntilPhasesAreKnown(client, spec);
    QCOMPARE(exchange.queueNs, Sample::unknown);
    QCOMPARE(exchange.dnsNs, Sample::unknown);
    QVERIFY(exchange.waitNs != Sample::unknown);
}

void TestQtPhases::everyMethodHasItsPhases_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
        QTest::newRow(method) << QByteArray(method);
}

void TestQtPhases::everyMethodHasItsPhases()
{
    QFETCH(QByteArray, method);
    ScriptedServer server(serveWell);
    QtNetworkClient client(1);
    RequestSpec spec = specFor(server);
    spec.method = method;
    const Exchange exchange = sendUntilPhasesAreKnown(client, spec);
    QVERIFY(exchange.waitNs != Sample::unknown);
    QVERIFY(exchange.downloadNs != Sample::unknown);
    QCOMPARE(exchange.retries, 0);
}

void TestQtPhases::phasesEndWhereTheAnswerDid()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.stall();
    });
    QtNetworkClient client(1);
    RequestSpec spec = specFor(server);
    spec.timeout = 100ms;
    const Exchange exchange = sendUntilPhasesAreKnown(client, spec);
    QCOMPARE(errorId(exchange.error), u"timeout"_s);
    QCOMPARE(exchange.waitNs, Sample::unknown); // it did not end
    QCOMPARE(exchange.downloadNs, Sample::unknown);
    QVERIFY(phasesFitIntoLatency(exchange));
}

void TestQtPhases::unknownWhenTheLoopWorked()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        while (true) {
            peer.readRequest();
            peer.wait(20ms);
            peer.write(ok);
        }
    });
    QtNetworkClient client(1);
    const RequestSpec spec = specFor(server);
    sendOne(client, spec);
    QTimer worker;
    connect(&worker, &QTimer::timeout, &worker, [] {
        const CpuClock cpu = CpuClock::ofThisThread();
        for (const qint64 begin = cpu.ns(); cpu.ns() - begin < 15 * ms;) { }
    });
    worker.start(1ms);
    for (int i = 0; i < 5; ++i) {
        const Exchange exchange = sendOne(client, spec);
        QVERIFY(exchange.error == ErrorKind::None);
        QVERIFY(!anyPhaseIsKnown(exchange));
    }
}

void TestQtPhases::unknownAfterRedirects()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        while (true) {
            const bool first = peer.readRequest().startsWith("GET / ");
            peer.write(first ? "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n" : ok);
        }
    });
    QtNetworkClient client(1);
    RequestSpec spec = specFor(server);
    spec.maxRedirects = 3;
    int retries = 0;
    for (int i = 0; i < 5; ++i) {
        const Exchange exchange = sendOne(client, spec);
        QCOMPARE(exchange.status, 200);
        QVERIFY(!anyPhaseIsKnown(exchange));
        retries += exchange.retries;
    }
    QCOMPARE(server.requests(), 10 + retries); // Qt repeats some of them
}

/// Qt sends a request again when a kept connection drops before the answer.
void TestQtPhases::countsSilentRetries()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(ok);
        peer.readRequest(); // and no word, but the connection closes
    });
    QtNetworkClient client(1);
    const RequestSpec spec = specFor(server);
    QCOMPARE(sendOne(client, spec).retries, 0);
    const Exchange exchange = sendOne(client, spec);
    QCOMPARE(exchange.status, 200);
    QCOMPARE(exchange.retries, 1);
    QCOMPARE(exchange.connectionsOpened, 1);
    QVERIFY(!anyPhaseIsKnown(exchange));
    QCOMPARE(server.requests(), 3);
    QCOMPARE(server.connections(), 2);
}

void TestQtPhases::countsRetriesOfWhatFails()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        if (peer.connection() == 0) {
            peer.write(ok);
            peer.readRequest();
        }
    });
    QtNetworkClient client(1);
    RequestSpec spec = specFor(server);
    spec.method = "HEAD";
    sendOne(client, spec);
    const int before = server.requests();
    const Exchange exchange = sendOne(client, spec);
    QCOMPARE(errorId(exchange.error), u"reset"_s);
    QVERIFY(exchange.retries >= 1);
    // The probe that tells the kind of the error may have sent one more.
    const int sent = server.requests() - before;
    QVERIFY2(sent == 1 + exchange.retries || sent == 2 + exchange.retries,
             qPrintable(u"%1 %2"_s.arg(sent).arg(exchange.retries)));
}

QTEST_GUILESS_MAIN(TestQtPhases)
#include "tst_qtphases.moc"
