// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/hostconsent.h"

#include "core/text.h"

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

qint64 requestsWithWarmUp(const SweepPlan &plan)
{
    qint64 requests = qint64(plan.requestsPerStep) * plan.stepCount();
    for (const int concurrency : plan.concurrencies)
        requests += qint64(plan.warmUp) * concurrency * plan.rounds;
    return requests;
}

/// Asks once for the host of \a url; \a load is a sentence about what would be sent.
bool askFor(const QUrl &url, const QString &load, QWidget *parent)
{
    const QString host = url.host();
    QSettings settings;
    QStringList agreed = settings.value(key).toStringList();
    if (agreed.contains(host))
        return true;

    QMessageBox box(QMessageBox::Question, ConsentText::tr("Send load to another machine?"),
                    ConsentText::tr("%1 is not this machine.").arg(host), QMessageBox::Cancel, parent);
    box.setInformativeText(
        ConsentText::tr(
            "%1 Go on only if you may load this server. You will not be asked again for this host.",
            "%1: a sentence")
            .arg(load));
    const QPushButton *go = box.addButton(ConsentText::tr("Send Requests"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != go)
        return false;
    agreed.append(host);
    settings.setValue(key, agreed);
    return true;
}

} // namespace

bool isNeeded(const RunPlan &plan)
{
    return !isLoopback(plan.request.url)
        && (requestsWithWarmUp(plan) > politeRequests || mostInFlight(plan) > politeInFlight);
}

bool isNeeded(const SweepPlan &plan)
{
    return !isLoopback(plan.request.url)
        && (plan.isByTime() || requestsWithWarmUp(plan) > politeRequests
            || plan.concurrencies.last() > politeInFlight);
}

bool ask(const RunPlan &plan, QWidget *parent)
{
    const QLocale locale;
    return !isNeeded(plan)
        || askFor(plan.request.url,
                  ConsentText::tr("This run sends %1 requests, up to %2 at once.")
                      .arg(locale.toString(requestsWithWarmUp(plan)), locale.toString(mostInFlight(plan))),
                  parent);
}

bool ask(const SweepPlan &plan, QWidget *parent)
{
    const QLocale locale;
    const QString most = locale.toString(plan.concurrencies.last());
    const double totalNs = double(std::chrono::nanoseconds(plan.durationPerStep).count()) * plan.stepCount();
    return !isNeeded(plan)
        || askFor(
            plan.request.url,
            plan.isByTime()
                ? ConsentText::tr("This sweep sends as many requests as it can for %1, up to %2 at once.",
                                  "%1: a duration")
                      .arg(formatDuration(totalNs), most)
                : ConsentText::tr("This sweep sends %1 requests, up to %2 at once.")
                      .arg(locale.toString(requestsWithWarmUp(plan)), most),
            parent);
}

} // namespace Loopscope::HostConsent
