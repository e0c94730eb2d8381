// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/errorkind.h"

#include <QCoreApplication>

namespace Loopscope {

namespace {

struct Words
{
    ErrorKind kind;
    QLatin1StringView id;
    const char *name;
    const char *hint;
};

constexpr const char *context = "Loopscope::ErrorKind";

constexpr std::array<Words, errorKindCount> words{{
    {ErrorKind::None, QLatin1StringView(""), "", ""},
    {ErrorKind::Dns, QLatin1StringView("dns"), QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "host not found"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "Check the spelling of the host name and your DNS settings.")},
    {ErrorKind::Refused, QLatin1StringView("refused"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "connection refused"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "Check that the server runs and listens on this port.")},
    {ErrorKind::Reset, QLatin1StringView("reset"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "connection closed"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind",
                       "The server hung up before it answered; look into its log, or try less concurrency.")},
    {ErrorKind::Tls, QLatin1StringView("tls"), QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "TLS failed"),
     QT_TRANSLATE_NOOP(
         "Loopscope::ErrorKind",
         "Check that this port speaks HTTPS, and the certificate's host name, dates and signer.")},
    {ErrorKind::Timeout, QLatin1StringView("timeout"), QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "timed out"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "Allow a longer timeout, or less concurrency.")},
    {ErrorKind::Truncated, QLatin1StringView("truncated"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "body cut short"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind",
                       "The server ended the connection inside the body; look into its log.")},
    {ErrorKind::Protocol, QLatin1StringView("protocol"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "not HTTP"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "Check that this port speaks HTTP and the scheme is right.")},
    {ErrorKind::Cancelled, QLatin1StringView("cancelled"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "cancelled"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "These were in flight when the run was stopped.")},
    {ErrorKind::TooManyRedirects, QLatin1StringView("too_many_redirects"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "too many redirects"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind",
                       "The server redirects in a circle, or further than the limit you set.")},
    {ErrorKind::Other, QLatin1StringView("other"), QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "other error"),
     QT_TRANSLATE_NOOP("Loopscope::ErrorKind", "The text of each request tells more.")},
}};

const Words &wordsFor(ErrorKind kind)
{
    return words[std::size_t(kind)];
}

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate(context, text) : QString();
}

} // namespace

QString errorId(ErrorKind kind)
{
    return wordsFor(kind).id;
}

std::optional<ErrorKind> errorFromId(QStringView id)
{
    for (const Words &entry : words) {
        if (entry.id == id)
            return entry.kind;
    }
    return std::nullopt;
}

QString errorName(ErrorKind kind)
{
    return translated(wordsFor(kind).name);
}

QString errorHint(ErrorKind kind)
{
    return translated(wordsFor(kind).hint);
}

} // namespace Loopscope
