// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/report.h"

#include "stats/percentile.h"

#include <algorithm>
#include <array>
#include <memory>

namespace Loopscope {

namespace {

/// What one pass over the samples and batches collects of a contender.
struct Tally
{
    ContenderReport report;
    std::vector<qint64> answeredNs;
    std::map<quint16, double> completeTotalsNs; // by round
    std::vector<double> startedTotalsNs; // of every batch in which a request ended
};

/// By round: the answered requests of a client's sequential batch.
using Workloads = std::map<quint16, Workload>;
using Tallies = std::array<Tally, contenderCount>;

void addBatch(Tally &tally, const Batch &batch)
{
    ContenderReport &report = tally.report;
    report.lanes = std::max(report.lanes, batch.lanes);
    report.connectionsOpened += batch.connectionsOpened;
    if (batch.done <= 0)
        return;
    ++report.rounds;
    tally.startedTotalsNs.push_back(double(batch.totalNs));
    if (batch.complete)
        tally.completeTotalsNs[batch.round] = double(batch.totalNs);
}

void addSample(Tally &tally, const Sample &sample)
{
    ContenderReport &report = tally.report;
    ++report.count;
    ++(sample.ok() ? report.ok : report.failed);
    report.bytesReceived += sample.bytesReceived;
    if (sample.answered()) {
        ++report.statuses[sample.status];
        tally.answeredNs.push_back(sample.latencyNs);
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
    report.totalNs = medianOf(tally.completeTotalsNs);
    if (!report.totalNs)
        report.totalNs = median(tally.startedTotalsNs);
    double busyNs = 0;
    for (const double totalNs : tally.startedTotalsNs)
        busyNs += totalNs;
    if (busyNs > 0)
        report.requestsPerSecond = double(report.count) * 1e9 / busyNs;
}

void computeSpeedUp(ContenderReport &report, const std::map<quint16, double> &sequentialNs,
                    const std::map<quint16, double> &ownNs, quint32 seed)
{
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
    if (report.idealNs && !tally.completeTotalsNs.empty() && *report.totalNs > 0)
        report.efficiency = *report.idealNs / *report.totalNs;
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
            tally.answeredNs.reserve(std::size_t(run.samples.size() / planned.size()));
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
        const Contender baseline{Strategy::Sequential, report.client};
        const auto &sequentialNs = tallies[baseline.index()].completeTotalsNs;
        const Workloads &workloads = workloadsByClient[std::size_t(report.client)];
        computeTotals(tally);
        // Errors are quick to come: being fast at them is no speed-up.
        if (!workloads.empty() && !tally.answeredNs.empty())
            computeSpeedUp(report, sequentialNs, tally.completeTotalsNs, run.seed);
        computeIdeal(tally, workloads, sequentialNs);
        report.latency = summarize(std::move(tally.answeredNs));
        report.phases = phases[report.contender().index()];
        result.count += report.count;
        result.failed += report.failed;
        for (const auto &[kind, count] : report.errors)
            result.unanswered += count;
        result.contenders.push_back(std::move(report));
    }
    return result;
}

} // namespace Loopscope
