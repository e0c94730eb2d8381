// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// The percentiles that every table shows, in this order.
inline constexpr std::array shownPercentiles{0.50, 0.75, 0.90, 0.95, 0.99, 0.999};

/// Exact figures over a set of latencies, all in nanoseconds. What the sample cannot support is absent.
struct LatencySummary
{
    qint64 count = 0;
    std::optional<double> minNs;
    std::optional<double> meanNs;
    std::optional<double> stddevNs; ///< of the sample (n − 1); absent below two values
    std::optional<double> maxNs;
    std::array<std::optional<double>, shownPercentiles.size()>
        percentilesNs; ///< see shownPercentiles, supportNeeded()

    bool operator==(const LatencySummary &) const = default;
};

/// Sorts \a latencies; O(n log n), any thread.
[[nodiscard]] LatencySummary summarize(std::vector<qint64> latencies);
/// The same of latencies that are sorted ascending; O(n).
[[nodiscard]] LatencySummary summarizeSorted(std::span<const qint64> latencies);

} // namespace Loopscope
