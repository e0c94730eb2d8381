// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/requestsettings.h"

#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

int loadNumber(const QSettings &settings, QAnyStringView key, int fallback, Range range)
{
    const int value = settings.value(key.toString(), fallback).toInt();
    return range.contains(value) ? value : fallback;
}

RequestSpec loadRequestOptions(const QSettings &settings, QStringView group)
{
    const auto key = [group](QStringView name) { return u"%1/%2"_s.arg(group, name); };
    RequestSpec request;
    request.maxRedirects = loadNumber(settings, key(u"redirects"), request.maxRedirects, Limits::redirects);
    request.timeout = std::chrono::milliseconds(
        loadNumber(settings, key(u"timeoutMs"), int(request.timeout.count()), Limits::timeoutMs));
    request.newConnection = settings.value(key(u"newConnections"), request.newConnection).toBool();
    request.http2 = settings.value(key(u"http2"), request.http2).toBool();
    request.verifyTls = settings.value(key(u"verifyTls"), request.verifyTls).toBool();
    request.caFile = settings.value(key(u"caFile")).toString();
    return request;
}

void saveRequestOptions(const RequestSpec &request, QSettings &settings, QStringView group)
{
    const auto key = [group](QStringView name) { return u"%1/%2"_s.arg(group, name); };
    settings.setValue(key(u"redirects"), request.maxRedirects);
    settings.setValue(key(u"timeoutMs"), qlonglong(request.timeout.count()));
    settings.setValue(key(u"newConnections"), request.newConnection);
    settings.setValue(key(u"http2"), request.http2);
    settings.setValue(key(u"verifyTls"), request.verifyTls);
    settings.setValue(key(u"caFile"), request.caFile);
}

} // namespace Loopscope
