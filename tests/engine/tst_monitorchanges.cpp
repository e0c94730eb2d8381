// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorstage.h"

#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMonitorChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameListDisturbsNobody();
    void aNewNameDisturbsNobody();
    void changesOfTheList();
    void pausing();
    void hysteresis();
};

void TestMonitorChanges::theSameListDisturbsNobody()
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

void TestMonitorChanges::aNewNameDisturbsNobody()
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

void TestMonitorChanges::changesOfTheList()
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

void TestMonitorChanges::pausing()
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

void TestMonitorChanges::hysteresis()
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

QTEST_GUILESS_MAIN(TestMonitorChanges)
#include "tst_monitorchanges.moc"
