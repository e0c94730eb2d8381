// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorstage.h"

#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a monitor makes of clocks that step, and of time that it was not there.
class TestMonitorTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHourAsleep();
    void theWallClockSteps_data();
    void theWallClockSteps();
    void theClockIsDisciplined();
    void aRestartKnowsWhatItMissed();
    void stoppedAndStartedAgain();
    void theTimeZoneDoesNotMatter();
};

void TestMonitorTime::anHourAsleep()
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

void TestMonitorTime::theWallClockSteps_data()
{
    QTest::addColumn<qint64>("byUs");
    QTest::newRow("an hour forth") << qint64(3'600'000'000);
    QTest::newRow("an hour back") << qint64(-3'600'000'000);
    QTest::newRow("two seconds") << qint64(2'000'000);
}

void TestMonitorTime::theWallClockSteps()
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

void TestMonitorTime::theClockIsDisciplined()
{
    Stage stage;
    stage.worker.setWatches({watchOf(u"a"_s, 10s)});
    for (int minute = 0; minute < 100; ++minute) {
        stage.clock->stepWall(30'000); // 500 ppm
        stage.run(1min);
    }
    QVERIFY(stage.steps.isEmpty());
}

void TestMonitorTime::aRestartKnowsWhatItMissed()
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

void TestMonitorTime::stoppedAndStartedAgain()
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

void TestMonitorTime::theTimeZoneDoesNotMatter()
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

QTEST_GUILESS_MAIN(TestMonitorTime)
#include "tst_monitortime.moc"
