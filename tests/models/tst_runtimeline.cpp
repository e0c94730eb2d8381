// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/runtimeline.h"

#include "samplerun.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ms = 1'000'000;
constexpr int patience = 60'000; // ms; only reached by a hang

Sample sampleOf(Contender contender, int round, int lane, qint64 startNs, qint64 latencyNs)
{
    Sample sample;
    sample.strategy = contender.strategy;
    sample.client = contender.client;
    sample.round = quint16(round);
    sample.lane = quint16(lane);
    sample.startNs = startNs;
    sample.latencyNs = latencyNs;
    sample.waitNs = latencyNs / 2;
    sample.status = 200;
    return sample;
}

Batch batchOf(Contender contender, int round, int lanes, int count, qint64 startNs, qint64 totalNs)
{
    Batch batch;
    batch.strategy = contender.strategy;
    batch.client = contender.client;
    batch.round = quint16(round);
    batch.lanes = lanes;
    batch.planned = batch.done = count;
    batch.startNs = startNs;
    batch.totalNs = totalNs;
    batch.complete = true;
    return batch;
}

/// Two rounds; in each four requests one after another from 100 ms of the round on, then four at once on two
/// lanes.
std::shared_ptr<Run> twoRounds()
{
    auto run = std::make_shared<Run>();
    run->plan.strategies = {Strategy::Sequential, Strategy::Concurrent};
    run->plan.count = 4;
    run->plan.concurrency = 2;
    run->plan.rounds = 2;
    for (int round = 0; round < 2; ++round) {
        const qint64 originNs = round * 1'000 * ms + 100 * ms;
        run->batches.push_back(batchOf({Strategy::Sequential}, round, 1, 4, originNs, 40 * ms));
        run->batches.push_back(batchOf({Strategy::Concurrent}, round, 2, 4, originNs + 50 * ms, 20 * ms));
        for (int i = 0; i < 4; ++i)
            run->samples.append(sampleOf({Strategy::Sequential}, round, 0, originNs + i * 10 * ms, 10 * ms));
        for (int i = 0; i < 4; ++i) {
            run->samples.append(sampleOf({Strategy::Concurrent}, round, i % 2,
                                         originNs + 50 * ms + i / 2 * 10 * ms, 10 * ms));
        }
    }
    run->lagSeries = {
        {90 * ms, 120 * ms, 2 * ms}, {120 * ms, 140 * ms, 3 * ms}, {145 * ms, 170 * ms, 7 * ms}};
    return run;
}

std::vector<TimelineSegment> segmentsOf(const RunTimeline &timeline, int row)
{
    std::vector<TimelineSegment> segments;
    if (!timeline.segments(row, 0, timeline.endNs(), 1'000'000, segments))
        segments.clear();
    return segments;
}

[[nodiscard]] bool waitUntilIdle(const RunTimeline &timeline)
{
    return QTest::qWaitFor([&timeline] { return !timeline.isBusy(); }, patience);
}

} // namespace

class TestRunTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownOfNothing();
    void everyBatchBeginsAtZero();
    void roundsAreChosen();
    void stripIsTheLagOfTheBatch();
    void itemsAreFound();
    void textsTellAll();
    void coloursAreWhatIsAsked();
    void filterDimsTheOthers();
    void liveRunGrows();
    void liveRunFollowsItsRounds();
    void manySamplesAreIndexedBehind();
    void newRunSupersedesTheOld();
    void itMayGoWhileItIsBusy();
    void oddDataIsHarmless();
    void manyLanes();
    void limitIsKept();
};

void TestRunTimeline::nothingIsShownOfNothing()
{
    RunTimeline timeline;
    QCOMPARE(timeline.rowCount(), 0);
    QCOMPARE(timeline.endNs(), 0);
    QVERIFY(timeline.kinds().empty());
    QVERIFY(!timeline.place(0));
    QVERIFY(!timeline.nearestItem(0, 0));
    QVERIFY(!timeline.neighbour(0, 1));
    QCOMPARE(timeline.description(3), QString());
    std::vector<TimelineCell> cells(10);
    timeline.raster(0, {0, 1}, false, cells);
    QCOMPARE(cells, std::vector<TimelineCell>(10));
    timeline.setFilter(LatencyFilter{std::nullopt, 0, 1});
    timeline.setRun(std::make_shared<Run>(), false); // a plan without a batch
    QCOMPARE(timeline.endNs(), 0);
    QVERIFY(segmentsOf(timeline, 0).empty());
    QCOMPARE(timeline.groups().size(), std::size_t(3));
    QVERIFY(!timeline.groups().front().detail.isEmpty());
    timeline.setRun(nullptr, false);
    QCOMPARE(timeline.rowCount(), 0);
    QCOMPARE(timeline.rounds(), 1);
}

void TestRunTimeline::everyBatchBeginsAtZero()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.groups().size(), std::size_t(2));
    const TimelineGroup sequential = timeline.groups()[0];
    QCOMPARE(sequential.name, strategyName(Strategy::Sequential));
    QCOMPARE(sequential.rows, 1);
    QCOMPARE(sequential.endNs, 40 * ms);
    QVERIFY2(sequential.detail.contains(u"40.0 ms"_s), qPrintable(sequential.detail));
    QCOMPARE(timeline.groups()[1].rows, 2);
    QCOMPARE(timeline.groups()[1].endNs, 20 * ms);
    QCOMPARE(timeline.endNs(), 40 * ms);
    QCOMPARE(timeline.rowLabel(0), u"1"_s);
    QCOMPARE(timeline.rowLabel(2), u"2"_s);

    const std::vector<TimelineSegment> first = segmentsOf(timeline, 0);
    QCOMPARE(first.size(), std::size_t(8)); // the rest and the wait of each
    QCOMPARE(first[0], (TimelineSegment{0, 5 * ms, 0, partKind(restPhase), false}));
    QCOMPARE(first[1], (TimelineSegment{5 * ms, 10 * ms, 0, partKind(int(Phase::Wait)), false}));
    QCOMPARE(segmentsOf(timeline, 1).front().startNs, 0);
    QCOMPARE(segmentsOf(timeline, 2).back().endNs, 20 * ms);
}

void TestRunTimeline::roundsAreChosen()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.rounds(), 2);
    QCOMPARE(timeline.round(), 0);
    QSignalSpy rounds(&timeline, &RunTimeline::roundsChanged);
    timeline.setRound(1);
    QCOMPARE(timeline.round(), 1);
    QCOMPARE(rounds.count(), 1);
    QVERIFY(!timeline.place(0));
    QCOMPARE(timeline.place(8), (TimelinePlace{0, 0, 10 * ms}));
    QCOMPARE(timeline.endNs(), 40 * ms);
}

void TestRunTimeline::stripIsTheLagOfTheBatch()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    const std::vector<TimelineStripBar> sequential{{0, 20 * ms, 2 * ms}, {20 * ms, 40 * ms, 3 * ms}};
    const std::vector<TimelineStripBar> concurrent{{0, 20 * ms, 7 * ms}};
    QCOMPARE(timeline.strip(0), sequential);
    QCOMPARE(timeline.strip(1), concurrent);
    QCOMPARE(timeline.stripMaxNs(), 7 * ms);
    QVERIFY(timeline.stripText(concurrent.front()).contains(u"7.00 ms"_s));
    timeline.setRound(1);
    QVERIFY(timeline.strip(0).empty());
    QCOMPARE(timeline.stripMaxNs(), 0);
}

void TestRunTimeline::itemsAreFound()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.nearestItem(0, 0), 0);
    QCOMPARE(timeline.nearestItem(0, 15 * ms), 1);
    QCOMPARE(timeline.nearestItem(0, 900 * ms), 3);
    QCOMPARE(timeline.nearestItem(2, 12 * ms), 7);
    QVERIFY(!timeline.nearestItem(3, 0));
    QVERIFY(!timeline.nearestItem(-1, 0));
    QCOMPARE(timeline.place(7), (TimelinePlace{2, 10 * ms, 20 * ms}));
    QCOMPARE(timeline.neighbour(0, 1), 1);
    QCOMPARE(timeline.neighbour(7, -1), 5);
    QVERIFY(!timeline.neighbour(0, -1));
    QVERIFY(!timeline.neighbour(3, 1));
    QVERIFY(!timeline.neighbour(99, 1));
}

void TestRunTimeline::textsTellAll()
{
    auto run = twoRounds();
    run->errorTexts << u"<b>Connection</b> closed"_s;
    Sample broken = sampleOf({Strategy::Sequential}, 0, 0, 140 * ms, 3 * ms);
    broken.waitNs = Sample::unknown;
    broken.status = 0;
    broken.error = ErrorKind::Reset;
    broken.errorText = 1;
    run->samples.append(broken);
    RunTimeline timeline;
    timeline.setRun(run, false);
    const QString whole = timeline.description(1);
    for (const QString &text :
         {u"10.0 ms"_s, u"5.00 ms"_s, phaseName(Phase::Wait), u"200"_s, strategyName(Strategy::Sequential)})
        QVERIFY2(whole.contains(text), qPrintable(whole));
    QVERIFY2(!whole.contains(phaseName(Phase::Dns)), qPrintable(whole)); // did not happen
    const QString failed = timeline.description(16);
    QVERIFY2(failed.contains(u"&lt;b&gt;Connection"_s), qPrintable(failed));
    QVERIFY(timeline.summary(16).contains(errorName(ErrorKind::Reset)));
    QCOMPARE(segmentsOf(timeline, 0).back().kind, partKind(failedPhase));
}

void TestRunTimeline::coloursAreWhatIsAsked()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.kinds().size(), std::size_t(2)); // the phases that occur
    timeline.setColoring(TimelineColoring::ByStrategy);
    QCOMPARE(segmentsOf(timeline, 0).front().kind, contenderKind({Strategy::Sequential}));
    QCOMPARE(segmentsOf(timeline, 1).front().kind, contenderKind({Strategy::Concurrent}));
    QCOMPARE(timeline.kinds().size(), std::size_t(2));
    QCOMPARE(timeline.kinds()[1].name, strategyName(Strategy::Concurrent));
    timeline.setColoring(TimelineColoring::ByStatus);
    QCOMPARE(segmentsOf(timeline, 0).front().kind, outcomeKind(RequestOutcome::Success));
    QCOMPARE(timeline.kinds().size(), std::size_t(1));
}

void TestRunTimeline::filterDimsTheOthers()
{
    RunTimeline timeline;
    auto run = twoRounds();
    run->samples.append(sampleOf({Strategy::Sequential}, 0, 0, 140 * ms, 3 * ms));
    timeline.setRun(run, false);
    timeline.setColoring(TimelineColoring::ByStrategy);
    timeline.setFilter(LatencyFilter{std::nullopt, 10 * ms, 11 * ms});
    std::vector<TimelineSegment> segments = segmentsOf(timeline, 0);
    QCOMPARE(segments.size(), std::size_t(5));
    QVERIFY(!segments.front().isDimmed);
    QVERIFY(segments.back().isDimmed);
    std::vector<TimelineCell> cells(50);
    timeline.raster(0, {0, double(ms)}, false, cells);
    QVERIFY(!cells[5].isDimmed && cells[5].coverage > 0);
    QVERIFY(cells[41].isDimmed && cells[41].coverage > 0);
    timeline.setFilter(LatencyFilter{Contender{Strategy::Concurrent}, 10 * ms, 11 * ms});
    QVERIFY(segmentsOf(timeline, 0).front().isDimmed);
    QVERIFY(!segmentsOf(timeline, 1).front().isDimmed);
    timeline.setFilter(std::nullopt);
    QVERIFY(!segmentsOf(timeline, 0).back().isDimmed);
    timeline.setFilter(LatencyFilter{std::nullopt, 0, 1});
    timeline.setRun(twoRounds(), false); // another run has its own
    QVERIFY(!segmentsOf(timeline, 0).front().isDimmed);
}

void TestRunTimeline::liveRunGrows()
{
    const auto whole = twoRounds();
    auto run = std::make_shared<Run>();
    run->plan = whole->plan;
    RunTimeline timeline;
    timeline.setRun(run, true);
    QVERIFY(timeline.isLive());
    QCOMPARE(timeline.rowCount(), 3); // as planned, so that nothing jumps
    QSignalSpy grown(&timeline, &TimelineSource::grown);
    Batch batch = whole->batches[0];
    for (int i = 0; i < 4; ++i) {
        batch.done = i + 1;
        batch.totalNs = (i + 1) * 10 * ms + 2 * ms;
        run->batches = {batch};
        run->samples.append(whole->samples[i]);
        timeline.update(batch.startNs + batch.totalNs);
        QCOMPARE(grown.count(), i + 1);
        QCOMPARE(segmentsOf(timeline, 0).size(), std::size_t(2 * (i + 1)));
        QCOMPARE(timeline.endNs(), batch.totalNs);
    }
    timeline.finish();
    QVERIFY(!timeline.isLive());
    QCOMPARE(timeline.rounds(), 1); // the second never came
}

void TestRunTimeline::liveRunFollowsItsRounds()
{
    const auto whole = twoRounds();
    auto run = std::make_shared<Run>();
    run->plan = whole->plan;
    RunTimeline timeline;
    timeline.setRun(run, true);
    QCOMPARE(timeline.rounds(), 2);
    run->batches = {whole->batches[0], whole->batches[1], whole->batches[2]};
    timeline.update(0);
    QCOMPARE(timeline.round(), 1);
    timeline.setRound(0); // chosen by a person
    timeline.update(0);
    QCOMPARE(timeline.round(), 0);
}

void TestRunTimeline::manySamplesAreIndexedBehind()
{
    auto run = std::make_shared<Run>();
    run->plan.concurrency = 50;
    for (int i = 0; i < 60'000; ++i)
        run->samples.append(
            sampleOf({Strategy::Concurrent}, 0, i % 50, i / 50 * 2 * ms + 77 * ms, 2 * ms - 9));
    RunTimeline timeline;
    QSignalSpy busy(&timeline, &RunTimeline::busyChanged);
    QSignalSpy changed(&timeline, &TimelineSource::changed);
    timeline.setRun(run, true);
    QVERIFY(timeline.isBusy());
    QVERIFY(segmentsOf(timeline, 0).empty());
    QVERIFY(!timeline.place(5));
    QVERIFY(timeline.rowCount() > 0);
    timeline.setFilter(LatencyFilter{std::nullopt, 0, 1});
    run->samples.append(sampleOf({Strategy::Concurrent}, 0, 7, 10'000 * ms, ms));
    timeline.update(0);
    QVERIFY(waitUntilIdle(timeline));
    QCOMPARE(busy.count() % 2, 0);
    QVERIFY(changed.count() >= 2);
    QCOMPARE(timeline.place(60'000)->row, 7 + 1); // behind the sequential lane
    std::vector<TimelineSegment> segments = segmentsOf(timeline, 8);
    QCOMPARE(segments.back().item, 60'000);
    QVERIFY(segments.back().isDimmed);
}

void TestRunTimeline::newRunSupersedesTheOld()
{
    auto large = std::make_shared<Run>();
    for (int i = 0; i < 200'000; ++i)
        large->samples.append(sampleOf({Strategy::Concurrent}, 0, i % 7, i * ms, ms));
    RunTimeline timeline;
    timeline.setRun(large, false);
    QVERIFY(timeline.isBusy());
    timeline.setRun(twoRounds(), false);
    QVERIFY(!timeline.isBusy());
    QTest::qWait(50); // what was on its way must not come
    QCOMPARE(timeline.rowCount(), 3);
    QCOMPARE(timeline.endNs(), 40 * ms);
}

void TestRunTimeline::itMayGoWhileItIsBusy()
{
    auto large = std::make_shared<Run>();
    for (int i = 0; i < 100'000; ++i)
        large->samples.append(sampleOf({Strategy::Concurrent}, 0, i % 7, i * ms, ms));
    {
        RunTimeline timeline;
        timeline.setRun(large, false);
    }
    QCoreApplication::processEvents();
    QCOMPARE(large->samples.size(), 100'000);
}

void TestRunTimeline::oddDataIsHarmless()
{
    const std::shared_ptr<Run> run = Test::makeRun(5'000); // of all contenders and rounds, in any order
    RunTimeline timeline;
    timeline.setRun(run, false);
    QCOMPARE(timeline.groups().size(), std::size_t(6));
    QVERIFY(timeline.groups()[1].name.contains(u"curl"_s) || run->plan.clients.size() == 1);
    for (const auto coloring :
         {TimelineColoring::ByPhase, TimelineColoring::ByStrategy, TimelineColoring::ByStatus}) {
        timeline.setColoring(coloring);
        for (int row = 0; row < timeline.rowCount(); ++row) {
            std::vector<TimelineCell> cells(100);
            timeline.raster(row, TimelineScale::spanning(0, double(timeline.endNs()), 100), row % 2 == 0,
                            cells);
            for (const TimelineSegment &segment : segmentsOf(timeline, row)) {
                QVERIFY(segment.startNs >= 0 && segment.endNs >= segment.startNs);
                QVERIFY(segment.endNs <= timeline.endNs());
                QCOMPARE(timeline.place(segment.item)->row, row);
                QVERIFY(!timeline.description(segment.item).isEmpty());
            }
        }
    }
    qsizetype placed = 0;
    qsizetype ofRound = 0;
    for (qsizetype i = 0; i < run->samples.size(); ++i) {
        ofRound += run->samples[i].round == 0 ? 1 : 0;
        const std::optional<TimelinePlace> place = timeline.place(i);
        placed += place ? 1 : 0;
        if (place)
            QVERIFY(timeline.nearestItem(place->row, place->startNs).has_value());
    }
    QCOMPARE(placed, ofRound);
}

void TestRunTimeline::manyLanes()
{
    auto run = std::make_shared<Run>();
    for (int lane = 0; lane <= 65'535; ++lane)
        run->samples.append(sampleOf({Strategy::Threads}, 0, lane, (qint64(1) << 52) + lane, 9));
    RunTimeline timeline;
    timeline.setRun(run, false);
    QVERIFY(waitUntilIdle(timeline));
    QCOMPARE(timeline.groups().back().rows, 65'536);
    QCOMPARE(timeline.endNs(), 65'535 + 9); // from the first request on: there is no batch to tell
    const int last = timeline.rowCount() - 1;
    QCOMPARE(timeline.nearestItem(last, 0), 65'535);
    QCOMPARE(timeline.place(65'535), (TimelinePlace{last, 65'535, 65'544}));
}

void TestRunTimeline::limitIsKept()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    std::vector<TimelineSegment> segments;
    QVERIFY(!timeline.segments(0, 0, 40 * ms, 3, segments));
    segments.clear();
    QVERIFY(timeline.segments(0, 0, 8 * ms, 3, segments));
    QCOMPARE(segments.front().item, 0);
}

QTEST_GUILESS_MAIN(TestRunTimeline)
#include "tst_runtimeline.moc"
