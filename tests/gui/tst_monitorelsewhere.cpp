// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/monitorbench.h"
#include "support/program.h"

#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/monitorpage.h"
#include "gui/watchactions.h"
#include "gui/watchchart.h"
#include "gui/watchfacts.h"
#include "gui/watchlisteditor.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The Monitor page while another program watches the list: for eyes only.
class TestMonitorElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void saysSo();
    void nothingCanBeChanged_data();
    void nothingCanBeChanged();
    void noKeyChangesAnything();
    void noMenuChangesAnything();
    void anEmptyListHasNoWayToBegin();
    void isStillToBeLookedAt();
    void becomesItsOwn();

private:
    [[nodiscard]] MonitorPage &page() const { return m_bench->page(); }
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] QAction *runAction() const { return m_bench->program().action(u"run"_s); }
    [[nodiscard]] MessageBar *bar() const
    {
        return m_bench->program().find<MessageBar>(u"monitorElsewhere"_s);
    }
    void isUntouched();

    std::unique_ptr<MonitorBench> m_bench;
    WatchList m_list;
};

void TestMonitorElsewhere::init()
{
    m_bench = std::make_unique<MonitorBench>();
    page().setWatchedElsewhere(true);
    m_bench->setWatches({m_bench->watch(u"one"_s), m_bench->watch(u"two"_s)});
    m_list = m_bench->session().list();
    page().choose(m_list.watches.first().id);
}

QList<QAction *> TestMonitorElsewhere::actions() const
{
    WatchActions *of = page().actions();
    return of->ofWatches() + QList<QAction *>{of->toggle(), of->alerts(), of->importList()};
}

void TestMonitorElsewhere::isUntouched()
{
    QCoreApplication::processEvents();
    QVERIFY(m_bench->session().list() == m_list);
    QVERIFY(!page().isRunning());
    QVERIFY(m_bench->program().window().findChildren<QDialog *>().isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
}

void TestMonitorElsewhere::saysSo()
{
    QVERIFY(bar()->isVisible());
    QVERIFY(bar()->text().startsWith(u"Another Loopscope watches this list"_s));
    QVERIFY(!m_bench->program().find<MessageBar>(u"monitorBar"_s)->isVisible()); // not "stopped"
    QCOMPARE(qobject_cast<QLabel *>(page().status())->text(), u"Watched by another Loopscope"_s);
    QCOMPARE(page().panel()->facts()->stateText(),
             u"Another Loopscope watches it, and shows how it is now."_s);
    const QList<QAction *> all = actions();
    for (const QAction *action : all) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        QCOMPARE(action->toolTip(), bar()->text());
    }
    QVERIFY(!runAction()->isEnabled());
    m_bench->program().languages().install(u"de");
    QCoreApplication::processEvents();
    for (const QAction *action : all)
        QCOMPARE(action->toolTip(), bar()->text());
}

void TestMonitorElsewhere::nothingCanBeChanged_data()
{
    using Deed = std::function<void(MonitorPage &, const Watch &)>;
    QTest::addColumn<Deed>("deed");
    const auto row = [](const char *name, Deed deed) { QTest::newRow(name) << std::move(deed); };
    row("start", [](MonitorPage &page, const Watch &) { page.start(); });
    row("add", [](MonitorPage &page, const Watch &) { page.editor()->add(); });
    row("edit", [](MonitorPage &page, const Watch &one) { page.editor()->edit(one.id); });
    row("duplicate", [](MonitorPage &page, const Watch &one) { page.editor()->duplicate(one.id); });
    row("put", [](MonitorPage &page, const Watch &) { page.editor()->put(Watch::create()); });
    row("demo", [](MonitorPage &page, const Watch &one) { page.editor()->addDemo(one.request.url); });
    row("pause", [](MonitorPage &page, const Watch &one) { page.editor()->setPaused({one.id}, true); });
    row("remove", [](MonitorPage &page, const Watch &one) { page.editor()->remove({one.id}); });
    row("undo", [](MonitorPage &page, const Watch &) { page.editor()->undo(); });
    row("alerts", [](MonitorPage &page, const Watch &) { page.editor()->editAlerts(); });
    row("import", [](MonitorPage &page, const Watch &) { page.editor()->importList(); });
    row("demo's port", [](MonitorPage &page, const Watch &one) {
        QUrl url = one.request.url;
        url.setPort(1);
        page.useDemoServer(url, quint16(one.request.url.port()));
    });
}

void TestMonitorElsewhere::nothingCanBeChanged()
{
    using Deed = std::function<void(MonitorPage &, const Watch &)>;
    QFETCH(Deed, deed);
    deed(page(), m_list.watches.first());
    isUntouched();
}

void TestMonitorElsewhere::noKeyChangesAnything()
{
    WatchTable *table = page().table();
    table->setFocus();
    table->selectAll();
    for (const Qt::Key key : {Qt::Key_Insert, Qt::Key_Delete, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(table, key);
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTest::keySequence(&m_bench->program().window(), runAction()->shortcut());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {},
                       table->visualRect(table->model()->index(0, 0)).center());
    isUntouched();
    for (QAction *action : actions())
        action->trigger();
    isUntouched();
}

void TestMonitorElsewhere::noMenuChangesAnything()
{
    WatchTable *table = page().table();
    Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(0, 0)).center());
    QMenu *menu = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())), deadline);
    const QList<QAction *> entries = menu->actions();
    const QList<QAction *> ours = page().actions()->ofWatches();
    for (QAction *action : ours)
        QVERIFY(entries.contains(action) && !action->isEnabled());
    menu->close();
    isUntouched();
}

void TestMonitorElsewhere::anEmptyListHasNoWayToBegin()
{
    m_bench->setWatches({});
    m_list = m_bench->session().list();
    page().useDemoServer(m_bench->program().server().url(u"/fast"_s), 0);
    QVERIFY(bar()->isVisible());
    for (const QString &name : {u"addFirst"_s, u"watchDemo"_s, u"importFirst"_s}) {
        auto *button = m_bench->program().find<QPushButton>(name);
        QVERIFY(button->isVisible() && !button->isEnabled());
        QCOMPARE(button->toolTip(), bar()->text());
        button->click();
    }
    isUntouched();
    const QString why = bar()->text();
    page().setWatchedElsewhere(false);
    for (const QString &name : {u"addFirst"_s, u"watchDemo"_s, u"importFirst"_s}) {
        auto *button = m_bench->program().find<QPushButton>(name);
        QVERIFY(button->isEnabled() && button->toolTip() != why);
    }
}

void TestMonitorElsewhere::isStillToBeLookedAt()
{
    const Watch two = m_list.watches.last();
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    Tick tick;
    tick.startedAtUs = nowUs - 60'000'000;
    tick.interval = std::chrono::seconds(1);
    tick.level = WatchState::Up;
    tick.planned = tick.ended = 1;
    tick.latency.add(5'000'000);
    m_bench->remember(two, {tick});
    page().panel()->reload();
    page().choose(two.id);
    QCOMPARE(page().panel()->watchId(), two.id);
    page().panel()->chart()->showRange(TimeRange::Hour);
    QVERIFY(m_bench->waitForCharts());
    QTRY_COMPARE_WITH_TIMEOUT(page().panel()->chart()->data()->charts.total.ticks, 1, deadline);
    QVERIFY(m_bench->program().find<QPushButton>(u"exportMonitor"_s)->isEnabled());
    isUntouched();
}

void TestMonitorElsewhere::becomesItsOwn()
{
    page().setWatchedElsewhere(false);
    QVERIFY(!bar()->isVisible());
    QVERIFY(m_bench->program().find<MessageBar>(u"monitorBar"_s)->isVisible());
    const QList<QAction *> all = actions();
    for (const QAction *action : all)
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    QVERIFY(runAction()->isEnabled());
    page().editor()->remove({m_list.watches.first().id});
    QCOMPARE(m_bench->session().list().watches.size(), 1);
    page().actions()->toggle()->trigger();
    QVERIFY(page().isRunning());
}

QTEST_MAIN(TestMonitorElsewhere)
#include "tst_monitorelsewhere.moc"
