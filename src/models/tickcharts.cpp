// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tickcharts.h"

#include "stats/latencysketchsum.h"

#include <algorithm>
#include <numeric>

namespace Loopscope {

namespace {

constexpr int mostBuckets = 1'200;
constexpr double pixelsPerBucket = 2;

std::vector<LatencyPoint> latencyPoints(const TickSeries &series, const std::vector<TickCover> &covers,
                                        qint64 nowUs)
{
    std::vector<LatencyPoint> points;
    bool isJoinable = false;
    for (std::size_t i = 0; i < covers.size(); ++i) {
        const LatencySketch &latency = series.buckets[i].latency;
        if (!latency.isEmpty()) {
            LatencyPoint point;
            point.fromUs = covers[i].fromUs;
            point.untilUs = std::max(point.fromUs, std::min(covers[i].untilUs, nowUs));
            point.minNs = double(*latency.min());
            point.maxNs = double(*latency.max());
            point.p50Ns = latency.percentile(0.5);
            point.p95Ns = latency.percentile(0.95);
            point.p99Ns = latency.percentile(0.99);
            point.answered = latency.total();
            point.continues = isJoinable && covers[i].continues;
            points.push_back(point);
        }
        isJoinable = !latency.isEmpty();
    }
    return points;
}

std::vector<AvailabilitySegment> availabilitySegments(const TickSeries &series,
                                                      const std::vector<TickCover> &covers)
{
    std::vector<AvailabilitySegment> segments;
    for (std::size_t i = 0; i < covers.size(); ++i) {
        const TickBucket &bucket = series.buckets[i];
        const double knownUs = double(bucket.upUs) + double(bucket.degradedUs) + double(bucket.downUs);
        if (knownUs <= 0)
            continue;
        AvailabilitySegment segment{covers[i].fromUs, covers[i].untilUs};
        segment.up = covers[i].known * (double(bucket.upUs) / knownUs);
        segment.degraded = covers[i].known * (double(bucket.degradedUs) / knownUs);
        segment.down = covers[i].known * (double(bucket.downUs) / knownUs);
        const bool isAlike = !segments.empty() && segments.back().untilUs == segment.fromUs
            && segments.back().up == segment.up && segments.back().degraded == segment.degraded
            && segments.back().down == segment.down;
        if (isAlike)
            segments.back().untilUs = segment.untilUs;
        else
            segments.push_back(segment);
    }
    return segments;
}

/// The reasons of \a errors, the most frequent first.
std::vector<std::size_t> reasonsOf(const TickErrors &errors)
{
    std::vector<std::size_t> reasons;
    for (std::size_t reason = 0; reason < TickErrors::reasonCount; ++reason) {
        if (errors.counts[reason] > 0)
            reasons.push_back(reason);
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(),
                             [&](std::size_t reason) { return errors.counts[reason]; });
    return reasons;
}

ErrorStack errorStack(const TickSeries &series, const std::vector<TickCover> &covers, const TickErrors &total)
{
    ErrorStack stack;
    stack.reasons = reasonsOf(total);
    for (const std::size_t reason : stack.reasons)
        stack.totals.push_back(total.counts[reason]);
    for (std::size_t i = 0; i < covers.size(); ++i) {
        const TickBucket &bucket = series.buckets[i];
        const qint64 sum = bucket.errors.total();
        if (sum == 0)
            continue;
        ErrorColumn column{covers[i].fromUs, covers[i].untilUs, bucket.ended, bucket.failed, {}};
        for (const std::size_t reason : stack.reasons)
            column.counts.push_back(bucket.errors.counts[reason]);
        stack.columns.push_back(std::move(column));
        stack.highest = std::max(stack.highest, sum);
    }
    return stack;
}

TickBucket totalOf(const TickSeries &series)
{
    TickBucket total;
    total.startUs = series.fromUs;
    total.endUs = series.untilUs;
    LatencySketchSum latency;
    for (const TickBucket &bucket : series.buckets) {
        total.mergeCounts(bucket);
        latency.add(bucket.latency);
    }
    total.latency = latency.take();
    return total;
}

double knownShareOf(const std::vector<TickCover> &covers)
{
    if (covers.empty())
        return 0;
    const double knownUs =
        std::accumulate(covers.begin(), covers.end(), 0.0, [](double sum, const TickCover &cover) {
            return sum + cover.known * double(cover.untilUs - cover.fromUs);
        });
    return std::min(1.0, knownUs / (double(covers.back().untilUs) - double(covers.front().fromUs)));
}

} // namespace

qint64 chartBucketUs(qint64 spanUs, double widthPixels)
{
    const double most = std::clamp(widthPixels / pixelsPerBucket, 1.0, double(mostBuckets));
    const double leastUs = double(std::max<qint64>(spanUs, 1)) / most;
    return tickBucketWidth(qint64(std::min(leastUs, double(std::numeric_limits<qint64>::max() / 2))));
}

TickCharts tickCharts(const TickSeries &series, qint64 nowUs)
{
    const std::vector<TickCover> covers = tickCovers(series, nowUs);
    TickCharts charts;
    charts.total = totalOf(series);
    charts.latencies = latencyPoints(series, covers, nowUs);
    charts.availability = availabilitySegments(series, covers);
    charts.errors = errorStack(series, covers, charts.total.errors);
    charts.knownShare = knownShareOf(covers);
    charts.covers = covers;
    return charts;
}

} // namespace Loopscope
