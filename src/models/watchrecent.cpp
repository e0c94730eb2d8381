// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/watchrecent.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace Loopscope {

namespace {

constexpr qint64 hourUs = 3'600'000'000;
constexpr qint64 barUs = 2 * WatchRecent::bucketUs;

qint64 floorTo(qint64 us, qint64 width)
{
    return us - us % width;
}

WatchState worstOf(const TickBucket &bucket)
{
    if (bucket.downUs > 0)
        return WatchState::Down;
    if (bucket.degradedUs > 0)
        return WatchState::Degraded;
    return bucket.upUs > 0 ? WatchState::Up : WatchState::Unknown;
}

} // namespace

QString availabilityText(std::optional<double> share)
{
    if (!share)
        return noValue.toString();
    const QLocale locale;
    const double percent = *share >= 1 ? 100 : std::min(99.99, std::floor(*share * 10'000) / 100);
    return QStringLiteral("%1\u00a0%")
        .arg(locale.toString(percent, 'f', percent == 100 || *share <= 0 ? 0 : 2));
}

void WatchRecent::expectBuckets(bool expects)
{
    m_beside.reset(); // what came before, the history was told of
    if (expects)
        m_beside.emplace();
}

void WatchRecent::setBuckets(std::span<const TickBucket> buckets, qint64 fromUs)
{
    const qint64 cutUs = buckets.empty() ? fromUs : std::min(fromUs, buckets.front().startUs);
    std::erase_if(m_buckets, [cutUs](const TickBucket &bucket) { return bucket.endUs > cutUs; });
    m_buckets.insert(m_buckets.end(), buckets.begin(), buckets.end());
    for (const Tick &tick : std::exchange(m_beside, std::nullopt).value_or(std::vector<Tick>())) {
        if (tick.startedAtUs >= fromUs) // else it is there
            addToBucket(tick);
    }
    while (m_buckets.size() > bucketCount)
        m_buckets.pop_front();
}

void WatchRecent::add(const Tick &tick)
{
    if (m_beside)
        m_beside->push_back(tick);
    addToBucket(tick);
}

void WatchRecent::addToBucket(const Tick &tick)
{
    // Most often the newest one; not where the clock was set back.
    auto place = std::find_if(m_buckets.rbegin(), m_buckets.rend(), [&tick](const TickBucket &bucket) {
                     return bucket.startUs <= tick.startedAtUs;
                 }).base();
    if (place == m_buckets.begin() || std::prev(place)->endUs <= tick.startedAtUs) {
        TickBucket bucket;
        bucket.startUs = floorTo(tick.startedAtUs, bucketUs);
        bucket.endUs = bucket.startUs + bucketUs;
        place = std::next(m_buckets.insert(place, bucket));
    }
    std::prev(place)->add(tick);
    while (m_buckets.front().startUs <= m_buckets.back().startUs - bucketCount * bucketUs)
        m_buckets.pop_front();
}

WatchRecent::Figures WatchRecent::lastHour(qint64 nowUs) const
{
    Figures figures;
    LatencySketch latency;
    for (const TickBucket &bucket : m_buckets) {
        if (bucket.endUs <= nowUs - hourUs)
            continue;
        latency.merge(bucket.latency);
        figures.ended += bucket.ended;
        figures.failed += bucket.failed;
    }
    figures.p50Ns = latency.percentile(0.5);
    figures.p95Ns = latency.percentile(0.95);
    return figures;
}

std::optional<double> WatchRecent::availability(qint64 nowUs) const
{
    TickBucket day;
    for (const TickBucket &bucket : m_buckets) {
        if (bucket.endUs <= nowUs - 24 * hourUs)
            continue;
        day.upUs += bucket.upUs;
        day.degradedUs += bucket.degradedUs;
        day.downUs += bucket.downUs;
    }
    return day.availability();
}

std::vector<TrendBar> WatchRecent::trend(qint64 nowUs) const
{
    std::vector<TrendBar> bars(trendBars);
    std::vector<LatencySketch> latencies(trendBars);
    const qint64 beginUs = floorTo(nowUs, barUs) - (trendBars - 1) * barUs;
    for (const TickBucket &bucket : m_buckets) {
        const qint64 place = (bucket.startUs - beginUs) / barUs;
        if (bucket.startUs < beginUs || place >= trendBars)
            continue;
        TrendBar &bar = bars[std::size_t(place)];
        bar.state = std::max(bar.state, worstOf(bucket));
        latencies[std::size_t(place)].merge(bucket.latency);
    }
    for (std::size_t i = 0; i < bars.size(); ++i)
        bars[i].p50Ns = latencies[i].percentile(0.5);
    return bars;
}

} // namespace Loopscope
