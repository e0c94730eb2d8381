// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/watchlistjson.h"

#include "io/durationtext.h"
#include "io/outputbuffer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonText(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

/// An object with a member a line, in the order in which they are added. QJsonObject would sort them.
class ObjectLines
{
public:
    /// \a indent: blanks before the members.
    explicit ObjectLines(int indent) : m_indent(indent) { }

    void add(const char *name, const QJsonValue &value) { addRaw(name, jsonText(value)); }
    /// Unless it is as usual.
    template <typename T>
    void addUnless(const T &usual, const char *name, const T &value)
    {
        if (value != usual)
            add(name, QJsonValue(value));
    }
    void addRaw(const char *name, const QByteArray &json)
    {
        m_text += (m_text.isEmpty() ? QByteArray("\n") : QByteArray(",\n")) + QByteArray(m_indent, ' ') + '"'
            + name + "\": " + json;
    }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QByteArray text() const
    {
        return '{' + m_text + (isEmpty() ? QByteArray() : '\n' + QByteArray(m_indent - 2, ' ')) + '}';
    }

private:
    const int m_indent;
    QByteArray m_text;
};

QByteArray limitsText(const WatchLimits &limits)
{
    const WatchLimits usual;
    ObjectLines object(8);
    if (limits.p95)
        object.add("p95", durationText(*limits.p95));
    object.addUnless(usual.failedPercent, "failed_percent", limits.failedPercent);
    object.addUnless(usual.bodyContains, "body_contains", limits.bodyContains);
    object.addUnless(usual.jsonPointer, "json_pointer", limits.jsonPointer);
    object.addUnless(usual.jsonValue, "json_value", limits.jsonValue);
    if (limits.certificateDays)
        object.add("certificate_days", *limits.certificateDays);
    return object.isEmpty() ? QByteArray() : object.text();
}

QByteArray watchText(const Watch &watch)
{
    const Watch usual;
    const RequestSpec &request = watch.request;
    ObjectLines object(6);
    object.add("id", watch.id);
    object.addUnless(usual.name, "name", watch.name);
    object.add("url", request.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    object.addUnless(QString::fromLatin1(usual.request.method), "method",
                     QString::fromLatin1(request.method));
    object.add("interval", durationText(watch.interval));
    object.addUnless(usual.jitterPercent, "jitter_percent", watch.jitterPercent);
    object.addUnless(usual.count, "requests", watch.count);
    object.addUnless(usual.concurrency, "concurrency", watch.concurrency);
    object.add("timeout", durationText(request.timeout));
    object.addUnless(usual.request.maxRedirects, "max_redirects", request.maxRedirects);
    object.addUnless(usual.request.newConnection, "new_connections", request.newConnection);
    object.addUnless(usual.request.http2, "http2", request.http2);
    object.addUnless(usual.request.verifyTls, "verify_tls", request.verifyTls);
    object.addUnless(usual.request.caFile, "ca_file", request.caFile);
    object.addUnless(clientId(usual.client), "client", clientId(watch.client));
    object.addUnless(usual.expected.text(), "expected_status", watch.expected.text());
    if (const QByteArray limits = limitsText(watch.limits); !limits.isEmpty())
        object.addRaw("limits", limits);
    object.addUnless(usual.confirm, "confirm", watch.confirm);
    object.addUnless(usual.window, "window", watch.window);
    object.addUnless(usual.paused, "paused", watch.paused);
    return object.text();
}

QByteArray alertsText(const AlertActions &alerts)
{
    ObjectLines object(4);
    if (!alerts.command.isEmpty())
        object.add("command", QJsonArray::fromStringList(alerts.command));
    object.addUnless(!alerts.command.isEmpty(), "run_command", alerts.runCommand);
    if (!alerts.hook.isEmpty())
        object.add("hook", alerts.hook.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    object.addUnless(!alerts.hook.isEmpty(), "call_hook", alerts.callHook);
    return object.text();
}

} // namespace

Status writeWatchList(const WatchList &list, QIODevice &device)
{
    OutputBuffer out(device);
    out.add("{\n  \"format\": \"loopscope-watches\",\n  \"version\": ");
    out.addInteger(watchListVersion);
    out.add(",\n  \"watches\": [");
    for (const Watch &watch : list.watches) {
        out.add(&watch == &list.watches.first() ? "\n    " : ",\n    ");
        out.add(watchText(watch));
    }
    out.add(list.watches.isEmpty() ? "],\n  \"alerts\": " : "\n  ],\n  \"alerts\": ");
    out.add(alertsText(list.alerts));
    out.add("\n}\n");
    return out.finish();
}

} // namespace Loopscope
