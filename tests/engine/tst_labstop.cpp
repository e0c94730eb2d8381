// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/lab.h"

#include "fakeclient.h"
#include "labtesting.h"
#include "net/demoserver.h"
#include "net/waitingclient.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Loopscope;
using namespace Loopscope::LabTesting;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000'000'000;

LabCoroutine dayLong(int repeat = 1)
{
    LabCoroutine coroutine;
    coroutine.delayNs = day;
    coroutine.text = u"never"_s;
    coroutine.repeat = repeat;
    return coroutine;
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

} // namespace

/// Cancelling, in every state and under every drive.
class TestLabStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeAnythingRuns_data() { drives(); }
    void beforeAnythingRuns();
    void inDelays_data() { drives(); }
    void inDelays();
    void inRequests_data() { drives(); }
    void inRequests();
    void onAStallingServer_data() { drives(); }
    void onAStallingServer();
    void keepsWhatHasEnded_data() { drives(); }
    void keepsWhatHasEnded();
    void amongManyThatEnd_data() { drives(); }
    void amongManyThatEnd();
    void saysSoInTheLastLine();
    void afterTheEndIsHarmless();
    void destroyedInMidRun_data() { drives(); }
    void destroyedInMidRun();

private:
    static void drives();
};

void TestLabStop::drives()
{
    QTest::addColumn<LabDrive>("drive");
    for (const LabDrive drive : allLabDrives)
        QTest::newRow(qPrintable(labDriveId(drive))) << drive;
}

void TestLabStop::beforeAnythingRuns()
{
    QFETCH(LabDrive, drive);
    for (int i = 0; i < 20; ++i) { // wherever the other thread is
        Lab lab;
        QSignalSpy finished(&lab, &Lab::finished);
        QVERIFY(lab.start(planOf({dayLong(1'000)}, drive)));
        lab.stop();
        QVERIFY(finished.wait(deadlineMs));
        QVERIFY(lab.run()->interrupted);
        checkRun(*lab.run());
    }
}

void TestLabStop::inDelays()
{
    QFETCH(LabDrive, drive);
    LabPlan plan = planOf({dayLong(10'000)}, drive);
    plan.limit = 100;
    Lab lab;
    QSignalSpy finished(&lab, &Lab::finished);
    QVERIFY(lab.start(plan));
    const qsizetype running = plan.hasLimit() && drive == LabDrive::Bounded ? 100
        : drive == LabDrive::OneByOne                                       ? 1
                                                                            : 10'000;
    QTRY_VERIFY_WITH_TIMEOUT(lab.run()->lines.size() >= running, deadlineMs);
    lab.stop();
    QVERIFY(finished.wait(deadlineMs));
    const auto run = lab.run();
    QVERIFY(run->interrupted);
    checkRun(*run);
    for (const LabTransition &transition : run->transitions)
        QVERIFY(transition.state != LabState::Finished);
}

void TestLabStop::inRequests()
{
    QFETCH(LabDrive, drive);
    FakeServer server;
    server.stalls = true;
    LabPlan plan = planOf({request(QUrl(u"http://127.0.0.1/"_s), 30)}, drive);
    plan.limit = 5;
    Lab lab(fakeClients(server));
    QSignalSpy finished(&lab, &Lab::finished);
    QVERIFY(lab.start(plan));
    const int atOnce = int(plan.requestsAtOnce());
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight.load(), atOnce, deadlineMs);
    lab.stop();
    QVERIFY(finished.wait(deadlineMs));
    QCOMPARE(server.requests.load(), atOnce);
    QCOMPARE(server.inFlight.load(), 0);
    QVERIFY(lab.run()->interrupted);
    QCOMPARE(lab.run()->failed, 0);
    checkRun(*lab.run());
}

void TestLabStop::onAStallingServer()
{
    QFETCH(LabDrive, drive);
    DemoServer server;
    QVERIFY(server.start());
    LabPlan plan = planOf({request(server.url(u"/stall"_s), 4), dayLong()}, drive);
    plan.limit = 3;
    Lab lab;
    QSignalSpy finished(&lab, &Lab::finished);
    QVERIFY(lab.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(server.counters().requests, plan.requestsAtOnce(), deadlineMs);
    lab.stop();
    QVERIFY(finished.wait(deadlineMs));
    QVERIFY(lab.run()->interrupted);
    checkRun(*lab.run());
}

void TestLabStop::keepsWhatHasEnded()
{
    QFETCH(LabDrive, drive);
    LabPlan plan = planOf({delay(1, u"a"_s), dayLong(3)}, drive);
    plan.limit = 2;
    Lab lab;
    QSignalSpy finished(&lab, &Lab::finished);
    QVERIFY(lab.start(plan));
    QTRY_VERIFY_WITH_TIMEOUT(linesOf(*lab.run()).contains(u"say a finished"_s), deadlineMs);
    lab.stop();
    QVERIFY(finished.wait(deadlineMs));
    const auto run = lab.run();
    QVERIFY(run->interrupted);
    checkRun(*run);
    using enum LabState;
    const int first = run->hasMain ? 1 : 0;
    QVERIFY(transitionsOf(*run).contains(std::pair(first, Finished)));
    QVERIFY(transitionsOf(*run).contains(std::pair(first + 1, Cancelled)));
    if (run->hasMain)
        QCOMPARE(transitionsOf(*run).last(), std::pair(0, Cancelled));
    QVERIFY(!linesOf(*run).contains(u"end main() at T"_s));
}

void TestLabStop::amongManyThatEnd()
{
    QFETCH(LabDrive, drive);
    LabPlan plan = planOf({}, drive);
    for (int i = 0; i < 100; ++i) {
        LabCoroutine coroutine = delay(0, QString::number(i), 100);
        coroutine.delayNs = i * 200'000;
        plan.coroutines.append(coroutine);
    }
    plan.limit = 50;
    Lab lab;
    QSignalSpy finished(&lab, &Lab::finished);
    QVERIFY(lab.start(plan));
    QTimer::singleShot(10, &lab, &Lab::stop);
    QVERIFY(finished.wait(deadlineMs));
    checkRun(*lab.run());
}

void TestLabStop::saysSoInTheLastLine()
{
    LabPlan plan = planOf({dayLong()}, LabDrive::Together);
    plan.lines = LabLines::Durations;
    Lab lab;
    QSignalSpy finished(&lab, &Lab::finished);
    QVERIFY(lab.start(plan));
    lab.stop();
    QVERIFY(finished.wait(deadlineMs));
    QCOMPARE(linesOf(*lab.run()), QStringList(u"Whole loop stopped after N seconds."_s));
}

void TestLabStop::afterTheEndIsHarmless()
{
    Lab lab;
    lab.stop();
    const auto run = execute(lab, planOf({delay(0, u"a"_s)}, LabDrive::Together));
    QVERIFY(run);
    lab.stop();
    QVERIFY(!run->interrupted);
    QVERIFY(execute(lab, planOf({delay(1, u"a"_s)}, LabDrive::Together)));
    QVERIFY(!lab.run()->interrupted);
}

void TestLabStop::destroyedInMidRun()
{
    QFETCH(LabDrive, drive);
    FakeServer server;
    server.stalls = true;
    LabPlan plan = planOf({request(QUrl(u"http://127.0.0.1/"_s), 3), dayLong(100)}, drive);
    plan.limit = 4;
    {
        Lab lab(fakeClients(server));
        QVERIFY(lab.start(plan));
        QTRY_VERIFY_WITH_TIMEOUT(server.requests > 0, deadlineMs);
    }
    QCOMPARE(server.inFlight.load(), 0);
}

QTEST_GUILESS_MAIN(TestLabStop)
#include "tst_labstop.moc"
