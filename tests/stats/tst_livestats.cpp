// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/livestats.h"
#include "stats/report.h"
#include "testruns.h"

#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Loopscope::TestRuns;

namespace {

RunPlan planOf(int count, int rounds)
{
    RunPlan plan;
    plan.count = count;
    plan.rounds = rounds;
    plan.concurrency = 3;
    plan.threads = 2;
    return plan;
}

Batch running(Batch batch, int done)
{
    batch.done = done;
    batch.complete = false;
    return batch;
}

void addOne(LiveStats &stats, const Sample &sample)
{
    stats.add(std::span(&sample, 1));
}

} // namespace

class LiveStatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginExpectsThePlan();
    void beginForgets();
    void countsEndsFailuresAndErrors();
    void totalOfTheRunningBatchGrows();
    void finishedBatchesReplaceTheRunningOne();
    void rateIsOfTheNewestBatch();
    void speedUpNeedsBoth();
    void idealNeedsACompleteSequentialBatch();
    void stoppedRunKeepsItsTotal();
    void severalBatchesInOneUpdate();
    void endsWithTheFiguresOfTheReport();
};

void LiveStatsTest::beginExpectsThePlan()
{
    RunPlan plan = planOf(100, 5);
    plan.strategies = {Strategy::Sequential, Strategy::Threads};
    LiveStats stats;
    stats.begin(plan);
    QCOMPARE(stats[{Strategy::Sequential}].planned, 500);
    QCOMPARE(stats[{Strategy::Threads}].planned, 500);
    QCOMPARE(stats[{Strategy::Concurrent}].planned, 0);
    for (const Contender contender : allContenders) {
        QCOMPARE(stats[contender].ended, 0);
        QCOMPARE(stats[contender].totalNs(), 0.0);
        QCOMPARE(stats[contender].requestsPerSecond(), 0.0);
        QVERIFY(!stats.speedUp(contender));
        QVERIFY(!stats.idealNs(contender));
        QVERIFY(stats.rate(contender).points(0).empty());
    }
}

void LiveStatsTest::beginForgets()
{
    LiveStats stats;
    stats.begin(planOf(1, 1));
    const std::vector<Batch> batches{batch(Strategy::Sequential, 0, 1, 1, 0, 10 * ms)};
    stats.setBatches(batches, 10 * ms);
    addOne(stats, answered(Strategy::Sequential, 0, 0, 10 * ms));
    stats.begin(planOf(1, 1));
    QCOMPARE(stats[{Strategy::Sequential}].ended, 0);
    QCOMPARE(stats[{Strategy::Sequential}].latency.total(), 0);
    QCOMPARE(stats[{Strategy::Sequential}].totalNs(), 0.0);
    QCOMPARE(stats.rate({Strategy::Sequential}).total(), 0);
    QVERIFY(!stats.idealNs({Strategy::Sequential}));

    stats.setBatches(batches, 10 * ms);
    QCOMPARE(stats[{Strategy::Sequential}].totalNs(), 10e6);
}

void LiveStatsTest::countsEndsFailuresAndErrors()
{
    LiveStats stats;
    stats.begin(planOf(4, 1));
    const std::vector samples{answered(Strategy::Concurrent, 0, 0, 5 * ms, 200),
                              answered(Strategy::Concurrent, 0, 0, 6 * ms, 503),
                              broken(Strategy::Concurrent, 0, 0, 900 * ms, ErrorKind::Reset),
                              broken(Strategy::Threads, 0, 0, 900 * ms, ErrorKind::Cancelled)};
    stats.setBatches(std::vector{running(batch(Strategy::Concurrent, 0, 3, 4, 0, 0), 0)}, 0);
    stats.add(samples);
    const LiveContender &concurrent = stats[{Strategy::Concurrent}];
    QCOMPARE(concurrent.ended, 3);
    QCOMPARE(concurrent.failed, 2);
    QCOMPARE(concurrent.errors[std::size_t(ErrorKind::Reset)], 1);
    QCOMPARE(concurrent.errors[std::size_t(ErrorKind::None)], 0);
    QCOMPARE(concurrent.latency.total(), 2);
    QVERIFY(concurrent.latency.max() == 6 * ms);
    QCOMPARE(stats[{Strategy::Threads}].errors[std::size_t(ErrorKind::Cancelled)], 1);
    QCOMPARE(stats[{Strategy::Sequential}].ended, 0);
}

void LiveStatsTest::totalOfTheRunningBatchGrows()
{
    LiveStats stats;
    stats.begin(planOf(10, 1));
    std::vector<Batch> batches{running(batch(Strategy::Sequential, 0, 1, 10, 100 * ms, 50 * ms), 1)};
    stats.setBatches(batches, 160 * ms);
    addOne(stats, answered(Strategy::Sequential, 0, 100 * ms, 50 * ms));
    QCOMPARE(stats[{Strategy::Sequential}].currentTotalNs, 60 * ms);
    QCOMPARE(stats[{Strategy::Sequential}].totalNs(), 60e6);
    QCOMPARE(stats[{Strategy::Sequential}].busyNs, 60 * ms);
    QCOMPARE(stats[{Strategy::Sequential}].requestsPerSecond(), 1 / 0.060);

    stats.setBatches(batches, 190 * ms); // nothing ended meanwhile
    QCOMPARE(stats[{Strategy::Sequential}].totalNs(), 90e6);
    QCOMPARE(stats[{Strategy::Sequential}].busyNs, 90 * ms);
}

void LiveStatsTest::finishedBatchesReplaceTheRunningOne()
{
    LiveStats stats;
    stats.begin(planOf(2, 3));
    std::vector<Batch> batches{running(batch(Strategy::Threads, 0, 2, 2, 0, 0), 0)};
    stats.setBatches(batches, 25 * ms);
    batches[0] = batch(Strategy::Threads, 0, 2, 2, 0, 30 * ms);
    stats.setBatches(batches, 33 * ms);
    QCOMPARE(stats[{Strategy::Threads}].finishedTotalsNs, std::vector<double>{30e6});
    QCOMPARE(stats[{Strategy::Threads}].totalNs(), 30e6);
    stats.setBatches(batches, 40 * ms); // between two batches
    QCOMPARE(stats[{Strategy::Threads}].busyNs, 30 * ms);

    batches.push_back(running(batch(Strategy::Threads, 1, 2, 2, 50 * ms, 0), 0));
    stats.setBatches(batches, 60 * ms);
    QCOMPARE(stats[{Strategy::Threads}].totalNs(), 30e6);
    QCOMPARE(stats[{Strategy::Threads}].currentTotalNs, 10 * ms);
    QCOMPARE(stats[{Strategy::Threads}].busyNs, 40 * ms);

    batches[1] = batch(Strategy::Threads, 1, 2, 2, 50 * ms, 20 * ms);
    stats.setBatches(batches, 70 * ms);
    QCOMPARE(stats[{Strategy::Threads}].totalNs(), 25e6);
    QCOMPARE(stats[{Strategy::Threads}].busyNs, 50 * ms);
}

void LiveStatsTest::rateIsOfTheNewestBatch()
{
    LiveStats stats;
    stats.begin(planOf(2, 2));
    std::vector<Batch> batches{batch(Strategy::Concurrent, 0, 3, 2, 0, 20 * ms)};
    stats.setBatches(batches, 20 * ms);
    addOne(stats, answered(Strategy::Concurrent, 0, 0, 20 * ms));
    QCOMPARE(stats.rate({Strategy::Concurrent}).total(), 1);

    batches.push_back(running(batch(Strategy::Concurrent, 1, 3, 2, 500 * ms, 0), 0));
    stats.setBatches(batches, 530 * ms);
    QCOMPARE(stats.rate({Strategy::Concurrent}).total(), 0);
    // The last of the old batch may come with the first of the new one.
    addOne(stats, answered(Strategy::Concurrent, 0, 0, 20 * ms));
    addOne(stats, answered(Strategy::Concurrent, 1, 500 * ms, 15 * ms));
    QCOMPARE(stats.rate({Strategy::Concurrent}).total(), 1);
    const auto points = stats.rate({Strategy::Concurrent}).points(530 * ms);
    QCOMPARE(points.size(), 3u);
    QCOMPARE(points[0].perSecond, 0.0);
    QCOMPARE(points[1].perSecond, 100.0);
    QCOMPARE(points[1].seconds, 0.015);
}

void LiveStatsTest::speedUpNeedsBoth()
{
    LiveStats stats;
    stats.begin(planOf(1, 1));
    std::vector<Batch> batches{batch(Strategy::Concurrent, 0, 3, 1, 0, 10 * ms)};
    stats.setBatches(batches, 10 * ms);
    QVERIFY(!stats.speedUp({Strategy::Concurrent}));
    batches.push_back(running(batch(Strategy::Sequential, 0, 1, 1, 10 * ms, 0), 0));
    stats.setBatches(batches, 50 * ms);
    QVERIFY(!stats.speedUp({Strategy::Concurrent}));
    batches[1] = batch(Strategy::Sequential, 0, 1, 1, 10 * ms, 60 * ms);
    stats.setBatches(batches, 70 * ms);
    addOne(stats, answered(Strategy::Concurrent, 0, 0, 10 * ms));
    QVERIFY(!stats.speedUp({Strategy::Concurrent})); // sequential had no answer
    addOne(stats, answered(Strategy::Sequential, 0, 10 * ms, 60 * ms));
    QCOMPARE(stats.speedUp({Strategy::Concurrent}).value(), 6.0);
    QCOMPARE(stats.speedUp({Strategy::Sequential}).value(), 1.0);
    QVERIFY(!stats.speedUp({Strategy::Threads}));
}

void LiveStatsTest::idealNeedsACompleteSequentialBatch()
{
    LiveStats stats;
    stats.begin(planOf(3, 1));
    std::vector<Batch> batches{running(batch(Strategy::Sequential, 0, 1, 3, 0, 30 * ms), 2)};
    stats.setBatches(batches, 30 * ms);
    addOne(stats, answered(Strategy::Sequential, 0, 0, 10 * ms));
    addOne(stats, answered(Strategy::Sequential, 0, 10 * ms, 20 * ms));
    QVERIFY(!stats.idealNs({Strategy::Sequential}));
    batches[0] = batch(Strategy::Sequential, 0, 1, 3, 0, 61 * ms);
    stats.setBatches(batches, 61 * ms);
    addOne(stats, answered(Strategy::Sequential, 0, 30 * ms, 30 * ms));
    QCOMPARE(stats.idealNs({Strategy::Sequential}).value(), 60e6);
    QCOMPARE(stats.idealNs({Strategy::Threads}).value(), 30e6); // two lanes
    QCOMPARE(stats.idealNs({Strategy::Concurrent}).value(), 30e6); // the longest
}

void LiveStatsTest::stoppedRunKeepsItsTotal()
{
    LiveStats stats;
    stats.begin(planOf(100, 1));
    const std::vector<Batch> batches{running(batch(Strategy::Threads, 0, 2, 100, 0, 40 * ms), 3)};
    stats.setBatches(batches, 55 * ms);
    stats.setBatches(batches, 0);
    QCOMPARE(stats[{Strategy::Threads}].totalNs(), 40e6);
    QCOMPARE(stats[{Strategy::Threads}].busyNs, 40 * ms);
    QVERIFY(stats[{Strategy::Threads}].finishedTotalsNs.empty());
}

void LiveStatsTest::severalBatchesInOneUpdate()
{
    LiveStats stats;
    stats.begin(planOf(1, 2));
    const std::vector<Batch> batches{batch(Strategy::Sequential, 0, 1, 1, 0, 2 * ms),
                                     batch(Strategy::Threads, 0, 1, 1, 3 * ms, 2 * ms),
                                     batch(Strategy::Sequential, 1, 1, 1, 6 * ms, 4 * ms),
                                     running(batch(Strategy::Threads, 1, 1, 1, 11 * ms, 0), 0)};
    stats.setBatches(batches, 12 * ms);
    QCOMPARE(stats[{Strategy::Sequential}].finishedTotalsNs, (std::vector<double>{2e6, 4e6}));
    QCOMPARE(stats[{Strategy::Sequential}].totalNs(), 3e6);
    QCOMPARE(stats[{Strategy::Threads}].finishedTotalsNs, (std::vector<double>{2e6}));
    QCOMPARE(stats[{Strategy::Threads}].currentTotalNs, 1 * ms);
    addOne(stats, answered(Strategy::Sequential, 0, 0, 2 * ms));
    addOne(stats, answered(Strategy::Threads, 0, 3 * ms, 2 * ms));
    QCOMPARE(stats.speedUp({Strategy::Threads}).value(), 1.5);
}

/// Feeds a run as the engine would, in updates that end anywhere, and compares with the exact report.
void LiveStatsTest::endsWithTheFiguresOfTheReport()
{
    constexpr int count = 20;
    constexpr int rounds = 7;
    std::mt19937 random(5);
    Run run;
    run.plan = planOf(count, rounds);
    LiveStats stats;
    stats.begin(run.plan);
    qint64 now = 0;
    for (int round = 0; round < rounds; ++round) {
        for (const Strategy strategy : {Strategy::Threads, Strategy::Sequential, Strategy::Concurrent}) {
            const int lanes = run.plan.lanes(strategy);
            run.batches.push_back(running(batch(strategy, quint16(round), lanes, count, now, 0), 0));
            std::vector<Sample> pending;
            const qint64 start = now;
            for (int i = 0; i < count; ++i) {
                const qint64 latency = 1 + qint64(random() % 30'000'000);
                now += latency / lanes;
                pending.push_back(random() % 10 == 0
                                      ? broken(strategy, quint16(round), now, latency, ErrorKind::Reset)
                                      : answered(strategy, quint16(round), now, latency));
                run.samples.append(pending.back());
                run.batches.back().done = i + 1;
                run.batches.back().totalNs = now - start;
                run.batches.back().complete = i + 1 == count;
                if (random() % 4 == 0 || i + 1 == count) {
                    stats.setBatches(run.batches, now);
                    stats.add(pending);
                    pending.clear();
                }
            }
        }
    }
    stats.setBatches(run.batches, 0);

    const RunReport report = analyse(run);
    QCOMPARE(report.contenders.size(), 3u);
    for (const ContenderReport &exact : report.contenders) {
        const LiveContender &live = stats[exact.contender()];
        QCOMPARE(live.ended, exact.count);
        QCOMPARE(live.ended, live.planned);
        QCOMPARE(live.failed, exact.failed);
        QCOMPARE(live.errors[std::size_t(ErrorKind::Reset)], exact.failed);
        QCOMPARE(live.latency.total(), exact.latency.count);
        QCOMPARE(live.totalNs(), exact.totalNs.value());
        QCOMPARE(live.requestsPerSecond(), exact.requestsPerSecond.value());
        QCOMPARE(stats.speedUp(exact.contender()).value(), exact.speedUp.value());
        QCOMPARE(stats.idealNs(exact.contender()).value(), exact.idealNs.value());
        QCOMPARE(stats.rate(exact.contender()).total(), count);
    }
}

QTEST_APPLESS_MAIN(LiveStatsTest)
#include "tst_livestats.moc"
