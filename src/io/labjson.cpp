// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/labjson.h"

#include "core/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QJsonObject coroutineToJson(const LabCoroutine &coroutine)
{
    QJsonObject object{{u"repeat"_s, coroutine.repeat}};
    if (coroutine.kind == LabCoroutine::Kind::Request) {
        object.insert(u"url"_s, coroutine.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    } else {
        object.insert(u"delay_ns"_s, coroutine.delayNs);
        object.insert(u"text"_s, coroutine.text);
    }
    return object;
}

QJsonObject transitionsToJson(const LabRun &run)
{
    QJsonArray times;
    QJsonArray coroutines;
    QJsonArray states;
    QJsonArray workers;
    run.transitions.forEach([&](const LabTransition &transition) {
        times.append(transition.atNs);
        coroutines.append(transition.coroutine);
        states.append(labStateId(transition.state));
        workers.append(transition.worker);
    });
    return {{u"at_ns"_s, times}, {u"coroutine"_s, coroutines}, {u"state"_s, states}, {u"worker"_s, workers}};
}

QJsonArray linesToJson(const LabRun &run)
{
    QJsonArray lines;
    run.lines.forEach([&](const LabLine &line) {
        lines.append(QJsonObject{
            {u"at_ns"_s, line.atNs}, {u"line_coroutine"_s, line.coroutine}, {u"text"_s, line.text}});
    });
    return lines;
}

} // namespace

QJsonObject labPlanToJson(const LabPlan &plan)
{
    QJsonArray coroutines;
    for (const LabCoroutine &coroutine : plan.coroutines)
        coroutines.append(coroutineToJson(coroutine));
    return {
        {u"coroutines"_s, coroutines},
        {u"drive"_s, labDriveId(plan.drive)},
        {u"lines"_s, labLinesId(plan.lines)},
        {u"limit"_s, plan.limit},
        {u"timeout_ms"_s, qint64(plan.timeout.count())},
    };
}

QByteArray labRunToJson(const LabRun &run)
{
    const QJsonObject object{
        {u"format"_s, u"loopscope-lab"_s},
        {u"version"_s, labJsonVersion},
        {u"id"_s, run.id},
        {u"started_at"_s, isoTimestamp(run.startedAtUs)},
        {u"plan"_s, labPlanToJson(run.plan)},
        {u"total_ns"_s, run.totalNs},
        {u"failed"_s, run.failed},
        {u"interrupted"_s, run.interrupted},
        {u"transitions"_s, transitionsToJson(run)},
        {u"lines"_s, linesToJson(run)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Loopscope
