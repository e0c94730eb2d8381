// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/percentile.h"
#include "stats/percentilecurve.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace Loopscope;

namespace {

LatencyHistogram histogramOf(const std::vector<qint64> &latencies)
{
    LatencyHistogram histogram;
    for (const qint64 latency : latencies)
        histogram.add(latency);
    return histogram;
}

std::vector<qint64> skewed(int count)
{
    std::mt19937 random(3);
    std::lognormal_distribution<double> distribution(17.7, 0.8);
    std::vector<qint64> latencies;
    for (int i = 0; i < count; ++i)
        latencies.push_back(qint64(distribution(random)));
    std::sort(latencies.begin(), latencies.end());
    return latencies;
}

} // namespace

class PercentileCurveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void one();
    void allEqual();
    void two();
    void ascendsToTheMaximum_data();
    void ascendsToTheMaximum();
    void isThePercentile();
    void manyPercentilesAreThoseOneByOne_data();
    void manyPercentilesAreThoseOneByOne();
    void readsBetweenPoints();
};

void PercentileCurveTest::nothing()
{
    QVERIFY(percentileCurve(LatencyHistogram()).empty());
    QVERIFY(!latencyAt({}, 1));
    QVERIFY(LatencyHistogram().approximatePercentiles(std::array{0.5}).empty());
}

void PercentileCurveTest::one()
{
    const std::vector<PercentilePoint> curve = percentileCurve(histogramOf({50'000'000}));
    QCOMPARE(curve, (std::vector<PercentilePoint>{{1, 50e6}}));
    QCOMPARE(latencyAt(curve, 1).value(), 50e6);
    QVERIFY(!latencyAt(curve, 2));
}

void PercentileCurveTest::allEqual()
{
    const std::vector<PercentilePoint> curve =
        percentileCurve(histogramOf(std::vector<qint64>(1'000, 123'456'789)));
    QVERIFY(curve.size() <= 300);
    for (const PercentilePoint &point : curve)
        QCOMPARE(point.latencyNs, 123'456'789.0);
    QCOMPARE(curve.front().inverse, 1.0);
    QCOMPARE(curve.back().inverse, 1'000.0);
}

void PercentileCurveTest::two()
{
    const std::vector<PercentilePoint> curve = percentileCurve(histogramOf({100, 200}), 2);
    QCOMPARE(curve, (std::vector<PercentilePoint>{{1, 100}, {2, 200}}));
    const std::vector<PercentilePoint> finer = percentileCurve(histogramOf({100, 200}), 4);
    QCOMPARE(finer.size(), std::size_t(4));
    QCOMPARE(finer[2], (PercentilePoint{2, 150})); // the median
    QCOMPARE(finer[3], (PercentilePoint{2, 200}));
}

void PercentileCurveTest::ascendsToTheMaximum_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {2, 3, 7, 100, 12'345, 200'000})
        QTest::addRow("%d", count) << count;
}

void PercentileCurveTest::ascendsToTheMaximum()
{
    QFETCH(int, count);
    const std::vector<qint64> latencies = skewed(count);
    const std::vector<PercentilePoint> curve = percentileCurve(histogramOf(latencies));
    QVERIFY(curve.size() <= 300);
    QCOMPARE(curve.front(), (PercentilePoint{1, double(latencies.front())}));
    QCOMPARE(curve.back(), (PercentilePoint{double(count), double(latencies.back())}));
    for (std::size_t i = 1; i < curve.size(); ++i) {
        QVERIFY(curve[i].inverse >= curve[i - 1].inverse);
        QVERIFY(curve[i].latencyNs >= curve[i - 1].latencyNs);
    }
}

void PercentileCurveTest::isThePercentile()
{
    const std::vector<qint64> latencies = skewed(10'000);
    for (const PercentilePoint &point : percentileCurve(histogramOf(latencies), 100)) {
        if (point.latencyNs == double(latencies.back()))
            continue;
        const double exact = percentile(latencies, 1 - 1 / point.inverse).value();
        QVERIFY2(std::abs(point.latencyNs - exact) <= 0.001 * exact,
                 qPrintable(QString::number(point.inverse)));
    }
}

void PercentileCurveTest::manyPercentilesAreThoseOneByOne_data()
{
    QTest::addColumn<QList<qint64>>("latencies");
    const std::vector<qint64> many = skewed(500);
    QTest::newRow("many") << QList<qint64>(many.begin(), many.end());
    QTest::newRow("few, far apart") << QList<qint64>{1, 50'000'000, qint64(9e12)};
    QTest::newRow("off the grid") << QList<qint64>{-5, -1, 7, qint64(1e14), qint64(2e14)};
}

void PercentileCurveTest::manyPercentilesAreThoseOneByOne()
{
    QFETCH(QList<qint64>, latencies);
    const LatencyHistogram histogram = histogramOf({latencies.begin(), latencies.end()});
    std::vector<double> ps;
    for (int i = 0; i <= 1'000; ++i)
        ps.push_back(double(i) / 1'000);
    const std::vector<double> values = histogram.approximatePercentiles(ps);
    QCOMPARE(values.size(), ps.size());
    for (std::size_t i = 0; i < ps.size(); ++i)
        QCOMPARE(values[i], histogram.approximatePercentile(ps[i]).value());
}

void PercentileCurveTest::readsBetweenPoints()
{
    const std::vector<PercentilePoint> curve{{1, 10}, {10, 20}, {1'000, 40}};
    QCOMPARE(latencyAt(curve, 1).value(), 10.0);
    QCOMPARE(latencyAt(curve, 10).value(), 20.0);
    QCOMPARE(latencyAt(curve, 100).value(), 30.0);
    QCOMPARE(latencyAt(curve, 1'000).value(), 40.0);
    QVERIFY(!latencyAt(curve, 0.5));
    QVERIFY(!latencyAt(curve, 1'001));
}

QTEST_APPLESS_MAIN(PercentileCurveTest)
#include "tst_percentilecurve.moc"
