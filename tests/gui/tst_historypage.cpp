// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/fakehistory.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/historydetails.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historytable.h"
#include "gui/historyrecorder.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/planform.h"
#include "gui/sweepform.h"
#include "gui/sweeppage.h"
#include "gui/tagfield.h"
#include "io/runjson.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QBuffer>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
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

/// The History page, by mouse and keys.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatThereIs();
    void emptyStatesHaveWords();
    void filtersWorkTogether();
    void dates();
    void showMore();
    void selectionSurvivesANewRun();
    void noteIsSavedWhileTyping();
    void noteIsNotOverwrittenWhileTyping();
    void tagsAreCompleted();
    void deleteAndUndo();
    void undoByKeysInOrder();
    void pinByKey();
    void openSaysWhyNot();
    void opensARunAgain();
    void runAgainFillsTheForm();
    void nothingIsOpenedWhileARunIsOn();
    void damagedDocumentIsTold();
    void failingHistoryIsTold();
    void exportsTheSelection();
    void everythingMeasuredIsRecorded();
    void filesAreNotRecorded();
    void speaksAnotherLanguage();

private:
    [[nodiscard]] HistoryPage &page() const { return *m_program->window().historyPage(); }
    [[nodiscard]] HistoryTable *table() const { return m_program->find<HistoryTable>(u"historyTable"_s); }
    [[nodiscard]] bool waitForRows(int rows) const
    {
        return QTest::qWaitFor([&] { return page().model()->rowCount() == rows; }, deadline);
    }
    [[nodiscard]] QString hint() const
    {
        const auto *label = m_program->find<QLabel>(u"historyHint"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QAction *action(const QString &name) const { return page().findChild<QAction *>(name); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {});
    void choose(const QString &box, int index);
    /// A run that is really one, with its document.
    [[nodiscard]] NewEntry realRun();

    std::unique_ptr<FakeHistory> m_history;
    std::unique_ptr<Program> m_program;
};

void TestHistoryPage::init()
{
    m_program = std::make_unique<Program>();
    m_history = std::make_unique<FakeHistory>();
    m_program->open();
    m_program->window().showPage(&page());
    m_program->window().useHistory(m_history.get(), {});
}

void TestHistoryPage::cleanup()
{
    m_program.reset();
    m_history.reset();
}

void TestHistoryPage::clickRow(int row, Qt::KeyboardModifiers modifiers)
{
    const QRect cell = table()->visualRect(page().model()->index(row, HistoryModel::ColumnWhen));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, cell.center());
}

void TestHistoryPage::choose(const QString &box, int index)
{
    auto *combo = m_program->find<QComboBox>(box);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(combo->currentIndex(), index);
}

NewEntry TestHistoryPage::realRun()
{
    m_program->showCompare();
    m_program->setPlan(smallPlan(7), u"/fast"_s);
    if (!m_program->runToEnd())
        qFatal("no run");
    const Run &run = *m_program->page().run();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeRunJson(run, *m_program->page().report(), buffer))
        qFatal("no JSON");
    NewEntry entry = sampleEntry(run.id, run.startedAtUs, 1e6);
    entry.document = buffer.data();
    m_program->window().showPage(&page());
    return entry;
}

void TestHistoryPage::listsWhatThereIs()
{
    m_history->fill(3);
    QVERIFY(waitForRows(3));
    QCOMPARE(m_program->statusText(), QString()); // the label itself is the status
    QVERIFY(static_cast<QLabel *>(page().status())->text().startsWith(u"3"_s));
    QVERIFY(table()->isVisible());
    QVERIFY(page().model()->index(0, HistoryModel::ColumnWhen).data().toString().startsWith(u"today"_s));
    QVERIFY(table()->isColumnHidden(HistoryModel::ColumnMachine)); // there is one only
    NewEntry other = sampleEntry(u"other"_s, 1, 1e6);
    other.entry.source = u"elsewhere"_s;
    m_history->put(other);
    QVERIFY(waitForRows(4));
    QVERIFY(!table()->isColumnHidden(HistoryModel::ColumnMachine));
}

void TestHistoryPage::emptyStatesHaveWords()
{
    QTRY_VERIFY(hint().contains(u"will be listed here"_s));
    QVERIFY(!table()->isVisible());
    m_program->type(u"search"_s, u"x"_s);
    QTRY_VERIFY(hint().contains(u"Nothing matches"_s));
    m_program->window().useHistory(nullptr, {});
    QVERIFY(hint().contains(u"No history"_s));
}

void TestHistoryPage::filtersWorkTogether()
{
    m_history->fill(4);
    NewEntry sweep = sampleEntry(u"sweep"_s, 1'000, 1e6);
    sweep.entry.kind = EntryKind::Sweep;
    sweep.entry.tags = {u"nightly"_s};
    sweep.entry.url = u"http://one.test/"_s;
    m_history->put(sweep);
    sweep.entry.id = u"sweep-2"_s;
    sweep.entry.url = u"http://two.test/"_s;
    sweep.entry.note = u"slow disk"_s;
    m_history->put(sweep);
    QVERIFY(waitForRows(6));
    choose(u"kindFilter"_s, 2);
    QVERIFY(waitForRows(2));
    choose(u"tagFilter"_s, 1);
    QTRY_COMPARE(m_history->lastFilter.tag, u"nightly"_s);
    QVERIFY(waitForRows(2));
    m_program->type(u"urlFilter"_s, u"two."_s);
    QVERIFY(waitForRows(1));
    m_program->type(u"search"_s, u"disk slow"_s); // every word, in any order
    QTRY_COMPARE(m_history->lastFilter.text, u"disk slow"_s);
    QVERIFY(waitForRows(1));
    m_program->type(u"search"_s, u"disk quick"_s);
    QVERIFY(waitForRows(0));
    m_program->click(u"clearFilters"_s);
    QVERIFY(waitForRows(6));
    QVERIFY(!m_program->find<QWidget>(u"clearFilters"_s)->isVisible());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_program->find<QLineEdit>(u"search"_s)->hasFocus());
}

void TestHistoryPage::dates()
{
    m_history->fill(40); // a day apart
    QVERIFY(waitForRows(40));
    choose(u"periodFilter"_s, 1);
    QVERIFY(waitForRows(1));
    choose(u"periodFilter"_s, 2);
    QVERIFY(waitForRows(7));
    choose(u"periodFilter"_s, 3);
    QVERIFY(waitForRows(30));
    choose(u"periodFilter"_s, 4);
    auto *from = m_program->find<QDateEdit>(u"fromDate"_s);
    auto *until = m_program->find<QDateEdit>(u"untilDate"_s);
    QVERIFY(from->isVisible() && until->isVisible());
    from->setDate(QDate::currentDate().addDays(-12));
    until->setDate(QDate::currentDate().addDays(-10));
    QVERIFY(waitForRows(3));
    until->setDate(QDate::currentDate().addDays(-14)); // the other way round
    QTRY_COMPARE(page().model()->rowCount(), 3);
}

void TestHistoryPage::showMore()
{
    m_history->fill(HistoryQuery::pageSize + 5);
    QVERIFY(waitForRows(HistoryQuery::pageSize));
    clickRow(3);
    m_program->click(u"showMore"_s);
    QVERIFY(waitForRows(HistoryQuery::pageSize + 5));
    QVERIFY(!m_program->find<QWidget>(u"showMore"_s)->isVisible());
    QCOMPARE(table()->selectedRows(), QList<int>{3});
}

void TestHistoryPage::selectionSurvivesANewRun()
{
    m_history->fill(5);
    QVERIFY(waitForRows(5));
    clickRow(2);
    clickRow(4, Qt::ControlModifier);
    const QList<HistoryEntry> before = page().selectedEntries();
    QCOMPARE(before.size(), 2);
    m_history->put(sampleEntry(u"new"_s, QDateTime::currentMSecsSinceEpoch() * 1'000 + 1, 1e6));
    QVERIFY(waitForRows(6));
    QCOMPARE(page().selectedEntries(), before);
    QCOMPARE(table()->selectedRows(), QList<int>({3, 5}));
}

void TestHistoryPage::noteIsSavedWhileTyping()
{
    m_history->fill(2);
    QVERIFY(waitForRows(2));
    clickRow(0);
    m_program->type(u"note"_s, u"hello"_s);
    QTRY_COMPARE(m_history->find(u"run-1"_s)->note, u"hello"_s); // no more is needed
    m_program->type(u"note"_s, u"bye"_s);
    clickRow(1); // before it is saved
    QCOMPARE(m_history->find(u"run-1"_s)->note, u"bye"_s);
    QCOMPARE(m_history->find(u"run-2"_s)->note, QString());
    QCOMPARE(m_program->find<QPlainTextEdit>(u"note"_s)->toPlainText(), QString());
}

void TestHistoryPage::noteIsNotOverwrittenWhileTyping()
{
    m_history->fill(2);
    QVERIFY(waitForRows(2));
    clickRow(0);
    m_program->type(u"note"_s, u"mine"_s);
    m_history->setNote(u"run-1"_s, u"of somebody else"_s);
    m_history->put(sampleEntry(u"new"_s, 1, 1e6));
    QVERIFY(waitForRows(3));
    QCOMPARE(m_program->find<QPlainTextEdit>(u"note"_s)->toPlainText(), u"mine"_s);
    QTRY_COMPARE(m_history->find(u"run-1"_s)->note, u"mine"_s);
}

void TestHistoryPage::tagsAreCompleted()
{
    m_history->fill(2);
    m_history->setTags(u"run-2"_s, {u"nightly"_s, u"release"_s});
    QVERIFY(waitForRows(2));
    clickRow(0);
    auto *tags = m_program->find<TagField>(u"tags"_s);
    tags->setFocus();
    QTest::keyClicks(tags, u"zeta, nig"_s);
    QTRY_VERIFY(tags->completer()->popup()->isVisible());
    QTest::keyClick(tags->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(tags->completer()->popup(), Qt::Key_Return);
    QCOMPARE(tags->text(), u"zeta, nightly"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    QCOMPARE(m_history->find(u"run-1"_s)->tags, QStringList({u"nightly"_s, u"zeta"_s}));
}

void TestHistoryPage::deleteAndUndo()
{
    m_history->fill(5);
    QVERIFY(waitForRows(5));
    clickRow(1);
    clickRow(3, Qt::ShiftModifier);
    m_program->click(u"removeEntriesButton"_s);
    QVERIFY(waitForRows(2));
    const auto *bar = m_program->find<MessageBar>(u"undoBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().startsWith(u"3"_s));
    m_program->click(u"undo"_s);
    QVERIFY(waitForRows(5));
    QVERIFY(!bar->isVisible());
}

void TestHistoryPage::undoByKeysInOrder()
{
    m_history->fill(3);
    QVERIFY(waitForRows(3));
    for (int left : {2, 1}) {
        clickRow(0);
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(waitForRows(left));
    }
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(waitForRows(2));
    QCOMPARE(page().model()->entry(0).id, u"run-2"_s); // the last one first
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(waitForRows(3));
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier); // nothing is left to undo
    QCOMPARE(page().model()->rowCount(), 3);
}

void TestHistoryPage::pinByKey()
{
    m_history->fill(3);
    QVERIFY(waitForRows(3));
    clickRow(1);
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_history->find(u"run-2"_s)->pinned);
    QTRY_COMPARE(action(u"pinEntry"_s)->text().remove(u'&'), u"Unpin"_s);
    // Another one can be compared with it by itself.
    clickRow(0);
    QTRY_VERIFY(action(u"compareRuns"_s)->isEnabled());
    QVERIFY(action(u"compareRuns"_s)->text().contains(u"Baseline"_s));
    clickRow(1);
    QTRY_VERIFY(!action(u"compareRuns"_s)->isEnabled());
    m_program->click(u"pinEntryButton"_s);
    QVERIFY(!m_history->find(u"run-2"_s)->pinned);
}

void TestHistoryPage::openSaysWhyNot()
{
    m_history->fill(2);
    QVERIFY(waitForRows(2));
    const auto reason = [this] {
        return m_program->find<QPushButton>(u"openEntryButton"_s)->isEnabled()
            ? QString()
            : m_program->find<QPushButton>(u"openEntryButton"_s)->toolTip();
    };
    QVERIFY(reason().contains(u"Select"_s));
    clickRow(0);
    QVERIFY(reason().contains(u"not kept"_s));
    clickRow(1, Qt::ControlModifier);
    QVERIFY(reason().contains(u"one run only"_s));
    NewEntry lab = sampleEntry(u"lab"_s, 1, 1e6);
    lab.entry.kind = EntryKind::LabRun;
    m_history->put(lab);
    QVERIFY(waitForRows(3));
    clickRow(2);
    QVERIFY(reason().contains(u"Lab"_s));
    QVERIFY(action(u"compareRuns"_s)->toolTip().contains(u"Only runs"_s));
}

void TestHistoryPage::opensARunAgain()
{
    const NewEntry entry = realRun();
    m_history->put(entry);
    QVERIFY(waitForRows(1));
    clickRow(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(m_program->page().isVisible());
    QCOMPARE(m_program->page().run()->id, entry.entry.id);
    QVERIFY(m_program->waitForReport());
}

void TestHistoryPage::runAgainFillsTheForm()
{
    m_history->put(realRun());
    m_program->setPlan(smallPlan(99), u"/other"_s);
    QVERIFY(waitForRows(1));
    clickRow(0);
    m_program->click(u"runAgainButton"_s);
    QTRY_VERIFY(m_program->page().isVisible());
    QCOMPARE(m_program->find<QAbstractSpinBox>(u"count"_s)->text(), u"7"_s);
    QVERIFY(m_program->urlText().endsWith(u"/fast"_s));
    QVERIFY(!m_program->page().isRunning());
}

void TestHistoryPage::nothingIsOpenedWhileARunIsOn()
{
    m_history->put(realRun());
    QVERIFY(waitForRows(1));
    clickRow(0);
    m_program->showCompare();
    m_program->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_program->run();
    QVERIFY(m_program->page().isRunning());
    m_program->window().showPage(&page());
    QVERIFY(!action(u"openEntry"_s)->isEnabled());
    QVERIFY(action(u"openEntry"_s)->toolTip().contains(u"measured"_s));
    QTest::keyClick(table(), Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(page().isVisible());
    m_program->page().stop();
    QVERIFY(m_program->waitForReport());
    QVERIFY(action(u"openEntry"_s)->isEnabled());
}

void TestHistoryPage::damagedDocumentIsTold()
{
    NewEntry entry = sampleEntry(u"damaged"_s, 1, 1e6);
    entry.document = "{\"format\":\"loopscope-run\",\"version\":1,";
    m_history->put(entry);
    QVERIFY(waitForRows(1));
    clickRow(0);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {},
                       table()->visualRect(page().model()->index(0, 0)).center());
    const BoxText box = readAndCloseBox();
    QVERIFY2(box.text.contains(u"damaged"_s), qPrintable(box.text));
    QVERIFY(page().isVisible());
}

void TestHistoryPage::failingHistoryIsTold()
{
    m_history->fill(2);
    QVERIFY(waitForRows(2));
    const auto *bar = m_program->find<MessageBar>(u"historyHealth"_s);
    QVERIFY(!bar->isVisible());
    m_history->setHealth({HistoryHealth::Kind::Waiting, u"The database is away."_s, 2});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"The database is away."_s);
    QVERIFY(table()->isVisible()); // what is known stays
    m_history->failWith(u"It cannot be read."_s);
    m_history->setHealth({HistoryHealth::Kind::Failed, u"The history cannot be opened."_s, 0});
    m_program->type(u"search"_s, u"x"_s);
    QTRY_COMPARE(hint(), u"It cannot be read."_s);
    m_history->failWith({});
    m_history->setHealth({HistoryHealth::Kind::Good, {}, 0});
    QVERIFY(!bar->isVisible());
    m_program->click(u"clearFilters"_s);
    QVERIFY(waitForRows(2));
    QCOMPARE(hint(), QString());
}

void TestHistoryPage::exportsTheSelection()
{
    m_history->fill(1);
    m_history->put(realRun());
    QVERIFY(waitForRows(2));
    QVERIFY(!m_program->find<QPushButton>(u"exportHistory"_s)->isEnabled());
    clickRow(0);
    clickRow(1, Qt::ShiftModifier);
    QVERIFY(page().hasResult());
    const QString folder = m_program->path(u"export"_s);
    QVERIFY(QDir().mkpath(folder));
    {
        const auto answer = DialogAnswer::file(folder);
        action(u"exportDocuments"_s)->trigger();
        QVERIFY(answer->isGiven());
    }
    QTRY_COMPARE(QDir(folder).entryList(QDir::Files).size(), 1); // of the other nothing was kept
    QTRY_VERIFY(static_cast<QLabel *>(page().status())->text().contains(u"not kept"_s));
    {
        const auto answer = DialogAnswer::file(folder);
        action(u"exportDocuments"_s)->trigger();
    }
    QTRY_COMPARE(QDir(folder).entryList({u"*(2).json"_s}).size(), 1); // nothing was replaced
    {
        const auto answer = DialogAnswer::file(m_program->path(u"list.csv"_s));
        action(u"exportEntries"_s)->trigger();
    }
    QTRY_VERIFY(QFile::exists(m_program->path(u"list.csv"_s)));
    QFile file(m_program->path(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 3);
}

void TestHistoryPage::everythingMeasuredIsRecorded()
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
    m_program->window().useHistory(m_history.get(), makers);
    m_program->showCompare();
    m_program->setPlan(smallPlan(5), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QTRY_COMPARE(m_history->size(), qsizetype(1));
    QVERIFY(m_history->find(m_program->page().run()->id));
    m_program->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(3));
    m_program->page().stop();
    QVERIFY(m_program->waitForReport());
    QTRY_COMPARE(m_history->size(), qsizetype(2));
    QVERIFY(m_history->find(m_program->page().run()->id)->interrupted);

    m_program->showSweep();
    SweepPlan plan;
    plan.request.url = m_program->server().url(u"/fast"_s);
    plan.concurrencies = {1, 2};
    plan.requestsPerStep = 5;
    plan.rounds = 1;
    m_program->sweepPage().form()->setPlan(plan);
    m_program->sweepPage().start();
    QTRY_COMPARE_WITH_TIMEOUT(m_history->size(), qsizetype(3), deadline);
    QVERIFY(m_history->find(m_program->sweepPage().sweep()->id));
    // The list knows of it by itself.
    m_program->window().showPage(&page());
    QVERIFY(waitForRows(3));
}

void TestHistoryPage::filesAreNotRecorded()
{
    m_program->setPlan(smallPlan(5), u"/fast"_s);
    m_program->showCompare();
    QVERIFY(m_program->runToEnd());
    int made = 0;
    EntryMakers makers;
    makers.ofRun = [&made](const Run &, bool) {
        ++made;
        return NewEntry();
    };
    m_program->window().useHistory(m_history.get(), makers);
    const auto run = m_program->page().run();
    m_program->page().show(run);
    QVERIFY(m_program->waitForReport());
    m_program->window().useHistory(nullptr, {}); // waits for what is on
    QCOMPARE(made, 0);
}

void TestHistoryPage::speaksAnotherLanguage()
{
    m_history->fill(2);
    QVERIFY(waitForRows(2));
    clickRow(0);
    Shouting texts;
    QCoreApplication::installTranslator(&texts);
    QTRY_COMPARE(page().model()->headerData(0, Qt::Horizontal).toString(), u"WHEN"_s);
    QTRY_COMPARE(m_program->find<QPushButton>(u"openEntryButton"_s)->text(), u"OPEN AGAIN"_s);
    QCOMPARE(m_program->find<QComboBox>(u"kindFilter"_s)->itemText(0), u"ANY KIND"_s);
    QCOMPARE(m_program->find<QLineEdit>(u"search"_s)->placeholderText(),
             u"SEARCH URL, RESULT, NOTE AND TAGS"_s);
    QCOMPARE(table()->selectedRows(), QList<int>{0});
    QCoreApplication::removeTranslator(&texts);
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
