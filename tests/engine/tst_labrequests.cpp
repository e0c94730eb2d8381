// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/lab.h"

#include "labtesting.h"
#include "net/demoserver.h"

#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Loopscope::LabTesting;
using namespace Qt::StringLiterals;

/// Coroutines that send requests, to servers good and bad.
class TestLabRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsOfRequests();
    void manyRequests_data();
    void manyRequests();
    void aFailedRequestIsALine_data();
    void aFailedRequestIsALine();
};

void TestLabRequests::presetsOfRequests()
{
    DemoServer server;
    QVERIFY(server.start());
    for (const auto &[id, requests] : {std::pair(u"delay-and-request"_s, 1), std::pair(u"5-requests"_s, 5),
                                       std::pair(u"100-requests"_s, 100)}) {
        LabPlan plan = presetPlan(id, server.url(u"/delay/5ms"_s));
        shorten(plan);
        const qint64 before = server.counters().connections;
        Lab lab;
        const auto run = execute(lab, plan);
        QVERIFY(run);
        QStringList expected(requests, u"Receive a response 200 takes N seconds."_s);
        if (requests == 1)
            expected.append(u"say Hallo takes N seconds."_s);
        expected.append(u"Whole loop takes N"_s);
        QCOMPARE(linesOf(*run), expected);
        QCOMPARE(run->lines[run->lines.size() - 1].coroutine, LabLine::wholeLoop);
        QCOMPARE(server.counters().connections - before, requests); // as requests.get(): none is kept
        checkRun(*run);
    }
}

void TestLabRequests::aFailedRequestIsALine_data()
{
    QTest::addColumn<LabDrive>("drive");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    for (const LabDrive drive : allLabDrives) {
        const QByteArray name = labDriveId(drive).toUtf8();
        QTest::addRow("%s: stall", name.constData())
            << drive << u"/stall"_s << u"Request failed after N seconds: timed out"_s;
        QTest::addRow("%s: reset", name.constData())
            << drive << u"/reset"_s << u"Request failed after N seconds: connection closed"_s;
        QTest::addRow("%s: garbage", name.constData())
            << drive << u"/garbage"_s << u"Request failed after N seconds: not HTTP"_s;
        QTest::addRow("%s: truncate", name.constData())
            << drive << u"/truncate"_s << u"Request failed after N seconds: body cut short"_s;
        QTest::addRow("%s: 503", name.constData())
            << drive << u"/status/503"_s << u"Receive a response 503 takes N seconds."_s;
    }
}

void TestLabRequests::aFailedRequestIsALine()
{
    QFETCH(LabDrive, drive);
    QFETCH(QString, path);
    QFETCH(QString, line);
    DemoServer server;
    QVERIFY(server.start());
    LabPlan plan = planOf({delay(2, u"a"_s), request(server.url(path), 2), delay(1, u"b"_s)}, drive);
    if (path == "/stall"_L1)
        plan.timeout = std::chrono::milliseconds(50);
    plan.limit = 3;
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    const QStringList lines = linesOf(*run);
    QCOMPARE(std::count_if(lines.begin(), lines.end(),
                           [&line](const QString &text) { return text.startsWith(line); }),
             2);
    QVERIFY(lines.contains(u"say a finished"_s) && lines.contains(u"say b finished"_s)); // the run goes on
    const bool fails = line.startsWith(u"Request failed"_s);
    QCOMPARE(run->failed, fails ? 2 : 0);
    QVERIFY(!run->interrupted);
    checkRun(*run);
}

void TestLabRequests::manyRequests_data()
{
    QTest::addColumn<LabDrive>("drive");
    QTest::addColumn<int>("limit");
    QTest::newRow("bounded") << LabDrive::Bounded << 50;
    QTest::newRow("thread pool") << LabDrive::ThreadPool << 10;
    QTest::newRow("together") << LabDrive::Together << 1;
}

void TestLabRequests::manyRequests()
{
    QFETCH(LabDrive, drive);
    QFETCH(int, limit);
    DemoServer server;
    QVERIFY(server.start());
    // Two URLs in turn.
    const int half = drive == LabDrive::Together ? 100 : 500;
    QList<LabCoroutine> rows;
    for (int i = 0; i < half; ++i)
        rows << request(server.url(u"/fast"_s)) << request(server.url(u"/status/404"_s));
    LabPlan plan = planOf(rows, drive);
    plan.limit = limit;
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QCOMPARE(run->failed, 0);
    QCOMPARE(server.counters().requests, 2 * half);
    QCOMPARE(linesOf(*run).count(u"Receive a response 200 takes N seconds."_s), half);
    QCOMPARE(linesOf(*run).count(u"Receive a response 404 takes N seconds."_s), half);
    checkRun(*run);
}

QTEST_GUILESS_MAIN(TestLabRequests)
#include "tst_labrequests.moc"
