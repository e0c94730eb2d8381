// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweepknee.h"

#include "core/sweep.h"
#include "stats/percentile.h"
#include "stats/scalability.h"
#include "stats/studentt.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <vector>

namespace Loopscope {

namespace {

constexpr double plateauShare = 0.9; // of the highest throughput
constexpr std::size_t lowestConcurrencies = 3; // that R_min is looked for in
constexpr double growing = 0.25; // exponent of N: 19 % more for twice as many
constexpr double mostScatter = 0.4; // median of |ln(measured ÷ bounds)|; with a server of exponential stages
                                    // it is about 0.2
constexpr double clientNearlyBusy = 0.70; // a client that is that busy on the plateau may have made it

/// The steps of one concurrency.
struct Level
{
    std::vector<double> throughputs;
    std::vector<double> meansNs;
    double throughput = 0; // medians over rounds
    double meanNs = 0;
};
using Levels = std::map<int, Level>;

Levels levelsOf(std::span<const SweepStep> steps)
{
    Levels levels;
    for (const SweepStep &step : steps) {
        if (!step.meanNs || *step.meanNs <= 0)
            continue;
        Level &level = levels[step.concurrency];
        level.throughputs.push_back(step.throughput);
        level.meansNs.push_back(*step.meanNs);
    }
    for (auto &[concurrency, level] : levels) {
        level.throughput = *median(level.throughputs);
        level.meanNs = *median(level.meansNs);
    }
    return levels;
}

/// The exponent of N in the throughput over the upper half of the concurrencies, by least squares.
double growthOf(const Levels &levels)
{
    const double half = levels.rbegin()->first / 2.0;
    std::vector<std::pair<double, double>> points;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->first < half && points.size() >= 2)
            break;
        points.emplace_back(std::log(level->first), std::log(level->second.throughput));
    }
    double meanX = 0;
    double meanY = 0;
    for (const auto &[x, y] : points) {
        meanX += x / double(points.size());
        meanY += y / double(points.size());
    }
    double products = 0;
    double squares = 0;
    for (const auto &[x, y] : points) {
        products += (x - meanX) * (y - meanY);
        squares += (x - meanX) * (x - meanX);
    }
    return squares > 0 ? products / squares : 0;
}

/// The variance of the logarithms, and how many they are.
struct Scatter
{
    double variance = 0;
    std::size_t count = 0;
    /// Of their median, which scatters more than the mean by √(π ÷ 2) if they are normal.
    [[nodiscard]] double varianceOfMedian() const { return variance / double(count) * std::numbers::pi / 2; }
};

Scatter scatterOf(std::span<const double> values)
{
    Scatter scatter;
    scatter.count = values.size();
    if (values.size() < 2)
        return scatter;
    double mean = 0;
    for (const double value : values)
        mean += std::log(value) / double(values.size());
    for (const double value : values)
        scatter.variance += std::pow(std::log(value) - mean, 2) / double(values.size() - 1);
    return scatter;
}

/// Both factors scatter by themselves. With one round, R_min is taken to scatter as the plateau does.
std::optional<Interval> intervalOf(double knee, std::span<const double> plateau,
                                   std::span<const double> latencies)
{
    const Scatter throughput = scatterOf(plateau);
    Scatter latency = scatterOf(latencies);
    if (throughput.count < 2)
        return std::nullopt;
    auto degreesOfFreedom = qint64(throughput.count) - 1;
    if (latency.count >= 2)
        degreesOfFreedom += qint64(latency.count) - 1;
    else
        latency.variance = throughput.variance;
    const double margin =
        studentT975(degreesOfFreedom) * std::sqrt(throughput.varianceOfMedian() + latency.varianceOfMedian());
    return Interval{knee / std::exp(margin), knee * std::exp(margin)};
}

/// How far the throughputs are from min(N ÷ R_min, X_max), by the distance of their logarithms.
std::vector<double> distancesFromBounds(const Levels &levels, const SweepKnee &knee)
{
    std::vector<double> distances;
    for (const auto &[concurrency, level] : levels) {
        const double bound = std::min(concurrency * 1e9 / knee.minLatencyNs, knee.maxThroughput);
        for (const double throughput : level.throughputs)
            distances.push_back(std::abs(std::log(throughput / bound)));
    }
    return distances;
}

/// How busy the client was on the plateau, by the median of its steps.
double clientBusyFrom(std::span<const SweepStep> steps, double leastThroughput)
{
    std::vector<double> shares;
    for (const SweepStep &step : steps) {
        if (step.throughput >= leastThroughput)
            shares.push_back(std::max(step.engineBusy.value_or(0), step.processBusy.value_or(0)));
    }
    return median(shares).value_or(0);
}

} // namespace

int SweepKnee::rounded() const
{
    return int(std::max(1L, std::lround(concurrency)));
}

std::variant<SweepKnee, NoKneeReason> findKnee(std::span<const SweepStep> steps, bool clientLimits)
{
    const Levels levels = levelsOf(steps);
    if (levels.size() < 2)
        return clientLimits ? NoKneeReason::ClientBottleneck : NoKneeReason::TooFewConcurrencies;
    if (growthOf(levels) > growing)
        return clientLimits ? NoKneeReason::ClientBottleneck : NoKneeReason::StillGrowing;

    double highest = 0;
    for (const auto &[concurrency, level] : levels)
        highest = std::max(highest, level.throughput);
    std::vector<double> plateau;
    for (const auto &[concurrency, level] : levels) {
        if (level.throughput >= plateauShare * highest)
            plateau.insert(plateau.end(), level.throughputs.begin(), level.throughputs.end());
    }
    const Level *fastest = nullptr;
    std::size_t looked = 0;
    for (auto level = levels.begin(); level != levels.end() && looked < lowestConcurrencies;
         ++level, ++looked) {
        if (!fastest || level->second.meanNs < fastest->meanNs)
            fastest = &level->second;
    }

    SweepKnee knee;
    knee.maxThroughput = *median(plateau);
    knee.minLatencyNs = fastest->meanNs;
    knee.concurrency = knee.maxThroughput * knee.minLatencyNs / 1e9;
    knee.interval = intervalOf(knee.concurrency, plateau, fastest->meansNs);
    std::vector<double> distances = distancesFromBounds(levels, knee);
    constexpr int coefficients = 2; // X_max and R_min
    knee.aicc =
        correctedAkaike(std::inner_product(distances.begin(), distances.end(), distances.begin(), 0.0),
                        distances.size(), coefficients);
    if (medianInPlace(distances) > mostScatter)
        return NoKneeReason::Noise;
    if (clientLimits && clientBusyFrom(steps, plateauShare * highest) >= clientNearlyBusy)
        return NoKneeReason::ClientBottleneck;
    return knee;
}

} // namespace Loopscope
