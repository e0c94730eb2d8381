// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/runtimeline.h"

#include <QTest>

namespace Loopscope::Test {

inline constexpr qint64 ms = 1'000'000;
inline constexpr int patience = 60'000; // ms; only reached by a hang

inline Sample sampleOf(Contender contender, int round, int lane, qint64 startNs, qint64 latencyNs)
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

inline Sample numbered(int index, Sample sample)
{
    sample.index = quint32(index);
    return sample;
}

inline Batch batchOf(Contender contender, int round, int lanes, int count, qint64 startNs, qint64 totalNs)
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
inline std::shared_ptr<Run> twoRounds()
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
            run->samples.append(
                numbered(i, sampleOf({Strategy::Sequential}, round, 0, originNs + i * 10 * ms, 10 * ms)));
        for (int i = 0; i < 4; ++i) {
            run->samples.append(numbered(i,
                                         sampleOf({Strategy::Concurrent}, round, i % 2,
                                                  originNs + 50 * ms + i / 2 * 10 * ms, 10 * ms)));
        }
    }
    run->lagSeries = {
        {90 * ms, 120 * ms, 2 * ms}, {120 * ms, 140 * ms, 3 * ms}, {145 * ms, 170 * ms, 7 * ms}};
    return run;
}

inline std::vector<TimelineSegment> segmentsOf(const RunTimeline &timeline, int row)
{
    std::vector<TimelineSegment> segments;
    if (!timeline.segments(row, 0, timeline.endNs(), 1'000'000, segments))
        segments.clear();
    return segments;
}

[[nodiscard]] inline bool waitUntilIdle(const RunTimeline &timeline)
{
    return QTest::qWaitFor([&timeline] { return !timeline.isBusy(); }, patience);
}

} // namespace Loopscope::Test
