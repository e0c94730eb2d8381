// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "core/errorkind.h"
#include "net/demoserver.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <sys/resource.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

/// The report that follows the lines of the requests.
QString reportOf(const QString &out)
{
    return out.sliced(std::max<qsizetype>(0, out.indexOf(u"GET http"_s)));
}

QString url(const QString &scheme, quint16 port, const QString &path = u"/"_s)
{
    return u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(port).arg(path);
}

quint16 closedPort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    return server.serverPort();
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void printsTheNotesLines();
    void printsNoLinesBeyondAThousand();
    void printsEveryPartOfTheReport();
    void sixContendersFitIntoATerminal();
    void runsTheDemo();
    void isQuiet();
    void warmUpIsNotCounted();
    void threeRoundsGiveAnInterval();
    void sendsOnlyWhatThePlanSays_data();
    void sendsOnlyWhatThePlanSays();
    void answersOfAnyStatusSucceed();
    void namesErrors_data();
    void namesErrors();
    void usage_data();
    void usage();
    void tooManyForTheOpenFiles();
    void bodiesAreNotKept_data();
    void bodiesAreNotKept();
    void helpGoesToStandardOutput();
    void outputThatCannotBeWritten();

private:
    [[nodiscard]] QString demoUrl(const QString &path) const { return m_server.url(path).toString(); }

    DemoServer m_server;
    DemoServer::Counters m_before;
};

void TestCli::initTestCase()
{
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
}

void TestCli::init()
{
    m_before = m_server.counters();
}

void TestCli::printsTheNotesLines()
{
    const Program::End end = Program::run({u"compare"_s, demoUrl(u"/fast"_s), u"-n"_s, u"5"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    QCOMPARE(end.out.count(u"\nReceive a response 200 takes 0."_s), 15);
    QCOMPARE(end.out.count(u"\nWhole loop takes 0."_s), 3);
    QCOMPARE(end.out.count(u" seconds.\n"_s), 18);
}

void TestCli::printsNoLinesBeyondAThousand()
{
    const QStringList one{u"compare"_s, demoUrl(u"/fast"_s), u"--strategies"_s, u"concurrent"_s, u"-n"_s};
    const Program::End thousand = Program::run(one + QStringList{u"1000"_s});
    QCOMPARE(thousand.out.count(u"Receive a response 200 takes "_s), 1000);
    const Program::End more = Program::run(one + QStringList{u"1001"_s});
    QCOMPARE(more.status, 0);
    QVERIFY2(more.out.startsWith(u"GET http://127.0.0.1:"_s), qPrintable(more.out));
    QVERIFY(more.out.contains(u"1,001"_s));
}

void TestCli::printsEveryPartOfTheReport()
{
    const Program::End end = Program::run({u"compare"_s, demoUrl(u"/delay/5ms"_s), u"-n"_s, u"20"_s});
    const QString report = reportOf(end.out);
    for (const QString &part :
         {u"GET "_s + demoUrl(u"/delay/5ms"_s) + u"\ncount 20, rounds 1\n"_s, u"\n  sequential       "_s,
          u"\n  concurrent (20) "_s, u"\n  threads ("_s, u"× faster\n"_s, u"\n  mean "_s, u"\n  p50 "_s,
          u"\n  p99.9 "_s, u"p99 needs 100, p99.9 needs 1,000\n"_s, u"histogram  sequential "_s, u"####"_s,
          u"\n  failed "_s, u"\nSelf-check"_s})
        QVERIFY2(report.contains(part), qPrintable(part + report));
    for (const QString &line : report.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

void TestCli::sixContendersFitIntoATerminal()
{
    const Program::End end =
        Program::run({u"compare"_s, demoUrl(u"/delay/5ms"_s), u"-n"_s, u"20"_s, u"--client"_s, u"qt,curl"_s});
    const QString report = reportOf(end.out);
    QVERIFY(report.contains(u"threads · curl ("_s));
    for (const QString &line : report.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

void TestCli::runsTheDemo()
{
    const Program::End end = Program::run({u"compare"_s, u"--demo"_s, u"-n"_s, u"4"_s});
    QCOMPARE(end.status, 0);
    QVERIFY(end.out.contains(u"/delay/50ms\n"_s));
    QCOMPARE(m_server.counters().requests, m_before.requests);
}

void TestCli::isQuiet()
{
    const Program::End end =
        Program::run({u"compare"_s, demoUrl(u"/reset"_s), u"-n"_s, u"2"_s, u"--quiet"_s});
    QCOMPARE(end.status, 1);
    QCOMPARE(end.out, QString());
    QCOMPARE(end.err, QString());
}

void TestCli::warmUpIsNotCounted()
{
    const Program::End end =
        Program::run({u"compare"_s, demoUrl(u"/fast"_s), u"-n"_s, u"10"_s, u"-c"_s, u"5"_s, u"--warmup"_s,
                      u"2"_s, u"--strategies"_s, u"concurrent,sequential"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out.count(u"Receive a response"_s), 20);
    QVERIFY(end.out.contains(u"warm-up 2"_s));
    QCOMPARE(m_server.counters().requests - m_before.requests, 10 + 5 * 2 + 10 + 1 * 2);
}

void TestCli::threeRoundsGiveAnInterval()
{
    const QStringList rounds{u"compare"_s, demoUrl(u"/delay/5ms"_s), u"-n"_s, u"5"_s, u"--rounds"_s};
    QVERIFY(!Program::run(rounds + QStringList{u"2"_s}).out.contains(u"(95 %: "_s));
    const Program::End end = Program::run(rounds + QStringList{u"3"_s});
    QCOMPARE(reportOf(end.out).count(u"(95 %: "_s), 2);
    QVERIFY(end.out.contains(u"concurrent, round 3: "_s));
}

void TestCli::sendsOnlyWhatThePlanSays_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("connections");
    const auto one = [](const QString &strategy) { return QStringList{u"--strategies"_s, strategy}; };
    QTest::newRow("sequential") << one(u"sequential"_s) << 1;
    QTest::newRow("concurrent") << one(u"concurrent"_s) << 8;
    QTest::newRow("threads") << one(u"threads"_s) << 3;
    const QStringList fresh{u"--new-connections"_s};
    QTest::newRow("sequential, new connections") << one(u"sequential"_s) + fresh << 40;
    QTest::newRow("concurrent, new connections") << one(u"concurrent"_s) + fresh << 40;
    QTest::newRow("threads, new connections") << one(u"threads"_s) + fresh << 40;
}

void TestCli::sendsOnlyWhatThePlanSays()
{
    QFETCH(QStringList, arguments);
    const Program::End end = Program::run(QStringList{u"compare"_s, demoUrl(u"/delay/5ms"_s), u"-n"_s,
                                                      u"40"_s, u"-c"_s, u"8"_s, u"--threads"_s, u"3"_s}
                                          + arguments);
    QCOMPARE(end.status, 0);
    QCOMPARE(m_server.counters().requests - m_before.requests, 40);
    QTEST(int(m_server.counters().connections - m_before.connections), "connections");
}

void TestCli::answersOfAnyStatusSucceed()
{
    const Program::End end = Program::run({u"compare"_s, demoUrl(u"/status/503"_s), u"-n"_s, u"3"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out.count(u"Receive a response 503 takes"_s), 9);
    QVERIFY2(end.out.contains(u"\n  failed    sequential  concurrent  threads\n"
                              "  HTTP 503           3           3        3\n"_s),
             qPrintable(end.out));
}

void TestCli::namesErrors_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<ErrorKind>("kind");
    const quint16 port = m_server.port();
    QTest::newRow("reset") << url(u"http"_s, port, u"/reset"_s) << ErrorKind::Reset;
    QTest::newRow("truncate") << url(u"http"_s, port, u"/truncate"_s) << ErrorKind::Truncated;
    QTest::newRow("garbage") << url(u"http"_s, port, u"/garbage"_s) << ErrorKind::Protocol;
    QTest::newRow("stall") << url(u"http"_s, port, u"/stall"_s) << ErrorKind::Timeout;
    QTest::newRow("endless body") << url(u"http"_s, port, u"/bytes/endless"_s) << ErrorKind::Timeout;
    QTest::newRow("redirects") << url(u"http"_s, port, u"/redirect/loop"_s) << ErrorKind::TooManyRedirects;
    QTest::newRow("https to plain") << url(u"https"_s, port) << ErrorKind::Tls;
    QTest::newRow("closed port") << url(u"http"_s, closedPort()) << ErrorKind::Refused;
    QTest::newRow("IPv6") << u"http://[::1]:%1/"_s.arg(closedPort()) << ErrorKind::Refused;
}

void TestCli::namesErrors()
{
    QFETCH(QString, target);
    QFETCH(ErrorKind, kind);
    const QString timeout = kind == ErrorKind::Timeout ? u"0.2"_s : u"30"_s;
    const Program::End end = Program::run(
        {u"compare"_s, target, u"-n"_s, u"2"_s, u"--timeout"_s, timeout, u"--max-redirects"_s, u"3"_s});
    QCOMPARE(end.status, 1);
    QCOMPARE(end.err, QString());
    QCOMPARE(end.out.count(u"Request failed: "_s + errorName(kind)), 6);
    const QString report = reportOf(end.out);
    const QString row = u"\n  "_s + errorName(kind) + u"  "_s;
    QVERIFY2(report.contains(row), qPrintable(report));
    QVERIFY2(report.contains(u"\n  "_s + errorName(kind) + u"\n    "_s + errorHint(kind) + u'\n'),
             qPrintable(report));
    for (const QString &line : report.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

void TestCli::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const QString target = u"http://127.0.0.1:1/"_s;
    QTest::newRow("nothing") << QStringList{} << u"A command is missing"_s;
    QTest::newRow("count") << QStringList{u"compare"_s, target, u"-n"_s, u"1000000000000"_s}
                           << u"-n must be a whole number from 1 to 1,000,000."_s;
    QTest::newRow("product")
        << QStringList{u"compare"_s, target, u"-n"_s, u"1000000"_s, u"--rounds"_s, u"1000"_s}
        << u"Count × rounds × strategies × clients is 3,000,000,000 requests; at most 10,000,000 "
           "fit in one run."_s;
    QTest::newRow("port 0") << QStringList{u"compare"_s, u"http://127.0.0.1:0/"_s}
                            << u"Port 0 cannot be connected to"_s;
    QTest::newRow("scheme") << QStringList{u"compare"_s, u"ftp://127.0.0.1/"_s} << u"“ftp”"_s;
    QTest::newRow("relative") << QStringList{u"compare"_s, u"127.0.0.1:80"_s}
                              << u"did you mean http://127.0.0.1:80/?"_s;
}

void TestCli::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const Program::End end = Program::run(arguments);
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.startsWith(u"loopscope-cli: "_s), qPrintable(end.err));
    QVERIFY2(end.err.contains(sentence), qPrintable(end.err));
    QCOMPARE(end.err.count(u'\n'), 1);
}

void TestCli::tooManyForTheOpenFiles()
{
    const QStringList fewFiles{u"prlimit"_s, u"--nofile=100:100"_s};
    const QStringList compare{
        u"compare"_s, demoUrl(u"/delay/5ms"_s), u"--strategies"_s, u"concurrent"_s, u"-n"_s, u"500"_s,
        u"-c"_s};
    const Program::End tooMany = Program::run(compare + QStringList{u"500"_s}, fewFiles);
    QCOMPARE(tooMany.status, 2);
    QCOMPARE(tooMany.out, QString());
    QCOMPARE(m_server.counters().connections, m_before.connections);

    const QRegularExpression number(u"500 requests in flight .* at most (\\d+), "_s);
    const QString working = number.match(tooMany.err).captured(1);
    QVERIFY2(!working.isEmpty(), qPrintable(tooMany.err));
    for (int i = 0; i < 5; ++i) { // it depends on nothing that changes from call to call
        const Program::End fitting = Program::run(compare + QStringList{working}, fewFiles);
        QVERIFY2(fitting.status == 0, qPrintable(fitting.err + fitting.out));
    }
}

void TestCli::bodiesAreNotKept_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("timeout");
    QTest::addColumn<int>("status");
    QTest::newRow("1 GiB") << u"/bytes/1073741824"_s << u"60"_s << 0;
    QTest::newRow("endless") << u"/bytes/endless"_s << u"1"_s << 1;
}

void TestCli::bodiesAreNotKept()
{
    QFETCH(QString, path);
    QFETCH(QString, timeout);
    const Program::End end = Program::run({u"compare"_s, demoUrl(path), u"-n"_s, u"1"_s, u"--timeout"_s,
                                           timeout, u"--strategies"_s, u"sequential,threads"_s});
    QTEST(end.status, "status");
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage); // of the largest child so far
    QVERIFY2(usage.ru_maxrss * 1024 < 400 * mebibyte, qPrintable(QString::number(usage.ru_maxrss)));
    if (end.status == 0)
        QVERIFY(end.out.contains(u"\n  received           1.0 GiB  1.0 GiB\n"_s));
}

void TestCli::helpGoesToStandardOutput()
{
    const Program::End end = Program::run({u"compare"_s, u"--help"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    QVERIFY(end.out.startsWith(u"NAME\n"_s));
}

void TestCli::outputThatCannotBeWritten()
{
    Program program;
    program.process().setStandardOutputFile(u"/dev/full"_s);
    program.start({u"compare"_s, demoUrl(u"/fast"_s), u"-n"_s, u"2"_s});
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 2);
    QVERIFY2(end.err.contains(u"standard output"_s), qPrintable(end.err));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
