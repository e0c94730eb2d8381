// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/measurements.h"
#include "stats/pairedrounds.h"
#include "stats/percentile.h"
#include "stats/verdict.h"
#include "testruns.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace Loopscope;
using namespace Loopscope::TestRuns;

namespace {

/// Totals of rounds as a busy machine makes them.
enum class Noise { Normal, LogNormal, Hiccups, Pareto };

double draw(Noise noise, std::mt19937 &random)
{
    // Of the distributions, the sequences may differ between libraries; the bounds below allow for luck.
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform(1e-9, 1);
    switch (noise) {
    case Noise::Normal:
        return 1 + 0.01 * normal(random);
    case Noise::LogNormal:
        return std::exp(0.3 * normal(random));
    case Noise::Hiccups: // one round in ten is disturbed
        return 1 + 0.01 * std::abs(normal(random))
            - (uniform(random) < 0.1 ? 0.3 * std::log(uniform(random)) : 0);
    case Noise::Pareto: // of infinite variance
        return 1 + 0.01 * std::pow(uniform(random), -1 / 1.5);
    }
    Q_UNREACHABLE();
}

double medianOf(Noise noise)
{
    std::mt19937 random(99);
    std::vector<double> many(200'001);
    std::ranges::generate(many, [&] { return draw(noise, random); });
    return medianInPlace(many);
}

void addRows()
{
    QTest::addColumn<Noise>("noise");
    QTest::addColumn<int>("rounds");
    const std::array names{"normal", "log-normal", "hiccups", "Pareto"};
    for (const Noise noise : {Noise::Normal, Noise::LogNormal, Noise::Hiccups, Noise::Pareto}) {
        for (const int rounds : {3, 5, 10, 30})
            QTest::addRow("%s, %d rounds", names[std::size_t(noise)], rounds) << noise << rounds;
    }
}

/// The verdict on rounds that differ by \a ratio and noise.
Verdict::Kind verdictOf(Noise noise, int rounds, double ratio, std::mt19937 &random)
{
    std::vector<double> logRatios(std::size_t(rounds), std::log(ratio));
    for (double &logRatio : logRatios) {
        const double baseline = draw(noise, random);
        logRatio += std::log(baseline / draw(noise, random));
    }
    const PairedEstimate paired = estimatePaired(logRatios);
    const Interval interval{std::exp(paired.interval->low), std::exp(paired.interval->high)};
    return judge(std::exp(paired.estimate), interval, logRatios.size()).kind;
}

/// Latencies of one round around 100 ms: they share what the round adds to all of them.
std::vector<qint64> drawRound(int count, std::mt19937 &random)
{
    std::normal_distribution<double> normal;
    std::exponential_distribution<double> exponential;
    const double shared = 1 + 0.02 * normal(random);
    std::vector<qint64> latencies;
    for (int i = 0; i < count; ++i)
        latencies.push_back(qint64((shared + 0.03 * exponential(random)) * 100e6));
    return latencies;
}

Measurements drawMeasurements(int rounds, std::mt19937 &random)
{
    constexpr int count = 100;
    Measurements measured;
    for (int round = 0; round < rounds; ++round)
        measured.addBatch(batch(Strategy::Concurrent, quint16(round), 1, count, 0, ms));
    for (int round = 0; round < rounds; ++round) {
        for (const qint64 latency : drawRound(count, random))
            measured.addSample(answered(Strategy::Concurrent, quint16(round), 0, latency));
    }
    return measured;
}

bool isCalled(Verdict::Kind kind)
{
    return kind == Verdict::Kind::Faster || kind == Verdict::Kind::Slower;
}

} // namespace

/// What the intervals and verdicts promise, checked on made-up runs. The bounds are five standard deviations
/// from the promise.
class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervalsHoldTheTruth_data() { addRows(); }
    void intervalsHoldTheTruth();
    void percentileIntervalsHoldTheTruth_data();
    void percentileIntervalsHoldTheTruth();
    void falseAlarmsAreRare_data() { addRows(); }
    void falseAlarmsAreRare();
    void plantedDifferenceIsFound_data();
    void plantedDifferenceIsFound();
};

void CoverageTest::intervalsHoldTheTruth()
{
    QFETCH(Noise, noise);
    QFETCH(int, rounds);
    const double truth = medianOf(noise);
    constexpr int runs = 400;
    std::mt19937 random(7);
    int held = 0;
    for (int run = 0; run < runs; ++run) {
        std::vector<double> totals(static_cast<std::size_t>(rounds));
        std::ranges::generate(totals, [&] { return draw(noise, random); });
        const Interval interval = bootstrapIntervalOfLog(*bootstrapLogMedian(totals, quint32(run)));
        held += interval.low <= truth && truth <= interval.high ? 1 : 0;
    }
    // 95 % are 380; a standard deviation is 4.4. The percentile bootstrap holds 300 with three rounds.
    QVERIFY2(held >= 358, qPrintable(QString::number(held)));
}

void CoverageTest::percentileIntervalsHoldTheTruth_data()
{
    QTest::addColumn<int>("rounds");
    for (const int rounds : {5, 10, 30})
        QTest::addRow("%d rounds", rounds) << rounds;
}

void CoverageTest::percentileIntervalsHoldTheTruth()
{
    QFETCH(int, rounds);
    std::mt19937 random(10);
    std::vector<qint64> many;
    for (int round = 0; round < 10'000; ++round) {
        const std::vector<qint64> latencies = drawRound(20, random);
        many.insert(many.end(), latencies.begin(), latencies.end());
    }
    std::ranges::sort(many);

    constexpr int runs = 200;
    std::array<int, intervalPercentiles.size()> held{};
    for (int run = 0; run < runs; ++run) {
        Measurements measured = drawMeasurements(rounds, random);
        measured.finish(quint32(run));
        for (std::size_t i = 0; i < held.size(); ++i) {
            const double truth = *percentile(many, intervalPercentiles[i]);
            const Interval interval = bootstrapIntervalOfLog(*measured.logPercentile(i));
            held[i] += interval.low <= truth && truth <= interval.high ? 1 : 0;
        }
    }
    // 95 % are 190; a standard deviation is 3.1. The tail of few rounds is a little short of that.
    QVERIFY2(held[0] >= 174, qPrintable(QString::number(held[0])));
    QVERIFY2(held[1] >= 168, qPrintable(QString::number(held[1])));
    QVERIFY2(held[2] >= 160, qPrintable(QString::number(held[2])));
}

void CoverageTest::falseAlarmsAreRare()
{
    QFETCH(Noise, noise);
    QFETCH(int, rounds);
    constexpr int runs = 1'000;
    std::mt19937 random(8);
    int alarms = 0;
    for (int run = 0; run < runs; ++run)
        alarms += isCalled(verdictOf(noise, rounds, 1, random)) ? 1 : 0;
    // 5 % are 50; a standard deviation is 6.9.
    QVERIFY2(alarms <= 84, qPrintable(QString::number(alarms)));
}

void CoverageTest::plantedDifferenceIsFound_data()
{
    QTest::addColumn<Noise>("noise");
    QTest::newRow("normal") << Noise::Normal;
    QTest::newRow("hiccups") << Noise::Hiccups;
    QTest::newRow("Pareto") << Noise::Pareto;
}

void CoverageTest::plantedDifferenceIsFound()
{
    QFETCH(Noise, noise);
    constexpr int runs = 400;
    std::mt19937 random(9);
    int found = 0;
    for (int run = 0; run < runs; ++run)
        found += verdictOf(noise, 30, 1.03, random) == Verdict::Kind::Faster ? 1 : 0;
    QVERIFY2(found >= 380, qPrintable(QString::number(found)));
}

QTEST_APPLESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
