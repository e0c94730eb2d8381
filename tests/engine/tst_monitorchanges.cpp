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
    void removedAndSoonBack();
    void removedAndLaterBack();
    void removedAndBackAsAnother_data();
    void removedAndBackAsAnother();
    void removedAndBackAfterAStop();
    void hysteresis();

private:
    /// "a" every 10 s and "b", after a minute in which "a" was up and another in which it was down.
    struct Trouble : Stage
    {
        int status = 200;
        const QList<Watch> both{watchOf(u"a"_s, 10s), watchOf(u"b"_s, 10s)};

        Trouble()
        {
            script = [this](const QUrl &url) {
                return Scripted{.status = url.path() == u"/a"_s ? status : 200};
            };
            worker.setWatches(both);
            run(1min);
            status = 503;
            run(1min);
        }
        void run(std::chrono::nanoseconds time)
        {
            Stage::run(time);
            changes.removeIf([](const StateChange &change) { return change.watchId != u"a"_s; });
        }
        /// What became of "a" since: the states that it changed to.
        [[nodiscard]] QList<WatchState> states() const
        {
            QList<WatchState> to;
            for (const StateChange &change : changes)
                to.append(change.to);
            return to.mid(2);
        }
        [[nodiscard]] bool hasNews() const
        {
            return std::any_of(changes.begin() + 2, changes.end(),
                               [](const StateChange &change) { return change.isNews(); });
        }
    };
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

/// As if it had never been gone.
void TestMonitorChanges::removedAndSoonBack()
{
    Trouble stage;
    QCOMPARE(stage.changes.size(), 2);
    QVERIFY(stage.changes.last().isNews());
    const qsizetype before = stage.ticksOf(u"a"_s).size();
    stage.worker.setWatches({stage.both.last()});
    stage.run(15s);
    QCOMPARE(stage.ticksOf(u"a"_s).size(), before);
    stage.worker.setWatches(stage.both);
    stage.run(1min);
    QCOMPARE(stage.states(), QList<WatchState>());
    const QList<Tick> ticks = stage.ticksOf(u"a"_s).mid(before);
    QCOMPARE(ticks.size(), 6);
    for (const Tick &tick : ticks)
        QCOMPARE(tick.missed, 0); // nobody wanted them
    stage.status = 200;
    stage.run(1min);
    QCOMPARE(stage.states(), QList{WatchState::Up});
    QVERIFY(stage.hasNews());
    QVERIFY(stage.changes.last().from == WatchState::Down);
}

/// It is unknown from where the last tick no longer spoke for it; that it is still down, they know.
void TestMonitorChanges::removedAndLaterBack()
{
    Trouble stage;
    const qint64 lastUs = stage.ticksOf(u"a"_s).last().startedAtUs;
    stage.worker.setWatches({stage.both.last()});
    stage.run(1h);
    QCOMPARE(stage.states(), QList<WatchState>());
    stage.worker.setWatches(stage.both);
    stage.run(1min);
    QCOMPARE(stage.states(), (QList{WatchState::Unknown, WatchState::Down}));
    QVERIFY(!stage.hasNews());
    QCOMPARE(stage.changes.at(2).atUs, lastUs + 10'000'000);
    QCOMPARE(stage.changes.at(2).reason, u"It was taken off the watch list."_s);
    QCOMPARE(stage.ticksOf(u"a"_s).last().missed, 0);
}

void TestMonitorChanges::removedAndBackAsAnother_data()
{
    QTest::addColumn<int>("awayS");
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("soon, changed") << 1 << false;
    QTest::newRow("later, changed") << 3'600 << false;
    QTest::newRow("soon, paused") << 1 << true;
    QTest::newRow("later, paused") << 3'600 << true;
}

void TestMonitorChanges::removedAndBackAsAnother()
{
    QFETCH(int, awayS);
    QFETCH(bool, isPaused);
    Trouble stage;
    QList<Watch> others = stage.both;
    others.first().interval = 5s;
    others.first().request.timeout = 5s;
    others.first().paused = isPaused;
    stage.worker.setWatches({stage.both.last()});
    stage.run(std::chrono::seconds(awayS));
    stage.worker.setWatches(others);
    stage.run(1min);
    if (isPaused) {
        QCOMPARE(stage.states(), QList{WatchState::Unknown});
        others.first().paused = false;
        stage.worker.setWatches(others);
        stage.run(1min);
    }
    QCOMPARE(stage.states(), (QList{WatchState::Unknown, WatchState::Down}));
    QVERIFY(!stage.hasNews());
    QCOMPARE(stage.ticksOf(u"a"_s).size(), 24);
}

void TestMonitorChanges::removedAndBackAfterAStop()
{
    Trouble stage;
    stage.worker.setWatches({stage.both.last()});
    stage.worker.stop();
    stage.worker.setWatches(stage.both);
    stage.run(1min);
    QCOMPARE(stage.states(), QList{WatchState::Down});
    QVERIFY(!stage.hasNews());
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
