// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineruns.h"

#include <QSignalSpy>

using namespace Loopscope;
using namespace Loopscope::Test;

/// Timelines of runs that grow, and of runs so long that their index is made in another thread.
class TestRunTimelineLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveRunGrows();
    void liveRunFollowsItsRounds();
    void manySamplesAreIndexedBehind();
    void farBehindItCatchesUpBehind();
    void newRunSupersedesTheOld();
    void itMayGoWhileItIsBusy();
    void manyLanes();
};

void TestRunTimelineLive::liveRunGrows()
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

void TestRunTimelineLive::liveRunFollowsItsRounds()
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
    QCOMPARE(timeline.liveNs(), timeline.endNs());

    // A view follows the batch that is on, though another one took longer.
    run->batches.resize(2);
    run->batches[1].done = 2;
    run->batches[1].totalNs = 5 * ms;
    timeline.setRun(run, true);
    QCOMPARE(timeline.endNs(), 40 * ms);
    QCOMPARE(timeline.liveNs(), 5 * ms);
}

void TestRunTimelineLive::manySamplesAreIndexedBehind()
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

void TestRunTimelineLive::farBehindItCatchesUpBehind()
{
    auto run = std::make_shared<Run>();
    RunTimeline timeline;
    timeline.setRun(run, true);
    for (int i = 0; i < 120'000; ++i)
        run->samples.append(sampleOf({Strategy::Concurrent}, 0, i % 7, i / 7 * ms, ms));
    timeline.update(0);
    QVERIFY(timeline.isBusy());
    timeline.finish();
    QVERIFY(waitUntilIdle(timeline));
    QVERIFY(timeline.place(119'999).has_value());
    QVERIFY(!timeline.isLive());
}

void TestRunTimelineLive::newRunSupersedesTheOld()
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

void TestRunTimelineLive::itMayGoWhileItIsBusy()
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

void TestRunTimelineLive::manyLanes()
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

QTEST_GUILESS_MAIN(TestRunTimelineLive)
#include "tst_runtimelinelive.moc"
