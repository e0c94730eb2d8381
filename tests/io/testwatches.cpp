// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testwatches.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Loopscope {

Watch usualWatch(const QString &id, const QString &url)
{
    Watch watch;
    watch.id = id;
    const Status parsed = parseUrl(url, watch.request);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error()));
    return watch;
}

Watch unusualWatch()
{
    Watch watch = usualWatch(u"0e8d1b60-3f5e-4b1c-9d2a-7c1f2a3b4c5d"_s, u"https://example.com/a b?c=\"d\""_s);
    watch.name = u"Café “one”, \\ \"two\""_s;
    watch.request.method = "POST";
    watch.request.timeout = 1'500ms;
    watch.request.maxRedirects = 3;
    watch.request.newConnection = true;
    watch.request.http2 = true;
    watch.request.verifyTls = false;
    watch.request.caFile = u"/etc/ssl/ours.pem"_s;
    watch.interval = 90s;
    watch.jitterPercent = 0;
    watch.count = 20;
    watch.concurrency = 4;
    watch.client = ClientKind::Qt;
    watch.expected = StatusSet::parse(u"200, 204, 301-308"_s).value();
    watch.limits = {.p95 = 250ms,
                    .failedPercent = 12.5,
                    .bodyContains = u"\"ok\"\n"_s,
                    .jsonPointer = u"/a~1b/0"_s,
                    .jsonValue = u"true"_s,
                    .certificateDays = 14};
    watch.confirm = 4;
    watch.window = 5;
    watch.paused = true;
    return watch;
}

QByteArray written(const WatchList &list)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeWatchList(list, buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

QByteArray listOf(const QByteArray &watch, const QByteArray &more)
{
    return R"({"format": "loopscope-watches", "version": 1, "watches": [{)" + watch + "}]" + more + '}';
}

} // namespace Loopscope
