// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sweepengine.h"

#include "fakeclient.h"
#include "net/waitingclient.h"
#include "stats/sweepreport.h"
#include "support/slotserver.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longest = 60'000; // ms; only so that nothing hangs

HttpClientFactory fakeClients(FakeServer &server)
{
    return [&server](ClientKind, ClientUse, int lanes) -> std::unique_ptr<HttpClient> {
        return std::make_unique<FakeClient>(server, lanes);
    };
}

SweepPlan planFor(const QUrl &url, QList<int> concurrencies, int requests, int rounds = 1)
{
    SweepPlan plan;
    plan.request.url = url;
    plan.concurrencies = std::move(concurrencies);
    plan.requestsPerStep = requests;
    plan.rounds = rounds;
    return plan;
}

SweepPlan fakePlan(QList<int> concurrencies, int requests, int rounds = 1)
{
    return planFor(QUrl(u"http://127.0.0.1/"_s), std::move(concurrencies), requests, rounds);
}

/// Runs \a plan to its end.
std::shared_ptr<const Sweep> execute(SweepEngine &engine, const SweepPlan &plan)
{
    QSignalSpy finished(&engine, &SweepEngine::finished);
    const Status started = engine.start(plan);
    if (!started)
        qWarning("%s", qPrintable(started.error()));
    if (!started || !finished.wait(longest))
        return nullptr;
    return engine.sweep();
}

/// On a busy machine the client may well be late now and then, which is not what these tests are about.
Sweep withoutClientVerdicts(Sweep sweep)
{
    for (SweepStep &step : sweep.steps)
        step.clientVerdict = ClientVerdict::Ok;
    return sweep;
}

} // namespace

class TestSweepEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresEveryStepInOrder();
    void stepsByTime();
    void tellsOfItsProgress();
    void intervalsOnlyWithOneRound();
    void findsTheSlotsOfAServer();
    void endsAfterThreeFailingSteps_data();
    void endsAfterThreeFailingSteps();
    void aServerThatNeverAnswers();
    void stopsAnywhere_data();
    void stopsAnywhere();
    void stopsBetweenSteps();
    void stopWhenIdleIsHarmless();
    void sweepsAgain();
    void oldSweepSurvivesANewOne();
    void destroyedInMidSweep();
    void refusesBadPlans();
    void refusesASecondSweep();
};

void TestSweepEngine::measuresEveryStepInOrder()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    QSignalSpy steps(&engine, &SweepEngine::stepFinished);
    QSignalSpy started(&engine, &SweepEngine::started);
    SweepPlan plan = fakePlan({1, 3, 8}, 40, 2);
    plan.warmUp = 2;
    const auto sweep = execute(engine, plan);
    QVERIFY(sweep);
    QVERIFY(!engine.isRunning());
    QCOMPARE(started.size(), 1);
    QCOMPARE(steps.size(), 6);
    QCOMPARE(sweep->plan, plan);
    QCOMPARE(sweep->end, Sweep::End::Complete);
    QVERIFY(!sweep->id.isEmpty());
    QVERIFY(sweep->startedAtUs > 0);
    QCOMPARE(int(sweep->steps.size()), 6);
    for (std::size_t i = 0; i < 6; ++i) {
        const SweepStep &step = sweep->steps[i];
        QCOMPARE(steps[int(i)].front().toInt(), int(i));
        QCOMPARE(step.concurrency, plan.concurrencies[int(i % 3)]);
        QCOMPARE(int(step.round), int(i / 3));
        QCOMPARE(step.count, 40);
        QCOMPARE(step.ok, 40);
        QCOMPARE(step.failed, 0);
        QVERIFY(step.complete && !step.failing);
        QVERIFY(step.throughput > 0 && step.p50Ns && step.p95Ns && !step.p99Ns);
        QVERIFY(step.meanInFlight > 0);
    }
    QCOMPARE(server.requests, 2 * (3 * 40 + 2 * (1 + 3 + 8)));
    QCOMPARE(server.peakInFlight, 8);
}

void TestSweepEngine::stepsByTime()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    SweepPlan plan = fakePlan({2, 4}, 0);
    plan.durationPerStep = 150ms;
    const auto sweep = execute(engine, plan);
    QVERIFY(sweep);
    QCOMPARE(sweep->end, Sweep::End::Complete);
    QCOMPARE(int(sweep->steps.size()), 2);
    for (const SweepStep &step : sweep->steps) {
        QVERIFY(step.complete);
        QVERIFY(step.count >= step.concurrency);
        QVERIFY(step.totalNs >= 150'000'000); // lanes go on until then
        QCOMPARE(step.ok, step.count); // what was in flight ended by itself
    }
}

void TestSweepEngine::tellsOfItsProgress()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    double last = 0;
    bool isFine = true;
    connect(&engine, &SweepEngine::updated, this, [&] {
        const SweepProgress &now = engine.progress();
        isFine = isFine && now.share() >= last && now.share() <= 1 && now.stepCount == 4
            && (now.concurrency == 2 || now.concurrency == 4) && now.done <= 200;
        last = now.share();
    });
    QVERIFY(execute(engine, fakePlan({2, 4}, 200, 2)));
    QVERIFY(isFine);
    QVERIFY(last > 0.5);
    QCOMPARE(engine.progress().share(), 1.0);
}

void TestSweepEngine::intervalsOnlyWithOneRound()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    const auto one = execute(engine, fakePlan({2}, 200));
    QVERIFY(one && one->steps.front().p50Interval && one->steps.front().throughputInterval);
    const Interval around = *one->steps.front().throughputInterval;
    QVERIFY(around.low < one->steps.front().throughput && around.high > one->steps.front().throughput);
    const auto two = execute(engine, fakePlan({2}, 200, 2));
    QVERIFY(two && !two->steps.front().p50Interval && !two->steps.front().throughputInterval);
}

void TestSweepEngine::findsTheSlotsOfAServer()
{
    SlotServer server(4, 20ms);
    SweepEngine engine;
    const auto sweep = execute(engine, planFor(server.url(), {1, 2, 4, 8, 16}, 48, 2));
    QVERIFY(sweep);
    QCOMPARE(sweep->end, Sweep::End::Complete);
    QCOMPARE(server.peakHeld(), 4);
    const SweepReport report = analyseSweep(withoutClientVerdicts(*sweep));
    QVERIFY(report.knee);
    QVERIFY2(std::abs(report.knee->concurrency - 4) <= 1,
             qPrintable(QString::number(report.knee->concurrency)));
    QVERIFY(report.bestFit());
}

void TestSweepEngine::endsAfterThreeFailingSteps_data()
{
    QTest::addColumn<SlotServer::Fall>("fall");
    QTest::newRow("answers 503") << SlotServer::Fall::Status503;
    QTest::newRow("resets") << SlotServer::Fall::Reset;
    QTest::newRow("is gone") << SlotServer::Fall::Refuse;
}

void TestSweepEngine::endsAfterThreeFailingSteps()
{
    QFETCH(SlotServer::Fall, fall);
    SlotServer server(4, 2ms, SlotServer::FallAfter{120, fall});
    SweepEngine engine;
    SweepPlan plan = planFor(server.url(), {1, 2, 4, 8, 16, 32, 64}, 64);
    plan.warmUp = 0;
    const auto sweep = execute(engine, plan);
    QVERIFY(sweep);
    QCOMPARE(sweep->end, Sweep::End::ThreeFailingSteps);
    QCOMPARE(int(sweep->steps.size()),
             4); // 8 of the 64 requests of the second one fail
    QVERIFY(!sweep->steps[0].failing);
    for (std::size_t i = 1; i < 4; ++i) {
        QVERIFY(sweep->steps[i].failing && sweep->steps[i].complete);
        QVERIFY(!sweep->steps[i].errorText.isEmpty());
    }
    if (fall == SlotServer::Fall::Status503)
        QCOMPARE(sweep->steps[3].errorText, u"HTTP 503"_s);
    const SweepReport report = analyseSweep(*sweep);
    QCOMPARE(report.failingFrom, 2);
    QCOMPARE(int(report.concurrencies.size()), 4);
}

void TestSweepEngine::aServerThatNeverAnswers()
{
    FakeServer server;
    server.error = ErrorKind::Refused;
    server.errorText = u"nothing listens there"_s;
    SweepEngine engine(fakeClients(server));
    const auto sweep = execute(engine, fakePlan({1, 2, 4, 8, 16}, 16));
    QVERIFY(sweep);
    QCOMPARE(sweep->end, Sweep::End::ThreeFailingSteps);
    QCOMPARE(int(sweep->steps.size()), 3);
    QCOMPARE(sweep->steps[0].errorText, u"nothing listens there"_s);
    QCOMPARE(sweep->steps[0].throughput, 0.0);
    QVERIFY(!sweep->steps[0].p50Ns);
}

void TestSweepEngine::stopsAnywhere_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<bool>("stalls");
    QTest::newRow("at once") << 0 << false;
    QTest::newRow("in the first step") << 20 << false;
    QTest::newRow("later") << 150 << false;
    QTest::newRow("while nothing is answered") << 50 << true;
}

void TestSweepEngine::stopsAnywhere()
{
    QFETCH(int, ms);
    QFETCH(bool, stalls);
    FakeServer server;
    server.stalls = stalls;
    SweepEngine engine(fakeClients(server));
    QSignalSpy finished(&engine, &SweepEngine::finished);
    QVERIFY(engine.start(fakePlan({1, 2, 4}, 1'000, 100)).ok());
    if (ms > 0)
        QTest::qWait(ms);
    engine.stop();
    engine.stop();
    QVERIFY(finished.wait(longest));
    QVERIFY(!engine.isRunning());
    const auto sweep = engine.sweep();
    QCOMPARE(sweep->end, Sweep::End::Interrupted);
    for (std::size_t i = 0; i < sweep->steps.size(); ++i)
        QCOMPARE(sweep->steps[i].complete, i + 1 < sweep->steps.size());
    if (!sweep->steps.empty())
        QVERIFY(sweep->steps.back().errorText.isEmpty()); // that it was stopped is no failure of the server
    const SweepReport report = analyseSweep(*sweep);
    QCOMPARE(report.end, Sweep::End::Interrupted);
    QTest::qWait(50);
    QCOMPARE(finished.size(), 1);
}

void TestSweepEngine::stopsBetweenSteps()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    connect(&engine, &SweepEngine::stepFinished, &engine, [&engine](int index) {
        if (index == 1)
            engine.stop();
    });
    const auto sweep = execute(engine, fakePlan({1, 2, 4}, 10));
    QVERIFY(sweep);
    QCOMPARE(sweep->end, Sweep::End::Interrupted);
    QCOMPARE(int(sweep->steps.size()), 2);
    QVERIFY(sweep->steps.back().complete);
    QCOMPARE(server.requests, 10 + 1 + 10 + 2);
}

void TestSweepEngine::stopWhenIdleIsHarmless()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    engine.stop();
    QVERIFY(engine.sweep());
    QCOMPARE(int(execute(engine, fakePlan({1}, 5))->steps.size()), 1);
    engine.stop();
    QCOMPARE(engine.sweep()->end, Sweep::End::Complete);
}

void TestSweepEngine::sweepsAgain()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    QVERIFY(engine.start(fakePlan({1, 2, 4}, 1'000)).ok());
    engine.stop();
    QSignalSpy finished(&engine, &SweepEngine::finished);
    QVERIFY(finished.wait(longest));
    const auto sweep = execute(engine, fakePlan({1, 2}, 10));
    QVERIFY(sweep);
    QCOMPARE(sweep->end, Sweep::End::Complete);
    QCOMPARE(int(sweep->steps.size()), 2);
}

void TestSweepEngine::oldSweepSurvivesANewOne()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    const auto first = execute(engine, fakePlan({1, 2}, 10));
    const Sweep copy = *first;
    const auto second = execute(engine, fakePlan({4}, 20));
    QCOMPARE(*first, copy);
    QVERIFY(second->id != first->id || second->startedAtUs != first->startedAtUs);
}

void TestSweepEngine::destroyedInMidSweep()
{
    FakeServer server;
    server.stalls = true;
    auto engine = std::make_unique<SweepEngine>(fakeClients(server));
    QVERIFY(engine->start(fakePlan({4}, 10)).ok());
    QTRY_COMPARE(server.inFlight, 4);
    engine.reset();
    QCOMPARE(server.inFlight, 0);
}

void TestSweepEngine::refusesBadPlans()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    QVERIFY(!engine.start(fakePlan({}, 10)).ok());
    QVERIFY(!engine.start(fakePlan({1, 20}, 10)).ok());
    QVERIFY(!engine.start(SweepPlan()).ok());
    QVERIFY(!engine.isRunning());
    QCOMPARE(server.requests, 0);
}

void TestSweepEngine::refusesASecondSweep()
{
    FakeServer server;
    SweepEngine engine(fakeClients(server));
    QVERIFY(engine.start(fakePlan({1}, 100)).ok());
    const Status second = engine.start(fakePlan({1}, 100));
    QCOMPARE(second.error(), u"A sweep is on; stop it first."_s);
    QSignalSpy finished(&engine, &SweepEngine::finished);
    QVERIFY(finished.wait(longest));
    QCOMPARE(engine.sweep()->end, Sweep::End::Complete);
}

QTEST_GUILESS_MAIN(TestSweepEngine)
#include "tst_sweepengine.moc"
