// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweeplatencychart.h"
#include "gui/sweepthroughputchart.h"
#include "gui/theme.h"
#include "models/sweepstepsmodel.h"
#include "support/samplesweep.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

SweepChartData dataOf(const Sweep &sweep)
{
    SweepChartData data;
    data.report = analyseSweep(sweep);
    data.planned = sweep.plan.concurrencies;
    SweepStepsModel model;
    model.setSweep(std::make_shared<const Sweep>(sweep), data.report);
    for (const ConcurrencyReport &at : data.report.concurrencies)
        data.rows.push_back(*model.rowAt(at.concurrency));
    return data;
}

QStringList labels(const PlotAxis &axis)
{
    QStringList texts;
    for (const AxisTick &tick : axis.ticks)
        texts.append(tick.label);
    return texts;
}

const SweepPlotLine &measured(const SweepChart &chart)
{
    return chart.plot()->scene().lines.front();
}

} // namespace

/// Where the charts of a sweep draw what.
class TestSweepCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyChartsSayWhatTheyAreFor();
    void axisIsLogarithmicAndFixedByThePlan();
    void labelsHaveRoom_data();
    void labelsHaveRoom();
    void pointsHaveErrorBars();
    void kneeIsMarked();
    void kneeLabelStaysInThePlot_data();
    void kneeLabelStaysInThePlot();
    void marksAreInTheLegend();
    void curvesNeedAFit();
    void boundsMeetAtTheKnee();
    void curvesEndWhereStepsFail();
    void wideErrorsDoNotFlattenTheRest();
    void clickSelects();
    void keysSelect();
    void latencyScales();
    void accessibleText();
    void oneStepIsDrawn();

private:
    template <typename Chart>
    void show(Chart &chart, int width = 560)
    {
        chart.resize(width, 340);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
    }

    Theme m_theme{qApp};
    Sweep m_sweep = sampleSweep(16, SweepPlan::doublingUpTo(64));
};

void TestSweepCharts::emptyChartsSayWhatTheyAreFor()
{
    SweepThroughputChart throughput(&m_theme);
    SweepLatencyChart latency(&m_theme);
    for (SweepChart *chart : {static_cast<SweepChart *>(&throughput), static_cast<SweepChart *>(&latency)}) {
        show(*chart);
        QVERIFY(!chart->plot()->hint().isEmpty());
        QCOMPARE(chart->accessibleDescription(), chart->plot()->hint());
        QVERIFY(chart->legend()->texts().isEmpty());
        QVERIFY(chart->toolTipText(0).isEmpty());
        QTest::keyClick(chart->plot(), Qt::Key_Right);
        QVERIFY(!chart->selected());
        chart->setSelected(4); // nothing is there
        chart->setData({});
    }
}

void TestSweepCharts::axisIsLogarithmicAndFixedByThePlan()
{
    SweepThroughputChart chart(&m_theme);
    show(chart);
    Sweep begun = m_sweep;
    begun.steps.resize(2);
    chart.setData(dataOf(begun));
    const PlotAxis before = chart.plot()->xAxis();
    chart.setData(dataOf(m_sweep));
    QCOMPARE(chart.plot()->xAxis().low, before.low);
    QCOMPARE(chart.plot()->xAxis().high, before.high);
    QCOMPARE(labels(before), QStringList({u"1"_s, u"2"_s, u"4"_s, u"8"_s, u"16"_s, u"32"_s, u"64"_s}));
    QCOMPARE(before.ticks[4].value, 4.0);
}

void TestSweepCharts::labelsHaveRoom_data()
{
    QTest::addColumn<QList<int>>("concurrencies");
    QList<int> hundred;
    for (int i = 1; i <= 100; ++i)
        hundred.append(i);
    QTest::addRow("1 to 100") << hundred;
    QTest::addRow("doubling to 1,000") << SweepPlan::doublingUpTo(1'000);
    QTest::addRow("one alone") << QList<int>{7};
    QTest::addRow("no power of two") << QList<int>{900, 910, 920, 930, 940, 950, 960, 970, 980, 990};
}

void TestSweepCharts::labelsHaveRoom()
{
    QFETCH(QList<int>, concurrencies);
    SweepThroughputChart chart(&m_theme);
    show(chart, 300);
    chart.setData(dataOf(sampleSweep(16, concurrencies)));
    QVERIFY(!chart.plot()->xAxis().ticks.isEmpty());
    QVERIFY(chart.plot()->xLabelsFit(chart.plot()->xAxis()));
    QVERIFY(chart.plot()->xAxis().low < chart.plot()->xAxis().high);
    QVERIFY(!chart.grab().isNull());
}

void TestSweepCharts::pointsHaveErrorBars()
{
    SweepThroughputChart chart(&m_theme);
    chart.setData(dataOf(m_sweep));
    QCOMPARE(measured(chart).points.size(), std::size_t(7));
    for (const SweepPlotLine::Point &point : measured(chart).points) {
        QVERIFY(point.error);
        QVERIFY(point.error->low < point.at.y() && point.at.y() < point.error->high);
    }
    QCOMPARE(measured(chart).points[3].at.x(), 3.0);
}

void TestSweepCharts::kneeIsMarked()
{
    SweepThroughputChart throughput(&m_theme);
    SweepLatencyChart latency(&m_theme);
    for (SweepChart *chart : {static_cast<SweepChart *>(&throughput), static_cast<SweepChart *>(&latency)}) {
        show(*chart);
        chart->setData(dataOf(m_sweep));
        const SweepPlotScene &scene = chart->plot()->scene();
        QVERIFY(scene.kneeX);
        QVERIFY(std::abs(*scene.kneeX - 4) < 0.2);
        QVERIFY(scene.kneeBand && scene.kneeBand->low <= *scene.kneeX
                && scene.kneeBand->high >= *scene.kneeX);
        QCOMPARE(scene.kneeLabel, u"knee at 16 in flight"_s);
        QVERIFY(chart->legend()->texts().join(u'|').contains(u"knee"_s));
    }
    Sweep growing = sampleSweep(1'000, SweepPlan::doublingUpTo(64));
    throughput.setData(dataOf(growing));
    QVERIFY(!throughput.plot()->scene().kneeX);
    QVERIFY(throughput.plot()->kneeLabelRect().isEmpty());
}

void TestSweepCharts::kneeLabelStaysInThePlot_data()
{
    QTest::addColumn<int>("slots");
    for (const int slots : {1, 2, 8, 32})
        QTest::addRow("%d", slots) << slots;
}

void TestSweepCharts::kneeLabelStaysInThePlot()
{
    QFETCH(int, slots);
    SweepThroughputChart chart(&m_theme);
    show(chart, 420);
    chart.setData(dataOf(sampleSweep(slots, SweepPlan::doublingUpTo(64))));
    const QRectF label = chart.plot()->kneeLabelRect();
    QVERIFY(!label.isEmpty());
    QVERIFY(chart.plot()->plotRect().contains(label));
    const double knee = chart.plot()->toWidget({*chart.plot()->scene().kneeX, 0}).x();
    QVERIFY(label.right() < knee || label.left() > knee);
}

void TestSweepCharts::marksAreInTheLegend()
{
    SweepThroughputChart chart(&m_theme);
    chart.setData(dataOf(m_sweep));
    const QString plain = chart.legend()->texts().join(u'|');
    QVERIFY(!plain.contains(u"failing"_s));
    QVERIFY(!plain.contains(u"bottleneck"_s));
    Sweep sweep = sampleSweep(16, SweepPlan::doublingUpTo(64), 1);
    makeFailing(sweep.steps[6]);
    makeBottleneck(sweep.steps[5]);
    chart.setData(dataOf(sweep));
    const QString marked = chart.legend()->texts().join(u'|');
    QVERIFY2(marked.contains(u"failing"_s) && marked.contains(u"client was the bottleneck"_s),
             qPrintable(marked));
    QCOMPARE(measured(chart).points[6].mark, SweepMark::Failing);
    QCOMPARE(measured(chart).points[5].mark, SweepMark::ClientBottleneck);
}

void TestSweepCharts::curvesNeedAFit()
{
    SweepThroughputChart chart(&m_theme);
    SweepChartData data = dataOf(m_sweep);
    ScalabilityFit &usl = data.report.usl.emplace();
    usl.lambda.value = 50;
    usl.sigma.value = 0.02;
    usl.kappa.value = 0.001;
    usl.peakConcurrency = 31;
    usl.peakThroughput = 500;
    ScalabilityFit &amdahl = data.report.amdahl.emplace();
    amdahl.model = ScalabilityModel::Amdahl;
    amdahl.lambda.value = 50;
    amdahl.sigma.value = 0.05;
    data.report.better = ScalabilityModel::Usl;
    chart.setData(data);
    QCOMPARE(chart.plot()->scene().curves.size(), std::size_t(3)); // with the bounds
    QVERIFY(chart.plot()->scene().peak);
    QVERIFY(!measured(chart).connected);
    data.report.usl->peakConcurrency = 65; // beyond the axis
    chart.setData(data);
    QVERIFY(!chart.plot()->scene().peak);
    data.report.better.reset();
    chart.setData(data);
    QCOMPARE(chart.plot()->scene().curves.size(), std::size_t(1));
    QVERIFY(measured(chart).connected);
}

void TestSweepCharts::boundsMeetAtTheKnee()
{
    SweepThroughputChart chart(&m_theme);
    chart.setData(dataOf(m_sweep));
    const QList<QPointF> bounds = chart.plot()->scene().curves.front().points;
    const QPointF corner = bounds[bounds.size() - 2];
    QVERIFY(std::abs(corner.x() - *chart.plot()->scene().kneeX) < 1e-9);
    QVERIFY(std::abs(corner.y() - bounds.last().y()) < 1e-6 * corner.y());
    QVERIFY(std::abs(bounds.front().y() - 50) < 1); // 1 ÷ 20 ms
    QCOMPARE(bounds.last().x(), 6.0);
}

void TestSweepCharts::curvesEndWhereStepsFail()
{
    SweepThroughputChart chart(&m_theme);
    Sweep sweep = m_sweep;
    for (SweepStep &step : sweep.steps) {
        if (step.concurrency >= 32)
            makeFailing(step);
    }
    SweepChartData data = dataOf(sweep);
    data.report.knee.reset();
    data.report.amdahl.reset();
    data.report.usl.emplace().lambda.value = 50;
    data.report.better = ScalabilityModel::Usl;
    chart.setData(data);
    QCOMPARE(chart.plot()->scene().curves.size(), std::size_t(1));
    QVERIFY(std::abs(chart.plot()->scene().curves.front().points.last().x() - 4) < 1e-9);
}

void TestSweepCharts::wideErrorsDoNotFlattenTheRest()
{
    SweepThroughputChart chart(&m_theme);
    show(chart);
    SweepChartData data = dataOf(m_sweep);
    data.report.concurrencies[2].throughput.interval = Interval{-1e7, 1e7};
    chart.setData(data);
    const double top = chart.plot()->toWidget(measured(chart).points.back().at).y();
    QVERIFY(top < chart.plot()->plotRect().center().y());
    QVERIFY(!chart.grab().isNull());
}

void TestSweepCharts::clickSelects()
{
    SweepThroughputChart chart(&m_theme);
    show(chart);
    chart.setData(dataOf(m_sweep));
    QSignalSpy chosen(&chart, &SweepChart::concurrencySelected);
    const QPoint place = chart.plot()->toWidget(measured(chart).points[3].at).toPoint() + QPoint(5, 20);
    QTest::mouseClick(chart.plot()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 8);
    QCOMPARE(chart.selected(), std::optional<int>(8));
    chart.setSelected(16);
    QCOMPARE(chosen.size(), 1); // nobody chose
}

void TestSweepCharts::keysSelect()
{
    SweepLatencyChart chart(&m_theme);
    show(chart);
    chart.setData(dataOf(m_sweep));
    QSignalSpy chosen(&chart, &SweepChart::concurrencySelected);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(chart.plot(), key);
        return chosen.isEmpty() ? 0 : chosen.last().first().toInt();
    };
    QCOMPARE(press(Qt::Key_Right), 1);
    QCOMPARE(press(Qt::Key_Right), 2);
    QCOMPARE(press(Qt::Key_End), 64);
    QCOMPARE(press(Qt::Key_Right), 64);
    QCOMPARE(press(Qt::Key_Left), 32);
    QCOMPARE(press(Qt::Key_Home), 1);
    QCOMPARE(press(Qt::Key_Left), 1);
    QVERIFY(QToolTip::text().contains(u"1 in flight"_s));
}

void TestSweepCharts::latencyScales()
{
    SweepLatencyChart chart(&m_theme);
    show(chart);
    chart.setData(dataOf(m_sweep));
    QCOMPARE(chart.scale(), Scale::Logarithmic);
    QCOMPARE(chart.plot()->scene().lines.size(), std::size_t(3));
    const double logarithmic = chart.plot()->scene().lines.back().points.front().at.y();
    QVERIFY(std::abs(logarithmic - std::log10(20e6)) < 0.01);
    chart.setScale(Scale::Linear);
    QVERIFY(std::abs(chart.plot()->scene().lines.back().points.front().at.y() - 20e6) < 3e5);
}

void TestSweepCharts::accessibleText()
{
    SweepThroughputChart chart(&m_theme);
    Sweep sweep = m_sweep;
    for (SweepStep &step : sweep.steps) {
        if (step.concurrency == 64)
            makeFailing(step);
    }
    chart.setData(dataOf(sweep));
    QCOMPARE(chart.accessibleName(), u"Throughput"_s);
    const QString text = chart.plot()->accessibleDescription();
    QVERIFY2(text.startsWith(u"knee at 16 in flight; 1 in flight: 50"_s), qPrintable(text));
    QVERIFY2(text.contains(u"failing: HTTP 503"_s), qPrintable(text));
}

void TestSweepCharts::oneStepIsDrawn()
{
    SweepThroughputChart throughput(&m_theme);
    SweepLatencyChart latency(&m_theme);
    Sweep sweep = sampleSweep(4, {1}, 1);
    for (const double totalS : {1e-6, 1e3}) {
        sweep.steps[0].totalNs = qint64(totalS * 1e9);
        sweep.steps[0].completeFigures();
        for (SweepChart *chart :
             {static_cast<SweepChart *>(&throughput), static_cast<SweepChart *>(&latency)}) {
            show(*chart);
            chart->setData(dataOf(sweep));
            QVERIFY(chart->plot()->hint().isEmpty());
            QVERIFY(!chart->grab().isNull());
        }
    }
}

QTEST_MAIN(TestSweepCharts)
#include "tst_sweepcharts.moc"
