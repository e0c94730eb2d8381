// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"
#include "support/hostilecase.h"
#include "support/memorymeter.h"
#include "support/testcertificates.h"
#include "support/testclients.h"

#include <QDateTime>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What clients tell of an answer besides its times, when they are asked to.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTestClients(); }
    void initTestCase();

    void nothingIsKeptUnasked();
    void theWholeBodyWhereItFits();
    void noMoreThanAsked_data();
    void noMoreThanAsked();
    void nothingOfTheRequestBefore();
    void ofABodyThatIsCutShort();
    void ofTheAnswerThatARedirectLeadsTo();
    void asTheServerHasIt();
    void endlessBody();
    void hugeBody();
    void certificateEnd();
    void certificateEndOnAKeptConnection();
    void certificateEndOfEachConnection();
    void expiredCertificateUnverified();
    void refusedCertificate();
    void certificateBehindARedirect();
    void noCertificateWithoutTls();

private:
    /// The numbers of its lines.
    static QByteArray text(int lines);

    DemoServer m_demo;
    TestCertificates m_certificates;
};

void TestAnswers::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

QByteArray TestAnswers::text(int lines)
{
    QByteArray text;
    for (int line = 0; line < lines; ++line)
        text += QByteArray::number(line) + '\n';
    return text;
}

void TestAnswers::nothingIsKeptUnasked()
{
    const Exchange exchange = sendOne(specFor(m_demo.url(u"/bytes/1000"_s)));
    QCOMPARE(exchange.bytesReceived, 1000);
    QVERIFY(exchange.body.isNull());
    QVERIFY(!exchange.certificateEndS);
}

void TestAnswers::theWholeBodyWhereItFits()
{
    const QByteArray body = text(10'000);
    const ScriptedServer server([&body](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                   + body);
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nfoo\r\n4\r\n bar\r\n0\r\n\r\n");
        peer.stall();
    });
    RequestSpec spec = specFor(server.url());
    spec.keepBodyBytes = body.size();
    const auto client = makeTestClient();
    QCOMPARE(sendOne(*client, spec).body, body);
    const Exchange chunked = sendOne(*client, spec);
    QCOMPARE(chunked.body, "foo bar");
    QCOMPARE(chunked.bytesReceived, 7);
}

void TestAnswers::noMoreThanAsked_data()
{
    QTest::addColumn<qint64>("keep");
    for (const qint64 keep : {1, 999, 1000, 1001, 65'536, 99'999})
        QTest::addRow("%lld", qlonglong(keep)) << keep;
}

void TestAnswers::noMoreThanAsked()
{
    QFETCH(qint64, keep);
    RequestSpec spec = specFor(m_demo.url(u"/bytes/100000"_s));
    spec.keepBodyBytes = keep;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(exchange.body.size(), keep);
    QCOMPARE(exchange.bytesReceived, 100'000);
}

void TestAnswers::nothingOfTheRequestBefore()
{
    RequestSpec spec = specFor(m_demo.url(u"/bytes/100"_s));
    spec.keepBodyBytes = 1000;
    const auto client = makeTestClient();
    QCOMPARE(sendOne(*client, spec).body.size(), 100);
    QCOMPARE(sendOne(*client, spec).body.size(), 100);
    RequestSpec empty = spec;
    empty.url = m_demo.url(u"/status/204"_s);
    QVERIFY(sendOne(*client, empty).body.isEmpty());
}

void TestAnswers::ofABodyThatIsCutShort()
{
    const ScriptedServer server(Scripts::closes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));
    RequestSpec spec = specFor(server.url());
    spec.keepBodyBytes = 1000;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"truncated"_s);
    QCOMPARE(exchange.body, "abc");
}

void TestAnswers::ofTheAnswerThatARedirectLeadsTo()
{
    const ScriptedServer server([](ScriptedPeer &peer) {
        while (true) {
            if (peer.readRequest().startsWith("GET /first "))
                peer.write("HTTP/1.1 302 Found\r\nLocation: /second\r\nContent-Length: 5\r\n\r\nfirst");
            else
                peer.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond");
        }
    });
    RequestSpec spec = specFor(server.url(u"/first"_s));
    spec.keepBodyBytes = 1000;
    const auto client = makeTestClient();
    QCOMPARE(sendOne(*client, spec).body, "first");
    spec.maxRedirects = 3;
    QCOMPARE(sendOne(*client, spec).body, "second");
}

void TestAnswers::asTheServerHasIt()
{
    const ScriptedServer server(Scripts::keeps(Scripts::ok));
    RequestSpec spec = specFor(server.url());
    (void)sendOne(spec);
    spec.keepBodyBytes = 1000;
    (void)sendOne(spec);
    QCOMPARE(server.requests(), 2);
    QVERIFY(server.heads().first().toLower().contains("accept-encoding: gzip, deflate\r\n"));
    QVERIFY(server.heads().last().toLower().contains("accept-encoding: identity\r\n"));
}

void TestAnswers::endlessBody()
{
    RequestSpec spec = specFor(m_demo.url(u"/bytes/endless"_s));
    spec.keepBodyBytes = 1 << 20;
    spec.timeout = 300ms;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"timeout"_s);
    QCOMPARE(exchange.body.size(), 1 << 20);
    QVERIFY(exchange.bytesReceived >= exchange.body.size());
}

void TestAnswers::hugeBody()
{
    RequestSpec spec = specFor(m_demo.url(u"/bytes/60000000"_s));
    spec.keepBodyBytes = 1 << 20;
    const MemoryMeter memory;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), QString());
    QCOMPARE(exchange.bytesReceived, 60'000'000);
    QCOMPARE(exchange.body.size(), 1 << 20);
    QVERIFY2(memory.growthKib() < memoryLimitKib, qPrintable(QString::number(memory.growthKib())));
}

void TestAnswers::certificateEnd()
{
    const ScriptedTls tls = m_certificates.validFor(5);
    const ScriptedServer server(Scripts::answers(), tls);
    RequestSpec spec = specFor(server.url());
    spec.caFile = m_certificates.caFile();
    QVERIFY(!sendOne(spec).certificateEndS);
    spec.wantCertificate = true;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(exchange.status, 200);
    QVERIFY(exchange.certificateEndS);
    QCOMPARE(*exchange.certificateEndS, tls.certificate.expiryDate().toSecsSinceEpoch());
    const qint64 leftS = *exchange.certificateEndS - QDateTime::currentSecsSinceEpoch();
    QVERIFY(leftS > 4 * 86'400 && leftS <= 5 * 86'400);
}

void TestAnswers::certificateEndOnAKeptConnection()
{
    const ScriptedTls tls = m_certificates.good();
    const ScriptedServer server(Scripts::answers(), tls);
    RequestSpec spec = specFor(server.url());
    spec.caFile = m_certificates.caFile();
    spec.wantCertificate = true;
    const auto client = makeTestClient();
    for (int i = 0; i < 3; ++i) {
        const Exchange exchange = sendOne(*client, spec);
        QCOMPARE(exchange.connectionsOpened, i == 0 ? 1 : 0);
        QCOMPARE(exchange.certificateEndS.value_or(0), tls.certificate.expiryDate().toSecsSinceEpoch());
    }
}

void TestAnswers::certificateEndOfEachConnection()
{
    const ScriptedTls soon = m_certificates.validFor(5);
    const ScriptedTls later = m_certificates.good();
    const ScriptedServer first(Scripts::answers(), soon);
    const ScriptedServer second(Scripts::answers(), later);
    RequestSpec toFirst = specFor(first.url());
    toFirst.caFile = m_certificates.caFile();
    toFirst.wantCertificate = true;
    RequestSpec toSecond = toFirst;
    toSecond.url = second.url();
    const auto client = makeTestClient();
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(sendOne(*client, toFirst).certificateEndS.value_or(0),
                 soon.certificate.expiryDate().toSecsSinceEpoch());
        QCOMPARE(sendOne(*client, toSecond).certificateEndS.value_or(0),
                 later.certificate.expiryDate().toSecsSinceEpoch());
    }
}

void TestAnswers::expiredCertificateUnverified()
{
    const ScriptedTls tls = m_certificates.expired();
    const ScriptedServer server(Scripts::answers(), tls);
    RequestSpec spec = specFor(server.url());
    spec.verifyTls = false;
    spec.wantCertificate = true;
    QCOMPARE(sendOne(spec).certificateEndS.value_or(0), tls.certificate.expiryDate().toSecsSinceEpoch());
}

void TestAnswers::refusedCertificate()
{
    const ScriptedServer server(Scripts::answers(), m_certificates.expired());
    RequestSpec spec = specFor(server.url());
    spec.caFile = m_certificates.caFile();
    spec.wantCertificate = true;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"tls"_s);
    QVERIFY(!exchange.certificateEndS);
}

void TestAnswers::certificateBehindARedirect()
{
    const ScriptedTls last = m_certificates.validFor(5);
    const ScriptedServer target(Scripts::answers(), last);
    const QByteArray found =
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + target.url().toEncoded() + "\r\n\r\n";
    const ScriptedServer server(
        [&found](ScriptedPeer &peer) {
            while (true) {
                peer.readRequest();
                peer.write(found);
            }
        },
        m_certificates.good());
    RequestSpec spec = specFor(server.url());
    spec.caFile = m_certificates.caFile();
    spec.wantCertificate = true;
    spec.maxRedirects = 1;
    const auto client = makeTestClient();
    for (int i = 0; i < 2; ++i) {
        const Exchange exchange = sendOne(*client, spec);
        QCOMPARE(exchange.status, 200);
        QCOMPARE(exchange.certificateEndS.value_or(0), last.certificate.expiryDate().toSecsSinceEpoch());
    }
}

void TestAnswers::noCertificateWithoutTls()
{
    RequestSpec spec = specFor(m_demo.url(u"/fast"_s));
    spec.wantCertificate = true;
    const Exchange exchange = sendOne(spec);
    QCOMPARE(exchange.status, 200);
    QVERIFY(!exchange.certificateEndS);
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
