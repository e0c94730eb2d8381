// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "io/sweepjson.h"
#include "support/slotserver.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The lines of the steps' table.
qsizetype stepLines(const QString &out)
{
    qsizetype count = 0;
    const QStringList lines = out.section(u"\n  round  "_s, 1).section(u"\n\n"_s, 0, 0).split(u'\n');
    for (const QString &line : lines.mid(1))
        count += line.trimmed().isEmpty() ? 0 : 1;
    return count;
}

} // namespace

class TestCliSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEveryPart();
    void writesFiles();
    void isQuiet();
    void runsTheDemo();
    void aServerThatFallsOver();
    void nobodyListens();
    void interrupted_data();
    void interrupted();
    void usage_data();
    void usage();

private:
    QTemporaryDir m_folder;
};

void TestCliSweep::printsEveryPart()
{
    const SlotServer server(4, 5ms);
    const Program::End end = Program::run(
        {u"sweep"_s, server.url().toString(), u"--max"_s, u"16"_s, u"-n"_s, u"40"_s, u"--rounds"_s, u"2"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    for (const QString &part :
         {u"GET "_s + server.url().toString() + u"\nlibcurl, requests per step 40, rounds 2, warm-up 1\n"_s,
          u"  round  in flight  requests       rate        p50        p95        p99   failed\n"_s,
          u"\n  in flight  answered OK\n"_s, u" ±"_s, u"95\u00a0% intervals of the mean over rounds"_s,
          u"##"_s})
        QVERIFY2(end.out.contains(part), qPrintable(part + end.out));
    QCOMPARE(stepLines(end.out), 10);
    // On a busy machine the client may be the bottleneck; something is said in any case.
    QVERIFY2(end.out.contains(u"you only add latency"_s) || end.out.contains(u"No knee "_s),
             qPrintable(end.out));
}

void TestCliSweep::writesFiles()
{
    const SlotServer server(4, 5ms);
    const QString csv = m_folder.filePath(u"sweep.csv"_s);
    const QString json = m_folder.filePath(u"sweep.json"_s);
    const Program::End end =
        Program::run({u"sweep"_s, server.url().toString(), u"-c"_s, u"1,2,4..8"_s, u"--seconds"_s, u"0.2"_s,
                      u"--rounds"_s, u"1"_s, u"--csv"_s, csv, u"--json"_s, json, u"--client"_s, u"qt"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    const Result<Sweep> sweep = readSweepJson(json);
    QVERIFY2(sweep.ok(), qPrintable(sweep.error()));
    QCOMPARE(sweep.value().end, Sweep::End::Complete);
    QCOMPARE(sweep.value().plan.client, ClientKind::Qt);
    QCOMPARE(int(sweep.value().steps.size()), 4);
    const QList<QHash<QString, QString>> rows = readCsv(csv);
    QCOMPARE(rows.size(), 4);
    for (qsizetype i = 0; i < 4; ++i) {
        const SweepStep &step = sweep.value().steps[std::size_t(i)];
        QCOMPARE(rows[i][u"sweep"_s], sweep.value().id);
        QCOMPARE(rows[i][u"concurrency"_s].toInt(), 1 << i);
        QCOMPARE(rows[i][u"count"_s].toLongLong(), step.count);
        QCOMPARE(rows[i][u"complete"_s], u"true"_s);
        QVERIFY(std::abs(rows[i][u"requests_per_second"_s].toDouble() - step.throughput) < 0.001);
    }
}

void TestCliSweep::isQuiet()
{
    const SlotServer server(4, 1ms);
    const Program::End end =
        Program::run({u"sweep"_s, server.url().toString(), u"-c"_s, u"1"_s, u"-n"_s, u"5"_s, u"--quiet"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out, QString());
    QCOMPARE(end.err, QString());
}

void TestCliSweep::runsTheDemo()
{
    const Program::End end =
        Program::run({u"sweep"_s, u"--demo"_s, u"-m"_s, u"4"_s, u"-n"_s, u"4"_s, u"--rounds"_s, u"1"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(stepLines(end.out), 3);
    QVERIFY(end.out.contains(u"/delay/50ms"_s));
}

void TestCliSweep::aServerThatFallsOver()
{
    const SlotServer server(4, 1ms, SlotServer::FallAfter{100, SlotServer::Fall::Reset});
    const QString json = m_folder.filePath(u"fallen.json"_s);
    const Program::End end = Program::run(
        {u"sweep"_s, server.url().toString(), u"-n"_s, u"64"_s, u"--warmup"_s, u"0"_s, u"--json"_s, json});
    QCOMPARE(end.status, 1);
    QCOMPARE(stepLines(end.out), 4);
    QVERIFY2(end.out.contains(u"  failing"_s), qPrintable(end.out));
    QVERIFY2(end.out.contains(u"The sweep ended early, after three failing steps in a row."_s),
             qPrintable(end.out));
    const Result<Sweep> sweep = readSweepJson(json);
    QVERIFY(sweep.ok());
    QCOMPARE(sweep.value().end, Sweep::End::ThreeFailingSteps);
    QVERIFY(!sweep.value().steps[0].failing && sweep.value().steps[3].failing);
}

void TestCliSweep::nobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1/"_s.arg(closed.serverPort());
    closed.close();
    const Program::End end = Program::run({u"sweep"_s, url, u"-n"_s, u"64"_s});
    QCOMPARE(end.status, 1);
    QCOMPARE(stepLines(end.out), 3);
    QVERIFY(end.out.contains(u"No knee can be told"_s));
}

void TestCliSweep::interrupted_data()
{
    QTest::addColumn<bool>("early");
    QTest::newRow("in its first step") << true;
    QTest::newRow("later") << false;
}

void TestCliSweep::interrupted()
{
    QFETCH(bool, early);
    const SlotServer server(1, early ? 600'000'000us : 50'000us);
    const QString json = m_folder.filePath(u"stopped.json"_s);
    Program program;
    program.start({u"sweep"_s, server.url().toString(), u"-c"_s, u"1,2"_s, u"-n"_s, u"2"_s, u"--rounds"_s,
                   u"100"_s, u"--warmup"_s, u"0"_s, u"--json"_s, json});
    if (early)
        QTRY_COMPARE_WITH_TIMEOUT(server.requests(), 1, programDeadlineMs);
    else
        QTRY_VERIFY_WITH_TIMEOUT(server.requests() > 6, programDeadlineMs);
    program.sendSignal(SIGINT);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 130);
    QCOMPARE(end.err, QString());
    QVERIFY2(end.out.contains(u"The sweep was stopped before its end"_s), qPrintable(end.out));
    const Result<Sweep> sweep = readSweepJson(json);
    QVERIFY2(sweep.ok(), qPrintable(sweep.error()));
    QCOMPARE(sweep.value().end, Sweep::End::Interrupted);
    QCOMPARE(qsizetype(sweep.value().steps.size()), stepLines(end.out));
    QVERIFY(early ? sweep.value().steps.size() == 1 : sweep.value().steps.size() >= 3);
}

void TestCliSweep::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const QString target = u"http://127.0.0.1:9/"_s;
    QTest::newRow("no URL") << QStringList{} << u"sweep needs a URL"_s;
    QTest::newRow("too few requests")
        << QStringList{target, u"-n"_s, u"10"_s} << u"10 requests per step cannot be 64 in flight"_s;
    QTest::newRow("file") << QStringList{target, u"--csv"_s, u"/no/such/folder/a.csv"_s}
                          << u"/no/such/folder/a.csv"_s;
}

void TestCliSweep::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const Program::End end = Program::run(QStringList{u"sweep"_s} + arguments);
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.startsWith(u"loopscope-cli: "_s) && end.err.contains(sentence), qPrintable(end.err));
}

QTEST_GUILESS_MAIN(TestCliSweep)
#include "tst_clisweep.moc"
