// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep.h"
#include "stats/interval.h"
#include "stats/scalability.h"
#include "stats/sweepknee.h"

#include <optional>
#include <vector>

namespace Loopscope {

/// The mean of a figure over rounds, and how far it may be off.
struct SweepFigure
{
    double value = 0;
    std::optional<Interval> interval; ///< 95 %; of what it lets vary see ConcurrencyReport::basis

    bool operator==(const SweepFigure &) const = default;
};

/// What was measured with one number of requests in flight, over all its complete rounds.
struct ConcurrencyReport
{
    int concurrency = 1;
    int rounds = 0; ///< complete steps
    int failingRounds = 0; ///< of those
    int bottleneckRounds = 0; ///< of those, steps whose throughput the client made: clientMadeThroughput()
    qint64 count = 0; ///< requests of them
    qint64 failed = 0;
    SweepFigure throughput; ///< ok requests per second
    // Latencies of the answered requests in ns; absent where a round cannot support them.
    std::optional<SweepFigure> mean;
    std::optional<SweepFigure> p50;
    std::optional<SweepFigure> p95;
    std::optional<SweepFigure> p99;
    /// Rounds (t intervals over at least two rounds), Blocks (within the only round), or None.
    IntervalBasis basis = IntervalBasis::None;

    /// In half of the rounds or more.
    [[nodiscard]] bool clientWasBottleneck() const { return rounds > 0 && 2 * bottleneckRounds >= rounds; }
    /// Likewise.
    [[nodiscard]] bool isFailing() const { return rounds > 0 && 2 * failingRounds >= rounds; }
    bool operator==(const ConcurrencyReport &) const = default;
};

/// Why a fit says nothing.
enum class NoFitReason : quint8 {
    TooFewConcurrencies, ///< fewer than SweepReport::fewestConcurrencies that can be used
    Noise, ///< neither curve describes the points: R² below SweepReport::leastRSquared, though the points are
           ///< not simply all alike (SweepReport::mostResidualError)
    WideIntervals, ///< the coefficients are hardly known: λ to within a factor of two, σ to within half its
                   ///< range
};

/// What a sweep says about the server.
struct SweepReport
{
    static constexpr int fewestConcurrencies = 4;
    static constexpr double leastRSquared = 0.80;
    static constexpr double mostResidualError = 0.10;

    std::vector<ConcurrencyReport> concurrencies; ///< ascending; only those with a complete step
    /// The fits to all steps that can be used, one point for each; absent where there are too few of them.
    std::optional<ScalabilityFit> usl;
    std::optional<ScalabilityFit> amdahl;
    /// The one to believe: the lower AICc. Absent where noFit says why neither is.
    std::optional<ScalabilityModel> better;
    std::optional<NoFitReason> noFit;
    std::optional<SweepKnee> knee;
    std::optional<NoKneeReason> noKnee; ///< where there is no knee
    std::optional<int> clientBottleneckFrom; ///< the concurrency from which on the client was the bottleneck
    std::vector<BottleneckReason> clientReasons; ///< of those steps, the most frequent first
    std::optional<int> failingFrom; ///< the lowest concurrency that is failing
    QString failureText; ///< what failing steps said most often
    int usablePoints = 0; ///< steps that the fits are made of
    Sweep::End end = Sweep::End::Interrupted;

    /// The fit named by better; null without.
    [[nodiscard]] const ScalabilityFit *bestFit() const;
    /// Whether the two bounds that meet in the knee describe the steps better than bestFit(), by AICc: then
    /// the server has a hard limit, which neither law knows, and a predicted peak is the law's own.
    [[nodiscard]] bool kneeDescribesBetter() const;
    bool operator==(const SweepReport &) const = default;
};

/// Whether the throughput of \a step is the client's rather than the server's. An event loop that was late
/// now and then, which is the verdict on a busy machine, too, shows in the high percentiles alone: that
/// counts only where the loop was late as a rule, by its median lag.
[[nodiscard]] bool clientMadeThroughput(const SweepStep &step);

/// Whether \a step counts for fits and the knee: complete, not failing, with a throughput that the client did
/// not make.
[[nodiscard]] bool isUsable(const SweepStep &step);

/// Computes every figure. At most some milliseconds; any thread. Works on a sweep that is still on.
[[nodiscard]] SweepReport analyseSweep(const Sweep &sweep);

} // namespace Loopscope
