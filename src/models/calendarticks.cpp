// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/calendarticks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct CalendarText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::CalendarText)
};

constexpr qint64 second = 1'000'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

enum class Unit { Clock, Hours, Days, Months, Years };

struct Step
{
    Unit unit;
    int count; ///< of the unit; of seconds for Clock
    qint64 us; ///< about how long
};

constexpr std::array steps{
    Step{Unit::Clock, 1, second},        Step{Unit::Clock, 2, 2 * second},
    Step{Unit::Clock, 5, 5 * second},    Step{Unit::Clock, 15, 15 * second},
    Step{Unit::Clock, 30, 30 * second},  Step{Unit::Clock, 60, minute},
    Step{Unit::Clock, 120, 2 * minute},  Step{Unit::Clock, 300, 5 * minute},
    Step{Unit::Clock, 900, 15 * minute}, Step{Unit::Clock, 1'800, 30 * minute},
    Step{Unit::Hours, 1, hour},          Step{Unit::Hours, 2, 2 * hour},
    Step{Unit::Hours, 3, 3 * hour},      Step{Unit::Hours, 6, 6 * hour},
    Step{Unit::Hours, 12, 12 * hour},    Step{Unit::Days, 1, day},
    Step{Unit::Days, 2, 2 * day},        Step{Unit::Days, 7, 7 * day},
    Step{Unit::Months, 1, 31 * day},     Step{Unit::Months, 3, 92 * day},
    Step{Unit::Months, 6, 184 * day},    Step{Unit::Years, 1, 366 * day},
    Step{Unit::Years, 2, 732 * day},     Step{Unit::Years, 5, 1'830 * day},
};

qint64 usOf(const QDateTime &moment)
{
    return moment.toMSecsSinceEpoch() * 1'000;
}

QString dateText(const QDate &date)
{
    //: A date on an axis, in the letters of QLocale::toString(): "Thu 26 Nov"
    return QLocale().toString(date, CalendarText::tr("ddd d MMM"));
}

QString clockText(const QTime &time, bool withSeconds)
{
    //: A time of day on an axis, in the letters of QLocale::toString(): "14:05"
    return QLocale().toString(time, withSeconds ? CalendarText::tr("HH:mm:ss") : CalendarText::tr("HH:mm"));
}

QString fullDateText(const QDate &date)
{
    //: A date, in the letters of QLocale::toString(): "Thu 26 Nov 2026"
    return QLocale().toString(date, CalendarText::tr("ddd d MMM yyyy"));
}

/// Collects the marks of one axis.
class Marks
{
public:
    Marks(qint64 fromUs, qint64 untilUs, const Step &step, QTimeZone zone)
        : m_fromUs(fromUs), m_untilUs(untilUs), m_step(step), m_zone(std::move(zone))
    {
    }

    QList<CalendarTick> make()
    {
        const QDate first = QDateTime::fromMSecsSinceEpoch(m_fromUs / 1'000, m_zone).date();
        switch (m_step.unit) {
        case Unit::Clock:
        case Unit::Hours:
            for (QDate date = first; addDay(date); date = date.addDays(1)) { }
            break;
        case Unit::Days:
            addDates(firstOfDays(first), [this](const QDate &date) { return date.addDays(m_step.count); });
            break;
        case Unit::Months:
        case Unit::Years:
            addDates(firstOfMonths(first), [this](const QDate &date) {
                return m_step.unit == Unit::Months ? date.addMonths(m_step.count)
                                                   : date.addYears(m_step.count);
            });
            break;
        }
        return m_ticks;
    }

private:
    /// Weeks begin as they do for the person; pairs of days are the same ones wherever one looks.
    [[nodiscard]] QDate firstOfDays(const QDate &date) const
    {
        if (m_step.count == 7)
            return date.addDays(-((date.dayOfWeek() - int(QLocale().firstDayOfWeek()) + 7) % 7));
        return date.addDays(-(date.toJulianDay() % m_step.count));
    }

    [[nodiscard]] QDate firstOfMonths(const QDate &date) const
    {
        if (m_step.unit == Unit::Years)
            return {date.year() - date.year() % m_step.count, 1, 1};
        return {date.year(), date.month() - (date.month() - 1) % m_step.count, 1};
    }

    template <typename Next>
    void addDates(QDate date, Next next)
    {
        for (;; date = next(date)) {
            const qint64 us = usOf(date.startOfDay(m_zone));
            if (us > m_untilUs)
                return;
            const bool isYear = date.month() == 1 && date.day() == 1;
            QString label = dateText(date);
            if (m_step.unit != Unit::Days) {
                label = isYear ? QLocale().toString(date, u"yyyy"_s)
                               : QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat);
            }
            add(us, label, isYear && m_step.unit == Unit::Months);
        }
    }

    /// The marks of one day; false where the axis ends before it.
    bool addDay(const QDate &date)
    {
        const qint64 beginUs = usOf(date.startOfDay(m_zone));
        if (beginUs > m_untilUs)
            return false;
        add(beginUs, dateText(date), true);
        if (m_step.unit == Unit::Hours && m_step.count > 1) {
            for (int h = m_step.count; h < 24; h += m_step.count) {
                const QTime time(h, 0);
                const QDateTime moment(date, time, m_zone);
                if (moment.isValid() && moment.time() == time) // it may be among those that are left out
                    add(usOf(moment), clockText(time, false), false);
            }
            return true;
        }
        const qint64 endUs = usOf(date.addDays(1).startOfDay(m_zone));
        // Straight to the first one in sight: a day has 86,400 seconds.
        const qint64 skipped = std::max(qint64(1), (m_fromUs - beginUs) / m_step.us);
        for (qint64 us = beginUs + skipped * m_step.us; us < std::min(endUs, m_untilUs + 1);
             us += m_step.us) {
            const QTime time = QDateTime::fromMSecsSinceEpoch(us / 1'000, m_zone).time();
            add(us, clockText(time, m_step.us < minute), false);
        }
        return true;
    }

    void add(qint64 us, const QString &label, bool isMajor)
    {
        if (us >= m_fromUs && us <= m_untilUs && (m_ticks.isEmpty() || m_ticks.last().atUs < us))
            m_ticks.append({us, label, isMajor});
    }

    qint64 m_fromUs;
    qint64 m_untilUs;
    Step m_step;
    QTimeZone m_zone;
    QList<CalendarTick> m_ticks;
};

} // namespace

QList<CalendarTick> calendarTicks(qint64 fromUs, qint64 untilUs, qint64 leastUs, const QTimeZone &zone)
{
    if (untilUs <= fromUs)
        return {};
    const auto step = std::ranges::find_if(steps, [leastUs](const Step &one) { return one.us >= leastUs; });
    return Marks(fromUs, untilUs, step == steps.end() ? steps.back() : *step, zone).make();
}

QString calendarMoment(qint64 us, const QTimeZone &zone)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(us / 1'000, zone);
    return u"%1, %2"_s.arg(fullDateText(moment.date()), clockText(moment.time(), true));
}

QString calendarSpan(qint64 fromUs, qint64 untilUs, const QTimeZone &zone)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(fromUs / 1'000, zone);
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(untilUs / 1'000, zone);
    const bool withSeconds = fromUs % minute != 0 || untilUs % minute != 0;
    const bool areDays = from.time() == QTime(0, 0) && until.time() == QTime(0, 0);
    if (areDays) {
        const QDate last = until.date().addDays(-1);
        return from.date() == last ? fullDateText(last)
                                   : u"%1 – %2"_s.arg(fullDateText(from.date()), fullDateText(last));
    }
    const QString begin = u"%1, %2"_s.arg(fullDateText(from.date()), clockText(from.time(), withSeconds));
    const QString end = clockText(until.time(), withSeconds);
    return u"%1 – %2"_s.arg(
        begin, from.date() == until.date() ? end : u"%1, %2"_s.arg(fullDateText(until.date()), end));
}

} // namespace Loopscope
