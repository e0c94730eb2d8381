// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/runid.h"

#include <QDateTime>

#include <chrono>

namespace Loopscope {

using namespace Qt::StringLiterals;

QString makeRunId(qint64 startedAtUs, quint32 random)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(startedAtUs / 1000, Qt::UTC);
    return time.toString(u"yyyyMMdd-HHmmss-"_s) + u"%1"_s.arg(random & 0xffff, 4, 16, QChar(u'0'));
}

qint64 nowUs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

} // namespace Loopscope
