// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/comparison.h"
#include "stats/report.h"
#include "stats/verdicttext.h"
#include "testruns.h"

#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Loopscope::TestRuns;
using namespace Qt::StringLiterals;

namespace {

constexpr Contender sequential{Strategy::Sequential, ClientKind::Qt};
constexpr Contender concurrent{Strategy::Concurrent, ClientKind::Qt};
constexpr Contender threads{Strategy::Threads, ClientKind::Qt};
constexpr Contender concurrentCurl{Strategy::Concurrent, ClientKind::Curl};
constexpr Contender threadsCurl{Strategy::Threads, ClientKind::Curl};

/// A round of \a count requests, one after another, each \a latencyNs and a little more by its index.
void addRound(Run &run, Contender contender, quint16 round, int count, qint64 latencyNs)
{
    Batch made = batch(contender.strategy, round, 1, count, 0, 0);
    made.client = contender.client;
    for (int i = 0; i < count; ++i) {
        Sample sample = answered(contender.strategy, round, made.totalNs, latencyNs + i % 10 * 1'000);
        sample.client = contender.client;
        sample.index = quint32(i);
        made.totalNs += sample.latencyNs;
        run.samples.append(sample);
    }
    run.batches.push_back(made);
}

/// \a rounds rounds in which concurrent takes 1 ÷ \a ratio of the time of sequential, give or take 1 %.
Run runOf(int rounds, double ratio, int count = 10)
{
    Run run;
    run.seed = 5;
    for (int round = 0; round < rounds; ++round) {
        const double noise = 1 + 0.01 * ((round * 7) % 5 - 2) / 2.0;
        addRound(run, sequential, quint16(round), count, 10 * ms);
        addRound(run, concurrent, quint16(round), count, qint64(10 * double(ms) / ratio * noise));
    }
    return run;
}

const Comparison &onlyOne(const RunReport &report)
{
    static const Comparison none;
    return report.comparisons.size() == 1 ? report.comparisons.front() : none;
}

} // namespace

/// comparison.h, measurements.h, resamplingunits.h and verdicttext.h.
class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs();
    void faster();
    void slower();
    void equalDataIsAlike();
    void noisyDataIsNotDistinguishable();
    void oneRoundHasBlocksOnly();
    void oneWaveHasNoInterval();
    void onlyCompleteCommonRoundsCount();
    void nothingCommonIsNoComparison();
    void nothingAnsweredIsNoComparison();
    void unansweredIsSaid();
    void noDurationIsNoComparison();
    void percentilesNeedSupport();
    void blocksAreConsecutiveRequests();
    void dependsOnlyOnRunAndSeed();
    void textsNameTheClients();
    void detailsSayWhatTheyRestOn();
};

void ComparisonTest::pairs()
{
    using Pairs = std::vector<std::pair<Contender, Contender>>;
    QVERIFY(comparedPairs({}).empty());
    QVERIFY(comparedPairs({concurrent}).empty());
    QVERIFY(comparedPairs({sequential, concurrent, threads})
            == (Pairs{{sequential, concurrent}, {sequential, threads}}));
    QVERIFY(comparedPairs({concurrent, threads}) == (Pairs{{concurrent, threads}}));
    QVERIFY(comparedPairs({concurrent, concurrentCurl, threads, threadsCurl})
            == (Pairs{{concurrent, threads},
                      {concurrentCurl, threadsCurl},
                      {concurrent, concurrentCurl},
                      {threads, threadsCurl}}));
}

void ComparisonTest::faster()
{
    const RunReport report = analyse(runOf(30, 2));
    const Comparison &comparison = onlyOne(report);
    QVERIFY(comparison.baseline == sequential);
    QVERIFY(comparison.contender == concurrent);
    QCOMPARE(comparison.rounds, 30);
    QVERIFY(comparison.basis == IntervalBasis::Rounds);
    QVERIFY(std::abs(comparison.ratio - 2) < 0.01);
    QVERIFY(comparison.ratioInterval->low > 1.98 && comparison.ratioInterval->high < 2.02);
    QVERIFY(comparison.verdict.kind == Verdict::Kind::Faster);
    QCOMPARE(comparison.latencies->probability, 1.0);
    QVERIFY(comparison.percentiles[0]->ns < -4.9e6 && comparison.percentiles[0]->ns > -5.1e6);
    QVERIFY(comparison.percentiles[0]->interval->low < comparison.percentiles[0]->ns);
    QVERIFY(comparison.percentiles[0]->interval->high > comparison.percentiles[0]->ns);
    const QString text = verdictText(comparison, false);
    QVERIFY2(text.startsWith(u"concurrent is 1.9"_s) || text.startsWith(u"concurrent is 2.0"_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"times as fast as sequential (95\u00a0% interval, 30 round"_s), qPrintable(text));
}

void ComparisonTest::slower()
{
    const RunReport report = analyse(runOf(5, 0.5));
    const Comparison &comparison = onlyOne(report);
    QVERIFY(comparison.verdict.kind == Verdict::Kind::Slower);
    QVERIFY(comparison.ratio < 0.51);
    const QString text = verdictText(comparison, false);
    QVERIFY2(text.startsWith(u"concurrent takes 1.9"_s), qPrintable(text));
    QVERIFY2(text.contains(u"times as long as sequential"_s), qPrintable(text));
}

void ComparisonTest::equalDataIsAlike()
{
    Run run;
    for (quint16 round = 0; round < 4; ++round) {
        addRound(run, sequential, round, 10, 10 * ms);
        addRound(run, concurrent, round, 10, 10 * ms);
    }
    const RunReport report = analyse(run);
    const Comparison &comparison = onlyOne(report);
    QVERIFY(comparison.verdict.kind == Verdict::Kind::Alike);
    QCOMPARE(comparison.ratioInterval.value(), (Interval{1, 1}));
    QCOMPARE(comparison.percentiles[0].value(), (Difference{0, Interval{0, 0}}));
    QCOMPARE(comparison.latencies.value(), (MannWhitney{0.5, 1}));
    QVERIFY(verdictText(comparison, false).contains(u"alike"_s));
    for (const ContenderReport &contender : report.contenders) {
        QCOMPARE(contender.totalInterval->low, *contender.totalNs);
        QCOMPARE(contender.totalInterval->high, *contender.totalNs);
    }
}

void ComparisonTest::noisyDataIsNotDistinguishable()
{
    Run run;
    for (quint16 round = 0; round < 5; ++round) {
        addRound(run, sequential, round, 10, (10 + round % 3) * ms);
        addRound(run, concurrent, round, 10, (12 - round % 2) * ms);
    }
    const RunReport report = analyse(run);
    const Comparison &comparison = onlyOne(report);
    QVERIFY(comparison.verdict.kind == Verdict::Kind::Indistinguishable);
    QVERIFY(comparison.verdict.moreRounds > 0);
    const QString text = verdictText(comparison, false);
    QVERIFY2(text.contains(u"concurrent and sequential are not distinguishable with these 5 round"_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"about %1 more would tell a difference of "_s.arg(comparison.verdict.moreRounds)),
             qPrintable(text));

    Comparison hopeless = comparison;
    hopeless.verdict.moreRounds = Verdict::mostMoreRounds + 1;
    QVERIFY(verdictText(hopeless, false).contains(u"more than 1,000 more would be needed"_s));
}

void ComparisonTest::oneRoundHasBlocksOnly()
{
    const RunReport report = analyse(runOf(1, 2, 1'000));
    for (const ContenderReport &contender : report.contenders) {
        QVERIFY(contender.intervalBasis == IntervalBasis::Blocks);
        QVERIFY(contender.totalInterval);
        constexpr double rounding = 1e-3; // ns
        QVERIFY(contender.totalInterval->low <= *contender.totalNs + rounding);
        QVERIFY(contender.totalInterval->high >= *contender.totalNs - rounding);
        for (const auto &interval : contender.percentileIntervals)
            QVERIFY(interval);
    }
    QVERIFY(report.contenders[1].speedUpInterval);
    const Comparison &comparison = onlyOne(report);
    QVERIFY(comparison.basis == IntervalBasis::Blocks);
    QVERIFY(comparison.verdict.kind == Verdict::Kind::TooFewRounds);
    QVERIFY(comparison.ratioInterval);
    for (const auto &difference : comparison.percentiles)
        QVERIFY(difference->interval);
    const QString text = verdictText(comparison, false);
    QVERIFY2(text.contains(u"No verdict below 3 round"_s), qPrintable(text));
    QVERIFY2(text.contains(u"interval within"_s), qPrintable(text));
}

void ComparisonTest::oneWaveHasNoInterval()
{
    // 1,000 lanes with a request each: the total is one latency, the longest.
    Run run = runOf(1, 2, 1'000);
    for (Batch &each : run.batches)
        each.lanes = 1'000;
    const RunReport report = analyse(run);
    for (const ContenderReport &contender : report.contenders) {
        QVERIFY(!contender.totalInterval);
        QVERIFY(contender.percentileIntervals[0]);
    }
    QVERIFY(!report.contenders[1].speedUpInterval);
    QVERIFY(!onlyOne(report).ratioInterval);
    QVERIFY(!verdictText(onlyOne(report), false).contains(u"interval"_s));
}

void ComparisonTest::onlyCompleteCommonRoundsCount()
{
    Run run = runOf(5, 2);
    run.interrupted = true;
    run.batches.back().complete = false; // concurrent of round 4
    run.batches.front().complete = false; // sequential of round 0
    QCOMPARE(onlyOne(analyse(run)).rounds, 3);
    QVERIFY(onlyOne(analyse(run)).verdict.kind == Verdict::Kind::Faster);
    run.batches[2].complete = false; // sequential of round 1
    QCOMPARE(onlyOne(analyse(run)).rounds, 2);
    QVERIFY(onlyOne(analyse(run)).verdict.kind == Verdict::Kind::TooFewRounds);
}

void ComparisonTest::nothingCommonIsNoComparison()
{
    Run run = runOf(1, 2);
    run.batches.back().complete = false;
    QVERIFY(analyse(run).comparisons.empty());
    run.batches.pop_back();
    QVERIFY(analyse(run).comparisons.empty());
}

void ComparisonTest::nothingAnsweredIsNoComparison()
{
    Run run;
    for (quint16 round = 0; round < 5; ++round) {
        addRound(run, sequential, round, 10, 10 * ms);
        run.batches.push_back(batch(Strategy::Concurrent, round, 1, 10, 0, ms));
        for (int i = 0; i < 10; ++i)
            run.samples.append(broken(Strategy::Concurrent, round, 0, ms / 10, ErrorKind::Refused));
    }
    QVERIFY(analyse(run).comparisons.empty());
}

void ComparisonTest::unansweredIsSaid()
{
    Run run = runOf(5, 2);
    QVERIFY(!verdictText(onlyOne(analyse(run)), false).contains(u"not answered"_s));
    run.samples.append(broken(Strategy::Concurrent, 0, 0, ms, ErrorKind::Timeout));
    const RunReport report = analyse(run);
    QVERIFY(onlyOne(report).hasUnanswered);
    QVERIFY(verdictText(onlyOne(report), false).contains(u"not answered"_s));
}

void ComparisonTest::noDurationIsNoComparison()
{
    Run run = runOf(5, 2);
    for (Batch &each : run.batches)
        each.totalNs = 0;
    const RunReport report = analyse(run);
    QVERIFY(report.comparisons.empty());
    for (const ContenderReport &contender : report.contenders)
        QVERIFY(!contender.totalInterval);
}

void ComparisonTest::percentilesNeedSupport()
{
    QCOMPARE(intervalSupport(0.50), 6);
    QCOMPARE(intervalSupport(0.95), 72);
    QCOMPARE(intervalSupport(0.99), 368);

    const RunReport report = analyse(runOf(3, 2, 40)); // 120 answers
    const Comparison &comparison = onlyOne(report);
    QVERIFY(comparison.percentiles[1]->interval);
    QVERIFY(comparison.percentiles[2]);
    QVERIFY(!comparison.percentiles[2]->interval);
    QVERIFY(report.contenders[0].percentileIntervals[1]);
    QVERIFY(!report.contenders[0].percentileIntervals[2]);
    QVERIFY(!onlyOne(analyse(runOf(3, 2, 6))).percentiles[1]); // 18 answers have no p95
}

void ComparisonTest::blocksAreConsecutiveRequests()
{
    ResamplingUnits units;
    QVERIFY(units.basis() == IntervalBasis::None);
    units.addBatch(batch(Strategy::Sequential, 0, 1, 1'000, 0, ms));
    units.addBatch(batch(Strategy::Sequential, 1, 1, 0, 0, ms)); // stopped before its first request
    units.addBatch(batch(Strategy::Sequential, 2, 1, 8, 0, ms));
    QVERIFY(units.basis() == IntervalBasis::Blocks);
    const auto unitOf = [&units](quint16 round, quint32 index) {
        Sample sample;
        sample.round = round;
        sample.index = index;
        return units.unitOf(sample);
    };
    QCOMPARE(unitOf(0, 0), 0U);
    QCOMPARE(unitOf(0, 9), 0U);
    QCOMPARE(unitOf(0, 10), 1U);
    QCOMPARE(unitOf(0, 999), 99U);
    QCOMPARE(unitOf(0, 4'000'000'000U), 99U); // no file can make it large
    QCOMPARE(unitOf(2, 0), 100U);
    QCOMPARE(unitOf(2, 7), 103U);
    units.addBatch(batch(Strategy::Sequential, 3, 1, 8, 0, ms));
    QVERIFY(units.basis() == IntervalBasis::Rounds);
    QCOMPARE(unitOf(3, 7), 3U);
}

void ComparisonTest::dependsOnlyOnRunAndSeed()
{
    Run run = runOf(5, 2, 100);
    const RunReport first = analyse(run);
    QCOMPARE(analyse(run), first);
    run.seed = 6;
    QVERIFY(analyse(run) != first);
}

void ComparisonTest::textsNameTheClients()
{
    Comparison comparison;
    comparison.baseline = concurrent;
    comparison.contender = concurrentCurl;
    comparison.rounds = 30;
    comparison.ratio = 1.95;
    comparison.ratioInterval = Interval{1.8, 2.1};
    comparison.verdict = judge(1.95, comparison.ratioInterval, 30);
    const QString text = verdictText(comparison, true);
    QVERIFY2(text.startsWith(u"concurrent · curl is 1.8 to 2.1 times as fast as concurrent · qt ("_s),
             qPrintable(text));
}

void ComparisonTest::detailsSayWhatTheyRestOn()
{
    QVERIFY(comparisonDetails(Comparison(), false).isEmpty());
    Comparison comparison;
    comparison.baseline = sequential;
    comparison.contender = concurrent;
    comparison.percentiles[0] = Difference{-5e6, Interval{-6e6, 1e6}};
    comparison.percentiles[1] = Difference{2e6, std::nullopt};
    comparison.latencies = MannWhitney{0.75, 0.0001};
    const QStringList lines = comparisonDetails(comparison, false);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(
        lines[0],
        u"Latency of concurrent minus sequential: p50\u00a0-5.00\u00a0ms (-6.00\u00a0ms to +1.00\u00a0ms), "
        "p95\u00a0+2.00\u00a0ms"_s);
    QVERIFY2(lines[1].startsWith(u"P(concurrent < sequential) = 0.750, p < 0.001 (Mann–Whitney)"_s),
             qPrintable(lines[1]));
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
