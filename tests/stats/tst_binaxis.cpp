// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/binaxis.h"
#include "stats/latencygrid.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace Loopscope;

namespace {

QList<qint64> edgesNs(const BinAxis &axis)
{
    QList<qint64> edges;
    for (const int cell : binEdges(axis))
        edges.append(LatencyGrid::cellBegin(cell));
    return edges;
}

} // namespace

class BinAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linearBarsAreRound();
    void logarithmicBarsAreRound();
    void linearBarsAreAsFineAsAllowed_data();
    void linearBarsAreAsFineAsAllowed();
    void barsCoverTheAxis_data();
    void barsCoverTheAxis();
    void strangeAxesStillHaveBars_data();
    void strangeAxesStillHaveBars();
    void closeValuesGetAHandfulOfBars_data();
    void closeValuesGetAHandfulOfBars();
};

void BinAxisTest::linearBarsAreRound()
{
    QCOMPARE(
        edgesNs({Scale::Linear, 51.3e6, 78.2e6, 6}),
        (QList<qint64>{50'000'000, 55'000'000, 60'000'000, 65'000'000, 70'000'000, 75'000'000, 80'000'000}));
}

void BinAxisTest::logarithmicBarsAreRound()
{
    QCOMPARE(edgesNs({Scale::Logarithmic, 1.5e6, 900e6, 3}),
             (QList<qint64>{1'000'000, 10'000'000, 100'000'000, 1'000'000'000}));
    QCOMPARE(edgesNs({Scale::Logarithmic, 1e6, 1e7, 5}),
             (QList<qint64>{1'000'000, 1'584'000, 2'511'000, 3'981'000, 6'309'000, 10'000'000}));
}

void BinAxisTest::linearBarsAreAsFineAsAllowed_data()
{
    QTest::addColumn<double>("highNs");
    QTest::addColumn<qint64>("width");
    QTest::newRow("1 ns, the finest there is") << 60.0 << qint64(1);
    QTest::newRow("2") << 120e6 << qint64(2'000'000);
    QTest::newRow("5") << 121e6 << qint64(5'000'000);
    QTest::newRow("10") << 301e6 << qint64(10'000'000);
    QTest::newRow("20") << 601e6 << qint64(20'000'000);
}

void BinAxisTest::linearBarsAreAsFineAsAllowed()
{
    QFETCH(double, highNs);
    const QList<qint64> edges = edgesNs({Scale::Linear, 0, highNs, 60});
    QTEST(edges[1] - edges[0], "width");
}

void BinAxisTest::barsCoverTheAxis_data()
{
    QTest::addColumn<Scale>("scale");
    QTest::newRow("linear") << Scale::Linear;
    QTest::newRow("logarithmic") << Scale::Logarithmic;
}

void BinAxisTest::barsCoverTheAxis()
{
    QFETCH(Scale, scale);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> exponent(0.0, 13.0);
    for (int i = 0; i < 20'000; ++i) {
        const double a = std::floor(std::pow(10.0, exponent(random)));
        const double b = std::floor(std::pow(10.0, exponent(random)));
        const BinAxis axis{scale, std::min(a, b), std::max(a, b) + 1, int(random() % 100) + 1};
        const QList<qint64> edges = edgesNs(axis);

        QVERIFY(edges.size() >= 2);
        QVERIFY(edges.size() <= axis.maxBins + 1);
        QVERIFY(std::adjacent_find(edges.begin(), edges.end(), std::greater_equal<>()) == edges.end());
        QVERIFY(double(edges.front()) <= axis.lowNs);
        QVERIFY(double(edges.back()) >= axis.highNs || edges.back() == LatencyGrid::endNs);
        // No bar is wasted. A cell at most of a bar lies outside, but for the edge that is moved to a cell.
        QVERIFY(edges.size() == 2 || double(edges[1]) * 1.001 >= axis.lowNs);
        QVERIFY(edges.size() == 2 || double(edges[edges.size() - 2]) <= axis.highNs * 1.001);
        if (scale == Scale::Linear && edges.back() != LatencyGrid::endNs) {
            const qint64 width = edges[1] - edges[0];
            for (qsizetype bar = 0; bar + 1 < edges.size(); ++bar)
                QCOMPARE(edges[bar + 1] - edges[bar], width);
            QCOMPARE(edges.front() % width, 0);
        }
    }
}

void BinAxisTest::strangeAxesStillHaveBars_data()
{
    QTest::addColumn<double>("lowNs");
    QTest::addColumn<double>("highNs");
    QTest::addColumn<int>("maxBins");
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("all zero") << 0.0 << 0.0 << 0;
    QTest::newRow("no width") << 5e6 << 5e6 << 60;
    QTest::newRow("upside down") << 9e6 << 5e6 << 60;
    QTest::newRow("negative") << -9e6 << -5e6 << 60;
    QTest::newRow("negative low") << -9e6 << 5e6 << 60;
    QTest::newRow("no bars") << 1e6 << 5e6 << -3;
    QTest::newRow("endless") << -infinity << infinity << 60;
    QTest::newRow("beyond the grid") << 2e13 << 3e13 << 60;
    QTest::newRow("at the end of the grid") << 1e13 << 1e13 << 1;
    QTest::newRow("no numbers") << noNumber << noNumber << 60;
}

void BinAxisTest::strangeAxesStillHaveBars()
{
    QFETCH(double, lowNs);
    QFETCH(double, highNs);
    QFETCH(int, maxBins);
    for (const Scale scale : {Scale::Linear, Scale::Logarithmic}) {
        const QList<qint64> edges = edgesNs({scale, lowNs, highNs, maxBins});
        QVERIFY(edges.size() >= 2);
        QVERIFY(edges.size() <= std::max(1, maxBins) + 1);
        QVERIFY(edges.front() >= 0 && edges.back() <= LatencyGrid::endNs);
        QVERIFY(std::adjacent_find(edges.begin(), edges.end(), std::greater_equal<>()) == edges.end());
    }
}

void BinAxisTest::closeValuesGetAHandfulOfBars_data()
{
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("high");
    QTest::newRow("zero") << qint64(0) << qint64(0);
    QTest::newRow("1 µs") << qint64(1'000) << qint64(1'000);
    QTest::newRow("equal") << qint64(50'000'000) << qint64(50'000'000);
    QTest::newRow("a power of ten") << qint64(100'000'000) << qint64(100'000'000);
    QTest::newRow("in one cell") << qint64(50'000'001) << qint64(50'000'009);
    QTest::newRow("on both sides of a power of ten") << qint64(99'999'999) << qint64(100'000'000);
}

void BinAxisTest::closeValuesGetAHandfulOfBars()
{
    QFETCH(qint64, low);
    QFETCH(qint64, high);
    for (const Scale scale : {Scale::Linear, Scale::Logarithmic}) {
        const QList<qint64> edges = edgesNs(axisAround(low, high, scale));
        QVERIFY2(edges.size() - 1 >= 4, qPrintable(QString::number(edges.size())));
        QVERIFY2(edges.size() - 1 <= 12, qPrintable(QString::number(edges.size())));
        QVERIFY(edges.front() <= std::max<qint64>(low, 1));
        QVERIFY(edges.back() > high);
    }
}

QTEST_APPLESS_MAIN(BinAxisTest)
#include "tst_binaxis.moc"
