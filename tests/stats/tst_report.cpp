// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/report.h"
#include "testruns.h"

#include <QTest>

using namespace Loopscope;
using namespace Loopscope::TestRuns;

namespace {

/// One round: sequential 10 + 20 + 30 ms in 63 ms, concurrent on three lanes in 33 ms.
Run smallRun()
{
    Run run;
    run.plan.strategies = {Strategy::Sequential, Strategy::Concurrent};
    run.batches = {batch(Strategy::Concurrent, 0, 3, 3, 0, 33 * ms),
                   batch(Strategy::Sequential, 0, 1, 3, 40 * ms, 63 * ms)};
    for (const qint64 latency : {11, 21, 31})
        run.samples.append(answered(Strategy::Concurrent, 0, 0, latency * ms));
    for (const qint64 latency : {10, 20, 30})
        run.samples.append(answered(Strategy::Sequential, 0, 40 * ms, latency * ms));
    return run;
}

/// Three requests in each of the rounds that the totals are given for, in ms.
void addRounds(Run &run, Strategy strategy, int lanes, std::initializer_list<qint64> totalsMs)
{
    quint16 round = 0;
    for (const qint64 totalMs : totalsMs) {
        run.batches.push_back(batch(strategy, round, lanes, 3, 0, totalMs * ms));
        for (int i = 0; i < 3; ++i)
            run.samples.append(answered(strategy, round, 0, totalMs * ms / 4));
        ++round;
    }
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyRun();
    void oneRound();
    void onlyStrategiesThatRanAreReported();
    void failuresAreCountedByKindAndStatus();
    void latenciesAreOfAnsweredRequests();
    void totalsAreMediansOverCompleteRounds();
    void incompleteBatchIsBetterThanNone();
    void halfASequentialBatchIsNoMeasure();
    void speedUpNeedsSequential();
    void fastErrorsAreNoSpeedUp();
    void intervalComesWithThreeCommonRounds();
    void idealIsTheMedianOverRounds();
    void nothingAnswered();
    void batchWithoutRequestsCountsNothing();
    void noDurationDividesNothing();
    void samplesWithoutBatches();
};

void ReportTest::emptyRun()
{
    QCOMPARE(analyse(Run()), RunReport());
    QVERIFY(!analyse(Run()).find({Strategy::Sequential}));
}

void ReportTest::oneRound()
{
    const RunReport report = analyse(smallRun());
    QCOMPARE(report.contenders.size(), 2u);
    QCOMPARE(report.count, 6);
    QCOMPARE(report.failed, 0);
    QCOMPARE(report.unanswered, 0);

    const ContenderReport &sequential = report.contenders[0];
    QVERIFY(sequential.strategy == Strategy::Sequential);
    QCOMPARE(sequential.rounds, 1);
    QCOMPARE(sequential.lanes, 1);
    QCOMPARE(sequential.count, 3);
    QCOMPARE(sequential.ok, 3);
    QCOMPARE(sequential.totalNs.value(), 63e6);
    QCOMPARE(sequential.requestsPerSecond.value(), 3 / 0.063);
    QCOMPARE(sequential.latency.meanNs.value(), 20e6);
    QCOMPARE(sequential.latency.stddevNs.value(), 10e6);
    QCOMPARE(sequential.bytesReceived, 30);
    QCOMPARE(sequential.speedUp.value(), 1.0);
    QVERIFY(!sequential.speedUpInterval);
    QCOMPARE(sequential.idealNs.value(), 60e6);
    QCOMPARE(sequential.efficiency.value(), 60.0 / 63.0);

    const ContenderReport &concurrent = report.contenders[1];
    QCOMPARE(&concurrent, report.find({Strategy::Concurrent}));
    QCOMPARE(concurrent.lanes, 3);
    QCOMPARE(concurrent.connectionsOpened, 3);
    QCOMPARE(concurrent.totalNs.value(), 33e6);
    QCOMPARE(concurrent.speedUp.value(), 63.0 / 33.0);
    QCOMPARE(concurrent.idealNs.value(), 30e6);
    QCOMPARE(concurrent.efficiency.value(), 30.0 / 33.0);
}

void ReportTest::onlyStrategiesThatRanAreReported()
{
    const RunReport report = analyse(smallRun());
    QVERIFY(report.find({Strategy::Sequential}));
    QVERIFY(!report.find({Strategy::Threads}));
}

void ReportTest::failuresAreCountedByKindAndStatus()
{
    Run run;
    run.batches = {batch(Strategy::Threads, 0, 2, 7, 0, 100 * ms)};
    run.samples.append(answered(Strategy::Threads, 0, 0, ms, 200));
    run.samples.append(answered(Strategy::Threads, 0, 0, ms, 200));
    run.samples.append(answered(Strategy::Threads, 0, 0, ms, 302));
    run.samples.append(answered(Strategy::Threads, 0, 0, ms, 503));
    run.samples.append(broken(Strategy::Threads, 0, 0, ms, ErrorKind::Timeout));
    run.samples.append(broken(Strategy::Threads, 0, 0, ms, ErrorKind::Timeout));
    Sample truncated = broken(Strategy::Threads, 0, 0, ms, ErrorKind::Truncated);
    truncated.status = 200;
    run.samples.append(truncated);

    const RunReport report = analyse(run);
    QCOMPARE(report.count, 7);
    QCOMPARE(report.failed, 4);
    QCOMPARE(report.unanswered, 3);
    const ContenderReport &threads = *report.find({Strategy::Threads});
    QCOMPARE(threads.ok, 3);
    QCOMPARE(threads.failed, 4);
    QCOMPARE(threads.statuses, (std::map<quint16, qint64>{{200, 2}, {302, 1}, {503, 1}}));
    QCOMPARE(threads.errors,
             (std::map<ErrorKind, qint64>{{ErrorKind::Timeout, 2}, {ErrorKind::Truncated, 1}}));
    QCOMPARE(threads.requestsPerSecond.value(), 70.0);
}

void ReportTest::latenciesAreOfAnsweredRequests()
{
    Run run = smallRun();
    run.samples.append(broken(Strategy::Sequential, 0, 0, 30'000 * ms, ErrorKind::Timeout));
    run.samples.append(answered(Strategy::Sequential, 0, 0, 40 * ms, 503));
    const ContenderReport sequential = *analyse(run).find({Strategy::Sequential});
    QCOMPARE(sequential.latency.count, 4);
    QCOMPARE(sequential.latency.maxNs.value(), 40e6);
    QCOMPARE(sequential.idealNs.value(), 100e6);
}

void ReportTest::totalsAreMediansOverCompleteRounds()
{
    Run run;
    addRounds(run, Strategy::Concurrent, 3, {10, 20, 60, 5});
    run.batches.back().complete = false;
    const ContenderReport concurrent = *analyse(run).find({Strategy::Concurrent});
    QCOMPARE(concurrent.rounds, 4);
    QCOMPARE(concurrent.count, 12);
    QCOMPARE(concurrent.totalNs.value(), 20e6);
    QCOMPARE(concurrent.requestsPerSecond.value(), 12 / 0.095);
    QCOMPARE(concurrent.connectionsOpened, 12);
}

void ReportTest::incompleteBatchIsBetterThanNone()
{
    Run run = smallRun();
    run.batches[0].complete = false;
    const RunReport report = analyse(run);
    const ContenderReport &concurrent = *report.find({Strategy::Concurrent});
    QCOMPARE(concurrent.totalNs.value(), 33e6);
    QVERIFY(!concurrent.speedUp);
    QVERIFY(!concurrent.efficiency);
    QCOMPARE(concurrent.idealNs.value(), 30e6);
    QCOMPARE(report.find({Strategy::Sequential})->speedUp.value(), 1.0);
}

void ReportTest::halfASequentialBatchIsNoMeasure()
{
    Run run = smallRun();
    run.batches[1].complete = false;
    const RunReport report = analyse(run);
    for (const ContenderReport &strategy : report.contenders) {
        QVERIFY(strategy.totalNs);
        QVERIFY(!strategy.speedUp);
        QVERIFY(!strategy.idealNs);
        QVERIFY(!strategy.efficiency);
    }
}

void ReportTest::fastErrorsAreNoSpeedUp()
{
    Run run = smallRun();
    const SampleLog answered = run.samples;
    run.samples = {};
    answered.forEach([&run](Sample sample) {
        if (sample.strategy == Strategy::Concurrent) {
            sample.error = ErrorKind::Refused;
            sample.status = 0;
        }
        run.samples.append(sample);
    });
    const RunReport report = analyse(run);
    QVERIFY(!report.find({Strategy::Concurrent})->speedUp);
    QCOMPARE(report.find({Strategy::Sequential})->speedUp.value(), 1.0);
}

void ReportTest::speedUpNeedsSequential()
{
    Run run;
    addRounds(run, Strategy::Concurrent, 3, {10, 20, 60});
    addRounds(run, Strategy::Threads, 3, {10, 20, 60});
    for (const ContenderReport &strategy : analyse(run).contenders) {
        QVERIFY(!strategy.speedUp);
        QVERIFY(!strategy.speedUpInterval);
        QVERIFY(!strategy.idealNs);
        QVERIFY(!strategy.efficiency);
    }
}

void ReportTest::intervalComesWithThreeCommonRounds()
{
    Run run;
    run.seed = 77;
    addRounds(run, Strategy::Sequential, 1, {100, 110, 120, 130});
    addRounds(run, Strategy::Concurrent, 3, {50, 52, 61});
    addRounds(run, Strategy::Threads, 3, {50, 52, 61, 70});
    run.batches.back().complete = false; // threads: rounds 0 to 2
    run.batches[1].complete = false; // sequential: rounds 0, 2 and 3
    RunReport report = analyse(run);
    QVERIFY(!report.find({Strategy::Sequential})->speedUpInterval);
    QVERIFY(!report.find({Strategy::Concurrent})->speedUpInterval); // rounds 0 and 2
    QVERIFY(!report.find({Strategy::Threads})->speedUpInterval);
    QCOMPARE(report.find({Strategy::Concurrent})->speedUp.value(), 120.0 / 52.0);

    run.batches[1].complete = true;
    report = analyse(run);
    const std::vector<double> sequential{100e6, 110e6, 120e6};
    const std::vector<double> other{50e6, 52e6, 61e6};
    const Interval expected = bootstrapSpeedUp(sequential, other, 77).value();
    QCOMPARE(report.find({Strategy::Concurrent})->speedUpInterval.value(), expected);
    QCOMPARE(report.find({Strategy::Threads})->speedUpInterval.value(), expected);
    QVERIFY(!report.find({Strategy::Sequential})->speedUpInterval);
}

void ReportTest::idealIsTheMedianOverRounds()
{
    Run run;
    addRounds(run, Strategy::Sequential, 1, {40, 80, 400}); // three latencies of 10, 20 and 100 ms
    addRounds(run, Strategy::Concurrent, 2, {32, 40, 200});
    const ContenderReport concurrent = *analyse(run).find({Strategy::Concurrent});
    QCOMPARE(concurrent.idealNs.value(), 30e6);
    QCOMPARE(concurrent.efficiency.value(), 0.75);
}

void ReportTest::nothingAnswered()
{
    Run run;
    run.batches = {batch(Strategy::Sequential, 0, 1, 2, 0, 2 * ms)};
    run.samples.append(broken(Strategy::Sequential, 0, 0, ms, ErrorKind::Refused));
    run.samples.append(broken(Strategy::Sequential, 0, ms, ms, ErrorKind::Refused));
    const ContenderReport sequential = *analyse(run).find({Strategy::Sequential});
    QCOMPARE(sequential.latency, LatencySummary());
    QVERIFY(!sequential.idealNs);
    QVERIFY(!sequential.efficiency);
    QVERIFY(sequential.statuses.empty());
    QCOMPARE(sequential.totalNs.value(), 2e6);
    QCOMPARE(sequential.failed, 2);
}

void ReportTest::batchWithoutRequestsCountsNothing()
{
    Run run = smallRun();
    Batch stopped = batch(Strategy::Threads, 0, 2, 0, 200 * ms, 0);
    stopped.complete = false;
    run.batches.push_back(stopped);
    stopped.strategy = Strategy::Sequential;
    stopped.round = 1;
    run.batches.push_back(stopped);
    const RunReport report = analyse(run);
    QVERIFY(!report.find({Strategy::Threads}));
    QCOMPARE(report.find({Strategy::Sequential})->rounds, 1);
    QCOMPARE(report.find({Strategy::Sequential})->totalNs.value(), 63e6);
}

void ReportTest::noDurationDividesNothing()
{
    Run run = smallRun();
    for (Batch &each : run.batches)
        each.totalNs = 0;
    for (const ContenderReport &strategy : analyse(run).contenders) {
        QCOMPARE(strategy.totalNs.value(), 0.0);
        QVERIFY(!strategy.requestsPerSecond);
        QVERIFY(!strategy.speedUp);
        QVERIFY(!strategy.efficiency);
    }
}

void ReportTest::samplesWithoutBatches()
{
    Run run = smallRun();
    run.batches.clear();
    const RunReport report = analyse(run);
    QCOMPARE(report.count, 6);
    for (const ContenderReport &strategy : report.contenders) {
        QCOMPARE(strategy.rounds, 0);
        QVERIFY(!strategy.totalNs);
        QVERIFY(!strategy.requestsPerSecond);
        QVERIFY(!strategy.idealNs);
        QCOMPARE(strategy.latency.count, 3);
    }
}

QTEST_APPLESS_MAIN(ReportTest)
#include "tst_report.moc"
