// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/demohost.h"

#include <QSettings>
#include <QUrl>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto portKey = "demo/port"_L1;
const QString offeredPath = u"/delay/50ms"_s;

} // namespace

void DemoHost::serve(bool isOwner)
{
    QSettings settings;
    settings.sync(); // another program may have changed it
    const auto kept = quint16(settings.value(portKey, 0).toUInt());
    if (!isOwner) {
        if (kept == 0)
            return;
        QUrl url(u"http://127.0.0.1"_s + offeredPath);
        url.setPort(kept);
        Q_EMIT offered(url, kept);
        return;
    }
    if (port() != 0)
        return;
    Status started = m_server.start(kept);
    if (!started && kept != 0)
        started = m_server.start();
    if (!started)
        return;
    Q_EMIT offered(m_server.url(offeredPath), kept);
    // After what has moved: killed between the two, the next start moves it once more.
    settings.setValue(portKey, port());
    settings.sync();
}

} // namespace Loopscope
