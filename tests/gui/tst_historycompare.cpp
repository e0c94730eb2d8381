// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/fakehistory.h"
#include "support/program.h"

#include "gui/contrast.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historyrun.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"
#include "gui/plotview.h"
#include "gui/runcomparisonview.h"
#include "gui/runhistogramchart.h"
#include "gui/runpercentilechart.h"
#include "gui/runstyle.h"
#include "gui/sweepsummary.h"
#include "io/runcomparisoncsv.h"

#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <set>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Runs of the history side by side.
class TestHistoryCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void selectedRuns();
    void pinnedIsTheBaseline();
    void oneAgainstTheBaseline();
    void baselineOfAnotherUrlIsNone();
    void differentUrlsAreShown();
    void runsOfOneSecondAreToldApart();
    void tooManyOrOthers();
    void differentContenders();
    void nothingMeasured();
    void baselineLeadsTheChoice();
    void firstChoiceIsTheSameInAll();
    void chartsTellByMouseAndKeys();
    void sharesEndAtAll();
    void runsAreToldApartWithoutColour();
    void exports();
    void backByKey();

private:
    [[nodiscard]] HistoryPage &page() const { return *m_program->window().historyPage(); }
    [[nodiscard]] HistoryTable *table() const { return m_program->find<HistoryTable>(u"historyTable"_s); }
    [[nodiscard]] RunComparisonView *view() const { return page().comparison(); }
    [[nodiscard]] QString headline() const { return view()->findChild<SweepSummary *>()->headline(); }
    [[nodiscard]] QAction *action(const QString &name) const { return page().findChild<QAction *>(name); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {});
    /// Selects the first \a count rows, and presses the keys for Compare.
    void compareFirst(int count);

    std::unique_ptr<FakeHistory> m_history;
    std::unique_ptr<Program> m_program;
};

void TestHistoryCompare::init()
{
    m_program = std::make_unique<Program>();
    m_history = std::make_unique<FakeHistory>();
    m_history->fill(9);
    m_program->open();
    m_program->window().showPage(&page());
    m_program->window().useHistory(m_history.get(), {});
    QTRY_COMPARE(page().model()->rowCount(), 9);
}

void TestHistoryCompare::cleanup()
{
    m_program.reset();
    m_history.reset();
}

void TestHistoryCompare::clickRow(int row, Qt::KeyboardModifiers modifiers)
{
    const QRect cell = table()->visualRect(page().model()->index(row, HistoryModel::ColumnWhen));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, cell.center());
}

void TestHistoryCompare::compareFirst(int count)
{
    clickRow(0);
    for (int row = 1; row < count; ++row)
        clickRow(row, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(page().isComparing());
}

void TestHistoryCompare::selectedRuns()
{
    compareFirst(3);
    // The oldest is the baseline: the others are faster than it.
    QCOMPARE(view()->runs().size(), std::size_t(3));
    QCOMPARE(view()->runs()[0].id, u"run-3"_s);
    QCOMPARE(view()->runs()[2].id, u"run-1"_s);
    QCOMPARE(view()->runs()[2].contender, (Contender{Strategy::Concurrent, ClientKind::Qt}));
    QCOMPARE(view()->runs()[2].comparison->verdict.kind, Verdict::Kind::Faster);
    QVERIFY2(headline().startsWith(u"B is 1."_s), qPrintable(headline()));
    const auto *figures = m_program->find<QTableView>(u"comparisonTable"_s);
    QCOMPARE(figures->model()->columnCount(), 5);
    QVERIFY(view()->histogram()->binCount() > 3);
    QVERIFY(page().hasResult());
}

void TestHistoryCompare::pinnedIsTheBaseline()
{
    m_history->setPinned(u"run-1"_s, true);
    QTRY_VERIFY(page().model()->entry(0).pinned);
    compareFirst(2);
    QCOMPARE(view()->runs()[0].id, u"run-1"_s);
    QVERIFY2(headline().startsWith(u"B takes 1."_s), qPrintable(headline()));
}

void TestHistoryCompare::oneAgainstTheBaseline()
{
    clickRow(0);
    QVERIFY(!action(u"compareRuns"_s)->isEnabled());
    QVERIFY(action(u"compareRuns"_s)->toolTip().contains(u"pin one"_s));
    m_history->setPinned(u"run-5"_s, true);
    m_history->setPinned(u"run-7"_s, true);
    QTRY_VERIFY(action(u"compareRuns"_s)->isEnabled());
    m_program->click(u"compareRunsButton"_s);
    QTRY_VERIFY(page().isComparing());
    QCOMPARE(view()->runs()[0].id, u"run-7"_s); // the last one of this URL that was pinned
    QCOMPARE(view()->runs()[1].id, u"run-1"_s);
    // Against itself it is compared with nothing.
    m_program->click(u"backToList"_s);
    clickRow(6);
    QVERIFY(!action(u"compareRuns"_s)->isEnabled());
    QVERIFY(action(u"compareRuns"_s)->toolTip().contains(u"is the baseline"_s));
}

void TestHistoryCompare::baselineOfAnotherUrlIsNone()
{
    NewEntry other = sampleEntry(u"other"_s, 5, 90e6);
    other.entry.url = u"http://127.0.0.1:8080/delay/90ms"_s;
    other.entry.pinned = true;
    m_history->put(other); // the only one that is pinned
    QTRY_COMPARE(page().model()->rowCount(), 10);
    clickRow(0);
    QTRY_VERIFY(page().model()->entry(9).pinned);
    QTest::qWait(200); // longer than the page puts off to ask for baselines
    QVERIFY(!action(u"compareRuns"_s)->isEnabled());
    QVERIFY(action(u"compareRuns"_s)->toolTip().contains(u"has no baseline"_s));
    m_history->setPinned(u"run-5"_s, true);
    QTRY_VERIFY(action(u"compareRuns"_s)->isEnabled());
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(page().isComparing());
    QCOMPARE(view()->runs()[0].id, u"run-5"_s);
}

void TestHistoryCompare::differentUrlsAreShown()
{
    compareFirst(2);
    const auto *problem = view()->findChild<QLabel *>(u"problem"_s);
    const auto *first = m_program->find<QLabel>(u"url1"_s);
    const auto *second = m_program->find<QLabel>(u"url2"_s);
    QVERIFY(!problem->isVisible() && !first->isVisible() && !second->isVisible());
    NewEntry other = sampleEntry(u"other"_s, 5, 90e6);
    other.entry.url = u"http://127.0.0.1:8080/%1/90ms"_s.arg(QString(300, u'x'));
    m_history->put(other);
    page().compare({*m_history->find(u"run-1"_s), *m_history->find(u"other"_s)});
    QTRY_COMPARE(view()->runs()[1].id, u"other"_s);
    QVERIFY2(problem->isVisible() && problem->text().contains(u"different URLs"_s),
             qPrintable(problem->text()));
    QVERIFY(first->isVisible() && second->isVisible());
    QCOMPARE(first->text(), u"http://127.0.0.1:8080/delay/50ms"_s);
    QVERIFY(second->text().size() < 80 && second->text().endsWith(u"/90ms"_s));
    QCOMPARE(second->accessibleName(), other.entry.url);
    QVERIFY(second->geometry().right() <= second->parentWidget()->width());
}

void TestHistoryCompare::runsOfOneSecondAreToldApart()
{
    const qint64 us = QDateTime(QDate(2026, 1, 2), QTime(10, 0, 0)).toMSecsSinceEpoch() * 1'000;
    HistoryRun run{sampleEntry(u"a"_s, us + 100'000, 1e6).entry, sampleEntry(u"a"_s, us, 1e6).contenders};
    std::vector<HistoryRun> runs{run, run, run};
    runs[1].entry.startedAtUs = us + 700'000;
    runs[2].entry.startedAtUs = us + 9'000'000;
    page().showSideBySide(runs);
    QVERIFY2(view()->runs()[0].when.contains(u"00.100"_s), qPrintable(view()->runs()[0].when));
    QVERIFY2(view()->runs()[1].when.contains(u"00.700"_s), qPrintable(view()->runs()[1].when));
    QVERIFY2(!view()->runs()[2].when.contains(u".000"_s), qPrintable(view()->runs()[2].when));
}

void TestHistoryCompare::tooManyOrOthers()
{
    clickRow(0);
    clickRow(int(mostComparedRuns), Qt::ShiftModifier);
    QVERIFY(!action(u"compareRuns"_s)->isEnabled());
    QVERIFY(action(u"compareRuns"_s)->toolTip().contains(u"at most"_s));
    clickRow(int(mostComparedRuns) - 1, Qt::ShiftModifier);
    QVERIFY(action(u"compareRuns"_s)->isEnabled());
    compareFirst(int(mostComparedRuns));
    QCOMPARE(view()->runs().size(), mostComparedRuns);
}

void TestHistoryCompare::differentContenders()
{
    NewEntry threads = sampleEntry(u"threads"_s, 5, 90e6);
    threads.contenders = {threads.contenders.front()};
    threads.contenders.front().contender = {Strategy::Threads, ClientKind::Curl};
    m_history->put(threads);
    QTRY_COMPARE(page().model()->rowCount(), 10);
    page().compare({*m_history->find(u"threads"_s), *m_history->find(u"run-1"_s)});
    QTRY_VERIFY(page().isComparing());
    QCOMPARE(view()->runs()[0].contender, (Contender{Strategy::Threads, ClientKind::Curl}));
    QVERIFY(!m_program->find<QComboBox>(u"contender1"_s)->isVisible()); // it has no other
    QVERIFY(m_program->find<QComboBox>(u"contender2"_s)->isVisible());
}

void TestHistoryCompare::nothingMeasured()
{
    NewEntry empty = sampleEntry(u"empty"_s, 5, 90e6);
    empty.contenders.clear();
    m_history->put(empty);
    page().compare({*m_history->find(u"empty"_s), *m_history->find(u"run-1"_s)});
    const BoxText box = readAndCloseBox();
    QVERIFY(box.text.contains(u"Nothing was measured"_s));
    QVERIFY(!page().isComparing());
    NewEntry unanswered = sampleEntry(u"unanswered"_s, 6, 90e6);
    for (ContenderRecord &record : unanswered.contenders)
        record.latency = {};
    m_history->put(unanswered);
    page().compare({*m_history->find(u"unanswered"_s), *m_history->find(u"unanswered"_s)});
    QTRY_VERIFY(page().isComparing());
    QVERIFY(view()->histogram()->plot()->hint().contains(u"No request was answered"_s));
}

void TestHistoryCompare::baselineLeadsTheChoice()
{
    compareFirst(2);
    auto *first = m_program->find<QComboBox>(u"contender1"_s);
    auto *second = m_program->find<QComboBox>(u"contender2"_s);
    QCOMPARE(first->currentText(), u"concurrent"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Up);
    QCOMPARE(first->currentText(), u"sequential"_s);
    QCOMPARE(second->currentText(), u"sequential"_s); // as it was the same
    QCOMPARE(view()->runs()[1].contender.strategy, Strategy::Sequential);
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Down);
    QCOMPARE(first->currentText(), u"sequential"_s);
    QCOMPARE(second->currentText(), u"concurrent"_s);
    QVERIFY2(headline().contains(u"did not do the same"_s), qPrintable(headline()));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QTest::keyClick(first, Qt::Key_Up); // the other was the same then
    QCOMPARE(second->currentText(), u"sequential"_s);
}

void TestHistoryCompare::firstChoiceIsTheSameInAll()
{
    const NewEntry both = sampleEntry(u"both"_s, 1, 1e6);
    const HistoryRun first{both.entry, both.contenders};
    const HistoryRun onlySequential{both.entry, {both.contenders[0]}};
    const HistoryRun onlyConcurrent{both.entry, {both.contenders[1]}};
    using Choice = std::vector<std::size_t>;
    QCOMPARE(firstChoice({first, first}), (Choice{1, 1}));
    QCOMPARE(firstChoice({first, onlySequential}), (Choice{0, 0}));
    QCOMPARE(firstChoice({onlyConcurrent, first}), (Choice{0, 1}));
    QCOMPARE(firstChoice({onlyConcurrent, onlySequential}), (Choice{0, 0}));
    QVERIFY(firstChoice({}).empty());
}

void TestHistoryCompare::chartsTellByMouseAndKeys()
{
    compareFirst(2);
    QVERIFY(view()->histogram()->toolTipRows(0).contains(u"A ("_s));
    QVERIFY(view()->curves()->toolTipRows(2).contains(u"B ("_s));
    QVERIFY(view()->curves()->toolTipRows(1e6).contains(u"too few answers"_s));
    QVERIFY(view()->histogram()->plot()->accessibleDescription().contains(u"B ("_s));
    for (RunChart *chart : std::initializer_list<RunChart *>{view()->histogram(), view()->curves()}) {
        chart->plot()->setFocus();
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_Right, Qt::Key_Home, Qt::Key_Left, Qt::Key_Right})
            QTest::keyClick(chart->plot(), key);
        chart->setScale(Scale::Linear);
        QTest::mouseMove(chart->plot()->viewport(), chart->plot()->plotRect().center().toPoint());
        chart->setScale(Scale::Logarithmic);
    }
}

void TestHistoryCompare::sharesEndAtAll()
{
    // Each run's latencies are all in one bin, and there cannot be more than all of them.
    NewEntry quick = sampleEntry(u"quick"_s, 5, 1e6);
    NewEntry slow = sampleEntry(u"slow"_s, 6, 1e9);
    for (ContenderRecord &record : quick.contenders) {
        record.latency = {};
        record.latency.add(1'000'000, 500);
    }
    for (ContenderRecord &record : slow.contenders) {
        record.latency = {};
        record.latency.add(1'000'000'000, 500);
    }
    m_history->put(quick);
    m_history->put(slow);
    page().compare({*m_history->find(u"quick"_s), *m_history->find(u"slow"_s)});
    QTRY_VERIFY(page().isComparing());
    PlotView *plot = view()->histogram()->plot();
    for (const int height : {160, 240, 320, 400, 600}) {
        plot->setFixedHeight(height);
        QTRY_COMPARE(plot->height(), height);
        QCOMPARE(plot->yAxis().high, 1.0);
        QCOMPARE(plot->yAxis().ticks.last().label, u"100\u00a0%"_s);
    }
}

void TestHistoryCompare::runsAreToldApartWithoutColour()
{
    for (const bool dark : {false, true}) {
        const ThemeColors colors = ThemeColors::own(dark);
        std::set<QString> dashes;
        std::set<int> shapes;
        std::set<QRgb> hues;
        for (std::size_t run = 0; run < mostComparedRuns; ++run) {
            QString pattern = runPen(colors, run, 2).style() == Qt::SolidLine ? u"solid"_s : QString();
            for (const qreal length : runPen(colors, run, 2).dashPattern())
                pattern += QString::number(length) + u' ';
            dashes.insert(pattern);
            shapes.insert(int(runMarker(run)));
            hues.insert(runColor(colors, run).rgb());
            QVERIFY(contrastRatio(runColor(colors, run), colors.surface) >= graphicsContrast);
        }
        QCOMPARE(dashes.size(), mostComparedRuns);
        QCOMPARE(shapes.size(), mostComparedRuns);
        QCOMPARE(hues.size(), mostComparedRuns);
    }
}

void TestHistoryCompare::exports()
{
    compareFirst(2);
    QVERIFY(action(u"exportComparison"_s)->isEnabled());
    QVERIFY(!action(u"exportDocuments"_s)->isEnabled());
    {
        const auto answer = DialogAnswer::file(m_program->path(u"runs.csv"_s));
        action(u"exportComparison"_s)->trigger();
        QVERIFY(answer->isGiven());
    }
    QTRY_VERIFY(QFile::exists(m_program->path(u"runs.csv"_s)));
    QFile csv(m_program->path(u"runs.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QVERIFY(text.startsWith(runComparisonCsvHeader()));
    QVERIFY(text.contains("run-2") && text.contains("run-1"));
    for (const auto &[name, id] :
         {std::pair(u"png"_s, u"exportPng"_s), std::pair(u"svg"_s, u"exportSvg"_s)}) {
        const QString path = m_program->path(u"runs."_s + name);
        const auto answer = DialogAnswer::file(path);
        action(id)->trigger();
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(!QImage(path).isNull());
    }
}

void TestHistoryCompare::backByKey()
{
    compareFirst(2);
    view()->curves()->plot()->setFocus();
    QTest::keyClick(view()->curves()->plot(), Qt::Key_Escape);
    QVERIFY(!page().isComparing());
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->selectedRows(), QList<int>({0, 1}));
    compareFirst(2);
    m_program->click(u"backToList"_s);
    QVERIFY(!page().isComparing());
}

QTEST_MAIN(TestHistoryCompare)
#include "tst_historycompare.moc"
