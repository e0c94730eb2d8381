// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timeunit.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TimeUnit timeUnitFor(double ns)
{
    if (ns >= 2 * TimeUnit::hour)
        return {TimeUnit::hour, QCoreApplication::translate("Loopscope::Ticks", "h", "hours")};
    if (ns >= 2 * TimeUnit::minute)
        return {TimeUnit::minute, QCoreApplication::translate("Loopscope::Ticks", "min", "minutes")};
    if (ns >= TimeUnit::second)
        return {TimeUnit::second, u"s"_s};
    if (ns >= 1e6)
        return {1e6, u"ms"_s};
    if (ns >= 1e3)
        return {1e3, u"µs"_s};
    return {1, u"ns"_s};
}

QString periodText(std::chrono::nanoseconds period)
{
    const auto ns = double(period.count());
    const TimeUnit unit = timeUnitFor(ns);
    return u"%1\u00a0%2"_s.arg(QLocale().toString(ns / unit.ns, 'g', 6), unit.name);
}

std::chrono::seconds countdown(qint64 leftUs, qint64 intervalUs)
{
    constexpr qint64 second = 1'000'000;
    const qint64 most = std::max(qint64(1), intervalUs / second);
    return std::chrono::seconds(std::clamp((leftUs + second / 2) / second, qint64(0), most));
}

QString countdownText(std::chrono::seconds left)
{
    if (left < 2min)
        return u"%1\u00a0s"_s.arg(QLocale().toString(left.count()));
    return formatDuration(double(std::chrono::nanoseconds(left).count()));
}

QStringList longestCountdowns(std::chrono::seconds most)
{
    QStringList texts;
    // Of digits that are as wide as any; each is the widest of what has its units.
    for (const std::chrono::seconds left :
         std::initializer_list<std::chrono::seconds>{88s, 118s, 58min + 58s, 20h + 58min, 888 * 24h + 20h}) {
        if (left <= most)
            texts.append(countdownText(left));
    }
    return texts;
}

} // namespace Loopscope
