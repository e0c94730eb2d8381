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

} // namespace

bool isNeeded(const RunPlan &plan)
{
    return !isLoopback(plan.request.url)
        && (requestsWithWarmUp(plan) > politeRequests || mostInFlight(plan) > politeInFlight);
}

bool ask(const RunPlan &plan, QWidget *parent)
{
    if (!isNeeded(plan))
        return true;
    const QString host = plan.request.url.host();
    QSettings settings;
    QStringList agreed = settings.value(key).toStringList();
    if (agreed.contains(host))
        return true;

    const QLocale locale;
    QMessageBox box(QMessageBox::Question, ConsentText::tr("Send load to another machine?"),
                    ConsentText::tr("%1 is not this machine.").arg(host), QMessageBox::Cancel, parent);
    box.setInformativeText(
        ConsentText::tr("This run sends %1 requests, up to %2 at once. Go on only if you may load this "
                        "server. You will not be asked again for this host.")
            .arg(locale.toString(requestsWithWarmUp(plan)), locale.toString(mostInFlight(plan))));
    const QPushButton *go = box.addButton(ConsentText::tr("Send Requests"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != go)
        return false;
    agreed.append(host);
    settings.setValue(key, agreed);
    return true;
}

} // namespace Loopscope::HostConsent
