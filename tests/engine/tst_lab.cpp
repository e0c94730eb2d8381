// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/lab.h"

#include "core/labpresets.h"
#include "labtesting.h"
#include "net/demoserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Loopscope::LabTesting;
using namespace Qt::StringLiterals;

class TestLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheNotesLines_data();
    void printsTheNotesLines();
    void presetsOfRequests();
    void statesOfATask();
    void statesOfMain();
    void oneByOneOverlapsNothing();
    void workersTakeFromOneList();
    void poolQueuesWhatFindsNoThread();
    void equalDelaysEndInTheirOrder_data();
    void equalDelaysEndInTheirOrder();
    void delaysOfZeroTakeTurns();
    void totalsAreNeverShort_data();
    void totalsAreNeverShort();
    void aFailedRequestIsALine_data();
    void aFailedRequestIsALine();
    void manyCoroutines_data();
    void manyCoroutines();
    void growsWhileItRuns();
    void snapshotsStay();
    void refusesBadPlans();
    void refusesASecondRun();
    void runsAgain();
};

void TestLab::printsTheNotesLines_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("one by one") << u"one-by-one"_s
                                << QStringList{u"start main() at T"_s,  u"say hello start at T"_s,
                                               u"say hello finished"_s, u"say world start at T"_s,
                                               u"say world finished"_s, u"end main() at T"_s};
    QTest::newRow("together") << u"together"_s
                              << QStringList{u"say hello start at T"_s, u"say world start at T"_s,
                                             u"say world finished"_s, u"say hello finished"_s};
    QTest::newRow("made first") << u"made-first"_s
                                << QStringList{u"start main() at T"_s,    u"say hello start at T"_s,
                                               u"say world start at T"_s, u"say world finished"_s,
                                               u"say hello finished"_s,   u"end main() at T"_s};
    QTest::newRow("two delays") << u"two-delays"_s
                                << QStringList{u"say world takes N seconds."_s,
                                               u"say Hallo takes N seconds."_s, u"Whole loop takes N"_s};
}

void TestLab::printsTheNotesLines()
{
    QFETCH(QString, id);
    QFETCH(QStringList, lines);
    LabPlan plan = presetPlan(id);
    shorten(plan);
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QCOMPARE(linesOf(*run), lines);
    QVERIFY(run->finished && !run->interrupted);
    QCOMPARE(run->failed, 0);
    checkRun(*run);
}

void TestLab::presetsOfRequests()
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

void TestLab::statesOfATask()
{
    Lab lab;
    const auto run = execute(lab, planOf({delay(2, u"a"_s), delay(1, u"b"_s)}, LabDrive::Together));
    QVERIFY(run);
    using enum LabState;
    QCOMPARE(transitionsOf(*run),
             (QList<std::pair<int, LabState>>{{0, Created},
                                              {1, Created},
                                              {0, Running},
                                              {0, Suspended},
                                              {1, Running},
                                              {1, Suspended},
                                              {1, Running},
                                              {1, Finished},
                                              {0, Running},
                                              {0, Finished}}));
    QCOMPARE(labSwitches(*run).size(), 2);
}

void TestLab::statesOfMain()
{
    Lab lab;
    const auto run = execute(lab, planOf({delay(2, u"a"_s), delay(1, u"b"_s)}, LabDrive::MadeFirst));
    QVERIFY(run);
    using enum LabState;
    QCOMPARE(transitionsOf(*run),
             (QList<std::pair<int, LabState>>{{0, Created},
                                              {0, Running},
                                              {1, Created},
                                              {2, Created},
                                              {0, Suspended},
                                              {1, Running},
                                              {1, Suspended},
                                              {2, Running},
                                              {2, Suspended},
                                              {2, Running},
                                              {2, Finished},
                                              {1, Running},
                                              {1, Finished},
                                              {0, Running}, // and goes on: the second task has ended
                                              {0, Finished}}));
}

void TestLab::oneByOneOverlapsNothing()
{
    Lab lab;
    const auto run = execute(lab, planOf({delay(1, u"a"_s), delay(1, u"b"_s)}, LabDrive::OneByOne));
    QVERIFY(run);
    using enum LabState;
    QCOMPARE(transitionsOf(*run),
             (QList<std::pair<int, LabState>>{{0, Created},
                                              {0, Running},
                                              {1, Created},
                                              {0, Suspended},
                                              {1, Running},
                                              {1, Suspended},
                                              {1, Running},
                                              {1, Finished},
                                              {0, Running},
                                              {2, Created}, // only now
                                              {0, Suspended},
                                              {2, Running},
                                              {2, Suspended},
                                              {2, Running},
                                              {2, Finished},
                                              {0, Running},
                                              {0, Finished}}));
    for (const LabSwitch &change : labSwitches(*run))
        QVERIFY(!change.byLoop);
}

void TestLab::workersTakeFromOneList()
{
    LabPlan plan = planOf({delay(3, u"a"_s), delay(1, u"b"_s, 4)}, LabDrive::Bounded);
    plan.limit = 2;
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QCOMPARE(most(*run, {LabState::Suspended}), 2);
    QList<int> workers;
    for (const LabTransition &transition : run->transitions) {
        if (transition.state == LabState::Finished)
            workers.append(transition.worker);
        if (transition.state != LabState::Created)
            QVERIFY(transition.worker == 0 || transition.worker == 1);
    }
    QCOMPARE(workers.count(0) + workers.count(1), 5);
    QVERIFY(workers.count(1) >= 2); // while the first one waits for "a"
    checkRun(*run);
}

void TestLab::poolQueuesWhatFindsNoThread()
{
    LabPlan plan = planOf({delay(1, u"a"_s, 7)}, LabDrive::ThreadPool);
    plan.limit = 3;
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QList<LabState> first;
    for (const LabTransition &transition : run->transitions) {
        if (transition.coroutine == 0)
            first.append(transition.state);
        if (transition.state == LabState::Blocked)
            QVERIFY(transition.worker >= 0 && transition.worker < 3);
    }
    using enum LabState;
    QCOMPARE(first, QList<LabState>({Created, Running, Suspended, Blocked, Suspended, Running, Finished}));
    QVERIFY(most(*run, {Blocked}) <= 3);
    QCOMPARE(linesOf(*run).mid(0, 7), QStringList(7, u"say a start at T"_s)); // before anything has ended
    QVERIFY(run->totalNs >= 3 * unitNs); // three rounds
    checkRun(*run);
}

void TestLab::equalDelaysEndInTheirOrder_data()
{
    QTest::addColumn<LabDrive>("drive");
    QTest::newRow("together") << LabDrive::Together;
    QTest::newRow("made first") << LabDrive::MadeFirst;
    QTest::newRow("bounded") << LabDrive::Bounded;
    QTest::newRow("one by one") << LabDrive::OneByOne;
}

void TestLab::equalDelaysEndInTheirOrder()
{
    QFETCH(LabDrive, drive);
    LabPlan plan = planOf({}, drive);
    QStringList expected;
    for (int i = 0; i < 50; ++i) {
        LabCoroutine coroutine = delay(1, QString::number(i));
        coroutine.delayNs = 1'000'000;
        plan.coroutines.append(coroutine);
        expected.append(u"say %1 takes N seconds."_s.arg(i));
    }
    expected.append(u"Whole loop takes N"_s);
    plan.lines = LabLines::Durations;
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QCOMPARE(linesOf(*run), expected);
}

void TestLab::delaysOfZeroTakeTurns()
{
    LabPlan plan = planOf({delay(0, u"a"_s), delay(0, u"b"_s)}, LabDrive::Together);
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QCOMPARE(linesOf(*run),
             QStringList(
                 {u"say a start at T"_s, u"say b start at T"_s, u"say a finished"_s, u"say b finished"_s}));
}

void TestLab::totalsAreNeverShort_data()
{
    QTest::addColumn<LabDrive>("drive");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("units");
    // Of 3, 1, 1 and 1 units.
    QTest::newRow("one by one") << LabDrive::OneByOne << 1 << 6;
    QTest::newRow("together") << LabDrive::Together << 1 << 3;
    QTest::newRow("made first") << LabDrive::MadeFirst << 1 << 3;
    QTest::newRow("one at once") << LabDrive::Bounded << 1 << 6;
    QTest::newRow("two at once") << LabDrive::Bounded << 2 << 3;
    QTest::newRow("four at once") << LabDrive::Bounded << 4 << 3;
    QTest::newRow("one thread") << LabDrive::ThreadPool << 1 << 6;
    QTest::newRow("two threads") << LabDrive::ThreadPool << 2 << 3;
}

void TestLab::totalsAreNeverShort()
{
    QFETCH(LabDrive, drive);
    QFETCH(int, limit);
    QFETCH(int, units);
    LabPlan plan = planOf({delay(3, u"a"_s), delay(1, u"b"_s, 3)}, drive);
    plan.limit = limit;
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QVERIFY(run->totalNs >= units * unitNs);
    checkRun(*run);
}

void TestLab::aFailedRequestIsALine_data()
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

void TestLab::aFailedRequestIsALine()
{
    QFETCH(LabDrive, drive);
    QFETCH(QString, path);
    QFETCH(QString, line);
    DemoServer server;
    QVERIFY(server.start());
    LabPlan plan = planOf({delay(2, u"a"_s), request(server.url(path), 2), delay(1, u"b"_s)}, drive);
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

void TestLab::manyCoroutines_data()
{
    QTest::addColumn<LabDrive>("drive");
    QTest::addColumn<qint64>("delayNs");
    QTest::newRow("together") << LabDrive::Together << qint64(20'000'000);
    QTest::newRow("made first") << LabDrive::MadeFirst << qint64(20'000'000);
    QTest::newRow("bounded") << LabDrive::Bounded << qint64(1'000'000);
    QTest::newRow("thread pool") << LabDrive::ThreadPool << qint64(1'000'000);
    QTest::newRow("one by one") << LabDrive::OneByOne << qint64(0);
    QTest::newRow("together, no delay") << LabDrive::Together << qint64(0);
}

void TestLab::manyCoroutines()
{
    QFETCH(LabDrive, drive);
    QFETCH(qint64, delayNs);
    LabCoroutine many = delay(0, u"x"_s, 10'000);
    many.delayNs = delayNs;
    LabPlan plan = planOf({many}, drive);
    plan.limit = 200;
    Lab lab;
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QCOMPARE(run->lines.size(), 20'000 + (run->hasMain ? 2 : 0));
    checkRun(*run);
}

void TestLab::growsWhileItRuns()
{
    LabPlan plan = planOf({delay(1, u"a"_s), delay(10, u"b"_s)}, LabDrive::OneByOne);
    Lab lab;
    QSignalSpy started(&lab, &Lab::started);
    qsizetype lines = 0;
    qsizetype transitions = 0;
    qint64 totalNs = 0;
    int updates = 0;
    connect(&lab, &Lab::updated, this, [&](qsizetype firstNewTransition, qsizetype firstNewLine) {
        QCOMPARE(firstNewLine, lines);
        QCOMPARE(firstNewTransition, transitions);
        lines = lab.run()->lines.size();
        transitions = lab.run()->transitions.size();
        QVERIFY(lab.run()->totalNs >= totalNs);
        totalNs = lab.run()->totalNs;
        ++updates;
    });
    const auto run = execute(lab, plan);
    QVERIFY(run);
    QCOMPARE(started.size(), 1);
    QCOMPARE(lines, run->lines.size());
    QVERIFY(updates >= 2);
}

void TestLab::snapshotsStay()
{
    Lab lab;
    std::vector<LabRun> snapshots;
    connect(&lab, &Lab::updated, this, [&] { snapshots.push_back(*lab.run()); });
    const auto first = execute(lab, planOf({delay(0, u"x"_s, 3'000), delay(5, u"y"_s)}, LabDrive::Together));
    QVERIFY(first);
    for (const LabRun &snapshot : snapshots) {
        for (qsizetype i = 0; i < snapshot.transitions.size(); ++i)
            QCOMPARE(snapshot.transitions[i], first->transitions[i]);
    }
    const auto second = execute(lab, planOf({delay(1, u"a"_s)}, LabDrive::Together));
    QVERIFY(second && first != second);
    QCOMPARE(first->lines.size(), 6'002);
    QVERIFY(first->id < second->id || first->id.left(15) == second->id.left(15));
}

void TestLab::refusesBadPlans()
{
    Lab lab;
    QVERIFY(lab.start(LabPlan()).error().contains(u"empty"_s));
    LabCoroutine negative = delay(1, u"a"_s);
    negative.delayNs = -1;
    QVERIFY(!lab.start(planOf({negative}, LabDrive::Together)));
    QVERIFY(!lab.start(planOf({request(QUrl(u"http://127.0.0.1/"_s), 1'001)}, LabDrive::Together)));
    QVERIFY(!lab.isRunning());
    QVERIFY(lab.run());
}

void TestLab::refusesASecondRun()
{
    Lab lab;
    const LabPlan plan = planOf({delay(100, u"a"_s)}, LabDrive::Together);
    QVERIFY(lab.start(plan));
    QVERIFY(lab.start(plan).error().contains(u"run is on"_s));
    QVERIFY(lab.isRunning());
}

void TestLab::runsAgain()
{
    Lab lab;
    for (const LabDrive drive : allLabDrives) {
        const auto run = execute(lab, planOf({delay(1, u"a"_s)}, drive));
        QVERIFY(run);
        checkRun(*run);
        lab.stop(); // harmless
    }
}

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
