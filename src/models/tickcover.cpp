// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tickcover.h"

#include <algorithm>

namespace Loopscope {

namespace {

/// Goes from bucket to bucket. All spans are µs; floating-point numbers, because what comes out of a damaged
/// file may be any number.
class CoverBuilder
{
public:
    explicit CoverBuilder(qint64 nowUs) : m_nowUs(nowUs) { }

    /// \a next is the bucket after \a bucket, or null.
    TickCover add(const TickBucket &bucket, const TickBucket *next)
    {
        const double knownUs = double(bucket.upUs) + double(bucket.degradedUs) + double(bucket.downUs);
        const double intervalUs = knownUs / double(std::max<qint64>(1, bucket.ticks));
        const bool isWide = intervalUs <= double(bucket.endUs - bucket.startUs);
        m_cover.continues = m_hasCover && m_cover.untilUs >= bucket.startUs;
        m_cover.fromUs = bucket.startUs;
        if (isWide)
            coverWideBucket(bucket, next, knownUs, intervalUs);
        else
            coverLongTick(bucket, next, knownUs, intervalUs);
        m_hasCover = true;
        return m_cover;
    }

private:
    /// Ticks are shorter than the bucket.
    void coverWideBucket(const TickBucket &bucket, const TickBucket *next, double knownUs, double intervalUs)
    {
        const bool isNow = m_nowUs > bucket.startUs && m_nowUs < bucket.endUs;
        m_cover.untilUs = isNow ? m_nowUs : bucket.endUs;
        const double lengthUs = double(m_cover.untilUs - m_cover.fromUs);
        const bool hasMissed = bucket.missed > 0 || (next && next->missed > 0);
        const double carriedUs = m_cover.continues && !hasMissed ? std::min(m_carryUs, intervalUs) : 0;
        const double missingUs = lengthUs - carriedUs - knownUs;
        // The tick that is on now is not among them yet.
        const double toleranceUs = hasMissed ? 0 : isNow ? 1.5 * intervalUs : 0.5 * intervalUs;
        const bool isKnown = missingUs <= toleranceUs && knownUs > 0;
        m_cover.known = isKnown ? 1.0 : std::clamp((carriedUs + knownUs) / lengthUs, 0.0, 1.0);
        // Where in the bucket ticks are is not known after a gap, so the last one may reach far.
        const bool isPlaced = isKnown && m_cover.continues;
        m_carryUs = isPlaced ? std::clamp(-missingUs, 0.0, intervalUs) : intervalUs;
    }

    /// A tick is longer than the bucket: it reaches up to the next one.
    void coverLongTick(const TickBucket &bucket, const TickBucket *next, double knownUs, double intervalUs)
    {
        const double widthUs = double(bucket.endUs - bucket.startUs);
        const double reachUs = std::min(knownUs, intervalUs + widthUs);
        const bool hasMissed = next && next->missed > 0;
        const double toleranceUs = hasMissed ? 0 : std::max(0.5 * intervalUs, widthUs);
        const qint64 farthestUs = farthest(bucket, next);
        const double roomUs = double(farthestUs) - double(bucket.startUs);
        m_cover.untilUs =
            roomUs <= reachUs + toleranceUs ? farthestUs : bucket.startUs + qint64(std::max(1.0, reachUs));
        m_cover.known = 1;
        m_carryUs = 0;
    }

    /// Up to where a tick in \a bucket can speak at most.
    [[nodiscard]] qint64 farthest(const TickBucket &bucket, const TickBucket *next) const
    {
        qint64 us = next ? next->startUs : std::numeric_limits<qint64>::max();
        if (m_nowUs > bucket.startUs)
            us = std::min(us, m_nowUs);
        return us;
    }

    qint64 m_nowUs;
    TickCover m_cover;
    bool m_hasCover = false;
    double m_carryUs = 0; // that the last tick may speak for beyond the end of its bucket
};

} // namespace

std::vector<TickCover> tickCovers(const TickSeries &series, qint64 nowUs)
{
    std::vector<TickCover> covers;
    covers.reserve(series.buckets.size());
    CoverBuilder builder(nowUs);
    for (std::size_t i = 0; i < series.buckets.size(); ++i) {
        const bool isLast = i + 1 == series.buckets.size();
        covers.push_back(builder.add(series.buckets[i], isLast ? nullptr : &series.buckets[i + 1]));
    }
    return covers;
}

} // namespace Loopscope
