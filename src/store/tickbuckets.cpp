// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tickbuckets.h"

#include <utility>

namespace Loopscope {

bool TickBuckets::add(const TickBucket &part, QByteArrayView encoded)
{
    const qint64 startUs = tickBucketStart(part.startUs, m_widthUs);
    const bool isNew = m_buckets.empty() || m_buckets.back().startUs != startUs;
    if (isNew)
        endBucket();
    if (!m_latency.add(encoded))
        return false;
    if (isNew) {
        TickBucket bucket;
        bucket.startUs = startUs;
        bucket.endUs = startUs + m_widthUs;
        m_buckets.push_back(std::move(bucket));
    }
    m_buckets.back().mergeCounts(part);
    return true;
}

void TickBuckets::endBucket()
{
    LatencySketch latency = m_latency.take();
    if (!latency.isEmpty())
        m_buckets.back().latency = std::move(latency);
}

std::vector<TickBucket> TickBuckets::take()
{
    endBucket();
    return std::exchange(m_buckets, {});
}

} // namespace Loopscope
