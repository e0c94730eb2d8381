// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/measurements.h"

#include "stats/percentile.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

/// Fewer would make the scatter of blocks a matter of luck.
constexpr std::size_t fewestBlocks = 10;

} // namespace

qint64 intervalSupport(double p)
{
    constexpr double tailShare = 0.025;
    return qint64(std::ceil(std::log(tailShare) / std::log(p)));
}

void spreadTimes(std::span<const quint32> drawn, std::span<const quint32> times,
                 const PooledLatencies &latencies, std::vector<quint32> &result)
{
    result.assign(latencies.unitEnd(), 0);
    for (std::size_t i = 0; i < drawn.size(); ++i)
        result[drawn[i]] = times[i];
}

void Measurements::addBatch(const Batch &batch)
{
    m_lanes = std::max(m_lanes, batch.lanes);
    m_units.addBatch(batch);
    if (batch.complete && batch.done > 0)
        m_completeTotalsNs[batch.round] = double(batch.totalNs);
}

void Measurements::addSample(const Sample &sample)
{
    if (!sample.answered()) {
        ++m_unanswered;
        return;
    }
    if (sample.round >= m_hasAnswer.size())
        m_hasAnswer.resize(std::size_t(sample.round) + 1);
    m_hasAnswer[sample.round] = true;
    m_latencies.add(sample.latencyNs, m_units.unitOf(sample));
}

void Measurements::finish(quint32 seed)
{
    m_latencies.finish();
    m_logTotal = computeLogTotal(seed);
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i)
        m_logPercentiles[i] = computeLogPercentile(intervalPercentiles[i], seed);
}

bool Measurements::hasAnswer(quint16 round) const
{
    return round < m_hasAnswer.size() && m_hasAnswer[round];
}

bool Measurements::hasEnoughUnits() const
{
    const std::size_t fewest = basis() == IntervalBasis::Blocks ? fewestBlocks : fewestUnits;
    return basis() != IntervalBasis::None && m_latencies.units().size() >= fewest;
}

std::optional<BootstrapFigure> Measurements::computeLogTotal(quint32 seed) const
{
    if (basis() == IntervalBasis::Blocks)
        return computeLogTotalByBlocks(seed);
    std::vector<double> totalsNs;
    for (const auto &[round, totalNs] : m_completeTotalsNs)
        totalsNs.push_back(totalNs);
    return bootstrapLogMedian(totalsNs, seed);
}

std::optional<BootstrapFigure> Measurements::computeLogTotalByBlocks(quint32 seed) const
{
    constexpr std::size_t requestsPerLane = 10;
    const std::size_t batches = m_completeTotalsNs.size();
    const bool isSteady = batches > 0 && m_unanswered == 0
        && m_latencies.sorted().size() >= batches * requestsPerLane * std::size_t(m_lanes);
    if (!isSteady || !hasEnoughUnits())
        return std::nullopt;

    std::vector<double> totalsNs;
    for (const auto &[round, totalNs] : m_completeTotalsNs)
        totalsNs.push_back(totalNs);
    const std::vector<quint32> &units = m_latencies.units();
    auto figure = bootstrap(units.size(), seed, [&](std::span<const quint32> times) {
        double sum = 0;
        double count = 0;
        for (std::size_t i = 0; i < units.size(); ++i) {
            sum += times[i] * m_latencies.sumOf(units[i]);
            count += times[i] * double(m_latencies.countOf(units[i]));
        }
        return std::log(sum / count);
    });
    if (figure)
        figure->estimate = std::log(*median(totalsNs));
    return figure && std::isfinite(figure->estimate) ? figure : std::nullopt;
}

std::optional<BootstrapFigure> Measurements::computeLogPercentile(double p, quint32 seed) const
{
    if (!hasEnoughUnits() || qint64(m_latencies.sorted().size()) < intervalSupport(p))
        return std::nullopt;
    const std::vector<quint32> &units = m_latencies.units();
    std::vector<quint32> timesOfUnits;
    return bootstrap(units.size(), seed, [&](std::span<const quint32> times) {
        spreadTimes(units, times, m_latencies, timesOfUnits);
        return std::log(*m_latencies.quantile(p, timesOfUnits));
    });
}

} // namespace Loopscope
