// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/madeupticks.h"
#include "support/monitorbench.h"
#include "support/program.h"

#include "gui/changelogpanel.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/monitorexports.h"
#include "gui/monitorpage.h"
#include "gui/watchchart.h"
#include "gui/watchfacts.h"
#include "gui/watchlisteditor.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "io/changescsv.h"
#include "io/tickscsv.h"
#include "io/watchlistjson.h"
#include "models/statechangemodel.h"
#include "models/watchtablemodel.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QInputDialog>
#include <QMenu>
#include <QSaveFile>
#include <QTableView>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What the Monitor page keeps beside the list: annotations, the log of changes, and exports.
class TestMonitorEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void sinceWhenIsRead();
    void annotationsAreKept();
    void annotationsByTheMenu();
    void theLogFollowsTheWatch();
    void aChangeLeadsToItsMoment();
    void liveChangesAreListedOnce();
    void copiesRows();
    void exportsTicks();
    void exportsChanges();
    void exportsPictures();
    void exportsTheList();

private:
    [[nodiscard]] MonitorPage &page() const { return m_bench->page(); }
    [[nodiscard]] WatchPanel *panel() const { return page().panel(); }
    [[nodiscard]] QString path(const QString &name) const { return m_bench->program().path(name); }
    [[nodiscard]] const QList<Watch> &watches() { return m_bench->session().list().watches; }
    [[nodiscard]] QByteArray fileOf(const QString &name) const;
    void answerText(const QString &text) const;

    std::unique_ptr<MonitorBench> m_bench;
    qint64 m_nowUs = 0;
    Watch m_one;
    Watch m_two;
    QList<StateChange> m_changes; // of both, newest first
};

void TestMonitorEvents::init()
{
    m_bench = std::make_unique<MonitorBench>();
    m_nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    m_one = m_bench->watch(u"=one"_s);
    m_two = m_bench->watch(u"two"_s);
    using enum WatchState;
    const qint64 hour = TickSpan::hour;
    MadeUpService service;
    service.troubles = {{m_nowUs - 3 * hour, m_nowUs - 2 * hour, Down}};
    const StateChange first{m_one.id, m_nowUs - 9 * hour, Unknown, Up, {}};
    const StateChange down{m_one.id, m_nowUs - 3 * hour, Up, Down, u"5 of 5 requests failed: HTTP 503."_s};
    const StateChange up{m_one.id, m_nowUs - 2 * hour, Down, Up, {}};
    const StateChange other{m_two.id, m_nowUs - hour, Up, Degraded, u"slow"_s};
    m_bench->remember(m_one, madeUpTicks(service, m_nowUs - 10 * hour, m_nowUs, 1), {first, down, up},
                      {{u"note"_s, m_one.id, m_nowUs - 4 * hour, u"release"_s}});
    m_bench->remember(m_two, {}, {other});
    m_changes = {other, up, down, first};
    m_bench->setWatches({m_one, m_two});
    QVERIFY(page().table()->choose(m_one.id));
    QVERIFY(m_bench->waitForCharts());
    QTRY_COMPARE(panel()->changes().size(), 3);
    QTRY_COMPARE(panel()->annotations().size(), 1);
}

QByteArray TestMonitorEvents::fileOf(const QString &name) const
{
    QFile file(path(name));
    (void)QTest::qWaitFor([&file] { return file.exists(); }, deadline);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Answers the question for the text of an annotation.
void TestMonitorEvents::answerText(const QString &text) const
{
    QInputDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_bench->program().window().findChild<QInputDialog *>()) != nullptr);
    QVERIFY(titleFits(*dialog));
    dialog->setTextValue(text);
    dialog->accept();
    QTRY_VERIFY(!m_bench->program().window().findChild<QInputDialog *>());
}

void TestMonitorEvents::sinceWhenIsRead()
{
    using enum WatchState;
    const auto change = [](qint64 us, WatchState from, WatchState to) {
        return StateChange{u"a"_s, us, from, to, {}};
    };
    QVERIFY(!stateSinceUs({}, Up));
    QCOMPARE(stateSinceUs({change(3, Down, Up), change(2, Up, Down)}, Up), std::optional<qint64>(3));
    // What was not known for a while begins anew.
    QCOMPARE(stateSinceUs({change(9, Unknown, Up), change(8, Up, Unknown), change(3, Down, Up)}, Up),
             std::optional<qint64>(9));
    QVERIFY(!stateSinceUs({change(9, Up, Down)}, Up));
}

void TestMonitorEvents::annotationsAreKept()
{
    QCOMPARE(panel()->annotations().first().text, u"release"_s);
    const qint64 atUs = m_nowUs - 30 * TickSpan::minute;
    Q_EMIT panel()->chart()->annotationRequested(atUs);
    answerText(u"  deployed  "_s);
    QCOMPARE(panel()->annotations().size(), 2);
    QCOMPARE(panel()->annotations().last().text, u"deployed"_s);
    QCOMPARE(panel()->annotations().last().atUs, atUs);
    const QString id = panel()->annotations().last().id;
    Q_EMIT panel()->chart()->annotationActivated(id);
    answerText(u"deployed 2.4"_s);
    QCOMPARE(panel()->annotations().size(), 2);
    QCOMPARE(panel()->annotations().last().text, u"deployed 2.4"_s);
    const auto *undo = m_bench->program().find<MessageBar>(u"undoBar"_s);
    QVERIFY(!undo->isVisible());
    Q_EMIT panel()->chart()->annotationRemovalRequested(u"note"_s);
    QCOMPARE(panel()->annotations().size(), 1);
    QVERIFY(undo->isVisible());
    m_bench->program().click(u"undo"_s);
    QCOMPARE(panel()->annotations().size(), 2);
    QCOMPARE(panel()->annotations().first().text, u"release"_s);
    QVERIFY(!undo->isVisible());
    Q_EMIT panel()->chart()->annotationRemovalRequested(panel()->annotations().first().id);
    QCOMPARE(panel()->annotations().size(), 1);
    // All of that is in the history: it comes back when it is asked anew.
    QVERIFY(page().table()->choose(m_two.id));
    QVERIFY(panel()->annotations().isEmpty());
    QVERIFY(page().table()->choose(m_one.id));
    QTRY_COMPARE(panel()->annotations().size(), 1);
    QCOMPARE(panel()->annotations().first().text, u"deployed 2.4"_s);
    // An empty text is none.
    Q_EMIT panel()->chart()->annotationActivated(panel()->annotations().first().id);
    answerText({});
    QVERIFY(panel()->annotations().isEmpty());
}

void TestMonitorEvents::annotationsByTheMenu()
{
    panel()->chart()->showRange(TimeRange::Day);
    Q_EMIT panel()->chart()->customContextMenuRequested(panel()->chart()->rect().center());
    auto *menu = panel()->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QMenu *note = nullptr;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu() && action->text() == u"release"_s)
            note = action->menu();
    }
    QVERIFY(note);
    note->actions().last()->trigger();
    QVERIFY(panel()->annotations().isEmpty());
    menu->close();
}

void TestMonitorEvents::theLogFollowsTheWatch()
{
    StateChangeModel *model = page().log()->model();
    QTRY_COMPARE(model->rowCount(), 3);
    QVERIFY(page().log()->table()->isColumnHidden(StateChangeModel::ColumnWatch));
    QVERIFY(page().table()->choose(m_two.id));
    QTRY_COMPARE(model->rowCount(), 1);
    m_bench->program().click(u"changesOfAll"_s);
    QTRY_COMPARE(model->rowCount(), 4);
    QVERIFY(!page().log()->table()->isColumnHidden(StateChangeModel::ColumnWatch));
    QCOMPARE(model->index(0, StateChangeModel::ColumnWatch).data().toString(), u"two"_s);
    QVERIFY(page().table()->choose(m_one.id));
    QCOMPARE(model->rowCount(), 4);
}

void TestMonitorEvents::aChangeLeadsToItsMoment()
{
    page().log()->setShowsAll(true);
    QTRY_COMPARE(page().log()->model()->rowCount(), 4);
    panel()->chart()->showRange(TimeRange::Year);
    QTableView *table = page().log()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(panel()->watchId(), m_two.id);
    const TimeWindow &window = panel()->chart()->window();
    QVERIFY(window.fromUs() < m_changes.first().atUs && window.untilUs() > m_changes.first().atUs);
    QVERIFY(window.spanUs() <= TickSpan::day);
    const QModelIndex second = table->model()->index(2, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
    QCOMPARE(panel()->watchId(), m_one.id);
}

void TestMonitorEvents::liveChangesAreListedOnce()
{
    StateChangeModel *model = page().log()->model();
    QTRY_COMPARE(model->rowCount(), 3);
    page().start();
    QTRY_COMPARE_WITH_TIMEOUT(page().model()->state(m_one.id), WatchState::Up, deadline);
    QTRY_COMPARE(model->rowCount(), 5); // for a while it was not watched
    QCOMPARE(panel()->changes().size(), 5);
    QVERIFY(panel()->changes()[1].to == WatchState::Unknown);
    const auto lasted = [model](int row) {
        return model->index(row, StateChangeModel::ColumnDuration).data().toString();
    };
    QTRY_VERIFY2(lasted(2).startsWith(u"1 h 59"_s) || lasted(2).startsWith(u"2 h 00"_s),
                 qPrintable(lasted(2)));
    // Up since now, not for two hours, of which nobody looked at some.
    QTRY_VERIFY(panel()->facts()->stateText().contains(u"since"_s));
    QVERIFY2(!panel()->facts()->stateText().contains(u" h "_s), qPrintable(panel()->facts()->stateText()));
    page().log()->setShowsAll(true);
    page().log()->setShowsAll(false);
    QTRY_COMPARE(model->rowCount(), 5);
}

void TestMonitorEvents::copiesRows()
{
    m_bench->setWatches({m_bench->watch(u"one"_s), m_bench->watch(u"two"_s)});
    QTest::keyClick(page().table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(page().table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().startsWith(u"two\t"_s));
    QVERIFY(lines.last().contains(u"http://127.0.0.1"_s)); // which has no column
}

void TestMonitorEvents::exportsTicks()
{
    panel()->chart()->showRange(m_nowUs - 4 * TickSpan::hour, m_nowUs - TickSpan::hour);
    QVERIFY(m_bench->waitForCharts());
    QTRY_VERIFY(page().exportActions().first()->isEnabled());
    page().exports()->exportTicks(path(u"ticks.csv"_s));
    const QList<QByteArray> lines = fileOf(u"ticks.csv"_s).trimmed().split('\n');
    QCOMPARE(lines.first().trimmed(), ticksCsvHeader());
    const QList<QByteArray> names = ticksCsvHeader().split(',');
    QHash<QByteArray, double> sums;
    int down = 0;
    for (const QByteArray &line : lines.sliced(1)) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        QCOMPARE(cells.size(), names.size());
        QCOMPARE(cells[0], m_one.id.toUtf8());
        QCOMPARE(cells[1], QByteArray("'=one")); // no formula
        for (qsizetype i = 0; i < names.size(); ++i)
            sums[names[i]] += cells[i].toDouble();
        down += cells[names.indexOf("worst_state")] == "down" ? 1 : 0;
    }
    // A tick a minute, of five requests, and an hour in which all failed.
    QVERIFY(sums["ticks"] >= 179 && sums["ticks"] <= 190);
    QCOMPARE(sums["requests"], 5 * sums["ticks"]);
    QVERIFY(sums["failed_wrong_status"] >= 290 && sums["failed_wrong_status"] <= sums["failed"]);
    QVERIFY(down > 0 && sums["down_s"] > 3'400 && sums["down_s"] < 3'700);
}

void TestMonitorEvents::exportsChanges()
{
    page().log()->setShowsAll(true);
    QTRY_COMPARE(page().log()->model()->rowCount(), 4);
    page().exports()->exportChanges(path(u"changes.csv"_s));
    const QList<QByteArray> lines = fileOf(u"changes.csv"_s).trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0].trimmed(), changesCsvHeader());
    QVERIFY(lines[1].contains("," + m_two.id.toUtf8() + ",two,"));
    QVERIFY(lines[1].trimmed().endsWith(",up,degraded,slow"));
    QVERIFY(lines[3].contains("'=one") && lines[3].contains("HTTP 503"));
}

void TestMonitorEvents::exportsPictures()
{
    page().exports()->exportCharts(path(u"charts.png"_s));
    const QImage picture(path(u"charts.png"_s));
    QCOMPARE(picture.size(), 2 * panel()->size());
    page().exports()->exportCharts(path(u"charts.svg"_s));
    QVERIFY(fileOf(u"charts.svg"_s).contains("<svg"));
}

void TestMonitorEvents::exportsTheList()
{
    page().exports()->exportList(path(u"list.json"_s));
    QVERIFY(!fileOf(u"list.json"_s).isEmpty());
    const Result<WatchList> read = readWatchList(path(u"list.json"_s));
    QVERIFY(read);
    QCOMPARE(read.value().watches, watches());
}

QTEST_MAIN(TestMonitorEvents)
#include "tst_monitorevents.moc"
