// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/monitorbench.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/monitorpage.h"
#include "gui/watchactions.h"
#include "gui/watchchart.h"
#include "gui/watchdialog.h"
#include "gui/watchform.h"
#include "gui/watchlisteditor.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "models/watchtablemodel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The list of the Monitor page, on a session that really watches.
class TestMonitorPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<MonitorBench>(); }
    void cleanup() { m_bench.reset(); }
    void beginsWithOnePress();
    void ticksAppear();
    void startsAndStops();
    void addsByDialog();
    void editsAndDuplicates();
    void removesAndBringsBack();
    void pausesAndResumes();
    void searchesAndFilters();
    void aClickLeavesAWatchSelected();
    void goesOnWhileAnotherPageRuns();
    void saysWhyNothingIsWatched();
    void keepsItsSettings();
    void survivesItsSession();
    void movesTheDemoServersWatches();

private:
    [[nodiscard]] MonitorPage &page() const { return m_bench->page(); }
    [[nodiscard]] WatchTable *table() const { return page().table(); }
    [[nodiscard]] const QList<Watch> &watches() { return m_bench->session().list().watches; }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString status() const { return qobject_cast<QLabel *>(page().status())->text(); }
    [[nodiscard]] WatchDialog *dialog() const;
    [[nodiscard]] bool waitForUp(const QString &id)
    {
        return QTest::qWaitFor([&] { return page().model()->state(id) == WatchState::Up; }, deadline);
    }

    std::unique_ptr<MonitorBench> m_bench;
};

WatchDialog *TestMonitorPage::dialog() const
{
    WatchDialog *found = nullptr;
    (void)QTest::qWaitFor(
        [&] { return (found = m_bench->program().window().findChild<WatchDialog *>()) != nullptr; },
        deadline);
    return found;
}

void TestMonitorPage::beginsWithOnePress()
{
    QVERIFY(!page().hasResult() && !page().isRunning());
    QVERIFY(!table()->isVisible());
    m_bench->program().click(u"watchDemo"_s);
    QCOMPARE(watches().size(), 1);
    QCOMPARE(watches().first().request.url, m_bench->program().server().url(u"/delay/50ms"_s));
    QVERIFY(page().isRunning());
    QVERIFY(table()->isVisible());
    QCOMPARE(page().panel()->watchId(), watches().first().id);
    QVERIFY(waitForUp(watches().first().id));
}

void TestMonitorPage::ticksAppear()
{
    const Watch good = m_bench->watch(u"good"_s);
    const Watch bad = m_bench->watch(u"bad"_s, u"/status/503"_s);
    m_bench->setWatches({good, bad});
    QCOMPARE(cell(0, WatchTableModel::ColumnName), u"good"_s);
    page().start();
    QVERIFY(waitForUp(good.id));
    QTRY_COMPARE_WITH_TIMEOUT(page().model()->state(bad.id), WatchState::Down, deadline);
    QVERIFY(cell(0, WatchTableModel::ColumnP50) != u"–"_s);
    QCOMPARE(cell(1, WatchTableModel::ColumnAvailability), u"0\u00a0%"_s);
    QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(u"1 up, 0 degraded, 1 down"_s), deadline);
    QTRY_VERIFY_WITH_TIMEOUT(status().contains(u"next tick"_s), deadline);
    // The chart of the chosen one, live.
    QVERIFY(table()->choose(bad.id));
    QCOMPARE(page().panel()->watchId(), bad.id);
    page().panel()->chart()->showRange(TimeRange::Hour);
    QVERIFY(m_bench->waitForCharts());
    const auto ticks = [this] { return page().panel()->chart()->data()->charts.total.ticks; };
    QTRY_VERIFY_WITH_TIMEOUT(ticks() > 0, deadline);
    const qint64 before = ticks();
    QTRY_VERIFY_WITH_TIMEOUT(ticks() > before, deadline);
}

void TestMonitorPage::startsAndStops()
{
    m_bench->setWatches({m_bench->watch(u"one"_s)});
    auto *bar = m_bench->program().find<MessageBar>(u"monitorBar"_s);
    QVERIFY(bar->isVisible()); // that it is stopped
    QVERIFY(page().actions()->toggle()->isEnabled());
    page().actions()->toggle()->trigger();
    QVERIFY(page().isRunning());
    QVERIFY(!bar->isVisible());
    QVERIFY(waitForUp(watches().first().id));
    const auto knowsNext = [this] {
        const QModelIndex last = page().model()->index(0, WatchTableModel::ColumnLast);
        return last.data(WatchTableModel::NextRole).toLongLong() != 0;
    };
    QTRY_VERIFY(knowsNext());
    QAction *stop = m_bench->program().window().findChild<QAction *>(u"stop"_s);
    QVERIFY(!stop->isEnabled());
    QTest::keyClick(table(), Qt::Key_Escape); // which ends runs
    QVERIFY(page().isRunning());
    page().actions()->toggle()->trigger();
    QVERIFY(!page().isRunning());
    QCOMPARE(page().model()->state(watches().first().id), WatchState::Unknown);
    QVERIFY(bar->isVisible());
    QVERIFY(status().contains(u"stopped"_s));
    QAction *run = m_bench->program().window().findChild<QAction *>(u"run"_s);
    QVERIFY(run->isEnabled());
    run->trigger();
    QVERIFY(page().isRunning());
    QVERIFY(!knowsNext()); // on a new schedule
    QTRY_VERIFY(knowsNext());
}

void TestMonitorPage::addsByDialog()
{
    m_bench->setWatches({m_bench->watch(u"one"_s)});
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Insert);
    WatchDialog *shown = dialog();
    QVERIFY(shown);
    Watch wanted = m_bench->watch(u"two"_s);
    shown->form()->setWatch(wanted);
    shown->accept();
    QCOMPARE(watches().size(), 2);
    QCOMPARE(watches().last().name, u"two"_s);
    QCOMPARE(table()->currentId(), watches().last().id);
    QCOMPARE(page().panel()->watchId(), watches().last().id);
    QVERIFY(!page().isRunning()); // only the first one begins by itself
}

void TestMonitorPage::editsAndDuplicates()
{
    const Watch one = m_bench->watch(u"one"_s);
    m_bench->setWatches({one});
    QVERIFY(table()->choose(one.id));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    WatchDialog *shown = dialog();
    QVERIFY(shown);
    Watch changed = shown->watch();
    QCOMPARE(changed.id, one.id);
    changed.name = u"another name"_s;
    changed.limits.p95 = std::chrono::milliseconds(700);
    shown->form()->setWatch(changed);
    shown->accept();
    QCOMPARE(watches().size(), 1);
    QCOMPARE(watches().first(), changed);
    QCOMPARE(cell(0, WatchTableModel::ColumnName), u"another name"_s);
    QCOMPARE(page().panel()->title(), u"another name"_s);
    QCOMPARE(page().panel()->chart()->scene().p95LimitNs, std::optional(700e6));
    QTRY_VERIFY(!m_bench->program().window().findChild<WatchDialog *>());
    page().actions()->duplicate()->trigger();
    shown = dialog();
    QVERIFY(shown);
    shown->accept();
    QCOMPARE(watches().size(), 2);
    QVERIFY(watches().last().id != one.id);
    QCOMPARE(watches().last().name, u"another name (copy)"_s);
    QCOMPARE(watches().last().limits, changed.limits);
}

void TestMonitorPage::removesAndBringsBack()
{
    const Watch one = m_bench->watch(u"one"_s);
    const Watch two = m_bench->watch(u"two"_s);
    const Watch three = m_bench->watch(u"three"_s);
    m_bench->setWatches({one, two, three});
    QVERIFY(table()->choose(two.id));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(watches(), (QList<Watch>{one, three}));
    auto *bar = m_bench->program().find<MessageBar>(u"undoBar"_s);
    QVERIFY(bar->isVisible());
    table()->selectAll();
    page().actions()->remove()->trigger();
    QVERIFY(watches().isEmpty());
    QVERIFY(!table()->isVisible()); // the welcome again
    QTest::keyClick(&page(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(watches(), (QList<Watch>{one, three}));
    m_bench->program().click(u"undo"_s);
    QCOMPARE(watches(), (QList<Watch>{one, two, three}));
    QVERIFY(!bar->isVisible());
    QCOMPARE(table()->currentId(), two.id);
}

void TestMonitorPage::pausesAndResumes()
{
    const Watch one = m_bench->watch(u"one"_s);
    const Watch two = m_bench->watch(u"two"_s);
    m_bench->setWatches({one, two});
    page().start();
    QVERIFY(waitForUp(one.id) && waitForUp(two.id));
    QVERIFY(table()->choose(one.id));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(watches().first().paused && !watches().last().paused);
    QTRY_COMPARE_WITH_TIMEOUT(page().model()->state(one.id), WatchState::Unknown, deadline);
    QCOMPARE(page().model()->state(two.id), WatchState::Up); // went on undisturbed
    QTRY_VERIFY(status().contains(u"1 paused"_s));
    QVERIFY(page().actions()->wouldResume());
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(!watches().first().paused);
    QVERIFY(waitForUp(one.id));
}

void TestMonitorPage::searchesAndFilters()
{
    Watch paused = m_bench->watch(u"gamma"_s);
    paused.paused = true;
    m_bench->setWatches({m_bench->watch(u"alpha"_s), m_bench->watch(u"beta"_s), paused});
    QCOMPARE(table()->model()->rowCount(), 3);
    m_bench->program().type(u"searchWatches"_s, u"BET"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, WatchTableModel::ColumnName), u"beta"_s);
    m_bench->program().type(u"searchWatches"_s, u"zzz"_s);
    QVERIFY(m_bench->program().find<QLabel>(u"watchHint"_s)->isVisible());
    m_bench->program().type(u"searchWatches"_s, {});
    auto *states = m_bench->program().find<QComboBox>(u"stateFilter"_s);
    states->setCurrentIndex(5);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, WatchTableModel::ColumnName), u"gamma"_s);
    // A new one is seen whatever the filter says.
    page().editor()->put(m_bench->watch(u"delta"_s));
    QCOMPARE(table()->currentId(), watches().last().id);
    QCOMPARE(table()->model()->rowCount(), 4);
}

void TestMonitorPage::aClickLeavesAWatchSelected()
{
    const Watch one = m_bench->watch(u"one"_s);
    const Watch two = m_bench->watch(u"two"_s);
    m_bench->setWatches({one, two});
    QVERIFY(table()->choose(two.id));
    const QPoint below(20, table()->viewport()->height() - 5);
    QVERIFY(!table()->indexAt(below).isValid());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, below);
    QCOMPARE(table()->selectedIds(), QStringList{two.id});
    QVERIFY(page().actions()->edit()->isEnabled());
    const auto middle = [this](int row) {
        return table()->visualRect(table()->model()->index(row, WatchTableModel::ColumnName)).center();
    };
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(1));
    QCOMPARE(table()->selectedIds(), QStringList{two.id});
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(0));
    QCOMPARE(table()->selectedIds(), (QStringList{one.id, two.id}));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(1));
    QCOMPARE(table()->selectedIds(), QStringList{one.id});
    QCOMPARE(page().panel()->watchId(), one.id);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, middle(1));
    QCOMPARE(table()->selectedIds(), QStringList{two.id});
    QCOMPARE(page().panel()->watchId(), two.id);
}

void TestMonitorPage::goesOnWhileAnotherPageRuns()
{
    const Watch one = m_bench->watch(u"one"_s);
    m_bench->setWatches({one});
    page().start();
    QVERIFY(waitForUp(one.id));
    Program &program = m_bench->program();
    program.showCompare();
    program.setPlan(smallPlan(), u"/delay/100ms"_s);
    program.run();
    QVERIFY(program.page().isRunning()); // it was not blocked
    QVERIFY(page().isRunning());
    int ticks = 0;
    connect(&m_bench->session(), &MonitorSession::ticked, this, [&ticks] { ++ticks; });
    QTRY_VERIFY_WITH_TIMEOUT(ticks >= 2, deadline);
    // The menu stops what is shown, and the monitor goes on.
    QAction *stop = program.window().findChild<QAction *>(u"stop"_s);
    stop->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!program.page().isRunning(), deadline);
    QVERIFY(page().isRunning());
    QVERIFY(!stop->isEnabled());
    program.window().showPage(&page());
    QVERIFY(!stop->isEnabled());
    QVERIFY(!page().losesResult());
}

void TestMonitorPage::saysWhyNothingIsWatched()
{
    Watch broken = m_bench->watch(u"broken"_s);
    broken.count = 0;
    m_bench->setWatches({broken});
    page().start();
    auto *bar = m_bench->program().find<MessageBar>(u"monitorProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), deadline);
    QVERIFY(bar->text().contains(u"broken"_s));
    QVERIFY(!page().isRunning());
}

void TestMonitorPage::keepsItsSettings()
{
    const Watch one = m_bench->watch(u"one"_s);
    const Watch two = m_bench->watch(u"two"_s);
    m_bench->setWatches({one, two});
    QVERIFY(table()->choose(two.id));
    page().panel()->chart()->showRange(TimeRange::Month);
    QVERIFY(m_bench->program().close());
    m_bench->program().open();
    m_bench->program().window().useMonitor(&m_bench->session());
    QCOMPARE(page().panel()->watchId(), two.id);
    QCOMPARE(table()->currentId(), two.id);
    const TimeWindow &window = page().panel()->chart()->window();
    QVERIFY(window.spanUs() >= 28 * TickSpan::day && window.isFollowing());
}

void TestMonitorPage::survivesItsSession()
{
    {
        MonitorSession other;
        QVERIFY(other.setList({{m_bench->watch(u"one"_s)}, {}}).ok());
        m_bench->program().window().useMonitor(&other);
        QVERIFY(page().hasResult());
    }
    QVERIFY(!page().hasResult() && !page().isRunning());
    QVERIFY(!page().actions()->add()->isEnabled());
    page().start();
    page().stop();
    m_bench->program().window().useMonitor(&m_bench->session());
    QVERIFY(page().actions()->add()->isEnabled());
}

void TestMonitorPage::movesTheDemoServersWatches()
{
    const QUrl url = m_bench->program().server().url(u"/delay/50ms"_s);
    const auto lastPort = quint16(url.port() == 1234 ? 1235 : 1234);
    Watch old = m_bench->watch(u"old"_s);
    old.request.url.setPort(lastPort);
    Watch other = m_bench->watch(u"other"_s);
    other.request.url = QUrl(u"http://127.0.0.1:9/"_s);
    m_bench->setWatches({old, other});
    page().useDemoServer(url, lastPort);
    QCOMPARE(watches().first().request.url.port(), url.port());
    QCOMPARE(watches().last(), other);
}

QTEST_MAIN(TestMonitorPage)
#include "tst_monitorpage.moc"
