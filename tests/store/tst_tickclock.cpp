// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tickarchive.h"

#include "tickstage.h"

#include <QDateTime>
#include <QTest>

#include <ctime>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace Loopscope::TickSpan;

/// Ticks while the wall clock does what it should not.
class TickClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackends(); }
    void initTestCase();
    void init();
    void cleanup();
    void overlappingTicksCountBoth();
    void clockJumpsAheadAndBack();
    void daysKnowNoSummerTime();

private:
    TickStage m_stage;
};

void TickClockTest::initTestCase()
{
    const QString problem = m_stage.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TickClockTest::init()
{
    QFETCH_GLOBAL(Backend, backend);
    QVERIFY(m_stage.open(backend));
}

void TickClockTest::cleanup()
{
    const auto &error = m_stage.database().error();
    QVERIFY2(!error, qPrintable(error ? error->text : QString()));
}

/// The clock jumps ahead two hours, so that hours are rolled up that are not over, and back; more than once.
void TickClockTest::clockJumpsAheadAndBack()
{
    TickUpkeep upkeep(m_stage.database());
    std::vector<TickRow> rows;
    for (int step = 0; step < 30; ++step) {
        const qint64 nowUs = firstDay + 20 * hour + step * 20 * minute;
        const qint64 shownUs = nowUs + (step % 3 == 1 ? 2 * hour : 0);
        std::vector<TickRow> fresh = ticksBetween(shownUs, shownUs + 20 * minute, minute);
        for (TickRow &row : fresh)
            row.seq = qint64(rows.size()) + 1, rows.push_back(row);
        m_stage.append(fresh);
        m_stage.keepUp(upkeep, shownUs + 20 * minute);
    }
    m_stage.keepUp(upkeep, firstDay + 3 * day);
    const TickBucket all = sumOf(rows, 0, std::numeric_limits<qint64>::max());
    for (const qint64 width : {minute, hour, day})
        QVERIFY(sumOf(m_stage.series(firstDay, firstDay + 3 * day, width)) == all);
    for (const TickBucket &bucket : m_stage.series(firstDay, firstDay + 3 * day, hour).buckets)
        QCOMPARE(bucket.ticks, sumOf(rows, bucket.startUs, bucket.endUs).ticks);
}

/// Where the wall clock skips or repeats an hour, days and hours are still those of UTC: none has 23 or 25.
void TickClockTest::daysKnowNoSummerTime()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    for (const QDate date : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
        const qint64 dayUs = date.startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1'000;
        m_stage.append(ticksBetween(dayUs - day, dayUs + 2 * day, 10 * minute));
        TickUpkeep upkeep(m_stage.database());
        Retention retention;
        retention.ticks = retention.hours = std::chrono::days(1);
        upkeep.setRetention(retention);
        m_stage.keepUp(upkeep, dayUs + 10 * day);
        QCOMPARE(m_stage.countOf(u"tick"_s), 0);
        const TickSeries days = m_stage.series(dayUs - day, dayUs + 2 * day, day);
        QCOMPARE(days.buckets.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(days.buckets[i].startUs, dayUs + (qint64(i) - 1) * day);
            QCOMPARE(days.buckets[i].ticks, 144);
        }
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

/// The clock stepped back an hour: other ticks at the same times.
void TickClockTest::overlappingTicksCountBoth()
{
    std::vector<TickRow> rows = ticksBetween(firstDay, firstDay + 2 * hour, minute);
    for (TickRow again : ticksBetween(firstDay + hour, firstDay + 3 * hour, minute)) {
        again.seq += 1'000'000;
        rows.push_back(again);
    }
    m_stage.append(rows);
    QCOMPARE(sumOf(m_stage.series(firstDay, firstDay + day, minute)).ticks, 240);
    TickUpkeep upkeep(m_stage.database());
    m_stage.keepUp(upkeep, firstDay + 2 * day);
    QCOMPARE(sumOf(m_stage.series(firstDay, firstDay + day, hour)).ticks, 240);
    QCOMPARE(m_stage.series(firstDay, firstDay + day, hour).buckets.at(1).ticks, 120);
}

QTEST_GUILESS_MAIN(TickClockTest)

#include "tst_tickclock.moc"
