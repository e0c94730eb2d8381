// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engine.h"

#include "net/demoserver.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace Loopscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Loopscope::Contender)

namespace {

void addContenders()
{
    QTest::addColumn<Contender>("contender");
    for (const Contender &contender : allContenders) {
        QTest::addRow("%s %s", qPrintable(strategyId(contender.strategy)),
                      qPrintable(clientId(contender.client)))
            << contender;
    }
}

} // namespace

/// The engine with the clients it really has.
class TestEngineClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyContenderInOneRun();
    void stopWhileNobodyAnswers_data() { addContenders(); }
    void stopWhileNobodyAnswers();
    void stopWhileAllIsBusy_data() { addContenders(); }
    void stopWhileAllIsBusy();
    void failuresDoNotKeepTheLoop_data() { addContenders(); }
    void failuresDoNotKeepTheLoop();

private:
    std::unique_ptr<DemoServer> m_demo;
};

void TestEngineClients::init()
{
    m_demo = std::make_unique<DemoServer>();
    QVERIFY(m_demo->start());
}

void TestEngineClients::everyContenderInOneRun()
{
    RunPlan plan;
    plan.request.url = m_demo->url(u"/delay/2ms"_s);
    plan.count = 40;
    plan.concurrency = 10;
    plan.threads = 3;
    plan.rounds = 2;
    plan.clients = {ClientKind::Qt, ClientKind::Curl};
    Engine engine;
    QSignalSpy finished(&engine, &Engine::finished);
    QVERIFY(engine.start(plan));
    QVERIFY(finished.wait(60'000));

    const auto run = engine.run();
    QVERIFY(!run->interrupted);
    QCOMPARE(run->batches.size(), std::size_t(2 * 6));
    int connections = 0;
    for (const Batch &batch : run->batches) {
        QVERIFY(batch.complete);
        QVERIFY(batch.connectionsOpened >= 1 && batch.connectionsOpened <= batch.lanes);
        if (batch.strategy != Strategy::Threads) // of which one may come too late for a ticket
            QCOMPARE(batch.connectionsOpened, batch.lanes);
        connections += batch.connectionsOpened;
    }
    std::map<std::size_t, int> samples;
    run->samples.forEach([&](const Sample &sample) {
        QCOMPARE(sample.status, quint16(200));
        QVERIFY(sample.ok());
        ++samples[sample.contender().index()];
    });
    QCOMPARE(samples.size(), contenderCount);
    for (const auto &[contender, count] : samples)
        QCOMPARE(count, 2 * plan.count);
    QCOMPARE(m_demo->counters().requests, 2 * 6 * plan.count);
    QCOMPARE(m_demo->counters().connections, connections);
}

void TestEngineClients::stopWhileNobodyAnswers()
{
    QFETCH(Contender, contender);
    RunPlan plan;
    plan.request.url = m_demo->url(u"/stall"_s);
    plan.count = 1000;
    plan.concurrency = 20;
    plan.threads = 5;
    plan.strategies = {contender.strategy};
    plan.clients = {contender.client};
    Engine engine;
    QSignalSpy finished(&engine, &Engine::finished);
    QVERIFY(engine.start(plan));
    const int lanes = plan.lanes(contender.strategy);
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->counters().requests, lanes, 60'000);
    engine.stop();
    QVERIFY(finished.wait(60'000));
    QVERIFY(engine.run()->interrupted);
    QCOMPARE(engine.run()->samples.size(), lanes);
    engine.run()->samples.forEach(
        [](const Sample &sample) { QCOMPARE(errorId(sample.error), u"cancelled"_s); });
}

void TestEngineClients::stopWhileAllIsBusy()
{
    QFETCH(Contender, contender);
    RunPlan plan;
    plan.request.url = m_demo->url(u"/fast"_s);
    plan.count = 1'000'000;
    plan.concurrency = 20;
    plan.threads = 5;
    plan.strategies = {contender.strategy};
    plan.clients = {contender.client};
    Engine engine;
    QSignalSpy finished(&engine, &Engine::finished);
    QVERIFY(engine.start(plan));
    QTRY_VERIFY_WITH_TIMEOUT(engine.run()->samples.size() > 50, 60'000);
    engine.stop();
    QVERIFY(finished.wait(60'000));
    QVERIFY(engine.run()->interrupted);
    int cancelled = 0;
    engine.run()->samples.forEach([&cancelled](const Sample &sample) {
        QVERIFY(sample.ok() || sample.error == ErrorKind::Cancelled);
        cancelled += sample.error == ErrorKind::Cancelled ? 1 : 0;
    });
    QVERIFY(cancelled <= plan.lanes(contender.strategy));
}

void TestEngineClients::failuresDoNotKeepTheLoop()
{
    // Nothing listens, so that every request fails at once: still the engine hears stop().
    QFETCH(Contender, contender);
    RunPlan plan;
    plan.request.url = m_demo->url(u"/"_s);
    m_demo->stop();
    plan.count = 1'000'000;
    plan.concurrency = 5;
    plan.threads = 2;
    plan.strategies = {contender.strategy};
    plan.clients = {contender.client};
    Engine engine;
    QSignalSpy finished(&engine, &Engine::finished);
    QVERIFY(engine.start(plan));
    QTRY_VERIFY_WITH_TIMEOUT(engine.run()->samples.size() > 20, 60'000);
    engine.stop();
    QVERIFY(finished.wait(60'000));
    QVERIFY(engine.run()->interrupted);
    QVERIFY(engine.run()->samples.size() < plan.count);
    engine.run()->samples.forEach([](const Sample &sample) {
        QVERIFY(sample.error == ErrorKind::Refused || sample.error == ErrorKind::Cancelled);
    });
}

QTEST_GUILESS_MAIN(TestEngineClients)
#include "tst_engineclients.moc"
