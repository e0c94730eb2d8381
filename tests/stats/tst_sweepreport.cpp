// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweepreport.h"

#include "stats/sweeptext.h"
#include "testsweeps.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestSweepReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneStepOfTheClientsIsLeftOut()
    {
        Sweep sweep = slotSweep(4, SweepPlan::doublingUpTo(32));
        makeBottleneck(sweep.steps[2]);
        sweep.steps[2].throughput = 1;
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(!report.clientBottleneckFrom);
        QCOMPARE(report.usablePoints, 6 * 3 - 1);
        QVERIFY(report.knee && std::abs(report.knee->concurrency - 4) < 0.5);
    }

    void noise()
    {
        Sweep sweep = slotSweep(1000, SweepPlan::doublingUpTo(128));
        std::mt19937 generator(3);
        std::uniform_real_distribution<double> exponent(-1.5, 1.5);
        for (SweepStep &step : sweep.steps)
            step.throughput = 100 * std::pow(10, exponent(generator));
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(!report.knee);
        QVERIFY(!report.better);
        QCOMPARE(report.noFit, NoFitReason::Noise);
        QVERIFY(!report.bestFit());
        QVERIFY(allText(report).contains(u"No fit: neither"_s));
    }

    void fitsWhatIsMeasured()
    {
        Sweep sweep = slotSweep(1, {1, 2, 4, 8, 16, 32, 64, 128}, 5, 0);
        std::mt19937 generator(5);
        std::normal_distribution<double> normal;
        for (SweepStep &step : sweep.steps) {
            const double n = step.concurrency;
            step.throughput =
                100 * n / (1 + 0.02 * (n - 1) + 0.0005 * n * (n - 1)) * (1 + 0.03 * normal(generator));
            step.meanNs = n / step.throughput * 1e9;
        }
        const SweepReport report = analyseSweep(sweep);
        QCOMPARE(report.better, ScalabilityModel::Usl);
        QCOMPARE(report.bestFit(), &*report.usl);
        QVERIFY(std::abs(report.usl->peakConcurrency.value() - std::sqrt(0.98 / 0.0005)) < 5);
        QVERIFY2(allText(report).contains(u"The Universal Scalability Law describes it best (R² 0.9"_s),
                 qPrintable(allText(report)));
        QVERIFY(allText(report).contains(u"in flight; with more, throughput falls."_s));
    }

    void amdahlIsPreferredWhereItIsEnough()
    {
        Sweep sweep = slotSweep(1, {1, 2, 4, 8, 16, 32, 64, 128}, 5, 0);
        std::mt19937 generator(5);
        std::normal_distribution<double> normal;
        for (SweepStep &step : sweep.steps) {
            const double n = step.concurrency;
            step.throughput = 100 * n / (1 + 0.02 * (n - 1)) * (1 + 0.03 * normal(generator));
        }
        const SweepReport report = analyseSweep(sweep);
        QCOMPARE(report.better, ScalabilityModel::Amdahl);
        QVERIFY(allText(report).contains(u"Amdahl's law describes it best"_s));
        QVERIFY(allText(report).contains(u"It predicts no peak: throughput tends to "_s));
    }

    void kneeLiesInsideItsInterval()
    {
        SweepKnee knee;
        knee.concurrency = 7.85;
        knee.interval = Interval{7.8, 7.9};
        QCOMPARE(knee.rounded(), 8);
        QCOMPARE(kneeIntervalText(knee), std::pair(u"7"_s, u"8"_s));
        knee.interval = Interval{0.2, 1'200.5};
        QCOMPARE(kneeIntervalText(knee), std::pair(u"1"_s, u"1,201"_s));
    }

    void unknownLimitIsNotPromised()
    {
        // As good as linear: σ may be 0, and then there is no limit.
        const SweepReport report = analyseSweep(slotSweep(1'000, SweepPlan::doublingUpTo(16)));
        QVERIFY(report.bestFit());
        QVERIFY2(!allText(report).contains(u"tends to"_s), qPrintable(allText(report)));
    }

    void flatThroughputIsNoNoise()
    {
        const SweepReport report = analyseSweep(slotSweep(1, SweepPlan::doublingUpTo(64)));
        QVERIFY(!report.noFit);
        QVERIFY(report.bestFit());
        QVERIFY(report.bestFit()->sigma.value > 0.9);
        QVERIFY(report.knee);
        QCOMPARE(report.knee->rounded(), 1);
    }

    void tooFewConcurrencies()
    {
        for (const QList<int> &concurrencies : {QList<int>{}, QList{8}, QList{1, 2}, QList{1, 8, 64}}) {
            const SweepReport report = analyseSweep(slotSweep(4, concurrencies));
            QCOMPARE(report.noFit, NoFitReason::TooFewConcurrencies);
            QVERIFY(!report.usl && !report.amdahl && !report.better);
            QVERIFY(allText(report).contains(u"at least 4 different numbers"_s));
            QCOMPARE(report.knee.has_value(), concurrencies.size() == 3);
            QCOMPARE(int(report.concurrencies.size()), int(concurrencies.size()));
        }
    }

    void failingStepsAreNotUsed()
    {
        Sweep sweep = slotSweep(16, SweepPlan::doublingUpTo(512), 1);
        for (std::size_t i = 7; i < 10; ++i)
            makeFailing(sweep.steps[i]);
        sweep.end = Sweep::End::ThreeFailingSteps;
        const SweepReport report = analyseSweep(sweep);
        QVERIFY(report.knee);
        QVERIFY(std::abs(report.knee->concurrency - 16) < 2);
        QCOMPARE(report.usablePoints, 7);
        QCOMPARE(report.failingFrom, 128);
        QVERIFY(report.concurrencies[7].isFailing());
        QCOMPARE(report.concurrencies[7].failed, 900);
        QVERIFY2(
            allText(report).contains(u"From 128 in flight on requests failed: more than 10\u00a0% were not "
                                     u"answered OK. Most often: HTTP 503."_s),
            qPrintable(allText(report)));
        QVERIFY(allText(report).contains(u"The sweep ended early, after three failing steps in a row."_s));
    }

    void incompleteStepsAreNotUsed()
    {
        Sweep sweep = slotSweep(4, SweepPlan::doublingUpTo(32), 1);
        sweep.steps.back().complete = false;
        sweep.steps.back().throughput = 1;
        sweep.end = Sweep::End::Interrupted;
        const SweepReport report = analyseSweep(sweep);
        QCOMPARE(int(report.concurrencies.size()), 5);
        QVERIFY(allText(report).contains(u"The sweep was stopped before its end"_s));
    }

    void throughputsThatCannotBe_data()
    {
        QTest::addColumn<double>("throughput");
        QTest::newRow("zero") << 0.0;
        QTest::newRow("negative") << -5.0;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    }

    void throughputsThatCannotBe()
    {
        QFETCH(double, throughput);
        Sweep sweep = slotSweep(4, SweepPlan::doublingUpTo(32));
        sweep.steps[1].throughput = throughput;
        const SweepReport report = analyseSweep(sweep);
        QCOMPARE(report.usablePoints, 6 * 3 - 1);
        QVERIFY(report.knee && std::abs(report.knee->concurrency - 4) < 0.5);
    }

    void errorBarsOverRounds()
    {
        Sweep sweep;
        for (int round = 0; round < 3; ++round)
            sweep.steps.push_back(makeStep(1, round, 90 + 10 * round, 10 + round));
        const SweepReport report = analyseSweep(sweep);
        const ConcurrencyReport &at = report.concurrencies.front();
        QCOMPARE(at.rounds, 3);
        QCOMPARE(at.basis, IntervalBasis::Rounds);
        QCOMPARE(at.throughput.value, 100.0);
        // t(2) = 4.303, s = 10, n = 3.
        QVERIFY(std::abs(at.throughput.interval->high - (100 + 4.302653 * 10 / std::sqrt(3.0))) < 1e-3);
        QVERIFY(std::abs(at.p50->value - 11e6) < 1);
        QVERIFY(at.p95->interval);
        QVERIFY(!at.p99); // no round supports it
    }

    void errorBarsWithinTheOnlyRound()
    {
        Sweep sweep;
        sweep.steps.push_back(makeStep(1, 0, 100, 10));
        QCOMPARE(analyseSweep(sweep).concurrencies.front().basis, IntervalBasis::None);
        sweep.steps.front().throughputInterval = Interval{95, 105};
        sweep.steps.front().p50Interval = Interval{9e6, 11e6};
        const ConcurrencyReport at = analyseSweep(sweep).concurrencies.front();
        QCOMPARE(at.basis, IntervalBasis::Blocks);
        QCOMPARE(at.throughput.interval, (Interval{95, 105}));
        QCOMPARE(at.p50->interval, (Interval{9e6, 11e6}));
        QVERIFY(!sweepIntervalText(at.basis).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSweepReport)
#include "tst_sweepreport.moc"
