// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logline.h"

#include "core/text.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// The English of errorName(), whatever the language of the program.
QStringView englishName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return u"";
    case ErrorKind::Dns:
        return u"host not found";
    case ErrorKind::Refused:
        return u"connection refused";
    case ErrorKind::Reset:
        return u"connection closed";
    case ErrorKind::Tls:
        return u"TLS failed";
    case ErrorKind::Timeout:
        return u"timed out";
    case ErrorKind::Truncated:
        return u"body cut short";
    case ErrorKind::Protocol:
        return u"not HTTP";
    case ErrorKind::Cancelled:
        return u"cancelled";
    case ErrorKind::TooManyRedirects:
        return u"too many redirects";
    case ErrorKind::Other:
        return u"other error";
    }
    Q_UNREACHABLE();
}

} // namespace

QString logLine(const Sample &sample, const QString &errorText)
{
    const QString seconds = plainSeconds(sample.latencyNs);
    if (sample.answered())
        return u"Receive a response %1 takes %2 seconds."_s.arg(QString::number(sample.status), seconds);
    const QString detail = errorText.isEmpty() ? QString() : u" (%1)"_s.arg(errorText);
    return u"Request failed: %1%2 after %3 seconds."_s.arg(englishName(sample.error), detail, seconds);
}

QString logLine(const Batch &batch)
{
    const QString seconds = plainSeconds(batch.totalNs);
    if (batch.complete)
        return u"Whole loop takes %1 seconds."_s.arg(seconds);
    return u"Whole loop stopped after %1 seconds, %2 of %3 requests."_s.arg(
        seconds, QString::number(batch.done), QString::number(batch.planned));
}

} // namespace Loopscope
