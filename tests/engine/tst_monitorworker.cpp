// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorstage.h"

#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

class TestMonitorWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayOfAHundredEndpoints();
    void aSilentEndpointDelaysNobody();
    void aTickEndsWhereTheNextBegins();
    void whatWasNotSentIsNotCounted();
    void anHourAsleep();
    void theWallClockSteps_data();
    void theWallClockSteps();
    void theClockIsDisciplined();
    void aRestartKnowsWhatItMissed();
    void stoppedAndStartedAgain();
    void stopRecordsNothing();
    void theTimeZoneDoesNotMatter();
};

void TestMonitorWorker::aDayOfAHundredEndpoints()
{
    Stage stage;
    QList<Watch> watches;
    for (int i = 0; i < 100; ++i)
        watches.append(watchOf(QString::number(i), 60s, i % 2 == 0 ? 0 : 10));
    stage.worker.setWatches(watches);
    for (int hour = 0; hour < 24; ++hour)
        stage.run(1h);

    QCOMPARE(stage.byWatch().size(), 100);
    qint64 lastUs = 0;
    for (const WatchTick &tick : stage.ticks) {
        // The order is that of their ends, and all take the same.
        QVERIFY(tick.tick.startedAtUs >= lastUs);
        lastUs = tick.tick.startedAtUs;
    }
    for (const auto &[id, ticks] : stage.byWatch().asKeyValueRange()) {
        QVERIFY2(std::abs(ticks.size() - 1'440) <= 1, qPrintable(QString::number(ticks.size())));
        const qint64 firstUs = ticks.first().startedAtUs;
        for (qsizetype i = 0; i < ticks.size(); ++i) {
            const Tick &tick = ticks.at(i);
            QCOMPARE(tick.lateNs, 0);
            QCOMPARE(tick.missed, 0);
            QCOMPARE(tick.ended, 1);
            QVERIFY(tick.level == WatchState::Up);
            const qint64 driftUs = tick.startedAtUs - firstUs - qint64(i) * 60'000'000;
            QVERIFY(std::abs(driftUs) <= (id.toInt() % 2 == 0 ? 1 : 6'000'000));
        }
    }
    QCOMPARE(stage.changes.size(), 100);
    QVERIFY(stage.steps.isEmpty());
    QCOMPARE(stage.clients, 100);
}

void TestMonitorWorker::aSilentEndpointDelaysNobody()
{
    Stage stage;
    stage.script = [](const QUrl &url) {
        Scripted scripted;
        if (url.path() == "/silent"_L1)
            scripted.latencyNs = Scripted::never;
        return scripted;
    };
    Watch silent = watchOf(u"silent"_s, 10s);
    silent.count = 5;
    silent.concurrency = 5;
    stage.worker.setWatches({silent, watchOf(u"a"_s, 1s), watchOf(u"b"_s, 1s)});
    stage.run(100s);
    const auto all = stage.byWatch();
    for (const QString &id : {u"a"_s, u"b"_s}) {
        QCOMPARE(all[id].size(), 100);
        for (const Tick &tick : all[id])
            QVERIFY(tick.lateNs == 0 && tick.level == WatchState::Up);
    }
    QVERIFY(all[u"silent"_s].size() >= 9);
    for (const Tick &tick : all[u"silent"_s]) {
        QVERIFY(tick.level == WatchState::Down);
        QCOMPARE(tick.lateNs, 0);
        QCOMPARE(tick.ended, 5);
        QCOMPARE(tick.errors.counts[std::size_t(ErrorKind::Timeout)], 5);
    }
}

void TestMonitorWorker::aTickEndsWhereTheNextBegins()
{
    Stage stage;
    stage.script = [](const QUrl &) { return Scripted{.latencyNs = 400'000'000}; };
    Watch watch = watchOf(u"a"_s, 1s);
    watch.count = 2;
    watch.concurrency = 1;
    watch.request.timeout = 1s;
    stage.worker.setWatches({watch});
    stage.run(5500ms);
    for (const Tick &tick : stage.ticksOf(u"a"_s))
        QVERIFY(tick.ended == 2 && tick.level == WatchState::Up);
    const int before = stage.clients;
    QCOMPARE(before, 1);

    // Now the second request runs into the next tick.
    watch.count = 3;
    stage.ticks.clear();
    stage.worker.setWatches({watch});
    stage.run(5500ms);
    const QList<Tick> ticks = stage.ticksOf(u"a"_s);
    QCOMPARE(ticks.size(), 5);
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        const Tick &tick = ticks.at(i);
        QCOMPARE(tick.planned, 3);
        QCOMPARE(tick.ended, 3);
        QCOMPARE(tick.failed, 1);
        QCOMPARE(tick.errors.counts[std::size_t(ErrorKind::Timeout)], 1);
        QCOMPARE(tick.lateNs, 0);
        QVERIFY(tick.level == WatchState::Degraded);
        if (i > 0)
            QCOMPARE(tick.startedAtUs - ticks.at(i - 1).startedAtUs, 1'000'000);
    }
}

void TestMonitorWorker::whatWasNotSentIsNotCounted()
{
    Stage stage;
    stage.script = [](const QUrl &) { return Scripted{.latencyNs = 400'000'000}; };
    Watch watch = watchOf(u"a"_s, 1s);
    watch.count = 100;
    watch.concurrency = 2;
    stage.worker.setWatches({watch});
    stage.run(4500ms);
    QCOMPARE(stage.ticks.size(), 4);
    for (const WatchTick &tick : stage.ticks) {
        QCOMPARE(tick.tick.planned, 100);
        QCOMPARE(tick.tick.ended, 6); // twice two that ended in time, and two that did not
        QCOMPARE(tick.tick.failed, 2);
    }
}

void TestMonitorWorker::anHourAsleep()
{
    Stage stage;
    stage.worker.setWatches({watchOf(u"a"_s, 60s), watchOf(u"b"_s, 10s)});
    stage.run(10min);
    stage.clock->sleep(3'600 * second);
    const qint64 wokenUs = stage.clock->wallUs();
    stage.run(10min);
    QVERIFY(stage.steps.isEmpty());
    for (const auto &[id, ticks] : stage.byWatch().asKeyValueRange()) {
        const qint64 intervalUs = id == u"a"_s ? 60'000'000 : 10'000'000;
        qint64 missed = 0;
        int gaps = 0;
        for (qsizetype i = 1; i < ticks.size(); ++i) {
            // Nothing is caught up by a burst, and nothing is lost without being told.
            const double between = double(ticks.at(i).startedAtUs - ticks.at(i - 1).startedAtUs);
            const double intervals = between / double(intervalUs);
            QCOMPARE(ticks.at(i).missed, std::max<qint64>(0, qint64(intervals + 0.001) - 1));
            missed += ticks.at(i).missed;
            if (ticks.at(i).missed > 0) {
                ++gaps;
                QVERIFY(ticks.at(i).startedAtUs >= wokenUs);
            }
        }
        QCOMPARE(gaps, 1);
        QVERIFY(std::abs(missed - 3'600'000'000 / intervalUs) <= 1);
        QVERIFY(std::abs(ticks.size() - 2 * 600'000'000 / intervalUs) <= 2);
    }
    // Both were up, became unknown, and are up again: no news.
    QCOMPARE(stage.changes.size(), 6);
    QVERIFY(std::none_of(stage.changes.begin(), stage.changes.end(),
                         [](const StateChange &change) { return change.isNews(); }));
}

void TestMonitorWorker::theWallClockSteps_data()
{
    QTest::addColumn<qint64>("byUs");
    QTest::newRow("an hour forth") << qint64(3'600'000'000);
    QTest::newRow("an hour back") << qint64(-3'600'000'000);
    QTest::newRow("two seconds") << qint64(2'000'000);
}

void TestMonitorWorker::theWallClockSteps()
{
    QFETCH(qint64, byUs);
    Stage stage;
    stage.worker.setWatches({watchOf(u"a"_s, 10s)});
    stage.run(5min);
    stage.clock->stepWall(byUs);
    stage.run(5min);
    QCOMPARE(stage.steps.size(), 1);
    QCOMPARE(stage.steps.first().byUs, byUs);
    QVERIFY(std::abs(stage.steps.first().atUs - (VirtualClock::startWallUs + 300'000'000 + byUs))
            <= 60'000'000);
    QCOMPARE(stage.ticks.size(), 60);
    const qint64 firstUs = stage.ticks.first().tick.startedAtUs;
    for (qsizetype i = 0; i < stage.ticks.size(); ++i) {
        const Tick &tick = stage.ticks.at(i).tick;
        QCOMPARE(tick.startedAtUs, firstUs + i * 10'000'000 + (i < 30 ? 0 : byUs));
        QCOMPARE(tick.missed, 0);
        QCOMPARE(tick.lateNs, 0);
    }
    QCOMPARE(stage.changes.size(), 1);
}

void TestMonitorWorker::theClockIsDisciplined()
{
    Stage stage;
    stage.worker.setWatches({watchOf(u"a"_s, 10s)});
    for (int minute = 0; minute < 100; ++minute) {
        stage.clock->stepWall(30'000); // 500 ppm
        stage.run(1min);
    }
    QVERIFY(stage.steps.isEmpty());
}

void TestMonitorWorker::aRestartKnowsWhatItMissed()
{
    Stage stage;
    const qint64 nowUs = stage.clock->wallUs();
    stage.worker.remember({{u"hour"_s, WatchState::Up, nowUs - 3'600'000'000},
                           {u"soon"_s, WatchState::Down, nowUs - 9'000'000},
                           {u"future"_s, WatchState::Up, nowUs + 3'600'000'000},
                           {u"none"_s, WatchState::Up, 0},
                           {u"paused"_s, WatchState::Up, nowUs - 3'600'000'000}});
    Watch paused = watchOf(u"paused"_s, 10s);
    paused.paused = true;
    QList<Watch> watches{watchOf(u"hour"_s, 10s), watchOf(u"soon"_s, 10s), watchOf(u"future"_s, 10s),
                         watchOf(u"none"_s, 10s), watchOf(u"new"_s, 10s),  paused};
    stage.worker.setWatches(watches);
    stage.run(1min);
    watches.last().paused = false;
    stage.worker.setWatches(watches);
    stage.run(1min);
    for (const auto &[id, ticks] : stage.byWatch().asKeyValueRange()) {
        QCOMPARE(ticks.first().missed, id == u"hour"_s ? 359 : 0);
        for (qsizetype i = 1; i < ticks.size(); ++i)
            QCOMPARE(ticks.at(i).missed, 0);
    }
    QCOMPARE(stage.byWatch().size(), 6);
    // All are up, which is news of the one that was down alone.
    QList<QString> news;
    for (const StateChange &change : stage.changes) {
        if (change.isNews())
            news.append(change.watchId);
    }
    QCOMPARE(news, QList{u"soon"_s});
}

void TestMonitorWorker::stoppedAndStartedAgain()
{
    Stage stage;
    stage.worker.setWatches({watchOf(u"a"_s, 10s)});
    stage.run(1min);
    stage.worker.stop();
    stage.run(10min);
    const qsizetype ticks = stage.ticks.size();
    QCOMPARE(ticks, 6);
    stage.worker.setWatches({watchOf(u"a"_s, 10s)});
    stage.run(1min);
    QCOMPARE(stage.ticks.size(), ticks + 6);
    QVERIFY(std::abs(stage.ticks.at(ticks).tick.missed - 60) <= 1);
    for (const StateChange &change : stage.changes)
        QVERIFY(!change.isNews());
}

void TestMonitorWorker::stopRecordsNothing()
{
    Stage stage;
    stage.script = [](const QUrl &) { return Scripted{.latencyNs = Scripted::never}; };
    stage.worker.setWatches({watchOf(u"a"_s, 10s), watchOf(u"b"_s, 10s)});
    stage.run(5s);
    QVERIFY(!stage.worker.isIdle());
    stage.worker.stop();
    QVERIFY(stage.worker.isIdle());
    stage.run(1min);
    QVERIFY(stage.ticks.isEmpty());
    QVERIFY(stage.changes.isEmpty());
}

void TestMonitorWorker::theTimeZoneDoesNotMatter()
{
    // Summer time began in Vienna on 2027-03-28; a schedule in UTC does not see it.
    const QByteArray before = qgetenv("TZ");
    QList<QList<qint64>> starts;
    for (const char *zone : {"UTC", "Europe/Vienna", "Pacific/Apia"}) {
        qputenv("TZ", zone);
        tzset();
        Stage stage;
        stage.worker.setWatches({watchOf(u"a"_s, 1h)});
        stage.run(24h * 100); // from 2027-01-15 on
        QCOMPARE(stage.ticks.size(), 2'400);
        QVERIFY(stage.steps.isEmpty());
        starts.append(QList<qint64>());
        for (const WatchTick &tick : stage.ticks)
            starts.last().append(tick.tick.startedAtUs);
    }
    qputenv("TZ", before);
    tzset();
    QCOMPARE(starts.at(0), starts.at(1));
    QCOMPARE(starts.at(0), starts.at(2));
}

QTEST_GUILESS_MAIN(TestMonitorWorker)
#include "tst_monitorworker.moc"
