// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/plansettings.h"

#include "gui/requestsettings.h"

#include <QSettings>
#include <QStringList>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// The values whose ids are stored at \a key; \a fallback where nothing is. Ids of other versions are left
/// out.
template <typename T>
QList<T> loadIds(const QSettings &settings, QLatin1StringView key, std::optional<T> (*fromId)(QStringView),
                 const QList<T> &fallback)
{
    const QVariant stored = settings.value(key);
    if (!stored.isValid())
        return fallback;
    QList<T> values;
    const QStringList ids = stored.toStringList();
    for (const QString &id : ids) {
        if (const std::optional<T> value = fromId(id))
            values.append(*value);
    }
    return values;
}

template <typename T>
QStringList idsOf(const QList<T> &values, QString (*toId)(T))
{
    QStringList ids;
    for (const T value : values)
        ids.append(toId(value));
    return ids;
}

} // namespace

RunPlan loadPlan(const QSettings &settings)
{
    const auto number = [&settings](QLatin1StringView key, int fallback, Range range) {
        return loadNumber(settings, key, fallback, range);
    };
    RunPlan plan;
    plan.count = number("compare/count"_L1, plan.count, Limits::count);
    plan.concurrency = number("compare/concurrency"_L1, plan.concurrency, Limits::concurrency);
    plan.threads = number("compare/threads"_L1, plan.threads, Limits::threads);
    plan.rounds = number("compare/rounds"_L1, plan.rounds, Limits::rounds);
    plan.warmUp = number("compare/warmUp"_L1, plan.warmUp, Limits::warmUp);
    plan.request = loadRequestOptions(settings, u"compare");
    plan.strategies = loadIds(settings, "compare/strategies"_L1, strategyFromId, plan.strategies);
    const QList<ClientKind> clients = loadIds(settings, "compare/clients"_L1, clientFromId, plan.clients);
    if (!clients.isEmpty())
        plan.clients = clients;
    return plan;
}

void savePlan(const RunPlan &plan, QSettings &settings)
{
    settings.setValue("compare/count"_L1, plan.count);
    settings.setValue("compare/concurrency"_L1, plan.concurrency);
    settings.setValue("compare/threads"_L1, plan.threads);
    settings.setValue("compare/rounds"_L1, plan.rounds);
    settings.setValue("compare/warmUp"_L1, plan.warmUp);
    saveRequestOptions(plan.request, settings, u"compare");
    settings.setValue("compare/strategies"_L1, idsOf(plan.strategies, strategyId));
    settings.setValue("compare/clients"_L1, idsOf(plan.clients, clientId));
}

} // namespace Loopscope
