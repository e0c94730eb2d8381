// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/historybench.h"

#include "gui/comparepage.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"
#include "gui/sightrefresher.h"
#include "gui/storedhistory.h"
#include "gui/tagfield.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What other programs write into the history comes to the History page, too, which nobody tells of it.
class TestHistoryRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void asksByKeyFromAnywhere();
    void asksWhenItIsShown();
    void asksWhenTheWindowIsActivated();
    void asksNowAndThenInSightOnly();
    void asksNothingWhileItIsAway();
    void slowAnswersAreHeard();
    void failureLeavesWhatIsKnown();
    void pinsAndTagsOfOthersAreSeen();
    void selectionAndTypingSurvive();
    void rowsInSightStay();
    void messagesStayWhereNothingIsNew();
    void anotherProgramAtTheSameFile();

private:
    /// From the next time on that the page is shown.
    void askOften() { m_bench->historyPage().refresher()->setPeriod(30ms); }
    /// Adds a run behind the page's back.
    void addElsewhere(const QString &id)
    {
        const QSignalBlocker blocker(&m_bench->history());
        m_bench->history().put(sampleEntry(id, QDateTime::currentMSecsSinceEpoch() * 1'000, 1e6));
    }
    [[nodiscard]] int questions() { return m_bench->history().questions; }
    /// Waits until the page asks nothing any more.
    void settle()
    {
        for (int before = -1; before != questions(); QTest::qWait(160)) // it puts questions off for less
            before = questions();
    }

    std::unique_ptr<HistoryBench> m_bench;
};

void TestHistoryRefresh::init()
{
    m_bench = std::make_unique<HistoryBench>();
    m_bench->openHistory();
    m_bench->history().fill(5);
    QVERIFY(m_bench->waitForRows(5));
    settle();
}

void TestHistoryRefresh::asksByKeyFromAnywhere()
{
    addElsewhere(u"one"_s);
    for (QWidget *focus : std::initializer_list<QWidget *>{
             m_bench->list(), m_bench->find<QWidget>(u"search"_s), &m_bench->window()}) {
        const int before = questions();
        focus->setFocus();
        QTest::keyClick(focus, Qt::Key_F5);
        QTRY_VERIFY(questions() > before);
    }
    QVERIFY(m_bench->waitForRows(6));
}

void TestHistoryRefresh::asksWhenItIsShown()
{
    m_bench->showCompare();
    addElsewhere(u"one"_s);
    settle();
    const int before = questions();
    QTest::keyClick(&m_bench->window(), Qt::Key_F5); // of no page in sight
    settle();
    QCOMPARE(questions(), before);
    m_bench->showHistory();
    QVERIFY(m_bench->waitForRows(6));
}

void TestHistoryRefresh::asksWhenTheWindowIsActivated()
{
    addElsewhere(u"one"_s);
    QEvent activated(QEvent::WindowActivate); // the offscreen platform has no other window to come from
    QCoreApplication::sendEvent(&m_bench->window(), &activated);
    QVERIFY(m_bench->waitForRows(6));
    m_bench->showCompare();
    settle();
    const int before = questions();
    QCoreApplication::sendEvent(&m_bench->window(), &activated);
    settle();
    QCOMPARE(questions(), before);
}

void TestHistoryRefresh::asksNowAndThenInSightOnly()
{
    m_bench->showCompare();
    askOften();
    m_bench->showHistory();
    addElsewhere(u"one"_s);
    QVERIFY(m_bench->waitForRows(6));
    addElsewhere(u"two"_s);
    QVERIFY(m_bench->waitForRows(7));
    m_bench->showCompare();
    settle();
    const int before = questions();
    QTest::qWait(300);
    QCOMPARE(questions(), before);
}

void TestHistoryRefresh::asksNothingWhileItIsAway()
{
    m_bench->history().setHealth({HistoryHealth::Kind::Waiting, u"The database is away."_s, 2});
    m_bench->showCompare();
    askOften();
    m_bench->showHistory();
    QTest::qWait(300);
    const int before = questions();
    QTest::qWait(300);
    QCOMPARE(questions(), before);
    addElsewhere(u"one"_s);
    m_bench->history().setHealth({HistoryHealth::Kind::Good, {}, 0});
    QVERIFY(m_bench->waitForRows(6));
}

void TestHistoryRefresh::slowAnswersAreHeard()
{
    m_bench->showCompare();
    askOften();
    m_bench->history().holdAnswers(true);
    m_bench->showHistory();
    addElsewhere(u"one"_s);
    QTRY_COMPARE(m_bench->history().held(), 1);
    QTest::qWait(400); // many times as long as it takes to ask again
    QCOMPARE(m_bench->history().held(), 1);
    m_bench->history().answer(0);
    QVERIFY(m_bench->waitForRows(6));
}

void TestHistoryRefresh::failureLeavesWhatIsKnown()
{
    m_bench->clickRow(2);
    const QList<HistoryEntry> selected = m_bench->historyPage().selectedEntries();
    m_bench->history().failWith(u"It cannot be read now."_s);
    QTest::keyClick(m_bench->list(), Qt::Key_F5);
    QTRY_COMPARE(m_bench->historyStatus(), u"It cannot be read now."_s);
    QVERIFY(m_bench->list()->isVisible());
    QCOMPARE(m_bench->historyPage().model()->rowCount(), 5);
    QCOMPARE(m_bench->historyPage().selectedEntries(), selected);
    m_bench->history().failWith({});
    QTest::keyClick(m_bench->list(), Qt::Key_F5);
    QTRY_VERIFY(m_bench->historyStatus().startsWith(u"5"_s));
}

void TestHistoryRefresh::pinsAndTagsOfOthersAreSeen()
{
    m_bench->clickRow(0);
    QVERIFY(!m_bench->historyAction(u"compareRuns"_s)->isEnabled());
    {
        const QSignalBlocker blocker(&m_bench->history());
        m_bench->history().setPinned(u"run-3"_s, true);
        m_bench->history().setTags(u"run-3"_s, {u"nightly"_s});
    }
    QTest::keyClick(m_bench->list(), Qt::Key_F5);
    QTRY_VERIFY(m_bench->historyAction(u"compareRuns"_s)->isEnabled());
    QTRY_VERIFY(m_bench->historyPage().model()->entry(2).pinned);
    QTRY_COMPARE(m_bench->find<QComboBox>(u"tagFilter"_s)->count(), 2);
}

void TestHistoryRefresh::selectionAndTypingSurvive()
{
    m_bench->clickRow(1);
    auto *tags = m_bench->find<TagField>(u"tags"_s);
    tags->setFocus();
    QTest::keyClicks(tags, u"half, wri"_s);
    auto *note = m_bench->find<QPlainTextEdit>(u"note"_s);
    note->setPlainText(u"in the middle of"_s);
    tags->setCursorPosition(3);
    addElsewhere(u"one"_s);
    QTest::keyClick(tags, Qt::Key_F5);
    QVERIFY(m_bench->waitForRows(6));
    QCOMPARE(tags->text(), u"half, wri"_s);
    QCOMPARE(tags->cursorPosition(), 3);
    QVERIFY(tags->hasFocus());
    QCOMPARE(note->toPlainText(), u"in the middle of"_s);
    QCOMPARE(m_bench->list()->selectedRows(), QList<int>{2});
    QCOMPARE(m_bench->historyPage().selectedEntries().first().id, u"run-2"_s);
}

void TestHistoryRefresh::rowsInSightStay()
{
    for (int i = 0; i < 200; ++i) {
        NewEntry old;
        old.entry.id = u"old-%1"_s.arg(i);
        old.entry.startedAtUs = 1'000 + i;
        m_bench->history().put(old);
    }
    QVERIFY(m_bench->waitForRows(205));
    HistoryModel *model = m_bench->historyPage().model();
    const auto top = [&] { return model->entry(m_bench->list()->rowAt(1)).id; };
    QScrollBar *bar = m_bench->list()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 50);
    bar->setValue(50);
    const QString before = top();
    QVERIFY(before != model->entry(0).id);
    addElsewhere(u"one"_s);
    QTest::keyClick(m_bench->list(), Qt::Key_F5);
    QVERIFY(m_bench->waitForRows(206));
    QCOMPARE(top(), before);
    m_bench->history().remove({model->entry(0).id, model->entry(3).id});
    QVERIFY(m_bench->waitForRows(204));
    QCOMPARE(top(), before);
    // At the top a new one is seen.
    bar->setValue(0);
    addElsewhere(u"two"_s);
    QTest::keyClick(m_bench->list(), Qt::Key_F5);
    QVERIFY(m_bench->waitForRows(205));
    QCOMPARE(top(), u"two"_s);
}

void TestHistoryRefresh::messagesStayWhereNothingIsNew()
{
    m_bench->historyPage().showMessage(u"Saved."_s);
    const int before = questions();
    QTest::keyClick(m_bench->list(), Qt::Key_F5);
    QTRY_VERIFY(questions() > before);
    settle();
    QCOMPARE(m_bench->historyStatus(), u"Saved."_s);
    addElsewhere(u"one"_s);
    QTest::keyClick(m_bench->list(), Qt::Key_F5);
    QTRY_VERIFY(m_bench->historyStatus().startsWith(u"6"_s));
}

void TestHistoryRefresh::anotherProgramAtTheSameFile()
{
    HistoryLocation location;
    location.file = m_bench->path(u"shared.sqlite"_s);
    History mine(location);
    StoredHistory stored(&mine);
    m_bench->window().useHistory(&stored, {});
    QVERIFY(m_bench->waitForRows(0));
    History theirs(location);
    theirs.add(sampleEntry(u"theirs"_s, 1'000'000, 1e6));
    const auto isWritten = [&theirs] {
        const QFuture<Result<QList<HistoryEntry>>> entries = theirs.entries({});
        return QTest::qWaitFor([&entries] { return entries.isFinished(); }, deadline)
            && entries.result().value().size() == 1;
    };
    QVERIFY(QTest::qWaitFor(isWritten, deadline));
    QTest::keyClick(&m_bench->window(), Qt::Key_F5);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->window().useHistory(nullptr, {});
}

QTEST_MAIN(TestHistoryRefresh)
#include "tst_historyrefresh.moc"
