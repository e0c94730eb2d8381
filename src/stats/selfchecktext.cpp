// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/selfchecktext.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SelfCheckText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SelfCheck)
};

/// An average number of lanes for people: "99.7", "1.00".
QString lanesText(std::optional<double> lanes)
{
    return lanes ? QLocale().toString(*lanes, 'f', *lanes < 9.995 ? 2 : 1) : noValue.toString();
}

QString shareText(std::optional<double> share)
{
    return share ? formatShare(*share) : noValue.toString();
}

QString lagText(const LoopLag &lag, qint64 LoopLag::*ns)
{
    return lag.count > 0 ? formatDuration(double(lag.*ns)) : noValue.toString();
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

} // namespace

std::span<const SelfCheckFigure> selfCheckFigures()
{
    static constexpr std::array figures{
        SelfCheckFigure{[] { return SelfCheckText::tr("loop lag p50"); },
                        [](const ContenderCheck &c) { return lagText(c.loopLag, &LoopLag::p50Ns); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("loop lag p99"); },
                        [](const ContenderCheck &c) {
                            return c.hasLongBatch ? lagText(c.loopLag, &LoopLag::p99Ns) : noValue.toString();
                        }},
        SelfCheckFigure{[] { return SelfCheckText::tr("loop lag max"); },
                        [](const ContenderCheck &c) { return lagText(c.loopLag, &LoopLag::maxNs); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("connections opened"); },
                        [](const ContenderCheck &c) { return numberText(c.connectionsOpened); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("connections expected, at most"); },
                        [](const ContenderCheck &c) { return numberText(c.connectionsExpected); }},
        SelfCheckFigure{
            [] { return SelfCheckText::tr("in flight, measured", "an average number of requests"); },
            [](const ContenderCheck &c) { return lanesText(c.inFlight); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("in flight, Little's law"); },
                        [](const ContenderCheck &c) { return lanesText(c.littleInFlight); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("lanes"); },
                        [](const ContenderCheck &c) { return numberText(c.lanes); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("silent retries"); },
                        [](const ContenderCheck &c) { return numberText(c.retries); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("engine busy", "share of the time"); },
                        [](const ContenderCheck &c) { return shareText(c.engineBusy); }},
        SelfCheckFigure{[] { return SelfCheckText::tr("program, of all cores", "share of the CPU time"); },
                        [](const ContenderCheck &c) { return shareText(c.processBusy); }},
    };
    return figures;
}

QString clientVerdictText(ClientVerdict verdict)
{
    switch (verdict) {
    case ClientVerdict::Unknown:
        return SelfCheckText::tr("client not measured");
    case ClientVerdict::Ok:
        return SelfCheckText::tr("client OK");
    case ClientVerdict::Bottleneck:
        return SelfCheckText::tr("the client is the bottleneck");
    }
    Q_UNREACHABLE();
}

QString bottleneckReasonText(const ContenderCheck &check, BottleneckReason reason)
{
    switch (reason) {
    case BottleneckReason::CpuExhausted:
        return SelfCheckText::tr("this program took %1 of all cores", "a share")
            .arg(formatShare(check.processBusy.value_or(1)));
    case BottleneckReason::EngineBusy: {
        const QString share = formatShare(check.engineBusy.value_or(1));
        return check.strategy == Strategy::Threads
            ? SelfCheckText::tr("the worker threads took %1 of the cores they can use", "a share").arg(share)
            : SelfCheckText::tr("the event loop was busy %1 of the time", "a share").arg(share);
    }
    case BottleneckReason::LoopLate: {
        const QString late = formatDuration(double(check.loopLag.p99Ns));
        return check.strategy == Strategy::Threads
            ? SelfCheckText::tr("threads had to wait for a core, up to %1 (p99)", "a duration").arg(late)
            : SelfCheckText::tr("the event loop was late by up to %1 (p99)", "a duration").arg(late);
    }
    case BottleneckReason::LanesIdle:
        return SelfCheckText::tr("lanes were idle while requests were left to send");
    case BottleneckReason::TimeHidden:
        return SelfCheckText::tr("the latencies explain %1 requests in flight, but there were %2")
            .arg(lanesText(check.littleInFlight), lanesText(check.inFlight));
    }
    Q_UNREACHABLE();
}

QString selfCheckSentence(const ContenderCheck &check)
{
    if (check.verdict != ClientVerdict::Bottleneck)
        return clientVerdictText(check.verdict);
    QStringList reasons;
    for (const BottleneckReason reason : check.reasons)
        reasons.append(bottleneckReasonText(check, reason));
    return SelfCheckText::tr(
               "the client is the bottleneck, because %1: the figures are an upper bound for the "
               "server's latency and a lower one for its throughput.",
               "a list of reasons")
        .arg(reasons.join(SelfCheckText::tr(", and ", "between reasons")));
}

QStringList selfCheckAdvice(const ContenderCheck &check)
{
    if (check.verdict != ClientVerdict::Bottleneck)
        return {};
    const bool needsCpu =
        check.hasReason(BottleneckReason::CpuExhausted) || check.hasReason(BottleneckReason::EngineBusy);
    QStringList advice;
    if (check.client != ClientKind::Curl)
        advice.append(SelfCheckText::tr("Use the curl client, which needs less CPU time for a request."));
    if (check.lanes > 1) {
        advice.append(check.strategy == Strategy::Threads ? SelfCheckText::tr("Use fewer threads.")
                                                          : SelfCheckText::tr("Use a lower concurrency."));
    }
    if (check.hasReason(BottleneckReason::CpuExhausted))
        advice.append(SelfCheckText::tr("Run the server on a second machine, or Loopscope on a faster one."));
    // Where it is not our own threads that take the cores.
    if (check.hasReason(BottleneckReason::LoopLate) && !needsCpu && check.processBusy.value_or(1) < 0.5)
        advice.append(SelfCheckText::tr("End other programs that use the CPU."));
    if (advice.isEmpty())
        advice.append(SelfCheckText::tr("Run Loopscope on a machine with faster cores."));
    return advice;
}

QString comparisonCaveat(const SelfCheck &check, bool withClient)
{
    QStringList names;
    for (const ContenderCheck &contender : check.contenders) {
        if (contender.verdict == ClientVerdict::Bottleneck)
            names.append(contenderName(contender.contender(), withClient));
    }
    if (names.isEmpty())
        return {};
    return SelfCheckText::tr("The client is the bottleneck of %1: its figures compare this program and this "
                             "machine rather than the server.",
                             "a list of contenders")
        .arg(names.join(SelfCheckText::tr(", ", "between items")));
}

QStringList selfCheckNotes(const ContenderCheck &check)
{
    QStringList notes;
    if (check.retries > 0) {
        notes.append(SelfCheckText::tr(
            "The client repeated %Ln request(s) by itself, after the connection "
            "had dropped; the latencies include that.",
            nullptr, int(std::min<qint64>(check.retries, std::numeric_limits<int>::max()))));
    }
    if (check.connectionsOpened > check.connectionsExpected) {
        const QLocale locale;
        notes.append(
            SelfCheckText::tr("%1 connections were opened where %2 would do: the server or the "
                              "network closes them, and opening takes time.")
                .arg(locale.toString(check.connectionsOpened), locale.toString(check.connectionsExpected)));
    }
    if (check.verdict != ClientVerdict::Unknown && !check.hasLongBatch)
        notes.append(SelfCheckText::tr("Too short for a loop lag p99, which takes a tenth of a second."));
    return notes;
}

} // namespace Loopscope
