// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/chartlegend.h"
#include "gui/percentilechart.h"
#include "gui/plotview.h"
#include "gui/theme.h"

#include <QApplication>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Contender sequential{Strategy::Sequential, ClientKind::Qt};
constexpr Contender concurrent{Strategy::Concurrent, ClientKind::Qt};

/// \a count latencies from 10 ms on, a microsecond apart.
std::vector<PercentilePoint> curveOf(int count, qint64 firstNs = 10'000'000)
{
    LatencyHistogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.add(firstNs + qint64(i) * 1'000);
    return percentileCurve(histogram);
}

QStringList labels(const PlotAxis &axis)
{
    QStringList texts;
    for (const AxisTick &tick : axis.ticks)
        texts.append(tick.label);
    return texts;
}

} // namespace

class TestPercentileChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyChartSaysWhatItIsFor();
    void axisGoesAsFarAsTheSample_data();
    void axisGoesAsFarAsTheSample();
    void narrowAxisKeepsItsLabelsApart();
    void tooltipTellsEachContender();
    void legendHidesALine();
    void keysStepThroughThePercentiles();
    void extremeLatenciesAreDrawn_data();
    void extremeLatenciesAreDrawn();

private:
    void show(PercentileChart &chart, int width = 700)
    {
        chart.resize(width, 320);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
    }

    Theme m_theme{qApp};
};

void TestPercentileChart::emptyChartSaysWhatItIsFor()
{
    PercentileChart chart(&m_theme);
    QVERIFY(!chart.plot()->hint().isEmpty());
    QVERIFY(chart.toolTipText(2).isEmpty());
    const std::array<PercentileChart::Line, 1> lines{{{sequential, {}}}};
    chart.replace(lines);
    QVERIFY(!chart.plot()->hint().isEmpty());
    QCOMPARE(chart.accessibleDescription(), chart.plot()->hint());
}

void TestPercentileChart::axisGoesAsFarAsTheSample_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one") << 1 << QStringList{u"0\u00a0%"_s, u"50\u00a0%"_s, u"90\u00a0%"_s};
    QTest::newRow("100") << 100 << QStringList{u"0\u00a0%"_s, u"50\u00a0%"_s, u"90\u00a0%"_s, u"99\u00a0%"_s};
    QTest::newRow("101") << 101
                         << QStringList{u"0\u00a0%"_s, u"50\u00a0%"_s, u"90\u00a0%"_s, u"99\u00a0%"_s,
                                        u"99.9\u00a0%"_s};
    QTest::newRow("100,000") << 100'000 << QStringList{u"0\u00a0%"_s,     u"50\u00a0%"_s,   u"90\u00a0%"_s,
                                                       u"99\u00a0%"_s,    u"99.9\u00a0%"_s, u"99.99\u00a0%"_s,
                                                       u"99.999\u00a0%"_s};
}

void TestPercentileChart::axisGoesAsFarAsTheSample()
{
    QFETCH(int, count);
    PercentileChart chart(&m_theme);
    show(chart, 1'200);
    const std::array<PercentileChart::Line, 1> lines{{{sequential, curveOf(count)}}};
    chart.replace(lines);
    QTEST(labels(chart.plot()->xAxis()), "expected");
    // The maximum is in sight.
    const PercentilePoint last = lines[0].curve.back();
    QVERIFY(chart.plot()->plotRect().contains(
        chart.plot()->toWidget({std::log10(last.inverse), std::log10(last.latencyNs)})));
}

void TestPercentileChart::narrowAxisKeepsItsLabelsApart()
{
    PercentileChart chart(&m_theme);
    show(chart, 320);
    const std::array<PercentileChart::Line, 1> lines{{{sequential, curveOf(100'000)}}};
    chart.replace(lines);
    QVERIFY(chart.plot()->xLabelsFit(chart.plot()->xAxis()));
    QVERIFY(chart.plot()->xAxis().ticks.size() >= 3);
}

void TestPercentileChart::tooltipTellsEachContender()
{
    PercentileChart chart(&m_theme);
    const std::array<PercentileChart::Line, 2> lines{
        {{sequential, curveOf(10'001)}, {concurrent, curveOf(101, 50'000'000)}}};
    chart.replace(lines);
    const QString median = chart.toolTipText(2);
    for (const QString &part :
         {u"50\u00a0% of the requests"_s, u"sequential"_s, u"≈15.0 ms"_s, u"concurrent"_s, u"≈50.1 ms"_s})
        QVERIFY2(median.contains(part), qPrintable(median));
    // Beyond what the smaller sample supports.
    const QString tail = chart.toolTipText(1'000);
    for (const QString &part : {u"99.9\u00a0%"_s, u"≈20.0 ms"_s, u"too few answers; max 50.1 ms"_s})
        QVERIFY2(tail.contains(part), qPrintable(tail));
    QVERIFY2(chart.accessibleDescription().contains(
                 u"concurrent: 50\u00a0% 50.1 ms, 99\u00a0% 50.1 ms, max 50.1 ms"_s),
             qPrintable(chart.accessibleDescription()));
}

void TestPercentileChart::legendHidesALine()
{
    PercentileChart chart(&m_theme);
    show(chart);
    const std::array<PercentileChart::Line, 2> lines{
        {{sequential, curveOf(10)}, {concurrent, curveOf(1'000'000)}}};
    chart.replace(lines);
    QCOMPARE(chart.plot()->xAxis().ticks.last().label, u"99.9999\u00a0%"_s);
    chart.legend()->setOn(concurrent, false);
    QCOMPARE(chart.plot()->xAxis().ticks.last().label, u"90\u00a0%"_s);
    QVERIFY(!chart.toolTipText(2).contains(u"concurrent"_s));
    chart.replace(lines); // it stays hidden while the run goes on
    QVERIFY(!chart.toolTipText(2).contains(u"concurrent"_s));
    chart.legend()->setOn(sequential, false);
    QVERIFY(!chart.plot()->hint().isEmpty());
}

void TestPercentileChart::keysStepThroughThePercentiles()
{
    PercentileChart chart(&m_theme);
    show(chart);
    const std::array<PercentileChart::Line, 1> lines{{{sequential, curveOf(1'000)}}};
    chart.replace(lines);
    const auto press = [&chart](Qt::Key key) { QTest::keyClick(chart.plot(), key); };
    press(Qt::Key_Left);
    QCOMPARE(QToolTip::text(), chart.toolTipText(1));
    press(Qt::Key_Right);
    QCOMPARE(QToolTip::text(), chart.toolTipText(2));
    press(Qt::Key_End);
    QCOMPARE(QToolTip::text(), chart.toolTipText(1'000));
    press(Qt::Key_Right);
    QCOMPARE(QToolTip::text(), chart.toolTipText(1'000));
    press(Qt::Key_Left);
    QCOMPARE(QToolTip::text(), chart.toolTipText(100));
    press(Qt::Key_Home);
    QCOMPARE(QToolTip::text(), chart.toolTipText(1));
}

void TestPercentileChart::extremeLatenciesAreDrawn_data()
{
    QTest::addColumn<QList<qint64>>("latencies");
    QTest::newRow("one") << QList<qint64>{50'000'000};
    QTest::newRow("all alike") << QList<qint64>(1'000, 50'000'000);
    QTest::newRow("zero") << QList<qint64>{0};
    QTest::newRow("negative") << QList<qint64>{-5};
    QTest::newRow("beyond every grid") << QList<qint64>{qint64(1e16)};
    QTest::newRow("from end to end") << QList<qint64>{0, 1, 1'000, 50'000'000, qint64(1e13), qint64(1e16)};
}

void TestPercentileChart::extremeLatenciesAreDrawn()
{
    QFETCH(QList<qint64>, latencies);
    LatencyHistogram histogram;
    for (const qint64 latency : latencies)
        histogram.add(latency);
    PercentileChart chart(&m_theme);
    show(chart);
    const std::array<PercentileChart::Line, 1> lines{{{sequential, percentileCurve(histogram)}}};
    for (const Scale scale : {Scale::Logarithmic, Scale::Linear}) {
        chart.setScale(scale);
        chart.replace(lines);
        QVERIFY(chart.plot()->hint().isEmpty());
        QVERIFY(!chart.toolTipText(1).isEmpty());
        QVERIFY(!chart.grab().isNull());
    }
}

QTEST_MAIN(TestPercentileChart)
#include "tst_percentilechart.moc"
