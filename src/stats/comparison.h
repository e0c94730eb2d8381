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

/// The work of a batch, as far as it decides how fast the batch could have been.
class Workload
{
public:
    void add(qint64 latencyNs);

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// The least total time that these latencies could have had on \a lanes (at least 1) lanes:
    /// max(ΣDᵢ/lanes, max Dᵢ), in ns; 0 while empty. Source: Graham, "Bounds on Multiprocessing Timing
    /// Anomalies", SIAM J. Appl. Math. 17 (1969), the two lower bounds.
    [[nodiscard]] double idealTimeNs(int lanes) const;

private:
    qint64 m_count = 0;
    double m_sumNs = 0;
    double m_longestNs = 0;
};

/// 95 % percentile-bootstrap interval of median(baseline) ÷ median(other). The two spans are paired by round
/// and have the same size; rounds are resampled with replacement 10,000 times, in pairs. Nothing below three
/// rounds, or when a value of \a other is not positive. The same input and \a seed give the same interval on
/// every machine. Source: Efron & Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
[[nodiscard]] std::optional<Interval> bootstrapSpeedUp(std::span<const double> baseline,
                                                       std::span<const double> other, quint32 seed);

} // namespace Loopscope
