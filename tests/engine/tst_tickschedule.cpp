// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/tickschedule.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1'000'000'000;

Watch watchOf(const QString &id, std::chrono::milliseconds interval, int jitterPercent = 0,
              std::chrono::milliseconds timeout = 500ms)
{
    Watch watch;
    watch.id = id;
    watch.interval = interval;
    watch.jitterPercent = jitterPercent;
    watch.request.timeout = timeout;
    return watch;
}

/// The next tick, taken on time.
TickSchedule::Due next(TickSchedule &schedule)
{
    const std::optional<qint64> at = schedule.nextNs();
    return at ? schedule.takeDue(*at).value_or(TickSchedule::Due()) : TickSchedule::Due();
}

} // namespace

class TestTickSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDueOfNothing();
    void slotsAreExactlyAnIntervalApart();
    void jitterAddsUpToNothing_data();
    void jitterAddsUpToNothing();
    void theSameIdHasTheSameSlots();
    void aWatchAloneBeginsAtOnce();
    void manyAreSpread();
    void latenessShiftsNothing();
    void oneTickAfterALongSleep();
    void tooLateIsMissed();
    void lateWithRoomIsTaken();
    void aCenturyAsleepIsQuick();
    void removedAndAddedAgain();
    void manyAreTakenInOrder();
};

void TestTickSchedule::nothingIsDueOfNothing()
{
    TickSchedule schedule;
    QVERIFY(!schedule.nextNs());
    QVERIFY(!schedule.takeDue(1'000 * second));
    schedule.remove(u"nobody"_s);
}

void TestTickSchedule::slotsAreExactlyAnIntervalApart()
{
    TickSchedule schedule;
    schedule.add(watchOf(u"a"_s, 7s), 0);
    const qint64 first = next(schedule).dueNs;
    for (int i = 1; i < 100'000; ++i) {
        const TickSchedule::Due due = next(schedule);
        QCOMPARE(due.dueNs, first + i * 7 * second);
        QCOMPARE(due.missed, 0);
    }
}

void TestTickSchedule::jitterAddsUpToNothing_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("timeoutMs");
    QTest::addColumn<qint64>("mostNs"); // either way
    QTest::newRow("none") << 0 << 500 << qint64(0);
    QTest::newRow("usual") << 10 << 500 << second / 2;
    QTest::newRow("most") << 100 << 1 << 5 * second;
    QTest::newRow("less for the timeout's sake") << 100 << 6'000 << 2 * second;
    QTest::newRow("none for the timeout's sake") << 100 << 10'000 << qint64(0);
}

void TestTickSchedule::jitterAddsUpToNothing()
{
    QFETCH(int, percent);
    QFETCH(int, timeoutMs);
    QFETCH(qint64, mostNs);
    TickSchedule schedule;
    schedule.add(watchOf(u"jittery"_s, 10s, percent, std::chrono::milliseconds(timeoutMs)), 0);
    qint64 before = next(schedule).dueNs;
    qint64 least = 0;
    qint64 most = 0;
    for (int i = 1; i <= 20'000; ++i) {
        const qint64 due = next(schedule).dueNs;
        QVERIFY(due - before >= timeoutMs * second / 1'000);
        before = due;
        // The first slot is at 0.1 s at most.
        const qint64 off = due - i * 10 * second;
        least = std::min(least, off);
        most = std::max(most, off);
        QVERIFY(off >= -mostNs && off <= mostNs + second / 10);
    }
    QVERIFY(least <= -mostNs * 9 / 10 + second / 10 && most >= mostNs * 9 / 10);
}

void TestTickSchedule::theSameIdHasTheSameSlots()
{
    TickSchedule one;
    TickSchedule other;
    one.add(watchOf(u"a"_s, 10s, 50), 5, 100);
    other.add(watchOf(u"b"_s, 10s, 50), 5, 100);
    other.add(watchOf(u"a"_s, 10s, 50), 5, 100);
    other.remove(u"b"_s);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(next(one).dueNs, next(other).dueNs);
}

void TestTickSchedule::aWatchAloneBeginsAtOnce()
{
    for (const auto interval : {std::chrono::milliseconds(1s), std::chrono::milliseconds(24h)}) {
        TickSchedule schedule;
        schedule.add(watchOf(u"a"_s, interval, 0), 77 * second);
        QVERIFY(*schedule.nextNs() >= 77 * second);
        QVERIFY(*schedule.nextNs() <= 77 * second + TickSchedule::spreadNs);
    }
}

void TestTickSchedule::manyAreSpread()
{
    TickSchedule schedule;
    constexpr int watches = 1'000;
    for (int i = 0; i < watches; ++i)
        schedule.add(watchOf(QString::number(i), 10s), 0, watches);
    std::array<int, 10> perSecond{};
    for (int i = 0; i < watches; ++i)
        ++perSecond[std::size_t(next(schedule).dueNs / second)];
    for (const int count : perSecond)
        QVERIFY2(count > 60 && count < 140, qPrintable(QString::number(count)));
    QVERIFY(*schedule.nextNs() >= 10 * second);
}

void TestTickSchedule::latenessShiftsNothing()
{
    TickSchedule schedule;
    schedule.add(watchOf(u"a"_s, 10s), 0);
    const qint64 first = *schedule.nextNs();
    for (int i = 0; i < 100; ++i) {
        const std::optional<TickSchedule::Due> due = schedule.takeDue(*schedule.nextNs() + second / 2);
        QVERIFY(due);
        QCOMPARE(due->dueNs, first + i * 10 * second);
        QCOMPARE(due->missed, 0);
        QVERIFY(!schedule.takeDue(due->dueNs + second));
    }
}

void TestTickSchedule::oneTickAfterALongSleep()
{
    TickSchedule schedule;
    schedule.add(watchOf(u"a"_s, 10s), 0);
    const qint64 first = next(schedule).dueNs;
    // The slots of 10 … 3600 s have passed; that of 3600 s was just now.
    const std::optional<TickSchedule::Due> due = schedule.takeDue(first + 3'600 * second + second / 2);
    QVERIFY(due);
    QCOMPARE(due->dueNs, first + 3'600 * second);
    QCOMPARE(due->missed, 359);
    QVERIFY(!schedule.takeDue(first + 3'609 * second));
    const TickSchedule::Due after = next(schedule);
    QCOMPARE(after.dueNs, first + 3'610 * second);
    QCOMPARE(after.missed, 0);
}

void TestTickSchedule::tooLateIsMissed()
{
    TickSchedule schedule;
    schedule.add(watchOf(u"a"_s, 10s, 0, 9s), 0);
    const qint64 first = *schedule.nextNs();
    QVERIFY(!schedule.takeDue(first + 5 * second)); // a request would not have its 9 s
    QCOMPARE(*schedule.nextNs(), first + 10 * second);
    const std::optional<TickSchedule::Due> due = schedule.takeDue(first + 10 * second);
    QVERIFY(due);
    QCOMPARE(due->missed, 1);
}

void TestTickSchedule::lateWithRoomIsTaken()
{
    TickSchedule schedule;
    schedule.add(watchOf(u"a"_s, 10s, 0, 3s), 0);
    const qint64 first = *schedule.nextNs();
    const std::optional<TickSchedule::Due> due = schedule.takeDue(first + 5 * second);
    QVERIFY(due);
    QCOMPARE(due->dueNs, first);
    QCOMPARE(due->missed, 0);
}

void TestTickSchedule::aCenturyAsleepIsQuick()
{
    TickSchedule schedule;
    schedule.add(watchOf(u"a"_s, 1s, 100, 1ms), 0);
    const qint64 later = 100LL * 365 * 86'400 * second;
    qint64 missed = 0;
    std::optional<TickSchedule::Due> due = schedule.takeDue(later);
    if (!due)
        due = schedule.takeDue(*schedule.nextNs());
    QVERIFY(due);
    missed = due->missed;
    QVERIFY(std::abs(missed - 100LL * 365 * 86'400) <= 2);
}

void TestTickSchedule::removedAndAddedAgain()
{
    TickSchedule schedule;
    schedule.add(watchOf(u"a"_s, 10s), 0);
    schedule.add(watchOf(u"b"_s, 10s), 0);
    schedule.remove(u"a"_s);
    QCOMPARE(schedule.size(), 1);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(next(schedule).id, u"b"_s);
    schedule.add(watchOf(u"b"_s, 20s), 1'000 * second);
    QCOMPARE(schedule.size(), 1);
    const TickSchedule::Due due = next(schedule);
    QVERIFY(due.dueNs >= 1'000 * second);
    QCOMPARE(due.missed, 0);
    QCOMPARE(next(schedule).dueNs, due.dueNs + 20 * second);
    schedule.clear();
    QVERIFY(!schedule.nextNs());
}

void TestTickSchedule::manyAreTakenInOrder()
{
    TickSchedule schedule;
    for (int i = 0; i < 200; ++i)
        schedule.add(watchOf(QString::number(i), std::chrono::seconds(1 + i % 7), 30), 0, 200);
    qint64 before = 0;
    QHash<QString, int> ticks;
    while (*schedule.nextNs() < 420 * second) {
        const TickSchedule::Due due = next(schedule);
        QVERIFY(due.dueNs >= before);
        QCOMPARE(due.missed, 0);
        before = due.dueNs;
        ++ticks[due.id];
    }
    for (int i = 0; i < 200; ++i) {
        const int expected = 420 / (1 + i % 7);
        QVERIFY(std::abs(ticks.value(QString::number(i)) - expected) <= 20);
    }
}

QTEST_GUILESS_MAIN(TestTickSchedule)
#include "tst_tickschedule.moc"
