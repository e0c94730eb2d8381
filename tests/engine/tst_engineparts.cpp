// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cpuclock.h"
#include "engine/descriptors.h"
#include "engine/inflightmeter.h"
#include "engine/lagmeter.h"
#include "engine/samplecollector.h"
#include "engine/threadloops.h"
#include "engine/tickets.h"

#include <QAbstractEventDispatcher>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <thread>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestEngineParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticketsAreHandedOutOnce();
    void stoppedTicketsEnd();
    void collectorBoundsErrorTexts();
    void collectorMeasuresTheBatch();
    void descriptorsNameWhatWouldWork_data();
    void descriptorsNameWhatWouldWork();
    void lagOfABlockedLoopIsSeen();
    void lagOfABatchIsItsOwn();
    void inFlightIsAveragedOverTime();
    void inFlightUntilNow();
    void steadyPartEndsWithTheFirstLane();
    void cpuClockCountsItsThreadOnly();
    void threadsRunWithoutGLib();
};

void TestEngineParts::ticketsAreHandedOutOnce()
{
    constexpr int count = 100'000;
    Tickets tickets(count);
    std::vector<std::vector<quint32>> taken(4);
    std::vector<std::thread> threads;
    for (auto &mine : taken) {
        threads.emplace_back([&tickets, &mine] {
            while (const auto index = tickets.take())
                mine.push_back(*index);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::vector<quint32> all;
    for (const auto &mine : taken)
        all.insert(all.end(), mine.begin(), mine.end());
    std::sort(all.begin(), all.end());
    QCOMPARE(all.size(), std::size_t(count));
    for (quint32 i = 0; i < count; ++i)
        QCOMPARE(all[i], i);
}

void TestEngineParts::stoppedTicketsEnd()
{
    Tickets tickets(10);
    QCOMPARE(tickets.take(), std::optional<quint32>(0));
    tickets.stop();
    QVERIFY(!tickets.take());
}

void TestEngineParts::collectorBoundsErrorTexts()
{
    SampleCollector collector(0);
    collector.beginBatch({});
    Exchange exchange;
    exchange.error = ErrorKind::Other;
    for (quint32 i = 0; i < 5'000; ++i) {
        exchange.errorText = u"made up %1"_s.arg(i);
        collector.record(0, i, exchange);
    }
    const SampleCollector::Harvest harvest = collector.take();
    QCOMPARE(harvest.samples.size(), std::size_t(5'000));
    QCOMPARE(harvest.errorTexts.size(), 1'000);
    QCOMPARE(harvest.samples.front().errorText, quint16(1));
    QCOMPARE(harvest.samples.back().errorText, quint16(0));
    QVERIFY(collector.take().samples.empty());
}

void TestEngineParts::collectorMeasuresTheBatch()
{
    SampleCollector collector(1'000);
    Batch batch;
    batch.round = 3;
    batch.strategy = Strategy::Threads;
    collector.beginBatch(batch);
    Exchange late;
    late.startNs = 1'500;
    late.latencyNs = 100;
    late.connectionsOpened = 1;
    Exchange early;
    early.startNs = 1'200;
    early.latencyNs = 50;
    early.status = 503;
    collector.record(1, 1, late);
    collector.record(0, 0, early);

    const SampleCollector::Harvest harvest = collector.take();
    QCOMPARE(harvest.batch.done, 2);
    QCOMPARE(harvest.batch.startNs, 200);
    QCOMPARE(harvest.batch.totalNs, 400);
    QCOMPARE(harvest.batch.connectionsOpened, 1);
    QCOMPARE(harvest.samples[0].startNs, 500);
    QCOMPARE(harvest.samples[0].round, quint16(3));
    QVERIFY(!harvest.samples[0].connectionReused);
    QVERIFY(harvest.samples[1].connectionReused);
    QCOMPARE(harvest.samples[1].strategy, Strategy::Threads);
    QCOMPARE(harvest.samples[1].status, quint16(503));
    QVERIFY(!harvest.samples[1].ok());
}

void TestEngineParts::descriptorsNameWhatWouldWork_data()
{
    QTest::addColumn<int>("concurrency");
    QTest::addColumn<int>("threads");
    QTest::addColumn<qint64>("available");
    QTest::addColumn<QString>("expected"); // in the sentence; empty: it fits

    QTest::newRow("plenty") << 1'000 << 1'000 << qint64(500'000) << QString();
    QTest::newRow("default of many systems")
        << 1'000 << 6 << qint64(1'000) << u"concurrency of at most 312"_s;
    QTest::newRow("what it names fits") << 312 << 6 << qint64(1'000) << QString();
    QTest::newRow("threads") << 10 << 500 << qint64(1'000) << u"at most 234 threads"_s;
    QTest::newRow("threads, what it names") << 10 << 234 << qint64(1'000) << QString();
    QTest::newRow("nothing left") << 1 << 1 << qint64(10) << u"at most 0"_s;
}

void TestEngineParts::descriptorsNameWhatWouldWork()
{
    QFETCH(int, concurrency);
    QFETCH(int, threads);
    QFETCH(qint64, available);
    QFETCH(QString, expected);

    RunPlan plan;
    plan.count = 10'000;
    plan.concurrency = concurrency;
    plan.threads = threads;
    plan.strategies = {Strategy::Concurrent, Strategy::Threads};
    const Status status = checkDescriptors(plan, available);
    QCOMPARE(status.ok(), expected.isEmpty());
    QVERIFY2(status.error().contains(expected), qPrintable(status.error()));
    QVERIFY(availableDescriptors() > 0);
}

void TestEngineParts::lagOfABlockedLoopIsSeen()
{
    LagMeter meter;
    meter.start();
    QTest::qWait(20);
    QThread::msleep(80);
    QTest::qWait(20);
    meter.stop();
    QVERIFY(meter.lag().maxNs >= 60'000'000);
    QCOMPARE(meter.takeMost(), meter.lag().maxNs);
    QVERIFY(!meter.takeMost()); // nothing since
    meter.reset();
    QCOMPARE(meter.lag(), LoopLag());
}

void TestEngineParts::lagOfABatchIsItsOwn()
{
    LagMeter meter;
    meter.start();
    QTRY_VERIFY(meter.lag().count > 0);
    QThread::msleep(80);
    meter.beginBatch(); // what was due before does not count
    QCOMPARE(meter.batchLag(), LoopLag());
    QTRY_VERIFY(meter.batchLag().count > 0);
    QVERIFY(meter.batchLag().count < meter.lag().count);
    QThread::msleep(80);
    QTest::qWait(20);
    QVERIFY(meter.batchLag().maxNs >= 60'000'000);
    meter.reset();
    QCOMPARE(meter.batchLag(), LoopLag());
}

void TestEngineParts::inFlightIsAveragedOverTime()
{
    InFlightMeter meter;
    QCOMPARE(meter.mean(500), 0.0);
    meter.enter(1'000);
    meter.enter(1'000);
    QCOMPARE(meter.mean(1'000), 0.0);
    meter.leave(1'100); // 2 for 100 ns
    meter.leave(1'200); // 1 for 100 ns
    meter.enter(1'300); // none for 100 ns
    meter.leave(1'400); // 1 for 100 ns
    QCOMPARE(meter.mean(1'400), 1.0);
    QCOMPARE(meter.mean(9'999'999), 1.0); // what comes after the last one is no part of it
}

void TestEngineParts::inFlightUntilNow()
{
    InFlightMeter meter;
    meter.enter(7);
    QCOMPARE(meter.mean(107), 1.0);
    meter.enter(107);
    QCOMPARE(meter.mean(207), 1.5);
    QCOMPARE(meter.steadyMean(207), 1.5);
}

void TestEngineParts::steadyPartEndsWithTheFirstLane()
{
    InFlightMeter meter;
    meter.enter(0);
    meter.enter(0);
    meter.leave(100);
    meter.drain(100);
    meter.leave(300);
    meter.drain(300);
    QCOMPARE(meter.steadyMean(300), 2.0);
    QCOMPARE(meter.mean(300), 400.0 / 300.0);
}

void TestEngineParts::cpuClockCountsItsThreadOnly()
{
    const CpuClock mine = CpuClock::ofThisThread();
    const CpuClock process = CpuClock::ofProcess();
    const auto burn = [](const CpuClock &clock) {
        const qint64 begin = clock.ns();
        while (clock.ns() - begin < 20'000'000) { }
    };
    const qint64 processBefore = process.ns();
    burn(mine);
    const qint64 mineBefore = mine.ns();
    qint64 otherNs = 0;
    std::thread other([&] {
        burn(CpuClock::ofThisThread());
        otherNs = CpuClock::ofThisThread().ns();
    });
    other.join();
    QVERIFY(otherNs >= 20'000'000);
    QVERIFY(mine.ns() - mineBefore < 20'000'000);
    QVERIFY(process.ns() - processBefore >= 40'000'000);
}

void TestEngineParts::threadsRunWithoutGLib()
{
    keepGLibOutOfThreads();
    QThread thread;
    thread.start();
    QTRY_VERIFY(thread.eventDispatcher());
    const QString loop = QString::fromLatin1(thread.eventDispatcher()->metaObject()->className());
    thread.quit();
    thread.wait();
    QCOMPARE(loop, u"QEventDispatcherUNIX"_s);
}

QTEST_GUILESS_MAIN(TestEngineParts)
#include "tst_engineparts.moc"
