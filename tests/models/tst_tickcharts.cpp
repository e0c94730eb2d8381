// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/latencyheatmap.h"
#include "models/tickcharts.h"

#include <QTest>

using namespace Loopscope;
using namespace Loopscope::TickSpan;

namespace {

constexpr qint64 later = 1'000 * day;

/// \a ticks ticks of \a intervalUs in the bucket that starts at \a startUs.
TickBucket bucketOf(qint64 startUs, qint64 widthUs, qint64 ticks, qint64 intervalUs,
                    WatchState level = WatchState::Up)
{
    TickBucket bucket;
    bucket.startUs = startUs;
    bucket.endUs = startUs + widthUs;
    for (qint64 i = 0; i < ticks; ++i) {
        Tick tick;
        tick.interval = std::chrono::milliseconds(intervalUs / 1'000);
        tick.level = level;
        tick.ended = 1;
        if (level == WatchState::Down) {
            tick.failed = 1;
            tick.errors.counts[std::size_t(ErrorKind::Timeout)] = 1;
        } else {
            tick.latency.add(50'000'000 + i);
        }
        bucket.add(tick);
    }
    return bucket;
}

TickSeries seriesOf(std::vector<TickBucket> buckets)
{
    TickSeries series;
    series.bucketUs = buckets.empty() ? second : buckets.front().endUs - buckets.front().startUs;
    series.untilUs = buckets.empty() ? 0 : buckets.back().endUs;
    series.buckets = std::move(buckets);
    return series;
}

} // namespace

class TickChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfNothing();
    void bucketWidths_data();
    void bucketWidths();
    void jitterIsNoGap();
    void missedTicksAreAGap();
    void aLongTickReachesTheNextOne();
    void timeBeyondATickIsUnknown();
    void whatIsNotYetIsNotUnknown();
    void sharesOfStates();
    void percentilesWhereTheyAreSupported();
    void linesBreakAtGapsAndOutages();
    void errorsAreStacked();
    void heatMapCountsEachRequest();
    void anyNumbersAreBorne();
};

void TickChartsTest::nothingOfNothing()
{
    QVERIFY(tickCharts({}, later) == TickCharts());
    QVERIFY(!heatMapAxis({}));
    QCOMPARE(LatencyHeatMap().rowCount(), 0);
}

void TickChartsTest::bucketWidths_data()
{
    QTest::addColumn<qint64>("spanUs");
    QTest::addColumn<double>("pixels");
    QTest::addColumn<qint64>("widthUs");
    QTest::newRow("hour") << hour << 1'000.0 << 10 * second;
    QTest::newRow("day") << day << 1'000.0 << 5 * minute;
    QTest::newRow("week") << 7 * day << 1'000.0 << 30 * minute;
    QTest::newRow("year") << 365 * day << 1'000.0 << day;
    QTest::newRow("year, wide") << 365 * day << 8'000.0 << 12 * hour;
    QTest::newRow("nothing") << qint64(0) << 0.0 << second;
    QTest::newRow("for ever") << std::numeric_limits<qint64>::max() << 1e300 << 89'000 * day;
}

void TickChartsTest::bucketWidths()
{
    QFETCH(qint64, spanUs);
    QFETCH(double, pixels);
    QFETCH(qint64, widthUs);
    const qint64 width = chartBucketUs(spanUs, pixels);
    QVERIFY(spanUs / width <= 1'200);
    QCOMPARE(width, widthUs);
}

/// Ticks of a minute, up to 5 % sooner or later, in buckets of five minutes: four, five or six.
void TickChartsTest::jitterIsNoGap()
{
    std::vector<TickBucket> buckets;
    for (const qint64 ticks : {5, 6, 4, 5, 6, 5, 4, 5})
        buckets.push_back(bucketOf(qint64(buckets.size()) * 5 * minute, 5 * minute, ticks, minute));
    const TickCharts charts = tickCharts(seriesOf(buckets), later);
    QCOMPARE(charts.availability.size(), std::size_t(1));
    QVERIFY(charts.availability.front() == (AvailabilitySegment{0, 40 * minute, 1, 0, 0}));
    QCOMPARE(charts.knownShare, 1.0);
}

void TickChartsTest::missedTicksAreAGap()
{
    std::vector<TickBucket> buckets;
    for (const qint64 ticks : {6, 4, 5})
        buckets.push_back(bucketOf(qint64(buckets.size()) * 5 * minute, 5 * minute, ticks, minute));
    buckets[1].missed = 1;
    const TickCharts charts = tickCharts(seriesOf(buckets), later);
    QCOMPARE(charts.availability.size(), std::size_t(3));
    QCOMPARE(charts.availability[1].up, 0.8);
    QCOMPARE(qRound(charts.availability[1].unknown() * 100), 20);
}

void TickChartsTest::aLongTickReachesTheNextOne()
{
    const TickCharts charts =
        tickCharts(seriesOf({bucketOf(0, second, 1, minute), bucketOf(62 * second, second, 1, minute),
                             bucketOf(119 * second, second, 1, minute)}),
                   later);
    QCOMPARE(charts.availability.size(), std::size_t(1));
    QVERIFY(charts.availability.front() == (AvailabilitySegment{0, 179 * second, 1, 0, 0}));
    QVERIFY(charts.latencies[1].continues);
}

void TickChartsTest::timeBeyondATickIsUnknown()
{
    TickBucket afterTheGap = bucketOf(10 * minute, second, 1, minute);
    afterTheGap.missed = 9;
    const TickCharts charts = tickCharts(seriesOf({bucketOf(0, second, 1, minute), afterTheGap}), later);
    QCOMPARE(charts.availability.size(), std::size_t(2));
    QCOMPARE(charts.availability[0].untilUs, minute);
    QCOMPARE(charts.availability[1].fromUs, 10 * minute);
    QVERIFY(!charts.latencies[1].continues);
    QVERIFY(charts.knownShare < 0.2);
}

void TickChartsTest::whatIsNotYetIsNotUnknown()
{
    const TickSeries series = seriesOf({bucketOf(0, hour, 60, minute), bucketOf(hour, hour, 10, minute)});
    const TickCharts charts = tickCharts(series, hour + 10 * minute + 20 * second);
    QCOMPARE(charts.availability.size(), std::size_t(1));
    QVERIFY(charts.availability.front().untilUs >= hour + 10 * minute + 20 * second);
    QCOMPARE(charts.availability.front().up, 1.0);
    QCOMPARE(charts.latencies.back().untilUs, hour + 10 * minute + 20 * second);
    QVERIFY(tickCharts(series, later).availability.back().unknown() > 0.7);
}

void TickChartsTest::sharesOfStates()
{
    TickBucket bucket = bucketOf(0, hour, 30, minute);
    bucket.merge(bucketOf(0, hour, 15, minute, WatchState::Degraded));
    bucket.merge(bucketOf(0, hour, 15, minute, WatchState::Down));
    const TickCharts charts = tickCharts(seriesOf({bucket}), later);
    QVERIFY(charts.availability.front() == (AvailabilitySegment{0, hour, 0.5, 0.25, 0.25}));
    QCOMPARE(charts.availability.front().unknown(), 0.0);
}

void TickChartsTest::percentilesWhereTheyAreSupported()
{
    const TickCharts charts =
        tickCharts(seriesOf({bucketOf(0, hour, 19, minute), bucketOf(hour, hour, 20, minute),
                             bucketOf(2 * hour, hour, 100, minute)}),
                   later);
    QCOMPARE(charts.latencies.size(), std::size_t(3));
    QVERIFY(charts.latencies[0].p50Ns && !charts.latencies[0].p95Ns);
    QVERIFY(charts.latencies[1].p95Ns && !charts.latencies[1].p99Ns);
    QVERIFY(charts.latencies[2].p99Ns);
    QCOMPARE(charts.latencies[2].minNs, 50e6);
    QCOMPARE(charts.latencies[2].maxNs, 50e6 + 99);
    QCOMPARE(charts.latencies[2].answered, 100);
    QCOMPARE(charts.total.latency.total(), 139);
}

void TickChartsTest::linesBreakAtGapsAndOutages()
{
    const TickCharts charts =
        tickCharts(seriesOf({bucketOf(0, hour, 60, minute), bucketOf(hour, hour, 60, minute),
                             bucketOf(2 * hour, hour, 60, minute, WatchState::Down),
                             bucketOf(3 * hour, hour, 60, minute), bucketOf(5 * hour, hour, 60, minute)}),
                   later);
    QCOMPARE(charts.latencies.size(), std::size_t(4));
    QVERIFY(!charts.latencies[0].continues);
    QVERIFY(charts.latencies[1].continues);
    QVERIFY(!charts.latencies[2].continues);
    QVERIFY(!charts.latencies[3].continues);
}

void TickChartsTest::errorsAreStacked()
{
    TickBucket second = bucketOf(2 * hour, hour, 3, minute, WatchState::Down);
    second.errors.counts[TickErrors::wrongStatus] = 10;
    const TickCharts charts = tickCharts(
        seriesOf({bucketOf(0, hour, 5, minute, WatchState::Down), bucketOf(hour, hour, 60, minute), second}),
        later);
    using Counts = std::vector<qint64>;
    QVERIFY(charts.errors.reasons
            == (std::vector<std::size_t>{TickErrors::wrongStatus, std::size_t(ErrorKind::Timeout)}));
    QCOMPARE(charts.errors.totals, (Counts{10, 8}));
    QCOMPARE(charts.errors.columns.size(), std::size_t(2));
    QCOMPARE(charts.errors.columns[0].counts, (Counts{0, 5}));
    QCOMPARE(charts.errors.columns[1].counts, (Counts{10, 3}));
    QCOMPARE(charts.errors.highest, 13);
}

void TickChartsTest::heatMapCountsEachRequest()
{
    TickBucket first = bucketOf(0, hour, 60, minute);
    first.latency.add(1'000'000);
    first.latency.add(30'000'000'000);
    const TickSeries series = seriesOf(
        {first, bucketOf(hour, hour, 60, minute, WatchState::Down), bucketOf(2 * hour, hour, 1, minute)});
    const BinAxis axis = heatMapAxis(first.latency).value();
    const LatencyHeatMap map(series, axis, later);
    QCOMPARE(map.columns().size(), std::size_t(2));
    QVERIFY(map.rowCount() > 4 && map.rowCount() <= 48);
    QCOMPARE(map.highestCount(), 60);
    qint64 total = 0;
    for (std::size_t column = 0; column < map.columns().size(); ++column) {
        for (int row = 0; row < map.rowCount(); ++row) {
            const qint64 count = map.count(column, row);
            const double level = map.level(column, row);
            QVERIFY(count == 0 ? level == 0 : level >= 0.15 && level <= 1);
            QVERIFY(count < 60 || level == 1);
            total += count;
        }
    }
    QCOMPARE(total, 63);
    const LatencyHeatMap narrow(series, {Scale::Logarithmic, 40e6, 60e6, 10}, later);
    QCOMPARE(narrow.columns().front().below, 1);
    QCOMPARE(narrow.columns().front().above, 1);
}

/// What a damaged history may give.
void TickChartsTest::anyNumbersAreBorne()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    TickBucket bucket = bucketOf(0, hour, 1, minute);
    bucket.upUs = bucket.downUs = bucket.missed = bucket.failed = bucket.ended = most;
    bucket.errors.counts.fill(most);
    TickBucket none;
    none.startUs = hour;
    none.endUs = 2 * hour;
    for (const qint64 nowUs : {std::numeric_limits<qint64>::min(), qint64(0), hour / 2, most}) {
        const TickCharts charts = tickCharts(seriesOf({bucket, none}), nowUs);
        for (const AvailabilitySegment &segment : charts.availability) {
            QVERIFY(segment.untilUs >= segment.fromUs);
            QVERIFY(segment.unknown() >= 0 && segment.unknown() <= 1);
        }
        QVERIFY(charts.knownShare >= 0 && charts.knownShare <= 1);
    }
}

QTEST_APPLESS_MAIN(TickChartsTest)
#include "tst_tickcharts.moc"
