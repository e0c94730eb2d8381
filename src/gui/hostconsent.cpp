// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/hostconsent.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

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

/// What a plan sends to one other machine.
struct Load
{
    QString host;
    qint64 requests = 0;
    qint64 atOnce = 0;

    [[nodiscard]] bool isPolite() const { return requests <= politeRequests && atOnce <= politeInFlight; }
};

QList<Load> loadsOf(const RunPlan &plan)
{
    if (isLoopback(plan.request.url))
        return {};
    return {{plan.request.url.host(), requestsWithWarmUp(plan), mostInFlight(plan)}};
}

QList<Load> loadsOf(const LabPlan &plan)
{
    QList<Load> loads;
    for (const LabCoroutine &coroutine : plan.coroutines) {
        if (coroutine.kind != LabCoroutine::Kind::Request || isLoopback(coroutine.url))
            continue;
        const QString host = coroutine.url.host();
        auto load =
            std::find_if(loads.begin(), loads.end(), [&](const Load &one) { return one.host == host; });
        if (load == loads.end())
            load = loads.insert(loads.end(), Load{host});
        load->requests += coroutine.repeat;
    }
    for (Load &load : loads)
        load.atOnce = std::min(load.requests, plan.requestsAtOnce());
    return loads;
}

bool areImpolite(const QList<Load> &loads)
{
    return std::any_of(loads.begin(), loads.end(), [](const Load &load) { return !load.isPolite(); });
}

bool ask(const Load &load, QWidget *parent)
{
    QSettings settings;
    QStringList agreed = settings.value(key).toStringList();
    if (load.isPolite() || agreed.contains(load.host))
        return true;

    const QLocale locale;
    QMessageBox box(QMessageBox::Question, ConsentText::tr("Send load to another machine?"),
                    ConsentText::tr("%1 is not this machine.").arg(load.host), QMessageBox::Cancel, parent);
    box.setInformativeText(
        ConsentText::tr("This run sends %1 requests, up to %2 at once. Go on only if you may load this "
                        "server. You will not be asked again for this host.")
            .arg(locale.toString(load.requests), locale.toString(load.atOnce)));
    const QPushButton *go = box.addButton(ConsentText::tr("Send Requests"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != go)
        return false;
    agreed.append(load.host);
    settings.setValue(key, agreed);
    return true;
}

bool askAll(const QList<Load> &loads, QWidget *parent)
{
    return std::all_of(loads.begin(), loads.end(), [parent](const Load &load) { return ask(load, parent); });
}

} // namespace

bool isNeeded(const RunPlan &plan)
{
    return areImpolite(loadsOf(plan));
}

bool isNeeded(const LabPlan &plan)
{
    return areImpolite(loadsOf(plan));
}

bool ask(const RunPlan &plan, QWidget *parent)
{
    return askAll(loadsOf(plan), parent);
}

bool ask(const LabPlan &plan, QWidget *parent)
{
    return askAll(loadsOf(plan), parent);
}

} // namespace Loopscope::HostConsent
