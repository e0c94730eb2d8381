// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/layoutchecks.h"
#include "support/madeupticks.h"
#include "support/monitorbench.h"
#include "support/program.h"

#include "core/languages.h"
#include "gui/changelogpanel.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/monitorpage.h"
#include "gui/watchactions.h"
#include "gui/watchlisteditor.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "models/statechangemodel.h"
#include "models/watchtablemodel.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Whether everything of the Monitor page can be reached, is named and has room, in every language. Also run
/// at 200 % scaling.
class TestMonitorLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void welcome_data() { LayoutChecks::addLanguages(); }
    void welcome();
    void watching_data() { LayoutChecks::addLanguages(); }
    void watching();
    void timesHaveRoom_data() { LayoutChecks::addLanguages(); }
    void timesHaveRoom();
    void theListFillsItsWidth();
    void reasonsOfChangesAreElided();
    void changesItsLanguage();

private:
    /// The page in the language of this row.
    void open();
    /// With watches, a log and every bar.
    void fill();
    /// As the page is now, with at least \a controls in it; Tab goes round from \a first.
    void check(QWidget *first, int controls) const;
    [[nodiscard]] MonitorPage &page() const { return m_bench->page(); }

    std::unique_ptr<LongTexts> m_longTexts;
    std::unique_ptr<MonitorBench> m_bench;
};

void TestMonitorLayout::cleanup()
{
    m_bench.reset();
    m_longTexts.reset();
}

void TestMonitorLayout::open()
{
    QFETCH(QString, language);
    m_bench = std::make_unique<MonitorBench>([this, &language] {
        m_longTexts = LayoutChecks::useLanguage(language);
        return m_longTexts.get();
    });
}

void TestMonitorLayout::fill()
{
    Watch one = m_bench->watch(u"A watch with a name that is long enough to be cut"_s);
    one.limits.p95 = std::chrono::milliseconds(500);
    one.limits.bodyContains = u"<title>some text that is there</title>"_s;
    one.limits.certificateDays = 14;
    Watch two = m_bench->watch(u"two"_s);
    two.paused = true;
    const Watch three = m_bench->watch(u"three"_s);
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    m_bench->remember(one, madeUpTicks({}, nowUs - TickSpan::day, nowUs, 1),
                      {{one.id, nowUs - TickSpan::hour, WatchState::Down, WatchState::Degraded,
                        u"p95 is 600 ms where 500 ms are allowed."_s}});
    m_bench->setWatches({one, two, three});
    page().editor()->remove({three.id});
    QVERIFY(page().table()->choose(one.id));
    QVERIFY(m_bench->waitForCharts());
    QTRY_COMPARE(page().log()->model()->rowCount(), 1);
    Q_EMIT m_bench->session().problem(QString(30, u'w') + u" and more words"_s);
}

void TestMonitorLayout::check(QWidget *first, int controls) const
{
    QTest::qWait(20);
    QCOMPARE(LayoutChecks::textsHaveRoom(&page()).verdict(controls), QString());
    QCOMPARE(LayoutChecks::fitsTheScreen(&page()).verdict(1), QString());
    QCOMPARE(LayoutChecks::textsHaveRoomAtAnySize(&page()).verdict(controls), QString());
    QCOMPARE(LayoutChecks::namedControls(&page()).verdict(controls), QString());
    QCOMPARE(LayoutChecks::uniqueMnemonics(&page()).verdict(controls / 2), QString());
    QList<QWidget *> visited = LayoutChecks::tabRound(first);
    const QList<QAbstractButton *> buttons = page().findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->autoExclusive() && !button->isChecked())
            visited.append(button); // by arrows, from the one that is
    }
    QCOMPARE(LayoutChecks::reachedByTab(&page(), visited).verdict(controls), QString());
}

void TestMonitorLayout::welcome()
{
    open();
    check(m_bench->program().find<QWidget>(u"addFirst"_s), 3);
}

void TestMonitorLayout::watching()
{
    open();
    fill();
    check(m_bench->program().find<QWidget>(u"searchWatches"_s), 12);
    QTableView *log = page().log()->table();
    const QModelIndex when = log->model()->index(0, StateChangeModel::ColumnWhen);
    QVERIFY2(log->sizeHintForIndex(when).width() <= log->columnWidth(StateChangeModel::ColumnWhen),
             qPrintable(when.data().toString()));
}

void TestMonitorLayout::timesHaveRoom()
{
    open();
    QList<Watch> watches;
    for (int i = 0; i < 30; ++i) // so many that there is a scroll bar
        watches.append(m_bench->watch(u"watch %1 with a name that gives way"_s.arg(i)));
    watches[0].interval = std::chrono::days(1);
    m_bench->setWatches(watches);
    m_bench->program().window().resize(1'280, 860);
    const QString id = watches[0].id;
    Tick tick;
    tick.startedAtUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    page().model()->add({{id, tick}});
    WatchTable *list = page().table();
    QTableView *log = page().log()->table();
    page().log()->setShowsAll(true);
    page().log()->add({id, tick.startedAtUs, WatchState::Unknown, WatchState::Down, u"It is down."_s});
    page().log()->add({id, tick.startedAtUs + 1, WatchState::Unknown, WatchState::Degraded, {}});
    const QModelIndex last = list->model()->index(0, WatchTableModel::ColumnLast);
    const auto fits = [](QTableView *table, const QModelIndex &index) {
        return table->sizeHintForIndex(index).width() <= table->columnWidth(index.column());
    };
    for (const int seconds : {0, 58, 118, 225, 3'538, 24'000, 75'540, 100'000, 1'000'000, 80'000'000}) {
        const qint64 us = seconds * 1'000'000LL;
        list->setNow(tick.startedAtUs + watches[0].interval.count() * 1'000 - us, true);
        QVERIFY2(fits(list, last), qPrintable(QString::number(seconds)));
        // How long it was down, about: it was not watched all the time.
        page().log()->model()->setChanges(
            {{id, tick.startedAtUs + us, WatchState::Unknown, WatchState::Degraded, {}},
             {id, tick.startedAtUs, WatchState::Up, WatchState::Down, {}}});
        for (int column = 0; column < StateChangeModel::ColumnReason; ++column) {
            if (column != StateChangeModel::ColumnWatch)
                QVERIFY2(fits(log, log->model()->index(1, column)),
                         qPrintable(log->model()->index(1, column).data().toString()));
        }
    }
    for (const bool isRunning : {false, true}) {
        list->setNow(tick.startedAtUs, isRunning);
        QVERIFY(fits(list, list->model()->index(1, WatchTableModel::ColumnLast)));
    }
    list->setWatchedElsewhere(true);
    QVERIFY(fits(list, last));
    QFETCH(QString, language);
    if (language == "long"_L1)
        return; // there the name keeps the least
    QTRY_VERIFY(list->verticalScrollBar()->isVisible());
    QTRY_COMPARE(list->horizontalHeader()->length(), list->viewport()->width());
    QVERIFY(!list->horizontalScrollBar()->isVisible());
}

void TestMonitorLayout::theListFillsItsWidth()
{
    m_bench = std::make_unique<MonitorBench>();
    fill();
    WatchTable *list = page().table();
    m_bench->program().window().resize(1'280, 860); // as it opens where the screen is large enough
    auto *columns = m_bench->program().find<QSplitter>(u"monitorColumns"_s);
    QTRY_VERIFY(columns->width() > 1'000);
    columns->setSizes({512, columns->width() - 522});
    QTRY_VERIFY(list->viewport()->width() > 490);
    QCOMPARE(list->horizontalHeader()->length(), list->viewport()->width());
    list->setColumnHidden(WatchTableModel::ColumnP95, true);
    QCOMPARE(list->horizontalHeader()->length(), list->viewport()->width());
    list->setColumnWidth(WatchTableModel::ColumnName, 2'000);
    QCOMPARE(list->horizontalHeader()->length(), list->viewport()->width());
    // The name stays readable where there is too little room.
    list->setColumnWidth(WatchTableModel::ColumnTrend, 2'000);
    QCOMPARE(list->columnWidth(WatchTableModel::ColumnName), 130);
}

void TestMonitorLayout::reasonsOfChangesAreElided()
{
    m_bench = std::make_unique<MonitorBench>();
    fill();
    m_bench->program().window().resize(1'280, 860);
    auto *columns = m_bench->program().find<QSplitter>(u"monitorColumns"_s);
    QTRY_VERIFY(columns->width() > 1'000);
    columns->setSizes({512, columns->width() - 522});
    page().log()->setShowsAll(true);
    QTRY_COMPARE(page().log()->model()->rowCount(), 1);
    const QTableView *log = page().log()->table();
    QTRY_COMPARE(log->horizontalHeader()->length(), log->viewport()->width());
    const StateChange more = page().log()->model()->changes()[0];
    for (int i = 0; i < 30; ++i)
        page().log()->add(more);
    QTRY_VERIFY(log->verticalScrollBar()->isVisible());
    QTRY_COMPARE(log->horizontalHeader()->length(), log->viewport()->width());
    QVERIFY(log->columnWidth(StateChangeModel::ColumnReason) > 60);
    for (const int column : {StateChangeModel::ColumnTo, StateChangeModel::ColumnReason})
        QCOMPARE(log->model()->index(0, column).data(Qt::ToolTipRole),
                 page().log()->model()->changes()[0].reason);
}

void TestMonitorLayout::changesItsLanguage()
{
    m_bench = std::make_unique<MonitorBench>();
    fill();
    const auto *states = m_bench->program().find<QComboBox>(u"stateFilter"_s);
    const QString before = page().actions()->add()->text() + page().log()->title() + states->itemText(0);
    const QString watch = page().panel()->watchId();
    m_bench->program().languages().install(u"zh_TW");
    QCoreApplication::processEvents();
    QVERIFY(page().actions()->add()->text() + page().log()->title() + states->itemText(0) != before);
    QCOMPARE(page().panel()->watchId(), watch);
    m_bench->program().languages().install(u"en");
    QCoreApplication::processEvents();
    QCOMPARE(page().actions()->add()->text() + page().log()->title() + states->itemText(0), before);
}

QTEST_MAIN(TestMonitorLayout)
#include "tst_monitorlayout.moc"
