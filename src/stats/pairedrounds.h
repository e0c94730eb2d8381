// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/interval.h"

#include <optional>
#include <span>

namespace Loopscope {

/// The middle of what the rounds say, and the 95 % interval for it.
struct PairedEstimate
{
    double estimate = 0;
    std::optional<Interval> interval;
};

/// Fewest rounds that give an interval.
inline constexpr std::size_t fewestPairedRounds = 3;
/// From so many rounds on the interval is that of the signed ranks: with fewer it cannot reach 95 %.
inline constexpr std::size_t fewestRankedRounds = 6;

/// How two contenders differ, from one difference for each round (of the logarithms of their totals, say),
/// which need not be normal. \a differences are finite and at least one; the interval comes from three on.
///
/// From six rounds on: Hodges and Lehmann's estimate (the median of the means of all pairs of differences,
/// each with itself included) and the interval that inverts Wilcoxon's signed-rank test. Two contenders that
/// are alike have differences symmetric around 0, because they run in balanced order; then the interval
/// misses 0 in at most 5 % of the runs, exactly, whatever the shape of the noise, and one hiccup of the
/// machine weighs no more than any other round. Critical values are exact up to 50 rounds, beyond from the
/// normal approximation. Source: Hollander & Wolfe, "Nonparametric Statistical Methods" (1999), sections 3.1
/// to 3.3.
///
/// From three to five rounds: mean ± Student's t. It stays on the safe side with heavy tails: the 5 % hold
/// for any mixture of normal distributions of different width. Source: Bakirov & Székely, "Student's t-test
/// for Gaussian Scale Mixtures", J. Math. Sci. 139 (2006).
[[nodiscard]] PairedEstimate estimatePaired(std::span<const double> differences);

} // namespace Loopscope
