// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepsettings.h"

#include "gui/requestsettings.h"

#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

SweepPlan loadSweepPlan(const QSettings &settings)
{
    SweepPlan plan;
    plan.request = loadRequestOptions(settings, u"sweep");
    if (const Result<QList<int>> stored =
            parseConcurrencies(settings.value("sweep/concurrencies"_L1).toString()))
        plan.concurrencies = stored.value();
    plan.requestsPerStep =
        loadNumber(settings, "sweep/requestsPerStep", plan.requestsPerStep, {0, Limits::count.high});
    plan.durationPerStep = std::chrono::milliseconds(
        loadNumber(settings, "sweep/durationMs", int(plan.durationPerStep.count()), SweepLimits::durationMs));
    plan.rounds = loadNumber(settings, "sweep/rounds", plan.rounds, SweepLimits::rounds);
    plan.warmUp = loadNumber(settings, "sweep/warmUp", plan.warmUp, Limits::warmUp);
    plan.client = clientFromId(settings.value("sweep/client"_L1).toString()).value_or(plan.client);
    return plan;
}

void saveSweepPlan(const SweepPlan &plan, QSettings &settings)
{
    saveRequestOptions(plan.request, settings, u"sweep");
    settings.setValue("sweep/concurrencies"_L1, concurrenciesText(plan.concurrencies));
    settings.setValue("sweep/requestsPerStep"_L1, plan.requestsPerStep);
    settings.setValue("sweep/durationMs"_L1, qlonglong(plan.durationPerStep.count()));
    settings.setValue("sweep/rounds"_L1, plan.rounds);
    settings.setValue("sweep/warmUp"_L1, plan.warmUp);
    settings.setValue("sweep/client"_L1, clientId(plan.client));
}

} // namespace Loopscope
