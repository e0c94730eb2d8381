// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorstage.h"

#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMonitorWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayOfAHundredEndpoints();
    void aSilentEndpointDelaysNobody();
    void aTickEndsWhereTheNextBegins();
    void whatWasNotSentIsNotCounted();
    void stopRecordsNothing();
    void theSameListDisturbsNobody();
    void aNewNameDisturbsNobody();
    void changesOfTheList();
    void pausing();
    void hysteresis();
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

void TestMonitorWorker::theSameListDisturbsNobody()
{
    Stage stage;
    const QList<Watch> watches{watchOf(u"a"_s, 10s), watchOf(u"b"_s, 10s)};
    stage.worker.setWatches(watches);
    for (int i = 0; i < 100; ++i) {
        stage.run(3s);
        stage.worker.setWatches(watches);
    }
    QCOMPARE(stage.ticks.size(), 60);
    QCOMPARE(stage.clients, 2);
}

void TestMonitorWorker::aNewNameDisturbsNobody()
{
    Stage stage;
    Watch watch = watchOf(u"a"_s, 10s);
    stage.worker.setWatches({watch});
    stage.run(5min);
    watch.name = u"Shop"_s;
    stage.worker.setWatches({watch});
    stage.run(5min);
    QCOMPARE(stage.ticks.size(), 60);
    QCOMPARE(stage.changes.size(), 1);
    QCOMPARE(stage.clients, 1);
}

void TestMonitorWorker::changesOfTheList()
{
    Stage stage;
    Watch a = watchOf(u"a"_s, 10s);
    const Watch b = watchOf(u"b"_s, 10s);
    stage.worker.setWatches({a, b});
    stage.run(5min);
    // "a" is watched more often, "b" no more, "c" is new.
    a.interval = 5s;
    a.request.timeout = 5s;
    stage.worker.setWatches({a, watchOf(u"c"_s, 20s)});
    const QHash<QString, QList<Tick>> before = stage.byWatch();
    stage.ticks.clear();
    stage.run(5min);
    QCOMPARE(before[u"a"_s].size(), 30);
    QCOMPARE(before[u"b"_s].size(), 30);
    const QHash<QString, QList<Tick>> after = stage.byWatch();
    QCOMPARE(after.size(), 2);
    QCOMPARE(after[u"a"_s].size(), 60);
    QVERIFY(after[u"a"_s].first().interval == 5s);
    QCOMPARE(after[u"a"_s].first().missed, 0);
    QCOMPARE(after[u"c"_s].size(), 15);
    stage.worker.setWatches({});
    stage.ticks.clear();
    stage.run(5min);
    QVERIFY(stage.ticks.isEmpty());
}

void TestMonitorWorker::pausing()
{
    Stage stage;
    Watch watch = watchOf(u"a"_s, 10s);
    stage.worker.setWatches({watch});
    stage.run(1min);
    watch.paused = true;
    stage.worker.setWatches({watch});
    stage.run(10min);
    QCOMPARE(stage.ticks.size(), 6);
    QCOMPARE(stage.changes.size(), 2);
    QVERIFY(stage.changes.last().to == WatchState::Unknown);
    watch.paused = false;
    stage.worker.setWatches({watch});
    stage.run(1min);
    QCOMPARE(stage.ticks.size(), 12);
    for (const WatchTick &tick : stage.ticks)
        QCOMPARE(tick.tick.missed, 0); // nobody wanted them
    QCOMPARE(stage.changes.size(), 3);
    QVERIFY(!stage.changes.last().isNews());
}

void TestMonitorWorker::hysteresis()
{
    Stage stage;
    int status = 200;
    stage.script = [&status](const QUrl &) { return Scripted{.status = status}; };
    stage.worker.setWatches({watchOf(u"a"_s, 10s)});
    const auto ticks = [&](int code, int count) {
        status = code;
        stage.run(count * 10s);
    };
    ticks(200, 5);
    ticks(503, 1);
    ticks(200, 5);
    QCOMPARE(stage.changes.size(), 1);
    ticks(503, 5);
    QCOMPARE(stage.changes.size(), 2);
    QVERIFY(stage.changes.last().isNews());
    QVERIFY(stage.changes.last().to == WatchState::Down);
    QVERIFY2(stage.changes.last().reason.endsWith(u"HTTP 503."_s), qPrintable(stage.changes.last().reason));
    QCOMPARE(stage.changes.last().atUs, stage.ticks.at(12).tick.startedAtUs);
    ticks(200, 5);
    QCOMPARE(stage.changes.size(), 3);
    QVERIFY(stage.changes.last().to == WatchState::Up);
}

QTEST_GUILESS_MAIN(TestMonitorWorker)
#include "tst_monitorworker.moc"
