// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/comparison.h"
#include "stats/phases.h"
#include "stats/summary.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace Loopscope {

/// The exact figures of one contender over all rounds of a run. Times in ns.
struct ContenderReport
{
    Strategy strategy = Strategy::Sequential;
    ClientKind client = ClientKind::Qt;
    int rounds = 0; ///< batches with at least one ended request
    int lanes = 1;
    qint64 count = 0; ///< requests that ended, by whatever end
    qint64 ok = 0; ///< Sample::ok()
    qint64 failed = 0; ///< count − ok
    std::optional<double> totalNs; ///< median over complete batches; over all where none is complete
    std::optional<double> requestsPerSecond; ///< all ended requests ÷ the sum of the batches' totals
    LatencySummary latency; ///< over answered requests
    PhaseSummary phases; ///< over answered requests
    qint64 bytesReceived = 0;
    int connectionsOpened = 0;
    /// The same client's sequential totalNs ÷ totalNs, hence 1 for sequential itself; absent without complete
    /// batches of both and an answer in each.
    std::optional<double> speedUp;
    /// By rounds from three on that are complete in both, below by blocks of requests where totalInterval of
    /// both has such; absent for sequential, whose speed-up is 1 by definition.
    std::optional<Interval> speedUpInterval;
    // 95 % intervals of figures above, where the data supports them: see bootstrap.h and measurements.h.
    IntervalBasis intervalBasis = IntervalBasis::None; ///< of all intervals of this contender
    std::optional<Interval> totalInterval; ///< of totalNs
    std::array<std::optional<Interval>, intervalPercentiles.size()>
        percentileIntervals; ///< of the percentiles of latency; by intervalPercentiles
    /// Median over the rounds whose sequential batch is complete, from its answered requests; absent without.
    std::optional<double> idealNs;
    std::optional<double> efficiency; ///< idealNs ÷ totalNs; absent without a complete batch
    std::map<ErrorKind, qint64> errors; ///< only kinds that occurred
    std::map<quint16, qint64> statuses; ///< HTTP status → how often; only of answered requests

    [[nodiscard]] Contender contender() const { return {strategy, client}; }
    bool operator==(const ContenderReport &) const = default;
};

struct RunReport
{
    std::vector<ContenderReport>
        contenders; ///< in the order of allContenders; only those of which a request ended
    /// Of the pairs that comparedPairs() names, those in which something can be compared.
    std::vector<Comparison> comparisons;
    qint64 count = 0;
    qint64 failed = 0;
    qint64 unanswered = 0; ///< ended in an error

    /// Whether the contenders differ in their clients, so that their names must tell.
    [[nodiscard]] bool hasSeveralClients() const;
    /// Null where \a contender is not in contenders.
    [[nodiscard]] const ContenderReport *find(Contender contender) const;
    bool operator==(const RunReport &) const = default;
};

/// Computes every figure exactly, intervals by a bootstrap that Run::seed makes repeatable. O(n log n) in the
/// samples; any thread, given a Run that nobody changes meanwhile (a copy of a Run is a cheap snapshot).
[[nodiscard]] RunReport analyse(const Run &run);

} // namespace Loopscope
