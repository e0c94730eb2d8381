// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestcolumn.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    const char *title;
    const char *toolTip;
};

constexpr const char *context = "Loopscope::RequestColumn";

constexpr std::array<Words, RequestColumn::ColumnCount> words{{
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "No."),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "The requests in the order in which they ended.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Strategy"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "How the batch of this request was driven.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Client"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "What sent this request.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Round"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "A round is one batch of each strategy.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Request"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "The requests of a batch in the order in which they started.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Lane"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "The worker of the strategy that sent this request.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Start (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "When the request was handed to the client, from the start of the run.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Queue (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Waiting inside the client before anything was done.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "DNS (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "Looking up the host name; empty when it was known already.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Connect (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "Opening the connection; empty when one was open already.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "TLS (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "The TLS handshake; empty without https, or when the connection was open already.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Wait (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "From the request being sent until the first byte of the response.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Download (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "From the first byte of the response until the last one.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Latency (ms)"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "From handing the request to the client until the last body byte, or the error.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Status"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "The HTTP status; empty when no response came.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Bytes"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "The size of the body as it was received.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Connection"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "Whether a connection was opened for this request or one that was open was used.")},
    {QT_TRANSLATE_NOOP("Loopscope::RequestColumn", "Error"),
     QT_TRANSLATE_NOOP("Loopscope::RequestColumn",
                       "Why no complete response came. A status of 400 or more is a response, no error.")},
}};

QString milliseconds(qint64 ns)
{
    return QLocale().toString(double(ns) / 1e6, 'f', 3);
}

std::optional<qint64> known(qint64 ns)
{
    return ns < 0 ? std::nullopt : std::optional(ns);
}

} // namespace

QString RequestColumn::title(Column column)
{
    return QCoreApplication::translate(context, words[std::size_t(column)].title);
}

QString RequestColumn::toolTip(Column column)
{
    return QCoreApplication::translate(context, words[std::size_t(column)].toolTip);
}

bool RequestColumn::isNumeric(Column column)
{
    return column != ColumnStrategy && column != ColumnClient && column != Connection
        && column != ErrorColumn;
}

QString requestCell(RequestColumn::Column column, const Sample &sample, qsizetype number,
                    const QString &errorText)
{
    using namespace RequestColumn;
    switch (column) {
    case ColumnStrategy:
        return strategyName(sample.strategy);
    case ColumnClient:
        return clientId(sample.client);
    case Connection:
        return connectionCell(connectionUse(sample));
    case ErrorColumn:
        return errorCell(sample.error, errorText);
    case Status:
        return sample.status == 0 ? QString() : QString::number(sample.status);
    case Number:
    case Round:
    case Index:
    case Lane:
        return QLocale().toString(requestKey(column, sample, number).value_or(0) + 1);
    case Bytes:
        return QLocale().toString(sample.bytesReceived);
    case Start:
    case Queue:
    case Dns:
    case Connect:
    case Tls:
    case Wait:
    case Download:
    case Latency:
        if (const std::optional<qint64> ns = requestKey(column, sample, number))
            return milliseconds(*ns);
        return {};
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

std::optional<qint64> requestKey(RequestColumn::Column column, const Sample &sample, qsizetype number)
{
    using namespace RequestColumn;
    switch (column) {
    case Number:
        return number;
    case ColumnStrategy:
        return qint64(sample.strategy);
    case ColumnClient:
        return qint64(sample.client);
    case Round:
        return sample.round;
    case Index:
        return sample.index;
    case Lane:
        return sample.lane;
    case Start:
        return sample.startNs;
    case Queue:
        return known(sample.queueNs);
    case Dns:
        return known(sample.dnsNs);
    case Connect:
        return known(sample.connectNs);
    case Tls:
        return known(sample.tlsNs);
    case Wait:
        return known(sample.waitNs);
    case Download:
        return known(sample.downloadNs);
    case Latency:
        return sample.latencyNs;
    case Status:
        return sample.status == 0 ? std::nullopt : std::optional<qint64>(sample.status);
    case Bytes:
        return sample.bytesReceived;
    case Connection: {
        const ConnectionUse use = connectionUse(sample);
        return use == ConnectionUse::None ? std::nullopt : std::optional(qint64(use));
    }
    case ErrorColumn:
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QString errorCell(ErrorKind kind, const QString &errorText)
{
    if (kind == ErrorKind::None || errorText.isEmpty())
        return errorName(kind);
    return QCoreApplication::translate("Loopscope::RequestColumn", "%1: %2", "name of an error: its text")
        .arg(errorName(kind), errorText);
}

ConnectionUse connectionUse(const Sample &sample)
{
    if (sample.connectionReused)
        return ConnectionUse::Reused;
    return sample.answered() || sample.connectNs >= 0 ? ConnectionUse::New : ConnectionUse::None;
}

QString connectionCell(ConnectionUse use)
{
    switch (use) {
    case ConnectionUse::None:
        return {};
    case ConnectionUse::New:
        return QCoreApplication::translate("Loopscope::RequestColumn", "new", "a connection");
    case ConnectionUse::Reused:
        return QCoreApplication::translate("Loopscope::RequestColumn", "reused", "a connection");
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
