// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/chartlegend.h"
#include "gui/plotview.h"
#include "gui/ratechart.h"
#include "gui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestRateChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyChartSaysWhatItIsFor();
    void tooltipTellsTheNearestRates();
    void legendHidesALine();
    void pausesAndSinglePointsAreDrawn_data();
    void pausesAndSinglePointsAreDrawn();
    void noRateIsNotTheLeastRate();

private:
    Theme m_theme{qApp};
};

void TestRateChart::emptyChartSaysWhatItIsFor()
{
    RateChart chart(&m_theme);
    QVERIFY(!chart.plot()->hint().isEmpty());
    QVERIFY(chart.toolTipText(1).isEmpty());
    const std::array<RateChart::Line, 1> lines{{{{Strategy::Threads}, {}}}};
    chart.replace(lines);
    QVERIFY(!chart.plot()->hint().isEmpty());
}

void TestRateChart::tooltipTellsTheNearestRates()
{
    RateChart chart(&m_theme);
    const std::array<RateChart::Line, 2> lines{{{{Strategy::Sequential}, {{0.5, 19}, {1.5, 20}, {2.5, 21}}},
                                                {{Strategy::Concurrent}, {{0.05, 1'400}}}}};
    chart.replace(lines);
    QVERIFY(chart.plot()->hint().isEmpty());
    const QString start = chart.toolTipText(0.06);
    QVERIFY(start.contains(u"19.0/s"_s));
    QVERIFY(start.contains(u"1,400/s"_s));
    const QString later = chart.toolTipText(1.9);
    QVERIFY(later.contains(u"20.0/s"_s));
    QVERIFY(!later.contains(u"concurrent"_s));
    QVERIFY(chart.toolTipText(4).isEmpty());
    QVERIFY(chart.plot()->accessibleDescription().contains(u"sequential: now 21.0/s"_s));
}

void TestRateChart::legendHidesALine()
{
    RateChart chart(&m_theme);
    const std::array<RateChart::Line, 1> lines{{{{Strategy::Sequential}, {{0.5, 19}, {1.5, 20}}}}};
    chart.replace(lines);
    auto *entry = chart.legend()->findChild<QCheckBox *>(u"sequential-qt"_s);
    entry->click();
    QVERIFY(!chart.plot()->hint().isEmpty());
    QVERIFY(chart.toolTipText(0.5).isEmpty());
    entry->click();
    QVERIFY(chart.plot()->hint().isEmpty());
}

void TestRateChart::pausesAndSinglePointsAreDrawn_data()
{
    QTest::addColumn<QList<double>>("rates");
    QTest::newRow("one point") << QList<double>{100};
    QTest::newRow("a pause") << QList<double>{100, 0, 0, 100};
    QTest::newRow("nothing but pauses") << QList<double>{0, 0, 0};
    QTest::newRow("tiny") << QList<double>{0.001, 0.002};
    QTest::newRow("huge") << QList<double>{1e7, 2e7};
}

void TestRateChart::pausesAndSinglePointsAreDrawn()
{
    QFETCH(QList<double>, rates);
    RateChart chart(&m_theme);
    chart.resize(500, 300);
    const QImage empty = chart.grab().toImage();
    for (Scale scale : {Scale::Logarithmic, Scale::Linear}) {
        chart.setScale(scale);
        RateChart::Line line{{Strategy::Concurrent}, {}};
        for (qsizetype i = 0; i < rates.size(); ++i)
            line.points.push_back({0.005 + double(i) * 0.01, rates[i]});
        chart.replace(std::span(&line, 1));
        QVERIFY(chart.grab().toImage() != empty);
        for (qsizetype i = 0; i < rates.size(); ++i) {
            const double height = scale == Scale::Linear ? rates[i] : std::log10(qMax(rates[i], 1e-300));
            if (rates[i] > 0)
                QVERIFY(chart.plot()->plotRect().contains(
                    chart.plot()->toWidget({0.005 + double(i) * 0.01, height})));
        }
    }
}

void TestRateChart::noRateIsNotTheLeastRate()
{
    RateChart chart(&m_theme);
    chart.resize(500, 300);
    const auto heightOf = [&chart](double perSecond) {
        return chart.plot()->plotRect().bottom() - chart.plot()->toWidget({0, std::log10(perSecond)}).y();
    };
    RateChart::Line line{{Strategy::Concurrent}, {{0.5, 20}, {1.5, 10}, {2.5, 40}}};
    chart.replace(std::span(&line, 1));
    const double before = heightOf(5);
    QVERIFY(qAbs(before) < 1);
    // A pause has a place of its own, below every rate of the axis.
    line.points.push_back({3.5, 0});
    chart.replace(std::span(&line, 1));
    QVERIFY(heightOf(5) > chart.plot()->plotRect().height() / 10);
}

QTEST_MAIN(TestRateChart)
#include "tst_ratechart.moc"
