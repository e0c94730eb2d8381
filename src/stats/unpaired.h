// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/bootstrap.h"
#include "stats/latencysketch.h"

#include <optional>
#include <span>

namespace Loopscope {

// Intervals for the difference of two figures that were measured apart from each other, at different times.

/// A figure with its 95 % interval.
struct BoundedFigure
{
    double estimate = 0;
    Interval interval;
};

/// The logarithm of median(\a baselineNs) ÷ median(\a otherNs), whose rounds are of different runs and no
/// pairs: each run's rounds are drawn by themselves. The interval is Welch's, with the bootstrap's standard
/// errors, each widened by √(n ÷ (n − 1)). Nothing below three rounds of each, or when a total is not
/// positive. Deterministic by \a seed. Source: Welch, "The Generalization of 'Student's' Problem when Several
/// Different Population Variances are Involved", Biometrika 34 (1947).
[[nodiscard]] std::optional<BoundedFigure> unpairedLogRatio(std::span<const double> baselineNs,
                                                            std::span<const double> otherNs, quint32 seed);

/// The \a p quantile (0.5 … 1) of \a latency in ns between the two order statistics that bound it with 95 %
/// confidence whatever the distribution, as if every request were independent of every other. Those of one
/// batch are not, so that the interval is too narrow as a rule. Nothing below intervalSupport(). Source: Hahn
/// & Meeker, "Statistical Intervals" (1991), section 5.2.
[[nodiscard]] std::optional<BoundedFigure> quantileByOrder(const LatencySketch &latency, double p);

/// The share \a hits ÷ \a count with Wilson's interval, of requests as independent as above; nothing where
/// \a count is 0. Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
/// J. Am. Stat. Assoc. 22 (1927).
[[nodiscard]] std::optional<BoundedFigure> boundedShare(qint64 hits, qint64 count);

/// other − baseline with the interval that follows from theirs, which need not be symmetric. Source: Zou &
/// Donner, "Construction of Confidence Limits about Effect Measures: A General Approach", Statistics in
/// Medicine 27 (2008); of shares it is that of Newcombe, ibid. 17 (1998), method 10.
[[nodiscard]] BoundedFigure differenceOf(const BoundedFigure &baseline, const BoundedFigure &other);

/// other ÷ baseline, of positive figures, likewise by their logarithms.
[[nodiscard]] BoundedFigure ratioOf(const BoundedFigure &baseline, const BoundedFigure &other);

} // namespace Loopscope
