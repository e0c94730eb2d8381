// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestkinds.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RequestOutcome)
};

} // namespace

RequestOutcome outcomeOf(const Sample &sample)
{
    if (sample.error == ErrorKind::Cancelled)
        return RequestOutcome::Cancelled;
    if (!sample.answered())
        return RequestOutcome::Failed;
    if (sample.status < 300)
        return RequestOutcome::Success;
    if (sample.status < 400)
        return RequestOutcome::Redirect;
    return sample.status < 500 ? RequestOutcome::ClientError : RequestOutcome::ServerError;
}

QString outcomeName(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Success:
        return u"2xx"_s;
    case RequestOutcome::Redirect:
        return u"3xx"_s;
    case RequestOutcome::ClientError:
        return u"4xx"_s;
    case RequestOutcome::ServerError:
        return u"5xx"_s;
    case RequestOutcome::Cancelled:
        return OutcomeText::tr("cancelled", "requests that a person stopped");
    case RequestOutcome::Failed:
        return OutcomeText::tr("no answer", "requests that failed without a complete response");
    }
    Q_UNREACHABLE();
}

RequestParts::RequestParts(const Sample &sample)
{
    const std::array told{sample.queueNs, sample.dnsNs,  sample.connectNs,
                          sample.tlsNs,   sample.waitNs, sample.downloadNs};
    qint64 sum = 0;
    for (const qint64 ns : told)
        sum += std::max<qint64>(0, ns);
    const qint64 untold = std::max<qint64>(0, sample.latencyNs - sum);
    const bool isBefore = sample.answered() && sample.queueNs < 0 && sample.waitNs >= 0;
    const int restPart = sample.answered() ? restPhase : failedPhase;

    qint64 at = 0;
    const auto add = [this, &at, end = sample.latencyNs](int part, qint64 ns) {
        ns = std::min(ns, end - at);
        if (ns <= 0)
            return;
        parts[std::size_t(count++)] = {part, at, at + ns};
        at += ns;
    };
    if (isBefore)
        add(restPart, untold);
    for (std::size_t phase = 0; phase < phaseCount; ++phase)
        add(int(phase), told[phase]);
    if (!isBefore)
        add(restPart, untold);
    if (count == 0)
        parts[std::size_t(count++)] = {restPart, 0, 0};
}

} // namespace Loopscope
