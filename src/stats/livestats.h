// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/histogram.h"
#include "stats/rateseries.h"
#include "stats/workload.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// The figures of one contender while a run is on. Every update costs the same, however many came before.
struct LiveContender
{
    LatencyHistogram latency; ///< of answered requests
    qint64 planned = 0; ///< over all rounds
    qint64 ended = 0;
    qint64 failed = 0; ///< not Sample::ok()
    std::array<qint64, errorKindCount> errors{};
    qint64 currentTotalNs = 0; ///< of the batch that runs, or of the last one
    std::vector<double> finishedTotalsNs; ///< of complete batches, in the order they ran
    qint64 busyNs = 0; ///< sum of the totals of all batches so far, the running one included

    /// Median of finishedTotalsNs; currentTotalNs while there is none.
    [[nodiscard]] double totalNs() const;
    [[nodiscard]] double requestsPerSecond() const; ///< ended ÷ busyNs; 0 before the first
};

/// What the charts show: fed with the same samples as the tables, in batches. An update is setBatches(), then
/// add(); neither looks at older samples or batches again. One thread at a time.
class LiveStats
{
public:
    /// Forgets everything and expects what \a plan says.
    void begin(const RunPlan &plan);

    /// All batches of the run so far; those before the last one do not change any more. \a nowNs is the time
    /// of the update, from the run's origin: it lets the total of the running batch grow between the ends of
    /// its requests. 0 once the run has ended.
    void setBatches(std::span<const Batch> batches, qint64 nowNs);
    /// Samples that ended since the last update, of batches that setBatches() told of.
    void add(std::span<const Sample> samples);

    [[nodiscard]] const LiveContender &operator[](Contender contender) const { return of(contender).figures; }
    /// Of the newest batch of \a contender, counted from that batch's start.
    [[nodiscard]] const RateSeries &rate(Contender contender) const { return of(contender).rate; }

    /// The same client's sequential total ÷ \a contender's total, each the median of the batches so far; 1
    /// for sequential itself. Nothing until both have finished a batch and had an answer.
    [[nodiscard]] std::optional<double> speedUp(Contender contender) const;
    /// Median of Workload::idealTimeNs() over the client's complete sequential batches; nothing until there
    /// is one in which a request was answered.
    [[nodiscard]] std::optional<double> idealNs(Contender contender) const;

private:
    struct Entry
    {
        LiveContender figures;
        RateSeries rate;
        int newestRound = -1; // whose batch \c rate is of
        qint64 settledBusyNs = 0; // busyNs without a batch that is still open
    };

    /// What a client's own sequential batches tell of the work.
    struct Work
    {
        std::vector<Workload> byRound;
        std::vector<quint16> completeRounds;
    };

    [[nodiscard]] const Entry &of(Contender contender) const { return m_entries[contender.index()]; }
    [[nodiscard]] Entry &of(Contender contender) { return m_entries[contender.index()]; }
    void follow(const Batch &batch, qint64 totalNs);
    void settle(const Batch &batch);

    std::array<Entry, contenderCount> m_entries;
    std::size_t m_settledBatches = 0;
    std::array<Work, allClients.size()> m_work; // by ClientKind
    RunPlan m_plan;
};

} // namespace Loopscope
