// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demorequest.h"

#include <QTest>

using namespace Loopscope;

class TestDemoRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEndHoweverItArrives_data();
    void findsTheEndHoweverItArrives();
    void parsesTheRequestLine();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void refuses_data();
    void refuses();
    void skipsBodies_data();
    void skipsBodies();
    void rejectsBrokenChunks_data();
    void rejectsBrokenChunks();
};

void TestDemoRequest::findsTheEndHoweverItArrives_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("end");
    QTest::newRow("CR LF") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n\r\nrest") << qsizetype(24);
    QTest::newRow("LF") << QByteArray("GET / HTTP/1.1\nA: b\n\nrest") << qsizetype(21);
    QTest::newRow("mixed") << QByteArray("GET / HTTP/1.1\n\r\nrest") << qsizetype(17);
    QTest::newRow("none") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n\r") << qsizetype(-1);
    QTest::newRow("empty") << QByteArray() << qsizetype(-1);
}

void TestDemoRequest::findsTheEndHoweverItArrives()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qsizetype, end);
    QCOMPARE(DemoRequest::findEnd(text), end);

    qsizetype found = -1;
    for (qsizetype size = 1; size <= text.size() && found < 0; ++size)
        found = DemoRequest::findEnd(text.first(size), size - 1);
    QCOMPARE(found, end);
}

void TestDemoRequest::parsesTheRequestLine()
{
    const auto request = DemoRequest::parse("HEAD /a?b HTTP/1.0\r\nHost: x\r\n\r\n");
    QCOMPARE(request.refusal, 0);
    QCOMPARE(request.target.toByteArray(), QByteArray("/a?b"));
    QVERIFY(request.headOnly);
    QVERIFY(request.oldVersion);
    QVERIFY(!request.hasBody());
}

void TestDemoRequest::keepsTheConnection_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nConnection: close\r\n\r\n") << false;
    QTest::newRow("1.1 any case") << QByteArray("GET / HTTP/1.1\r\ncoNNection:CLOSE\r\n\r\n") << false;
    QTest::newRow("1.1 list") << QByteArray("GET / HTTP/1.1\r\nConnection: TE , close\r\n\r\n") << false;
    QTest::newRow("1.1 another word") << QByteArray("GET / HTTP/1.1\r\nConnection: closed\r\n\r\n") << true;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << true;
}

void TestDemoRequest::keepsTheConnection()
{
    QFETCH(const QByteArray, head);
    QFETCH(const bool, keepAlive);
    const auto request = DemoRequest::parse(head);
    QCOMPARE(request.refusal, 0);
    QCOMPARE(request.keepAlive, keepAlive);
}

void TestDemoRequest::refuses_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &head, int status) {
        QTest::newRow(name) << head << status;
    };
    row("empty", "\r\n", 400);
    row("one word", "GET\r\n\r\n", 400);
    row("HTTP/0.9", "GET /\r\n\r\n", 400);
    row("no method", " / HTTP/1.1\r\n\r\n", 400);
    row("method with colon", "G:T / HTTP/1.1\r\n\r\n", 400);
    row("space in target", "GET /a b HTTP/1.1\r\n\r\n", 400);
    row("control in target", "GET /a\x01 HTTP/1.1\r\n\r\n", 400);
    row("not HTTP", "GET / SPDY/3\r\n\r\n", 400);
    row("TLS", "\x16\x03\x01\x02\r\n\r\n", 400);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 505);
    row("HTTP/1.10", "GET / HTTP/1.10\r\n\r\n", 505);
    row("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", 400);
    row("no name", "GET / HTTP/1.1\r\n: x\r\n\r\n", 400);
    row("space before colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400);
    row("folded line", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400);
    row("negative length", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400);
    row("length in words", "POST / HTTP/1.1\r\nContent-Length: ten\r\n\r\n", 400);
    row("no length", "POST / HTTP/1.1\r\nContent-Length:\r\n\r\n", 400);
    row("huge length", "POST / HTTP/1.1\r\nContent-Length: 9999999999999999999\r\n\r\n", 400);
    row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("chunked and length", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n",
        400);
    row("gzip", "POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501);
    row("same length twice", "POST / HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n", 0);
}

void TestDemoRequest::refuses()
{
    QFETCH(const QByteArray, head);
    QFETCH(const int, status);
    QCOMPARE(DemoRequest::parse(head).refusal, status);
}

void TestDemoRequest::skipsBodies_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    const QByteArray chunked("Transfer-Encoding: chunked\r\n");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("length 0") << QByteArray("Content-Length: 0\r\n") << QByteArray();
    QTest::newRow("length 5") << QByteArray("Content-Length: 5\r\n") << QByteArray("a\r\n\r\n");
    QTest::newRow("no chunk") << chunked << QByteArray("0\r\n\r\n");
    QTest::newRow("two chunks") << chunked << QByteArray("3\r\nabc\r\nA\r\n0\r\n\r\n56789\r\n0\r\n\r\n");
    QTest::newRow("extension") << chunked << QByteArray("1;name=\"x\"\r\na\r\n000;y\r\n\r\n");
    QTest::newRow("trailers") << chunked << QByteArray("1\r\na\r\n0\r\nA: b\r\nC: d\r\n\r\n");
    QTest::newRow("LF") << chunked << QByteArray("1\na\n0\n\n");
}

void TestDemoRequest::skipsBodies()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, body);
    const QByteArray head = "POST / HTTP/1.1\r\n" + fields + "\r\n";
    const auto request = DemoRequest::parse(head);
    QCOMPARE(request.refusal, 0);

    DemoBodySkipper atOnce(request);
    QCOMPARE(atOnce.skip(QByteArray(body + "GET")), body.size());
    QVERIFY(atOnce.finished());

    DemoBodySkipper byteByByte(request);
    for (qsizetype i = 0; i < body.size(); ++i) {
        QVERIFY(!byteByByte.finished());
        QCOMPARE(byteByByte.skip(body.sliced(i, 1)), qsizetype(1));
        QVERIFY(!byteByByte.failed());
    }
    QVERIFY(byteByByte.finished());
}

void TestDemoRequest::rejectsBrokenChunks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no size") << QByteArray("\r\n");
    QTest::newRow("not a number") << QByteArray("xyz\r\n");
    QTest::newRow("negative") << QByteArray("-1\r\n");
    QTest::newRow("too large") << QByteArray("FFFFFFFFFFFFFFFF\r\n");
    QTest::newRow("longer than said") << QByteArray("1\r\nab\r\n");
    QTest::newRow("endless extension") << "1;" + QByteArray(10'000, 'x');
    QTest::newRow("endless trailers") << "0\r\n" + QByteArray("A: b\r\n").repeated(20'000);
}

void TestDemoRequest::rejectsBrokenChunks()
{
    QFETCH(const QByteArray, body);
    DemoBodySkipper skipper(DemoRequest::parse("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"));
    skipper.skip(body);
    QVERIFY(skipper.failed());
    QVERIFY(!skipper.finished());
}

QTEST_APPLESS_MAIN(TestDemoRequest)
#include "tst_demorequest.moc"
