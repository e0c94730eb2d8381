// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/comparison.h"

#include "stats/percentile.h"

#include <algorithm>
#include <random>
#include <vector>

namespace Loopscope {

void Workload::add(qint64 latencyNs)
{
    ++m_count;
    m_sumNs += double(latencyNs);
    m_longestNs = std::max(m_longestNs, double(latencyNs));
}

double Workload::idealTimeNs(int lanes) const
{
    return std::max(m_sumNs / std::max(1, lanes), m_longestNs);
}

namespace {

constexpr std::size_t resamples = 10'000;
constexpr std::size_t fewestRounds = 3;

/// Whole numbers below \a end that are the same everywhere: the standard fixes the sequence of mt19937, but
/// leaves uniform_int_distribution to each library. Taking the upper half of a product favours some numbers
/// by at most end ÷ 2³², which is nothing for a number of rounds.
class IndexSource
{
public:
    IndexSource(quint32 seed, std::size_t end) : m_generator(seed), m_end(end) { }
    std::size_t operator()() { return std::size_t((quint64(m_generator()) * m_end) >> 32); }

private:
    std::mt19937 m_generator;
    quint64 m_end;
};

} // namespace

std::optional<Interval> bootstrapSpeedUp(std::span<const double> baseline, std::span<const double> other,
                                         quint32 seed)
{
    Q_ASSERT(baseline.size() == other.size());
    const std::size_t rounds = baseline.size();
    const bool isPositive = std::all_of(other.begin(), other.end(), [](double value) { return value > 0; });
    if (rounds < fewestRounds || !isPositive)
        return std::nullopt;

    IndexSource randomRound(seed, rounds);
    std::vector<double> drawnBaseline(rounds);
    std::vector<double> drawnOther(rounds);
    std::vector<double> ratios(resamples);
    for (double &ratio : ratios) {
        for (std::size_t i = 0; i < rounds; ++i) {
            const std::size_t round = randomRound();
            drawnBaseline[i] = baseline[round];
            drawnOther[i] = other[round];
        }
        ratio = medianInPlace(drawnBaseline) / medianInPlace(drawnOther);
    }

    // The 250th and the 9,750th: values that were drawn, not interpolated, are the same on every machine.
    std::sort(ratios.begin(), ratios.end());
    return Interval{ratios[resamples * 25 / 1000 - 1], ratios[resamples * 975 / 1000 - 1]};
}

} // namespace Loopscope
