// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/historybench.h"

#include "gui/historydetails.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/tagfield.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// A language that is plainly another one.
class Shouting : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char * /*context*/, const char *sourceText,
                                    const char * /*comment*/, int /*n*/) const override
    {
        return QString::fromUtf8(sourceText).toUpper();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// The list of the History page, its filters, notes and tags, by mouse and keys.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void listsWhatThereIs();
    void emptyStatesHaveWords();
    void filtersWorkTogether();
    void dates();
    void showMore();
    void selectionSurvivesANewRun();
    void noteIsSavedWhileTyping();
    void noteIsNotOverwrittenWhileTyping();
    void focusAloneChangesNothing();
    void lateAnswersDoNotTakeANoteBack();
    void anotherHistoryBeginsAnew();
    void tagsAreCompleted();
    void failingHistoryIsTold();
    void speaksAnotherLanguage();

private:
    std::unique_ptr<HistoryBench> m_bench;
};

void TestHistoryPage::init()
{
    m_bench = std::make_unique<HistoryBench>();
    m_bench->openHistory();
}

void TestHistoryPage::listsWhatThereIs()
{
    m_bench->history().fill(3);
    QVERIFY(m_bench->waitForRows(3));
    QCOMPARE(m_bench->statusText(), QString()); // the label itself is the status
    QVERIFY(m_bench->historyStatus().startsWith(u"3"_s));
    QVERIFY(m_bench->list()->isVisible());
    QVERIFY(m_bench->historyPage()
                .model()
                ->index(0, HistoryModel::ColumnWhen)
                .data()
                .toString()
                .startsWith(u"today"_s));
    QVERIFY(m_bench->list()->isColumnHidden(HistoryModel::ColumnMachine)); // there is one only
    NewEntry other = sampleEntry(u"other"_s, 1, 1e6);
    other.entry.source = u"elsewhere"_s;
    m_bench->history().put(other);
    QVERIFY(m_bench->waitForRows(4));
    QVERIFY(!m_bench->list()->isColumnHidden(HistoryModel::ColumnMachine));
}

void TestHistoryPage::emptyStatesHaveWords()
{
    QTRY_VERIFY(m_bench->hint().contains(u"will be listed here"_s));
    QVERIFY(!m_bench->list()->isVisible());
    m_bench->type(u"search"_s, u"x"_s);
    QTRY_VERIFY(m_bench->hint().contains(u"Nothing matches"_s));
    m_bench->window().useHistory(nullptr, {});
    QVERIFY(m_bench->hint().contains(u"No history"_s));
}

void TestHistoryPage::filtersWorkTogether()
{
    m_bench->history().fill(4);
    NewEntry sweep = sampleEntry(u"sweep"_s, 1'000, 1e6);
    sweep.entry.kind = EntryKind::Sweep;
    sweep.entry.tags = {u"nightly"_s};
    sweep.entry.url = u"http://one.test/"_s;
    m_bench->history().put(sweep);
    sweep.entry.id = u"sweep-2"_s;
    sweep.entry.url = u"http://two.test/"_s;
    sweep.entry.note = u"slow disk"_s;
    m_bench->history().put(sweep);
    QVERIFY(m_bench->waitForRows(6));
    m_bench->choose(u"kindFilter"_s, 2);
    QVERIFY(m_bench->waitForRows(2));
    m_bench->choose(u"tagFilter"_s, 1);
    QTRY_COMPARE(m_bench->history().lastFilter.tag, u"nightly"_s);
    QVERIFY(m_bench->waitForRows(2));
    m_bench->type(u"urlFilter"_s, u"two."_s);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->type(u"search"_s, u"disk slow"_s); // every word, in any order
    QTRY_COMPARE(m_bench->history().lastFilter.text, u"disk slow"_s);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->type(u"search"_s, u"disk quick"_s);
    QVERIFY(m_bench->waitForRows(0));
    m_bench->click(u"clearFilters"_s);
    QVERIFY(m_bench->waitForRows(6));
    QVERIFY(!m_bench->find<QWidget>(u"clearFilters"_s)->isVisible());
    m_bench->list()->setFocus();
    QTest::keyClick(m_bench->list(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_bench->find<QLineEdit>(u"search"_s)->hasFocus());
}

void TestHistoryPage::dates()
{
    m_bench->history().fill(40); // a day apart
    QVERIFY(m_bench->waitForRows(40));
    m_bench->choose(u"periodFilter"_s, 1);
    QVERIFY(m_bench->waitForRows(1));
    m_bench->choose(u"periodFilter"_s, 2);
    QVERIFY(m_bench->waitForRows(7));
    m_bench->choose(u"periodFilter"_s, 3);
    QVERIFY(m_bench->waitForRows(30));
    m_bench->choose(u"periodFilter"_s, 4);
    auto *from = m_bench->find<QDateEdit>(u"fromDate"_s);
    auto *until = m_bench->find<QDateEdit>(u"untilDate"_s);
    QVERIFY(from->isVisible() && until->isVisible());
    from->setDate(QDate::currentDate().addDays(-12));
    until->setDate(QDate::currentDate().addDays(-10));
    QVERIFY(m_bench->waitForRows(3));
    until->setDate(QDate::currentDate().addDays(-14)); // the other way round
    QTRY_COMPARE(m_bench->historyPage().model()->rowCount(), 3);
}

void TestHistoryPage::showMore()
{
    m_bench->history().fill(HistoryQuery::pageSize + 5);
    QVERIFY(m_bench->waitForRows(HistoryQuery::pageSize));
    m_bench->clickRow(3);
    m_bench->click(u"showMore"_s);
    QVERIFY(m_bench->waitForRows(HistoryQuery::pageSize + 5));
    QVERIFY(!m_bench->find<QWidget>(u"showMore"_s)->isVisible());
    QCOMPARE(m_bench->list()->selectedRows(), QList<int>{3});
}

void TestHistoryPage::selectionSurvivesANewRun()
{
    m_bench->history().fill(5);
    QVERIFY(m_bench->waitForRows(5));
    m_bench->clickRow(2);
    m_bench->clickRow(4, Qt::ControlModifier);
    const QList<HistoryEntry> before = m_bench->historyPage().selectedEntries();
    QCOMPARE(before.size(), 2);
    const auto *summary = m_bench->find<QLabel>(u"entrySummary"_s);
    QVERIFY2(summary->isVisible() && summary->text().contains(u"exported"_s), qPrintable(summary->text()));
    m_bench->history().put(sampleEntry(u"new"_s, QDateTime::currentMSecsSinceEpoch() * 1'000 + 1, 1e6));
    QVERIFY(m_bench->waitForRows(6));
    QCOMPARE(m_bench->historyPage().selectedEntries(), before);
    QCOMPARE(m_bench->list()->selectedRows(), QList<int>({3, 5}));
}

void TestHistoryPage::noteIsSavedWhileTyping()
{
    m_bench->history().fill(2);
    QVERIFY(m_bench->waitForRows(2));
    m_bench->clickRow(0);
    m_bench->type(u"note"_s, u"hello"_s);
    QTRY_COMPARE(m_bench->history().find(u"run-1"_s)->note, u"hello"_s); // no more is needed
    m_bench->type(u"note"_s, u"bye"_s);
    m_bench->clickRow(1); // before it is saved
    QCOMPARE(m_bench->history().find(u"run-1"_s)->note, u"bye"_s);
    QCOMPARE(m_bench->history().find(u"run-2"_s)->note, QString());
    QCOMPARE(m_bench->find<QPlainTextEdit>(u"note"_s)->toPlainText(), QString());
}

void TestHistoryPage::noteIsNotOverwrittenWhileTyping()
{
    m_bench->history().fill(2);
    QVERIFY(m_bench->waitForRows(2));
    m_bench->clickRow(0);
    m_bench->type(u"note"_s, u"mine"_s);
    m_bench->history().setNote(u"run-1"_s, u"of somebody else"_s);
    m_bench->history().put(sampleEntry(u"new"_s, 1, 1e6));
    QVERIFY(m_bench->waitForRows(3));
    QCOMPARE(m_bench->find<QPlainTextEdit>(u"note"_s)->toPlainText(), u"mine"_s);
    QTRY_COMPARE(m_bench->history().find(u"run-1"_s)->note, u"mine"_s);
}

void TestHistoryPage::focusAloneChangesNothing()
{
    m_bench->history().fill(2);
    QVERIFY(m_bench->waitForRows(2));
    m_bench->clickRow(0);
    auto *note = m_bench->find<QPlainTextEdit>(u"note"_s);
    note->setFocus();
    m_bench->history().setNote(u"run-1"_s, u"of somebody else"_s);
    QTRY_COMPARE(note->toPlainText(), u"of somebody else"_s);
    m_bench->find<TagField>(u"tags"_s)->setFocus();
    m_bench->history().setTags(u"run-1"_s, {u"theirs"_s});
    QTRY_COMPARE(m_bench->find<TagField>(u"tags"_s)->text(), u"theirs"_s);
    m_bench->list()->setFocus();
    QCOMPARE(m_bench->history().find(u"run-1"_s)->note, u"of somebody else"_s);
    QCOMPARE(m_bench->history().find(u"run-1"_s)->tags, QStringList{u"theirs"_s});
}

void TestHistoryPage::anotherHistoryBeginsAnew()
{
    m_bench->history().fill(5);
    QVERIFY(m_bench->waitForRows(5));
    m_bench->clickRow(4);
    QTest::keyClick(m_bench->list(), Qt::Key_Delete);
    QVERIFY(m_bench->waitForRows(4));
    m_bench->clickRow(0);
    m_bench->type(u"note"_s, u"half"_s);
    FakeHistory other;
    other.fill(2);
    other.holdAnswers(true);
    m_bench->window().useHistory(&other, {});
    QCOMPARE(m_bench->history().find(u"run-1"_s)->note, u"half"_s);
    QVERIFY(other.find(u"run-1"_s)->note.isEmpty());
    QVERIFY2(m_bench->hint().contains(u"Opening"_s), qPrintable(m_bench->hint()));
    QVERIFY(m_bench->historyStatus().isEmpty());
    QVERIFY(m_bench->historyPage().selectedEntries().isEmpty());
    QVERIFY(!m_bench->find<QWidget>(u"undoBar"_s)->isVisible()); // it would be of the one before
    while (other.held() > 0)
        other.answer(0);
    QVERIFY(m_bench->waitForRows(2));
    QVERIFY(m_bench->hint().isEmpty());
    m_bench->window().useHistory(&m_bench->history(), {});
    QVERIFY(m_bench->waitForRows(4));
}

void TestHistoryPage::lateAnswersDoNotTakeANoteBack()
{
    m_bench->history().fill(2);
    QVERIFY(m_bench->waitForRows(2));
    m_bench->clickRow(0);
    m_bench->history().holdAnswers(true);
    m_bench->history().setNote(u"run-2"_s, u"x"_s);
    QTRY_COMPARE(m_bench->history().held(), 1); // an answer that knows nothing of what follows
    auto *note = m_bench->find<QPlainTextEdit>(u"note"_s);
    m_bench->type(u"note"_s, u"mine"_s);
    m_bench->list()->setFocus();
    QCOMPARE(m_bench->history().find(u"run-1"_s)->note, u"mine"_s);
    m_bench->history().answer(0);
    QTest::qWait(20);
    QCOMPARE(note->toPlainText(), u"mine"_s);
    QTRY_COMPARE(m_bench->history().held(), 1);
    m_bench->history().holdAnswers(false);
    m_bench->history().answer(0);
    m_bench->history().setNote(u"run-1"_s, u"another"_s);
    QTRY_COMPARE(note->toPlainText(), u"another"_s);
}

void TestHistoryPage::tagsAreCompleted()
{
    m_bench->history().fill(2);
    m_bench->history().setTags(u"run-2"_s, {u"nightly"_s, u"release"_s});
    QVERIFY(m_bench->waitForRows(2));
    m_bench->clickRow(0);
    auto *tags = m_bench->find<TagField>(u"tags"_s);
    tags->setFocus();
    QTest::keyClicks(tags, u"zeta, nig"_s);
    QTRY_VERIFY(tags->completer()->popup()->isVisible());
    QTest::keyClick(tags->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(tags->completer()->popup(), Qt::Key_Return);
    QCOMPARE(tags->text(), u"zeta, nightly"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    QCOMPARE(m_bench->history().find(u"run-1"_s)->tags, QStringList({u"nightly"_s, u"zeta"_s}));
}

void TestHistoryPage::failingHistoryIsTold()
{
    m_bench->history().fill(2);
    QVERIFY(m_bench->waitForRows(2));
    const auto *bar = m_bench->find<MessageBar>(u"historyHealth"_s);
    QVERIFY(!bar->isVisible());
    m_bench->history().setHealth({HistoryHealth::Kind::Waiting, u"The database is away."_s, 2});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"The database is away."_s);
    QVERIFY(m_bench->list()->isVisible()); // what is known stays
    m_bench->history().failWith(u"It cannot be read."_s);
    m_bench->history().setHealth({HistoryHealth::Kind::Failed, u"The history cannot be opened."_s, 0});
    m_bench->type(u"search"_s, u"x"_s);
    QTRY_COMPARE(m_bench->hint(), u"It cannot be read."_s);
    // What the bar says is said once.
    m_bench->history().failWith(u"The history cannot be opened."_s);
    m_bench->type(u"search"_s, u"xy"_s);
    QTRY_VERIFY(m_bench->hint() != u"It cannot be read."_s);
    QVERIFY(!m_bench->hint().isEmpty() && m_bench->hint() != bar->text());
    m_bench->history().setHealth({HistoryHealth::Kind::Waiting, bar->text(), 0});
    QVERIFY(!m_bench->hint().isEmpty() && m_bench->hint() != bar->text());
    m_bench->history().failWith({});
    m_bench->history().setHealth({HistoryHealth::Kind::Good, {}, 0});
    QVERIFY(!bar->isVisible());
    m_bench->click(u"clearFilters"_s);
    QVERIFY(m_bench->waitForRows(2));
    QCOMPARE(m_bench->hint(), QString());
}

void TestHistoryPage::speaksAnotherLanguage()
{
    m_bench->history().fill(2);
    QVERIFY(m_bench->waitForRows(2));
    m_bench->clickRow(0);
    Shouting texts;
    QCoreApplication::installTranslator(&texts);
    QTRY_COMPARE(m_bench->historyPage().model()->headerData(0, Qt::Horizontal).toString(), u"WHEN"_s);
    QTRY_COMPARE(m_bench->find<QPushButton>(u"openEntryButton"_s)->text(), u"OPEN AGAIN"_s);
    QCOMPARE(m_bench->find<QComboBox>(u"kindFilter"_s)->itemText(0), u"ANY KIND"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"search"_s)->placeholderText(),
             u"SEARCH URL, RESULT, NOTE AND TAGS"_s);
    QCOMPARE(m_bench->list()->selectedRows(), QList<int>{0});
    QCoreApplication::removeTranslator(&texts);
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
