// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/histogramchart.h"
#include "gui/mainwindow.h"
#include "gui/plotview.h"
#include "gui/requestspanel.h"
#include "models/requesttablemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The table of requests of a real run, its filters, and its ties to the histogram.
class TestRequestsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void filtersByStrategy();
    void filtersByStatus();
    void filtersByText();
    void filtersTogether();
    void statusesComeFromTheRun();
    void chosenStatusStaysThoughTheNextRunLacksIt();
    void filterStaysOverANewRunAndALanguage();
    void headerSorts();
    void barFiltersTheTable();
    void rangeButtonShowsAllAgain();
    void clickOnTheBarAgainShowsAll();
    void barIsFoundAgainThoughARowIsCurrent();
    void strategyStaysAPersonsChoice();
    void rowMarksItsBar();
    void copiesSelectedRows();
    void chosenPhaseColumnsComeBack();

private:
    [[nodiscard]] QComboBox *strategies() const { return m_program->find<QComboBox>(u"contender"_s); }
    [[nodiscard]] QComboBox *statuses() const { return m_program->find<QComboBox>(u"status"_s); }
    [[nodiscard]] QToolButton *range() const { return m_program->find<QToolButton>(u"range"_s); }
    [[nodiscard]] HistogramChart *histogram() const
    {
        return m_program->window().findChild<HistogramChart *>();
    }
    [[nodiscard]] int rows() const { return m_program->table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_program->table()->model()->index(row, column).data().toString();
    }
    /// Chooses by the keys, as a person does.
    static void choose(QComboBox *box, const QString &text);
    /// Clicks the middle of the fullest bar of \a contender; the bin, or −1.
    int clickFullestBar(Contender contender);
    [[nodiscard]] int fullestBin(Contender contender) const;

    std::unique_ptr<Program> m_program;
};

void TestRequestsPanel::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    RunPlan plan = smallPlan(40);
    plan.strategies = {Strategy::Sequential, Strategy::Concurrent};
    m_program->setPlan(plan, u"/flaky/0.5"_s);
    QVERIFY(m_program->runToEnd());
    m_program->tabs()->setCurrentIndex(2);
    QCOMPARE(rows(), 80);
}

void TestRequestsPanel::choose(QComboBox *box, const QString &text)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && box->currentText() != text; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), text);
}

int TestRequestsPanel::fullestBin(Contender contender) const
{
    // The taller the bar, the higher its middle.
    int fullest = -1;
    for (int bin = 0; bin < histogram()->binCount(); ++bin) {
        if (fullest < 0
            || histogram()->barCenter(bin, contender).y() < histogram()->barCenter(fullest, contender).y())
            fullest = bin;
    }
    return fullest;
}

int TestRequestsPanel::clickFullestBar(Contender contender)
{
    const int bin = fullestBin(contender);
    if (bin >= 0) {
        QTest::mouseClick(histogram()->plot()->viewport(), Qt::LeftButton, {},
                          histogram()->barCenter(bin, contender).toPoint());
    }
    return bin;
}

void TestRequestsPanel::filtersByStrategy()
{
    choose(strategies(), strategyName(Strategy::Concurrent));
    QTRY_COMPARE(rows(), 40);
    for (int row = 0; row < rows(); ++row)
        QCOMPARE(cell(row, RequestTableModel::ColumnStrategy), strategyName(Strategy::Concurrent));
    QVERIFY(m_program->find<QLabel>(u"shown"_s)->text().startsWith(u"40 of 80"_s));
    choose(strategies(), strategyName(Strategy::Threads)); // was not run
    QTRY_COMPARE(rows(), 0);
    choose(strategies(), u"All strategies"_s);
    QTRY_COMPARE(rows(), 80);
}

void TestRequestsPanel::filtersByStatus()
{
    choose(statuses(), u"503"_s);
    QTRY_VERIFY(rows() > 0 && rows() < 80);
    const int failed = rows();
    for (int row = 0; row < failed; ++row)
        QCOMPARE(cell(row, RequestTableModel::Status), u"503"_s);
    choose(statuses(), u"200"_s);
    QTRY_COMPARE(rows(), 80 - failed);
    choose(statuses(), u"Only failed"_s);
    QTRY_COMPARE(rows(), failed);
    choose(statuses(), u"Only OK"_s);
    QTRY_COMPARE(rows(), 80 - failed);
    choose(statuses(), u"Any status"_s);
    QTRY_COMPARE(rows(), 80);
}

void TestRequestsPanel::filtersByText()
{
    m_program->type(u"text"_s, u"#37"_s);
    QTRY_COMPARE(rows(), 2); // one of each batch
    m_program->type(u"text"_s, u"SEQ"_s);
    QTRY_COMPARE(rows(), 40);
    m_program->type(u"text"_s, u"no such thing"_s);
    QTRY_COMPARE(rows(), 0);
    auto *field = m_program->find<QLineEdit>(u"text"_s);
    QVERIFY(field->isClearButtonEnabled());
    field->clear();
    QTRY_COMPARE(rows(), 80);
}

void TestRequestsPanel::filtersTogether()
{
    choose(statuses(), u"Only failed"_s);
    QTRY_VERIFY(rows() < 80);
    const int failed = rows();
    choose(strategies(), strategyName(Strategy::Sequential));
    QTRY_VERIFY(rows() < failed);
    const int sequential = rows();
    choose(strategies(), strategyName(Strategy::Concurrent));
    QTRY_COMPARE(rows(), failed - sequential);
    m_program->type(u"text"_s, u"503"_s);
    QTRY_COMPARE(rows(), failed - sequential);
    m_program->type(u"text"_s, u"200"_s);
    QTRY_COMPARE(rows(), 0);
}

void TestRequestsPanel::statusesComeFromTheRun()
{
    QVERIFY(statuses()->findText(u"200"_s) > 0);
    QVERIFY(statuses()->findText(u"503"_s) > 0);
    QCOMPARE(statuses()->findText(u"404"_s), -1);
    m_program->setPlan(smallPlan(3), u"/nowhere"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(statuses()->findText(u"404"_s) > 0);
    QCOMPARE(statuses()->findText(u"503"_s), -1);
}

void TestRequestsPanel::chosenStatusStaysThoughTheNextRunLacksIt()
{
    choose(statuses(), u"503"_s);
    m_program->setPlan(smallPlan(3), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QCOMPARE(statuses()->currentText(), u"503"_s);
    QTRY_COMPARE(rows(), 0);
    choose(statuses(), u"Any status"_s);
    QTRY_COMPARE(rows(), 9);
}

void TestRequestsPanel::filterStaysOverANewRunAndALanguage()
{
    choose(statuses(), u"Only failed"_s);
    choose(strategies(), strategyName(Strategy::Concurrent));
    m_program->setPlan(smallPlan(4), u"/nowhere"_s);
    QVERIFY(m_program->runToEnd());
    QCOMPARE(statuses()->currentIndex(), statuses()->findText(u"Only failed"_s));
    QTRY_COMPARE(rows(), 4);

    m_program->languages().install(u"zh_TW");
    QCoreApplication::sendPostedEvents();
    QCOMPARE(strategies()->currentText(), strategyName(Strategy::Concurrent));
    QCOMPARE(statuses()->currentIndex(), 2);
    QTRY_COMPARE(rows(), 4);
}

void TestRequestsPanel::headerSorts()
{
    QHeaderView *header = m_program->table()->horizontalHeader();
    const auto latencies = [this] {
        std::vector<qint64> values;
        for (int row = 0; row < rows(); ++row) {
            values.push_back(m_program->table()
                                 ->model()
                                 ->index(row, RequestTableModel::Latency)
                                 .data(RequestTableModel::SortRole)
                                 .toLongLong());
        }
        return values;
    };
    header->resizeSection(RequestTableModel::Latency, 90);
    m_program->table()->scrollTo(m_program->table()->model()->index(0, RequestTableModel::Latency));
    const QPoint title(header->sectionViewportPosition(RequestTableModel::Latency) + 40,
                       header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QTRY_VERIFY(std::ranges::is_sorted(latencies()));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QTRY_VERIFY(std::ranges::is_sorted(latencies(), std::ranges::greater()));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title); // back to the order of ending
    QTRY_COMPARE(cell(0, RequestTableModel::Number), u"1"_s);
    QTRY_COMPARE(cell(79, RequestTableModel::Number), u"80"_s);
}

void TestRequestsPanel::barFiltersTheTable()
{
    m_program->tabs()->setCurrentIndex(0);
    QVERIFY(!range()->isVisible());
    QSignalSpy selected(histogram(), &HistogramChart::binSelected);
    QVERIFY(clickFullestBar({Strategy::Sequential}) >= 0);
    QCOMPARE(selected.size(), 1);
    const auto contender = selected.first().at(0).value<std::optional<Contender>>();
    const qint64 low = selected.first().at(1).toLongLong();
    const qint64 high = selected.first().at(2).toLongLong();

    QCOMPARE(m_program->tabs()->currentIndex(), 2);
    QTRY_VERIFY(range()->isVisible());
    int expected = 0;
    const Run &run = *m_program->page().run();
    for (qsizetype i = 0; i < run.samples.size(); ++i) {
        const Sample &sample = run.samples[i];
        if ((!contender || sample.contender() == *contender) && sample.latencyNs >= low
            && sample.latencyNs < high)
            ++expected;
    }
    QVERIFY(expected > 0);
    QTRY_COMPARE(rows(), expected);
    QVERIFY(range()->text().contains(u" to "_s));
}

void TestRequestsPanel::rangeButtonShowsAllAgain()
{
    clickFullestBar({Strategy::Sequential});
    QTRY_VERIFY(rows() < 80);
    m_program->click(u"range"_s);
    QVERIFY(!range()->isVisible());
    QCOMPARE(strategies()->currentIndex(), 0);
    QTRY_COMPARE(rows(), 80);

    // The mark in the chart has gone, too: the same bar can be selected anew.
    QSignalSpy selected(histogram(), &HistogramChart::binSelected);
    clickFullestBar({Strategy::Sequential});
    QCOMPARE(selected.size(), 1);
}

void TestRequestsPanel::clickOnTheBarAgainShowsAll()
{
    clickFullestBar({Strategy::Concurrent});
    QTRY_VERIFY(rows() < 80);
    QSignalSpy cleared(histogram(), &HistogramChart::selectionCleared);
    clickFullestBar({Strategy::Concurrent});
    QCOMPARE(cleared.size(), 1);
    QTRY_COMPARE(rows(), 80);
    QVERIFY(!range()->isVisible());
}

void TestRequestsPanel::barIsFoundAgainThoughARowIsCurrent()
{
    m_program->table()->setFocus();
    QTest::keyClick(m_program->table(), Qt::Key_Down);
    QTest::keyClick(m_program->table(), Qt::Key_Down);
    clickFullestBar({Strategy::Concurrent});
    QTRY_VERIFY(rows() < 80 && range()->isVisible());
    const int shown = rows();
    QTest::keyClick(m_program->table(), Qt::Key_Down);
    QTest::keyClick(m_program->table(), Qt::Key_Down);
    QVERIFY(range()->isVisible());
    QCOMPARE(rows(), shown);
    m_program->click(u"range"_s);
    QTRY_COMPARE(rows(), 80);
    QVERIFY(!range()->isVisible());
}

void TestRequestsPanel::strategyStaysAPersonsChoice()
{
    // A bar chosen by the keys is of all strategies.
    QTest::keyClick(histogram()->plot(), Qt::Key_End);
    QTest::keyClick(histogram()->plot(), Qt::Key_Return);
    QTRY_VERIFY(range()->isVisible());
    choose(strategies(), strategyName(Strategy::Concurrent));
    QTRY_VERIFY(rows() < 40);
    QVERIFY(range()->isVisible());
    choose(strategies(), u"All strategies"_s);
    m_program->click(u"range"_s);
    QTRY_COMPARE(rows(), 80);
}

void TestRequestsPanel::rowMarksItsBar()
{
    // What is marked by a row can be cleared by a click beside the bars, but filters nothing.
    QSignalSpy selected(histogram(), &HistogramChart::binSelected);
    QSignalSpy cleared(histogram(), &HistogramChart::selectionCleared);
    const QRect cell = m_program->table()->visualRect(m_program->table()->model()->index(1, 0));
    const QImage before = histogram()->grab().toImage();
    QTest::mouseClick(m_program->table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_program->table()->currentIndex().row(), 1);
    QCOMPARE(selected.size(), 0);
    QCOMPARE(cleared.size(), 0);
    QVERIFY(histogram()->grab().toImage() != before);
    QCOMPARE(rows(), 80);
    QVERIFY(!range()->isVisible());
}

void TestRequestsPanel::copiesSelectedRows()
{
    m_program->table()->setFocus();
    QTest::keyClick(m_program->table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_program->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 80);
    QVERIFY(lines.first().startsWith(u"1\t"_s));
    QVERIFY(lines.first().contains(u"\t200\t"_s) || lines.first().contains(u"\t503\t"_s));
}

void TestRequestsPanel::chosenPhaseColumnsComeBack()
{
    const auto toggle = [this](RequestTableModel::Column column) {
        const auto *box = m_program->table();
        const QString title = box->model()->headerData(column, Qt::Horizontal).toString();
        bool found = false;
        QTimer::singleShot(0, box, [&title, &found] {
            auto *columns = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(columns);
            const QList<QAction *> actions = columns->actions();
            for (QAction *action : actions) {
                if (action->text() == title) {
                    action->trigger();
                    found = true;
                }
            }
            columns->close();
        });
        Q_EMIT box->horizontalHeader()->customContextMenuRequested({5, 5});
        return found;
    };
    m_program->tabs()->setCurrentWidget(m_program->find<RequestsPanel>(u"requests"_s));
    RunPlan plan = smallPlan(5);
    plan.clients = {ClientKind::Curl};
    m_program->setPlan(plan, u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(!m_program->table()->isColumnHidden(RequestTableModel::Wait));
    QVERIFY(toggle(RequestTableModel::Wait));
    QVERIFY(m_program->table()->isColumnHidden(RequestTableModel::Wait));
    QVERIFY(m_program->close());

    // With libcurl the phases would be shown unless the person had chosen.
    m_program->open();
    m_program->setPlan(plan, u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->table()->isColumnHidden(RequestTableModel::Wait));
    QVERIFY(!m_program->table()->isColumnHidden(RequestTableModel::Connect));
}

QTEST_MAIN(TestRequestsPanel)
#include "tst_requestspanel.moc"
