// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lablines.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct LabLineText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LabLine)
};

QString timeOfDay(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000).time().toString(u"HH:mm:ss"_s);
}

} // namespace

QString labMainStartLine(qint64 atUs)
{
    return "start main() at "_L1 + timeOfDay(atUs);
}

QString labMainEndLine(qint64 atUs)
{
    return "end main() at "_L1 + timeOfDay(atUs);
}

QString labStartLine(const LabCoroutine &coroutine, LabLines lines, qint64 atUs)
{
    if (lines == LabLines::Durations)
        return {};
    if (coroutine.kind == LabCoroutine::Kind::Request)
        return "send_req start at "_L1 + timeOfDay(atUs);
    return "say "_L1 + coroutine.text + " start at "_L1 + timeOfDay(atUs);
}

QString labEndLine(const LabCoroutine &coroutine, LabLines lines, const LabOutcome &outcome,
                   qint64 durationNs)
{
    const QString seconds = plainSeconds(durationNs);
    if (outcome.error != ErrorKind::None) {
        QString reason = errorName(outcome.error);
        if (!outcome.errorText.isEmpty() && outcome.errorText.compare(reason, Qt::CaseInsensitive) != 0)
            reason += u" (%1)"_s.arg(outcome.errorText);
        return LabLineText::tr("Request failed after %1 seconds: %2.").arg(seconds, reason);
    }
    if (coroutine.kind == LabCoroutine::Kind::Request)
        return u"Receive a response %1 takes %2 seconds."_s.arg(outcome.status).arg(seconds);
    if (lines == LabLines::Durations)
        return "say "_L1 + coroutine.text + " takes "_L1 + seconds + " seconds."_L1;
    return "say "_L1 + coroutine.text + " finished"_L1;
}

QString labWholeLoopLine(LabLines lines, qint64 totalNs, bool interrupted)
{
    if (lines == LabLines::StartAndFinish)
        return {};
    if (interrupted)
        return u"Whole loop stopped after %1 seconds."_s.arg(plainSeconds(totalNs));
    return "Whole loop takes "_L1 + plainSeconds(totalNs);
}

} // namespace Loopscope
