// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/unpaired.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// Totals of rounds as a busy machine makes them.
enum class Noise { Normal, LogNormal, Hiccups, Pareto };
constexpr std::array allNoises{Noise::Normal, Noise::LogNormal, Noise::Hiccups, Noise::Pareto};
constexpr std::array noiseNames{"normal", "log-normal", "hiccups", "Pareto"};

double draw(Noise noise, std::mt19937 &random)
{
    // The sequences of distributions may differ between libraries; the bounds below allow for luck.
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

std::vector<double> drawTotals(Noise noise, int rounds, double factor, std::mt19937 &random)
{
    std::vector<double> totalsNs(std::size_t(rounds), 0.0);
    std::ranges::generate(totalsNs, [&] { return factor * 1e9 * draw(noise, random); });
    return totalsNs;
}

} // namespace

/// Intervals for differences of what was measured apart.
class TestUnpaired : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalRunsAreSeldomCalledDifferent_data() { noises(); }
    void equalRunsAreSeldomCalledDifferent();
    void plantedDifferencesAreFound_data();
    void plantedDifferencesAreFound();
    void differentNumbersOfRounds();
    void quantileIntervalsCover_data();
    void quantileIntervalsCover();
    void quantileIntervalsWantSupport();
    void sharesAreBounded();
    void differencesOfShares();

private:
    static void noises();
};

void TestUnpaired::noises()
{
    QTest::addColumn<Noise>("noise");
    QTest::addColumn<int>("rounds");
    for (const Noise noise : allNoises) {
        for (const int rounds : {3, 5, 12})
            QTest::addRow("%s, %d rounds", noiseNames[std::size_t(noise)], rounds) << noise << rounds;
    }
}

void TestUnpaired::equalRunsAreSeldomCalledDifferent()
{
    QFETCH(Noise, noise);
    QFETCH(int, rounds);
    constexpr int pairs = 150;
    std::mt19937 random(7);
    int different = 0;
    for (int i = 0; i < pairs; ++i) {
        const auto first = drawTotals(noise, rounds, 1, random);
        const auto second = drawTotals(noise, rounds, 1, random);
        const auto ratio = unpairedLogRatio(first, second, quint32(i));
        QVERIFY(ratio);
        different += int(ratio->interval.low > 0 || ratio->interval.high < 0);
    }
    QVERIFY2(different <= pairs * 8 / 100, qPrintable(QString::number(different)));
}

void TestUnpaired::plantedDifferencesAreFound_data()
{
    QTest::addColumn<Noise>("noise");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<double>("factor");
    QTest::addColumn<int>("atLeast"); // of 100
    QTest::newRow("normal, 3 rounds, 10 %") << Noise::Normal << 3 << 1.10 << 60;
    QTest::newRow("normal, 5 rounds, 10 %") << Noise::Normal << 5 << 1.10 << 95;
    QTest::newRow("normal, 5 rounds, 5 %") << Noise::Normal << 5 << 1.05 << 80;
    QTest::newRow("normal, 10 rounds, 3 %") << Noise::Normal << 10 << 1.03 << 90;
    QTest::newRow("normal, 30 rounds, 2 %") << Noise::Normal << 30 << 1.02 << 90;
    QTest::newRow("hiccups, 10 rounds, 10 %") << Noise::Hiccups << 10 << 1.10 << 75;
    QTest::newRow("log-normal, 30 rounds, double") << Noise::LogNormal << 30 << 2.0 << 95;
}

void TestUnpaired::plantedDifferencesAreFound()
{
    QFETCH(Noise, noise);
    QFETCH(int, rounds);
    QFETCH(double, factor);
    QFETCH(int, atLeast);
    std::mt19937 random(11);
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < 100; ++i) {
        const auto first = drawTotals(noise, rounds, 1, random);
        const auto second = drawTotals(noise, rounds, factor, random);
        const auto ratio = unpairedLogRatio(first, second, quint32(i));
        found += int(ratio->interval.high < 0);
        wrong += int(ratio->interval.low > 0);
    }
    QVERIFY2(found >= atLeast, qPrintable(QString::number(found)));
    QVERIFY(wrong <= 2);
}

void TestUnpaired::differentNumbersOfRounds()
{
    // The noisier run is the smaller one, which pooled variances get wrong.
    std::mt19937 random(5);
    int different = 0;
    for (int i = 0; i < 150; ++i) {
        auto first = drawTotals(Noise::LogNormal, 4, 1, random);
        const auto second = drawTotals(Noise::Normal, 30, 1, random);
        const auto ratio = unpairedLogRatio(first, second, quint32(i));
        different += int(ratio->interval.low > 0 || ratio->interval.high < 0);
    }
    QVERIFY2(different <= 12, qPrintable(QString::number(different)));
    QVERIFY(!unpairedLogRatio(std::vector<double>{1, 2}, std::vector<double>{1, 2, 3}, 1));
    QVERIFY(!unpairedLogRatio(std::vector<double>{1, 2, 0}, std::vector<double>{1, 2, 3}, 1));
    const std::vector<double> same{5, 5, 5};
    const auto none = unpairedLogRatio(same, same, 1);
    QCOMPARE(none->interval.low, 0.0);
    QCOMPARE(none->interval.high, 0.0);
}

void TestUnpaired::quantileIntervalsCover_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<int>("count");
    QTest::newRow("p50 of 10") << 0.50 << 10;
    QTest::newRow("p50 of 200") << 0.50 << 200;
    QTest::newRow("p95 of 100") << 0.95 << 100;
    QTest::newRow("p95 of 1,000") << 0.95 << 1'000;
    QTest::newRow("p99 of 400") << 0.99 << 400;
    QTest::newRow("p99 of 2,000") << 0.99 << 2'000;
}

void TestUnpaired::quantileIntervalsCover()
{
    QFETCH(double, p);
    QFETCH(int, count);
    std::mt19937 random(3);
    std::exponential_distribution<double> exponential;
    const double truth = -std::log(1 - p) * 1e6;
    int covered = 0;
    for (int i = 0; i < 300; ++i) {
        std::vector<qint64> latencies(std::size_t(count), 0);
        std::ranges::generate(latencies, [&] { return qint64(1e6 * exponential(random)); });
        std::ranges::sort(latencies);
        LatencySketch sketch;
        for (const qint64 latency : latencies)
            sketch.add(latency);
        const auto bounded = quantileByOrder(sketch, p);
        QVERIFY(bounded);
        covered += int(bounded->interval.low <= truth && truth <= bounded->interval.high);
    }
    QVERIFY2(covered >= 276, qPrintable(QString::number(covered))); // 92 %
}

void TestUnpaired::quantileIntervalsWantSupport()
{
    LatencySketch sketch;
    QVERIFY(!quantileByOrder(sketch, 0.5));
    sketch.add(1'000'000, 5);
    QVERIFY(!quantileByOrder(sketch, 0.5));
    sketch.add(1'000'000);
    QVERIFY(quantileByOrder(sketch, 0.5));
    sketch.add(1'000'000, 361);
    QVERIFY(!quantileByOrder(sketch, 0.99)); // 367
    sketch.add(1'000'000);
    QVERIFY(quantileByOrder(sketch, 0.99));
}

void TestUnpaired::sharesAreBounded()
{
    QVERIFY(!boundedShare(0, 0));
    const auto none = boundedShare(0, 20);
    QCOMPARE(none->estimate, 0.0);
    QCOMPARE(none->interval.low, 0.0);
    QVERIFY(std::abs(none->interval.high - 0.1611) < 1e-4); // Newcombe (1998), table I
    const auto some = boundedShare(15, 148);
    QVERIFY(std::abs(some->interval.low - 0.0624) < 1e-4); // ibid.
    QVERIFY(std::abs(some->interval.high - 0.1605) < 1e-4);
    QCOMPARE(boundedShare(20, 20)->interval.high, 1.0);
}

void TestUnpaired::differencesOfShares()
{
    // Newcombe (1998), part II, table II, method 10: 56/70 − 48/80.
    const BoundedFigure difference = differenceOf(*boundedShare(48, 80), *boundedShare(56, 70));
    QVERIFY(std::abs(difference.interval.low - 0.0524) < 1e-4);
    QVERIFY(std::abs(difference.interval.high - 0.3339) < 1e-4);
}

QTEST_GUILESS_MAIN(TestUnpaired)
#include "tst_unpaired.moc"
