// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/livestats.h"

#include "stats/percentile.h"

#include <algorithm>

namespace Loopscope {

double LiveContender::totalNs() const
{
    return median(finishedTotalsNs).value_or(double(currentTotalNs));
}

double LiveContender::requestsPerSecond() const
{
    return busyNs > 0 ? double(ended) * 1e9 / double(busyNs) : 0.0;
}

void LiveStats::begin(const RunPlan &plan)
{
    *this = {};
    m_plan = plan;
    const QList<Contender> contenders = plan.contenders();
    for (const Contender &contender : contenders)
        of(contender).figures.planned = qint64(plan.count) * plan.rounds;
}

void LiveStats::setBatches(std::span<const Batch> batches, qint64 nowNs)
{
    for (; m_settledBatches < batches.size(); ++m_settledBatches) {
        const Batch &batch = batches[m_settledBatches];
        const bool isOpen = m_settledBatches + 1 == batches.size() && !batch.complete;
        if (isOpen) {
            follow(batch, std::max(batch.totalNs, nowNs - batch.startNs));
            return;
        }
        follow(batch, batch.totalNs);
        settle(batch);
    }
}

/// Shows \a batch, which may be new or grown, as the current one of its contender.
void LiveStats::follow(const Batch &batch, qint64 totalNs)
{
    Entry &entry = of(batch.contender());
    if (entry.newestRound != batch.round) {
        entry.newestRound = batch.round;
        entry.rate = RateSeries(batch.startNs);
    }
    entry.figures.currentTotalNs = totalNs;
    entry.figures.busyNs = entry.settledBusyNs + totalNs;
}

void LiveStats::settle(const Batch &batch)
{
    Entry &entry = of(batch.contender());
    entry.settledBusyNs += batch.totalNs;
    if (!batch.complete)
        return;
    entry.figures.finishedTotalsNs.push_back(double(batch.totalNs));
    if (batch.strategy == Strategy::Sequential)
        m_work[std::size_t(batch.client)].completeRounds.push_back(batch.round);
}

void LiveStats::add(std::span<const Sample> samples)
{
    for (const Sample &sample : samples) {
        Entry &entry = of(sample.contender());
        LiveContender &figures = entry.figures;
        ++figures.ended;
        if (!sample.ok())
            ++figures.failed;
        if (sample.round == entry.newestRound)
            entry.rate.add(sample.endNs());
        if (!sample.answered()) {
            ++figures.errors[std::size_t(sample.error)];
            continue;
        }
        figures.latency.add(sample.latencyNs);
        if (sample.strategy == Strategy::Sequential) {
            std::vector<Workload> &work = m_work[std::size_t(sample.client)].byRound;
            if (sample.round >= work.size())
                work.resize(sample.round + 1u);
            work[sample.round].add(sample.latencyNs);
        }
    }
}

std::optional<double> LiveStats::speedUp(Contender contender) const
{
    const LiveContender &sequential = (*this)[{Strategy::Sequential, contender.client}];
    const LiveContender &own = (*this)[contender];
    if (sequential.finishedTotalsNs.empty() || own.finishedTotalsNs.empty() || own.totalNs() <= 0)
        return std::nullopt;
    // Errors are quick to come: being fast at them is no speed-up.
    if (sequential.latency.total() == 0 || own.latency.total() == 0)
        return std::nullopt;
    return sequential.totalNs() / own.totalNs();
}

std::optional<double> LiveStats::idealNs(Contender contender) const
{
    const int lanes = m_plan.lanes(contender.strategy);
    const Work &work = m_work[std::size_t(contender.client)];
    std::vector<double> idealsNs;
    idealsNs.reserve(work.completeRounds.size());
    for (const quint16 round : work.completeRounds) {
        if (round < work.byRound.size() && !work.byRound[round].isEmpty())
            idealsNs.push_back(work.byRound[round].idealTimeNs(lanes));
    }
    return median(idealsNs);
}

} // namespace Loopscope
