// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweepreport.h"
#include "stats/sweepstep.h"
#include "stats/sweeptext.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

SweepStep makeStep(int concurrency, int round, double throughput, double meanMs)
{
    SweepStep step;
    step.concurrency = concurrency;
    step.round = quint16(round);
    step.count = 1'000;
    step.answered = 1'000;
    step.ok = 1'000;
    step.throughput = throughput;
    step.totalNs = qint64(1e12 / throughput);
    step.meanNs = meanMs * 1e6;
    step.p50Ns = meanMs * 1e6;
    step.p95Ns = 1.5 * meanMs * 1e6;
    step.meanInFlight = concurrency;
    step.clientVerdict = ClientVerdict::Ok;
    step.complete = true;
    return step;
}

/// A server with \a slots workers that hold each request for 20 ms, with noise of that share.
Sweep slotSweep(int slots, const QList<int> &concurrencies, int rounds = 3, double noise = 0.02)
{
    Sweep sweep;
    sweep.plan.concurrencies = concurrencies;
    sweep.plan.rounds = rounds;
    sweep.end = Sweep::End::Complete;
    std::mt19937 generator(11);
    std::normal_distribution<double> normal;
    for (int round = 0; round < rounds; ++round) {
        for (const int n : concurrencies) {
            const double throughput = std::min(n, slots) * 50 * (1 + noise * normal(generator));
            sweep.steps.push_back(makeStep(n, round, throughput, n / throughput * 1e3));
        }
    }
    return sweep;
}

void makeBottleneck(SweepStep &step)
{
    step.clientVerdict = ClientVerdict::Bottleneck;
    step.reasons = {BottleneckReason::EngineBusy};
    step.engineBusy = 0.97;
}

void makeFailing(SweepStep &step)
{
    step.ok = 100;
    step.failed = 900;
    step.failing = true;
    step.throughput /= 10;
    step.errorText = u"HTTP 503"_s;
}

QString allText(const SweepReport &report)
{
    return sweepText(report).join(u'\n');
}

} // namespace

class TestSweepReport : public QObject
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
        QVERIFY(allText(report).contains(u"From 128 in flight on requests failed: more than 10.0 % were not "
                                         u"answered OK. Most often: HTTP 503."_s)
                || allText(report).contains(u"Most often: HTTP 503."_s));
        QVERIFY(allText(report).contains(u"The sweep ended early, after 3 failing step"_s));
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

    void stepsFromRuns();
};

void TestSweepReport::stepsFromRuns()
{
    Run run;
    run.plan.concurrency = 4;
    run.plan.strategies = {Strategy::Concurrent};
    Batch batch;
    batch.strategy = Strategy::Concurrent;
    batch.lanes = 4;
    batch.planned = 100;
    batch.done = 100;
    batch.totalNs = 1'000'000'000;
    batch.complete = true;
    run.batches.push_back(batch);
    run.errorTexts.append(u"Connection refused"_s);
    for (quint32 i = 0; i < 100; ++i) {
        Sample sample;
        sample.strategy = Strategy::Concurrent;
        sample.index = i;
        sample.latencyNs = qint64(i + 1) * 1'000'000;
        sample.status = i < 90 ? 200 : i < 94 ? 503 : 0;
        if (i >= 94) {
            sample.error = ErrorKind::Refused;
            sample.errorText = 1;
        }
        run.samples.append(sample);
    }
    SweepStep step = sweepStepOf(run, 2, true);
    QCOMPARE(step.concurrency, 4);
    QCOMPARE(step.round, quint16(2));
    QCOMPARE(step.count, 100);
    QCOMPARE(step.answered, 94);
    QCOMPARE(step.ok, 90);
    QCOMPARE(step.failed, 10);
    QVERIFY(!step.failing); // one in ten is not more than one in ten
    QCOMPARE(step.errorText, u"Connection refused"_s);
    QCOMPARE(step.throughput, 90.0);
    QVERIFY(step.complete);
    QCOMPARE(step.p50Ns, 47.5e6); // of the 94 answers
    QVERIFY(step.p95Ns);
    QVERIFY(!step.p99Ns);
    QVERIFY(step.p50Interval);

    run.batches.front().complete = false;
    run.interrupted = true;
    step = sweepStepOf(run, 0, false);
    QVERIFY(!step.complete);
    QVERIFY(!step.p50Interval);

    const SweepStep none = sweepStepOf(Run(), 0, true);
    QCOMPARE(none.count, 0);
    QCOMPARE(none.throughput, 0.0);
    QVERIFY(!none.failing && !none.complete);
}

QTEST_GUILESS_MAIN(TestSweepReport)
#include "tst_sweepreport.moc"
