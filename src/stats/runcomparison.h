// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/latencysketch.h"
#include "stats/measurements.h"
#include "stats/verdict.h"

#include <array>
#include <optional>
#include <vector>

namespace Loopscope {

/// What is known of a contender of a run when its requests are not: enough to compare it with that of another
/// run.
struct RunFigures
{
    int lanes = 1;
    qint64 count = 0; ///< requests of all rounds
    qint64 failed = 0; ///< of these
    std::vector<double> totalsNs; ///< of complete batches
    LatencySketch latency; ///< of answered requests
    bool isInterrupted = false; ///< count may hold requests of a batch that was not completed

    /// The median of totalsNs.
    [[nodiscard]] std::optional<double> totalNs() const;
    [[nodiscard]] std::optional<double> failedShare() const;

    bool operator==(const RunFigures &) const = default;
};

/// What an interval of a FigureChange lets vary.
enum class ChangeBasis : quint8 {
    None, ///< there is none
    Rounds, ///< whole rounds, each run's for themselves
    Requests, ///< requests, as if each were independent of every other, which those of a batch are not: too
              ///< narrow as a rule, and no verdict rests on it
};

/// How a figure of a run differs from that of the baseline.
struct FigureChange
{
    double change = 0; ///< as a share: +0.12 is 12 % more. Of shares the plain difference
    std::optional<Interval> interval; ///< 95 %
    ChangeBasis basis = ChangeBasis::None; ///< of the interval

    bool operator==(const FigureChange &) const = default;
};

/// Two runs of different times, side by side.
///
/// The verdict rests on the totals, round by round: rounds are what can be taken for independent of each
/// other, see Comparison. They are no pairs here, because the rounds of one run have nothing to do with those
/// of the other. What else was different at the other time, be it the machine's load, the network or the
/// server's caches, is in the difference, too, and in no interval.
struct RunComparison
{
    int baselineRounds = 0; ///< complete
    int rounds = 0; ///< likewise, of the other
    /// Both sent about as many requests a round, with as many in flight. Else there is no total and no
    /// verdict: the totals are of different work.
    bool isSameWork = false;
    std::optional<FigureChange> total;
    std::array<std::optional<FigureChange>, intervalPercentiles.size()>
        percentiles; ///< where both support it
    std::optional<FigureChange> failed; ///< of the shares; where both sent something
    bool hasFailed = false; ///< either: errors are quick to come, or slow
    double ratio = 1; ///< the baseline's total ÷ the other's; 1 without a total
    std::optional<Interval> ratioInterval;
    Verdict verdict; ///< with moreRounds of each run

    bool operator==(const RunComparison &) const = default;
};

/// Compares \a other with \a baseline. Deterministic by \a seed. Any thread.
[[nodiscard]] RunComparison compareRuns(const RunFigures &baseline, const RunFigures &other, quint32 seed);

} // namespace Loopscope
