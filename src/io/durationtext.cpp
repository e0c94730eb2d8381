// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/durationtext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Unit
{
    QLatin1StringView name;
    std::chrono::milliseconds length;
};

// Ascending; durationText() goes from the end of the first four.
constexpr std::array units{Unit{"ms"_L1, 1ms}, Unit{"s"_L1, 1s},   Unit{"min"_L1, 1min},
                           Unit{"h"_L1, 1h},   Unit{"m"_L1, 1min}, Unit{"d"_L1, 24h}};
constexpr std::size_t writtenUnits = 4;
constexpr double endMs = 3.6e12; // a million hours: exact in a double, and far beyond every limit

} // namespace

QString durationText(std::chrono::milliseconds time)
{
    std::size_t unit = writtenUnits - 1;
    while (unit > 0 && (time.count() == 0 || time % units[unit].length != 0ms))
        --unit;
    return QString::number(time / units[unit].length) + units[unit].name;
}

std::optional<std::chrono::milliseconds> parseDuration(QStringView text)
{
    const auto isNumeric = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; };
    const auto numberEnd = std::find_if_not(text.begin(), text.end(), isNumeric);
    const QStringView number = text.first(numberEnd - text.begin());
    const QStringView name = text.sliced(number.size()).trimmed();
    const auto unit =
        std::find_if(units.begin(), units.end(), [name](const Unit &known) { return known.name == name; });
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || unit == units.end())
        return std::nullopt;
    const double ms = value * double(unit->length.count());
    const double whole = std::round(ms);
    // 0.3 s is not exactly 300 ms in binary.
    if (!(ms < endMs) || std::abs(ms - whole) > 1e-6)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(whole));
}

} // namespace Loopscope
