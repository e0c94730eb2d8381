// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testruns.h"

#include "stats/percentile.h"
#include "stats/report.h"

#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Loopscope::TestRuns;

namespace {

constexpr Contender curlConcurrent{Strategy::Concurrent, ClientKind::Curl};

/// One that waited and downloaded, on a kept connection.
Sample told(qint64 waitNs, qint64 downloadNs, qint64 restNs = 0)
{
    Sample sample = answered(curlConcurrent.strategy, 0, 0, waitNs + downloadNs + restNs);
    sample.client = curlConcurrent.client;
    sample.waitNs = waitNs;
    sample.downloadNs = downloadNs;
    sample.connectionReused = true;
    return sample;
}

PhaseSummary summaryOf(const std::vector<Sample> &samples)
{
    SampleLog log;
    log.append(samples);
    return summarizePhases(log)[curlConcurrent.index()];
}

double toldNs(const PhaseStack &stack)
{
    double sum = stack.restNs;
    for (const double ns : stack.phaseNs)
        sum += ns;
    return sum;
}

} // namespace

class PhasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void unknownIsNotZero();
    void one();
    void figuresAreOverThoseThatHadThePhase();
    void figuresArePercentiles();
    void p95NeedsTwenty();
    void onlyAnsweredRequestsCount();
    void fewThatToldStandForNobody();
    void contendersAreApart();
    void stackIsTheMeanAroundThePercentile();
    void stackAddsUpWhereMediansDoNot();
    void stackLeavesOutWhatTellsNothing();
    void roundedPhasesLeaveNoNegativeRest();
    void equalLatenciesAreAllTaken();
    void reportHasThem();
};

void PhasesTest::nothing()
{
    const PhaseSummary summary = summaryOf({});
    QCOMPARE(summary, PhaseSummary());
    QVERIFY(!summary.isKnown());
}

void PhasesTest::unknownIsNotZero()
{
    const PhaseSummary summary = summaryOf({told(Sample::unknown, Sample::unknown, 50)});
    QVERIFY(!summary.isKnown());
    QVERIFY(!summary.atMedian);
    QVERIFY(summaryOf({told(0, Sample::unknown)}).isKnown());
}

void PhasesTest::one()
{
    const PhaseSummary summary = summaryOf({told(40 * ms, 2 * ms, ms)});
    QCOMPARE(summary[Phase::Wait].count, 1);
    QCOMPARE(summary[Phase::Wait].medianNs.value(), 40e6);
    QVERIFY(!summary[Phase::Wait].p95Ns);
    QCOMPARE(summary[Phase::Connect], PhaseFigures());
    const PhaseStack &stack = summary.atMedian.value();
    QCOMPARE(stack.count, 1);
    QCOMPARE(stack.phaseNs[std::size_t(Phase::Wait)], 40e6);
    QCOMPARE(stack.phaseNs[std::size_t(Phase::Connect)], 0.0);
    QCOMPARE(stack.restNs, 1e6);
    QCOMPARE(stack.latencyNs, 43e6);
    QVERIFY(!summary.atP95);
}

void PhasesTest::figuresAreOverThoseThatHadThePhase()
{
    std::vector<Sample> samples(10, told(50 * ms, ms));
    samples[2].connectNs = 3 * ms;
    samples[7].connectNs = 4 * ms;
    const PhaseSummary summary = summaryOf(samples);
    QCOMPARE(summary[Phase::Connect].count, 2);
    QCOMPARE(summary[Phase::Connect].medianNs.value(), 3.5e6);
    QCOMPARE(summary[Phase::Wait].count, 10);
}

void PhasesTest::figuresArePercentiles()
{
    std::mt19937 random(5);
    for (int count = 1; count < 120; ++count) {
        std::vector<Sample> samples;
        std::vector<qint64> waits;
        for (int i = 0; i < count; ++i) {
            waits.push_back(qint64(random() % 1'000));
            samples.push_back(told(waits.back(), 5));
        }
        std::sort(waits.begin(), waits.end());
        const PhaseFigures figures = summaryOf(samples)[Phase::Wait];
        QCOMPARE(figures.medianNs, percentile(waits, 0.5));
        QCOMPARE(figures.p95Ns, count < 20 ? std::nullopt : percentile(waits, 0.95));
    }
}

void PhasesTest::p95NeedsTwenty()
{
    std::vector<Sample> samples(19, told(50 * ms, ms));
    QVERIFY(!summaryOf(samples).atP95);
    samples.push_back(told(50 * ms, ms));
    QVERIFY(summaryOf(samples).atP95);
    QCOMPARE(summaryOf(samples)[Phase::Wait].p95Ns.value(), 50e6);
}

void PhasesTest::onlyAnsweredRequestsCount()
{
    Sample failed = told(900 * ms, 1);
    failed.error = ErrorKind::Reset;
    const PhaseSummary summary = summaryOf({failed, told(10, 1), failed});
    QCOMPARE(summary[Phase::Wait].count, 1);
    QCOMPARE(summary.atMedian.value().latencyNs, 11.0);
}

void PhasesTest::fewThatToldStandForNobody()
{
    Sample silent = told(50, 10);
    silent.waitNs = Sample::unknown;
    silent.downloadNs = Sample::unknown;
    std::vector<Sample> samples{told(50, 10), silent};
    QVERIFY(summaryOf(samples).isKnown()); // half of them
    samples.push_back(silent);
    QCOMPARE(summaryOf(samples), PhaseSummary());
}

void PhasesTest::contendersAreApart()
{
    Sample other = told(7, 0);
    other.client = ClientKind::Qt;
    SampleLog log;
    log.append(told(5, 0));
    log.append(other);
    const PhaseSummaries summaries = summarizePhases(log);
    QCOMPARE(summaries[other.contender().index()][Phase::Wait].medianNs.value(), 7.0);
    QCOMPARE(summaries[curlConcurrent.index()][Phase::Wait].medianNs.value(), 5.0);
}

void PhasesTest::stackIsTheMeanAroundThePercentile()
{
    // Latencies 1 … 1001: rank and latency are the same, but for 1.
    std::vector<Sample> samples;
    for (qint64 i = 1; i <= 1'001; ++i)
        samples.push_back(told(i - 1, 0, 1));
    std::shuffle(samples.begin(), samples.end(), std::mt19937(1));
    const PhaseSummary summary = summaryOf(samples);
    QCOMPARE(summary.atMedian.value().count, 101);
    QCOMPARE(summary.atMedian.value().latencyNs, 501.0);
    QCOMPARE(summary.atMedian.value().phaseNs[std::size_t(Phase::Wait)], 500.0);
    QCOMPARE(summary.atMedian.value().restNs, 1.0);
    QCOMPARE(summary.atP95.value().count, 51); // ranks 925 … 975
    QCOMPARE(summary.atP95.value().latencyNs, 951.0);
}

void PhasesTest::stackAddsUpWhereMediansDoNot()
{
    // Fast on kept connections, slow on new ones, whose connecting has a median of its own.
    std::vector<Sample> samples(60, told(10 * ms, ms));
    for (int i = 0; i < 40; ++i) {
        Sample sample = told(10 * ms, ms, 90 * ms);
        sample.connectNs = 90 * ms;
        samples.push_back(sample);
    }
    const PhaseSummary summary = summaryOf(samples);
    QCOMPARE(summary[Phase::Connect].medianNs.value(), 90e6);
    const PhaseStack &middle = summary.atMedian.value();
    QCOMPARE(middle.latencyNs, 11e6);
    QCOMPARE(middle.phaseNs[std::size_t(Phase::Connect)], 0.0);
    QCOMPARE(toldNs(middle), middle.latencyNs);
    QCOMPARE(summary.atP95.value().latencyNs, 101e6);
    QCOMPARE(summary.atP95.value().phaseNs[std::size_t(Phase::Connect)], 90e6);
}

void PhasesTest::stackLeavesOutWhatTellsNothing()
{
    std::vector<Sample> samples(10, told(50 * ms, ms));
    samples.insert(samples.end(), 10, told(Sample::unknown, Sample::unknown, 51 * ms + 2));
    const PhaseSummary summary = summaryOf(samples);
    QCOMPARE(summary.atMedian.value().count, 10);
    QCOMPARE(summary.atMedian.value().restNs, 0.0);
    // Around p95 nobody tells.
    samples.insert(samples.end(), 80, told(Sample::unknown, Sample::unknown, 90 * ms));
    QVERIFY(!summaryOf(samples).atP95);
}

void PhasesTest::roundedPhasesLeaveNoNegativeRest()
{
    const PhaseStack stack = summaryOf({told(1'000, 1'000, -300)}).atMedian.value();
    QCOMPARE(stack.restNs, 0.0);
    QCOMPARE(stack.latencyNs, 2'000.0);
}

void PhasesTest::equalLatenciesAreAllTaken()
{
    QCOMPARE(summaryOf(std::vector<Sample>(100, told(5, 5))).atMedian.value().count, 100);
}

void PhasesTest::reportHasThem()
{
    Run run;
    run.plan.clients = {ClientKind::Curl};
    run.samples.append(told(5, 1));
    const RunReport report = analyse(run);
    QCOMPARE(report.contenders.size(), std::size_t(1));
    QCOMPARE(report.contenders[0].phases, summarizePhases(run.samples)[curlConcurrent.index()]);
    QVERIFY(report.contenders[0].phases.isKnown());
}

QTEST_APPLESS_MAIN(PhasesTest)
#include "tst_phases.moc"
