// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/jsonparts.h"

#include "io/httptoken.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

QJsonObject requestToJson(const RequestSpec &request)
{
    return {
        {u"url"_s, request.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded)},
        {u"method"_s, QString::fromLatin1(request.method)},
        {u"timeout_ms"_s, qint64(request.timeout.count())},
        {u"max_redirects"_s, request.maxRedirects},
        {u"new_connections"_s, request.newConnection},
        {u"http2"_s, request.http2},
        {u"verify_tls"_s, request.verifyTls},
        {u"ca_file"_s, request.caFile},
    };
}

RequestSpec requestFrom(FieldReader &fields, QString &problem)
{
    RequestSpec request;
    if (const Status url = parseUrl(fields.string("url"_L1), request); !url && problem.isEmpty())
        problem = u"plan.url: "_s + url.error();
    request.method = fields.string("method"_L1).toLatin1();
    if (!isHttpToken(request.method))
        fields.refuse("method"_L1);
    request.timeout = std::chrono::milliseconds(fields.integer("timeout_ms"_L1, Limits::timeoutMs));
    request.maxRedirects = int(fields.integer("max_redirects"_L1, Limits::redirects));
    request.newConnection = fields.boolean("new_connections"_L1);
    // The oldest files know nothing of these.
    if (fields.has("http2"_L1))
        request.http2 = fields.boolean("http2"_L1);
    if (fields.has("verify_tls"_L1))
        request.verifyTls = fields.boolean("verify_tls"_L1);
    if (fields.has("ca_file"_L1))
        request.caFile = fields.string("ca_file"_L1);
    return request;
}

QJsonObject loopLagToJson(const LoopLag &lag)
{
    return {{u"count"_s, lag.count},
            {u"p50_ns"_s, lag.p50Ns},
            {u"p99_ns"_s, lag.p99Ns},
            {u"max_ns"_s, lag.maxNs}};
}

LoopLag loopLagFrom(FieldReader fields)
{
    LoopLag lag;
    lag.count = fields.integer("count"_L1, anyAmount);
    lag.p50Ns = fields.integer("p50_ns"_L1, anyAmount);
    lag.p99Ns = fields.integer("p99_ns"_L1, anyAmount);
    lag.maxNs = fields.integer("max_ns"_L1, anyAmount);
    return lag;
}

QJsonValue numberOrNull(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue intervalOrNull(const std::optional<Interval> &interval)
{
    if (!interval || !std::isfinite(interval->low) || !std::isfinite(interval->high))
        return QJsonValue::Null;
    return QJsonArray{interval->low, interval->high};
}

QJsonValue basisToJson(IntervalBasis basis)
{
    switch (basis) {
    case IntervalBasis::None:
        return QJsonValue::Null;
    case IntervalBasis::Rounds:
        return u"rounds"_s;
    case IntervalBasis::Blocks:
        return u"blocks"_s;
    }
    Q_UNREACHABLE();
}

void addMember(OutputBuffer &out, QByteArrayView key, const QJsonValue &value)
{
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    out.add('"');
    out.add(key);
    out.add("\":");
    out.add(QByteArrayView(inArray).sliced(1).chopped(1));
    out.add(",\n");
}

} // namespace Loopscope
