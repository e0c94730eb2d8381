// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/histogram.h"
#include "stats/rateseries.h"

#include <array>
#include <span>

namespace Loopscope {

/// The figures of one strategy while a run is on. Every update costs the same, however many came before.
struct LiveStrategy
{
    LatencyHistogram latency; ///< of answered requests
    qint64 planned = 0; ///< over all rounds
    qint64 ended = 0;
    qint64 failed = 0; ///< not Sample::ok()
    std::array<qint64, errorKindCount> errors{};
    qint64 currentTotalNs = 0; ///< of the batch that runs, or of the last one
    std::vector<double> finishedTotalsNs; ///< of complete batches, by round
    qint64 busyNs = 0; ///< sum of the totals of all batches so far, the running one included

    /// Median of finishedTotalsNs; currentTotalNs while there is none.
    [[nodiscard]] double totalNs() const;
    [[nodiscard]] double requestsPerSecond() const; ///< ended ÷ busyNs; 0 before the first
};

/// What the charts show: fed with the same samples as the tables, in batches. One thread at a time.
class LiveStats
{
public:
    /// Forgets everything and expects what \a plan says.
    void begin(const RunPlan &plan);
    /// \a nowNs is the time of the update, from the run's origin; it lets the running batch's total grow.
    void add(std::span<const Sample> samples);
    void setBatches(std::span<const Batch> batches, qint64 nowNs);

    [[nodiscard]] const LiveStrategy &operator[](Strategy strategy) const
    {
        return m_strategies[std::size_t(strategy)];
    }
    [[nodiscard]] const RateSeries &rate(Strategy strategy) const { return m_rates[std::size_t(strategy)]; }

    /// Of the newest round: speed-up of \a strategy over sequential from the totals so far; nothing until
    /// both have finished a batch.
    [[nodiscard]] std::optional<double> speedUp(Strategy strategy) const;
    /// See idealTime(), from the sums and maxima of the sequential batches so far.
    [[nodiscard]] std::optional<double> idealNs(Strategy strategy) const;

private:
    std::array<LiveStrategy, allStrategies.size()> m_strategies;
    std::array<RateSeries, allStrategies.size()> m_rates;
    RunPlan m_plan;
};

} // namespace Loopscope
