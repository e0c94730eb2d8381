// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/verdict.h"

#include "stats/pairedrounds.h"
#include "stats/studentt.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Of leastDifference: an estimate must reach that, too, which that of a difference just as large does in
/// half of all runs only, however many rounds there are.
constexpr double leastSought = 1.5;

/// How many rounds it takes to find a difference of \a logDifference.
double roundsNeeded(double logDifference, const Interval &interval, std::size_t rounds)
{
    constexpr double power80 = 0.8416212335729143; // 80 % quantile of the normal distribution
    const auto degreesOfFreedom = qint64(rounds) - 1;
    const double quantile = rounds < fewestRankedRounds ? studentT975(degreesOfFreedom) : normal975;
    const double margin = std::log(interval.high / interval.low) / 2;
    const double deviation = margin * std::sqrt(double(rounds)) / quantile;
    const double ratio = (normal975 + power80) * deviation / logDifference;
    return std::max(double(fewestRankedRounds), ratio * ratio + normal975 * normal975 / 2);
}

} // namespace

Verdict judge(double ratio, const std::optional<Interval> &interval, std::size_t rounds)
{
    Verdict verdict;
    if (!interval || rounds < fewestPairedRounds)
        return verdict;

    const double least = std::log1p(leastDifference);
    const double distance = std::abs(std::log(ratio));
    const bool isBeyondOne = interval->low > 1 || interval->high < 1;
    if (isBeyondOne && distance >= least) {
        verdict.kind = ratio > 1 ? Verdict::Kind::Faster : Verdict::Kind::Slower;
    } else if (std::log(interval->low) > -least && std::log(interval->high) < least) {
        verdict.kind = Verdict::Kind::Alike;
    } else {
        verdict.kind = Verdict::Kind::Indistinguishable;
        const double sought = std::max(distance, leastSought * least);
        const double more = std::ceil(roundsNeeded(sought, *interval, rounds)) - double(rounds);
        verdict.moreRounds = int(std::clamp(more, 1.0, Verdict::mostMoreRounds + 1.0));
        verdict.difference = std::expm1(sought);
    }
    return verdict;
}

QString verdictId(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::Faster:
        return u"faster"_s;
    case Verdict::Kind::Slower:
        return u"slower"_s;
    case Verdict::Kind::Alike:
        return u"alike"_s;
    case Verdict::Kind::Indistinguishable:
        return u"indistinguishable"_s;
    case Verdict::Kind::TooFewRounds:
        return u"too_few_rounds"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
