// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/calendarticks.h"
#include "models/timewindow.h"

#include <QDateTime>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 hour = 3'600 * second;
constexpr qint64 day = 24 * hour;
const QTimeZone berlin("Europe/Berlin");

qint64 at(const QString &moment, const QTimeZone &zone = berlin)
{
    QDateTime time = QDateTime::fromString(moment, u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeZone(zone);
    return time.toMSecsSinceEpoch() * 1'000;
}

TimeWindow shown(qint64 nowUs, qint64 fromUs, qint64 untilUs)
{
    TimeWindow window;
    window.setWidth(1'000);
    window.setNow(nowUs);
    window.show(fromUs, untilUs);
    return window;
}

QStringList labels(const QList<CalendarTick> &ticks)
{
    QStringList texts;
    for (const CalendarTick &tick : ticks)
        texts.append(tick.isMajor ? u'*' + tick.label : tick.label);
    return texts;
}

} // namespace

/// The maths of the time axis of a monitor's charts.
class TestTimeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void mapsTimeToPixelsAndBack();
    void zoomKeepsTheTimeUnderTheMouse();
    void zoomIsBounded();
    void zoomThatFollowsKeepsFollowing();
    void panStopsAtNow();
    void panStopsAtTheBeginningOfTime();
    void followsUntilMovedAway();
    void clockThatStepsBackMovesTheWindow();
    void rangesGoByTheCalendar();
    void hoursOfADay();
    void dayWithoutAnHour();
    void dayWithAnHourTwice();
    void daysStayMidnightsOverAClockChange();
    void monthsAndYears();
    void seconds();
    void weeksBeginAsThePersonsDo();
    void emptyAndHugeSpans();
    void spansSayCommonPartsOnce();
};

void TestTimeWindow::mapsTimeToPixelsAndBack()
{
    const TimeWindow window = shown(100 * day, 10 * day, 20 * day);
    QCOMPARE(window.x(15 * day), 500.0);
    QCOMPARE(window.us(500), 15 * day);
    QVERIFY(!window.isFollowing());
}

void TestTimeWindow::zoomKeepsTheTimeUnderTheMouse()
{
    TimeWindow window = shown(100 * day, 10 * day, 20 * day);
    const qint64 before = window.us(300);
    window.zoom(2, 300);
    QCOMPARE(window.spanUs(), 5 * day);
    QVERIFY(qAbs(window.us(300) - before) < second);
    window.zoom(0.5, 300);
    QVERIFY(qAbs(window.fromUs() - 10 * day) < second);
}

void TestTimeWindow::zoomIsBounded()
{
    TimeWindow window = shown(100 * day, 10 * day, 20 * day);
    window.zoom(1e12, 500);
    QCOMPARE(window.spanUs(), TimeWindow::leastSpanUs);
    window.zoom(1e-12, 500);
    QCOMPARE(window.spanUs(), TimeWindow::mostSpanUs);
}

void TestTimeWindow::zoomThatFollowsKeepsFollowing()
{
    TimeWindow window = shown(100 * day, 99 * day, 100 * day);
    window.zoom(2, 100);
    QVERIFY(window.isFollowing());
    QCOMPARE(window.untilUs(), 100 * day);
}

void TestTimeWindow::panStopsAtNow()
{
    TimeWindow window = shown(100 * day, 10 * day, 20 * day);
    window.pan(100);
    QCOMPARE(window.fromUs(), 11 * day);
    window.pan(1e6);
    QCOMPARE(window.untilUs(), 100 * day);
    QCOMPARE(window.spanUs(), 10 * day);
    QVERIFY(window.isFollowing());
}

void TestTimeWindow::panStopsAtTheBeginningOfTime()
{
    TimeWindow window = shown(100 * day, 10 * day, 20 * day);
    window.pan(-1e6);
    QCOMPARE(window.fromUs(), 0);
}

void TestTimeWindow::followsUntilMovedAway()
{
    TimeWindow window = shown(100 * day, 99 * day, 100 * day);
    window.setNow(101 * day);
    QCOMPARE(window.untilUs(), 101 * day);
    window.pan(-10);
    QVERIFY(!window.isFollowing());
    const qint64 until = window.untilUs();
    window.setNow(102 * day);
    QCOMPARE(window.untilUs(), until);
    window.follow();
    QCOMPARE(window.untilUs(), 102 * day);
    QCOMPARE(window.spanUs(), day);
}

void TestTimeWindow::clockThatStepsBackMovesTheWindow()
{
    TimeWindow window = shown(100 * day, 10 * day, 99 * day);
    window.setNow(50 * day);
    QCOMPARE(window.untilUs(), 50 * day);
    QCOMPARE(window.spanUs(), 89 * day);
}

void TestTimeWindow::rangesGoByTheCalendar()
{
    QCOMPARE(rangeBeginUs(TimeRange::Hour, at(u"2026-03-29 12:00:00"_s), berlin),
             at(u"2026-03-29 11:00:00"_s));
    QCOMPARE(rangeBeginUs(TimeRange::Day, at(u"2026-03-29 12:00:00"_s), berlin),
             at(u"2026-03-28 12:00:00"_s));
    QCOMPARE(at(u"2026-03-29 12:00:00"_s) - at(u"2026-03-28 12:00:00"_s), 23 * hour);
    QCOMPARE(rangeBeginUs(TimeRange::Week, at(u"2026-10-26 12:00:00"_s), berlin),
             at(u"2026-10-19 12:00:00"_s));
    QCOMPARE(rangeBeginUs(TimeRange::Month, at(u"2026-03-31 12:00:00"_s), berlin),
             at(u"2026-02-28 12:00:00"_s));
    QCOMPARE(rangeBeginUs(TimeRange::Year, at(u"2024-02-29 12:00:00"_s), berlin),
             at(u"2023-02-28 12:00:00"_s));
}

void TestTimeWindow::hoursOfADay()
{
    const auto ticks =
        calendarTicks(at(u"2026-11-26 01:30:00"_s), at(u"2026-11-27 01:00:00"_s), 5 * hour, berlin);
    QCOMPARE(labels(ticks), (QStringList{u"06:00"_s, u"12:00"_s, u"18:00"_s, u"*Fri 27 Nov"_s}));
}

void TestTimeWindow::dayWithoutAnHour()
{
    // At 02:00 it becomes 03:00.
    const auto hours =
        calendarTicks(at(u"2026-03-29 00:00:00"_s), at(u"2026-03-29 05:00:00"_s), hour, berlin);
    QCOMPARE(labels(hours), (QStringList{u"*Sun 29 Mar"_s, u"01:00"_s, u"03:00"_s, u"04:00"_s, u"05:00"_s}));
    const auto every2 =
        calendarTicks(at(u"2026-03-29 00:00:00"_s), at(u"2026-03-29 06:00:00"_s), 2 * hour, berlin);
    QCOMPARE(labels(every2), (QStringList{u"*Sun 29 Mar"_s, u"04:00"_s, u"06:00"_s}));
}

void TestTimeWindow::dayWithAnHourTwice()
{
    const auto hours =
        calendarTicks(at(u"2026-10-25 00:00:00"_s), at(u"2026-10-25 04:00:00"_s), hour, berlin);
    QCOMPARE(labels(hours),
             (QStringList{u"*Sun 25 Oct"_s, u"01:00"_s, u"02:00"_s, u"02:00"_s, u"03:00"_s, u"04:00"_s}));
}

void TestTimeWindow::daysStayMidnightsOverAClockChange()
{
    const auto days = calendarTicks(at(u"2026-10-23 12:00:00"_s), at(u"2026-10-27 12:00:00"_s), day, berlin);
    QCOMPARE(days.size(), 4);
    for (const CalendarTick &tick : days)
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(tick.atUs / 1'000, berlin).time(), QTime(0, 0));
    QCOMPARE(days[1].atUs - days[0].atUs, 24 * hour);
    QCOMPARE(days[2].atUs - days[1].atUs, 25 * hour);
    QCOMPARE(days[3].atUs - days[2].atUs, 24 * hour);
}

void TestTimeWindow::monthsAndYears()
{
    const auto months =
        calendarTicks(at(u"2025-10-15 00:00:00"_s), at(u"2026-03-15 00:00:00"_s), 20 * day, berlin);
    QCOMPARE(labels(months), (QStringList{u"Nov"_s, u"Dec"_s, u"*2026"_s, u"Feb"_s, u"Mar"_s}));
    const auto years =
        calendarTicks(at(u"2019-10-15 00:00:00"_s), at(u"2026-03-15 00:00:00"_s), 700 * day, berlin);
    QCOMPARE(labels(years), (QStringList{u"2020"_s, u"2022"_s, u"2024"_s, u"2026"_s}));
}

void TestTimeWindow::seconds()
{
    const auto ticks =
        calendarTicks(at(u"2026-11-26 13:59:58"_s), at(u"2026-11-26 14:00:08"_s), 2 * second, berlin);
    QCOMPARE(labels(ticks),
             (QStringList{u"13:59:58"_s, u"14:00:00"_s, u"14:00:02"_s, u"14:00:04"_s, u"14:00:06"_s,
                          u"14:00:08"_s}));
}

void TestTimeWindow::weeksBeginAsThePersonsDo()
{
    const auto ticks =
        calendarTicks(at(u"2026-11-01 00:00:00"_s), at(u"2026-11-30 00:00:00"_s), 4 * day, berlin);
    QCOMPARE(labels(ticks).first(), u"Mon 2 Nov"_s);
    QCOMPARE(ticks.size(), 5);
}

void TestTimeWindow::emptyAndHugeSpans()
{
    QVERIFY(calendarTicks(5, 5, hour, berlin).isEmpty());
    QVERIFY(calendarTicks(5, 4, hour, berlin).isEmpty());
    // As many as there is room for, and found without walking through the seconds between.
    QVERIFY(calendarTicks(0, TimeWindow::mostSpanUs, TimeWindow::mostSpanUs / 10, berlin).size() <= 12);
}

void TestTimeWindow::spansSayCommonPartsOnce()
{
    QCOMPARE(calendarSpan(at(u"2026-11-26 14:00:00"_s), at(u"2026-11-26 14:05:00"_s), berlin),
             u"Thu 26 Nov 2026, 14:00 – 14:05"_s);
    QCOMPARE(calendarSpan(at(u"2026-11-26 14:00:00"_s), at(u"2026-11-26 14:00:15"_s), berlin),
             u"Thu 26 Nov 2026, 14:00:00 – 14:00:15"_s);
    QCOMPARE(calendarSpan(at(u"2026-11-26 00:00:00"_s), at(u"2026-11-27 00:00:00"_s), berlin),
             u"Thu 26 Nov 2026"_s);
    QCOMPARE(calendarSpan(at(u"2026-11-26 23:00:00"_s), at(u"2026-11-27 00:00:00"_s), berlin),
             u"Thu 26 Nov 2026, 23:00 – Fri 27 Nov 2026, 00:00"_s);
    QCOMPARE(calendarMoment(at(u"2026-11-26 14:03:22"_s), berlin), u"Thu 26 Nov 2026, 14:03:22"_s);
}

QTEST_APPLESS_MAIN(TestTimeWindow)
#include "tst_timewindow.moc"
