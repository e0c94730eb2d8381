// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweepknee.h"

#include "testsweeps.h"

#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestSweepKnee : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheKnee_data()
    {
        QTest::addColumn<int>("slots");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("rounds");
        for (const int slots : {1, 4, 16, 64}) {
            for (const int rounds : {1, 3})
                QTest::addRow("%d slots, %d rounds", slots, rounds) << slots << 4 * slots << rounds;
        }
        QTest::newRow("far beyond") << 4 << 512 << 3;
    }

    void findsTheKnee()
    {
        QFETCH(int, slots);
        QFETCH(int, limit);
        QFETCH(int, rounds);
        const SweepReport report = analyseSweep(slotSweep(slots, SweepPlan::doublingUpTo(limit), rounds));
        QVERIFY(report.knee);
        QVERIFY(!report.noKnee);
        QVERIFY(std::abs(report.knee->concurrency - slots) < 0.1 * slots);
        QVERIFY(report.knee->interval);
        QVERIFY(report.knee->interval->low < slots && report.knee->interval->high > slots);
        QVERIFY(std::abs(report.knee->minLatencyNs - 20e6) < 1.5e6);
        QVERIFY(std::abs(report.knee->maxThroughput - 50 * slots) < 5 * slots);
        QVERIFY2(allText(report).startsWith(
                     u"Beyond %1 in flight (95\u00a0% interval "_s.arg(report.knee->rounded())),
                 qPrintable(allText(report)));
        QCOMPARE(kneeLabel(report), u"knee at %1 in flight"_s.arg(report.knee->rounded()));
    }

    void oneOutlierDoesNotMoveTheKnee()
    {
        Sweep sweep = slotSweep(16, SweepPlan::doublingUpTo(128));
        sweep.steps[0].meanNs = 900e6; // N = 1: a cold start
        sweep.steps[0].throughput = 1.1;
        sweep.steps[5].throughput = 1'200; // N = 32: a clock that jumped
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(report.knee);
        QVERIFY(std::abs(report.knee->concurrency - 16) < 0.1 * 16);
    }

    void noKneeWhileThroughputGrows_data()
    {
        QTest::addColumn<QList<int>>("concurrencies");
        QTest::newRow("doubling") << SweepPlan::doublingUpTo(64);
        QTest::newRow("close together") << QList{10, 20, 30, 40, 50, 60};
        QTest::newRow("hardly beyond half") << QList{1, 2, 4, 8, 16, 32, 50};
    }

    void noKneeWhileThroughputGrows()
    {
        QFETCH(QList<int>, concurrencies);
        const SweepReport report = analyseSweep(slotSweep(1000, concurrencies));
        QVERIFY(!report.knee);
        QCOMPARE(report.noKnee, NoKneeReason::StillGrowing);
        QVERIFY(allText(report).startsWith(
            u"No knee up to %1 in flight: throughput still grows there."_s.arg(concurrencies.last())));
        QCOMPARE(kneeLabel(report), QString());
    }

    void theClientsPlateauIsNoKnee()
    {
        // The client ends at 800/s, which it reaches with 16 in flight; the server would go on.
        Sweep sweep = slotSweep(16, SweepPlan::doublingUpTo(128));
        for (SweepStep &step : sweep.steps) {
            step.engineBusy = std::min(1.0, step.throughput / 820);
            if (step.concurrency >= 16)
                makeBottleneck(step);
        }
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(!report.knee);
        QCOMPARE(report.noKnee, NoKneeReason::ClientBottleneck);
        QCOMPARE(report.clientBottleneckFrom, 16);
        QCOMPARE(report.clientReasons, std::vector{BottleneckReason::EngineBusy});
        QCOMPARE(report.usablePoints, 4 * 3);
        QVERIFY(
            allText(report).contains(u"From 16 in flight on the client was the bottleneck (its event loop "
                                     u"had hardly a pause)"_s));
    }

    void nearlyTheClientsPlateauIsNoKneeEither()
    {
        Sweep sweep = slotSweep(16, SweepPlan::doublingUpTo(128));
        for (SweepStep &step : sweep.steps) {
            step.engineBusy = step.concurrency < 16 ? 0.4 : 0.82; // just below what is called a bottleneck
            if (step.concurrency >= 64)
                makeBottleneck(step);
        }
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(!report.knee);
        QCOMPARE(report.noKnee, NoKneeReason::ClientBottleneck);
    }

    void aKneeBelowTheClientsLimitIsFound()
    {
        Sweep sweep = slotSweep(16, SweepPlan::doublingUpTo(128));
        for (SweepStep &step : sweep.steps) {
            step.engineBusy = 0.3;
            if (step.concurrency == 128)
                makeBottleneck(step);
        }
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(report.knee);
        QVERIFY(std::abs(report.knee->concurrency - 16) < 2);
        QCOMPARE(report.clientBottleneckFrom, 128);
    }

    void aLoopThatWasLateNowAndThenIsNoLimit()
    {
        Sweep sweep = slotSweep(16, SweepPlan::doublingUpTo(64));
        for (SweepStep &step : sweep.steps) {
            step.clientVerdict = ClientVerdict::Bottleneck; // of the latencies' p99
            step.reasons = {BottleneckReason::LoopLate};
            step.loopLag = {200, 100'000, 5'000'000, 9'000'000};
        }
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(report.knee && std::abs(report.knee->concurrency - 16) < 2);
        QVERIFY(!report.clientBottleneckFrom);
        QVERIFY(!clientMadeThroughput(sweep.steps.front()));

        for (SweepStep &step : sweep.steps)
            step.loopLag.p50Ns = 9'000'000; // late as a rule, against 20 to 80 ms
        QVERIFY(clientMadeThroughput(sweep.steps.front()));
        QCOMPARE(analyseSweep(sweep).clientBottleneckFrom, 1);
        QCOMPARE(analyseSweep(sweep).usablePoints, 0);
    }

    void aHardLimitDescribesAServerOfSlots()
    {
        const SweepReport slotted = analyseSweep(slotSweep(16, SweepPlan::doublingUpTo(128)));
        QVERIFY(slotted.kneeDescribesBetter());
        QVERIFY(allText(slotted).contains(u"believe the knee."_s));
    }
};

QTEST_APPLESS_MAIN(TestSweepKnee)
#include "tst_sweepknee.moc"
