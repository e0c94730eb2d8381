// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/tickcover.h"

#include <optional>

namespace Loopscope {

// What the charts over time of a watch draw, out of one TickSeries. Nothing here knows colours or pixels but
// chartBucketUs(). It takes some milliseconds: best done once for a series, not once for a frame.

/// The width of the buckets to ask a history for when \a spanUs is drawn \a widthPixels wide (logical
/// pixels): as fine as there are two pixels for each, at most 1,200 of them.
[[nodiscard]] qint64 chartBucketUs(qint64 spanUs, double widthPixels);

/// The latencies of a stretch of time up to now. Percentiles only where the requests are enough for them.
struct LatencyPoint
{
    qint64 fromUs = 0;
    qint64 untilUs = 0;
    double minNs = 0;
    double maxNs = 0;
    std::optional<double> p50Ns;
    std::optional<double> p95Ns;
    std::optional<double> p99Ns;
    qint64 answered = 0; ///< requests; at least 1
    bool continues = false; ///< a line may join it to the point before; else there is a gap, or an outage

    [[nodiscard]] qint64 middleUs() const { return fromUs + (untilUs - fromUs) / 2; }
    bool operator==(const LatencyPoint &) const = default;
};

/// A stretch of the availability strip. Shares are of its time; what is missing to 1 is not known. Time
/// between two segments is not known either.
struct AvailabilitySegment
{
    qint64 fromUs = 0;
    qint64 untilUs = 0;
    double up = 0;
    double degraded = 0;
    double down = 0;

    [[nodiscard]] double unknown() const { return std::max(0.0, 1.0 - up - degraded - down); }
    bool operator==(const AvailabilitySegment &) const = default;
};

/// The failed requests of a stretch of time. Without any, there is no column.
struct ErrorColumn
{
    qint64 fromUs = 0;
    qint64 untilUs = 0;
    qint64 ended = 0; ///< requests, failed or not
    qint64 failed = 0;
    std::vector<qint64> counts; ///< for each of ErrorStack::reasons, to be stacked in this order

    bool operator==(const ErrorColumn &) const = default;
};

struct ErrorStack
{
    std::vector<std::size_t> reasons; ///< those that occur, see tickErrorName(); the most frequent first
    std::vector<qint64> totals; ///< for each of them
    std::vector<ErrorColumn> columns; ///< ascending
    qint64 highest = 0; ///< the largest sum of a column's counts

    bool operator==(const ErrorStack &) const = default;
};

/// All of it but the heat map, for which see latencyheatmap.h.
struct TickCharts
{
    std::vector<TickCover> covers; ///< of the buckets of the series
    std::vector<LatencyPoint> latencies; ///< ascending, as all here
    std::vector<AvailabilitySegment> availability; ///< like neighbours are one
    ErrorStack errors;
    TickBucket total; ///< all buckets as one
    double knownShare = 0; ///< of the time from the first tick to the last one, 0 … 1

    bool operator==(const TickCharts &) const = default;
};

/// \a nowUs is this moment, in µs since 1970 UTC: the bucket it is in is not over yet.
[[nodiscard]] TickCharts tickCharts(const TickSeries &series, qint64 nowUs);

} // namespace Loopscope
