// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/rateseries.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Loopscope;

namespace {

constexpr qint64 ms = 1'000'000;
constexpr qint64 second = 1'000 * ms;

/// What the curve says happened in all: rate times duration, with the durations found from the middles.
double areaUnder(const std::vector<RateSeries::Point> &points)
{
    double area = 0;
    double begin = 0;
    for (const RateSeries::Point &point : points) {
        const double width = 2 * (point.seconds - begin);
        area += point.perSecond * width;
        begin += width;
    }
    return area;
}

} // namespace

class RateSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappened();
    void onePointAnInterval();
    void lastPointTakesInTheUnfinishedInterval();
    void onlyTheUnfinishedInterval();
    void timesCountFromTheOrigin();
    void quietTimesAreZero();
    void neighboursAreAveraged();
    void intervalDoublesExactly();
    void memoryAndPointsStayBounded();
    void nothingIsLost();
};

void RateSeriesTest::nothingHappened()
{
    const RateSeries series(5 * second);
    QVERIFY(series.points(0).empty());
    QVERIFY(series.points(5 * second).empty());
    const auto points = series.points(6 * second);
    QCOMPARE(points.size(), 100u);
    QCOMPARE(areaUnder(points), 0.0);
}

void RateSeriesTest::onePointAnInterval()
{
    RateSeries series;
    series.add(0);
    series.add(10 * ms - 1);
    series.add(10 * ms);
    const auto points = series.points(30 * ms);
    QCOMPARE(points.size(), 3u);
    QCOMPARE(points[0].seconds, 0.005);
    QCOMPARE(points[0].perSecond, 200.0);
    QCOMPARE(points[1].seconds, 0.015);
    QCOMPARE(points[1].perSecond, 100.0);
    QCOMPARE(points[2].perSecond, 0.0);
}

void RateSeriesTest::lastPointTakesInTheUnfinishedInterval()
{
    // 100 requests of a 72 ms batch, all in its last 2 ms: they must show, and not as 50,000/s.
    RateSeries series;
    for (int i = 0; i < 100; ++i)
        series.add(71 * ms);
    const auto points = series.points(72 * ms);
    QCOMPARE(points.size(), 7u);
    QCOMPARE(points.back().seconds, 0.066);
    QCOMPARE(points.back().perSecond, 100 / 0.012);
}

void RateSeriesTest::onlyTheUnfinishedInterval()
{
    RateSeries series;
    series.add(1 * ms);
    series.add(3 * ms);
    const auto points = series.points(4 * ms);
    QCOMPARE(points.size(), 1u);
    QCOMPARE(points[0].seconds, 0.002);
    QCOMPARE(points[0].perSecond, 500.0);
}

void RateSeriesTest::timesCountFromTheOrigin()
{
    RateSeries series(5 * second);
    series.add(5 * second + 15 * ms);
    series.add(4 * second); // before the origin
    const auto points = series.points(5 * second + 20 * ms);
    QCOMPARE(series.total(), 2);
    QCOMPARE(points.size(), 2u);
    QCOMPARE(points[0].perSecond, 100.0);
    QCOMPARE(points[1].perSecond, 100.0);
}

void RateSeriesTest::quietTimesAreZero()
{
    RateSeries series;
    series.add(5 * ms);
    const auto points = series.points(second);
    QCOMPARE(points.size(), 100u);
    QCOMPARE(points.front().perSecond, 100.0);
    QCOMPARE(points.back().perSecond, 0.0);
    QCOMPARE(points.back().seconds, 0.995);
}

void RateSeriesTest::neighboursAreAveraged()
{
    RateSeries series;
    for (int i = 0; i < 10; ++i)
        series.add(i * 10 * ms); // one in each of ten intervals
    series.add(0);
    const auto points = series.points(100 * ms, 4); // three intervals a point, one left for the last
    QCOMPARE(points.size(), 4u);
    QCOMPARE(points[0].perSecond, 4 / 0.030);
    QCOMPARE(points[1].perSecond, 3 / 0.030);
    QCOMPARE(points[3].seconds, 0.095);
    QCOMPARE(points[3].perSecond, 1 / 0.010);
    QCOMPARE(series.points(100 * ms, 1).size(), 1u);
}

void RateSeriesTest::intervalDoublesExactly()
{
    RateSeries series;
    series.add(5 * ms);
    series.add(15 * ms);
    series.add(25 * ms);
    QCOMPARE(series.intervalNs(), 10 * ms);
    series.add(10 * second - 1);
    QCOMPARE(series.intervalNs(), 10 * ms);
    series.add(10 * second);
    QCOMPARE(series.intervalNs(), 20 * ms);
    const auto points = series.points(10 * second + 20 * ms, 1'000);
    QCOMPARE(points.size(), 501u);
    QCOMPARE(points[0].perSecond, 100.0);
    QCOMPARE(points[1].perSecond, 50.0);
    QCOMPARE(points[499].perSecond, 50.0);
    QCOMPARE(points[500].perSecond, 50.0);
}

void RateSeriesTest::memoryAndPointsStayBounded()
{
    RateSeries series;
    series.add(1);
    series.add(std::numeric_limits<qint64>::max());
    QCOMPARE(series.total(), 2);
    QVERIFY(std::numeric_limits<qint64>::max() / series.intervalNs() < 1'000);
    QVERIFY(series.points(std::numeric_limits<qint64>::max()).size() <= 200);

    // Long silence after the last request: points without counts behind them.
    RateSeries silent;
    silent.add(1);
    const auto points = silent.points(1'000'000 * second);
    QVERIFY(points.size() <= 200);
    QVERIFY(std::abs(areaUnder(points) - 1.0) < 1e-6);
}

void RateSeriesTest::nothingIsLost()
{
    std::mt19937 random(9);
    for (int i = 0; i < 300; ++i) {
        const qint64 origin = qint64(random() % 1'000) * ms;
        const qint64 length = 1 + qint64(random() % 40'000'000) * 1'000;
        RateSeries series(origin);
        const int count = int(random() % 500);
        for (int k = 0; k < count; ++k)
            series.add(origin + qint64(random()) * 1'000 % length);
        const int maxPoints = 1 + int(random() % 300);
        const auto points = series.points(origin + length, maxPoints);
        QVERIFY(int(points.size()) <= maxPoints);
        QVERIFY2(std::abs(areaUnder(points) - count) < 1e-6 * (count + 1),
                 qPrintable(QString::number(areaUnder(points))));
    }
}

QTEST_APPLESS_MAIN(RateSeriesTest)
#include "tst_rateseries.moc"
