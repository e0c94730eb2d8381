// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/report.h"

#include "stats/percentile.h"
#include "stats/workload.h"

#include <algorithm>
#include <array>
#include <memory>

namespace Loopscope {

namespace {

/// What one pass over the samples and batches collects of a contender.
struct Tally
{
    ContenderReport report;
    Measurements measured;
    std::vector<double> startedTotalsNs; // of every batch in which a request ended
};

/// By round: the answered requests of a client's sequential batch.
using Workloads = std::map<quint16, Workload>;
using Tallies = std::array<Tally, contenderCount>;

void addBatch(Tally &tally, const Batch &batch)
{
    tally.measured.addBatch(batch);
    ContenderReport &report = tally.report;
    report.lanes = std::max(report.lanes, batch.lanes);
    report.connectionsOpened += batch.connectionsOpened;
    if (batch.done <= 0)
        return;
    ++report.rounds;
    tally.startedTotalsNs.push_back(double(batch.totalNs));
}

void addSample(Tally &tally, const Sample &sample)
{
    tally.measured.addSample(sample);
    ContenderReport &report = tally.report;
    ++report.count;
    ++(sample.ok() ? report.ok : report.failed);
    report.bytesReceived += sample.bytesReceived;
    if (sample.answered()) {
        ++report.statuses[sample.status];
    } else {
        ++report.errors[sample.error];
    }
}

std::optional<double> medianOf(const std::map<quint16, double> &totalsNs)
{
    std::vector<double> values;
    values.reserve(totalsNs.size());
    for (const auto &[round, totalNs] : totalsNs)
        values.push_back(totalNs);
    return median(values);
}

void computeTotals(Tally &tally)
{
    ContenderReport &report = tally.report;
    report.totalNs = medianOf(tally.measured.completeTotalsNs());
    if (!report.totalNs)
        report.totalNs = median(tally.startedTotalsNs);
    double busyNs = 0;
    for (const double totalNs : tally.startedTotalsNs)
        busyNs += totalNs;
    if (busyNs > 0)
        report.requestsPerSecond = double(report.count) * 1e9 / busyNs;
}

void computeSpeedUp(Tally &tally, const Measurements &sequential, quint32 seed)
{
    ContenderReport &report = tally.report;
    const std::map<quint16, double> &sequentialNs = sequential.completeTotalsNs();
    const std::map<quint16, double> &ownNs = tally.measured.completeTotalsNs();
    const std::optional<double> baseline = medianOf(sequentialNs);
    const std::optional<double> own = medianOf(ownNs);
    if (!baseline || !own || *own <= 0)
        return;
    report.speedUp = *baseline / *own;
    if (report.strategy == Strategy::Sequential)
        return;

    std::vector<double> pairedBaseline;
    std::vector<double> pairedOwn;
    for (const auto &[round, totalNs] : ownNs) {
        if (const auto paired = sequentialNs.find(round); paired != sequentialNs.end()) {
            pairedBaseline.push_back(paired->second);
            pairedOwn.push_back(totalNs);
        }
    }
    report.speedUpInterval = bootstrapSpeedUp(pairedBaseline, pairedOwn, seed);
    if (const auto byBlocks = logRatioByBlocks(sequential, tally.measured))
        report.speedUpInterval = bootstrapIntervalOfLog(*byBlocks);
}

void computeIdeal(Tally &tally, const Workloads &workloads, const std::map<quint16, double> &sequentialNs)
{
    ContenderReport &report = tally.report;
    std::vector<double> idealsNs;
    for (const auto &[round, workload] : workloads) {
        if (sequentialNs.contains(round)) // half a batch would promise half the time
            idealsNs.push_back(workload.idealTimeNs(report.lanes));
    }
    report.idealNs = median(idealsNs);
    if (report.idealNs && !tally.measured.completeTotalsNs().empty() && *report.totalNs > 0)
        report.efficiency = *report.idealNs / *report.totalNs;
}

void computeIntervals(Tally &tally)
{
    ContenderReport &report = tally.report;
    const Measurements &measured = tally.measured;
    report.intervalBasis = measured.basis();
    if (const auto &total = measured.logTotal())
        report.totalInterval = bootstrapIntervalOfLog(*total);
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i) {
        if (const auto &percentile = measured.logPercentile(i))
            report.percentileIntervals[i] = bootstrapIntervalOfLog(*percentile);
    }
}

void computeComparisons(RunReport &result, const Tallies &tallies, quint32 seed)
{
    std::vector<Contender> contenders;
    for (const ContenderReport &report : result.contenders)
        contenders.push_back(report.contender());
    for (const auto &[baseline, contender] : comparedPairs(contenders)) {
        auto comparison =
            compare(tallies[baseline.index()].measured, tallies[contender.index()].measured, seed);
        if (!comparison)
            continue;
        comparison->baseline = baseline;
        comparison->contender = contender;
        result.comparisons.push_back(*std::move(comparison));
    }
}

} // namespace

bool RunReport::hasSeveralClients() const
{
    return std::any_of(contenders.begin(), contenders.end(),
                       [this](const auto &report) { return report.client != contenders.front().client; });
}

const ContenderReport *RunReport::find(Contender contender) const
{
    const auto found = std::find_if(contenders.begin(), contenders.end(), [contender](const auto &report) {
        return report.contender() == contender;
    });
    return found == contenders.end() ? nullptr : std::to_address(found);
}

RunReport analyse(const Run &run)
{
    Tallies tallies;
    std::array<Workloads, allClients.size()> workloadsByClient;
    const QList<Contender> planned = run.plan.contenders();
    for (const Contender contender : allContenders) {
        Tally &tally = tallies[contender.index()];
        tally.report.strategy = contender.strategy;
        tally.report.client = contender.client;
        if (planned.contains(contender))
            tally.measured.reserve(std::size_t(run.samples.size() / planned.size()));
    }
    for (const Batch &batch : run.batches)
        addBatch(tallies[batch.contender().index()], batch);
    run.samples.forEach([&](const Sample &sample) {
        addSample(tallies[sample.contender().index()], sample);
        if (sample.strategy == Strategy::Sequential && sample.answered())
            workloadsByClient[std::size_t(sample.client)][sample.round].add(sample.latencyNs);
    });

    const PhaseSummaries phases = summarizePhases(run.samples);

    RunReport result;
    for (Tally &tally : tallies) {
        ContenderReport &report = tally.report;
        if (report.count == 0)
            continue;
        tally.measured.finish(run.seed);
        // Sequential stands before the others in allContenders, hence is finished.
        const Contender baseline{Strategy::Sequential, report.client};
        const Measurements &sequential = tallies[baseline.index()].measured;
        const Workloads &workloads = workloadsByClient[std::size_t(report.client)];
        const std::span<const qint64> latencies = tally.measured.latencies().sorted();
        computeTotals(tally);
        // Errors are quick to come: being fast at them is no speed-up.
        if (!workloads.empty() && !latencies.empty())
            computeSpeedUp(tally, sequential, run.seed);
        computeIdeal(tally, workloads, sequential.completeTotalsNs());
        computeIntervals(tally);
        report.latency = summarizeSorted(latencies);
        report.phases = phases[report.contender().index()];
        result.count += report.count;
        result.failed += report.failed;
        for (const auto &[kind, count] : report.errors)
            result.unanswered += count;
        result.contenders.push_back(report);
    }
    computeComparisons(result, tallies, run.seed);
    return result;
}

} // namespace Loopscope
