// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/runjsonhead.h"

#include "io/fieldreader.h"
#include "io/jsonparts.h"
#include "io/runjson.h"
#include "io/timestamp.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

RunPlan planFrom(FieldReader fields, QString &problem)
{
    RunPlan plan;
    plan.request = requestFrom(fields, problem);
    plan.count = int(fields.integer("count"_L1, Limits::count));
    plan.concurrency = int(fields.integer("concurrency"_L1, Limits::concurrency));
    plan.threads = int(fields.integer("threads"_L1, Limits::threads));
    plan.rounds = int(fields.integer("rounds"_L1, Limits::rounds));
    plan.warmUp = int(fields.integer("warmup"_L1, Limits::warmUp));
    plan.strategies = fields.words("strategies"_L1, strategyFromId);
    // Files from before there were clients to choose from name the one that there was.
    plan.clients = fields.has("client"_L1) ? QList{fields.word("client"_L1, clientFromId)}
                                           : fields.words("clients"_L1, clientFromId);
    if (fields.has("duration_ms"_L1)) // older files do not say
        plan.duration = std::chrono::milliseconds(fields.integer("duration_ms"_L1, Limits::durationMs));
    return plan;
}

std::vector<LagInterval> lagSeriesFrom(FieldReader fields)
{
    const QJsonArray starts = fields.array("start_ns"_L1);
    const QJsonArray ends = fields.array("end_ns"_L1);
    const QJsonArray most = fields.array("max_ns"_L1);
    if (ends.size() != starts.size())
        fields.refuse("end_ns"_L1);
    if (most.size() != starts.size())
        fields.refuse("max_ns"_L1);
    std::vector<LagInterval> series;
    qint64 endNs = 0;
    for (qsizetype i = 0; i < std::min({starts.size(), ends.size(), most.size()}); ++i) {
        const LagInterval interval{starts.at(i).toInteger(-1), ends.at(i).toInteger(-1),
                                   most.at(i).toInteger(-1)};
        if (!anyAmount.contains(interval.startNs) || interval.startNs < endNs)
            fields.refuse("start_ns"_L1);
        if (!anyAmount.contains(interval.endNs) || interval.endNs < interval.startNs)
            fields.refuse("end_ns"_L1);
        if (!anyAmount.contains(interval.maxNs))
            fields.refuse("max_ns"_L1);
        endNs = interval.endNs;
        series.push_back(interval);
    }
    return series;
}

Batch batchFrom(FieldReader fields)
{
    Batch batch;
    batch.strategy = fields.word("strategy"_L1, strategyFromId);
    batch.client = fields.word("client"_L1, clientFromId);
    batch.round = quint16(fields.integer("round"_L1, Limits::rounds) - 1);
    batch.lanes = int(fields.integer("lanes"_L1, Limits::concurrency));
    batch.planned = int(fields.integer("planned"_L1, Limits::count));
    batch.done = int(fields.integer("done"_L1, {0, batch.planned}));
    batch.startNs = fields.integer("start_ns"_L1, anyAmount);
    batch.totalNs = fields.integer("total_ns"_L1, anyAmount);
    batch.connectionsOpened =
        int(fields.integer("connections_opened"_L1, {0, std::numeric_limits<int>::max()}));
    batch.complete = fields.boolean("complete"_L1);
    if (fields.has("retries"_L1)) { // older files have none of these
        batch.retries = fields.integer("retries"_L1, anyAmount);
        batch.meanInFlight = fields.amount("mean_in_flight"_L1);
        batch.engineCpuNs = fields.integer("engine_cpu_ns"_L1, anyAmount);
        batch.processCpuNs = fields.integer("process_cpu_ns"_L1, anyAmount);
        batch.loopLag = loopLagFrom(fields.object("loop_lag"_L1));
        batch.steadyInFlight = fields.amount("steady_in_flight"_L1);
        batch.latencySumNs = fields.integer("latency_sum_ns"_L1, anyAmount);
    }
    return batch;
}

} // namespace

Result<RunPlan> runPlanFromJson(const QJsonObject &object)
{
    QString problem;
    RunPlan plan = planFrom({object, u"plan."_s, problem}, problem);
    if (!problem.isEmpty())
        return Error{problem};
    return plan;
}

Run runFromHead(const QJsonObject &head, QString &problem)
{
    FieldReader fields(head, QString(), problem);
    Run run;
    run.programVersion = fields.string("program_version"_L1);
    run.id = fields.string("id"_L1);
    const std::optional<qint64> startedAtUs = parseTimestamp(fields.string("started_at"_L1).toLatin1());
    if (!startedAtUs)
        fields.refuse("started_at"_L1);
    run.startedAtUs = startedAtUs.value_or(0);
    run.plan = planFrom(fields.object("plan"_L1), problem);
    run.seed = quint32(fields.integer("seed"_L1, {0, std::numeric_limits<quint32>::max()}));
    run.interrupted = fields.boolean("interrupted"_L1);
    if (fields.has("cores"_L1)) // older files do not say
        run.cores = int(fields.integer("cores"_L1, {0, std::numeric_limits<int>::max()}));
    run.loopLag = loopLagFrom(fields.object("loop_lag"_L1));
    if (fields.has("lag_series"_L1)) // older files have none
        run.lagSeries = lagSeriesFrom(fields.object("lag_series"_L1));

    const QJsonArray batches = fields.array("batches"_L1);
    for (qsizetype i = 0; i < batches.size() && problem.isEmpty(); ++i)
        run.batches.push_back(batchFrom({batches.at(i).toObject(), u"batches[%1]."_s.arg(i), problem}));

    const QJsonArray texts = fields.array("error_texts"_L1);
    run.errorTexts.clear();
    for (const QJsonValue &text : texts)
        run.errorTexts.append(text.toString());
    if (run.errorTexts.value(0, u"-"_s) != QString()
        || run.errorTexts.size() > std::numeric_limits<quint16>::max() + 1)
        fields.refuse("error_texts"_L1);
    return run;
}

} // namespace Loopscope
