// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/runcomparison.h"
#include "stats/runcomparisontext.h"
#include "stats/unpaired.h"

#include <QTest>

#include <algorithm>
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

/// A run of \a rounds of 100 requests of \a latencyNs ± 10 %.
RunFigures sampleRun(int rounds, double latencyNs, quint32 seed, qint64 failed = 0)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    RunFigures run;
    run.lanes = 10;
    run.count = 100 * rounds;
    run.failed = failed;
    for (int round = 0; round < rounds; ++round)
        run.totalsNs.push_back(10 * latencyNs * (1 + 0.01 * normal(random)));
    for (qint64 i = 0; i < run.count; ++i)
        run.latency.add(qint64(latencyNs * std::max(0.5, 1 + 0.1 * normal(random))));
    return run;
}

} // namespace

class TestRunComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalRunsAreSeldomCalledDifferent_data() { noises(); }
    void equalRunsAreSeldomCalledDifferent();
    void plantedDifferencesAreFound_data();
    void plantedDifferencesAreFound();
    void differentNumbersOfRounds();
    void sameSeedSameInterval();
    void quantileIntervalsCover_data();
    void quantileIntervalsCover();
    void quantileIntervalsWantSupport();
    void sharesAreBounded();
    void differencesOfShares();
    void totalsDecide();
    void percentilesHaveTheirOwnBasis();
    void tooFewRounds();
    void otherWorkHasNoVerdict();
    void stoppedRoundIsStillTheSameWork();
    void nothingMeasured();
    void zeroLatencies();
    void failuresAreCompared();
    void verdictsInWords();
    void changesInWords_data();
    void changesInWords();

private:
    static void noises();
};

void TestRunComparison::noises()
{
    QTest::addColumn<Noise>("noise");
    QTest::addColumn<int>("rounds");
    for (const Noise noise : allNoises) {
        for (const int rounds : {3, 5, 10, 30})
            QTest::addRow("%s, %d rounds", noiseNames[std::size_t(noise)], rounds) << noise << rounds;
    }
}

void TestRunComparison::equalRunsAreSeldomCalledDifferent()
{
    QFETCH(Noise, noise);
    QFETCH(int, rounds);
    constexpr int pairs = 300;
    std::mt19937 random(7);
    int different = 0;
    for (int i = 0; i < pairs; ++i) {
        const auto first = drawTotals(noise, rounds, 1, random);
        const auto second = drawTotals(noise, rounds, 1, random);
        const auto ratio = unpairedLogRatio(first, second, quint32(i));
        QVERIFY(ratio);
        different += int(ratio->interval.low > 0 || ratio->interval.high < 0);
    }
    qInfo("%d of %d", different, pairs);
    QVERIFY2(different <= pairs * 8 / 100, qPrintable(QString::number(different)));
}

void TestRunComparison::plantedDifferencesAreFound_data()
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

void TestRunComparison::plantedDifferencesAreFound()
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
    qInfo("%d of 100", found);
    QVERIFY2(found >= atLeast, qPrintable(QString::number(found)));
    QVERIFY(wrong <= 2);
}

void TestRunComparison::differentNumbersOfRounds()
{
    // The noisier run is the smaller one, which pooled variances get wrong.
    std::mt19937 random(5);
    int different = 0;
    for (int i = 0; i < 300; ++i) {
        auto first = drawTotals(Noise::LogNormal, 4, 1, random);
        const auto second = drawTotals(Noise::Normal, 30, 1, random);
        const auto ratio = unpairedLogRatio(first, second, quint32(i));
        different += int(ratio->interval.low > 0 || ratio->interval.high < 0);
    }
    qInfo("%d of 300", different);
    QVERIFY(different <= 24);
    QVERIFY(!unpairedLogRatio(std::vector<double>{1, 2}, std::vector<double>{1, 2, 3}, 1));
    QVERIFY(!unpairedLogRatio(std::vector<double>{1, 2, 0}, std::vector<double>{1, 2, 3}, 1));
    const std::vector<double> same{5, 5, 5};
    const auto none = unpairedLogRatio(same, same, 1);
    QCOMPARE(none->interval.low, 0.0);
    QCOMPARE(none->interval.high, 0.0);
}

void TestRunComparison::sameSeedSameInterval()
{
    const RunFigures first = sampleRun(5, 50e6, 1);
    const RunFigures second = sampleRun(5, 51e6, 2);
    QCOMPARE(compareRuns(first, second, 3), compareRuns(first, second, 3));
}

void TestRunComparison::quantileIntervalsCover_data()
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

void TestRunComparison::quantileIntervalsCover()
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
    qInfo("%d of 300", covered);
    QVERIFY2(covered >= 276, qPrintable(QString::number(covered))); // 92 %
}

void TestRunComparison::quantileIntervalsWantSupport()
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

void TestRunComparison::sharesAreBounded()
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

void TestRunComparison::differencesOfShares()
{
    // Newcombe (1998), part II, table II, method 10: 56/70 − 48/80.
    const BoundedFigure difference = differenceOf(*boundedShare(48, 80), *boundedShare(56, 70));
    QVERIFY(std::abs(difference.interval.low - 0.0524) < 1e-4);
    QVERIFY(std::abs(difference.interval.high - 0.3339) < 1e-4);
}

void TestRunComparison::totalsDecide()
{
    const RunFigures baseline = sampleRun(5, 50e6, 1);
    const RunComparison slower = compareRuns(baseline, sampleRun(5, 60e6, 2), 1);
    QVERIFY(slower.isSameWork);
    QCOMPARE(slower.rounds, 5);
    QCOMPARE(slower.verdict.kind, Verdict::Kind::Slower);
    QVERIFY(std::abs(slower.total->change - 0.20) < 0.03);
    QCOMPARE(slower.total->basis, ChangeBasis::Rounds);
    QVERIFY(slower.total->interval->low > 0 && slower.total->interval->low < slower.total->change);
    QVERIFY(slower.total->interval->high > slower.total->change);
    QCOMPARE(compareRuns(baseline, sampleRun(5, 40e6, 3), 1).verdict.kind, Verdict::Kind::Faster);
    const Verdict same = compareRuns(baseline, sampleRun(5, 50e6, 4), 1).verdict;
    QVERIFY(same.kind == Verdict::Kind::Indistinguishable || same.kind == Verdict::Kind::Alike);
}

void TestRunComparison::percentilesHaveTheirOwnBasis()
{
    const RunComparison comparison = compareRuns(sampleRun(5, 50e6, 1), sampleRun(5, 60e6, 2), 1);
    for (const auto &change : comparison.percentiles) {
        QVERIFY(change && change->interval);
        QCOMPARE(change->basis, ChangeBasis::Requests);
        QVERIFY(change->interval->low <= change->change && change->change <= change->interval->high);
        QVERIFY(std::abs(change->change - 0.20) < 0.05);
    }
    // p99 of 100 requests is known, and not how well.
    const RunComparison small = compareRuns(sampleRun(1, 50e6, 1), sampleRun(1, 60e6, 2), 1);
    QVERIFY(small.percentiles[1]->interval);
    QVERIFY(small.percentiles[2] && !small.percentiles[2]->interval);
    QCOMPARE(small.percentiles[2]->basis, ChangeBasis::None);
}

void TestRunComparison::tooFewRounds()
{
    const RunComparison comparison = compareRuns(sampleRun(2, 50e6, 1), sampleRun(5, 100e6, 2), 1);
    QCOMPARE(comparison.verdict.kind, Verdict::Kind::TooFewRounds);
    QVERIFY(comparison.total);
    QVERIFY(!comparison.total->interval);
    QCOMPARE(comparison.total->basis, ChangeBasis::None);
}

void TestRunComparison::otherWorkHasNoVerdict()
{
    const RunFigures baseline = sampleRun(5, 50e6, 1);
    RunFigures other = sampleRun(5, 100e6, 2);
    other.lanes = 20;
    RunComparison comparison = compareRuns(baseline, other, 1);
    QVERIFY(!comparison.isSameWork);
    QVERIFY(!comparison.total);
    QCOMPARE(comparison.verdict.kind, Verdict::Kind::TooFewRounds);
    QVERIFY(comparison.percentiles[0]);
    other.lanes = baseline.lanes;
    other.count *= 2;
    QVERIFY(!compareRuns(baseline, other, 1).isSameWork);
}

void TestRunComparison::stoppedRoundIsStillTheSameWork()
{
    // A sixth round was stopped after 60 of its 100 requests: they are in the count, and in no total.
    const RunFigures baseline = sampleRun(5, 50e6, 1);
    RunFigures other = sampleRun(5, 50e6, 2);
    other.count += 60;
    QVERIFY(compareRuns(baseline, other, 1).isSameWork);
}

void TestRunComparison::nothingMeasured()
{
    const RunComparison comparison = compareRuns({}, sampleRun(5, 50e6, 2), 1);
    QVERIFY(!comparison.total);
    QVERIFY(!comparison.percentiles[0]);
    QVERIFY(!comparison.failed);
    QVERIFY(runVerdictText(comparison, u"A"_s, u"B"_s).contains(u"no complete round"_s));
    QCOMPARE(RunFigures().totalNs(), std::nullopt);
}

void TestRunComparison::zeroLatencies()
{
    RunFigures run = sampleRun(5, 50e6, 2);
    run.latency = {};
    run.latency.add(0, 500);
    const RunComparison comparison = compareRuns(run, run, 1);
    QVERIFY(!comparison.percentiles[0]); // there is no ratio
    QVERIFY(comparison.total);
}

void TestRunComparison::failuresAreCompared()
{
    const RunComparison comparison = compareRuns(sampleRun(5, 50e6, 1), sampleRun(5, 50e6, 2, 50), 1);
    QVERIFY(comparison.hasFailed);
    QCOMPARE(comparison.failed->change, 0.1);
    QVERIFY(comparison.failed->interval->low > 0.05);
    QVERIFY(runVerdictText(comparison, u"A"_s, u"B"_s).contains(u"unequal"_s));
}

void TestRunComparison::verdictsInWords()
{
    const RunFigures baseline = sampleRun(5, 50e6, 1);
    const QString slower = runVerdictText(compareRuns(baseline, sampleRun(5, 60e6, 2), 1), u"A"_s, u"B"_s);
    QVERIFY2(slower.startsWith(u"B takes 1."_s) && slower.contains(u"as long as A"_s)
                 && slower.endsWith(u"5 rounds each)."_s),
             qPrintable(slower));
    const QString faster = runVerdictText(compareRuns(baseline, sampleRun(6, 40e6, 2), 1), u"A"_s, u"B"_s);
    QVERIFY2(faster.startsWith(u"B is 1."_s) && faster.contains(u"6 and 5 rounds"_s), qPrintable(faster));
    const QString few =
        runVerdictText(compareRuns(sampleRun(1, 50e6, 1), sampleRun(1, 60e6, 2), 1), u"A"_s, u"B"_s);
    QVERIFY2(few.contains(u"Too few rounds to tell"_s) && few.contains(u"takes 3 of each"_s),
             qPrintable(few));
    RunComparison comparison = compareRuns(baseline, baseline, 1);
    comparison.verdict = judge(1, Interval{0.999, 1.001}, 5);
    QVERIFY(runVerdictText(comparison, u"A"_s, u"B"_s).contains(u"alike"_s));
    comparison.verdict = judge(1.01, Interval{0.97, 1.05}, 5);
    QVERIFY(runVerdictText(comparison, u"A"_s, u"B"_s).contains(u"more of each would tell"_s));
    comparison.verdict = judge(1, Interval{0.1, 10}, 5);
    QVERIFY(runVerdictText(comparison, u"A"_s, u"B"_s).contains(u"more than 1,000 more of each"_s));
    RunFigures other = baseline;
    other.lanes = 99;
    QVERIFY(
        runVerdictText(compareRuns(baseline, other, 1), u"A"_s, u"B"_s).contains(u"did not do the same"_s));
    QCOMPARE(runComparisonNotes().size(), 2);
}

void TestRunComparison::changesInWords_data()
{
    QTest::addColumn<FigureChange>("change");
    QTest::addColumn<QString>("text");
    const auto by = ChangeBasis::Rounds;
    QTest::newRow("plain") << FigureChange{0.123, std::nullopt, by} << u"+12 %"_s;
    QTest::newRow("less") << FigureChange{-0.123, Interval{-0.2, -0.05}, by} << u"-12 % (-20 % to -5 %)"_s;
    QTest::newRow("narrow") << FigureChange{0.0123, Interval{0.01, 0.015}, by}
                            << u"+1.2 % (+1.0 % to +1.5 %)"_s;
    QTest::newRow("narrower") << FigureChange{0.0123, Interval{0.0121, 0.0124}, by}
                              << u"+1.23 % (+1.21 % to +1.24 %)"_s;
    QTest::newRow("nothing") << FigureChange{-0.00001, Interval{-0.2, 0.2}, by} << u"0 % (-20 % to +20 %)"_s;
    QTest::newRow("much") << FigureChange{70, std::nullopt, by} << u"+7,000 %"_s;
}

void TestRunComparison::changesInWords()
{
    QFETCH(FigureChange, change);
    QFETCH(QString, text);
    QCOMPARE(changeText(change).replace(u'\u00a0', u' '), text);
    QCOMPARE(changeBasisText(change).isEmpty(), false);
    change.basis = ChangeBasis::None;
    QVERIFY(changeBasisText(change).isEmpty());
}

QTEST_GUILESS_MAIN(TestRunComparison)
#include "tst_runcomparison.moc"
