// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/histogram.h"
#include "stats/latencygrid.h"
#include "stats/percentile.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<qint64>;

LatencyHistogram histogramOf(const Values &values)
{
    LatencyHistogram histogram;
    for (const qint64 value : values)
        histogram.add(value);
    return histogram;
}

qint64 countIn(const Values &values, double low, double high)
{
    return std::count_if(values.begin(), values.end(),
                         [=](qint64 value) { return double(value) >= low && double(value) < high; });
}

qint64 totalOf(const Bins &bins)
{
    qint64 total = bins.underflow + bins.overflow;
    for (const Bin &bin : bins.bins)
        total += bin.count;
    return total;
}

Values randomLatencies(std::size_t count, double centreNs, quint32 seed)
{
    std::mt19937 random(seed);
    std::lognormal_distribution<double> spread(0.0, 0.6);
    Values values(count);
    for (qint64 &value : values)
        value = qint64(centreNs * spread(random));
    return values;
}

constexpr std::array bothScales{Scale::Linear, Scale::Logarithmic};

} // namespace

class HistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyHasNothing();
    void countsAreThoseOfCountingOneByOne_data();
    void countsAreThoseOfCountingOneByOne();
    void anOutlierMakesNothingCoarser();
    void sameAxisGivesSameEdges();
    void mergingIsAddingAll();
    void mergingWithEmpty();
    void equalValuesStandInOneBar_data();
    void equalValuesStandInOneBar();
    void whatIsOutsideIsNotInTheOutermostBar();
    void offTheGridIsNeverInABar();
    void approximatePercentile_data();
    void approximatePercentile();
    void approximatePercentileOfFew();
    void approximatePercentileOffTheGrid();
    void fittingAxisShowsAllOfFew();
    void fittingAxisCutsTheTailOfMany();
    void fittingAxisSpansAllHistograms();
    void fittingAxisOfNothing();
};

void HistogramTest::emptyHasNothing()
{
    const LatencyHistogram histogram;
    QCOMPARE(histogram.total(), 0);
    QVERIFY(!histogram.min());
    QVERIFY(!histogram.max());
    QVERIFY(!histogram.approximatePercentile(0.5));
    for (const Scale scale : bothScales)
        QCOMPARE(totalOf(histogram.bins({scale, 1e6, 1e9, 60})), 0);
}

void HistogramTest::countsAreThoseOfCountingOneByOne_data()
{
    QTest::addColumn<double>("centreNs");
    QTest::newRow("20 µs") << 20e3;
    QTest::newRow("900 µs") << 900e3;
    QTest::newRow("50 ms") << 50e6;
    QTest::newRow("10 s") << 10e9;
}

void HistogramTest::countsAreThoseOfCountingOneByOne()
{
    QFETCH(double, centreNs);
    const Values values = randomLatencies(5'000, centreNs, 3);
    const LatencyHistogram histogram = histogramOf(values);
    for (const Scale scale : bothScales) {
        for (const int maxBins : {1, 2, 7, 60, 500}) {
            const Bins bins = histogram.bins({scale, centreNs / 2, centreNs * 2, maxBins});
            QVERIFY(int(bins.bins.size()) <= maxBins);
            for (const Bin &bin : bins.bins)
                QCOMPARE(bin.count, countIn(values, bin.lowNs, bin.highNs));
            for (std::size_t i = 1; i < bins.bins.size(); ++i)
                QCOMPARE(bins.bins[i].lowNs, bins.bins[i - 1].highNs);
            QCOMPARE(bins.underflow, countIn(values, 0, bins.bins.front().lowNs));
            QCOMPARE(bins.overflow, countIn(values, bins.bins.back().highNs, 1e18));
        }
    }
}

void HistogramTest::anOutlierMakesNothingCoarser()
{
    LatencyHistogram histogram = histogramOf(randomLatencies(1'000, 50e6, 4));
    const BinAxis axis{Scale::Linear, 40e6, 60e6, 60};
    const Bins before = histogram.bins(axis);
    histogram.add(3'600'000'000'000);
    Bins expected = before;
    ++expected.overflow;
    QCOMPARE(histogram.bins(axis), expected);
}

void HistogramTest::sameAxisGivesSameEdges()
{
    const LatencyHistogram fast = histogramOf(randomLatencies(100, 200e3, 5));
    const LatencyHistogram slow = histogramOf(randomLatencies(2'000, 2e9, 6));
    const LatencyHistogram empty;
    for (const Scale scale : bothScales) {
        const BinAxis axis = fittingAxis({&fast, &slow, &empty}, scale).value();
        const Bins a = fast.bins(axis);
        const Bins b = slow.bins(axis);
        const Bins c = empty.bins(axis);
        QCOMPARE(a.bins.size(), b.bins.size());
        QCOMPARE(a.bins.size(), c.bins.size());
        for (std::size_t i = 0; i < a.bins.size(); ++i) {
            QCOMPARE(a.bins[i].lowNs, b.bins[i].lowNs);
            QCOMPARE(a.bins[i].highNs, b.bins[i].highNs);
            QCOMPARE(a.bins[i].lowNs, c.bins[i].lowNs);
        }
    }
}

void HistogramTest::mergingIsAddingAll()
{
    const Values fast = randomLatencies(1'000, 200e3, 7);
    Values slow = randomLatencies(1'000, 2e9, 8);
    slow.insert(slow.end(), {-5, 0, LatencyGrid::endNs, 2 * LatencyGrid::endNs});
    LatencyHistogram merged = histogramOf(fast);
    merged.merge(histogramOf(slow));
    Values both = fast;
    both.insert(both.end(), slow.begin(), slow.end());
    const LatencyHistogram direct = histogramOf(both);

    QCOMPARE(merged.total(), direct.total());
    QVERIFY(merged.min() == direct.min());
    QVERIFY(merged.max() == direct.max());
    for (const Scale scale : bothScales)
        QCOMPARE(merged.bins({scale, 1e3, 1e10, 60}), direct.bins({scale, 1e3, 1e10, 60}));
}

void HistogramTest::mergingWithEmpty()
{
    LatencyHistogram histogram;
    histogram.merge(LatencyHistogram());
    QVERIFY(!histogram.min());
    histogram.merge(histogramOf({7, 9}));
    histogram.merge(LatencyHistogram());
    QCOMPARE(histogram.total(), 2);
    QVERIFY(histogram.min() == 7);
    QVERIFY(histogram.max() == 9);
}

void HistogramTest::equalValuesStandInOneBar_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("count");
    for (const qint64 value : {qint64(1), qint64(999), qint64(50'000'000), qint64(100'000'000),
                               qint64(51'234'567), LatencyGrid::endNs - 1}) {
        QTest::addRow("%lld ns once", value) << value << 1;
        QTest::addRow("%lld ns, 5,000 times", value) << value << 5'000;
    }
}

void HistogramTest::equalValuesStandInOneBar()
{
    QFETCH(qint64, value);
    QFETCH(int, count);
    const LatencyHistogram histogram = histogramOf(Values(std::size_t(count), value));
    QVERIFY(histogram.approximatePercentile(0.99) == double(value));
    for (const Scale scale : bothScales) {
        const Bins bins = histogram.bins(fittingAxis({&histogram}, scale).value());
        QCOMPARE(bins.underflow, 0);
        QCOMPARE(bins.overflow, 0);
        QVERIFY(bins.bins.size() >= 4);
        int filled = 0;
        for (const Bin &bin : bins.bins) {
            const bool holdsIt = bin.lowNs <= double(value) && double(value) < bin.highNs;
            QCOMPARE(bin.count, holdsIt ? count : 0);
            filled += holdsIt ? 1 : 0;
        }
        QCOMPARE(filled, 1);
    }
}

void HistogramTest::whatIsOutsideIsNotInTheOutermostBar()
{
    const LatencyHistogram histogram = histogramOf({9'999'999, 10'000'000, 19'999'999, 20'000'000});
    for (const Scale scale : bothScales) {
        const Bins bins = histogram.bins({scale, 10e6, 20e6, 1'000});
        QVERIFY(bins.underflow <= 1);
        QCOMPARE(totalOf(bins), 4);
        for (const Bin &bin : {bins.bins.front(), bins.bins.back()})
            QCOMPARE(bin.count,
                     countIn({9'999'999, 10'000'000, 19'999'999, 20'000'000}, bin.lowNs, bin.highNs));
    }
    const Bins linear = histogram.bins({Scale::Linear, 10e6, 20e6, 10});
    QCOMPARE(linear.underflow, 1);
    QCOMPARE(linear.overflow, 1);
    QCOMPARE(linear.bins.front(), (Bin{10e6, 11e6, 1}));
    QCOMPARE(linear.bins.back(), (Bin{19e6, 20e6, 1}));
}

void HistogramTest::offTheGridIsNeverInABar()
{
    const LatencyHistogram histogram = histogramOf(
        {-1, std::numeric_limits<qint64>::min(), LatencyGrid::endNs, std::numeric_limits<qint64>::max()});
    QCOMPARE(histogram.total(), 4);
    for (const Scale scale : bothScales) {
        for (const BinAxis &axis :
             {BinAxis{scale, -1e30, 1e30, 60}, fittingAxis({&histogram}, scale).value()}) {
            const Bins bins = histogram.bins(axis);
            QCOMPARE(bins.underflow, 2);
            QCOMPARE(bins.overflow, 2);
            QVERIFY(!bins.bins.empty());
        }
    }
}

void HistogramTest::approximatePercentile_data()
{
    countsAreThoseOfCountingOneByOne_data();
}

void HistogramTest::approximatePercentile()
{
    QFETCH(double, centreNs);
    for (const std::size_t count : {1u, 2u, 3u, 10u, 1'000u, 4'321u}) {
        Values values = randomLatencies(count, centreNs, quint32(count));
        const LatencyHistogram histogram = histogramOf(values);
        std::sort(values.begin(), values.end());
        for (const double p : {0.0, 0.001, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1.0}) {
            const double exact = percentile(values, p).value();
            const double approximate = histogram.approximatePercentile(p).value();
            QVERIFY2(std::abs(approximate - exact) <= 0.001 * exact,
                     qPrintable(u"%1: %2 for %3"_s.arg(p).arg(approximate).arg(exact)));
            QVERIFY(approximate >= double(values.front()) && approximate <= double(values.back()));
        }
    }
}

void HistogramTest::approximatePercentileOfFew()
{
    // Between two values far apart it is the line between them, as for the exact one.
    const LatencyHistogram histogram = histogramOf({20'000'000, 10'000'000});
    QVERIFY(histogram.approximatePercentile(0.5) == 15e6);
    QVERIFY(histogram.approximatePercentile(0.0) == 10e6);
    QVERIFY(histogram.approximatePercentile(1.0) == 20e6);
}

void HistogramTest::approximatePercentileOffTheGrid()
{
    const LatencyHistogram histogram =
        histogramOf({-9, -5, 50, 2 * LatencyGrid::endNs, 3 * LatencyGrid::endNs});
    QVERIFY(histogram.approximatePercentile(0.0) == -9.0);
    QVERIFY(histogram.approximatePercentile(0.25) == -9.0);
    QVERIFY(std::abs(*histogram.approximatePercentile(0.5) - 50) <= 1);
    QVERIFY(histogram.approximatePercentile(0.75) == 3.0 * LatencyGrid::endNs);
    QVERIFY(histogram.approximatePercentile(1.0) == 3.0 * LatencyGrid::endNs);
}

void HistogramTest::fittingAxisShowsAllOfFew()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const LatencyHistogram histogram = histogramOf(randomLatencies(1 + seed * 17, 50e6, seed));
        for (const Scale scale : bothScales) {
            const BinAxis axis = fittingAxis({&histogram}, scale, 40).value();
            const Bins bins = histogram.bins(axis);
            QVERIFY(axis.scale == scale);
            QVERIFY(bins.bins.size() <= 40);
            QCOMPARE(bins.underflow, 0);
            QCOMPARE(bins.overflow, 0);
        }
    }
}

void HistogramTest::fittingAxisCutsTheTailOfMany()
{
    Values values(9'995, 50'000'000);
    values.front() = 10'000'000;
    values.insert(values.end(), 5, 30'000'000'000);
    const LatencyHistogram histogram = histogramOf(values);
    for (const Scale scale : bothScales) {
        const Bins bins = histogram.bins(fittingAxis({&histogram}, scale).value());
        QCOMPARE(bins.underflow, 0);
        QCOMPARE(bins.overflow, 5);
        QVERIFY(bins.bins.back().highNs < 60e6);
    }
}

void HistogramTest::fittingAxisSpansAllHistograms()
{
    const LatencyHistogram fast = histogramOf({1'000'000, 2'000'000});
    const LatencyHistogram slow = histogramOf({800'000'000});
    for (const Scale scale : bothScales) {
        const BinAxis axis = fittingAxis({&slow, &fast}, scale).value();
        for (const LatencyHistogram *histogram : {&fast, &slow}) {
            const Bins bins = histogram->bins(axis);
            QCOMPARE(bins.underflow, 0);
            QCOMPARE(bins.overflow, 0);
        }
    }
}

void HistogramTest::fittingAxisOfNothing()
{
    const LatencyHistogram empty;
    QVERIFY(!fittingAxis({}, Scale::Linear));
    QVERIFY(!fittingAxis({&empty, &empty}, Scale::Logarithmic));
    const LatencyHistogram one = histogramOf({5'000'000});
    QVERIFY(fittingAxis({&empty, &one}, Scale::Linear) == fittingAxis({&one}, Scale::Linear));
}

QTEST_APPLESS_MAIN(HistogramTest)
#include "tst_histogram.moc"
