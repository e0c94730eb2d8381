// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// \a value with \a decimals decimals, and no "-0" for what rounds to zero.
QString fixed(double value, int decimals, const QLocale &locale)
{
    const bool isZero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return locale.toString(isZero ? 0.0 : value, 'f', decimals);
}

/// \a value with three significant digits, but all digits of the whole part.
QString threeDigits(double value, const QLocale &locale)
{
    const double size = std::abs(value);
    // 9.996 is shown as 10.0: the limits are those of rounding.
    const int decimals = size >= 99.95 || size == 0.0 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    return fixed(value, decimals, locale);
}

} // namespace

QString formatDuration(double ns, const QLocale &locale)
{
    struct Unit
    {
        double ns;
        QStringView name;
    };
    static constexpr std::array<Unit, 4> units{{{1e9, u"s"}, {1e6, u"ms"}, {1e3, u"µs"}, {1.0, u"ns"}}};
    if (std::abs(ns) >= 119.5e9) {
        const qint64 seconds = std::llround(std::abs(ns) / 1e9);
        const QString sign = ns < 0 ? u"-"_s : QString();
        const QChar zero = u'0';
        if (seconds < 3600) {
            return sign
                + QCoreApplication::translate("Loopscope::Text", "%1 min %2 s", "minutes and seconds")
                      .arg(seconds / 60)
                      .arg(seconds % 60, 2, 10, zero);
        }
        const qint64 minutes = (seconds + 30) / 60;
        if (minutes >= 48 * 60) {
            const qint64 hours = (minutes + 30) / 60;
            return sign
                + QCoreApplication::translate("Loopscope::Text", "%1 d %2 h", "days and hours")
                      .arg(hours / 24)
                      .arg(hours % 24);
        }
        return sign
            + QCoreApplication::translate("Loopscope::Text", "%1 h %2 min", "hours and minutes")
                  .arg(minutes / 60)
                  .arg(minutes % 60, 2, 10, zero);
    }
    const Unit *unit = &units.front();
    // Up to the largest unit in which the rounded figure is at least 1.
    while (unit != &units.back() && std::abs(ns) < 0.9995 * unit->ns)
        ++unit;
    if (unit == &units.back())
        return u"%1 %2"_s.arg(fixed(ns, 0, locale), unit->name);
    return u"%1 %2"_s.arg(threeDigits(ns / unit->ns, locale), unit->name);
}

QString formatDuration(std::optional<double> ns, const QLocale &locale)
{
    return ns ? formatDuration(*ns, locale) : noValue.toString();
}

QString formatRatio(double ratio, const QLocale &locale)
{
    return threeDigits(ratio, locale) + u'×';
}

QString formatShare(double share, const QLocale &locale)
{
    const double percent = share * 100.0;
    const int decimals = percent == 0.0 || percent >= 9.95 ? 0 : percent >= 0.995 ? 1 : 2;
    return locale.toString(percent, 'f', decimals) + u"\u00a0%"_s;
}

QString formatRate(double perSecond, const QLocale &locale)
{
    return QCoreApplication::translate("Loopscope::Text", "%1/s", "a rate per second")
        .arg(threeDigits(perSecond, locale));
}

QString formatBytes(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, bytes < 1024 ? 0 : 1);
}

QString plainSeconds(qint64 ns)
{
    return QString::number(double(ns) / 1e9, 'f', 3);
}

QString isoTimestamp(qint64 usSinceEpoch)
{
    qint64 seconds = usSinceEpoch / 1'000'000;
    qint64 micros = usSinceEpoch % 1'000'000;
    if (micros < 0) {
        micros += 1'000'000;
        --seconds;
    }
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s)
        + u".%1Z"_s.arg(micros, 6, 10, QChar(u'0'));
}

} // namespace Loopscope
