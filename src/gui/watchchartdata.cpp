// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchchartdata.h"

#include <algorithm>

namespace Loopscope {

std::optional<std::size_t> WatchChartData::bucketAt(qint64 us) const
{
    const std::vector<TickCover> &covers = charts.covers;
    const auto after = std::ranges::upper_bound(covers, us, {}, &TickCover::fromUs);
    if (after == covers.begin() || us >= std::prev(after)->untilUs)
        return std::nullopt;
    return std::size_t(std::prev(after) - covers.begin());
}

std::shared_ptr<const WatchChartData> makeWatchChartData(std::span<const TickTile> tiles, qint64 nowUs)
{
    auto data = std::make_shared<WatchChartData>();
    if (tiles.empty())
        return data;
    TickSeries &series = data->series;
    series.fromUs = tiles.front()->fromUs;
    series.untilUs = tiles.back()->untilUs;
    series.bucketUs = tiles.front()->bucketUs;
    for (const TickTile &tile : tiles) {
        for (const TickBucket &bucket : tile->buckets) {
            // A day that is left of its ticks may reach into the next tile.
            if (series.buckets.empty() || bucket.startUs >= series.buckets.back().endUs)
                series.buckets.push_back(bucket);
        }
    }
    data->charts = tickCharts(series, nowUs);
    if (const std::optional<BinAxis> axis = heatMapAxis(data->charts.total.latency))
        data->heat = LatencyHeatMap(series, *axis, nowUs);
    return data;
}

TickTile tileWithTick(const TickTile &tile, const Tick &tick)
{
    auto next = std::make_shared<TickSeries>(*tile);
    const qint64 startUs = tickBucketStart(tick.startedAtUs, next->bucketUs);
    auto bucket = std::ranges::lower_bound(next->buckets, startUs, {}, &TickBucket::startUs);
    if (bucket == next->buckets.end() || bucket->startUs != startUs) {
        TickBucket fresh;
        fresh.startUs = startUs;
        fresh.endUs = startUs + next->bucketUs;
        bucket = next->buckets.insert(bucket, fresh);
    }
    bucket->add(tick);
    return next;
}

TickTile tileWithSeries(const TickTile &tile, const TickSeries &series)
{
    auto next = std::make_shared<TickSeries>(*tile);
    // A wider bucket may begin before.
    const qint64 fromUs =
        series.buckets.empty() ? series.fromUs : std::min(series.fromUs, series.buckets.front().startUs);
    std::erase_if(next->buckets, [fromUs](const TickBucket &bucket) { return bucket.endUs > fromUs; });
    next->buckets.insert(next->buckets.end(), series.buckets.begin(), series.buckets.end());
    return *next == *tile ? tile : next;
}

} // namespace Loopscope
