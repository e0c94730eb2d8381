// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/selfcheck.h"

#include "stats/selfchecktext.h"
#include "testruns.h"

#include <QSet>
#include <QTest>

using namespace Loopscope;
using namespace Loopscope::TestRuns;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 us = 1'000;

/// A second of 20 lanes at 50 ms each: 400 requests, and an instrument with nothing to hide.
Batch goodBatch(Strategy strategy = Strategy::Concurrent)
{
    Batch result = batch(strategy, 0, 20, 400, 0, 1'000 * ms);
    result.latencySumNs = 400 * 50 * ms;
    result.meanInFlight = 20;
    result.steadyInFlight = 20;
    result.engineCpuNs = 100 * ms;
    result.processCpuNs = 300 * ms;
    result.loopLag = {.count = 190, .p50Ns = 100 * us, .p99Ns = 400 * us, .maxNs = 2 * ms};
    return result;
}

Run runOf(std::vector<Batch> batches)
{
    Run run;
    run.cores = 4;
    run.batches = std::move(batches);
    return run;
}

std::optional<double> unknownMedian(Contender)
{
    return std::nullopt;
}

ContenderCheck check(const Batch &batch, const MedianLatency &median = unknownMedian)
{
    const SelfCheck result = selfCheck(runOf({batch}), median);
    return result.contenders.at(0);
}

using Reasons = std::vector<BottleneckReason>;

} // namespace

class TestSelfCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRan();
    void oldFilesAreNotJudged();
    void figuresOfAGoodBatch();
    void eachReason_data();
    void eachReason();
    void allAtOnceIsNoBottleneck();
    void shortBatchesThatAreOnlyLag();
    void medianGoesBeforeTheMean();
    void coresOfThreads();
    void unknownCores();
    void runningBatches();
    void lagOfTheBatchInTheMiddle();
    void expectedConnections();
    void worstVerdictOfTheRun();
    void idsDiffer();
    void sentences();
    void adviceFits_data();
    void adviceFits();
    void notes();
};

void TestSelfCheck::nothingRan()
{
    const SelfCheck result = selfCheck(Run(), unknownMedian);
    QVERIFY(result.contenders.empty());
    QCOMPARE(result.verdict(), ClientVerdict::Unknown);
    QVERIFY(!result.find({}));
}

void TestSelfCheck::oldFilesAreNotJudged()
{
    const ContenderCheck result = check(batch(Strategy::Concurrent, 0, 20, 400, 0, 1'000 * ms));
    QCOMPARE(result.verdict, ClientVerdict::Unknown);
    QVERIFY(!result.inFlight && !result.littleInFlight && !result.engineBusy && !result.processBusy);
    QVERIFY(selfCheckNotes(result).isEmpty());
    for (const SelfCheckFigure &figure : selfCheckFigures())
        QVERIFY(!figure.text(result).isEmpty());
}

void TestSelfCheck::figuresOfAGoodBatch()
{
    const ContenderCheck result = check(goodBatch());
    QCOMPARE(result.verdict, ClientVerdict::Ok);
    QVERIFY(result.reasons.empty());
    QCOMPARE(result.loopLag, goodBatch().loopLag);
    QVERIFY(result.hasLongBatch);
    QCOMPARE(result.lanes, 20);
    QCOMPARE(*result.inFlight, 20.0);
    QCOMPARE(*result.littleInFlight, 20.0);
    QCOMPARE(*result.engineBusy, 0.1);
    QCOMPARE(*result.processBusy, 0.075);
    QCOMPARE(result.retries, 0);
}

void TestSelfCheck::eachReason_data()
{
    QTest::addColumn<Batch>("batch");
    QTest::addColumn<Reasons>("reasons");

    Batch bad = goodBatch();
    QTest::newRow("none") << bad << Reasons{};
    bad.processCpuNs = 3'600 * ms;
    QTest::newRow("all of four cores") << bad << Reasons{BottleneckReason::CpuExhausted};
    bad.processCpuNs = 3'590 * ms;
    QTest::newRow("nearly all of four cores") << bad << Reasons{};

    bad = goodBatch();
    bad.engineCpuNs = 850 * ms;
    QTest::newRow("busy engine") << bad << Reasons{BottleneckReason::EngineBusy};
    bad.engineCpuNs = 840 * ms;
    QTest::newRow("nearly busy engine") << bad << Reasons{};

    bad = goodBatch();
    bad.loopLag.p99Ns = 6 * ms;
    QTest::newRow("lag of 12 % of the latency") << bad << Reasons{BottleneckReason::LoopLate};
    bad.loopLag.p99Ns = 4 * ms;
    QTest::newRow("lag of 8 % of the latency") << bad << Reasons{};
    bad.loopLag.p99Ns = 900 * us;
    bad.latencySumNs = 400 * 2 * ms;
    bad.meanInFlight = 0.8;
    QTest::newRow("lag below a millisecond") << bad << Reasons{};

    bad = goodBatch();
    bad.steadyInFlight = bad.meanInFlight = 17;
    bad.latencySumNs = 17'000 * ms;
    QTest::newRow("idle lanes") << bad << Reasons{BottleneckReason::LanesIdle};
    bad.planned = bad.done = 99;
    QTest::newRow("lanes that start") << bad << Reasons{};
    bad = goodBatch();
    bad.meanInFlight = 10;
    bad.latencySumNs = 10'000 * ms;
    QTest::newRow("lanes without work, at the end") << bad << Reasons{};

    bad = goodBatch();
    bad.latencySumNs = 17'000 * ms;
    QTest::newRow("time that is in no latency") << bad << Reasons{BottleneckReason::TimeHidden};

    bad = goodBatch();
    bad.engineCpuNs = 990 * ms;
    bad.processCpuNs = 4'000 * ms;
    bad.loopLag.p99Ns = 50 * ms;
    bad.steadyInFlight = 10;
    QTest::newRow("the most serious first")
        << bad
        << Reasons{BottleneckReason::CpuExhausted, BottleneckReason::EngineBusy, BottleneckReason::LoopLate,
                   BottleneckReason::LanesIdle};
}

void TestSelfCheck::eachReason()
{
    QFETCH(Batch, batch);
    QFETCH(Reasons, reasons);
    const ContenderCheck result = check(batch);
    QCOMPARE(result.reasons, reasons);
    QCOMPARE(result.verdict, reasons.empty() ? ClientVerdict::Ok : ClientVerdict::Bottleneck);
    for (const BottleneckReason reason : reasons)
        QVERIFY(result.hasReason(reason));
    QCOMPARE(selfCheckAdvice(result).isEmpty(), reasons.empty());
}

/// 100 requests in 100 lanes, as measured: all start within 20 ms, in one stretch of the loop, and end
/// together.
void TestSelfCheck::allAtOnceIsNoBottleneck()
{
    Batch burst = batch(Strategy::Concurrent, 0, 100, 100, 0, 83 * ms);
    burst.latencySumNs = 5'213 * ms;
    burst.meanInFlight = 62.8;
    burst.steadyInFlight = 78;
    burst.engineCpuNs = 17 * ms;
    burst.processCpuNs = 68 * ms;
    burst.loopLag = {.count = 11, .p50Ns = 494 * us, .p99Ns = 24 * ms, .maxNs = 26 * ms};
    QCOMPARE(check(burst).verdict, ClientVerdict::Ok);
    QVERIFY(!check(burst).hasLongBatch);

    std::vector<Batch> rounds(30, burst);
    for (std::size_t i = 0; i < rounds.size(); ++i)
        rounds[i].round = quint16(i);
    const SelfCheck result = selfCheck(runOf(rounds), unknownMedian);
    QCOMPARE(result.verdict(), ClientVerdict::Ok);
    QCOMPARE(result.contenders.front().loopLag.count, 330);
}

void TestSelfCheck::shortBatchesThatAreOnlyLag()
{
    Batch burst = batch(Strategy::Concurrent, 0, 100, 100, 0, 51 * ms);
    burst.latencySumNs = 100 * 22 * ms;
    burst.meanInFlight = 43;
    burst.loopLag = {.count = 1, .p50Ns = 46 * ms, .p99Ns = 46 * ms, .maxNs = 46 * ms};
    QCOMPARE(check(burst).reasons, Reasons{BottleneckReason::LoopLate});
}

void TestSelfCheck::medianGoesBeforeTheMean()
{
    Batch stalling = goodBatch();
    stalling.loopLag.p99Ns = 3 * ms; // 6 % of the mean, but 60 % of the median
    QCOMPARE(check(stalling).verdict, ClientVerdict::Ok);
    const auto median = [](Contender) -> std::optional<double> { return 5e6; };
    QCOMPARE(check(stalling, median).reasons, Reasons{BottleneckReason::LoopLate});
}

void TestSelfCheck::coresOfThreads()
{
    Batch threads = goodBatch(Strategy::Threads);
    threads.engineCpuNs = 3'000 * ms; // of four cores
    QCOMPARE(*check(threads).engineBusy, 0.75);
    threads.lanes = 2;
    threads.engineCpuNs = 1'800 * ms; // of two lanes
    QCOMPARE(*check(threads).engineBusy, 0.9);
    QVERIFY(check(threads).hasReason(BottleneckReason::EngineBusy));
    QVERIFY(selfCheckSentence(check(threads)).contains(u"the worker threads took 90"_s));
}

void TestSelfCheck::unknownCores()
{
    Run run = runOf({goodBatch()});
    run.cores = 0;
    const ContenderCheck result = selfCheck(run, unknownMedian).contenders.front();
    QVERIFY(!result.processBusy);
    QCOMPARE(*result.engineBusy, 0.1);
}

void TestSelfCheck::runningBatches()
{
    Batch running = goodBatch();
    running.complete = false;
    running.done = 100;
    running.latencySumNs = 100 * 50 * ms; // less than what is in flight
    running.totalNs = 270 * ms;
    running.engineCpuNs = 27 * ms;
    const ContenderCheck result = check(running);
    QCOMPARE(result.verdict, ClientVerdict::Ok);
    QVERIFY(!result.littleInFlight);
    QCOMPARE(*result.engineBusy, 0.1);
}

void TestSelfCheck::lagOfTheBatchInTheMiddle()
{
    std::vector<Batch> rounds(3, goodBatch());
    rounds[0].loopLag = {.count = 100, .p50Ns = 3 * ms, .p99Ns = 30 * ms, .maxNs = 90 * ms};
    rounds[1].loopLag = {.count = 150, .p50Ns = 2 * ms, .p99Ns = 2 * ms, .maxNs = 5 * ms};
    rounds[2].loopLag = {.count = 100, .p50Ns = 1 * ms, .p99Ns = 1 * ms, .maxNs = 1 * ms};
    rounds.push_back(goodBatch());
    rounds[3].loopLag = {.count = 2, .p50Ns = 99 * ms, .p99Ns = 99 * ms, .maxNs = 99 * ms}; // too short
    const ContenderCheck result = selfCheck(runOf(rounds), unknownMedian).contenders.front();
    QCOMPARE(result.loopLag, (LoopLag{.count = 352, .p50Ns = 2 * ms, .p99Ns = 2 * ms, .maxNs = 99 * ms}));
}

void TestSelfCheck::expectedConnections()
{
    Run run = runOf({goodBatch(), goodBatch(Strategy::Threads)});
    run.batches[0].connectionsOpened = 25;
    run.batches[0].retries = 5;
    QCOMPARE(selfCheck(run, unknownMedian).contenders[0].connectionsExpected, 20);
    QCOMPARE(selfCheck(run, unknownMedian).contenders[0].connectionsOpened, 25);
    QCOMPARE(selfCheck(run, unknownMedian).contenders[0].retries, 5);
    run.plan.warmUp = 1;
    QCOMPARE(selfCheck(run, unknownMedian).contenders[0].connectionsExpected, 0);
    run.plan.request.newConnection = true;
    QCOMPARE(selfCheck(run, unknownMedian).contenders[0].connectionsExpected, 400);
    // None of it says anything against the client's figures.
    QCOMPARE(selfCheck(run, unknownMedian).verdict(), ClientVerdict::Ok);
}

void TestSelfCheck::worstVerdictOfTheRun()
{
    Run run = runOf({goodBatch(), goodBatch(Strategy::Threads), batch(Strategy::Sequential, 0, 1, 1, 0, ms)});
    run.loopLag = {.count = 7, .p50Ns = 1, .p99Ns = 2, .maxNs = 3};
    SelfCheck result = selfCheck(run, unknownMedian);
    QCOMPARE(result.loopLag, run.loopLag);
    QCOMPARE(result.contenders.size(), std::size_t(3));
    QCOMPARE(result.contenders.front().strategy, Strategy::Sequential);
    QCOMPARE(result.verdict(), ClientVerdict::Ok);
    run.batches[1].engineCpuNs = 4'000 * ms;
    result = selfCheck(run, analyse(run));
    QCOMPARE(result.verdict(), ClientVerdict::Bottleneck);
    QCOMPARE(result.find({Strategy::Threads, ClientKind::Qt})->verdict, ClientVerdict::Bottleneck);
    QCOMPARE(result.find({Strategy::Concurrent, ClientKind::Qt})->verdict, ClientVerdict::Ok);
    QVERIFY(!result.find({Strategy::Threads, ClientKind::Curl}));
}

void TestSelfCheck::idsDiffer()
{
    QSet<QString> ids;
    for (int reason = 0; reason <= int(BottleneckReason::TimeHidden); ++reason)
        ids.insert(bottleneckReasonId(BottleneckReason(reason)));
    QCOMPARE(ids.size(), int(BottleneckReason::TimeHidden) + 1);
    QCOMPARE(clientVerdictId(ClientVerdict::Ok), u"ok"_s);
    QCOMPARE(clientVerdictId(ClientVerdict::Bottleneck), u"bottleneck"_s);
    QCOMPARE(clientVerdictId(ClientVerdict::Unknown), u"unknown"_s);
}

void TestSelfCheck::sentences()
{
    QCOMPARE(selfCheckSentence(check(goodBatch())), u"client OK"_s);
    Batch bad = goodBatch();
    bad.engineCpuNs = 980 * ms;
    bad.loopLag.p99Ns = 12 * ms;
    QCOMPARE(selfCheckSentence(check(bad)),
             u"the client is the bottleneck, because the event loop was busy 98\u00a0% of the time, and the "
             "event loop was late by up to 12.0 ms (p99): the figures are an upper bound for the server's "
             "latency and a lower one for its throughput."_s);
    ContenderCheck every = check(bad);
    for (int reason = 0; reason <= int(BottleneckReason::TimeHidden); ++reason)
        QVERIFY(!bottleneckReasonText(every, BottleneckReason(reason)).contains(u'%' + QString::number(1)));
}

void TestSelfCheck::adviceFits_data()
{
    QTest::addColumn<ClientKind>("client");
    QTest::addColumn<int>("lanes");
    QTest::addColumn<BottleneckReason>("reason");
    QTest::addColumn<QStringList>("words"); // one for each sentence

    using enum BottleneckReason;
    QTest::newRow("qt, one lane") << ClientKind::Qt << 1 << EngineBusy << QStringList{u"curl"_s};
    QTest::newRow("qt, many lanes") << ClientKind::Qt << 50 << EngineBusy
                                    << QStringList{u"curl"_s, u"concurrency"_s};
    QTest::newRow("curl, many lanes")
        << ClientKind::Curl << 50 << EngineBusy << QStringList{u"concurrency"_s};
    QTest::newRow("curl, one lane") << ClientKind::Curl << 1 << EngineBusy << QStringList{u"faster cores"_s};
    QTest::newRow("no CPU left") << ClientKind::Curl << 1 << CpuExhausted << QStringList{u"second machine"_s};
    QTest::newRow("others take the CPU")
        << ClientKind::Curl << 1 << LoopLate << QStringList{u"other programs"_s};
}

void TestSelfCheck::adviceFits()
{
    QFETCH(ClientKind, client);
    QFETCH(int, lanes);
    QFETCH(BottleneckReason, reason);
    QFETCH(QStringList, words);
    ContenderCheck result;
    result.strategy = Strategy::Concurrent;
    result.client = client;
    result.lanes = lanes;
    result.verdict = ClientVerdict::Bottleneck;
    result.reasons = {reason};
    result.processBusy = reason == BottleneckReason::CpuExhausted ? 0.95 : 0.2;
    const QStringList advice = selfCheckAdvice(result);
    QCOMPARE(advice.size(), words.size());
    for (qsizetype i = 0; i < words.size(); ++i)
        QVERIFY2(advice[i].contains(words[i]), qPrintable(advice[i]));
}

void TestSelfCheck::notes()
{
    Batch retried = goodBatch();
    QVERIFY(selfCheckNotes(check(retried)).isEmpty());
    retried.retries = 3;
    retried.connectionsOpened = 23;
    retried.loopLag.count = 3;
    const QStringList notes = selfCheckNotes(check(retried));
    QCOMPARE(notes.size(), 3);
    QVERIFY(notes[0].contains(u"3 request"_s));
    QVERIFY(notes[1].startsWith(u"23 connections were opened where 20 would do"_s));
    QVERIFY(notes[2].startsWith(u"Too short"_s));
}

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "tst_selfcheck.moc"
