// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QTimeZone>

namespace Loopscope {

/// A labelled moment on an axis of calendar time.
struct CalendarTick
{
    qint64 atUs = 0; ///< µs since 1970 UTC
    QString label; ///< "14:00", "Thu 26 Nov", "Nov", "2026"
    bool isMajor = false; ///< a new day among hours, a new year among months

    bool operator==(const CalendarTick &) const = default;
};

/// Marks at round times of \a zone's clocks within [\a fromUs, \a untilUs], at least \a leastUs apart but
/// for the moments where clocks are set: a day has the hours that it has, be they 23 or 25.
[[nodiscard]] QList<CalendarTick> calendarTicks(qint64 fromUs, qint64 untilUs, qint64 leastUs,
                                                const QTimeZone &zone);

/// A moment for people, in \a zone, to the second: "Thu 26 Nov 2026, 14:03:22".
[[nodiscard]] QString calendarMoment(qint64 us, const QTimeZone &zone);
/// A span for people; what both ends have in common is said once: "Thu 26 Nov 2026, 14:00 – 14:05".
[[nodiscard]] QString calendarSpan(qint64 fromUs, qint64 untilUs, const QTimeZone &zone);

} // namespace Loopscope
