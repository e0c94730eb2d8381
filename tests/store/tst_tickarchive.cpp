// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tickarchive.h"

#include "store/eventtables.h"

#include "tickstage.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace Loopscope::TickSpan;

class TickArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackends(); }
    void initTestCase();
    void init();
    void cleanup();
    void seriesIsCountingOneByOne_data();
    void seriesIsCountingOneByOne();
    void eachTickCountsOnceThroughoutItsLife();
    void whatComesAgainCountsOnce();
    void lateTicksReachHoursAndDays();
    void dropsWhatIsRolledUpOnly();
    void droppedTicksLeaveHoursThenDays();
    void readsHoursWhereTicksAreTooMany();
    void rowsThatCannotBeAreGaps();
    void nothingOfAnUnknownWatch();
    void tellsTheLastStateAndTick();

private:
    TickStage m_stage;
};

void TickArchiveTest::initTestCase()
{
    const QString problem = m_stage.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TickArchiveTest::init()
{
    QFETCH_GLOBAL(Backend, backend);
    QVERIFY(m_stage.open(backend));
}

void TickArchiveTest::cleanup()
{
    const auto &error = m_stage.database().error();
    QVERIFY2(!error, qPrintable(error ? error->text : QString()));
}

void TickArchiveTest::seriesIsCountingOneByOne_data()
{
    QTest::addColumn<qint64>("fromUs");
    QTest::addColumn<qint64>("untilUs");
    QTest::addColumn<qint64>("bucketUs");
    QTest::newRow("an hour of ticks") << firstDay + hour << firstDay + 2 * hour << 10 * second;
    QTest::newRow("cut minutes") << firstDay + 70 * minute + 13 << firstDay + 200 * minute + 7 << minute;
    QTest::newRow("up to now") << firstDay + 60 * hour << firstDay + 90 * hour << 5 * minute;
    QTest::newRow("hours") << firstDay << firstDay + 4 * day << hour;
    QTest::newRow("cut hours") << firstDay + 5 * minute << firstDay + 71 * hour + 1 << 6 * hour;
    QTest::newRow("days") << firstDay << firstDay + 4 * day << day;
    QTest::newRow("cut days") << firstDay + day + 7 * hour << firstDay + 73 * hour << 2 * day;
    QTest::newRow("an odd width") << firstDay << firstDay + 4 * day << 31'536 * second;
    QTest::newRow("nothing") << firstDay + 400 * day << firstDay + 401 * day << hour;
    QTest::newRow("empty") << firstDay + hour << firstDay + hour << second;
    QTest::newRow("all time") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max()
                              << day;
}

void TickArchiveTest::seriesIsCountingOneByOne()
{
    QFETCH(qint64, fromUs);
    QFETCH(qint64, untilUs);
    QFETCH(qint64, bucketUs);
    // Three days and some hours; two and a half are rolled up.
    const std::vector<TickRow> rows = ticksBetween(firstDay + 90 * minute, firstDay + 75 * hour, 4 * minute);
    m_stage.append(rows);
    TickUpkeep upkeep(m_stage.database());
    m_stage.keepUp(upkeep, firstDay + 60 * hour + 10 * minute);

    const TickSeries found = m_stage.series(fromUs, untilUs, bucketUs);
    QCOMPARE(found.bucketUs, tickBucketWidth(bucketUs));
    QCOMPARE(found.fromUs % found.bucketUs, 0);
    QCOMPARE(found.untilUs % found.bucketUs, 0);
    qint64 beforeUs = found.fromUs;
    for (const TickBucket &bucket : found.buckets) {
        QVERIFY(bucket.startUs >= beforeUs);
        QCOMPARE(bucket.startUs % found.bucketUs, 0);
        QCOMPARE(bucket.endUs, bucket.startUs + found.bucketUs);
        beforeUs = bucket.endUs;
        TickBucket expected = sumOf(rows, bucket.startUs, bucket.endUs);
        expected.startUs = bucket.startUs;
        expected.endUs = bucket.endUs;
        QVERIFY(bucket == expected);
        QVERIFY(bucket.ticks > 0);
    }
    QVERIFY(beforeUs <= found.untilUs);
    QCOMPARE(sumOf(found).ticks, sumOf(rows, found.fromUs, found.untilUs).ticks);
}

/// Whatever the hour it is, and whatever was rolled up or dropped meanwhile.
void TickArchiveTest::eachTickCountsOnceThroughoutItsLife()
{
    const std::vector<TickRow> rows = ticksBetween(firstDay, firstDay + 3 * day, 5 * minute);
    m_stage.append(rows);
    const TickBucket all = sumOf(rows, 0, std::numeric_limits<qint64>::max());
    Retention retention;
    retention.ticks = std::chrono::days(2);
    retention.hours = std::chrono::days(4);
    TickUpkeep upkeep(m_stage.database());
    upkeep.setRetention(retention);
    for (qint64 nowUs = firstDay; nowUs < firstDay + 9 * day; nowUs += 7 * hour) {
        // Interrupted at any step, too.
        for (bool goesOn = true; goesOn;) {
            goesOn = upkeep.step(nowUs);
            for (const qint64 width : {30 * minute, 3 * hour, day})
                QVERIFY(sumOf(m_stage.series(firstDay, firstDay + 3 * day, width)) == all);
        }
    }
    QCOMPARE(m_stage.countOf(u"tick"_s), 0);
    QCOMPARE(m_stage.countOf(u"rollup WHERE span = 0"_s), 0);
    QCOMPARE(m_stage.countOf(u"rollup WHERE span = 1"_s), 3);
}

void TickArchiveTest::whatComesAgainCountsOnce()
{
    const std::vector<TickRow> rows = ticksBetween(firstDay, firstDay + 30 * hour, 5 * minute);
    m_stage.append(rows);
    m_stage.append(rows);
    TickUpkeep upkeep(m_stage.database());
    m_stage.keepUp(upkeep, firstDay + 40 * hour);
    m_stage.append(rows);
    m_stage.keepUp(upkeep, firstDay + 40 * hour);
    for (const qint64 width : {minute, hour, day})
        QCOMPARE(sumOf(m_stage.series(firstDay, firstDay + 2 * day, width)).ticks, qint64(rows.size()));
}

void TickArchiveTest::lateTicksReachHoursAndDays()
{
    std::vector<TickRow> rows = ticksBetween(firstDay, firstDay + 30 * hour, 5 * minute);
    m_stage.append(rows);
    TickUpkeep upkeep(m_stage.database());
    m_stage.keepUp(upkeep, firstDay + 40 * hour);
    // In hours and days with ticks and without, from the other source as well, newest first.
    std::vector<TickRow> late = ticksBetween(firstDay - 26 * hour, firstDay + 35 * hour, 70 * minute, 2);
    std::ranges::reverse(late);
    m_stage.append(late);
    m_stage.keepUp(upkeep, firstDay + 40 * hour);
    rows.insert(rows.end(), late.begin(), late.end());
    const TickBucket all = sumOf(rows, 0, std::numeric_limits<qint64>::max());
    for (const qint64 width : {minute, hour, 6 * hour, day, 2 * day})
        QVERIFY(sumOf(m_stage.series(firstDay - 2 * day, firstDay + 2 * day, width)) == all);
    m_stage.keepUp(upkeep, firstDay + 60 * hour);
    for (const qint64 width : {minute, hour, 6 * hour, day, 2 * day})
        QVERIFY(sumOf(m_stage.series(firstDay - 2 * day, firstDay + 2 * day, width)) == all);
}

void TickArchiveTest::dropsWhatIsRolledUpOnly()
{
    m_stage.append(ticksBetween(firstDay, firstDay + 3 * hour, minute));
    Retention retention;
    retention.ticks = std::chrono::days(0);
    retention.hours = std::chrono::days(0);
    retention.days = std::chrono::days(0);
    TickUpkeep upkeep(m_stage.database());
    upkeep.setRetention(retention);
    m_stage.keepUp(upkeep, firstDay + 2 * hour + 4 * minute);
    QCOMPARE(m_stage.countOf(u"tick"_s), 120); // the second hour is over, but not yet settled
    QCOMPARE(m_stage.countOf(u"rollup"_s), 1);
    m_stage.keepUp(upkeep, firstDay + day + minute);
    QCOMPARE(m_stage.countOf(u"tick"_s), 0);
    QCOMPARE(m_stage.countOf(u"rollup"_s), 3);
    QCOMPARE(sumOf(m_stage.series(firstDay, firstDay + day, minute)).ticks, 180);
    m_stage.keepUp(upkeep, firstDay + day + 10 * minute);
    QCOMPARE(m_stage.countOf(u"rollup"_s), 0); // rolled up to the day, which is too old as well
}

void TickArchiveTest::droppedTicksLeaveHoursThenDays()
{
    m_stage.append(ticksBetween(firstDay, firstDay + 4 * day, minute));
    Retention retention;
    retention.ticks = std::chrono::days(1);
    retention.hours = std::chrono::days(2);
    TickUpkeep upkeep(m_stage.database());
    upkeep.setRetention(retention);
    m_stage.keepUp(upkeep, firstDay + 4 * day + hour);
    const TickSeries found = m_stage.series(firstDay, firstDay + 4 * day, 5 * minute);
    std::map<qint64, int> widths;
    for (const TickBucket &bucket : found.buckets)
        ++widths[bucket.endUs - bucket.startUs];
    QCOMPARE(widths[day], 2);
    QCOMPARE(widths[hour], 25);
    QCOMPARE(widths[5 * minute], 23 * 12);
    QCOMPARE(sumOf(found).ticks, 4 * 1'440);
    // A part of an hour that is left as a whole.
    const TickSeries part =
        m_stage.series(firstDay + 2 * day + 10 * minute, firstDay + 2 * day + 20 * minute, minute);
    QCOMPARE(part.buckets.size(), std::size_t(1));
    QCOMPARE(part.buckets.front().ticks, 60);
}

void TickArchiveTest::readsHoursWhereTicksAreTooMany()
{
    m_stage.append(ticksBetween(firstDay, firstDay + 3 * hour, 30 * second));
    TickUpkeep upkeep(m_stage.database());
    m_stage.keepUp(upkeep, firstDay + day);
    m_stage.database().execute(u"UPDATE rollup SET ticks = ticks + ?"_s, TickArchive::mostTicks);
    QCOMPARE(m_stage.series(firstDay, firstDay + day, minute).bucketUs, hour);
}

void TickArchiveTest::rowsThatCannotBeAreGaps()
{
    m_stage.append(ticksBetween(firstDay, firstDay + 10 * minute, minute));
    int row = 0;
    const auto damage = [&](const QString &column, const auto &value) {
        m_stage.database().execute(u"UPDATE tick SET %1 = ? WHERE at_us = ?"_s.arg(column), value,
                                   firstDay + minute * ++row);
    };
    damage(u"level"_s, 9);
    damage(u"level"_s, 0);
    damage(u"latency"_s, QByteArray("\x07"));
    damage(u"latency"_s, QByteArray("\x01\x05"));
    damage(u"errors"_s, QByteArray("\xff"));
    damage(u"missed"_s, -1);
    damage(u"interval_ms"_s, -5);
    damage(u"ended"_s, -1);
    QCOMPARE(sumOf(m_stage.series(firstDay, firstDay + hour, minute)).ticks, 2);
    TickUpkeep upkeep(m_stage.database());
    m_stage.keepUp(upkeep, firstDay + 2 * day);
    QCOMPARE(sumOf(m_stage.series(firstDay, firstDay + day, hour)).ticks, 2);
    m_stage.database().execute(u"UPDATE rollup SET latency = ? WHERE span = 0"_s, QByteArray(1, '\0'));
    QCOMPARE(m_stage.series(firstDay, firstDay + day, hour).buckets.size(), std::size_t(0));
    // A damaged hour begins anew; as it has fewer ticks than its day knows of, the day stands for it.
    m_stage.append({{1, 2, 1, tickAt(firstDay + 30 * minute)}});
    const TickSeries found = m_stage.series(firstDay, firstDay + day, hour);
    QCOMPARE(found.buckets.size(), std::size_t(1));
    QCOMPARE(found.buckets.front().endUs, firstDay + day);
    QCOMPARE(found.buckets.front().ticks, 3);
}

void TickArchiveTest::nothingOfAnUnknownWatch()
{
    m_stage.append(ticksBetween(firstDay, firstDay + hour, minute));
    TickArchive archive(m_stage.database());
    for (const QString &uid : {u"b"_s, u"c"_s, QString()})
        QVERIFY(archive.series(uid, firstDay, firstDay + hour, minute).buckets.empty());
}

void TickArchiveTest::tellsTheLastStateAndTick()
{
    m_stage.append(ticksBetween(firstDay, firstDay + hour, minute));
    Database &database = m_stage.database();
    const auto change = [&](qint64 atUs, WatchState to) {
        const ChangeRow row{{u"a"_s, atUs, WatchState::Unknown, to, QString()}, 1, 1, atUs};
        EventTables::add(database, std::span(&row, 1));
    };
    change(firstDay, WatchState::Up);
    change(firstDay + minute, WatchState::Degraded);
    change(firstDay + 2 * minute, WatchState::Unknown);
    database.execute(u"UPDATE watch SET state = 77 WHERE id = 2"_s); // damaged
    const QList<WatchSummary> last = WatchTables::summaries(database);
    QCOMPARE(last.size(), 2);
    QCOMPARE(last[0].watchId, u"a"_s);
    QCOMPARE(last[0].state, WatchState::Degraded);
    QCOMPARE(last[0].sinceUs, firstDay + minute);
    QCOMPARE(last[0].lastTickUs, firstDay + 59 * minute);
    QCOMPARE(last[1].watchId, u"b"_s);
    QCOMPARE(last[1].state, WatchState::Unknown);
    QCOMPARE(last[1].lastTickUs, 0);
}

QTEST_GUILESS_MAIN(TickArchiveTest)
#include "tst_tickarchive.moc"
