// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clientverdict.h"
#include "core/run.h"
#include "stats/report.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// From where on something is a reason.
namespace SelfCheckLimits {
/// Of the CPU time of all cores. The kernel and the server, if it is here, take the rest.
inline constexpr double cpuExhausted = 0.90;
/// Of the time. With random arrivals and equal work a queue is ρ ÷ 2(1−ρ) jobs long on average (M/D/1;
/// Pollaczek 1930, Khinchin 1932): 0.5 at 50 %, 2.8 at 85 %, and growing without end from there.
inline constexpr double engineBusy = 0.85;
/// Loop lag p99 is a reason if it is more than this share of the median latency …
inline constexpr double lagOfLatency = 0.10;
/// … and more than this, which a machine that does anything else at all shows now and then.
inline constexpr qint64 lagNs = 1'000'000;
/// Batches of fewer 5 ms ticks (100 ms) have no p99: it would be the one tick that fell into the start …
inline constexpr qint64 lagTicks = 20;
/// … which in a short batch is a reason from this share of the median latency on: then most of what the
/// median request waited for may have been the loop.
inline constexpr double lagOfLatencyWhenShort = 0.50;
/// Of the lanes, or of the time, that may be missing before it is a reason.
inline constexpr double missing = 0.10;
/// Lanes are called idle only in batches of so many requests a lane: before, starting them is the work.
inline constexpr int requestsPerLane = 5;
} // namespace SelfCheckLimits

/// How much of a contender's figures is the instrument's own doing, over its batches.
struct ContenderCheck
{
    Strategy strategy = Strategy::Sequential;
    ClientKind client = ClientKind::Qt;
    int lanes = 1;
    ClientVerdict verdict = ClientVerdict::Unknown;
    std::vector<BottleneckReason> reasons; ///< the most serious first; empty unless Bottleneck

    /// Ticks and maximum of all batches; p50 and p99 of the batch in the middle, by its p99, each with the
    /// weight of its ticks (percentiles of several batches cannot be put together).
    LoopLag loopLag;
    bool hasLongBatch = false; ///< of SelfCheckLimits::lagTicks at least
    qint64 connectionsOpened = 0;
    qint64 connectionsExpected = 0; ///< at most; more means that connections did not last
    qint64 retries = 0; ///< Batch::retries
    std::optional<double> inFlight; ///< lanes with a request in flight, on average over time
    /// The same by Little's law, L = λ·W: rate × mean latency (J. D. C. Little, A Proof for the Queuing
    /// Formula L = λW, Operations Research 9, 1961). Over complete batches.
    std::optional<double> littleInFlight;
    std::optional<double>
        engineBusy; ///< share of the time, 0 … 1; of threads: of as many cores as they can use
    std::optional<double> processBusy; ///< share of the CPU time of all cores, 0 … 1

    [[nodiscard]] Contender contender() const { return {strategy, client}; }
    [[nodiscard]] bool hasReason(BottleneckReason reason) const;
    bool operator==(const ContenderCheck &) const = default;
};

struct SelfCheck
{
    std::vector<ContenderCheck> contenders; ///< in the order of allContenders; only those with a batch
    LoopLag loopLag; ///< of the whole run

    /// Bottleneck if any contender's is; Unknown only if all are.
    [[nodiscard]] ClientVerdict verdict() const;
    /// Null where \a contender is not in contenders.
    [[nodiscard]] const ContenderCheck *find(Contender contender) const;
    bool operator==(const SelfCheck &) const = default;
};

/// The median latency of a contender in ns, where it is known; else the mean stands for it.
using MedianLatency = std::function<std::optional<double>(Contender)>;

/// Of a run that may still be on. O(batches), whatever the number of samples. Any thread.
[[nodiscard]] SelfCheck selfCheck(const Run &run, const MedianLatency &medianLatency);

/// Of a run that is over. \a report is analyse(run).
[[nodiscard]] SelfCheck selfCheck(const Run &run, const RunReport &report);

} // namespace Loopscope
