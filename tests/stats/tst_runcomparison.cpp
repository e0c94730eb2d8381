// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/runcomparison.h"
#include "stats/runcomparisontext.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

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
    void sameSeedSameInterval();
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
    void sharesDifferByPoints();
};

void TestRunComparison::sameSeedSameInterval()
{
    const RunFigures first = sampleRun(5, 50e6, 1);
    const RunFigures second = sampleRun(5, 51e6, 2);
    QCOMPARE(compareRuns(first, second, 3), compareRuns(first, second, 3));
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
    QVERIFY(!compareRuns(baseline, other, 1).isSameWork);
    other.isInterrupted = true;
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
                 && slower.endsWith(u"5 round(s) each)."_s),
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
    QTest::newRow("less") << FigureChange{-0.123, Interval{-0.2, -0.05}, by} << u"−12 % (−20 % to −5 %)"_s;
    QTest::newRow("narrow") << FigureChange{0.0123, Interval{0.01, 0.015}, by}
                            << u"+1.2 % (+1.0 % to +1.5 %)"_s;
    QTest::newRow("narrower") << FigureChange{0.0123, Interval{0.0121, 0.0124}, by}
                              << u"+1.23 % (+1.21 % to +1.24 %)"_s;
    QTest::newRow("nothing") << FigureChange{-0.00001, Interval{-0.2, 0.2}, by} << u"0 % (−20 % to +20 %)"_s;
    QTest::newRow("much") << FigureChange{70, std::nullopt, by} << u"+7,000 %"_s;
    // Nothing takes 100 % less.
    QTest::newRow("nearly all") << FigureChange{-0.9959, std::nullopt, by} << u"−99.6 %"_s;
    QTest::newRow("nearly all, wide")
        << FigureChange{-0.9959, Interval{-0.9998, -0.85}, by} << u"−99.6 % (−99.98 % to −85 %)"_s;
    QTest::newRow("nearly all, narrow")
        << FigureChange{-0.9982, Interval{-0.99825, -0.99815}, by} << u"−99.82 % (−99.83 % to −99.82 %)"_s;
    QTest::newRow("all but a hundredth")
        << FigureChange{-0.98988, Interval{-0.992, -0.86}, by} << u"−99.0 % (−99.2 % to −86 %)"_s;
    QTest::newRow("a millionth is left") << FigureChange{-0.999999, std::nullopt, by} << u"−99.9999 %"_s;
    QTest::newRow("a tenth is left") << FigureChange{-0.9, std::nullopt, by} << u"−90 %"_s;
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

void TestRunComparison::sharesDifferByPoints()
{
    const auto text = [](const FigureChange &change) { return pointsText(change).replace(u'\u00a0', u' '); };
    QCOMPARE(text({0.007, std::nullopt, ChangeBasis::None}), u"+0.7 pp"_s);
    QCOMPARE(text({-0.0123, Interval{-0.02, 0.005}, ChangeBasis::Requests}),
             u"−1.2 pp (−2.0 pp to +0.5 pp)"_s);
    QCOMPARE(text({0, std::nullopt, ChangeBasis::None}), u"0.00 pp"_s);
    // Of those that failed before some still do.
    QCOMPARE(text({-0.997, std::nullopt, ChangeBasis::None}), u"−99.7 pp"_s);
    QCOMPARE(text({0.997, Interval{0.8, 1}, ChangeBasis::Requests}), u"+99.7 pp (+80 pp to +100 pp)"_s);
    QCOMPARE(text({-0.95, std::nullopt, ChangeBasis::None}), u"−95 pp"_s);
    QCOMPARE(text({-1, std::nullopt, ChangeBasis::None}), u"−100 pp"_s);
}

QTEST_GUILESS_MAIN(TestRunComparison)
#include "tst_runcomparison.moc"
