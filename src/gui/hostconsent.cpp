// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/hostconsent.h"

#include "core/text.h"
#include "gui/filedialogs.h"
#include "models/timeunit.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace Loopscope::HostConsent {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 politeRequests = 200;
constexpr int politeInFlight = 20;
const QString key = u"consent/hosts"_s;

struct ConsentText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::HostConsent)
};

int mostInFlight(const RunPlan &plan)
{
    int most = 0;
    for (Strategy strategy : plan.strategies)
        most = std::max(most, plan.lanes(strategy));
    return most;
}

/// Warm-up requests are not recorded, but a load all the same.
qint64 requestsWithWarmUp(const RunPlan &plan)
{
    qint64 requests = plan.totalRequests();
    const QList<Contender> contenders = plan.contenders();
    for (const Contender &contender : contenders)
        requests += qint64(plan.warmUp) * plan.lanes(contender.strategy) * plan.rounds;
    return requests;
}

qint64 requestsWithWarmUp(const SweepPlan &plan)
{
    qint64 requests = qint64(plan.requestsPerStep) * plan.stepCount();
    for (const int concurrency : plan.concurrencies)
        requests += qint64(plan.warmUp) * concurrency * plan.rounds;
    return requests;
}

/// What a plan sends to one other machine.
struct Load
{
    QString host;
    QString what; ///< a sentence
    bool isPolite = false;
};

Load requestsTo(const QString &host, qint64 requests, qint64 atOnce)
{
    const QLocale locale;
    return {host,
            ConsentText::tr("This run sends %1 requests, up to %2 at once.")
                .arg(locale.toString(requests), locale.toString(atOnce)),
            requests <= politeRequests && atOnce <= politeInFlight};
}

QList<Load> loadsOf(const RunPlan &plan)
{
    if (isLoopback(plan.request.url))
        return {};
    return {requestsTo(plan.request.url.host(), requestsWithWarmUp(plan), mostInFlight(plan))};
}

QList<Load> loadsOf(const SweepPlan &plan)
{
    if (isLoopback(plan.request.url))
        return {};
    const QString host = plan.request.url.host();
    const int most = plan.concurrencies.last();
    if (!plan.isByTime())
        return {requestsTo(host, requestsWithWarmUp(plan), most)};
    const double totalNs = double(std::chrono::nanoseconds(plan.durationPerStep).count()) * plan.stepCount();
    return {{host,
             ConsentText::tr("This sweep sends as many requests as it can for %1, up to %2 at once.",
                             "%1: a duration")
                 .arg(formatDuration(totalNs), QLocale().toString(most)),
             false}};
}

QList<Load> loadsOf(const LabPlan &plan)
{
    QList<QString> hosts;
    QHash<QString, qint64> requests;
    for (const LabCoroutine &coroutine : plan.coroutines) {
        if (coroutine.kind != LabCoroutine::Kind::Request || isLoopback(coroutine.url))
            continue;
        const QString host = coroutine.url.host();
        if (!requests.contains(host))
            hosts.append(host);
        requests[host] += coroutine.repeat;
    }
    QList<Load> loads;
    for (const QString &host : std::as_const(hosts))
        loads.append(requestsTo(host, requests[host], std::min(requests[host], plan.requestsAtOnce())));
    return loads;
}

/// A watch that somebody wants to see is no less a load for being paused.
QList<Load> loadsOf(const Watch &watch)
{
    if (isLoopback(watch.request.url))
        return {};
    return {{watch.request.url.host(),
             ConsentText::tr("This watch sends %n request(s) every %1, for as long as it is watched.",
                             "%1: a duration", watch.count)
                 .arg(periodText(watch.interval)),
             false}};
}

QList<Load> loadsOf(const QList<Watch> &watches)
{
    QList<QString> hosts;
    QHash<QString, QList<Watch>> byHost;
    for (const Watch &watch : watches) {
        if (watch.paused || isLoopback(watch.request.url))
            continue;
        const QString host = watch.request.url.host();
        if (!byHost.contains(host))
            hosts.append(host);
        byHost[host].append(watch);
    }
    QList<Load> loads;
    for (const QString &host : std::as_const(hosts)) {
        const QList<Watch> &here = byHost[host];
        if (here.size() == 1) {
            loads += loadsOf(here.first());
            continue;
        }
        double perHour = 0;
        for (const Watch &watch : here)
            perHour += watch.count * (std::chrono::hours(1) / std::chrono::duration<double>(watch.interval));
        loads.append(
            {host,
             ConsentText::tr("%n watch(es) send %1 requests an hour, for as long as they are watched.",
                             nullptr, int(here.size()))
                 .arg(QLocale().toString(std::ceil(perHour), 'f', 0)),
             false});
    }
    return loads;
}

/// Asks once for the host of \a load.
bool ask(const Load &load, QWidget *parent)
{
    QSettings settings;
    QStringList agreed = settings.value(key).toStringList();
    if (load.isPolite || agreed.contains(load.host))
        return true;

    QMessageBox box(QMessageBox::Question, ConsentText::tr("Send load to another machine?"),
                    ConsentText::tr("%1 is not this machine.").arg(load.host), QMessageBox::Cancel, parent);
    box.setInformativeText(
        ConsentText::tr(
            "%1 Go on only if you may load this server. You will not be asked again for this host.",
            "%1: a sentence")
            .arg(load.what));
    const QPushButton *go = box.addButton(ConsentText::tr("Send Requests"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    fitTitle(&box);
    box.exec();
    if (box.clickedButton() != go)
        return false;
    agreed.append(load.host);
    settings.setValue(key, agreed);
    return true;
}

/// Whether \a plan is one to ask about, whatever was answered before.
template <typename Plan>
bool isImpolite(const Plan &plan)
{
    const QList<Load> loads = loadsOf(plan);
    return std::any_of(loads.begin(), loads.end(), [](const Load &load) { return !load.isPolite; });
}

template <typename Plan>
bool askAll(const Plan &plan, QWidget *parent)
{
    const QList<Load> loads = loadsOf(plan);
    return std::all_of(loads.begin(), loads.end(), [parent](const Load &load) { return ask(load, parent); });
}

} // namespace

bool isNeeded(const RunPlan &plan)
{
    return isImpolite(plan);
}

bool isNeeded(const SweepPlan &plan)
{
    return isImpolite(plan);
}

bool isNeeded(const LabPlan &plan)
{
    return isImpolite(plan);
}

bool isNeeded(const QList<Watch> &watches)
{
    return isImpolite(watches);
}

bool ask(const RunPlan &plan, QWidget *parent)
{
    return askAll(plan, parent);
}

bool ask(const SweepPlan &plan, QWidget *parent)
{
    return askAll(plan, parent);
}

bool ask(const LabPlan &plan, QWidget *parent)
{
    return askAll(plan, parent);
}

bool ask(const Watch &watch, QWidget *parent)
{
    return askAll(watch, parent);
}

bool ask(const QList<Watch> &watches, QWidget *parent)
{
    return askAll(watches, parent);
}

} // namespace Loopscope::HostConsent
