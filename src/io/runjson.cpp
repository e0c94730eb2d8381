// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/runjson.h"

#include "core/text.h"
#include "io/comparisonjson.h"
#include "io/jsonparts.h"
#include "io/outputbuffer.h"
#include "io/samplecolumns.h"
#include "io/summaryfigures.h"
#include "stats/selfcheck.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct FigureToJson
{
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(const auto &figure) const { return figure; }
};

/// By column, as the samples are, for the same reason.
QJsonObject lagSeriesToJson(const std::vector<LagInterval> &series)
{
    QJsonArray starts;
    QJsonArray ends;
    QJsonArray most;
    for (const LagInterval &interval : series) {
        starts.append(interval.startNs);
        ends.append(interval.endNs);
        most.append(interval.maxNs);
    }
    return {{u"start_ns"_s, starts}, {u"end_ns"_s, ends}, {u"max_ns"_s, most}};
}

QJsonObject batchToJson(const Batch &batch)
{
    return {
        {u"strategy"_s, strategyId(batch.strategy)},
        {u"client"_s, clientId(batch.client)},
        {u"round"_s, batch.round + 1},
        {u"lanes"_s, batch.lanes},
        {u"planned"_s, batch.planned},
        {u"done"_s, batch.done},
        {u"start_ns"_s, batch.startNs},
        {u"total_ns"_s, batch.totalNs},
        {u"connections_opened"_s, batch.connectionsOpened},
        {u"complete"_s, batch.complete},
        {u"retries"_s, batch.retries},
        {u"mean_in_flight"_s, batch.meanInFlight},
        {u"engine_cpu_ns"_s, batch.engineCpuNs},
        {u"process_cpu_ns"_s, batch.processCpuNs},
        {u"loop_lag"_s, loopLagToJson(batch.loopLag)},
        {u"steady_in_flight"_s, batch.steadyInFlight},
        {u"latency_sum_ns"_s, batch.latencySumNs},
    };
}

QJsonArray batchesToJson(const std::vector<Batch> &batches)
{
    QJsonArray array;
    for (const Batch &batch : batches)
        array.append(batchToJson(batch));
    return array;
}

/// To the nanosecond, as in the summary's other figures.
QJsonValue milliseconds(std::optional<double> ns)
{
    return ns ? QJsonValue(std::round(*ns) / 1e6) : QJsonValue::Null;
}

QJsonObject phasesToJson(const PhaseSummary &phases)
{
    QJsonObject object;
    for (const Phase phase : allPhases) {
        object.insert(phaseId(phase),
                      QJsonObject{{u"count"_s, phases[phase].count},
                                  {u"p50_ms"_s, milliseconds(phases[phase].medianNs)},
                                  {u"p95_ms"_s, milliseconds(phases[phase].p95Ns)}});
    }
    return object;
}

/// Only what a request had, as unknown is not 0.
QJsonValue stackToJson(const PhaseSummary &phases, const std::optional<PhaseStack> &stack)
{
    if (!stack)
        return QJsonValue::Null;
    QJsonObject object{{u"count"_s, stack->count},
                       {u"latency_ms"_s, milliseconds(stack->latencyNs)},
                       {u"rest_ms"_s, milliseconds(stack->restNs)}};
    for (const Phase phase : allPhases) {
        if (phases[phase].count > 0)
            object.insert(phaseId(phase) + "_ms"_L1, milliseconds(stack->phaseNs[std::size_t(phase)]));
    }
    return object;
}

QJsonValue checkToJson(const ContenderCheck *check)
{
    if (!check)
        return QJsonValue::Null;
    const auto figure = [](std::optional<double> value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    QJsonArray reasons;
    for (const BottleneckReason reason : check->reasons)
        reasons.append(bottleneckReasonId(reason));
    return QJsonObject{
        {u"verdict"_s, clientVerdictId(check->verdict)},
        {u"reasons"_s, reasons},
        {u"loop_lag"_s, loopLagToJson(check->loopLag)},
        {u"connections_expected"_s, check->connectionsExpected},
        {u"retries"_s, check->retries},
        {u"in_flight"_s, figure(check->inFlight)},
        {u"in_flight_by_littles_law"_s, figure(check->littleInFlight)},
        {u"engine_busy"_s, figure(check->engineBusy)},
        {u"process_busy"_s, figure(check->processBusy)},
    };
}

QJsonArray summaryToJson(const Run &run, const RunReport &report)
{
    const SelfCheck check = selfCheck(run, report);
    QJsonArray array;
    for (const ContenderReport &contender : report.contenders) {
        QJsonObject object;
        for (const SummaryColumn &column : summaryColumns())
            object.insert(column.name, std::visit(FigureToJson(), column.figure(contender)));
        QJsonObject errors;
        for (const auto &[kind, count] : contender.errors)
            errors.insert(errorId(kind), count);
        QJsonObject statuses;
        for (const auto &[status, count] : contender.statuses)
            statuses.insert(QString::number(status), count);
        object.insert("errors"_L1, errors);
        object.insert("statuses"_L1, statuses);
        object.insert("intervals"_L1, intervalsToJson(contender));
        object.insert("phases"_L1, phasesToJson(contender.phases));
        object.insert("phase_stacks"_L1,
                      QJsonObject{{u"p50"_s, stackToJson(contender.phases, contender.phases.atMedian)},
                                  {u"p95"_s, stackToJson(contender.phases, contender.phases.atP95)}});
        object.insert("self_check"_L1, checkToJson(check.find(contender.contender())));
        array.append(object);
    }
    return array;
}

/// Straight into the file: as a QJsonDocument a million samples would take hundreds of megabytes.
void addSamples(OutputBuffer &out, const SampleLog &samples)
{
    out.add("\"samples\":{");
    QByteArrayView beforeColumn = "\n\"";
    for (const SampleColumn &column : sampleColumns()) {
        out.add(std::exchange(beforeColumn, ",\n\""));
        out.add(QByteArrayView(column.name.data(), column.name.size()));
        out.add("\":[");
        QByteArrayView beforeValue;
        samples.forEach([&](const Sample &sample) {
            out.add(std::exchange(beforeValue, ","));
            column.write(out, sample);
        });
        out.add(']');
    }
    out.add("}");
}

} // namespace

QJsonObject runPlanToJson(const RunPlan &plan)
{
    QJsonArray strategies;
    for (const Strategy strategy : plan.strategies)
        strategies.append(strategyId(strategy));
    QJsonArray clients;
    for (const ClientKind client : plan.clients)
        clients.append(clientId(client));
    QJsonObject object = requestToJson(plan.request);
    object.insert(u"count"_s, plan.count);
    object.insert(u"duration_ms"_s, qint64(plan.duration.count()));
    object.insert(u"concurrency"_s, plan.concurrency);
    object.insert(u"threads"_s, plan.threads);
    object.insert(u"rounds"_s, plan.rounds);
    object.insert(u"warmup"_s, plan.warmUp);
    object.insert(u"strategies"_s, strategies);
    object.insert(u"clients"_s, clients);
    return object;
}

Status writeRunJson(const Run &run, const RunReport &report, QIODevice &device)
{
    OutputBuffer out(device);
    out.add("{");
    addMember(out, "format", u"loopscope-run"_s);
    addMember(out, "version", runJsonVersion);
    addMember(out, "program_version", run.programVersion);
    addMember(out, "id", run.id);
    addMember(out, "started_at", isoTimestamp(run.startedAtUs));
    addMember(out, "plan", runPlanToJson(run.plan));
    addMember(out, "seed", qint64(run.seed));
    addMember(out, "interrupted", run.interrupted);
    addMember(out, "cores", run.cores);
    addMember(out, "loop_lag", loopLagToJson(run.loopLag));
    addMember(out, "lag_series", lagSeriesToJson(run.lagSeries));
    addMember(out, "batches", batchesToJson(run.batches));
    addMember(out, "error_texts", QJsonArray::fromStringList(run.errorTexts));
    addMember(out, "summary", summaryToJson(run, report));
    addMember(out, "comparisons", comparisonsToJson(report));
    addSamples(out, run.samples);
    out.add("}\n");
    return out.finish();
}

} // namespace Loopscope
