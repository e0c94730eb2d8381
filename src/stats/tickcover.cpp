// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tickcover.h"

#include <algorithm>

namespace Loopscope {

namespace {

constexpr double longestUs = 1e16; // some centuries: no sum of times overflows

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
        const double mostApartUs = 2 * intervalUs; // with all the jitter there can be
        const bool hasMissed = bucket.missed > 0 || (next && next->missed > 0);
        const bool isJoined = next && !hasMissed && double(next->startUs - bucket.endUs) < mostApartUs;
        const qint64 openUs = next ? bucket.endUs : untilDue(bucket.endUs, 1.5 * intervalUs);
        const bool isOpen = openUs > bucket.endUs; // the next tick may be on
        const bool isNow = isOpen && m_nowUs > bucket.startUs && m_nowUs < bucket.endUs;
        const qint64 wholeUs = isJoined ? next->startUs : bucket.endUs;
        const double lengthUs = double((isNow ? m_nowUs : wholeUs) - bucket.startUs);
        const double carriedUs = m_cover.continues && !hasMissed ? std::min(m_carryUs, intervalUs) : 0;
        const double missingUs = lengthUs - carriedUs - knownUs;
        const bool isBetween = isNow || (m_cover.continues && (isJoined || isOpen));
        const double toleranceUs = hasMissed ? 0 : isBetween ? mostApartUs : 0.5 * intervalUs;
        const bool isKnown = missingUs <= toleranceUs && knownUs > 0;
        m_cover.untilUs = isKnown && isOpen ? openUs : isNow ? m_nowUs : wholeUs;
        m_cover.known = isKnown ? 1.0 : std::clamp((carriedUs + knownUs) / lengthUs, 0.0, 1.0);
        // Where in the bucket ticks are is not known after a gap, so the last one may reach far.
        const bool isPlaced = isKnown && m_cover.continues;
        m_carryUs = isPlaced ? std::clamp(-missingUs, 0.0, intervalUs) : intervalUs;
    }

    /// A tick is longer than the bucket: it reaches up to the next one.
    void coverLongTick(const TickBucket &bucket, const TickBucket *next, double knownUs, double intervalUs)
    {
        const double widthUs = double(bucket.endUs - bucket.startUs);
        const double reachUs = std::min({knownUs, intervalUs + widthUs, longestUs});
        const qint64 reachedUs = bucket.startUs + qint64(std::max(1.0, reachUs));
        const double toleranceUs = next && next->missed > 0 ? 0 : intervalUs + widthUs;
        const bool isJoined = next && double(next->startUs) - double(bucket.startUs) <= reachUs + toleranceUs;
        m_cover.untilUs = isJoined ? next->startUs
            : next                 ? reachedUs
                                   : untilDue(reachedUs, 0.5 * intervalUs + widthUs);
        m_cover.known = 1;
        m_carryUs = 0;
    }

    /// Where no tick follows: that one comes up to \a moreUs after \a us is no gap, as long as it may.
    [[nodiscard]] qint64 untilDue(qint64 us, double moreUs) const
    {
        return double(m_nowUs) <= double(us) + moreUs ? us + qint64(std::min(moreUs, longestUs)) : us;
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
