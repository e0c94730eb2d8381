// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace Loopscope {

/// Whether the latencies of one contender tend to be smaller than another's.
struct MannWhitney
{
    /// P(first < second) + ½·P(first = second), of one request drawn from each: 0.5 where neither tends to be
    /// smaller. Source: Vargha & Delaney, "A Critique and Improvement of the CL Common Language Effect Size
    /// Statistics of McGraw and Wong", J. Educ. Behav. Stat. 25 (2000).
    double probability = 0.5;
    /// Two-sided, as if every request were independent of every other. Those of one batch are not: they share
    /// the server's load, the connections and the moment. So it is far too small a number as a rule, and no
    /// verdict rests on it.
    double pValue = 1;

    bool operator==(const MannWhitney &) const = default;
};

/// The Mann–Whitney U test of two sets of latencies, both sorted ascending, in O(n + m). The p-value comes
/// from the normal approximation with correction for ties and for continuity, good from about 8 latencies in
/// each on. Nothing where one is empty. Sources: Mann & Whitney, "On a Test of Whether one of Two Random
/// Variables is Stochastically Larger than the Other", Ann. Math. Stat. 18 (1947); for ties Lehmann,
/// "Nonparametrics: Statistical Methods Based on Ranks" (1975), section 1.4.
[[nodiscard]] std::optional<MannWhitney> mannWhitney(std::span<const qint64> first,
                                                     std::span<const qint64> second);

} // namespace Loopscope
