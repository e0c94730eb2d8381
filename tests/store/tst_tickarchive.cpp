// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tickarchive.h"

#include "store/database.h"
#include "store/schema.h"
#include "store/tickupkeep.h"
#include "store/transaction.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace Loopscope::TickSpan;

namespace {

constexpr qint64 firstDay = 20'000 * day;

Tick tickAt(qint64 us, std::chrono::milliseconds interval = std::chrono::seconds(30))
{
    Tick tick;
    tick.startedAtUs = us;
    tick.interval = interval;
    const qint64 number = us / second;
    tick.level = number % 97 == 0 ? WatchState::Down
        : number % 41 == 0        ? WatchState::Degraded
                                  : WatchState::Up;
    tick.planned = tick.ended = 2;
    tick.missed = number % 500 == 0 ? 1 : 0;
    if (tick.level == WatchState::Down) {
        tick.failed = 2;
        tick.errors.counts[std::size_t(ErrorKind::Timeout)] = 2;
    } else {
        tick.latency.add(40'000'000 + number * 7'919 % 20'000'000);
        tick.latency.add(50'000'000);
    }
    return tick;
}

std::vector<TickRow> ticksBetween(qint64 fromUs, qint64 untilUs, qint64 stepUs, qint64 source = 1)
{
    std::vector<TickRow> rows;
    for (qint64 us = fromUs; us < untilUs; us += stepUs)
        rows.push_back({1, source, us / second, tickAt(us)});
    return rows;
}

/// All ticks in [\a fromUs, \a untilUs) as one, counted one by one.
TickBucket sumOf(const std::vector<TickRow> &rows, qint64 fromUs, qint64 untilUs)
{
    TickBucket sum;
    for (const TickRow &row : rows) {
        if (row.tick.startedAtUs >= fromUs && row.tick.startedAtUs < untilUs)
            sum.add(row.tick);
    }
    return sum;
}

TickBucket sumOf(const TickSeries &series)
{
    TickBucket sum;
    for (const TickBucket &bucket : series.buckets)
        sum.merge(bucket);
    return sum;
}

} // namespace

class TickArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void seriesIsCountingOneByOne_data();
    void seriesIsCountingOneByOne();
    void eachTickCountsOnceThroughoutItsLife();
    void whatComesAgainCountsOnce();
    void lateTicksReachHoursAndDays();
    void overlappingTicksCountBoth();
    void dropsWhatIsRolledUpOnly();
    void droppedTicksLeaveHoursThenDays();
    void readsHoursWhereTicksAreTooMany();
    void rowsThatCannotBeAreGaps();
    void nothingOfAnUnknownWatch();
    void tellsTheLastStateAndTick();

private:
    void append(const std::vector<TickRow> &rows);
    void keepUp(TickUpkeep &upkeep, qint64 nowUs);
    [[nodiscard]] qint64 countOf(const QString &table);
    [[nodiscard]] TickSeries series(qint64 fromUs, qint64 untilUs, qint64 bucketUs);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TickArchiveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<Database>(Backend::Sqlite);
    QVERIFY(m_database->open({.database = m_folder->filePath(u"h.sqlite"_s)}));
    m_database->run(u"PRAGMA synchronous = OFF"_s);
    m_database->run(u"PRAGMA foreign_keys = ON"_s);
    QVERIFY(Schema::prepare(*m_database).ok());
    for (const QString &uid : {u"a"_s, u"b"_s})
        m_database->execute(u"INSERT INTO watch (uid, name, url) VALUES (?, '', '')"_s, uid);
    for (const QString &uid : {u"here"_s, u"there"_s})
        m_database->execute(u"INSERT INTO source (uid, name) VALUES (?, '')"_s, uid);
}

void TickArchiveTest::cleanup()
{
    QVERIFY2(!m_database->error(), qPrintable(m_database->error() ? m_database->error()->text : QString()));
    m_database.reset();
}

void TickArchiveTest::append(const std::vector<TickRow> &rows)
{
    Transaction transaction(*m_database, Transaction::Kind::Write);
    TickArchive(*m_database).append(rows);
    QVERIFY(transaction.commit());
}

void TickArchiveTest::keepUp(TickUpkeep &upkeep, qint64 nowUs)
{
    int steps = 0;
    while (upkeep.step(nowUs))
        QVERIFY(++steps < 10'000);
}

qint64 TickArchiveTest::countOf(const QString &table)
{
    Rows rows = m_database->select(u"SELECT COUNT(*) FROM %1"_s.arg(table));
    return rows.next() ? rows.integer(0) : -1;
}

TickSeries TickArchiveTest::series(qint64 fromUs, qint64 untilUs, qint64 bucketUs)
{
    return TickArchive(*m_database).series(u"a"_s, fromUs, untilUs, bucketUs);
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
    const std::vector<TickRow> rows = ticksBetween(firstDay + 90 * minute, firstDay + 75 * hour, 30 * second);
    append(rows);
    TickUpkeep upkeep(*m_database);
    keepUp(upkeep, firstDay + 60 * hour + 10 * minute);

    const TickSeries found = series(fromUs, untilUs, bucketUs);
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
    append(rows);
    const TickBucket all = sumOf(rows, 0, std::numeric_limits<qint64>::max());
    Retention retention;
    retention.ticks = std::chrono::days(2);
    retention.hours = std::chrono::days(4);
    TickUpkeep upkeep(*m_database);
    upkeep.setRetention(retention);
    for (qint64 nowUs = firstDay; nowUs < firstDay + 9 * day; nowUs += 7 * hour) {
        // Interrupted at any step, too.
        for (bool goesOn = true; goesOn;) {
            goesOn = upkeep.step(nowUs);
            for (const qint64 width : {30 * minute, 3 * hour, day})
                QVERIFY(sumOf(series(firstDay, firstDay + 3 * day, width)) == all);
        }
    }
    QCOMPARE(countOf(u"tick"_s), 0);
    QCOMPARE(countOf(u"rollup WHERE span = 0"_s), 0);
    QCOMPARE(countOf(u"rollup WHERE span = 1"_s), 3);
}

void TickArchiveTest::whatComesAgainCountsOnce()
{
    const std::vector<TickRow> rows = ticksBetween(firstDay, firstDay + 30 * hour, 5 * minute);
    append(rows);
    append(rows);
    TickUpkeep upkeep(*m_database);
    keepUp(upkeep, firstDay + 40 * hour);
    append(rows);
    keepUp(upkeep, firstDay + 40 * hour);
    for (const qint64 width : {minute, hour, day})
        QCOMPARE(sumOf(series(firstDay, firstDay + 2 * day, width)).ticks, qint64(rows.size()));
}

void TickArchiveTest::lateTicksReachHoursAndDays()
{
    std::vector<TickRow> rows = ticksBetween(firstDay, firstDay + 30 * hour, 5 * minute);
    append(rows);
    TickUpkeep upkeep(*m_database);
    keepUp(upkeep, firstDay + 40 * hour);
    // In hours and days with ticks and without, from the other source as well, newest first.
    std::vector<TickRow> late = ticksBetween(firstDay - 26 * hour, firstDay + 35 * hour, 70 * minute, 2);
    std::ranges::reverse(late);
    append(late);
    keepUp(upkeep, firstDay + 40 * hour);
    rows.insert(rows.end(), late.begin(), late.end());
    const TickBucket all = sumOf(rows, 0, std::numeric_limits<qint64>::max());
    for (const qint64 width : {minute, hour, 6 * hour, day, 2 * day})
        QVERIFY(sumOf(series(firstDay - 2 * day, firstDay + 2 * day, width)) == all);
    keepUp(upkeep, firstDay + 60 * hour);
    for (const qint64 width : {minute, hour, 6 * hour, day, 2 * day})
        QVERIFY(sumOf(series(firstDay - 2 * day, firstDay + 2 * day, width)) == all);
}

/// The clock stepped back an hour: other ticks at the same times.
void TickArchiveTest::overlappingTicksCountBoth()
{
    std::vector<TickRow> rows = ticksBetween(firstDay, firstDay + 2 * hour, minute);
    for (TickRow again : ticksBetween(firstDay + hour, firstDay + 3 * hour, minute)) {
        again.seq += 1'000'000;
        rows.push_back(again);
    }
    append(rows);
    QCOMPARE(sumOf(series(firstDay, firstDay + day, minute)).ticks, 240);
    TickUpkeep upkeep(*m_database);
    keepUp(upkeep, firstDay + 2 * day);
    QCOMPARE(sumOf(series(firstDay, firstDay + day, hour)).ticks, 240);
    QCOMPARE(series(firstDay, firstDay + day, hour).buckets.at(1).ticks, 120);
}

void TickArchiveTest::dropsWhatIsRolledUpOnly()
{
    append(ticksBetween(firstDay, firstDay + 3 * hour, minute));
    Retention retention;
    retention.ticks = std::chrono::days(0);
    retention.hours = std::chrono::days(0);
    retention.days = std::chrono::days(0);
    TickUpkeep upkeep(*m_database);
    upkeep.setRetention(retention);
    keepUp(upkeep, firstDay + 2 * hour + 4 * minute);
    QCOMPARE(countOf(u"tick"_s), 120); // the second hour is over, but not yet settled
    QCOMPARE(countOf(u"rollup"_s), 1);
    keepUp(upkeep, firstDay + day + minute);
    QCOMPARE(countOf(u"tick"_s), 0);
    QCOMPARE(countOf(u"rollup"_s), 3);
    QCOMPARE(sumOf(series(firstDay, firstDay + day, minute)).ticks, 180);
    keepUp(upkeep, firstDay + day + 10 * minute);
    QCOMPARE(countOf(u"rollup"_s), 0); // rolled up to the day, which is too old as well
}

void TickArchiveTest::droppedTicksLeaveHoursThenDays()
{
    append(ticksBetween(firstDay, firstDay + 4 * day, minute));
    Retention retention;
    retention.ticks = std::chrono::days(1);
    retention.hours = std::chrono::days(2);
    TickUpkeep upkeep(*m_database);
    upkeep.setRetention(retention);
    keepUp(upkeep, firstDay + 4 * day + hour);
    const TickSeries found = series(firstDay, firstDay + 4 * day, 5 * minute);
    std::map<qint64, int> widths;
    for (const TickBucket &bucket : found.buckets)
        ++widths[bucket.endUs - bucket.startUs];
    QCOMPARE(widths[day], 2);
    QCOMPARE(widths[hour], 25);
    QCOMPARE(widths[5 * minute], 23 * 12);
    QCOMPARE(sumOf(found).ticks, 4 * 1'440);
    // A part of an hour that is left as a whole.
    const TickSeries part =
        series(firstDay + 2 * day + 10 * minute, firstDay + 2 * day + 20 * minute, minute);
    QCOMPARE(part.buckets.size(), std::size_t(1));
    QCOMPARE(part.buckets.front().ticks, 60);
}

void TickArchiveTest::readsHoursWhereTicksAreTooMany()
{
    append(ticksBetween(firstDay, firstDay + 3 * hour, second));
    TickUpkeep upkeep(*m_database);
    keepUp(upkeep, firstDay + day);
    m_database->execute(u"UPDATE rollup SET ticks = ticks + ?"_s, TickArchive::mostTicks);
    QCOMPARE(series(firstDay, firstDay + day, minute).bucketUs, hour);
}

void TickArchiveTest::rowsThatCannotBeAreGaps()
{
    append(ticksBetween(firstDay, firstDay + 10 * minute, minute));
    int row = 0;
    for (const QString &damage :
         {u"level = 9"_s, u"level = 0"_s, u"latency = x'07'"_s, u"latency = x'0105'"_s, u"errors = x'ff'"_s,
          u"missed = -1"_s, u"interval_ms = -5"_s, u"interval_ms = 99999999999"_s})
        m_database->execute(u"UPDATE tick SET %1 WHERE at_us = ?"_s.arg(damage), firstDay + minute * ++row);
    QCOMPARE(sumOf(series(firstDay, firstDay + hour, minute)).ticks, 2);
    TickUpkeep upkeep(*m_database);
    keepUp(upkeep, firstDay + 2 * day);
    QCOMPARE(sumOf(series(firstDay, firstDay + day, hour)).ticks, 2);
    m_database->execute(u"UPDATE rollup SET latency = x'00' WHERE span = 0"_s);
    QCOMPARE(series(firstDay, firstDay + day, hour).buckets.size(), std::size_t(0));
    // A damaged hour begins anew; as it has fewer ticks than its day knows of, the day stands for it.
    append({{1, 2, 1, tickAt(firstDay + 30 * minute)}});
    const TickSeries found = series(firstDay, firstDay + day, hour);
    QCOMPARE(found.buckets.size(), std::size_t(1));
    QCOMPARE(found.buckets.front().endUs, firstDay + day);
    QCOMPARE(found.buckets.front().ticks, 3);
}

void TickArchiveTest::nothingOfAnUnknownWatch()
{
    append(ticksBetween(firstDay, firstDay + hour, minute));
    TickArchive archive(*m_database);
    for (const QString &uid : {u"b"_s, u"c"_s, QString()})
        QVERIFY(archive.series(uid, firstDay, firstDay + hour, minute).buckets.empty());
}

void TickArchiveTest::tellsTheLastStateAndTick()
{
    append(ticksBetween(firstDay, firstDay + hour, minute));
    const QString change =
        u"INSERT INTO state_change (at_us, seq, watch, source, from_state, to_state, reason) "
        "VALUES (?, ?, 1, 1, 0, ?, '')"_s;
    m_database->execute(change, firstDay, 1, int(WatchState::Up));
    m_database->execute(change, firstDay + minute, 2, int(WatchState::Degraded));
    m_database->execute(change, firstDay + 2 * minute, 3, int(WatchState::Unknown));
    m_database->execute(change, firstDay + 3 * minute, 4, 77);
    const std::vector<WatchLast> last = TickArchive(*m_database).last();
    QCOMPARE(last.size(), std::size_t(2));
    QVERIFY(last[0] == (WatchLast{u"a"_s, WatchState::Degraded, firstDay + 59 * minute}));
    QVERIFY(last[1] == (WatchLast{u"b"_s, WatchState::Unknown, 0}));
}

QTEST_GUILESS_MAIN(TickArchiveTest)
#include "tst_tickarchive.moc"
