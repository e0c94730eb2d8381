// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace Loopscope {

/// A 95 % interval.
struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval &) const = default;
};

/// The least total time that \a latenciesNs could have had on \a lanes lanes: max(ΣDᵢ/lanes, max Dᵢ), in ns.
/// Source: Graham, "Bounds on Multiprocessing Timing Anomalies", SIAM J. Appl. Math. 17 (1969), the two lower
/// bounds. 0 for no latencies; \a lanes is at least 1.
[[nodiscard]] double idealTime(std::span<const qint64> latenciesNs, int lanes);

/// 95 % percentile-bootstrap interval of median(baseline) ÷ median(other). The two spans are paired by round
/// and have the same size; rounds are resampled with replacement 10,000 times, in pairs. Nothing below three
/// rounds. The same input and \a seed give the same interval on every machine. Source: Efron & Tibshirani,
/// "An Introduction to the Bootstrap" (1993), chapter 13.
[[nodiscard]] std::optional<Interval> bootstrapSpeedUp(std::span<const double> baseline,
                                                       std::span<const double> other, quint32 seed);

} // namespace Loopscope
