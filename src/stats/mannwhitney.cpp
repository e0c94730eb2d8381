// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/mannwhitney.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Loopscope {

std::optional<MannWhitney> mannWhitney(std::span<const qint64> first, std::span<const qint64> second)
{
    if (first.empty() || second.empty())
        return std::nullopt;

    const auto n = double(first.size());
    const auto m = double(second.size());
    double pairsWon = 0; // by the first: it is smaller; ties count half
    double tieSum = 0; // Σ(t³ − t) over groups of equal latencies
    auto a = first.begin();
    auto b = second.begin();
    while (a != first.end() && b != second.end()) {
        const qint64 value = std::min(*a, *b);
        const auto aEnd = std::find_if(a, first.end(), [value](qint64 other) { return other != value; });
        const auto bEnd = std::find_if(b, second.end(), [value](qint64 other) { return other != value; });
        const auto equalInFirst = double(aEnd - a);
        const auto equalInSecond = double(bEnd - b);
        pairsWon += equalInFirst * (double(second.end() - bEnd) + equalInSecond / 2);
        const double tied = equalInFirst + equalInSecond;
        tieSum += tied * tied * tied - tied;
        a = aEnd;
        b = bEnd;
    }
    // What is left of one lies beyond all of the other: no pair is won, but there may be ties within.
    const auto addTies = [&tieSum](auto begin, auto end) {
        while (begin != end) {
            const auto groupEnd =
                std::find_if(begin, end, [value = *begin](qint64 other) { return other != value; });
            const auto tied = double(groupEnd - begin);
            tieSum += tied * tied * tied - tied;
            begin = groupEnd;
        }
    };
    addTies(a, first.end());
    addTies(b, second.end());

    MannWhitney result;
    result.probability = pairsWon / (n * m);
    const double all = n + m;
    const double variance = n * m / 12 * (all + 1 - tieSum / (all * (all - 1)));
    constexpr double continuity = 0.5;
    const double distance = std::max(0.0, std::abs(pairsWon - n * m / 2) - continuity);
    if (variance > 0)
        result.pValue = std::erfc(distance / std::sqrt(variance) / std::numbers::sqrt2);
    return result;
}

} // namespace Loopscope
