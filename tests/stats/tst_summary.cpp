// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/percentile.h"
#include "stats/summary.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Loopscope;

namespace {

/// The numbers that the constants of this test were computed from, with Python's statistics module
/// (quantiles(…, method="inclusive") is R-7, as numpy.percentile is by default).
std::vector<qint64> referenceValues(int count)
{
    std::vector<qint64> values;
    quint64 state = 12'345;
    for (int i = 0; i < count; ++i) {
        state = (state * 1'103'515'245 + 12'345) % (1u << 31);
        values.push_back(qint64(state));
    }
    return values;
}

} // namespace

/// percentile.h and summary.h.
class SummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentileIsNumPys_data();
    void percentileIsNumPys();
    void percentileOfNothing();
    void percentileOfHugeValues();
    void median_data();
    void median();
    void medianIsThePercentile();
    void support_data();
    void support();
    void summaryIsPythons();
    void summaryOfNothing();
    void summaryOfOne();
    void summaryOfEqualValues();
    void summaryKeepsDifferencesOfLargeValues();
    void summaryLeavesOutWhatTheSampleCannotSupport_data();
    void summaryLeavesOutWhatTheSampleCannotSupport();
    void summaryTakesAnyNumbers();
};

void SummaryTest::percentileIsNumPys_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("expected");
    QTest::newRow("minimum") << 0.0 << 15.0;
    QTest::newRow("p25") << 0.25 << 20.0;
    QTest::newRow("p40") << 0.4 << 29.0;
    QTest::newRow("p50") << 0.5 << 35.0;
    QTest::newRow("p75") << 0.75 << 40.0;
    QTest::newRow("p90") << 0.9 << 46.0;
    QTest::newRow("maximum") << 1.0 << 50.0;
}

void SummaryTest::percentileIsNumPys()
{
    QFETCH(double, p);
    const std::vector<qint64> values{15, 20, 35, 40, 50};
    const std::vector<double> doubles(values.begin(), values.end());
    QTEST(percentile(values, p).value(), "expected");
    QTEST(percentile(doubles, p).value(), "expected");
}

void SummaryTest::percentileOfNothing()
{
    QVERIFY(!percentile(std::span<const qint64>(), 0.5));
    QVERIFY(!percentile(std::span<const double>(), 1.0));
}

void SummaryTest::percentileOfHugeValues()
{
    const std::vector<qint64> values{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    QCOMPARE(percentile(values, 0.5).value(), 0.0);
}

void SummaryTest::median_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("expected");
    QTest::newRow("one") << QList<double>{7} << 7.0;
    QTest::newRow("two") << QList<double>{9, 2} << 5.5;
    QTest::newRow("odd") << QList<double>{9, 1, 5} << 5.0;
    QTest::newRow("even") << QList<double>{4, 1, 3, 2} << 2.5;
    QTest::newRow("equal") << QList<double>{3, 3, 3, 3} << 3.0;
}

void SummaryTest::median()
{
    QFETCH(QList<double>, values);
    QTEST(Loopscope::median(values).value(), "expected");
    QVERIFY(!Loopscope::median({}));
}

void SummaryTest::medianIsThePercentile()
{
    std::mt19937 random(1);
    for (int count = 1; count <= 200; ++count) {
        std::vector<double> values(std::size_t(count), 0.0);
        for (double &value : values)
            value = double(random() % 50);
        const double byMedian = Loopscope::median(values).value();
        std::sort(values.begin(), values.end());
        QCOMPARE(byMedian, percentile(values, 0.5).value());
    }
}

void SummaryTest::support_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<qint64>("needed");
    QTest::newRow("minimum") << 0.0 << qint64(1);
    QTest::newRow("p50") << 0.5 << qint64(1);
    QTest::newRow("p75") << 0.75 << qint64(4);
    QTest::newRow("p90") << 0.90 << qint64(10);
    QTest::newRow("p95") << 0.95 << qint64(20);
    QTest::newRow("p99") << 0.99 << qint64(100);
    QTest::newRow("p99.9") << 0.999 << qint64(1'000);
    QTest::newRow("p99.99") << 0.9999 << qint64(10'000);
    QTest::newRow("p66.6, rounded up") << 0.666 << qint64(3);
    QTest::newRow("p67, rounded up") << 0.67 << qint64(4);
    QTest::newRow("maximum") << 1.0 << qint64(1);
}

void SummaryTest::support()
{
    QFETCH(double, p);
    QTEST(supportNeeded(p), "needed");
}

void SummaryTest::summaryIsPythons()
{
    const LatencySummary summary = summarize(referenceValues(1'000));
    QCOMPARE(summary.count, 1'000);
    QCOMPARE(summary.minNs.value(), 339'727.0);
    QCOMPARE(summary.maxNs.value(), 2'146'181'055.0);
    QCOMPARE(summary.meanNs.value(), 1'067'107'709.66);
    QCOMPARE(summary.stddevNs.value(), 616'934'689.6213163);
    constexpr std::array expected{1'069'681'883.5, 1'594'989'402.25, 1'916'904'298.2,
                                  2'014'447'869.9, 2'121'323'666.47, 2'143'027'793.418};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(summary.percentilesNs[i].value(), expected[i]);
}

void SummaryTest::summaryOfNothing()
{
    QCOMPARE(summarize({}), LatencySummary());
}

void SummaryTest::summaryOfOne()
{
    const LatencySummary summary = summarize({50'000'000});
    QCOMPARE(summary.count, 1);
    QCOMPARE(summary.minNs.value(), 50e6);
    QCOMPARE(summary.meanNs.value(), 50e6);
    QCOMPARE(summary.maxNs.value(), 50e6);
    QVERIFY(!summary.stddevNs);
    QCOMPARE(summary.percentilesNs[0].value(), 50e6);
    for (std::size_t i = 1; i < shownPercentiles.size(); ++i)
        QVERIFY(!summary.percentilesNs[i]);
}

void SummaryTest::summaryOfEqualValues()
{
    const LatencySummary summary = summarize(std::vector<qint64>(1'000, 123'456'789));
    QVERIFY(summary.stddevNs == 0.0);
    QVERIFY(summary.meanNs == 123'456'789.0);
    for (const std::optional<double> &value : summary.percentilesNs)
        QVERIFY(value == 123'456'789.0);
}

void SummaryTest::summaryKeepsDifferencesOfLargeValues()
{
    // The textbook's sum of squares loses all of this deviation.
    constexpr qint64 base = 50'000'000'000'000;
    const LatencySummary summary = summarize({base + 4, base + 7, base + 13, base + 16});
    QCOMPARE(summary.meanNs.value(), double(base + 10));
    QCOMPARE(summary.stddevNs.value(), 5.477225575051661);
}

void SummaryTest::summaryLeavesOutWhatTheSampleCannotSupport_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("percentiles");
    QTest::newRow("3: p50") << 3 << 1;
    QTest::newRow("4: p75") << 4 << 2;
    QTest::newRow("9: p75") << 9 << 2;
    QTest::newRow("10: p90") << 10 << 3;
    QTest::newRow("19: p90") << 19 << 3;
    QTest::newRow("20: p95") << 20 << 4;
    QTest::newRow("99: p95") << 99 << 4;
    QTest::newRow("100: p99") << 100 << 5;
    QTest::newRow("999: p99") << 999 << 5;
    QTest::newRow("1000: p99.9") << 1'000 << 6;
}

void SummaryTest::summaryLeavesOutWhatTheSampleCannotSupport()
{
    QFETCH(int, count);
    QFETCH(int, percentiles);
    const LatencySummary summary = summarize(referenceValues(count));
    for (int i = 0; i < int(shownPercentiles.size()); ++i)
        QCOMPARE(summary.percentilesNs[std::size_t(i)].has_value(), i < percentiles);
}

void SummaryTest::summaryTakesAnyNumbers()
{
    const LatencySummary summary =
        summarize({std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), 0, -1});
    QVERIFY(std::isfinite(summary.meanNs.value()));
    QVERIFY(std::isfinite(summary.stddevNs.value()));
}

QTEST_APPLESS_MAIN(SummaryTest)
#include "tst_summary.moc"
