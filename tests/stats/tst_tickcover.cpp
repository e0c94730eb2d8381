// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tickcover.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Loopscope;
using namespace Loopscope::TickSpan;

namespace {

/// Ticks of \a intervalUs from \a fromUs on, each up to half of \a jitter intervals sooner or later.
std::vector<Tick> ticksOf(qint64 fromUs, qint64 untilUs, qint64 intervalUs, double jitter, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> shift(-jitter / 2, jitter / 2);
    std::vector<Tick> ticks;
    for (qint64 us = fromUs; us < untilUs; us += intervalUs) {
        Tick tick;
        tick.startedAtUs = us + qint64(shift(random) * double(intervalUs));
        tick.interval = std::chrono::milliseconds(intervalUs / 1'000);
        tick.level = WatchState::Up;
        ticks.push_back(tick);
    }
    return ticks;
}

TickSeries seriesOf(const std::vector<Tick> &ticks, qint64 bucketUs)
{
    TickSeries series;
    series.bucketUs = bucketUs;
    for (const Tick &tick : ticks) {
        const qint64 startUs = tickBucketStart(tick.startedAtUs, bucketUs);
        if (series.buckets.empty() || series.buckets.back().startUs != startUs) {
            TickBucket bucket;
            bucket.startUs = startUs;
            bucket.endUs = startUs + bucketUs;
            series.buckets.push_back(bucket);
        }
        series.buckets.back().add(tick);
    }
    return series;
}

/// Of [\a fromUs, \a untilUs).
double knownUs(const std::vector<TickCover> &covers, qint64 fromUs, qint64 untilUs)
{
    double sum = 0;
    for (const TickCover &cover : covers) {
        const qint64 from = std::max(fromUs, cover.fromUs);
        const qint64 until = std::min(untilUs, cover.untilUs);
        sum += cover.known * double(std::max<qint64>(0, until - from));
    }
    return sum;
}

} // namespace

/// Intervals and buckets of all proportions.
class TestTickCover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutMissesThereIsNoGap_data() { proportions(); }
    void withoutMissesThereIsNoGap();
    void missesAreAGap_data() { proportions(); }
    void missesAreAGap();
    void noneOverlaps_data() { proportions(); }
    void noneOverlaps();
    void theLastOneHoldsUntilTheNextIsDue();

private:
    static void proportions();
};

void TestTickCover::proportions()
{
    QTest::addColumn<qint64>("intervalUs");
    QTest::addColumn<qint64>("bucketUs");
    QTest::addColumn<double>("jitter");
    for (const qint64 interval : {second, 3 * second, 15 * second, minute, 7 * minute, hour}) {
        for (const qint64 bucket : {second, 2 * second, 5 * second, 15 * second, minute, 5 * minute, hour}) {
            for (const int percent : {0, 10, 60, 100}) {
                if (bucket / interval <= 400 && interval / bucket <= 400)
                    QTest::addRow("%lld s in %lld s, %d %%", interval / second, bucket / second, percent)
                        << interval << bucket << percent / 100.0;
            }
        }
    }
}

void TestTickCover::withoutMissesThereIsNoGap()
{
    QFETCH(qint64, intervalUs);
    QFETCH(qint64, bucketUs);
    QFETCH(double, jitter);
    const qint64 fromUs = 1'000 * day + intervalUs / 3;
    const qint64 lengthUs = 60 * std::max(intervalUs, bucketUs);
    for (unsigned seed = 0; seed < 5; ++seed) {
        const std::vector<Tick> ticks = ticksOf(fromUs, fromUs + lengthUs, intervalUs, jitter, seed);
        // Watched while it goes on, before the next one comes.
        const qint64 nowUs = ticks.back().startedAtUs + qint64(1.4 * double(intervalUs));
        const std::vector<TickCover> covers = tickCovers(seriesOf(ticks, bucketUs), nowUs);
        // The first bucket knows only from when on there were any.
        const qint64 begunUs = ticks.front().startedAtUs + bucketUs + intervalUs;
        const double gapUs = double(nowUs - begunUs) - knownUs(covers, begunUs, nowUs);
        QVERIFY2(gapUs <= 0.001 * double(intervalUs), qPrintable(QString::number(gapUs / 1e6)));
    }
}

void TestTickCover::missesAreAGap()
{
    QFETCH(qint64, intervalUs);
    QFETCH(qint64, bucketUs);
    QFETCH(double, jitter);
    const qint64 fromUs = 1'000 * day;
    const qint64 partUs = 20 * std::max(intervalUs, bucketUs);
    constexpr qint64 missed = 90;
    const qint64 againUs = fromUs + (partUs / intervalUs + missed) * intervalUs;
    std::vector<Tick> ticks = ticksOf(fromUs, fromUs + partUs, intervalUs, jitter, 1);
    std::vector<Tick> after = ticksOf(againUs, againUs + partUs, intervalUs, jitter, 2);
    after.front().missed = missed;
    const qint64 goneUs = ticks.back().startedAtUs + intervalUs;
    const qint64 backUs = after.front().startedAtUs;
    ticks.insert(ticks.end(), after.begin(), after.end());
    const std::vector<TickCover> covers = tickCovers(seriesOf(ticks, bucketUs), againUs + partUs);
    // To a bucket, as nothing is known of where in it ticks are; and an interval.
    const double toleranceUs = double(bucketUs + intervalUs);
    const double gapUs = double(backUs - goneUs) - knownUs(covers, goneUs, backUs);
    QVERIFY2(gapUs >= double(backUs - goneUs) - toleranceUs, qPrintable(QString::number(gapUs / 1e6)));
    const qint64 nearUs = bucketUs + 2 * intervalUs;
    QVERIFY(knownUs(covers, fromUs + nearUs, goneUs - nearUs) >= double(goneUs - fromUs - 2 * nearUs) - 1);
    QVERIFY(knownUs(covers, backUs + nearUs, againUs + partUs - nearUs)
            >= double(againUs + partUs - backUs - 2 * nearUs) - 1);
}

void TestTickCover::noneOverlaps()
{
    QFETCH(qint64, intervalUs);
    QFETCH(qint64, bucketUs);
    QFETCH(double, jitter);
    std::vector<Tick> ticks = ticksOf(day, day + 50 * intervalUs, intervalUs, jitter, 3);
    for (std::size_t i = 7; i < ticks.size(); i += 7)
        ticks[i].missed = qint64(i % 3);
    const std::vector<TickCover> covers = tickCovers(seriesOf(ticks, bucketUs), 2 * day);
    for (std::size_t i = 0; i < covers.size(); ++i) {
        QVERIFY(covers[i].untilUs > covers[i].fromUs && covers[i].known >= 0 && covers[i].known <= 1);
        QVERIFY(i == 0 || covers[i].fromUs >= covers[i - 1].untilUs);
    }
}

/// A chart that was drawn when the last tick came is right until the next one is due, and not for ever.
void TestTickCover::theLastOneHoldsUntilTheNextIsDue()
{
    const std::vector<Tick> ticks = ticksOf(day, day + 5 * hour, hour, 0, 1);
    const qint64 lastUs = ticks.back().startedAtUs;
    const TickSeries series = seriesOf(ticks, 15 * second);
    QVERIFY(tickCovers(series, lastUs + second).back().untilUs >= lastUs + hour);
    QVERIFY(tickCovers(series, lastUs + second).back().untilUs < lastUs + 2 * hour);
    QCOMPARE(tickCovers(series, lastUs + 3 * hour).back().untilUs, lastUs + hour);
    const TickSeries wide = seriesOf(ticksOf(day, day + 59 * minute, minute, 0, 1), hour);
    QVERIFY(tickCovers(wide, day + 59 * minute).back().untilUs >= day + hour);
    QVERIFY(tickCovers(wide, day + 59 * minute).back().known == 1);
}

QTEST_APPLESS_MAIN(TestTickCover)
#include "tst_tickcover.moc"
