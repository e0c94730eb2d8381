// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/historybench.h"

#include "gui/comparepage.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/planform.h"
#include "gui/sweepform.h"
#include "gui/sweeppage.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QDir>
#include <QPushButton>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What can be done with the entries of a history, by mouse and keys, and how they come there.
class TestHistoryActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void openSaysWhyNot();
    void opensARunAgain();
    void runAgainFillsTheForm_data();
    void runAgainFillsTheForm();
    void nothingIsOpenedWhileARunIsOn();
    void damagedDocumentIsTold();
    void damagedPlanIsTold();
    void exportsTheSelection();
    void everythingMeasuredIsRecorded();
    void filesAreNotRecorded();
    void deleteAndUndo();
    void undoByKeysInOrder();
    void pinByKey();
    void oneBaselineOfAUrl();
    void onlyRunsArePinned();

private:
    std::unique_ptr<HistoryBench> m_bench;
};

void TestHistoryActions::init()
{
    m_bench = std::make_unique<HistoryBench>();
    m_bench->openHistory();
}

void TestHistoryActions::openSaysWhyNot()
{
    m_bench->history().fill(2);
    QVERIFY(m_bench->waitForRows(2));
    const auto reason = [this] {
        return m_bench->find<QPushButton>(u"openEntryButton"_s)->isEnabled()
            ? QString()
            : m_bench->find<QPushButton>(u"openEntryButton"_s)->toolTip();
    };
    QVERIFY(reason().contains(u"Select"_s));
    m_bench->clickRow(0);
    QVERIFY(reason().contains(u"not kept"_s));
    m_bench->clickRow(1, Qt::ControlModifier);
    QVERIFY(reason().contains(u"one run only"_s));
    NewEntry lab = sampleEntry(u"lab"_s, 1, 1e6);
    lab.entry.kind = EntryKind::LabRun;
    m_bench->history().put(lab);
    QVERIFY(m_bench->waitForRows(3));
    m_bench->clickRow(2);
    QVERIFY(m_bench->historyAction(u"compareRuns"_s)->toolTip().contains(u"Only runs"_s));
}

void TestHistoryActions::opensARunAgain()
{
    const NewEntry entry = m_bench->realRun();
    m_bench->history().put(entry);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->clickRow(0);
    QTest::keyClick(m_bench->list(), Qt::Key_Return);
    QTRY_VERIFY(m_bench->page().isVisible());
    QCOMPARE(m_bench->page().run()->id, entry.entry.id);
    QVERIFY(m_bench->waitForReport());
}

void TestHistoryActions::runAgainFillsTheForm_data()
{
    QTest::addColumn<bool>("keepsRequests");
    QTest::newRow("all requests were kept") << true;
    QTest::newRow("only figures were kept") << false;
}

void TestHistoryActions::runAgainFillsTheForm()
{
    QFETCH(bool, keepsRequests);
    NewEntry entry = m_bench->realRun();
    if (!keepsRequests)
        entry.document.clear();
    m_bench->history().put(entry);
    m_bench->setPlan(smallPlan(99), u"/other"_s);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->clickRow(0);
    QCOMPARE(m_bench->historyAction(u"openEntry"_s)->isEnabled(), keepsRequests);
    m_bench->click(u"runAgainButton"_s);
    QTRY_VERIFY(m_bench->page().isVisible());
    QCOMPARE(m_bench->find<QAbstractSpinBox>(u"count"_s)->text(), u"7"_s);
    QVERIFY(m_bench->urlText().endsWith(u"/fast"_s));
    QVERIFY(!m_bench->page().isRunning());
}

void TestHistoryActions::nothingIsOpenedWhileARunIsOn()
{
    m_bench->history().put(m_bench->realRun());
    QVERIFY(m_bench->waitForRows(1));
    m_bench->clickRow(0);
    m_bench->showCompare();
    m_bench->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_bench->run();
    QVERIFY(m_bench->page().isRunning());
    m_bench->showHistory();
    QVERIFY(!m_bench->historyAction(u"openEntry"_s)->isEnabled());
    QVERIFY(m_bench->historyAction(u"openEntry"_s)->toolTip().contains(u"measured"_s));
    QTest::keyClick(m_bench->list(), Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(m_bench->historyPage().isVisible());
    m_bench->page().stop();
    QVERIFY(m_bench->waitForReport());
    QVERIFY(m_bench->historyAction(u"openEntry"_s)->isEnabled());
}

void TestHistoryActions::damagedDocumentIsTold()
{
    NewEntry entry = sampleEntry(u"damaged"_s, 1, 1e6);
    entry.document = "{\"format\":\"loopscope-run\",\"version\":1,";
    m_bench->history().put(entry);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->clickRow(0);
    QTest::mouseDClick(m_bench->list()->viewport(), Qt::LeftButton, {},
                       m_bench->list()->visualRect(m_bench->historyPage().model()->index(0, 0)).center());
    const BoxText box = readAndCloseBox();
    QVERIFY2(box.text.contains(u"damaged"_s), qPrintable(box.text));
    QVERIFY(m_bench->historyPage().isVisible());
}

void TestHistoryActions::damagedPlanIsTold()
{
    NewEntry entry = sampleEntry(u"damaged"_s, 1, 1e6);
    for (const QByteArray &plan : {QByteArray(), QByteArray("["), QByteArray("{}")}) {
        entry.plan = plan;
        m_bench->history().put(entry);
        entry.entry.id += u'x';
    }
    QVERIFY(m_bench->waitForRows(3));
    for (int row = 0; row < 3; ++row) {
        m_bench->clickRow(row);
        m_bench->click(u"runAgainButton"_s);
        const BoxText box = readAndCloseBox();
        QVERIFY2(box.text.contains(u"cannot be opened"_s), qPrintable(box.text));
        QVERIFY(m_bench->historyPage().isVisible());
    }
}

void TestHistoryActions::exportsTheSelection()
{
    m_bench->history().fill(1);
    m_bench->history().put(m_bench->realRun());
    QVERIFY(m_bench->waitForRows(2));
    QVERIFY(!m_bench->find<QPushButton>(u"exportHistory"_s)->isEnabled());
    m_bench->clickRow(0);
    m_bench->clickRow(1, Qt::ShiftModifier);
    QVERIFY(m_bench->historyPage().hasResult());
    const QString folder = m_bench->path(u"export"_s);
    QVERIFY(QDir().mkpath(folder));
    {
        const auto answer = DialogAnswer::file(folder);
        m_bench->historyAction(u"exportDocuments"_s)->trigger();
        QVERIFY(answer->isGiven());
    }
    QTRY_COMPARE(QDir(folder).entryList(QDir::Files).size(), 1); // of the other nothing was kept
    QTRY_VERIFY(m_bench->historyStatus().contains(u"not kept"_s));
    {
        const auto answer = DialogAnswer::file(folder);
        m_bench->historyAction(u"exportDocuments"_s)->trigger();
    }
    QTRY_COMPARE(QDir(folder).entryList({u"*(2).json"_s}).size(), 1); // nothing was replaced
    {
        const auto answer = DialogAnswer::file(m_bench->path(u"list.csv"_s));
        m_bench->historyAction(u"exportEntries"_s)->trigger();
    }
    QTRY_VERIFY(QFile::exists(m_bench->path(u"list.csv"_s)));
    QFile file(m_bench->path(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 3);
}

void TestHistoryActions::everythingMeasuredIsRecorded()
{
    EntryMakers makers;
    makers.ofRun = [](const Run &run, bool) {
        NewEntry entry;
        entry.entry.id = run.id;
        entry.entry.interrupted = run.interrupted;
        return entry;
    };
    makers.ofSweep = [](const Sweep &sweep, bool) {
        NewEntry entry;
        entry.entry.id = sweep.id;
        entry.entry.kind = EntryKind::Sweep;
        return entry;
    };
    m_bench->window().useHistory(&m_bench->history(), makers);
    m_bench->showCompare();
    m_bench->setPlan(smallPlan(5), u"/fast"_s);
    QVERIFY(m_bench->runToEnd());
    QTRY_COMPARE(m_bench->history().size(), qsizetype(1));
    QVERIFY(m_bench->history().find(m_bench->page().run()->id));
    m_bench->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_bench->run();
    QVERIFY(m_bench->waitForSamples(3));
    m_bench->page().stop();
    QVERIFY(m_bench->waitForReport());
    QTRY_COMPARE(m_bench->history().size(), qsizetype(2));
    QVERIFY(m_bench->history().find(m_bench->page().run()->id)->interrupted);

    m_bench->showSweep();
    SweepPlan plan;
    plan.request.url = m_bench->server().url(u"/fast"_s);
    plan.concurrencies = {1, 2};
    plan.requestsPerStep = 5;
    plan.rounds = 1;
    m_bench->sweepPage().form()->setPlan(plan);
    m_bench->sweepPage().start();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->history().size(), qsizetype(3), deadline);
    QVERIFY(m_bench->history().find(m_bench->sweepPage().sweep()->id));
    // The list knows of it by itself.
    m_bench->showHistory();
    QVERIFY(m_bench->waitForRows(3));
}

void TestHistoryActions::filesAreNotRecorded()
{
    m_bench->setPlan(smallPlan(5), u"/fast"_s);
    m_bench->showCompare();
    QVERIFY(m_bench->runToEnd());
    int made = 0;
    EntryMakers makers;
    makers.ofRun = [&made](const Run &, bool) {
        ++made;
        return NewEntry();
    };
    m_bench->window().useHistory(&m_bench->history(), makers);
    const auto run = m_bench->page().run();
    m_bench->page().show(run);
    QVERIFY(m_bench->waitForReport());
    m_bench->window().useHistory(nullptr, {}); // waits for what is on
    QCOMPARE(made, 0);
}

void TestHistoryActions::deleteAndUndo()
{
    m_bench->history().fill(5);
    QVERIFY(m_bench->waitForRows(5));
    m_bench->clickRow(1);
    m_bench->clickRow(3, Qt::ShiftModifier);
    m_bench->click(u"removeEntriesButton"_s);
    QVERIFY(m_bench->waitForRows(2));
    const auto *bar = m_bench->find<MessageBar>(u"undoBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().startsWith(u"3"_s));
    m_bench->click(u"undo"_s);
    QVERIFY(m_bench->waitForRows(5));
    QVERIFY(!bar->isVisible());
}

void TestHistoryActions::undoByKeysInOrder()
{
    m_bench->history().fill(3);
    QVERIFY(m_bench->waitForRows(3));
    for (int left : {2, 1}) {
        m_bench->clickRow(0);
        QTest::keyClick(m_bench->list(), Qt::Key_Delete);
        QVERIFY(m_bench->waitForRows(left));
    }
    QTest::keyClick(m_bench->list(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_bench->waitForRows(2));
    QCOMPARE(m_bench->historyPage().model()->entry(0).id, u"run-2"_s); // the last one first
    QTest::keyClick(m_bench->list(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_bench->waitForRows(3));
    QTest::keyClick(m_bench->list(), Qt::Key_Z, Qt::ControlModifier); // nothing is left to undo
    QCOMPARE(m_bench->historyPage().model()->rowCount(), 3);
}

void TestHistoryActions::pinByKey()
{
    m_bench->history().fill(3);
    QVERIFY(m_bench->waitForRows(3));
    m_bench->clickRow(1);
    QTest::keyClick(m_bench->list(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_bench->history().find(u"run-2"_s)->pinned);
    QTRY_COMPARE(m_bench->historyAction(u"pinEntry"_s)->text().remove(u'&'), u"Unpin"_s);
    // Another one can be compared with it by itself.
    m_bench->clickRow(0);
    QTRY_VERIFY(m_bench->historyAction(u"compareRuns"_s)->isEnabled());
    QVERIFY(m_bench->historyAction(u"compareRuns"_s)->text().contains(u"Baseline"_s));
    m_bench->clickRow(1);
    QTRY_VERIFY(!m_bench->historyAction(u"compareRuns"_s)->isEnabled());
    m_bench->click(u"pinEntryButton"_s);
    QVERIFY(!m_bench->history().find(u"run-2"_s)->pinned);
}

void TestHistoryActions::oneBaselineOfAUrl()
{
    m_bench->history().fill(3);
    QVERIFY(m_bench->waitForRows(3));
    const auto isPinned = [this](int run) { return m_bench->history().find(u"run-%1"_s.arg(run))->pinned; };
    const auto *bar = m_bench->find<MessageBar>(u"undoBar"_s);
    const auto pin = [this](int row) {
        m_bench->clickRow(row);
        QTest::keyClick(m_bench->list(), Qt::Key_D, Qt::ControlModifier);
        const HistoryModel *model = m_bench->historyPage().model();
        return QTest::qWaitFor([=] { return model->entry(row).pinned; });
    };
    QVERIFY(pin(2));
    QVERIFY(!bar->isVisible()); // it was the first
    QVERIFY(pin(0));
    QVERIFY(isPinned(1) && !isPinned(3));
    QVERIFY2(bar->isVisible() && bar->text().contains(u"no longer the baseline"_s), qPrintable(bar->text()));
    m_bench->click(u"undo"_s);
    QVERIFY(isPinned(3) && !isPinned(1));
    QVERIFY(!bar->isVisible());
    // Two of one URL cannot both be.
    m_bench->clickRow(0);
    m_bench->clickRow(1, Qt::ControlModifier);
    QVERIFY(!m_bench->historyAction(u"pinEntry"_s)->isEnabled());
    QVERIFY(m_bench->historyAction(u"pinEntry"_s)->toolTip().contains(u"each URL"_s));
}

void TestHistoryActions::onlyRunsArePinned()
{
    NewEntry sweep = sampleEntry(u"sweep"_s, 1, 1e6);
    sweep.entry.kind = EntryKind::Sweep;
    m_bench->history().put(sweep);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->clickRow(0);
    QVERIFY(!m_bench->historyAction(u"pinEntry"_s)->isEnabled());
    QVERIFY(m_bench->historyAction(u"pinEntry"_s)->toolTip().contains(u"Only runs"_s));
    QTest::keyClick(m_bench->list(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!m_bench->history().find(u"sweep"_s)->pinned);
}

QTEST_MAIN(TestHistoryActions)
#include "tst_historyactions.moc"
