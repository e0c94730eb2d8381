// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/labbench.h"

#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/mainwindow.h"
#include "models/labplanmodel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The form of the Lab, by keys and clicks: editing, and what it says of what is wrong.
class TestLabEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void typingStartsAnEditor();
    void runTakesInWhatIsBeingTyped();
    void badCellsAreKeptAndTold_data();
    void badCellsAreKeptAndTold();
    void rowsByButtons();
    void rowsByKeys();
    void kindIsChosen();
    void emptyListSaysWhatToDo();
    void editKeysOfAnEmptyListDoNothing();
    void tooManyAreRefused();
    void numbersAreChecked();
    void limitIsThereWhereItIsUsed();
    void ownProgramComesBack();

private:
    [[nodiscard]] QStringList texts() const;

    std::unique_ptr<LabBench> m_bench;
};

void TestLabEditor::init()
{
    m_bench = std::make_unique<LabBench>();
    m_bench->openLab();
}

QStringList TestLabEditor::texts() const
{
    QStringList texts;
    for (int row = 0; row < m_bench->listModel()->rowCount(); ++row)
        texts.append(m_bench->cell(row, LabPlanModel::Text));
    return texts;
}

void TestLabEditor::typingStartsAnEditor()
{
    QTableView *list = m_bench->list();
    list->setFocus();
    list->setCurrentIndex(m_bench->listModel()->index(1, LabPlanModel::Text));
    QTest::keyClick(list, Qt::Key_H);
    m_bench->press(Qt::Key_I);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_bench->cell(1, LabPlanModel::Text), u"hi"_s);
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->currentText(), u"Custom"_s);

    // Escape takes it back.
    QTest::keyClick(list, Qt::Key_X);
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(m_bench->cell(1, LabPlanModel::Text), u"hi"_s);
}

void TestLabEditor::runTakesInWhatIsBeingTyped()
{
    m_bench->typeCell(1, LabPlanModel::Value, u"0"_s);
    m_bench->typeCell(0, LabPlanModel::Value, u"0"_s, true);
    QTest::keyClick(&m_bench->window(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_bench->waitForLab());
    QCOMPARE(m_bench->lab().run()->plan.coroutines.at(0).delayNs, 0);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Value), u"0"_s);
}

void TestLabEditor::badCellsAreKeptAndTold_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    for (const QString &text : {u"two"_s, u"-1"_s, u"1000000000"_s, u""_s})
        QTest::addRow("delay %s", qPrintable(text)) << int(LabPlanModel::Value) << text;
    for (const QString &text : {u"0"_s, u"-2"_s, u"10001"_s, u"x"_s})
        QTest::addRow("repeat %s", qPrintable(text)) << int(LabPlanModel::Repeat) << text;
}

void TestLabEditor::badCellsAreKeptAndTold()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    m_bench->typeCell(1, column, typed);
    QCOMPARE(m_bench->cell(1, column), typed);
    const QString sentence = m_bench->problem(u"listProblem"_s);
    QVERIFY2(sentence.startsWith(u"Row 2: "_s), qPrintable(sentence));

    // Nothing runs, and the cell is the current one.
    m_bench->list()->setCurrentIndex({});
    m_bench->click(u"runButton"_s);
    QVERIFY(!m_bench->lab().isRunning());
    QVERIFY(m_bench->list()->hasFocus());
    QCOMPARE(m_bench->list()->currentIndex(), m_bench->listModel()->index(1, column));

    // Another wrong one does not hide it.
    m_bench->typeCell(0, LabPlanModel::Value, u"nothing"_s);
    QVERIFY(m_bench->problem(u"listProblem"_s).startsWith(u"Row 1: "_s));
    m_bench->typeCell(0, LabPlanModel::Value, u"0"_s);
    QCOMPARE(m_bench->problem(u"listProblem"_s), sentence);
    m_bench->typeCell(1, LabPlanModel::Value, u"0"_s);
    m_bench->typeCell(1, LabPlanModel::Repeat, u"1"_s);
    QCOMPARE(m_bench->problem(u"listProblem"_s), QString());
    QVERIFY(m_bench->runLab());
}

void TestLabEditor::rowsByButtons()
{
    QCOMPARE(m_bench->find<QLabel>(u"total"_s)->text().section(u' ', 0, 0), u"2"_s);
    QVERIFY(!m_bench->find<QWidget>(u"moveUp"_s)->isEnabled());
    m_bench->click(u"duplicate"_s);
    QCOMPARE(texts(), QStringList({u"hello"_s, u"hello"_s, u"world"_s}));
    m_bench->click(u"moveDown"_s);
    QCOMPARE(texts(), QStringList({u"hello"_s, u"world"_s, u"hello"_s}));
    QVERIFY(!m_bench->find<QWidget>(u"moveDown"_s)->isEnabled());
    m_bench->click(u"moveUp"_s);
    m_bench->click(u"moveUp"_s);
    m_bench->click(u"remove"_s);
    QCOMPARE(texts(), QStringList({u"hello"_s, u"world"_s}));
    m_bench->click(u"addRequest"_s);
    QCOMPARE(m_bench->cell(1, LabPlanModel::Kind), u"Request"_s);
    QCOMPARE(m_bench->cell(1, LabPlanModel::Value), m_bench->server().url(u"/delay/50ms"_s).toString());
    m_bench->click(u"addDelay"_s);
    QCOMPARE(m_bench->cell(2, LabPlanModel::Kind), u"Delay"_s);
    // What is to be typed next can be typed at once.
    QTest::keyClicks(QApplication::focusWidget(), u"0.25"_s);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_bench->cell(2, LabPlanModel::Value), u"0.25"_s);
    QCOMPARE(m_bench->find<QLabel>(u"total"_s)->text().section(u' ', 0, 0), u"4"_s);
}

void TestLabEditor::rowsByKeys()
{
    QTableView *list = m_bench->list();
    list->setFocus();
    list->setCurrentIndex(m_bench->listModel()->index(0, LabPlanModel::Text));
    QTest::keyClick(list, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(texts(), QStringList({u"hello"_s, u"world"_s, u"hello"_s}));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(texts(), QStringList({u"hello"_s, u"world"_s}));
    m_bench->press(Qt::Key_Insert);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(texts().size(), 3);
    QTest::keyClick(list, Qt::Key_Insert, Qt::ShiftModifier);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(texts().size(), 4);
    // Several at once.
    list->selectAll();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(texts().size(), 0);
}

void TestLabEditor::kindIsChosen()
{
    QTableView *list = m_bench->list();
    list->setFocus();
    list->setCurrentIndex(m_bench->listModel()->index(0, LabPlanModel::Kind));
    QTest::keyClick(list, Qt::Key_F2);
    auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(box);
    QVERIFY(!box->accessibleName().isEmpty());
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Kind), u"Request"_s);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Value), m_bench->server().url(u"/delay/50ms"_s).toString());
    m_bench->typeCell(1, LabPlanModel::Value, u"0"_s);
    QVERIFY(m_bench->runLab());
    QCOMPARE(m_bench->lab().run()->plan.requests(), 1);
}

void TestLabEditor::emptyListSaysWhatToDo()
{
    m_bench->click(u"remove"_s);
    m_bench->click(u"remove"_s);
    QVERIFY(!m_bench->find<QWidget>(u"remove"_s)->isEnabled());
    QCOMPARE(m_bench->problem(u"listProblem"_s), QString());
    m_bench->click(u"runButton"_s);
    QVERIFY(!m_bench->lab().isRunning());
    QCOMPARE(m_bench->problem(u"listProblem"_s), u"The list is empty; add a delay or a request."_s);
    QVERIFY(m_bench->find<QWidget>(u"addDelay"_s)->hasFocus());
    m_bench->press(Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), u"0"_s);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_bench->problem(u"listProblem"_s), QString());
    QVERIFY(m_bench->runLab());
}

void TestLabEditor::editKeysOfAnEmptyListDoNothing()
{
    QTest::failOnWarning(QRegularExpression(u"^edit: "_s)); // what Qt says of cells that it cannot edit
    QTableView *list = m_bench->list();
    list->setFocus();
    list->selectAll();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(texts().size(), 0);
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return, Qt::Key_Delete, Qt::Key_A, Qt::Key_Space}) {
        list->setFocus();
        QTest::keyClick(list, key);
        QCOMPARE(texts().size(), 0);
        QVERIFY(list->hasFocus());
    }
    m_bench->press(Qt::Key_Insert);
    QVERIFY(!list->hasFocus());
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(list->hasFocus());
    m_bench->press(Qt::Key_F2);
    QVERIFY(!list->hasFocus());
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(list->hasFocus());
}

void TestLabEditor::tooManyAreRefused()
{
    m_bench->typeCell(0, LabPlanModel::Repeat, u"10000"_s);
    m_bench->click(u"runButton"_s);
    QVERIFY(!m_bench->lab().isRunning());
    const QString sentence = m_bench->problem(u"listProblem"_s);
    QVERIFY2(sentence.contains(u"10,001"_s) && sentence.contains(u"at most 10,000"_s), qPrintable(sentence));
    QVERIFY(m_bench->list()->hasFocus());
}

void TestLabEditor::numbersAreChecked()
{
    m_bench->choose(u"drive"_s, u"At most C at once"_s);
    m_bench->type(u"limit"_s, u"0"_s);
    m_bench->click(u"runButton"_s);
    QVERIFY(!m_bench->lab().isRunning());
    QVERIFY(m_bench->problem(u"labNumberProblem"_s).contains(u"At once"_s));
    QVERIFY(m_bench->find<QWidget>(u"limit"_s)->hasFocus());
    m_bench->type(u"limit"_s, u"2"_s);
    m_bench->type(u"labTimeout"_s, u"0"_s);
    QVERIFY(m_bench->problem(u"labNumberProblem"_s).contains(u"Timeout"_s));
    m_bench->type(u"labTimeout"_s, u"500"_s);
    QCOMPARE(m_bench->problem(u"labNumberProblem"_s), QString());
    for (int row : {0, 1})
        m_bench->typeCell(row, LabPlanModel::Value, u"0"_s);
    QVERIFY(m_bench->runLab());
    QCOMPARE(m_bench->lab().run()->plan.limit, 2);
    QCOMPARE(m_bench->lab().run()->plan.timeout.count(), 500);
}

void TestLabEditor::limitIsThereWhereItIsUsed()
{
    auto *limit = m_bench->find<QWidget>(u"limit"_s);
    QVERIFY(!limit->isEnabled());
    m_bench->choose(u"drive"_s, u"At most C at once"_s);
    QVERIFY(limit->isEnabled());
    QCOMPARE(limit->accessibleName(), u"At once"_s);
    m_bench->choose(u"drive"_s, u"In a thread pool of W"_s);
    QCOMPARE(limit->accessibleName(), u"Threads"_s);
    m_bench->choose(u"drive"_s, u"Tasks, waited together"_s);
    QVERIFY(!limit->isEnabled());
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->currentText(), u"Tasks, waited together"_s);
    m_bench->choose(u"lines"_s, u"Durations"_s);
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->currentText(), u"Custom"_s);
}

void TestLabEditor::ownProgramComesBack()
{
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->findText(u"Custom"_s), -1);
    m_bench->typeCell(0, LabPlanModel::Text, u"mine"_s);
    m_bench->choose(u"preset"_s, u"5 requests in a thread pool"_s);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Kind), u"Request"_s);
    QCOMPARE(m_bench->labForm().plan().drive, LabDrive::ThreadPool);
    m_bench->choose(u"preset"_s, u"Custom"_s);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Text), u"mine"_s);
    QCOMPARE(m_bench->labForm().plan().drive, LabDrive::OneByOne);
}

QTEST_MAIN(TestLabEditor)
#include "tst_labeditor.moc"
