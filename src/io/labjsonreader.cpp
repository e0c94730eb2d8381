// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/fieldreader.h"
#include "io/jsonparts.h"
#include "io/labjson.h"
#include "io/timestamp.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct LabJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LabJson)
};

std::optional<LabState> labStateFromId(QStringView id)
{
    for (const LabState state : allLabStates) {
        if (labStateId(state) == id)
            return state;
    }
    return std::nullopt;
}

LabCoroutine coroutineFrom(FieldReader fields, const QString &path, QString &problem)
{
    LabCoroutine coroutine;
    coroutine.repeat = int(fields.integer("repeat"_L1, Limits::labCoroutines));
    if (fields.has("url"_L1)) {
        coroutine.kind = LabCoroutine::Kind::Request;
        RequestSpec request;
        if (const Status url = parseUrl(fields.string("url"_L1), request); !url && problem.isEmpty())
            problem = path + u"url: "_s + url.error();
        coroutine.url = request.url;
    } else {
        coroutine.delayNs = fields.integer("delay_ns"_L1, Limits::labDelayNs);
        coroutine.text = fields.string("text"_L1);
    }
    return coroutine;
}

LabPlan planFrom(FieldReader fields, QString &problem)
{
    LabPlan plan;
    const QJsonArray coroutines = fields.array("coroutines"_L1);
    for (qsizetype i = 0; i < coroutines.size() && problem.isEmpty(); ++i) {
        const QString path = u"plan.coroutines[%1]."_s.arg(i);
        plan.coroutines.append(coroutineFrom({coroutines.at(i).toObject(), path, problem}, path, problem));
    }
    plan.drive = fields.word("drive"_L1, labDriveFromId);
    plan.lines = fields.word("lines"_L1, labLinesFromId);
    plan.limit = int(fields.integer("limit"_L1, Limits::threads));
    plan.timeout = std::chrono::milliseconds(fields.integer("timeout_ms"_L1, Limits::timeoutMs));
    if (const QList<LabProblem> problems = labPlanProblems(plan); !problems.isEmpty() && problem.isEmpty())
        problem = u"plan: "_s + problems.first().message;
    return plan;
}

void readTransitions(FieldReader fields, LabRun &run)
{
    const QJsonArray times = fields.array("at_ns"_L1);
    const QJsonArray coroutines = fields.array("coroutine"_L1);
    const QJsonArray states = fields.array("state"_L1);
    const QJsonArray workers = fields.array("worker"_L1);
    if (coroutines.size() != times.size())
        return fields.refuse("coroutine"_L1);
    if (states.size() != times.size())
        return fields.refuse("state"_L1);
    if (workers.size() != times.size())
        return fields.refuse("worker"_L1);
    qint64 last = 0;
    for (qsizetype i = 0; i < times.size(); ++i) {
        LabTransition transition;
        transition.atNs = times.at(i).toInteger(-1);
        if (transition.atNs < last)
            return fields.refuse("at_ns"_L1);
        last = transition.atNs;
        transition.coroutine = coroutines.at(i).toInt(-1);
        if (transition.coroutine < 0 || transition.coroutine >= run.actors.size())
            return fields.refuse("coroutine"_L1);
        const std::optional<LabState> state = labStateFromId(states.at(i).toString());
        if (!state)
            return fields.refuse("state"_L1);
        transition.state = *state;
        const int worker = workers.at(i).toInt(-2);
        if (worker < LabTransition::noWorker || worker >= run.plan.limit)
            return fields.refuse("worker"_L1);
        transition.worker = qint16(worker);
        run.transitions.append(transition);
    }
}

LabLine lineFrom(FieldReader fields, const LabRun &run)
{
    LabLine line;
    line.atNs = fields.integer("at_ns"_L1, anyAmount);
    line.coroutine = int(fields.integer("line_coroutine"_L1, {LabLine::wholeLoop, run.actors.size() - 1}));
    line.text = fields.string("text"_L1);
    return line;
}

LabRun runFrom(const QJsonObject &object, QString &problem)
{
    FieldReader fields(object, QString(), problem);
    LabRun run;
    run.id = fields.string("id"_L1);
    const std::optional<qint64> startedAtUs = parseTimestamp(fields.string("started_at"_L1).toLatin1());
    if (!startedAtUs)
        fields.refuse("started_at"_L1);
    run.startedAtUs = startedAtUs.value_or(0);
    run.plan = planFrom(fields.object("plan"_L1), problem);
    if (!problem.isEmpty())
        return run; // before anything is made of it
    run.hasMain = run.plan.hasMain();
    run.actors = labActors(run.plan);
    run.totalNs = fields.integer("total_ns"_L1, anyAmount);
    run.failed = int(fields.integer("failed"_L1, {0, run.actors.size()}));
    run.interrupted = fields.boolean("interrupted"_L1);
    run.finished = true;
    readTransitions(fields.object("transitions"_L1), run);
    const QJsonArray lines = fields.array("lines"_L1);
    for (qsizetype i = 0; i < lines.size() && problem.isEmpty(); ++i)
        run.lines.append(lineFrom({lines.at(i).toObject(), u"lines[%1]."_s.arg(i), problem}, run));
    return run;
}

} // namespace

Result<LabPlan> labPlanFromJson(const QJsonObject &object)
{
    QString problem;
    LabPlan plan = planFrom({object, u"plan."_s, problem}, problem);
    if (!problem.isEmpty())
        return Error{problem};
    return plan;
}

Result<LabRun> parseLabJson(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Error{LabJsonText::tr("it is damaged at byte %1; open another copy of it.").arg(error.offset)};
    const qint64 version = object.value("version"_L1).toInteger();
    if (object.value("format"_L1) != "loopscope-lab"_L1 || version < 1)
        return Error{LabJsonText::tr("it is not a run of the Lab.")};
    if (version > labJsonVersion) {
        return Error{LabJsonText::tr("it was written by a newer Loopscope (format %1); update Loopscope to "
                                     "open it.")
                         .arg(version)};
    }
    QString problem;
    LabRun run = runFrom(object, problem);
    if (!problem.isEmpty())
        return Error{LabJsonText::tr("it is damaged: %1. Open another copy of it.").arg(problem)};
    return run;
}

} // namespace Loopscope
