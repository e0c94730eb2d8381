// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/madeupticks.h"
#include "support/monitorbench.h"
#include "support/program.h"

#include "gui/changelogpanel.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/monitorpage.h"
#include "gui/rangeswitch.h"
#include "gui/recentloader.h"
#include "gui/sightrefresher.h"
#include "gui/watchchart.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "models/statechangemodel.h"
#include "models/watchtablemodel.h"
#include "monitoring/monitorsession.h"
#include "store/localstorage.h"

#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QSemaphore>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// Opens when it is let.
class SlowStorage : public LocalStorage
{
public:
    SlowStorage(const QString &file, std::shared_ptr<QSemaphore> gate)
        : LocalStorage(file), m_gate(std::move(gate))
    {
    }

    Trouble open() override
    {
        m_gate->tryAcquire(1, 30'000); // rather than hang
        return LocalStorage::open();
    }

private:
    const std::shared_ptr<QSemaphore> m_gate;
};

} // namespace

/// What the Monitor page has of the history, and says of it.
class TestMonitorHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<MonitorBench>(); }
    void cleanup() { m_bench.reset(); }
    void fillsTheLastDayFromTheHistory();
    void opensNewWatchesOnAnHour();
    void keepsTheRangeWithAnotherHistory();
    void asksAnewOnlyWhenItMust();
    void showsWhatOthersWrite();
    void countsOwnTicksOnceBesideOthers();
    void saysThatTheHistoryIsOpened();
    void saysThatNothingIsKept();
    void tellsTroubleOfTheHistoryOnce();

private:
    [[nodiscard]] MonitorPage &page() const { return m_bench->page(); }
    [[nodiscard]] WatchTable *table() const { return page().table(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    /// Of requests in what the charts draw; 0 where there is nothing.
    [[nodiscard]] qint64 drawn(qint64 TickBucket::*figure) const
    {
        const auto &data = page().panel()->chart()->data();
        return data ? data->charts.total.*figure : 0;
    }
    [[nodiscard]] bool waitForUp(const QString &id)
    {
        return QTest::qWaitFor([&] { return page().model()->state(id) == WatchState::Up; }, deadline);
    }

    std::unique_ptr<MonitorBench> m_bench;
};

void TestMonitorHistory::fillsTheLastDayFromTheHistory()
{
    const Watch one = m_bench->watch(u"one"_s);
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    MadeUpService service;
    service.troubles = {{nowUs - 3 * TickSpan::hour, nowUs - 2 * TickSpan::hour, WatchState::Down}};
    m_bench->remember(one, madeUpTicks(service, nowUs - TickSpan::day, nowUs, 1));
    m_bench->setWatches({one});
    QVERIFY(m_bench->waitForCharts());
    QTRY_VERIFY(cell(0, WatchTableModel::ColumnAvailability).startsWith(u"95"_s)); // 23 of 24 hours
    QVERIFY(cell(0, WatchTableModel::ColumnP95) != u"–"_s);
    QVERIFY(page().panel()->chart()->data()->charts.total.ticks > 1'000);
}

void TestMonitorHistory::opensNewWatchesOnAnHour()
{
    const Watch fresh = m_bench->watch(u"fresh"_s);
    const Watch recent = m_bench->watch(u"recent"_s);
    const Watch old = m_bench->watch(u"old"_s);
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    m_bench->remember(recent, madeUpTicks({}, nowUs - 40 * TickSpan::minute, nowUs, 1));
    m_bench->remember(old, madeUpTicks({}, nowUs - 5 * TickSpan::hour, nowUs, 1));
    m_bench->setWatches({fresh, recent, old});
    const auto shown = [this] { return page().panel()->range()->range(); };
    const auto look = [this](const Watch &watch) {
        return table()->choose(watch.id) && m_bench->waitForCharts();
    };
    QVERIFY(look(recent));
    QTRY_COMPARE(shown(), std::optional(TimeRange::Hour));
    QVERIFY(look(old));
    QCOMPARE(shown(), std::optional(TimeRange::Day));
    QVERIFY(look(fresh));
    QTRY_COMPARE(shown(), std::optional(TimeRange::Hour));
    QCOMPARE(page().panel()->usualRange(), TimeRange::Day); // that was nobody's choice
    // What a person chose holds for all of them, also where it was on already.
    Q_EMIT page().panel()->range()->rangeChosen(TimeRange::Hour);
    QVERIFY(look(old));
    QCOMPARE(shown(), std::optional(TimeRange::Hour));
    Q_EMIT page().panel()->range()->rangeChosen(TimeRange::Week);
    QVERIFY(look(recent));
    QCOMPARE(shown(), std::optional(TimeRange::Week));
    QCOMPARE(page().panel()->usualRange(), TimeRange::Week);
}

void TestMonitorHistory::keepsTheRangeWithAnotherHistory()
{
    const Watch recent = m_bench->watch(u"recent"_s);
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    m_bench->remember(recent, madeUpTicks({}, nowUs - 40 * TickSpan::minute, nowUs, 1));
    m_bench->setWatches({recent});
    QVERIFY(m_bench->waitForCharts());
    const auto shown = [this] { return page().panel()->range()->range(); };
    QTRY_COMPARE(shown(), std::optional(TimeRange::Hour));
    m_bench->closeHistory();
    QCOMPARE(shown(), std::optional(TimeRange::Hour));
    m_bench->openHistory(u"another.sqlite"_s);
    QCOMPARE(shown(), std::optional(TimeRange::Hour));
    QVERIFY(m_bench->waitForCharts());
    QCOMPARE(shown(), std::optional(TimeRange::Hour));
}

void TestMonitorHistory::asksAnewOnlyWhenItMust()
{
    m_bench->setWatches({m_bench->watch(u"one"_s)});
    QVERIFY(m_bench->waitForCharts());
    // While a database is away, its health changes with each tick that waits for it.
    Q_EMIT m_bench->history()->healthChanged(m_bench->history()->health());
    QVERIFY(!page().panel()->loader()->isWaiting());
    m_bench->openHistory(u"another.sqlite"_s);
    QVERIFY(page().panel()->loader()->isWaiting());
    QVERIFY(m_bench->waitForCharts());
}

// Another window, or another machine, that writes to the same history.
void TestMonitorHistory::showsWhatOthersWrite()
{
    const Watch one = m_bench->watch(u"one"_s);
    const Watch two = m_bench->watch(u"two"_s);
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    m_bench->remember(one, madeUpTicks({}, nowUs - 3 * TickSpan::hour, nowUs - 2 * TickSpan::hour, 1));
    m_bench->remember(two, madeUpTicks({}, nowUs - 3 * TickSpan::hour, nowUs - 2 * TickSpan::hour, 1));
    m_bench->setWatches({one, two});
    QVERIFY(table()->choose(one.id) && m_bench->waitForCharts());
    QTRY_VERIFY(page().recent()->isIdle());
    QCOMPARE(cell(0, WatchTableModel::ColumnAvailability), u"100\u00a0%"_s);
    const qint64 before = drawn(&TickBucket::ended);
    QVERIFY(before > 0);
    int blanks = 0;
    connect(page().panel(), &WatchPanel::dataChanged, &page(),
            [&] { blanks += drawn(&TickBucket::ended) == 0; });

    History other(m_bench->history()->location());
    MadeUpService service;
    service.troubles = {{nowUs - TickSpan::hour, nowUs, WatchState::Down}};
    const auto write = [&](const Watch &watch, qint64 fromUs, qint64 untilUs) {
        for (const Tick &tick : madeUpTicks(service, fromUs, untilUs, 1))
            other.add({WatchTick{watch.id, tick}});
    };
    write(one, nowUs - TickSpan::hour, nowUs - TickSpan::minute);
    other.add(StateChange{one.id, nowUs - TickSpan::hour, WatchState::Up, WatchState::Down, u"as written"_s});
    other.add(
        Annotation{u"11111111-2222-3333-4444-555555555555"_s, one.id, nowUs - TickSpan::hour, u"noted"_s});
    QVERIFY(QTest::qWaitFor([&] { return other.health().kind == HistoryHealth::Kind::Good; }, deadline));
    QTRY_COMPARE(page().log()->model()->rowCount(), 0); // nobody has looked
    const auto failing = [&] { return drawn(&TickBucket::failed); };
    QTRY_VERIFY_WITH_TIMEOUT((Q_EMIT page().refresher()->timePassed(), failing() > 0), deadline);
    QTRY_COMPARE(page().log()->model()->rowCount(), 1);
    QTRY_COMPARE(page().panel()->annotations().size(), 1);
    QTRY_VERIFY(cell(0, WatchTableModel::ColumnAvailability) < u"60"_s);
    QVERIFY(drawn(&TickBucket::ended) > before);

    // Of an older time and of a watch that is not shown, delivered late.
    const QString known = cell(1, WatchTableModel::ColumnAvailability);
    write(two, nowUs - TickSpan::hour, nowUs - TickSpan::minute);
    QTRY_VERIFY_WITH_TIMEOUT(
        (Q_EMIT page().refresher()->timePassed(), cell(1, WatchTableModel::ColumnAvailability) != known),
        deadline);
    const qint64 half = failing();
    service.troubles = {{nowUs - 5 * TickSpan::hour, nowUs, WatchState::Down}};
    write(one, nowUs - 5 * TickSpan::hour, nowUs - 4 * TickSpan::hour);
    QTRY_VERIFY_WITH_TIMEOUT((Q_EMIT page().refresher()->wanted(), failing() > half), deadline);
    QCOMPARE(page().log()->model()->rowCount(), 1);
    QCOMPARE(blanks, 0);
}

void TestMonitorHistory::countsOwnTicksOnceBesideOthers()
{
    m_bench->setWatches({m_bench->watch(u"one"_s)});
    QVERIFY(m_bench->waitForCharts());
    qint64 requests = 0;
    connect(&m_bench->session(), &MonitorSession::ticked, &page(), [&](const QList<WatchTick> &ticks) {
        for (const WatchTick &one : ticks)
            requests += one.tick.ended;
        Q_EMIT page().refresher()->timePassed();
        Q_EMIT page().refresher()->wanted();
    });
    m_bench->session().start();
    QTRY_COMPARE_WITH_TIMEOUT(page().log()->model()->rowCount(), 1, deadline);
    const QPersistentModelIndex change = page().log()->model()->index(0, 0);
    QVERIFY(QTest::qWaitFor([&] { return requests >= 8; }, deadline));
    m_bench->session().stop();
    QTRY_VERIFY(page().recent()->isIdle());
    QTRY_COMPARE(drawn(&TickBucket::ended), requests);
    QVERIFY(change.isValid()); // no refresh has taken away what may be chosen
    const QModelIndex failed = table()->model()->index(0, WatchTableModel::ColumnFailed);
    QTRY_VERIFY(failed.data(Qt::ToolTipRole).toString().contains(u"of %1 requests"_s.arg(requests)));
}

void TestMonitorHistory::saysThatTheHistoryIsOpened()
{
    m_bench->setWatches({m_bench->watch(u"one"_s)});
    QVERIFY(m_bench->waitForCharts());
    const auto *bar = m_bench->program().find<MessageBar>(u"monitorBar"_s);
    const auto *hint = m_bench->program().find<QLabel>(u"changesHint"_s);
    QTRY_COMPARE(hint->text(), u"No change of state yet."_s);
    const auto gate = std::make_shared<QSemaphore>();
    HistoryLocation place;
    place.file = m_bench->program().path(u"slow.sqlite"_s);
    History slow(place, std::make_unique<SlowStorage>(place.file, gate));
    m_bench->session().useHistory(&slow);
    QVERIFY(hint->text().contains(u"Reading"_s));
    QTRY_VERIFY2(bar->isVisible() && bar->text().contains(u"being opened"_s), qPrintable(bar->text()));
    gate->release();
    QTRY_VERIFY2(!bar->text().contains(u"being opened"_s), qPrintable(bar->text()));
    QTRY_COMPARE(hint->text(), u"No change of state yet."_s);
    m_bench->openHistory(u"another.sqlite"_s);
}

void TestMonitorHistory::saysThatNothingIsKept()
{
    const Watch one = m_bench->watch(u"one"_s);
    m_bench->setWatches({one});
    page().start();
    auto *bar = m_bench->program().find<MessageBar>(u"monitorBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), deadline);
    m_bench->closeHistory();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!bar->text().isEmpty());
    // What comes is shown all the same.
    QVERIFY(waitForUp(one.id));
    QTRY_VERIFY_WITH_TIMEOUT(
        page().panel()->chart()->data() && page().panel()->chart()->data()->charts.total.ticks > 1, deadline);
    m_bench->openHistory(u"another.sqlite"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), deadline);
    QVERIFY(m_bench->waitForCharts());
}

void TestMonitorHistory::tellsTroubleOfTheHistoryOnce()
{
    m_bench->setWatches({m_bench->watch(u"one"_s)});
    page().start();
    const auto *bar = m_bench->program().find<MessageBar>(u"monitorBar"_s);
    const auto *problem = m_bench->program().find<MessageBar>(u"monitorProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), deadline);
    // Whoever asks gets an answer before the page hears of the history's health.
    QVERIFY(QDir().mkpath(m_bench->program().path(u"folder"_s)));
    m_bench->openHistory(u"folder"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), deadline);
    QVERIFY(!bar->text().isEmpty());
    Q_EMIT m_bench->session().problem(bar->text());
    QVERIFY(!problem->isVisible());
    Q_EMIT page().panel()->failed(u"The watch cannot be read."_s);
    QVERIFY(!problem->isVisible());
    Q_EMIT m_bench->session().problem(u"The hook did not answer."_s);
    QVERIFY(problem->isVisible());
    Q_EMIT page().panel()->failed(u"The watch cannot be read."_s);
    m_bench->openHistory(u"another.sqlite"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), deadline);
    QVERIFY(!problem->isVisible()); // which was of the one before
}

QTEST_MAIN(TestMonitorHistory)
#include "tst_monitorhistory.moc"
