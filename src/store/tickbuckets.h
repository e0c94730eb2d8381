// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/latencysketchsum.h"
#include "stats/tickseries.h"

namespace Loopscope {

/// Makes buckets of one width out of what comes in ascending order of time: ticks, hours or days.
class TickBuckets
{
public:
    /// \a widthUs as tickBucketWidth() gives it.
    explicit TickBuckets(qint64 widthUs) : m_widthUs(widthUs) { }

    /// \a part, whose latencies are in \a encoded; its startUs tells the bucket. False, and nothing is added,
    /// where \a encoded is no LatencySketch.
    bool add(const TickBucket &part, QByteArrayView encoded);
    /// All of them; from here on it is empty again.
    [[nodiscard]] std::vector<TickBucket> take();

private:
    void endBucket();

    qint64 m_widthUs;
    LatencySketchSum m_latency;
    std::vector<TickBucket> m_buckets; // the last one without its latencies
};

} // namespace Loopscope
