// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/runcomparisonview.h"
#include "gui/storedhistory.h"
#include "gui/sweepform.h"
#include "gui/sweeppage.h"

#include <QDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The program with a history in a file, as main() puts them together.
class TestHistoryStored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsMeasuredComesBack();
    void labRunsAndSweepsComeBack();
    void comparesWhatWasRecorded();
    void requestsAreNotKeptIfNotWanted();
    void survivesTheNextStart();
    void brokenHistoryIsTold();

private:
    void openHistory(const QString &file);
    void closeHistory();
    [[nodiscard]] HistoryPage &page() const { return *m_program->window().historyPage(); }
    [[nodiscard]] HistoryTable *table() const { return m_program->find<HistoryTable>(u"historyTable"_s); }
    [[nodiscard]] bool waitForRows(int rows) const
    {
        return QTest::qWaitFor([&] { return page().model()->rowCount() == rows; }, deadline);
    }
    void runOnce();
    void openFirst();

    std::unique_ptr<Program> m_program;
    std::unique_ptr<History> m_history;
    std::unique_ptr<StoredHistory> m_stored;
};

void TestHistoryStored::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    openHistory(m_program->path(u"history.sqlite"_s));
}

void TestHistoryStored::cleanup()
{
    closeHistory();
    m_program.reset();
}

void TestHistoryStored::openHistory(const QString &file)
{
    HistoryLocation location;
    location.file = file;
    m_history = std::make_unique<History>(location);
    m_stored = std::make_unique<StoredHistory>(m_history.get());
    m_program->window().useHistory(m_stored.get(), EntryMakers::standard());
}

void TestHistoryStored::closeHistory()
{
    m_program->window().useHistory(nullptr, {});
    m_stored.reset();
    m_history.reset();
}

void TestHistoryStored::runOnce()
{
    m_program->showCompare();
    RunPlan plan = smallPlan(8);
    plan.rounds = 3;
    m_program->setPlan(plan, u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    m_program->window().showPage(&page());
}

void TestHistoryStored::openFirst()
{
    table()->selectRow(0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
}

void TestHistoryStored::whatIsMeasuredComesBack()
{
    runOnce();
    const QString id = m_program->page().run()->id;
    QVERIFY(waitForRows(1));
    const HistoryEntry entry = page().model()->entry(0);
    QCOMPARE(entry.id, id);
    QCOMPARE(entry.kind, EntryKind::Run);
    QCOMPARE(entry.count, 8 * 3 * 3);
    QVERIFY(entry.hasDocument && !entry.summary.isEmpty() && entry.url.endsWith(u"/fast"_s));
    runOnce();
    QVERIFY(waitForRows(2));
    table()->selectRow(1); // the first one, which is not shown on the page any more
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(m_program->page().isVisible());
    QCOMPARE(m_program->page().run()->id, id);
    QVERIFY(m_program->waitForReport());
}

void TestHistoryStored::labRunsAndSweepsComeBack()
{
    LabPage *lab = m_program->window().labPage();
    LabPlan plan;
    plan.coroutines = {{LabCoroutine::Kind::Delay, 1'000'000, u"hello"_s, {}, 3}};
    lab->form()->setPlan(plan);
    m_program->window().showPage(lab);
    lab->start();
    QTRY_VERIFY_WITH_TIMEOUT(lab->hasResult(), deadline);
    const QString id = lab->run()->id;
    m_program->window().showPage(&page());
    QVERIFY(waitForRows(1));
    QCOMPARE(page().model()->entry(0).kind, EntryKind::LabRun);
    openFirst();
    QTRY_VERIFY(lab->isVisible());
    QCOMPARE(lab->run()->id, id);
    QVERIFY(lab->hasResult());

    SweepPlan sweep;
    sweep.request.url = m_program->server().url(u"/fast"_s);
    sweep.concurrencies = {1, 2};
    sweep.requestsPerStep = 5;
    sweep.rounds = 1;
    m_program->showSweep();
    m_program->sweepPage().form()->setPlan(sweep);
    m_program->sweepPage().start();
    QTRY_VERIFY_WITH_TIMEOUT(m_program->sweepPage().hasResult(), deadline);
    const QString sweepId = m_program->sweepPage().sweep()->id;
    m_program->window().showPage(&page());
    QVERIFY(waitForRows(2));
    QCOMPARE(page().model()->entry(0).kind, EntryKind::Sweep);
    openFirst();
    QTRY_VERIFY(m_program->sweepPage().isVisible());
    QCOMPARE(m_program->sweepPage().sweep()->id, sweepId);
}

void TestHistoryStored::comparesWhatWasRecorded()
{
    runOnce();
    runOnce();
    QVERIFY(waitForRows(2));
    table()->selectAll();
    m_program->click(u"compareRunsButton"_s);
    QTRY_VERIFY(page().isComparing());
    const std::vector<ComparedRun> &runs = page().comparison()->runs();
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(runs[0].figures.totalsNs.size(), std::size_t(3));
    QCOMPARE(runs[0].figures.latency.total(), 24);
    QVERIFY(runs[1].comparison->isSameWork);
    QVERIFY(runs[1].comparison->total->interval);
}

void TestHistoryStored::requestsAreNotKeptIfNotWanted()
{
    HistoryRecorder::setKeepsDocuments(false);
    runOnce();
    HistoryRecorder::setKeepsDocuments(true);
    QVERIFY(waitForRows(1));
    QVERIFY(!page().model()->entry(0).hasDocument);

    // And yet it can be run again.
    const RunPlan plan = m_program->page().run()->plan;
    m_program->setPlan(smallPlan(99), u"/other"_s);
    table()->selectRow(0);
    m_program->click(u"runAgainButton"_s);
    QTRY_VERIFY(m_program->page().isVisible());
    QVERIFY(m_program->runToEnd());
    QCOMPARE(m_program->page().run()->plan, plan);
}

void TestHistoryStored::survivesTheNextStart()
{
    runOnce();
    QVERIFY(waitForRows(1));
    m_stored->setNote(page().model()->entry(0).id, u"kept"_s);
    closeHistory();
    openHistory(m_program->path(u"history.sqlite"_s));
    QVERIFY(waitForRows(1));
    QTRY_COMPARE(page().model()->entry(0).note, u"kept"_s);
}

void TestHistoryStored::brokenHistoryIsTold()
{
    closeHistory();
    const QString folder = m_program->path(u"folder.sqlite"_s);
    QVERIFY(QDir().mkpath(folder));
    openHistory(folder);
    m_program->window().showPage(&page());
    const auto *bar = m_program->find<MessageBar>(u"historyHealth"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), deadline);
    QVERIFY(!bar->text().isEmpty());
    runOnce(); // measuring goes on
    QVERIFY(m_program->page().report());
}

QTEST_MAIN(TestHistoryStored)
#include "tst_historystored.moc"
