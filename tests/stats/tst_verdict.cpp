// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/pairedrounds.h"
#include "stats/verdict.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace Loopscope;

namespace {

using Kind = Verdict::Kind;

const std::vector<double> differences{0.031, 0.012, -0.008, 0.045, 0.021, 0.027, 0.003, 0.038, -0.015, 0.018};

} // namespace

/// pairedrounds.h and verdict.h.
class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewRoundsGoByStudent();
    void manyRoundsGoByRanks();
    void fromSixRoundsOnRanks();
    void criticalValues_data();
    void criticalValues();
    void oneRoundHasNoInterval();
    void equalRoundsHaveOneValue();
    void hugeHiccupChangesLittle();
    void kinds_data();
    void kinds();
    void moreRounds();
    void moreRoundsAreCapped();
};

void VerdictTest::fewRoundsGoByStudent()
{
    // numpy and scipy.stats.t, scipy 1.17.1
    const PairedEstimate result = estimatePaired(std::span(differences).first(5));
    QCOMPARE(result.estimate, 0.0202);
    QVERIFY(std::abs(result.interval->low - -0.004592893) < 1e-7);
    QVERIFY(std::abs(result.interval->high - 0.044992893) < 1e-7);
}

void VerdictTest::manyRoundsGoByRanks()
{
    // The sorted means of all pairs, by numpy: the median, and the 9th from each end.
    const PairedEstimate result = estimatePaired(differences);
    QCOMPARE(result.estimate, 0.018);
    QCOMPARE(result.interval->low, 0.003);
    QCOMPARE(result.interval->high, 0.0315);
}

void VerdictTest::fromSixRoundsOnRanks()
{
    // With six the interval is that of the extremes: 96.9 %.
    const std::vector<double> six{1, 2, 3, 4, 5, 100};
    QCOMPARE(estimatePaired(six).interval.value(), (Interval{1, 100}));
}

void VerdictTest::criticalValues_data()
{
    // The largest k with P(W ≤ k) ≤ 2.5 %, by numpy; the same as in the tables of Hollander & Wolfe.
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("critical");
    QTest::newRow("6") << 6 << 0;
    QTest::newRow("7") << 7 << 2;
    QTest::newRow("8") << 8 << 3;
    QTest::newRow("12") << 12 << 13;
    QTest::newRow("20") << 20 << 52;
    QTest::newRow("30") << 30 << 137;
    QTest::newRow("50") << 50 << 434;
}

void VerdictTest::criticalValues()
{
    QFETCH(int, rounds);
    QFETCH(int, critical);
    // Powers of two have means that all differ, so the interval tells its own ranks.
    std::vector<double> values;
    for (int i = 0; i < rounds; ++i)
        values.push_back(std::ldexp(1.0, i));
    std::vector<double> means;
    for (int i = 0; i < rounds; ++i) {
        for (int j = i; j < rounds; ++j)
            means.push_back((values[std::size_t(i)] + values[std::size_t(j)]) / 2);
    }
    std::sort(means.begin(), means.end());
    const Interval interval = estimatePaired(values).interval.value();
    QCOMPARE(interval.low, means[std::size_t(critical)]);
    QCOMPARE(interval.high, means[means.size() - 1 - std::size_t(critical)]);
}

void VerdictTest::oneRoundHasNoInterval()
{
    QCOMPARE(estimatePaired(std::vector<double>{0.25}).estimate, 0.25);
    QVERIFY(!estimatePaired(std::vector<double>{0.25}).interval);
    QVERIFY(!estimatePaired(std::vector<double>{0.25, 0.5}).interval);
    QVERIFY(estimatePaired(std::vector<double>{0.25, 0.5, 0.75}).interval);
}

void VerdictTest::equalRoundsHaveOneValue()
{
    for (const std::size_t rounds : {3, 5, 6, 60}) {
        const PairedEstimate result = estimatePaired(std::vector<double>(rounds, 0.5));
        QCOMPARE(result.estimate, 0.5);
        QCOMPARE(result.interval.value(), (Interval{0.5, 0.5}));
    }
}

void VerdictTest::hugeHiccupChangesLittle()
{
    std::vector<double> calm = differences;
    calm.insert(calm.end(), differences.begin(), differences.end());
    std::vector<double> shaken = calm;
    shaken[3] = 1'000; // was the largest
    const Interval before = estimatePaired(calm).interval.value();
    const Interval after = estimatePaired(shaken).interval.value();
    QCOMPARE(after.low, before.low);
    QVERIFY(after.high < before.high + 0.005);
}

void VerdictTest::kinds_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, double ratio, Interval interval, int rounds, Kind kind) {
        QTest::newRow(name) << ratio << interval << rounds << int(kind);
    };
    row("faster", 2.0, {1.8, 2.1}, 30, Kind::Faster);
    row("slower", 0.5, {0.4, 0.6}, 30, Kind::Slower);
    row("undecided", 1.2, {0.9, 1.5}, 5, Kind::Indistinguishable);
    row("touches 1", 1.2, {1.0, 1.5}, 5, Kind::Indistinguishable);
    row("one value", 1.5, {1.5, 1.5}, 3, Kind::Faster);
    row("equal", 1.0, {1.0, 1.0}, 3, Kind::Alike);
    row("alike", 1.001, {0.998, 1.004}, 30, Kind::Alike);
    row("sure, but not worth the name", 1.002, {1.001, 1.003}, 30, Kind::Alike);
    row("sure, too small, not sure how small", 1.004, {1.001, 1.007}, 30, Kind::Indistinguishable);
    row("just worth the name", 1.0051, {1.001, 1.007}, 30, Kind::Faster);
    row("two rounds", 2.0, {1.8, 2.1}, 2, Kind::TooFewRounds);
}

void VerdictTest::kinds()
{
    QFETCH(double, ratio);
    QFETCH(Interval, interval);
    QFETCH(int, rounds);
    const Verdict verdict = judge(ratio, interval, std::size_t(rounds));
    QTEST(int(verdict.kind), "kind");
    QCOMPARE(verdict.moreRounds > 0, verdict.kind == Kind::Indistinguishable);
    QVERIFY(judge(ratio, std::nullopt, std::size_t(rounds)).kind == Kind::TooFewRounds);
}

void VerdictTest::moreRounds()
{
    // n = ((1.959964 + 0.841621) · σ ÷ δ)² + 1.959964² ÷ 2: 9.77 for σ = δ.
    const double margin = 1.959963984540054 * 0.05 / std::sqrt(8); // of 8 rounds with σ = 0.05
    const Interval interval{std::exp(0.02 - margin), std::exp(0.02 + margin)};
    const Verdict verdict = judge(std::exp(0.02), interval, 8); // δ = 0.02: 50.98 of them
    QVERIFY(verdict.kind == Kind::Indistinguishable);
    QCOMPARE(verdict.moreRounds, 51 - 8);
    QCOMPARE(verdict.difference, std::expm1(0.02));
}

void VerdictTest::moreRoundsAreCapped()
{
    const Verdict verdict = judge(1.0, Interval{0.5, 2.0}, 10);
    QCOMPARE(verdict.moreRounds, Verdict::mostMoreRounds + 1);
    QCOMPARE(verdict.difference, std::expm1(1.5 * std::log1p(leastDifference)));
    // Five rounds of which the interval just touches 1: at least the sixth is needed.
    QVERIFY(judge(1.1, Interval{1.0, 1.21}, 5).moreRounds >= 1);
}

QTEST_APPLESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
