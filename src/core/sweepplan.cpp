// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweepplan.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SweepPlanText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SweepPlan)
};

/// What a problem of a step's run is about in the sweep.
SweepField fieldOf(PlanField field)
{
    switch (field) {
    case PlanField::Url:
        return SweepField::Url;
    case PlanField::Count:
        return SweepField::RequestsPerStep;
    case PlanField::Duration:
        return SweepField::DurationPerStep;
    case PlanField::Rounds:
        return SweepField::Rounds;
    case PlanField::WarmUp:
        return SweepField::WarmUp;
    case PlanField::Timeout:
        return SweepField::Timeout;
    case PlanField::Redirects:
        return SweepField::Redirects;
    case PlanField::CaFile:
        return SweepField::CaFile;
    case PlanField::Concurrency:
    case PlanField::Threads:
    case PlanField::Strategies:
        return SweepField::Concurrencies;
    case PlanField::Clients:
        return SweepField::Client;
    }
    Q_UNREACHABLE();
}

QString concurrenciesProblem(const QList<int> &concurrencies)
{
    const QLocale locale;
    if (concurrencies.isEmpty())
        return SweepPlanText::tr("There is no concurrency to measure; type some, such as 1, 2, 4.");
    if (!SweepLimits::concurrencies.contains(concurrencies.size())) {
        return SweepPlanText::tr("These are %1 concurrencies; at most %2 fit in one sweep.")
            .arg(locale.toString(concurrencies.size()), locale.toString(SweepLimits::concurrencies.high));
    }
    if (!std::all_of(concurrencies.begin(), concurrencies.end(),
                     [](int value) { return Limits::concurrency.contains(value); }))
        return rangeProblem(SweepPlanText::tr("Each concurrency"), Limits::concurrency);
    if (std::adjacent_find(concurrencies.begin(), concurrencies.end(), std::greater_equal<>())
        != concurrencies.end())
        return SweepPlanText::tr("The concurrencies must be in ascending order, each once.");
    return {};
}

/// One part between commas. False where it is none of the three forms, or makes more than fit.
bool addPart(const QString &part, QList<int> &values)
{
    static const QRegularExpression form(
        u"^(\\d{1,6})(?:\\s*(?:\\.\\.|…)\\s*(\\d{1,6})(?:\\s*\\+\\s*(\\d{1,6}))?)?$"_s);
    const QRegularExpressionMatch match = form.match(part);
    if (!match.hasMatch())
        return false;
    const int from = match.captured(1).toInt();
    const bool isRange = !match.captured(2).isEmpty();
    const int to = isRange ? match.captured(2).toInt() : from;
    const bool isStepped = !match.captured(3).isEmpty();
    const int step = match.captured(3).toInt();
    if (from < 1 || to < from || (isStepped && step < 1))
        return false;
    for (int value = from; value < to; value = isStepped ? value + step : value * 2) {
        values.append(value);
        if (!Limits::concurrency.contains(values.size()))
            return false;
    }
    // A range that goes by steps ends where they do, as others do on their upper end.
    if (!isStepped || (to - from) % step == 0)
        values.append(to);
    return true;
}

} // namespace

RunPlan SweepPlan::stepPlan(int concurrency) const
{
    RunPlan plan;
    plan.request = request;
    plan.count = isByTime() ? int(Limits::count.high) : requestsPerStep;
    plan.duration = isByTime() ? durationPerStep : std::chrono::milliseconds(0);
    plan.concurrency = concurrency;
    plan.rounds = 1;
    plan.warmUp = warmUp;
    plan.strategies = {Strategy::Concurrent};
    plan.clients = {client};
    return plan;
}

QList<int> SweepPlan::doublingUpTo(int limit)
{
    QList<int> values;
    for (int value = 1; value < limit; value *= 2) // the limits are far below where this would overflow
        values.append(value);
    values.append(limit);
    return values;
}

QList<SweepProblem> sweepProblems(const SweepPlan &plan)
{
    QList<SweepProblem> problems;
    const auto contains = [&problems](SweepField field) {
        return std::any_of(problems.begin(), problems.end(),
                           [field](const SweepProblem &problem) { return problem.field == field; });
    };
    const auto check = [&problems](SweepField field, const QString &what, qint64 value, Range range) {
        if (!range.contains(value))
            problems.append({field, rangeProblem(what, range)});
    };

    // What a run of one step says of everything that is the same in it.
    for (const PlanProblem &problem : planProblems(plan.stepPlan(1))) {
        if (problem.field != PlanField::Duration)
            problems.append({fieldOf(problem.field), problem.message});
    }
    if (const QString problem = concurrenciesProblem(plan.concurrencies); !problem.isEmpty())
        problems.append({SweepField::Concurrencies, problem});
    if (plan.isByTime()) {
        check(SweepField::DurationPerStep, SweepPlanText::tr("Duration of a step in ms"),
              plan.durationPerStep.count(), SweepLimits::durationMs);
    } else if (!contains(SweepField::RequestsPerStep) && !contains(SweepField::Concurrencies)
               && plan.requestsPerStep < plan.concurrencies.last()) {
        const QLocale locale;
        problems.append(
            {SweepField::RequestsPerStep,
             SweepPlanText::tr("%1 requests per step cannot be %2 in flight; send at least %2 per step.")
                 .arg(locale.toString(plan.requestsPerStep), locale.toString(plan.concurrencies.last()))});
    }
    check(SweepField::Rounds, SweepPlanText::tr("Rounds"), plan.rounds, SweepLimits::rounds);
    std::stable_sort(problems.begin(), problems.end(),
                     [](const SweepProblem &a, const SweepProblem &b) { return a.field < b.field; });
    return problems;
}

Result<QList<int>> parseConcurrencies(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{concurrenciesProblem({})};
    QList<int> values;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        if (part.trimmed().isEmpty() && parts.size() > 1)
            continue; // "1, 2," is being typed
        if (!addPart(part.trimmed(), values)) {
            constexpr qsizetype longest = 40;
            const QString shown = part.trimmed();
            return Error{SweepPlanText::tr("“%1” is no concurrency; type whole numbers such as 1, 2, 4, or "
                                           "1..64 to double from 1 to 64, or 10..50+10 to go by tens.")
                             .arg(shown.size() <= longest ? shown : shown.first(longest) + u'…')};
        }
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (const QString problem = concurrenciesProblem(values); !problem.isEmpty())
        return Error{problem};
    return values;
}

QString concurrenciesText(const QList<int> &concurrencies)
{
    QStringList parts;
    for (const int value : concurrencies)
        parts.append(QString::number(value));
    return parts.join(u", "_s);
}

} // namespace Loopscope
