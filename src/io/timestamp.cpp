// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/timestamp.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace Loopscope {

std::optional<qint64> parseTimestamp(QByteArrayView text)
{
    constexpr QByteArrayView form("0000-00-00T00:00:00.000000Z");
    const auto fits = [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; };
    if (!std::equal(text.begin(), text.end(), form.begin(), form.end(), fits))
        return std::nullopt;

    const auto number = [text](qsizetype from, qsizetype length) {
        int value = 0;
        std::from_chars(text.data() + from, text.data() + from + length, value);
        return value;
    };
    using namespace std::chrono;
    const year_month_day day(year(number(0, 4)), month(unsigned(number(5, 2))),
                             std::chrono::day(unsigned(number(8, 2))));
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    if (!day.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const auto moment =
        sys_days(day) + hours(hour) + minutes(minute) + seconds(second) + microseconds(number(20, 6));
    return qint64(moment.time_since_epoch().count());
}

} // namespace Loopscope
