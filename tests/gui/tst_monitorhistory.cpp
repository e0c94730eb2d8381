// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/madeupticks.h"
#include "support/monitorbench.h"
#include "support/program.h"

#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/monitorpage.h"
#include "gui/rangeswitch.h"
#include "gui/watchchart.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
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
