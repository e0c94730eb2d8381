// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/tick.h"

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// A share of time for people that never rounds a failure away: "100 %" only for all of it, else "99.98 %".
/// "–" for nothing.
[[nodiscard]] QString availabilityText(std::optional<double> share);

/// A bar of a trend: half an hour.
struct TrendBar
{
    WatchState state = WatchState::Unknown; ///< the worst of its ticks
    std::optional<double> p50Ns; ///< of answered requests

    bool operator==(const TrendBar &) const = default;
};

/// The last 24 hours of a watch in few bytes: what a list shows of it.
class WatchRecent
{
public:
    static constexpr qint64 bucketUs = 900'000'000; ///< a quarter of an hour
    static constexpr int bucketCount = 96;
    static constexpr int trendBars = bucketCount / 2;

    /// The figures of the last hour.
    struct Figures
    {
        std::optional<double> p50Ns;
        std::optional<double> p95Ns;
        qint64 ended = 0; ///< requests
        qint64 failed = 0;
    };

    /// Where it \a expects them, ticks are kept beside, too, from here on until setBuckets(), which brings
    /// what a history had at this moment: none is lost or counted twice. Otherwise what is known stays: the
    /// history could not be read.
    void expectBuckets(bool expects);
    /// What a history has of the last day from \a fromUs on, the begin of a bucket, in buckets of bucketUs or
    /// wider ones, ascending. What is older stays.
    void setBuckets(std::span<const TickBucket> buckets, qint64 fromUs = 0);
    /// A new tick; as a rule the newest.
    void add(const Tick &tick);

    [[nodiscard]] Figures lastHour(qint64 nowUs) const;
    /// Of the last 24 hours; nothing where nothing is known of them.
    [[nodiscard]] std::optional<double> availability(qint64 nowUs) const;
    /// trendBars of them, the oldest first; the last is the half hour that \a nowUs is in.
    [[nodiscard]] std::vector<TrendBar> trend(qint64 nowUs) const;

private:
    void addToBucket(const Tick &tick);

    std::deque<TickBucket> m_buckets; // ascending
    std::optional<std::vector<Tick>> m_beside; // while buckets are expected
};

} // namespace Loopscope
