// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/statetracker.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Watch watchOf(int confirm, int window)
{
    Watch watch;
    watch.id = u"w"_s;
    watch.confirm = confirm;
    watch.window = window;
    return watch;
}

Tick tickOf(WatchState level, qint64 missed = 0)
{
    Tick tick;
    tick.level = level;
    tick.missed = missed;
    tick.planned = tick.ended = 1;
    tick.failed = level == WatchState::Down ? 1 : 0;
    return tick;
}

WatchState levelOf(QChar letter)
{
    return letter == u'U' ? WatchState::Up : letter == u'G' ? WatchState::Degraded : WatchState::Down;
}

QChar letterOf(WatchState state)
{
    return state == WatchState::Unknown
        ? u'?'
        : watchStateId(state).toUpper().at(state == WatchState::Degraded ? 2 : 0);
}

/// The states after each of \a levels: U up, G degraded, D down; a digit: so many ticks are missed before the
/// next one.
QString statesAfter(StateTracker &tracker, const QString &levels)
{
    QString states;
    qint64 missed = 0;
    for (const QChar letter : levels) {
        if (letter.isDigit()) {
            missed = letter.digitValue();
            continue;
        }
        (void)tracker.add(tickOf(levelOf(letter), missed));
        missed = 0;
        states += letterOf(tracker.state());
    }
    return states;
}

} // namespace

class TestStateTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void aChangeIsTold();
    void aRestartRepeatsNothing();
    void aRestartForgetsNothing();
    void badFromTheBeginningIsNews();
    void aGapIsNoNews();
    void aGapBeginsWhereTheLastTickEnds();
    void aGapBetweenTwoLivesIsTold();
    void forgetting();
    void reasons();
};

void TestStateTracker::states_data()
{
    QTest::addColumn<int>("confirm");
    QTest::addColumn<int>("window");
    QTest::addColumn<QString>("levels");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, int confirm, int window, const char *levels, const char *expected) {
        QTest::newRow(name) << confirm << window << QString::fromLatin1(levels)
                            << QString::fromLatin1(expected);
    };
    row("each tick decides", 1, 1, "UDUGD", "UDUGD");
    row("two agree", 2, 3, "UU", "?U");
    row("one bad tick alarms nobody", 2, 3, "UUDUUDUU", "?UUUUUUU");
    row("two of three do", 2, 3, "UUDUD", "?UUUD");
    row("two in a row do", 2, 3, "UUDDUU", "?UUDDU");
    row("one good tick calms nobody", 2, 3, "DDUDDUD", "?DDDDDD");
    row("three of five", 3, 5, "UUUDUDUDD", "??UUUUUDD");
    row("degraded counts towards worse", 2, 3, "UUDG", "?UUG");
    row("and down", 2, 3, "UUGD", "?UUG");
    row("from down by degraded", 2, 3, "DDGU", "?DDG");
    row("then up", 2, 3, "DDGUU", "?DDGU");
    row("none agree at first", 2, 3, "UDG", "??G");
    row("never agreed until full", 3, 4, "UDUDD", "???UD");
    row("all of three", 3, 3, "UUUDDUDDD", "??UUUUUUD");
    row("a few missed ones", 2, 3, "UU2D2U", "?UUU");
    row("the window missed", 2, 3, "UU3UU", "?U?U");
    row("a gap forgets bad ticks too", 2, 3, "UUD9DU", "?UU??");
}

void TestStateTracker::states()
{
    QFETCH(int, confirm);
    QFETCH(int, window);
    QFETCH(QString, levels);
    QFETCH(QString, expected);
    StateTracker tracker(watchOf(confirm, window));
    QCOMPARE(statesAfter(tracker, levels), expected);
}

void TestStateTracker::aChangeIsTold()
{
    StateTracker tracker(watchOf(1, 1));
    QList<StateChange> changes = tracker.add(tickOf(WatchState::Up));
    QCOMPARE(changes.size(), 1);
    QVERIFY(!changes.first().isNews());
    QVERIFY(tracker.add(tickOf(WatchState::Up)).isEmpty());
    Tick down = tickOf(WatchState::Down);
    down.startedAtUs = 123;
    changes = tracker.add(down);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.first().isNews());
    QVERIFY(changes.first().from == WatchState::Up);
    QVERIFY(changes.first().to == WatchState::Down);
    QCOMPARE(changes.first().atUs, 123);
    QCOMPARE(changes.first().watchId, u"w"_s);
}

void TestStateTracker::aRestartRepeatsNothing()
{
    StateTracker tracker(watchOf(2, 3), WatchState::Down);
    QVERIFY(tracker.state() == WatchState::Unknown);
    QVERIFY(tracker.add(tickOf(WatchState::Down)).isEmpty());
    const QList<StateChange> changes = tracker.add(tickOf(WatchState::Down));
    QCOMPARE(changes.size(), 1);
    QVERIFY(!changes.first().isNews());
    QVERIFY(changes.first().to == WatchState::Down);
}

void TestStateTracker::aRestartForgetsNothing()
{
    StateTracker tracker(watchOf(2, 3), WatchState::Up);
    (void)tracker.add(tickOf(WatchState::Down));
    const QList<StateChange> changes = tracker.add(tickOf(WatchState::Down));
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.first().isNews());
    QVERIFY(changes.first().from == WatchState::Up);
}

void TestStateTracker::badFromTheBeginningIsNews()
{
    const auto first = [](WatchState lastKnown, WatchState level) {
        StateTracker tracker(watchOf(1, 1), lastKnown);
        return tracker.add(tickOf(level)).first();
    };
    QVERIFY(first(WatchState::Unknown, WatchState::Down).isNews());
    QVERIFY(first(WatchState::Unknown, WatchState::Degraded).isNews());
    QVERIFY(!first(WatchState::Unknown, WatchState::Down).isBetweenKnown());
    QVERIFY(!first(WatchState::Unknown, WatchState::Up).isNews());
    QVERIFY(!first(WatchState::Down, WatchState::Down).isNews()); // it was told
    // Once: after a gap it is no news.
    StateTracker tracker(watchOf(1, 1));
    QVERIFY(tracker.add(tickOf(WatchState::Down)).first().isNews());
    for (const StateChange &change : tracker.add(tickOf(WatchState::Down, 5)))
        QVERIFY(!change.isNews());
}

void TestStateTracker::aGapIsNoNews()
{
    StateTracker tracker(watchOf(1, 1));
    (void)tracker.add(tickOf(WatchState::Up));
    const QList<StateChange> same = tracker.add(tickOf(WatchState::Up, 5));
    QCOMPARE(same.size(), 2);
    QVERIFY(same.first().to == WatchState::Unknown);
    QVERIFY(same.first().reason.contains(u'5'));
    QVERIFY(same.last().to == WatchState::Up);
    QVERIFY(!same.first().isNews() && !same.last().isNews());
    const QList<StateChange> worse = tracker.add(tickOf(WatchState::Down, 5));
    QCOMPARE(worse.size(), 2);
    QVERIFY(!worse.first().isNews());
    QVERIFY(worse.last().isNews());
}

void TestStateTracker::aGapBeginsWhereTheLastTickEnds()
{
    Watch watch = watchOf(1, 1);
    watch.interval = 10s;
    constexpr qint64 second = 1'000'000;
    const auto tickAt = [](qint64 us, qint64 missed) {
        Tick tick = tickOf(WatchState::Up, missed);
        tick.startedAtUs = us;
        return tick;
    };
    StateTracker tracker(watch);
    (void)tracker.add(tickAt(100 * second, 0));
    (void)tracker.add(tickAt(110 * second, 0));
    QList<StateChange> changes = tracker.add(tickAt(900 * second, 78));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.first().atUs, 120 * second);
    QCOMPARE(changes.last().atUs, 900 * second);
    // A clock that was set back meanwhile.
    changes = tracker.add(tickAt(300 * second, 60));
    QCOMPARE(changes.first().atUs, 300 * second);
}

void TestStateTracker::aGapBetweenTwoLivesIsTold()
{
    Watch watch = watchOf(2, 3);
    watch.interval = 10s;
    const auto first = [&watch](WatchState lastKnown, qint64 lastTickUs, qint64 missed) {
        StateTracker tracker(watch, lastKnown, lastTickUs);
        Tick tick = tickOf(WatchState::Up, missed);
        tick.startedAtUs = 900'000'000;
        return tracker.add(tick);
    };
    const QList<StateChange> changes = first(WatchState::Up, 100'000'000, 79);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.first().from == WatchState::Up && changes.first().to == WatchState::Unknown);
    QCOMPARE(changes.first().atUs, 110'000'000);
    QVERIFY(!changes.first().isNews());
    QVERIFY(first(WatchState::Up, 880'000'000, 1).isEmpty());
    QVERIFY(first(WatchState::Unknown, 100'000'000, 79).isEmpty());
    QVERIFY(first(WatchState::Up, 0, 0).isEmpty());
}

void TestStateTracker::forgetting()
{
    StateTracker tracker(watchOf(2, 3));
    QVERIFY(!tracker.forget(1, StateTracker::Cause::Paused));
    QCOMPARE(statesAfter(tracker, u"UU"_s), u"?U"_s);
    const std::optional<StateChange> change = tracker.forget(77, StateTracker::Cause::Paused);
    QVERIFY(change);
    QCOMPARE(change->atUs, 77);
    QVERIFY(change->from == WatchState::Up && change->to == WatchState::Unknown);
    QVERIFY(!tracker.forget(78, StateTracker::Cause::Paused));
    QVERIFY(tracker.lastKnown() == WatchState::Up);
    QCOMPARE(statesAfter(tracker, u"UU"_s), u"?U"_s);
}

void TestStateTracker::reasons()
{
    Watch watch = watchOf(1, 1);
    watch.limits.p95 = 500ms;
    watch.limits.certificateDays = 14;

    Tick failed = tickOf(WatchState::Down);
    failed.planned = failed.ended = failed.failed = 3;
    failed.detail = u"HTTP 503"_s;
    QCOMPARE(tickProblem(failed, watch.limits), u"3 of 3 request(s) failed: HTTP 503."_s);
    failed.detail = u"Connection refused."_s;
    QCOMPARE(tickProblem(failed, watch.limits), u"3 of 3 request(s) failed: Connection refused."_s);
    failed.detail.clear();
    QCOMPARE(tickProblem(failed, watch.limits), u"3 of 3 request(s) failed."_s);

    Tick slow = tickOf(WatchState::Degraded);
    slow.broken = BrokenLimit::P95;
    slow.latency.add(812'000'000);
    QCOMPARE(tickProblem(slow, watch.limits), u"p95 812 ms is over 500 ms."_s);

    Tick ending = tickOf(WatchState::Degraded);
    ending.broken = BrokenLimit::Certificate;
    ending.certificateDays = 5;
    QCOMPARE(tickProblem(ending, watch.limits), u"The certificate ends in 5 day(s), and must last 14."_s);
    ending.certificateDays = -1;
    QCOMPARE(tickProblem(ending, watch.limits), u"The certificate has ended."_s);

    QVERIFY(tickProblem(tickOf(WatchState::Up), watch.limits).isEmpty());

    StateTracker tracker(watch);
    QCOMPARE(tracker.add(slow).first().reason, u"p95 812 ms is over 500 ms."_s);
    QCOMPARE(tracker.add(tickOf(WatchState::Up)).first().reason, u"The last tick was good."_s);
}

QTEST_GUILESS_MAIN(TestStateTracker)
#include "tst_statetracker.moc"
