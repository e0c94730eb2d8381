// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitoring/monitorsession.h"
#include "net/demoserver.h"

#include <QDateTime>
#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20'000;

Watch watchOf(const QString &id, const QUrl &url)
{
    Watch watch;
    watch.id = id;
    watch.name = id;
    watch.request.url = url;
    watch.request.timeout = 900ms;
    watch.interval = 1s;
    watch.jitterPercent = 0;
    watch.confirm = watch.window = 1;
    return watch;
}

/// A session that is written to a history, and all that it says.
struct Told
{
    MonitorSession session;
    QSignalSpy begun{&session, &MonitorSession::begun};
    QSignalSpy refused{&session, &MonitorSession::refused};
    QSignalSpy settled{&session, &MonitorSession::settled};
    QSignalSpy problems{&session, &MonitorSession::problem};
    QList<WatchTick> ticked;
    QList<WatchTick> recorded;
    QList<StateChange> changes;

    explicit Told(History *history = nullptr)
    {
        session.useHistory(history);
        QObject::connect(&session, &MonitorSession::ticked, &session,
                         [this](const QList<WatchTick> &ticks) { ticked += ticks; });
        QObject::connect(&session, &MonitorSession::recorded, &session,
                         [this](const QList<WatchTick> &ticks) { recorded += ticks; });
        QObject::connect(&session, &MonitorSession::stateChanged, &session,
                         [this](const StateChange &change) { changes.append(change); });
    }
};

template <typename T>
Result<T> answerOf(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!watcher.isFinished() && !finished.wait(patience))
        return Error{u"no answer"_s};
    return watcher.result();
}

QList<qint64> startsOf(const QList<WatchTick> &ticks)
{
    QList<qint64> starts;
    for (const WatchTick &tick : ticks)
        starts.append(tick.tick.startedAtUs);
    return starts;
}

} // namespace

class TestMonitorSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsRecordedIsInTheHistory();
    void withoutAHistoryItIsRecordedAtOnce();
    void goesOnFromTheHistory();
    void aListThatCannotBeWatchedIsRefused();
    void whileItRunsABadListChangesNothing();
    void stoppedBeforeItBegan();
    void theHistoryGoesAwayAndAnotherComes();
    void aHistoryThatCannotBeOpenedYet();
    void changesAreToldAndWritten();
    void aHangingCommandDelaysSettlingAlone();
    void annotations();
    void worstState();

private:
    [[nodiscard]] HistoryLocation place(const QString &name) const;

    DemoServer m_demo;
    QTemporaryDir m_folder;
};

void TestMonitorSession::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
    QVERIFY(m_folder.isValid());
}

HistoryLocation TestMonitorSession::place(const QString &name) const
{
    HistoryLocation location;
    location.file = m_folder.filePath(name + u".sqlite"_s);
    return location;
}

void TestMonitorSession::whatIsRecordedIsInTheHistory()
{
    History history(place(u"recorded"_s));
    Told told(&history);
    QVERIFY(told.session.setList({{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}}));
    QVERIFY(!told.session.isRunning());
    told.session.start();
    QVERIFY(told.session.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(told.recorded.size() >= 2, patience);
    QCOMPARE(told.session.state(u"a"_s), WatchState::Up);
    told.session.stop();
    QVERIFY(!told.session.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(told.settled.size(), 1, patience);
    QVERIFY(told.session.isSettled());
    QCOMPARE(startsOf(told.recorded), startsOf(told.ticked));

    const qint64 firstUs = told.recorded.first().tick.startedAtUs;
    const auto series = answerOf(history.series(u"a"_s, firstUs - 1'000'000, firstUs + 60'000'000, 1'000));
    QVERIFY2(series, qPrintable(series.error()));
    QCOMPARE(qsizetype(series.value().buckets.size()), told.recorded.size());
    const auto changes = answerOf(history.stateChanges({}, 0, firstUs + 60'000'000, 10));
    QVERIFY(changes);
    QCOMPARE(changes.value().size(), 1);
    QCOMPARE(changes.value().first().to, WatchState::Up);
}

void TestMonitorSession::withoutAHistoryItIsRecordedAtOnce()
{
    Told told;
    QVERIFY(told.session.setList({{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}}));
    told.session.start();
    QTRY_VERIFY_WITH_TIMEOUT(told.ticked.size() >= 1, patience);
    QCOMPARE(startsOf(told.recorded), startsOf(told.ticked));
    told.session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(told.settled.size(), 1, patience);
}

void TestMonitorSession::goesOnFromTheHistory()
{
    const WatchList list{{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}};
    {
        History history(place(u"on"_s));
        Told told(&history);
        QVERIFY(told.session.setList(list));
        told.session.start();
        QTRY_VERIFY_WITH_TIMEOUT(!told.recorded.isEmpty(), patience);
    }
    QTest::qSleep(2'100); // of which it must know that it was not watching
    History history(place(u"on"_s));
    Told told(&history);
    QVERIFY(told.session.setList(list));
    told.session.start();
    QTRY_VERIFY_WITH_TIMEOUT(!told.ticked.isEmpty(), patience);
    QVERIFY(told.ticked.first().tick.missed >= 1);
    QTRY_COMPARE_WITH_TIMEOUT(told.session.state(u"a"_s), WatchState::Up, patience);
    for (const StateChange &change : std::as_const(told.changes))
        QVERIFY(!change.isNews()); // it was up before, too
}

void TestMonitorSession::aListThatCannotBeWatchedIsRefused()
{
    Watch bad = watchOf(u"Shop"_s, m_demo.url(u"/fast"_s));
    bad.count = 0;
    Told told;
    QVERIFY(told.session.setList({{bad}, {}}));
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.refused.size(), 1, patience);
    QVERIFY(told.refused.first().first().toString().startsWith(u"Shop: "_s));
    QVERIFY(!told.session.isRunning());
    QCOMPARE(told.begun.size(), 0);

    bad.count = 1;
    QVERIFY(told.session.setList({{bad}, {}}));
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.begun.size(), 1, patience);
}

void TestMonitorSession::whileItRunsABadListChangesNothing()
{
    Told told;
    const WatchList good{{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}};
    QVERIFY(told.session.setList(good));
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.begun.size(), 1, patience);
    WatchList bad = good;
    bad.watches.append(bad.watches.first()); // the same id
    const QSignalSpy changed(&told.session, &MonitorSession::listChanged);
    QVERIFY(!told.session.setList(bad));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(told.session.list(), good);
    QTRY_VERIFY_WITH_TIMEOUT(!told.ticked.isEmpty(), patience);
}

void TestMonitorSession::stoppedBeforeItBegan()
{
    History history(place(u"before"_s));
    Told told(&history);
    QVERIFY(told.session.setList({{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}}));
    told.session.start();
    told.session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(told.settled.size(), 1, patience);
    QVERIFY(answerOf(history.watches())); // hence the answer of start() has come, too
    QCOMPARE(told.begun.size(), 0);
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.begun.size(), 1, patience);
}

void TestMonitorSession::theHistoryGoesAwayAndAnotherComes()
{
    auto first = std::make_unique<History>(place(u"first"_s));
    Told told(first.get());
    QVERIFY(told.session.setList({{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}}));
    told.session.start();
    QTRY_VERIFY_WITH_TIMEOUT(!told.recorded.isEmpty(), patience);
    first.reset();
    const qsizetype before = told.recorded.size();
    QTRY_VERIFY_WITH_TIMEOUT(told.recorded.size() > before, patience);

    History second(place(u"second"_s));
    told.session.useHistory(&second);
    told.ticked.clear();
    told.recorded.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!told.recorded.isEmpty(), patience);
    told.session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(told.recorded.size(), told.ticked.size(), patience);
    const auto known = answerOf(second.watches());
    QVERIFY(known);
    QCOMPARE(known.value().size(), 1);
    QCOMPARE(known.value().first().lastTickUs, told.recorded.last().tick.startedAtUs);
}

void TestMonitorSession::aHistoryThatCannotBeOpenedYet()
{
    const HistoryLocation missing = place(u"missing/history"_s);
    QFile inTheWay(m_folder.filePath(u"missing"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    History history(missing);
    Told told(&history);
    QVERIFY(told.session.setList({{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}}));
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.begun.size(), 1, patience);
    QCOMPARE(told.problems.size(), 1); // what was before is not known
    QTRY_VERIFY_WITH_TIMEOUT(!told.ticked.isEmpty(), patience);
    told.session.stop();
    QCOMPARE(told.recorded.size(), 0);
    QVERIFY(!told.session.isSettled());

    QVERIFY(inTheWay.remove());
    QTRY_COMPARE_WITH_TIMEOUT(told.settled.size(), 1, patience);
    QCOMPARE(startsOf(told.recorded), startsOf(told.ticked));
}

void TestMonitorSession::changesAreToldAndWritten()
{
    const QString told1 = m_folder.filePath(u"told"_s);
    WatchList list{{watchOf(u"a"_s, m_demo.url(u"/fast"_s))}, {}};
    list.alerts.runCommand = true;
    list.alerts.command = {u"/bin/sh"_s, u"-c"_s,
                           u"printf '%s>%s\\n' \"$LOOPSCOPE_FROM\" \"$LOOPSCOPE_TO\" >> '%1'"_s.arg(told1)};
    History history(place(u"changes"_s));
    Told told(&history);
    QVERIFY(told.session.setList(list));
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.session.state(u"a"_s), WatchState::Up, patience);
    QCOMPARE(told.changes.size(), 1);
    QVERIFY(!told.changes.first().isNews());

    // A watch that changes begins anew; what it was is remembered.
    list.watches.first().request.url = m_demo.url(u"/status/503"_s);
    QVERIFY(told.session.setList(list));
    QTRY_COMPARE_WITH_TIMEOUT(told.session.state(u"a"_s), WatchState::Down, patience);
    told.session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(told.settled.size(), 1, patience);
    QCOMPARE(told.problems.size(), 0);

    QFile file(told1);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.readAll();
    const bool wasNews =
        std::any_of(told.changes.begin(), told.changes.end(), std::mem_fn(&StateChange::isNews));
    QCOMPARE(!text.isEmpty(), wasNews);
    if (wasNews)
        QCOMPARE(text, "up>down\n");
    const auto written =
        answerOf(history.stateChanges({}, 0, QDateTime::currentMSecsSinceEpoch() * 1'000, 10));
    QVERIFY(written);
    QCOMPARE(written.value().size(), told.changes.size());
}

void TestMonitorSession::aHangingCommandDelaysSettlingAlone()
{
    // It answers well for a while, then it is gone.
    DemoServer server;
    QVERIFY(server.start());
    WatchList list{{watchOf(u"a"_s, server.url(u"/fast"_s)), watchOf(u"b"_s, m_demo.url(u"/fast"_s))}, {}};
    list.alerts.runCommand = true;
    list.alerts.command = {u"/bin/sleep"_s, u"2"_s};
    Told told;
    QVERIFY(told.session.setList(list));
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.session.state(u"a"_s), WatchState::Up, patience);
    server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(told.session.state(u"a"_s), WatchState::Down, patience);
    QVERIFY(told.changes.last().isNews());
    QCOMPARE(told.session.worstState(), WatchState::Down);
    told.session.stop();
    QVERIFY(!told.session.isSettled());
    QCOMPARE(told.settled.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(told.settled.size(), 1, patience);
}

void TestMonitorSession::annotations()
{
    History history(place(u"annotations"_s));
    Told told(&history);
    QSignalSpy added(&told.session, &MonitorSession::annotated);
    QSignalSpy removed(&told.session, &MonitorSession::annotationRemoved);
    const Annotation annotation{u"1"_s, u"a"_s, 1'000'000, u"Released 2.0"_s};
    told.session.add(annotation);
    QCOMPARE(added.size(), 1);
    auto kept = answerOf(history.annotations(u"a"_s, 0, 2'000'000));
    QVERIFY(kept);
    QCOMPARE(kept.value(), QList<Annotation>{annotation});
    told.session.removeAnnotation(u"1"_s);
    QCOMPARE(removed.size(), 1);
    kept = answerOf(history.annotations(u"a"_s, 0, 2'000'000));
    QVERIFY(kept && kept.value().isEmpty());
}

void TestMonitorSession::worstState()
{
    Told told;
    WatchList list{
        {watchOf(u"good"_s, m_demo.url(u"/fast"_s)), watchOf(u"bad"_s, m_demo.url(u"/status/500"_s))}, {}};
    QVERIFY(told.session.setList(list));
    QCOMPARE(told.session.worstState(), WatchState::Unknown);
    told.session.start();
    QTRY_COMPARE_WITH_TIMEOUT(told.session.state(u"good"_s), WatchState::Up, patience);
    QTRY_COMPARE_WITH_TIMEOUT(told.session.worstState(), WatchState::Down, patience);
    list.watches.last().paused = true;
    QVERIFY(told.session.setList(list));
    QTRY_COMPARE_WITH_TIMEOUT(told.session.worstState(), WatchState::Up, patience);
    QCOMPARE(told.session.watch(u"bad"_s)->paused, true);
    QCOMPARE(told.session.watch(u"none"_s), nullptr);
    told.session.stop();
    QCOMPARE(told.session.worstState(), WatchState::Unknown);
}

QTEST_GUILESS_MAIN(TestMonitorSession)
#include "tst_monitorsession.moc"
