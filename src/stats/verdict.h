// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/interval.h"

#include <QString>

#include <optional>

namespace Loopscope {

/// A difference below half a percent is not worth a verdict: what the instrument itself does to one and not
/// the other is of that size. Mytkowicz et al., "Producing Wrong Data Without Doing Anything Obviously
/// Wrong!" (ASPLOS 2009), found more from less.
inline constexpr double leastDifference = 0.005;

/// What the rounds say about two contenders.
struct Verdict
{
    enum class Kind : quint8 {
        Faster, ///< than the baseline: the interval lies beyond 1, the estimate by leastDifference
        Slower, ///< likewise
        Alike, ///< no difference of leastDifference or more
        Indistinguishable, ///< neither is sure: chance alone may have made the difference, or it may be
                           ///< less than leastDifference; moreRounds would tell
        TooFewRounds, ///< below three: there is no telling what chance does
    };

    static constexpr int mostMoreRounds = 1'000;

    Kind kind = Kind::TooFewRounds;
    /// Of Indistinguishable: so many rounds more would find \a difference in four of five runs; beyond
    /// mostMoreRounds it is mostMoreRounds + 1. Else 0.
    int moreRounds = 0;
    double difference =
        0; ///< of Indistinguishable: as a share; what was seen, at least 1.5 × leastDifference

    bool operator==(const Verdict &) const = default;
};

/// Judges the ratio of two totals (baseline ÷ other) by \a interval, its 95 % interval from \a rounds rounds.
/// Nothing for an interval below three rounds.
///
/// The number of rounds is that of a two-sided test at 5 % with a power of 80 %, n = (1.96 + 0.84)²·σ² ÷ δ² +
/// 1.96² ÷ 2, on logarithms, where δ is the difference and σ follows from the width of the interval. It
/// is an estimate from few rounds: take it for the order of magnitude. Source: Guenther, "Sample Size
/// Formulas for Normal Theory t Tests", The American Statistician 35 (1981).
[[nodiscard]] Verdict judge(double ratio, const std::optional<Interval> &interval, std::size_t rounds);

/// The word for files ("too_few_rounds"); never translated.
[[nodiscard]] QString verdictId(Verdict::Kind kind);

} // namespace Loopscope
