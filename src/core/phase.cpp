// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/phase.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct PhaseText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Phase)
};

} // namespace

qint64 phaseNs(const Sample &sample, Phase phase)
{
    switch (phase) {
    case Phase::Queue:
        return sample.queueNs;
    case Phase::Dns:
        return sample.dnsNs;
    case Phase::Connect:
        return sample.connectNs;
    case Phase::Tls:
        return sample.tlsNs;
    case Phase::Wait:
        return sample.waitNs;
    case Phase::Download:
        return sample.downloadNs;
    }
    Q_UNREACHABLE();
}

QString phaseId(Phase phase)
{
    switch (phase) {
    case Phase::Queue:
        return u"queue"_s;
    case Phase::Dns:
        return u"dns"_s;
    case Phase::Connect:
        return u"connect"_s;
    case Phase::Tls:
        return u"tls"_s;
    case Phase::Wait:
        return u"wait"_s;
    case Phase::Download:
        return u"download"_s;
    }
    Q_UNREACHABLE();
}

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Queue:
        return PhaseText::tr("queue", "phase of a request: waiting inside the client");
    case Phase::Dns:
        return PhaseText::tr("DNS");
    case Phase::Connect:
        return PhaseText::tr("connect", "phase of a request: TCP handshake");
    case Phase::Tls:
        return PhaseText::tr("TLS");
    case Phase::Wait:
        return PhaseText::tr("wait", "phase of a request: until the first byte");
    case Phase::Download:
        return PhaseText::tr("download", "phase of a request: first byte until last");
    }
    Q_UNREACHABLE();
}

QString phaseDefinition(Phase phase)
{
    switch (phase) {
    case Phase::Queue:
        return PhaseText::tr("Inside the client, before it looked up, connected or sent anything.");
    case Phase::Dns:
        return PhaseText::tr("Looking up the host's address.");
    case Phase::Connect:
        return PhaseText::tr("Opening the connection: the TCP handshake.");
    case Phase::Tls:
        return PhaseText::tr("Securing the connection: the TLS handshake.");
    case Phase::Wait:
        return PhaseText::tr("From the request sent until the first byte of the response.");
    case Phase::Download:
        return PhaseText::tr("From the first byte of the response until the last.");
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
