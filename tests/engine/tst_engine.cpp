// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engine.h"

#include "engine/schedule.h"
#include "fakeclient.h"
#include "net/waitingclient.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RunPlan planFor(QList<Strategy> strategies, int count)
{
    RunPlan plan;
    plan.request.url = QUrl(u"http://127.0.0.1/"_s);
    plan.strategies = std::move(strategies);
    plan.count = count;
    plan.concurrency = 8;
    plan.threads = 3;
    return plan;
}

HttpClientFactory fakeClients(FakeServer &server)
{
    return [&server](ClientKind, ClientUse use, int lanes) -> std::unique_ptr<HttpClient> {
        auto client = std::make_unique<FakeClient>(server, lanes);
        if (use == ClientUse::Blocking)
            return std::make_unique<WaitingClient>(std::move(client));
        return client;
    };
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

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEachRequestOnce_data();
    void sendsEachRequestOnce();
    void interleavesRounds();
    void warmUpIsSentButNotRecorded();
    void everyBatchHasNewClients();
    void stopKeepsWhatWasMeasured_data();
    void stopKeepsWhatWasMeasured();
    void stopInWarmUp();
    void stopWhenIdleIsHarmless();
    void runsAgainAfterStop();
    void oldRunSurvivesANewOne();
    void destroyedInMidRun_data();
    void destroyedInMidRun();
    void refusesBadPlans();
    void refusesASecondRun();
    void internsErrorTexts();
    void measuresLoopLag();
};

void TestEngine::sendsEachRequestOnce_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("lanes");

    QTest::newRow("sequential") << Strategy::Sequential << 20 << 1;
    QTest::newRow("concurrent") << Strategy::Concurrent << 100 << 8;
    QTest::newRow("threads") << Strategy::Threads << 30 << 3;
    QTest::newRow("one request, concurrent") << Strategy::Concurrent << 1 << 1;
    QTest::newRow("fewer requests than threads") << Strategy::Threads << 2 << 2;
}

void TestEngine::sendsEachRequestOnce()
{
    QFETCH(Strategy, strategy);
    QFETCH(int, count);
    QFETCH(int, lanes);

    FakeServer server;
    Engine engine(fakeClients(server));
    const auto run = execute(engine, planFor({strategy}, count));
    QVERIFY(run);
    QVERIFY(!engine.isRunning());
    QVERIFY(!run->interrupted);

    QCOMPARE(run->samples.size(), count);
    QSet<quint32> indices;
    QSet<quint16> lanesUsed;
    run->samples.forEach([&](const Sample &sample) {
        indices.insert(sample.index);
        lanesUsed.insert(sample.lane);
        QCOMPARE(sample.strategy, strategy);
        QCOMPARE(sample.status, quint16(200));
        QVERIFY(sample.ok());
        QVERIFY(sample.startNs >= 0);
        QVERIFY(sample.latencyNs >= 2'000'000);
    });
    QCOMPARE(indices.size(), count);
    QVERIFY(indices.contains(0) && indices.contains(quint32(count - 1)));
    QCOMPARE(server.requests.load(), count);
    if (strategy == Strategy::Threads) {
        // A thread that starts late may find all tickets taken.
        QVERIFY(lanesUsed.size() <= lanes);
        QVERIFY(server.peakInFlight <= lanes);
    } else {
        QCOMPARE(lanesUsed.size(), lanes);
        QCOMPARE(server.peakInFlight.load(), lanes);
    }

    QCOMPARE(run->batches.size(), std::size_t(1));
    const Batch &batch = run->batches.front();
    QVERIFY(batch.complete);
    QCOMPARE(batch.done, count);
    QCOMPARE(batch.lanes, lanes);
    QCOMPARE(batch.connectionsOpened, int(lanesUsed.size()));
    qint64 firstStart = run->samples[0].startNs;
    qint64 lastEnd = 0;
    run->samples.forEach([&](const Sample &sample) {
        firstStart = std::min(firstStart, sample.startNs);
        lastEnd = std::max(lastEnd, sample.endNs());
    });
    QCOMPARE(batch.startNs, firstStart);
    QCOMPARE(batch.totalNs, lastEnd - firstStart);
}

void TestEngine::interleavesRounds()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}, 4);
    plan.rounds = 6;
    const auto run = execute(engine, plan);
    QVERIFY(run);
    QCOMPARE(run->samples.size(), 4 * 6 * 3);

    const std::vector<Batch> expected = scheduleBatches(plan, run->seed);
    QCOMPARE(run->batches.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(run->batches[i].strategy, expected[i].strategy);
        QCOMPARE(int(run->batches[i].round), int(i / 3));
    }
    // Batches follow each other, and samples come in the order of their batches.
    for (std::size_t i = 1; i < run->batches.size(); ++i)
        QVERIFY(run->batches[i].startNs >= run->batches[i - 1].startNs + run->batches[i - 1].totalNs);
}

void TestEngine::warmUpIsSentButNotRecorded()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({Strategy::Concurrent, Strategy::Threads}, 10);
    plan.warmUp = 2;
    plan.rounds = 3;
    plan.clients = {ClientKind::Qt, ClientKind::Curl};
    const auto run = execute(engine, plan);
    QVERIFY(run);
    QCOMPARE(run->samples.size(), 3 * 2 * 20);
    QCOMPARE(server.requests.load(), 3 * 2 * (10 + 2 * 8 + 10 + 2 * 3));
    for (const Batch &batch : run->batches) // every contender, in every round
        QCOMPARE(batch.connectionsOpened, 0); // the warm-up opened them all
}

void TestEngine::everyBatchHasNewClients()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}, 10);
    plan.rounds = 2;
    QVERIFY(execute(engine, plan));
    QCOMPARE(server.clients.load(), 2 * (1 + 1 + plan.threads));
}

void TestEngine::stopKeepsWhatWasMeasured_data()
{
    QTest::addColumn<Strategy>("strategy");
    for (Strategy strategy : allStrategies)
        QTest::newRow(qPrintable(strategyId(strategy))) << strategy;
}

void TestEngine::stopKeepsWhatWasMeasured()
{
    QFETCH(Strategy, strategy);
    FakeServer server;
    Engine engine(fakeClients(server));
    const RunPlan plan = planFor({strategy}, 1'000'000);
    QSignalSpy finished(&engine, &Engine::finished);
    connect(&engine, &Engine::updated, &engine, [&engine] {
        if (engine.run()->samples.size() >= 20)
            engine.stop();
    });
    QVERIFY(engine.start(plan));
    QVERIFY(finished.wait(60'000));

    const auto run = engine.run();
    QVERIFY(run->interrupted);
    QVERIFY(run->samples.size() >= 20);
    QVERIFY(run->samples.size() < plan.count);
    QCOMPARE(run->samples.size(), qsizetype(server.requests));
    int cancelled = 0;
    run->samples.forEach([&](const Sample &sample) { cancelled += sample.error == ErrorKind::Cancelled; });
    QVERIFY(cancelled <= plan.lanes(strategy));
    QCOMPARE(run->batches.size(), std::size_t(1));
    QVERIFY(!run->batches.front().complete);
    QCOMPARE(run->batches.front().done, int(run->samples.size()));
    QCOMPARE(server.inFlight.load(), 0);
}

void TestEngine::stopInWarmUp()
{
    FakeServer server;
    server.stalls = true;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({Strategy::Concurrent, Strategy::Threads}, 10);
    plan.warmUp = 1'000;
    QSignalSpy finished(&engine, &Engine::finished);
    QVERIFY(engine.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests.load(), 8, 60'000);
    engine.stop();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(server.requests.load(), 8);
    QVERIFY(engine.run()->samples.isEmpty());
    QVERIFY(engine.run()->interrupted);
}

void TestEngine::stopWhenIdleIsHarmless()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    engine.stop();
    QVERIFY(execute(engine, planFor({Strategy::Sequential}, 3)));
    engine.stop();
    QVERIFY(!engine.run()->interrupted);
}

void TestEngine::runsAgainAfterStop()
{
    FakeServer server;
    server.stalls = true;
    Engine engine(fakeClients(server));
    QSignalSpy finished(&engine, &Engine::finished);
    QVERIFY(engine.start(planFor({Strategy::Threads}, 10)));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests.load(), 3, 60'000);
    engine.stop();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(engine.run()->samples.size(), 3);

    server.stalls = false;
    const auto run = execute(engine, planFor({Strategy::Threads}, 10));
    QVERIFY(run);
    QCOMPARE(run->samples.size(), 10);
    QVERIFY(!run->interrupted);
}

void TestEngine::oldRunSurvivesANewOne()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    const auto first = execute(engine, planFor({Strategy::Sequential}, 3));
    const auto second = execute(engine, planFor({Strategy::Sequential}, 5));
    QVERIFY(first && second);
    QCOMPARE(first->samples.size(), 3);
    QCOMPARE(second->samples.size(), 5);
}

void TestEngine::destroyedInMidRun_data()
{
    stopKeepsWhatWasMeasured_data();
}

void TestEngine::destroyedInMidRun()
{
    QFETCH(Strategy, strategy);
    FakeServer server;
    server.stalls = true;
    {
        Engine engine(fakeClients(server));
        QVERIFY(engine.start(planFor({strategy}, 100)));
        QTRY_VERIFY_WITH_TIMEOUT(server.requests > 0, 60'000);
    }
    QCOMPARE(server.inFlight.load(), 0);
}

void TestEngine::refusesBadPlans()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({Strategy::Sequential}, 0);
    QVERIFY(engine.start(plan).error().contains(u"Count"));
    plan.count = 10;
    plan.strategies.clear();
    QVERIFY(!engine.start(plan));
    QVERIFY(!engine.isRunning());
    QCOMPARE(server.clients.load(), 0);
}

void TestEngine::refusesASecondRun()
{
    FakeServer server;
    server.stalls = true;
    Engine engine(fakeClients(server));
    QVERIFY(engine.start(planFor({Strategy::Sequential}, 1)));
    QVERIFY(!engine.start(planFor({Strategy::Sequential}, 1)));
    QVERIFY(engine.isRunning());
}

void TestEngine::internsErrorTexts()
{
    FakeServer server;
    server.error = ErrorKind::Refused;
    server.errorText = u"nobody listens"_s;
    Engine engine(fakeClients(server));
    const auto run = execute(engine, planFor({Strategy::Concurrent, Strategy::Threads}, 20));
    QVERIFY(run);
    QCOMPARE(run->errorTexts, QStringList({QString(), u"nobody listens"_s}));
    QVERIFY(!run->interrupted); // every request ended by itself
    run->samples.forEach([&](const Sample &sample) {
        QCOMPARE(sample.error, ErrorKind::Refused);
        QCOMPARE(run->errorText(sample), u"nobody listens"_s);
        QVERIFY(!sample.connectionReused);
    });
}

void TestEngine::measuresLoopLag()
{
    FakeServer server;
    server.delay = 60ms;
    Engine engine(fakeClients(server));
    const auto run = execute(engine, planFor({Strategy::Sequential}, 2));
    QVERIFY(run);
    QVERIFY(run->loopLag.count > 0);
    QVERIFY(run->loopLag.p50Ns <= run->loopLag.p99Ns);
    QVERIFY(run->loopLag.p99Ns <= run->loopLag.maxNs);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
