// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/jsonparts.h"
#include "io/jsonscanner.h"
#include "io/sweepjson.h"
#include "io/timestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SweepJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SweepJson)
};

constexpr qint64 largestFile = qint64(64) << 20;

SweepPlan planFrom(FieldReader fields, QString &problem)
{
    SweepPlan plan;
    plan.request = requestFrom(fields, problem);
    plan.client = fields.word("client"_L1, clientFromId);
    plan.concurrencies.clear();
    const QJsonArray concurrencies = fields.array("concurrencies"_L1);
    for (const QJsonValue &concurrency : concurrencies)
        plan.concurrencies.append(concurrency.toInt(0));
    plan.requestsPerStep = int(fields.integer("requests_per_step"_L1, {0, Limits::count.high}));
    plan.durationPerStep =
        std::chrono::milliseconds(fields.integer("duration_per_step_ms"_L1, SweepLimits::durationMs));
    plan.rounds = int(fields.integer("rounds"_L1, SweepLimits::rounds));
    plan.warmUp = int(fields.integer("warmup"_L1, Limits::warmUp));
    for (const SweepProblem &wrong : sweepProblems(plan)) {
        // The certificates may well be another machine's.
        if (wrong.field != SweepField::CaFile && problem.isEmpty())
            problem = u"plan: "_s + wrong.message;
    }
    return plan;
}

SweepStep stepFrom(FieldReader fields, const SweepPlan &plan)
{
    SweepStep step;
    step.concurrency = int(fields.integer("concurrency"_L1, Limits::concurrency));
    if (!plan.concurrencies.contains(step.concurrency))
        fields.refuse("concurrency"_L1);
    step.round = quint16(fields.integer("round"_L1, {1, plan.rounds}) - 1);
    step.count = fields.integer("count"_L1, Limits::count);
    step.answered = fields.integer("answered"_L1, {0, step.count});
    step.ok = fields.integer("ok"_L1, {0, step.answered});
    step.totalNs = fields.integer("total_ns"_L1, anyAmount);
    step.meanNs = fields.amountOrNull("mean_ns"_L1);
    step.p50Ns = fields.amountOrNull("p50_ns"_L1);
    step.p95Ns = fields.amountOrNull("p95_ns"_L1);
    step.p99Ns = fields.amountOrNull("p99_ns"_L1);
    step.throughputInterval = fields.intervalOrNull("requests_per_second_interval"_L1);
    step.p50Interval = fields.intervalOrNull("p50_ns_interval"_L1);
    step.p95Interval = fields.intervalOrNull("p95_ns_interval"_L1);
    step.p99Interval = fields.intervalOrNull("p99_ns_interval"_L1);
    step.meanInFlight = fields.amount("mean_in_flight"_L1);
    step.littleInFlight = fields.amountOrNull("in_flight_by_littles_law"_L1);
    step.engineBusy = fields.amountOrNull("engine_busy"_L1);
    step.processBusy = fields.amountOrNull("process_busy"_L1);
    step.loopLag = loopLagFrom(fields.object("loop_lag"_L1));
    step.clientVerdict = fields.word("client_verdict"_L1, clientVerdictFromId);
    const QList<BottleneckReason> reasons = fields.words("client_reasons"_L1, bottleneckReasonFromId);
    step.reasons.assign(reasons.begin(), reasons.end());
    step.errorText = fields.string("error"_L1);
    step.complete = fields.boolean("complete"_L1);
    step.completeFigures(); // so that they cannot contradict the counts
    return step;
}

Sweep sweepFromObject(const QJsonObject &object, QString &problem)
{
    FieldReader fields(object, QString(), problem);
    Sweep sweep;
    sweep.programVersion = fields.string("program_version"_L1);
    sweep.id = fields.string("id"_L1);
    const std::optional<qint64> startedAtUs = parseTimestamp(fields.string("started_at"_L1).toLatin1());
    if (!startedAtUs)
        fields.refuse("started_at"_L1);
    sweep.startedAtUs = startedAtUs.value_or(0);
    sweep.cores = int(fields.integer("cores"_L1, {0, std::numeric_limits<int>::max()}));
    sweep.plan = planFrom(fields.object("plan"_L1), problem);
    sweep.end = fields.word("end"_L1, sweepEndFromId);
    const QJsonArray steps = fields.array("steps"_L1);
    if (steps.size() > sweep.plan.stepCount())
        fields.refuse("steps"_L1);
    for (qsizetype i = 0; i < steps.size() && problem.isEmpty(); ++i)
        sweep.steps.push_back(
            stepFrom({steps.at(i).toObject(), u"steps[%1]."_s.arg(i), problem}, sweep.plan));
    return sweep;
}

/// Why \a file cannot hold a sweep, seen from outside; empty where it may.
QString fileProblem(const QFileInfo &file)
{
    if (!file.exists())
        return SweepJsonText::tr("there is no such file.");
    if (!file.isFile())
        return SweepJsonText::tr("it is not a file; choose a JSON file that Loopscope exported.");
    if (file.size() == 0)
        return SweepJsonText::tr("it is empty; choose a JSON file that Loopscope exported.");
    // A run may well be larger, and is told apart before.
    if (file.size() > largestFile)
        return SweepJsonText::tr("it is larger than 64 MiB; Loopscope writes no such sweeps.");
    return QString();
}

/// By the beginning of a file.
JsonFileKind kindOf(const QByteArray &begin)
{
    JsonScanner scanner(begin);
    if (!scanner.take('{') || scanner.takeString() != QByteArrayView("format") || !scanner.take(':'))
        return JsonFileKind::Other;
    const std::optional<QByteArrayView> format = scanner.takeString();
    if (format == QByteArrayView("loopscope-run"))
        return JsonFileKind::Run;
    if (format == QByteArrayView("loopscope-watches"))
        return JsonFileKind::WatchList;
    return format == QByteArrayView("loopscope-sweep") ? JsonFileKind::Sweep : JsonFileKind::Other;
}

Result<Sweep> sweepFromFile(const QString &path)
{
    // Nothing but a plain file is opened: reading a pipe could wait for ever.
    if (QFileInfo(path).isFile() && jsonFileKind(path) == JsonFileKind::Run)
        return Error{SweepJsonText::tr("it is a run, not a sweep; open it on the page Compare.")};
    if (const QString problem = fileProblem(QFileInfo(path)); !problem.isEmpty())
        return Error{problem};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    return parseSweepJson(file.readAll());
}

} // namespace

Result<SweepPlan> sweepPlanFromJson(const QJsonObject &object)
{
    QString problem;
    SweepPlan plan = planFrom({object, u"plan."_s, problem}, problem);
    if (!problem.isEmpty())
        return Error{problem};
    return plan;
}

Result<Sweep> parseSweepJson(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError) {
        if (kindOf(text) == JsonFileKind::Sweep) {
            return Error{
                SweepJsonText::tr("it is damaged at byte %1; open another copy of it.").arg(error.offset)};
        }
        return Error{SweepJsonText::tr(
            "it is not a sweep that Loopscope saved; choose a JSON file that Loopscope exported.")};
    }
    const qint64 version = object.value("version"_L1).toInteger();
    if (object.value("format"_L1) != "loopscope-sweep"_L1 || version < 1) {
        return Error{SweepJsonText::tr(
            "it is not a sweep that Loopscope saved; choose a JSON file that Loopscope exported.")};
    }
    if (version > sweepJsonVersion) {
        return Error{SweepJsonText::tr("it was written by a newer Loopscope (format %1); update Loopscope to "
                                       "open it.")
                         .arg(version)};
    }
    QString problem;
    Sweep sweep = sweepFromObject(object, problem);
    if (!problem.isEmpty())
        return Error{SweepJsonText::tr("it is damaged: %1. Open another copy of it.").arg(problem)};
    return sweep;
}

Result<Sweep> readSweepJson(const QString &path)
{
    Result<Sweep> sweep = sweepFromFile(path);
    if (!sweep) {
        return Error{
            SweepJsonText::tr("%1 cannot be opened: %2").arg(QDir::toNativeSeparators(path), sweep.error())};
    }
    return sweep;
}

JsonFileKind jsonFileKind(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return JsonFileKind::Other;
    constexpr qint64 enough = 512;
    return kindOf(file.read(enough));
}

} // namespace Loopscope
