// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

using Kind = LabCoroutine::Kind;

QJsonObject toJson(const LabCoroutine &coroutine)
{
    QJsonObject object{{u"repeat"_s, coroutine.repeat}};
    if (coroutine.kind == Kind::Request) {
        object.insert(u"url"_s, displayUrl(coroutine.url));
    } else {
        object.insert(u"delayNs"_s, coroutine.delayNs);
        object.insert(u"text"_s, coroutine.text);
    }
    return object;
}

std::optional<LabCoroutine> fromJson(const QJsonObject &object)
{
    LabCoroutine coroutine;
    coroutine.repeat = object.value("repeat"_L1).toInt();
    if (object.contains("url"_L1)) {
        coroutine.kind = Kind::Request;
        coroutine.delayNs = 0;
        coroutine.url = QUrl(object.value("url"_L1).toString());
    } else {
        coroutine.delayNs = object.value("delayNs"_L1).toInteger(-1);
        coroutine.text = object.value("text"_L1).toString();
    }
    LabPlan plan;
    plan.coroutines = {coroutine};
    const QList<LabProblem> problems = labPlanProblems(plan);
    // Without a demo server there may be no URL yet.
    const bool isGood =
        std::all_of(problems.begin(), problems.end(), [&coroutine](const LabProblem &problem) {
            return problem.field == LabField::Url && coroutine.url.isEmpty();
        });
    return isGood ? std::optional(coroutine) : std::nullopt;
}

std::optional<QList<LabCoroutine>> loadCoroutines(const QSettings &settings)
{
    const QByteArray stored = settings.value("lab/coroutines"_L1).toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(stored);
    if (!document.isArray() || document.array().size() > Limits::labCoroutines.high)
        return std::nullopt;
    QList<LabCoroutine> coroutines;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const std::optional<LabCoroutine> coroutine = fromJson(value.toObject());
        if (!coroutine)
            return std::nullopt;
        coroutines.append(*coroutine);
    }
    return coroutines;
}

} // namespace

std::optional<LabPlan> loadLabPlan(const QSettings &settings)
{
    const std::optional<QList<LabCoroutine>> coroutines = loadCoroutines(settings);
    if (!coroutines)
        return std::nullopt;
    const auto number = [&settings](QLatin1StringView key, int fallback, Range range) {
        const int value = settings.value(key, fallback).toInt();
        return range.contains(value) ? value : fallback;
    };
    LabPlan plan;
    plan.coroutines = *coroutines;
    plan.drive = labDriveFromId(settings.value("lab/drive"_L1).toString()).value_or(plan.drive);
    plan.lines = labLinesFromId(settings.value("lab/lines"_L1).toString()).value_or(plan.lines);
    plan.limit = number("lab/limit"_L1, plan.limit, Limits::concurrency);
    plan.timeout =
        std::chrono::milliseconds(number("lab/timeoutMs"_L1, int(plan.timeout.count()), Limits::timeoutMs));
    return plan;
}

void saveLabPlan(const LabPlan &plan, QSettings &settings)
{
    QJsonArray array;
    for (const LabCoroutine &coroutine : plan.coroutines)
        array.append(toJson(coroutine));
    settings.setValue("lab/coroutines"_L1, QJsonDocument(array).toJson(QJsonDocument::Compact));
    settings.setValue("lab/drive"_L1, labDriveId(plan.drive));
    settings.setValue("lab/lines"_L1, labLinesId(plan.lines));
    settings.setValue("lab/limit"_L1, plan.limit);
    settings.setValue("lab/timeoutMs"_L1, qlonglong(plan.timeout.count()));
}

} // namespace Loopscope
