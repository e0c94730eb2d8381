// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/labexplanation.h"

#include "stats/labwaits.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ms = 1'000'000;

LabCoroutine delay(int repeat = 1)
{
    LabCoroutine coroutine;
    coroutine.text = u"hello"_s;
    coroutine.repeat = repeat;
    return coroutine;
}

/// A finished run of as many delays, which waited that long each. Its total is that of lanes which take one
/// after the other.
LabRun runOf(LabDrive drive, const QList<qint64> &waitsNs, int limit = 2)
{
    LabRun run;
    run.plan.drive = drive;
    run.plan.limit = limit;
    run.plan.coroutines = {delay(int(waitsNs.size()))};
    run.hasMain = run.plan.hasMain();
    run.actors = labActors(run.plan);
    run.finished = true;
    const LabState waiting = drive == LabDrive::ThreadPool ? LabState::Blocked : LabState::Suspended;
    const int first = run.hasMain ? 1 : 0;
    std::vector<qint64> lanes(std::size_t(std::max<qint64>(1, run.plan.atOnce())));
    std::vector<LabTransition> transitions;
    for (int i = 0; i < int(waitsNs.size()); ++i) {
        qint64 &lane = *std::min_element(lanes.begin(), lanes.end());
        transitions.push_back({0, first + i, LabState::Created});
        transitions.push_back({lane, first + i, LabState::Running});
        transitions.push_back({lane, first + i, waiting});
        lane += waitsNs.at(i);
        transitions.push_back({lane, first + i, LabState::Running});
        transitions.push_back({lane, first + i, LabState::Finished});
    }
    std::stable_sort(transitions.begin(), transitions.end(),
                     [](const LabTransition &a, const LabTransition &b) { return a.atNs < b.atNs; });
    run.transitions.append(transitions);
    run.totalNs = *std::max_element(lanes.begin(), lanes.end());
    return run;
}

} // namespace

class TestLabExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data();
    void explains();
    void mixedListsHaveNoName();
    void requestsThatFailed();
    void theProgramsOwnTime();
    void interrupted();
    void stoppedBeforeAnythingEnded();
    void nothingWhileItRuns();
    void measuresWaits();
    void leastTotals();
};

void TestLabExplanation::explains_data()
{
    QTest::addColumn<LabDrive>("drive");
    QTest::addColumn<QList<qint64>>("waits");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("text");

    const QList<qint64> two{2'000 * ms, 1'000 * ms};
    QTest::newRow("one by one")
        << LabDrive::OneByOne << two << 2
        << u"Each say_after was awaited before the next began, so the waits add up: "
           "2.00 s + 1.00 s = 3.00 s. As tasks they would overlap and take 2.00 s, the "
           "longest of them."_s;
    QTest::newRow("a sum of what is shown")
        << LabDrive::OneByOne << QList<qint64>{2'003 * ms, 1'003 * ms} << 2
        << u"Each say_after was awaited before the next began, so the waits add up: "
           "2.00 s + 1.00 s = 3.00 s. As tasks they would overlap and take 2.00 s, the "
           "longest of them."_s;
    QTest::newRow("together")
        << LabDrive::Together << two << 2
        << u"Each say_after was a task, and all tasks waited at the same time, so the total "
           "is the longest wait: 2.00 s. Awaited one by one the waits would add up: 2.00 s + "
           "1.00 s = 3.00 s."_s;
    QTest::newRow("made first")
        << LabDrive::MadeFirst << two << 2
        << u"All tasks were made before main() awaited the first, so each say_after waited "
           "at the same time, and the total is the longest wait: 2.00 s. Awaited one by one "
           "the waits would add up: 2.00 s + 1.00 s = 3.00 s."_s;
    QTest::newRow("alone")
        << LabDrive::OneByOne << QList<qint64>{1'000 * ms} << 2
        << u"There was only one coroutine, so nothing could overlap, and the total is its own "
           "wait: 1.00 s. Another way to drive it would take as long; it takes two to overlap."_s;
    const QList<qint64> hundred(100, 50 * ms);
    QTest::newRow("rounds")
        << LabDrive::Bounded << hundred << 6
        << u"At most 6 of the 100 waited at once, so it took 17 rounds of about 50.0 ms each: "
           "850 ms. All at once they would take 50.0 ms, the longest of them, and one by one "
           "5.00 s."_s;
    QTest::newRow("a pool")
        << LabDrive::ThreadPool << hundred << 6
        << u"Each say_after blocked one of 6 threads while it waited, so all 100 took 17 rounds of "
           "about 50.0 ms each: 850 ms. As tasks that await on the event loop they would block "
           "no thread, and all overlap: 50.0 ms, the longest of them."_s;
    QTest::newRow("a pool for all")
        << LabDrive::ThreadPool << two << 2
        << u"Each say_after blocked a thread of its own, and all threads waited at the "
           "same time, so the total is the longest wait: 2.00 s. Awaited one by one the "
           "waits would add up: 2.00 s + 1.00 s = 3.00 s."_s;
    QTest::newRow("a pool of one")
        << LabDrive::ThreadPool << two << 1
        << u"Each say_after blocked the only thread, so the waits add up: 2.00 s + 1.00 s = "
           "3.00 s. As tasks they would overlap and take 2.00 s, the longest of them."_s;
    QTest::newRow("one at a time")
        << LabDrive::Bounded << hundred << 1
        << u"Only one say_after at a time could wait, so the waits add up: 100 × 50.0 ms = "
           "5.00 s. As tasks they would overlap and take 50.0 ms, the longest of them."_s;
    QTest::newRow("workers for all")
        << LabDrive::Bounded << two << 5
        << u"No more than 5 were to wait at once and there were only 2, so all waited at "
           "the same time, and the total is the longest wait: 2.00 s. Awaited one by "
           "one the waits would add up: 2.00 s + 1.00 s = 3.00 s."_s;
    QTest::newRow("workers with unlike waits")
        << LabDrive::Bounded << QList<qint64>{300 * ms, 100 * ms, 100 * ms, 100 * ms, 200 * ms} << 2
        << u"At most 2 of the 5 waited at once, so the total cannot be less than all waits shared by 2, 400 "
           u"ms, nor "
           "than the longest, 300 ms. All at once they would take 300 ms, the longest of them, and one by "
           "one "
           "800 ms."_s;
}

void TestLabExplanation::explains()
{
    QFETCH(LabDrive, drive);
    QFETCH(QList<qint64>, waits);
    QFETCH(int, limit);
    QFETCH(QString, text);
    const QString explanation = labExplanation(runOf(drive, waits, limit));
    QCOMPARE(explanation, text);
    static const QRegularExpression sentenceEnd(u"\\.( |$)"_s);
    QCOMPARE(explanation.count(sentenceEnd), 2);
}

void TestLabExplanation::mixedListsHaveNoName()
{
    LabRun run = runOf(LabDrive::OneByOne, {20 * ms, 10 * ms});
    run.plan.coroutines = {delay(), delay()};
    run.plan.coroutines.back().kind = LabCoroutine::Kind::Request;
    QVERIFY(labExplanation(run).startsWith(u"Each coroutine was awaited"_s));
    run.plan.coroutines.front().kind = LabCoroutine::Kind::Request;
    QVERIFY(labExplanation(run).startsWith(u"Each send_req was awaited"_s));
}

void TestLabExplanation::requestsThatFailed()
{
    LabRun run = runOf(LabDrive::Together, {20 * ms, 10 * ms});
    run.failed = 2;
    QVERIFY(labExplanation(run).endsWith(
        u"20.0 ms. 2 request(s) were not answered, and count with the time until they failed."_s));
}

void TestLabExplanation::theProgramsOwnTime()
{
    LabRun run = runOf(LabDrive::Together, QList<qint64>(10'000, 1 * ms));
    run.totalNs = 60 * ms;
    QVERIFY(labExplanation(run).endsWith(
        u"The rest of the 60.0 ms is what the program itself took to begin and end 10,000 coroutine(s)."_s));
}

void TestLabExplanation::interrupted()
{
    LabRun run = runOf(LabDrive::OneByOne, {2'000 * ms, 1'000 * ms});
    run.plan.coroutines = {delay(5)};
    run.interrupted = true;
    run.totalNs = 3'500 * ms;
    QCOMPARE(labExplanation(run),
             u"The run was stopped after 3.50 s, when 2 of 5 coroutine(s) had ended. The waits of those that "
             u"had ended "
             "add up to 3.00 s, and the longest took 2.00 s."_s);
}

void TestLabExplanation::stoppedBeforeAnythingEnded()
{
    LabRun run;
    run.plan.coroutines = {delay()};
    run.actors = labActors(run.plan);
    run.finished = true;
    run.interrupted = true;
    run.totalNs = 10 * ms;
    for (const LabDrive drive : allLabDrives) {
        run.plan.drive = drive;
        QCOMPARE(labExplanation(run),
                 u"The run was stopped after 10.0 ms, when 0 of 1 coroutine(s) had ended. So there is no "
                 u"wait yet of "
                 "which the total could be made."_s);
    }
}

void TestLabExplanation::nothingWhileItRuns()
{
    LabRun run = runOf(LabDrive::Together, {1 * ms});
    run.finished = false;
    QVERIFY(labExplanation(run).isEmpty());
}

void TestLabExplanation::measuresWaits()
{
    LabRun run = runOf(LabDrive::MadeFirst, {20 * ms, 10 * ms});
    run.transitions.append({50 * ms, 0, LabState::Suspended}); // main() does not count
    const LabWaits waits = labWaits(run);
    QCOMPARE(waits.each, std::vector<qint64>({20 * ms, 10 * ms}));
    QCOMPARE(waits.sumNs, 30 * ms);
    QCOMPARE(waits.shortestNs, 10 * ms);
    QCOMPARE(waits.longestNs, 20 * ms);
    QVERIFY(!waits.areAlike());
}

void TestLabExplanation::leastTotals()
{
    LabWaits waits;
    QCOMPARE(waits.rounds(3), 0);
    QCOMPARE(waits.leastTotalNs(0), 0);
    waits = labWaits(runOf(LabDrive::Together, {30, 30, 30, 30}));
    QVERIFY(waits.areAlike());
    QCOMPARE(waits.rounds(3), 2);
    QCOMPARE(waits.leastTotalNs(3), 40);
    QCOMPARE(waits.leastTotalNs(10), 30);
}

QTEST_GUILESS_MAIN(TestLabExplanation)
#include "tst_labexplanation.moc"
