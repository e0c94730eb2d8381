// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/bootstrap.h"
#include "stats/pooledlatencies.h"
#include "stats/resamplingunits.h"

#include <array>
#include <map>

namespace Loopscope {

/// The percentiles that have intervals.
inline constexpr std::array intervalPercentiles{0.50, 0.95, 0.99};

/// Fewest latencies that can bound the \a p quantile (0.5 … 1) on both sides with 95 % confidence, whatever
/// their distribution: pⁿ ≤ 2.5 %. p50 needs 6, p95 needs 72, p99 needs 368. Source: Hahn & Meeker,
/// "Statistical Intervals" (1991), section 5.2.
[[nodiscard]] qint64 intervalSupport(double p);

/// What was measured of one contender, as intervals and comparisons need it, and the scatter of its figures.
class Measurements
{
public:
    // First all batches, then all samples, then finish().
    void addBatch(const Batch &batch);
    void reserve(std::size_t count) { m_latencies.reserve(count); }
    void addSample(const Sample &sample);
    /// Everything below is only for after it. \a seed: of the run.
    void finish(quint32 seed);

    [[nodiscard]] IntervalBasis basis() const { return m_units.basis(); }
    [[nodiscard]] const PooledLatencies &latencies() const { return m_latencies; }
    [[nodiscard]] qint64 unanswered() const { return m_unanswered; }
    /// Of complete batches, by round, in ns.
    [[nodiscard]] const std::map<quint16, double> &completeTotalsNs() const { return m_completeTotalsNs; }
    [[nodiscard]] bool hasAnswer(quint16 round) const;

    /// The logarithm of the total time (the median of completeTotalsNs()), and its scatter. By blocks only
    /// where every request was answered and each lane had at least ten: then the lanes were busy nearly all
    /// the time, and the total follows the mean latency.
    [[nodiscard]] const std::optional<BootstrapFigure> &logTotal() const { return m_logTotal; }
    /// The logarithm of intervalPercentiles[\a i], and its scatter; nothing below intervalSupport().
    [[nodiscard]] const std::optional<BootstrapFigure> &logPercentile(std::size_t i) const
    {
        return m_logPercentiles[i];
    }

private:
    [[nodiscard]] std::optional<BootstrapFigure> computeLogTotal(quint32 seed) const;
    [[nodiscard]] std::optional<BootstrapFigure> computeLogTotalByBlocks(quint32 seed) const;
    [[nodiscard]] std::optional<BootstrapFigure> computeLogPercentile(double p, quint32 seed) const;
    [[nodiscard]] bool hasEnoughUnits() const;

    int m_lanes = 1;
    qint64 m_unanswered = 0;
    std::map<quint16, double> m_completeTotalsNs;
    std::vector<bool> m_hasAnswer; // by round
    ResamplingUnits m_units;
    PooledLatencies m_latencies;
    std::optional<BootstrapFigure> m_logTotal;
    std::array<std::optional<BootstrapFigure>, intervalPercentiles.size()> m_logPercentiles;
};

/// How often each unit of \a latencies counts when the units of \a drawn count \a times times: what
/// PooledLatencies::quantile() asks for. Reuses \a result.
void spreadTimes(std::span<const quint32> drawn, std::span<const quint32> times,
                 const PooledLatencies &latencies, std::vector<quint32> &result);

} // namespace Loopscope
