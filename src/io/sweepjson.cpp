// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/sweepjson.h"

#include "core/text.h"
#include "io/jsonparts.h"
#include "io/outputbuffer.h"
#include "io/sweepreportjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QJsonObject stepToJson(const SweepStep &step)
{
    QJsonArray reasons;
    for (const BottleneckReason reason : step.reasons)
        reasons.append(bottleneckReasonId(reason));
    return {
        {u"concurrency"_s, step.concurrency},
        {u"round"_s, step.round + 1},
        {u"count"_s, step.count},
        {u"answered"_s, step.answered},
        {u"ok"_s, step.ok},
        {u"failed"_s, step.failed},
        {u"total_ns"_s, step.totalNs},
        {u"requests_per_second"_s, numberOrNull(step.throughput)},
        {u"mean_ns"_s, numberOrNull(step.meanNs)},
        {u"p50_ns"_s, numberOrNull(step.p50Ns)},
        {u"p95_ns"_s, numberOrNull(step.p95Ns)},
        {u"p99_ns"_s, numberOrNull(step.p99Ns)},
        {u"requests_per_second_interval"_s, intervalOrNull(step.throughputInterval)},
        {u"p50_ns_interval"_s, intervalOrNull(step.p50Interval)},
        {u"p95_ns_interval"_s, intervalOrNull(step.p95Interval)},
        {u"p99_ns_interval"_s, intervalOrNull(step.p99Interval)},
        {u"mean_in_flight"_s, numberOrNull(step.meanInFlight)},
        {u"in_flight_by_littles_law"_s, numberOrNull(step.littleInFlight)},
        {u"engine_busy"_s, numberOrNull(step.engineBusy)},
        {u"process_busy"_s, numberOrNull(step.processBusy)},
        {u"loop_lag"_s, loopLagToJson(step.loopLag)},
        {u"client_verdict"_s, clientVerdictId(step.clientVerdict)},
        {u"client_reasons"_s, reasons},
        {u"failing"_s, step.failing},
        {u"error"_s, step.errorText},
        {u"complete"_s, step.complete},
    };
}

} // namespace

QJsonObject sweepPlanToJson(const SweepPlan &plan)
{
    QJsonArray concurrencies;
    for (const int concurrency : plan.concurrencies)
        concurrencies.append(concurrency);
    QJsonObject object = requestToJson(plan.request);
    object.insert(u"client"_s, clientId(plan.client));
    object.insert(u"concurrencies"_s, concurrencies);
    object.insert(u"requests_per_step"_s, plan.requestsPerStep);
    object.insert(u"duration_per_step_ms"_s, qint64(plan.durationPerStep.count()));
    object.insert(u"rounds"_s, plan.rounds);
    object.insert(u"warmup"_s, plan.warmUp);
    return object;
}

Status writeSweepJson(const Sweep &sweep, const SweepReport &report, QIODevice &device)
{
    QJsonArray steps;
    for (const SweepStep &step : sweep.steps)
        steps.append(stepToJson(step));
    OutputBuffer out(device);
    out.add("{");
    addMember(out, "format", u"loopscope-sweep"_s);
    addMember(out, "version", sweepJsonVersion);
    addMember(out, "program_version", sweep.programVersion);
    addMember(out, "id", sweep.id);
    addMember(out, "started_at", isoTimestamp(sweep.startedAtUs));
    addMember(out, "cores", sweep.cores);
    addMember(out, "plan", sweepPlanToJson(sweep.plan));
    addMember(out, "end", sweepEndId(sweep.end));
    addMember(out, "report", sweepReportToJson(report));
    // The last one has no comma after it.
    out.add("\"steps\":");
    out.add(QJsonDocument(steps).toJson(QJsonDocument::Compact));
    out.add("}\n");
    return out.finish();
}

} // namespace Loopscope
