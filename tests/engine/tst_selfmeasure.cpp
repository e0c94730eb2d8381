// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engine.h"
#include "fakeclient.h"
#include "net/demoserver.h"
#include "stats/selfcheck.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RunPlan planFor(Strategy strategy, int count, const QUrl &url)
{
    RunPlan plan;
    plan.request.url = url;
    plan.strategies = {strategy};
    plan.count = count;
    plan.concurrency = 8;
    plan.threads = 3;
    return plan;
}

/// Runs \a plan to its end.
std::shared_ptr<const Run> execute(Engine &engine, const RunPlan &plan)
{
    QSignalSpy finished(&engine, &Engine::finished);
    const Status started = engine.start(plan);
    if (!started || !finished.wait(60'000))
        return nullptr;
    return engine.run();
}

} // namespace

/// What the engine measures of itself.
class TestSelfMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBatchIsMeasured_data();
    void everyBatchIsMeasured();
    void runningBatchesAreMeasuredToo();
    void warmUpIsNotMeasured();
    void lagIsKnownOverTime();
};

void TestSelfMeasure::everyBatchIsMeasured_data()
{
    QTest::addColumn<Strategy>("strategy");
    for (const Strategy strategy : allStrategies)
        QTest::newRow(qPrintable(strategyId(strategy))) << strategy;
}

void TestSelfMeasure::everyBatchIsMeasured()
{
    QFETCH(Strategy, strategy);
    DemoServer server;
    QVERIFY(server.start());
    Engine engine;
    RunPlan plan = planFor(strategy, 40, server.url(u"/delay/20ms"_s));
    plan.rounds = 2;
    const auto run = execute(engine, plan);
    QVERIFY(run);
    QCOMPARE(run->cores, QThread::idealThreadCount());
    QCOMPARE(run->batches.size(), std::size_t(2));
    std::vector<qint64> latencySums(2);
    run->samples.forEach([&](const Sample &sample) { latencySums[sample.round] += sample.latencyNs; });
    for (const Batch &batch : run->batches) {
        QCOMPARE(batch.retries, 0);
        QVERIFY(batch.meanInFlight > 0);
        QVERIFY(batch.meanInFlight <= batch.lanes);
        QVERIFY(batch.steadyInFlight > 0);
        QVERIFY(batch.steadyInFlight <= batch.lanes);
        QVERIFY(batch.engineCpuNs > 0);
        QVERIFY(batch.processCpuNs >= batch.engineCpuNs);
        QVERIFY(batch.loopLag.count > 0);
        QVERIFY(batch.loopLag.p99Ns <= batch.loopLag.maxNs);
        QVERIFY(batch.loopLag.maxNs <= run->loopLag.maxNs);
        QCOMPARE(batch.latencySumNs, latencySums[batch.round]);
        // Little's law, but for what lies between the stamps of the lanes and those of the client: not much,
        // unless a thread waits for a core.
        const double little = double(batch.latencySumNs) / double(batch.totalNs);
        QVERIFY2(little <= batch.meanInFlight * 1.5,
                 qPrintable(u"%1 %2"_s.arg(little).arg(batch.meanInFlight)));
    }
    const SelfCheck check = selfCheck(*run, analyse(*run));
    QCOMPARE(check.contenders.size(), std::size_t(1));
    QVERIFY(check.verdict() != ClientVerdict::Unknown);
    QCOMPARE(check.contenders.front().connectionsExpected, 2 * plan.lanes(strategy));
    QVERIFY(check.contenders.front().connectionsOpened <= 2 * plan.lanes(strategy));
}

void TestSelfMeasure::lagIsKnownOverTime()
{
    DemoServer server;
    QVERIFY(server.start());
    Engine engine;
    RunPlan plan = planFor(Strategy::Sequential, 10, server.url(u"/delay/20ms"_s));
    plan.rounds = 2;
    for (int run = 0; run < 2; ++run) { // each has its own
        const auto done = execute(engine, plan);
        QVERIFY(done);
        QVERIFY(done->lagSeries.size() > 1);
        qint64 endNs = 0;
        qint64 mostNs = 0;
        for (const LagInterval &interval : done->lagSeries) {
            QVERIFY(interval.startNs >= endNs);
            QVERIFY(interval.endNs > interval.startNs);
            endNs = interval.endNs;
            mostNs = std::max(mostNs, interval.maxNs);
        }
        QCOMPARE(mostNs, done->loopLag.maxNs);
        const Batch &last = done->batches.back();
        QVERIFY(done->lagSeries.front().startNs <= done->batches.front().startNs);
        QVERIFY(endNs > last.startNs);
    }
}

void TestSelfMeasure::runningBatchesAreMeasuredToo()
{
    FakeServer server;
    server.delay = 10ms;
    Engine engine(
        [&server](ClientKind, ClientUse, int lanes) { return std::make_unique<FakeClient>(server, lanes); });
    bool seen = false;
    connect(&engine, &Engine::updated, &engine, [&] {
        const std::vector<Batch> &batches = engine.run()->batches;
        if (batches.empty() || batches.back().done == 0 || batches.back().done == batches.back().planned)
            return;
        const Batch &batch = batches.back();
        seen = batch.meanInFlight > 0 && batch.meanInFlight <= batch.lanes && batch.engineCpuNs > 0
            && batch.processCpuNs > 0 && batch.loopLag.count > 0;
        engine.stop();
    });
    QVERIFY(execute(engine, planFor(Strategy::Concurrent, 100'000, QUrl(u"http://127.0.0.1/"_s))));
    QVERIFY(seen);
}

void TestSelfMeasure::warmUpIsNotMeasured()
{
    FakeServer server;
    server.delay = 20ms;
    Engine engine(
        [&server](ClientKind, ClientUse, int lanes) { return std::make_unique<FakeClient>(server, lanes); });
    RunPlan plan = planFor(Strategy::Sequential, 1, QUrl(u"http://127.0.0.1/"_s));
    plan.warmUp = 10;
    const auto run = execute(engine, plan);
    QVERIFY(run);
    const Batch &batch = run->batches.front();
    QVERIFY(batch.loopLag.count < run->loopLag.count);
    QCOMPARE(batch.steadyInFlight, 1.0);
    QCOMPARE(batch.latencySumNs, run->samples[0].latencyNs);
}

QTEST_GUILESS_MAIN(TestSelfMeasure)
#include "tst_selfmeasure.moc"
