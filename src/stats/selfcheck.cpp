// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/selfcheck.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

static_assert(shownPercentiles.front() == 0.50);

using Batches = std::vector<const Batch *>;

/// What was measured over the batches that measured it: Σ amount ÷ Σ time.
class TimeAverage
{
public:
    void add(double amount, double time)
    {
        m_amount += amount;
        m_time += time;
    }
    [[nodiscard]] std::optional<double> value() const
    {
        return m_time > 0 ? std::optional(m_amount / m_time) : std::nullopt;
    }

private:
    double m_amount = 0;
    double m_time = 0;
};

bool isLongEnough(const Batch &batch)
{
    return batch.loopLag.count >= SelfCheckLimits::lagTicks;
}

/// See ContenderCheck::loopLag; only of batches with at least \a leastTicks.
LoopLag typicalLag(const Batches &batches, qint64 leastTicks)
{
    std::vector<LoopLag> lags;
    LoopLag all;
    for (const Batch *batch : batches) {
        all.count += batch->loopLag.count;
        all.maxNs = std::max(all.maxNs, batch->loopLag.maxNs);
        if (batch->loopLag.count >= leastTicks)
            lags.push_back(batch->loopLag);
    }
    std::sort(lags.begin(), lags.end(), [](const LoopLag &a, const LoopLag &b) { return a.p99Ns < b.p99Ns; });
    qint64 ticks = 0;
    for (const LoopLag &lag : lags)
        ticks += lag.count;
    qint64 before = 0;
    for (const LoopLag &lag : lags) {
        before += lag.count;
        if (2 * before >= ticks) {
            all.p50Ns = lag.p50Ns;
            all.p99Ns = lag.p99Ns;
            break;
        }
    }
    return all;
}

qint64 expectedConnections(const RunPlan &plan, const Batch &batch)
{
    // Each redirect may lead to another host.
    const int hosts = 1 + plan.request.maxRedirects;
    // HTTP/2 without TLS: libcurl before 8.0 cannot use a connection again.
    const bool isDirectHttp2 = plan.request.http2 && plan.request.url.scheme() == "http"_L1;
    if (plan.request.newConnection || (isDirectHttp2 && batch.client == ClientKind::Curl))
        return qint64(hosts) * batch.done;
    return plan.warmUp > 0 ? 0 : qint64(hosts) * std::min(batch.lanes, batch.planned);
}

/// Cores that the threads which engineCpuNs is of can keep busy. The engine's own thread hardly works while
/// lanes have theirs.
double usableCores(const Batch &batch, int cores)
{
    if (batch.strategy != Strategy::Threads)
        return 1;
    return cores > 0 ? std::min(batch.lanes, cores) : batch.lanes;
}

void addShares(ContenderCheck &check, const Batches &batches, int cores)
{
    TimeAverage inFlight;
    TimeAverage little;
    TimeAverage engineBusy;
    TimeAverage processBusy;
    for (const Batch *batch : batches) {
        const auto timeNs = double(batch->totalNs);
        if (batch->meanInFlight > 0)
            inFlight.add(batch->meanInFlight * timeNs, timeNs);
        if (batch->complete && batch->latencySumNs > 0)
            little.add(double(batch->latencySumNs), timeNs);
        if (batch->engineCpuNs > 0)
            engineBusy.add(double(batch->engineCpuNs), timeNs * usableCores(*batch, cores));
        if (batch->processCpuNs > 0 && cores > 0)
            processBusy.add(double(batch->processCpuNs), timeNs * cores);
    }
    check.inFlight = inFlight.value();
    check.littleInFlight = little.value();
    check.engineBusy = engineBusy.value();
    check.processBusy = processBusy.value();
}

/// More than 1 only by the few microseconds that lie between the readings of two clocks.
void capAtOne(std::optional<double> &share)
{
    if (share)
        share = std::min(*share, 1.0);
}

bool isLoopLate(const ContenderCheck &check, const Batches &batches, std::optional<double> medianNs)
{
    TimeAverage latency;
    for (const Batch *batch : batches)
        latency.add(double(batch->latencySumNs), batch->done);
    const std::optional<double> typicalNs = medianNs ? medianNs : latency.value();
    const auto lagNs = double(check.loopLag.p99Ns);
    const double share =
        check.hasLongBatch ? SelfCheckLimits::lagOfLatency : SelfCheckLimits::lagOfLatencyWhenShort;
    return typicalNs && lagNs > double(SelfCheckLimits::lagNs) && lagNs > share * *typicalNs;
}

bool hasIdleLanes(const Batches &batches)
{
    TimeAverage share;
    for (const Batch *batch : batches) {
        const bool hasStarted = batch->done >= SelfCheckLimits::requestsPerLane * batch->lanes;
        if (hasStarted && batch->steadyInFlight > 0)
            share.add(batch->steadyInFlight * double(batch->totalNs), batch->lanes * double(batch->totalNs));
    }
    return share.value().value_or(1) < 1 - SelfCheckLimits::missing;
}

/// Whether what the latencies account for is less than what lanes had in flight.
bool hidesTime(const Batches &batches)
{
    TimeAverage share;
    for (const Batch *batch : batches) {
        if (batch->complete && batch->meanInFlight > 0 && batch->latencySumNs > 0)
            share.add(double(batch->latencySumNs), batch->meanInFlight * double(batch->totalNs));
    }
    return share.value().value_or(1) < 1 - SelfCheckLimits::missing;
}

ContenderCheck checkContender(const Run &run, const Batches &batches, std::optional<double> medianNs)
{
    ContenderCheck check;
    check.strategy = batches.front()->strategy;
    check.client = batches.front()->client;
    for (const Batch *batch : batches) {
        check.lanes = std::max(check.lanes, batch->lanes);
        check.connectionsOpened += batch->connectionsOpened;
        check.connectionsExpected += expectedConnections(run.plan, *batch);
        check.retries += batch->retries;
        check.hasLongBatch = check.hasLongBatch || isLongEnough(*batch);
    }
    check.loopLag = typicalLag(batches, check.hasLongBatch ? SelfCheckLimits::lagTicks : 1);
    addShares(check, batches, run.cores);
    if (!check.engineBusy && check.loopLag.count == 0)
        return check;

    const std::pair<BottleneckReason, bool> findings[] = {
        {BottleneckReason::CpuExhausted, check.processBusy.value_or(0) >= SelfCheckLimits::cpuExhausted},
        {BottleneckReason::EngineBusy, check.engineBusy.value_or(0) >= SelfCheckLimits::engineBusy},
        {BottleneckReason::LoopLate, isLoopLate(check, batches, medianNs)},
        {BottleneckReason::LanesIdle, hasIdleLanes(batches)},
        {BottleneckReason::TimeHidden, hidesTime(batches)},
    };
    for (const auto &[reason, isThere] : findings) {
        if (isThere)
            check.reasons.push_back(reason);
    }
    check.verdict = check.reasons.empty() ? ClientVerdict::Ok : ClientVerdict::Bottleneck;
    capAtOne(check.engineBusy);
    capAtOne(check.processBusy);
    return check;
}

} // namespace

bool ContenderCheck::hasReason(BottleneckReason reason) const
{
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

ClientVerdict SelfCheck::verdict() const
{
    ClientVerdict worst = ClientVerdict::Unknown;
    for (const ContenderCheck &check : contenders)
        worst = std::max(worst, check.verdict);
    return worst;
}

const ContenderCheck *SelfCheck::find(Contender contender) const
{
    const auto found = std::find_if(contenders.begin(), contenders.end(), [contender](const auto &check) {
        return check.contender() == contender;
    });
    return found == contenders.end() ? nullptr : std::to_address(found);
}

SelfCheck selfCheck(const Run &run, const MedianLatency &medianLatency)
{
    std::array<Batches, contenderCount> byContender;
    for (const Batch &batch : run.batches)
        byContender[batch.contender().index()].push_back(&batch);
    SelfCheck result;
    result.loopLag = run.loopLag;
    for (const Contender contender : allContenders) {
        const Batches &batches = byContender[contender.index()];
        if (!batches.empty())
            result.contenders.push_back(checkContender(run, batches, medianLatency(contender)));
    }
    return result;
}

SelfCheck selfCheck(const Run &run, const RunReport &report)
{
    return selfCheck(run, [&report](Contender contender) -> std::optional<double> {
        const ContenderReport *found = report.find(contender);
        return found ? found->latency.percentilesNs.front() : std::nullopt;
    });
}

} // namespace Loopscope
