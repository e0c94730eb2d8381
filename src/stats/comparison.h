// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "stats/mannwhitney.h"
#include "stats/measurements.h"
#include "stats/verdict.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace Loopscope {

/// A figure of the contender minus that of the baseline.
struct Difference
{
    double ns = 0;
    std::optional<Interval> interval;

    bool operator==(const Difference &) const = default;
};

/// Two contenders of a run, side by side.
///
/// The verdict rests on the totals, paired by round: rounds are what can be taken for independent of each
/// other. Requests cannot: those of a batch share its connections, its lanes and its moment, so that a test
/// over all of them finds "significant" what the next round turns round.
struct Comparison
{
    Contender baseline;
    Contender contender;
    int rounds = 0; ///< complete in both, with an answer in each; at least 1
    /// The baseline's total ÷ the contender's, round by round; see estimatePaired(). Over 1: the contender is
    /// faster.
    double ratio = 1;
    /// From three rounds on over these; below from blocks of requests, where the totals have such intervals.
    std::optional<Interval> ratioInterval;
    IntervalBasis basis = IntervalBasis::None; ///< of all intervals here
    /// By intervalPercentiles; absent where the answers do not support the percentile.
    std::array<std::optional<Difference>, intervalPercentiles.size()> percentiles;
    std::optional<MannWhitney> latencies; ///< first is the contender
    bool hasUnanswered = false; ///< of either: the totals are then of unequal work
    Verdict verdict;

    bool operator==(const Comparison &) const = default;
};

/// Which of \a contenders (in the order of allContenders) are compared, baseline first: with the same client,
/// the strategies with the first one, which is sequential where that ran; then with the same strategy, the
/// clients with the first one.
[[nodiscard]] std::vector<std::pair<Contender, Contender>>
comparedPairs(const std::vector<Contender> &contenders);

/// The logarithm of the total of \a baseline ÷ that of \a other, from one or two rounds whose scatter within
/// is independent. Nothing where one has no scatter.
[[nodiscard]] std::optional<BootstrapFigure> logRatioByBlocks(const Measurements &baseline,
                                                              const Measurements &other);

/// Compares what was measured; the contenders are left to the caller. Nothing where no round is complete and
/// answered in both: errors are quick to come, and being fast at them is no merit. Deterministic by \a seed.
[[nodiscard]] std::optional<Comparison> compare(const Measurements &baseline, const Measurements &contender,
                                                quint32 seed);

} // namespace Loopscope
