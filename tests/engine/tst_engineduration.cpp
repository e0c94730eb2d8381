// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engine.h"

#include "fakeclient.h"
#include "net/waitingclient.h"

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

/// Batches that end by time.
class TestEngineDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsByTime_data();
    void endsByTime();
    void endsByCountBeforeItsTime();
    void stopsBeforeItsTime();
};

void TestEngineDuration::endsByTime_data()
{
    QTest::addColumn<Strategy>("strategy");
    for (const Strategy strategy : allStrategies)
        QTest::newRow(qPrintable(strategyId(strategy))) << strategy;
}

void TestEngineDuration::endsByTime()
{
    QFETCH(Strategy, strategy);
    FakeServer server;
    server.delay = 20ms;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({strategy}, 1'000'000);
    plan.duration = 100ms;
    plan.rounds = 2;
    const auto run = execute(engine, plan);
    QVERIFY(run);
    QVERIFY(!run->interrupted);
    QCOMPARE(int(run->batches.size()), 2);
    for (const Batch &batch : run->batches) {
        QVERIFY(batch.complete);
        QVERIFY(batch.done >= batch.lanes && batch.done < 1'000'000);
        QCOMPARE(batch.planned, 1'000'000);
    }
    run->samples.forEach([&](const Sample &sample) {
        QVERIFY(sample.ok()); // what was in flight ended by itself
        QVERIFY(sample.startNs - run->batches[sample.round].startNs <= 100'000'000);
    });
}

void TestEngineDuration::endsByCountBeforeItsTime()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({Strategy::Concurrent}, 40);
    plan.duration = 1h;
    const auto run = execute(engine, plan);
    QVERIFY(run);
    QCOMPARE(run->samples.size(), 40);
    QVERIFY(run->batches.front().complete);
}

void TestEngineDuration::stopsBeforeItsTime()
{
    FakeServer server;
    Engine engine(fakeClients(server));
    RunPlan plan = planFor({Strategy::Concurrent}, 1'000'000);
    plan.duration = 1h;
    QSignalSpy finished(&engine, &Engine::finished);
    QVERIFY(engine.start(plan).ok());
    QTRY_VERIFY(server.requests > 20);
    engine.stop();
    QVERIFY(finished.wait(60'000));
    QVERIFY(engine.run()->interrupted);
    QVERIFY(!engine.run()->batches.front().complete);
}

QTEST_GUILESS_MAIN(TestEngineDuration)
#include "tst_engineduration.moc"
