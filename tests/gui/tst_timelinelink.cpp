// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/histogramchart.h"
#include "gui/mainwindow.h"
#include "gui/plotview.h"
#include "gui/runtimelinepanel.h"
#include "models/requesttablemodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Whoever is selected in one of timeline, table and histogram is selected in the others.
class TestTimelineLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void barSelectsItsRow();
    void rowSelectsItsBar();
    void returnShowsTheRow();
    void returnShowsAFilteredRow();
    void clearingClearsBoth();
    void histogramBarDims();
    void runIsShownWhileItIsOn();
    void hiddenTimelineCatchesUp();
    void rowsAreChosenAndComeBack();

private:
    [[nodiscard]] RunTimelinePanel &panel() const
    {
        return *m_program->find<RunTimelinePanel>(u"timeline"_s);
    }
    [[nodiscard]] TimelineView &view() const { return *panel().view(); }
    [[nodiscard]] qint64 currentSample() const
    {
        const QModelIndex current = m_program->table()->currentIndex();
        return current.isValid() ? current.data(RequestTableModel::SampleRole).toLongLong() : -1;
    }
    void clickBar(qint64 item)
    {
        QTest::mouseClick(&view(), Qt::LeftButton, {}, view().itemRect(item)->center().toPoint());
    }

    std::unique_ptr<Program> m_program;
};

void TestTimelineLink::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    m_program->window().resize(1'200, 900);
    RunPlan plan = smallPlan(12);
    plan.concurrency = 4;
    plan.threads = 2;
    m_program->setPlan(plan, u"/delay/5ms..15ms"_s);
    m_program->tabs()->setCurrentWidget(&panel());
    QVERIFY(m_program->runToEnd());
    view().setFocus();
}

void TestTimelineLink::cleanup()
{
    m_program.reset();
}

void TestTimelineLink::barSelectsItsRow()
{
    auto *histogram = m_program->window().findChild<HistogramChart *>();
    clickBar(7);
    QCOMPARE(view().selected(), 7);
    QCOMPARE(currentSample(), 7);
    QCOMPARE(m_program->tabs()->currentWidget(), &panel());
    QVERIFY(histogram->isVisible());
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(currentSample(), *view().selected());
    // A row that is filtered out cannot be selected; the bar is all the same.
    m_program->find<QLineEdit>(u"text"_s)->setText(u"#99999"_s);
    QTRY_COMPARE(m_program->table()->model()->rowCount(), 0);
    clickBar(3);
    QCOMPARE(view().selected(), 3);
    QCOMPARE(currentSample(), -1);
}

void TestTimelineLink::rowSelectsItsBar()
{
    m_program->tabs()->setCurrentIndex(2);
    m_program->table()->setCurrentIndex(m_program->table()->model()->index(20, 0));
    QCOMPARE(view().selected(), 20);
    m_program->tabs()->setCurrentWidget(&panel());
    QVERIFY(view().itemRect(20)->intersects(view().plotRect()));
}

void TestTimelineLink::returnShowsTheRow()
{
    clickBar(5);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(m_program->tabs()->currentIndex(), 2);
    QCOMPARE(currentSample(), 5);
    QVERIFY(m_program->table()->hasFocus());
}

void TestTimelineLink::returnShowsAFilteredRow()
{
    m_program->find<QLineEdit>(u"text"_s)->setText(u"#99999"_s);
    QTRY_COMPARE(m_program->table()->model()->rowCount(), 0);
    clickBar(5);
    QTest::keyClick(&view(), Qt::Key_Return);
    QTRY_COMPARE(currentSample(), 5);
    QCOMPARE(m_program->find<QLineEdit>(u"text"_s)->text(), QString());
}

void TestTimelineLink::clearingClearsBoth()
{
    clickBar(5);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!view().selected());
    QCOMPARE(currentSample(), -1);
}

void TestTimelineLink::histogramBarDims()
{
    auto *histogram = m_program->window().findChild<HistogramChart *>();
    std::optional<QPointF> bar;
    const Contender sequential{Strategy::Sequential};
    const QRectF plot = histogram->plot()->plotRect();
    for (int bin = 0; bin < histogram->binCount() && !bar; ++bin) {
        const QPointF center = histogram->barCenter(bin, sequential);
        if (center.y() < plot.bottom() - 8)
            bar = center;
    }
    QVERIFY(bar);
    QTest::mouseClick(histogram->plot()->viewport(), Qt::LeftButton, {}, bar->toPoint());
    QCOMPARE(m_program->tabs()->currentWidget(), &panel()); // the timeline shows it as well
    const auto dimmed = [this] {
        int count = 0;
        for (int row = 0; row < panel().timeline().rowCount(); ++row) {
            std::vector<TimelineSegment> segments;
            if (!panel().timeline().segments(row, 0, panel().timeline().endNs(), 1'000, segments))
                return -1;
            count += int(std::ranges::count(segments, true, &TimelineSegment::isDimmed));
        }
        return count;
    };
    QVERIFY(dimmed() > 0);
    auto *chip = m_program->find<QToolButton>(u"timelineRange"_s);
    auto *tableChip = m_program->find<QToolButton>(u"range"_s);
    QVERIFY(chip->isVisible());
    QVERIFY(!tableChip->isHidden());
    QCOMPARE(chip->text(), tableChip->text());
    m_program->click(tableChip->objectName()); // takes it back everywhere
    QCOMPARE(dimmed(), 0);
    QVERIFY(chip->isHidden());

    // So does the timeline's own, by keys as well.
    QTest::mouseClick(histogram->plot()->viewport(), Qt::LeftButton, {}, bar->toPoint());
    QVERIFY(dimmed() > 0);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(dimmed(), 0);
    QVERIFY(chip->isHidden());
    QVERIFY(tableChip->isHidden());
    QTRY_COMPARE(m_program->table()->model()->rowCount(), 3 * 12);
    QVERIFY(view().hasFocus());

    // Another run has nothing to do with it.
    QTest::mouseClick(histogram->plot()->viewport(), Qt::LeftButton, {}, bar->toPoint());
    QVERIFY(chip->isVisible());
    QVERIFY(m_program->runToEnd());
    QVERIFY(chip->isHidden());
    QCOMPARE(dimmed(), 0);
}

void TestTimelineLink::runIsShownWhileItIsOn()
{
    RunPlan plan = smallPlan(400);
    plan.strategies = {Strategy::Sequential};
    m_program->setPlan(plan, u"/delay/5ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(10));
    QTRY_VERIFY(panel().timeline().place(5).has_value());
    QVERIFY(panel().timeline().isLive());
    QTest::keyClick(&view(), Qt::Key_Right);
    QVERIFY(view().selected());
    m_program->page().stop();
    QVERIFY(m_program->waitForReport());
    QVERIFY(!panel().timeline().isLive());
}

void TestTimelineLink::hiddenTimelineCatchesUp()
{
    m_program->tabs()->setCurrentIndex(0);
    QVERIFY(m_program->runToEnd());
    m_program->tabs()->setCurrentWidget(&panel());
    QVERIFY(panel().timeline().place(11).has_value());
    QVERIFY(!m_program->page().run()->lagSeries.empty());
    QVERIFY(view().accessibleDescription().contains(strategyName(Strategy::Threads)));
}

void TestTimelineLink::rowsAreChosenAndComeBack()
{
    const int lanes = panel().timeline().rowCount();
    QCOMPARE(lanes, 1 + 4 + 2);
    auto *rows = m_program->find<QComboBox>(u"timelineRows"_s);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Down);
    QCOMPARE(panel().timeline().rowCount(), 3 * 12);
    QTest::keyClick(m_program->find<QComboBox>(u"timelineColoring"_s), Qt::Key_Down);
    QCOMPARE(panel().coloring(), TimelineColoring::ByStrategy);
    QVERIFY(m_program->close());

    m_program->open();
    QCOMPARE(panel().wantedRows(), TimelineRows::Requests);
    QCOMPARE(panel().coloring(), TimelineColoring::ByStrategy);
    QVERIFY(m_program->runToEnd());
    QCOMPARE(panel().timeline().rowCount(), 3 * 12);
    rows = m_program->find<QComboBox>(u"timelineRows"_s);
    QVERIFY(rows->isEnabled());
    m_program->setPlan(smallPlan(int(TimelineIndex::mostRequestRows) + 1), u"/fast"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(5));
    QVERIFY(!rows->isEnabled());
    QVERIFY(rows->toolTip().contains(u"10,000"_s));
}

QTEST_MAIN(TestTimelineLink)
#include "tst_timelinelink.moc"
