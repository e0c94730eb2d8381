// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/history.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What is known of the watches while PostgreSQL is away.
class TestOutboxMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsWhatWasWrittenBefore();
    void saysTheSameAsTheDatabase();
    void looksIntoTheFilesBeside();
    void bringsAnOlderFileUpToDate();
    void knowsNothingAtFirst();

private:
    /// What a history that is opened now knows.
    [[nodiscard]] QList<WatchSummary> known() const
    {
        History history(m_location);
        const Result<QList<WatchSummary>> answered = answer(history.watches());
        if (!answered)
            return {{.watchId = answered.error()}};
        QList<WatchSummary> watches = answered.value();
        std::ranges::sort(watches, {}, &WatchSummary::watchId);
        return watches;
    }
    [[nodiscard]] qint64 us(qint64 second) const { return (m_start + second) * 1'000'000; }
    [[nodiscard]] StateChange changeAt(qint64 second, WatchState from, WatchState to) const
    {
        return {u"w"_s, us(second), from, to, u"so"_s};
    }

    PostgresServer m_server;
    QTemporaryDir m_folder;
    HistoryLocation m_location;
    qint64 m_start = 0;
};

void TestOutboxMemory::init()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_location = HistoryLocation::parse(m_server.newDatabase()).value();
    m_location.file = m_folder.filePath(m_location.database + u".sqlite"_s);
    m_start = secondsNow() - 1'000;
}

void TestOutboxMemory::knowsWhatWasWrittenBefore()
{
    const auto before = WatchSummary{u"w"_s, WatchState::Down, us(2), us(3)};
    {
        History history(m_location);
        history.add(changeAt(1, WatchState::Unknown, WatchState::Up));
        history.add({makeTick(u"v"_s, m_start), makeTick(u"w"_s, m_start + 2)});
        history.add(changeAt(2, WatchState::Up, WatchState::Down));
        history.add({makeTick(u"w"_s, m_start + 3)});
        QVERIFY(answer(history.watches()).ok()); // it is delivered
    }
    m_server.stop();
    const QList<WatchSummary> expected{{u"v"_s, WatchState::Unknown, 0, us(0)}, before};
    QCOMPARE(known(), expected);
    {
        History history(m_location);
        history.add({makeTick(u"w"_s, m_start + 4)});
        const QList<WatchSummary> now = answer(history.watches()).value();
        QVERIFY(now.contains(WatchSummary{u"w"_s, WatchState::Down, us(2), us(4)}));
        QVERIFY(
            answer(history.entries({})).error().contains(m_location.database)); // of that it knows nothing
    }
    QVERIFY(m_server.start().isEmpty());
}

/// A state that was not known for a while goes on.
void TestOutboxMemory::saysTheSameAsTheDatabase()
{
    const QList<StateChange> changes{changeAt(1, WatchState::Unknown, WatchState::Up),
                                     changeAt(2, WatchState::Up, WatchState::Degraded),
                                     changeAt(3, WatchState::Degraded, WatchState::Unknown),
                                     changeAt(4, WatchState::Unknown, WatchState::Degraded),
                                     changeAt(5, WatchState::Degraded, WatchState::Down),
                                     changeAt(6, WatchState::Down, WatchState::Up),
                                     changeAt(7, WatchState::Up, WatchState::Unknown)};
    const QList<qint64> since{1, 2, 2, 2, 5, 6, 6};
    for (qsizetype i = 0; i < changes.size(); ++i) {
        {
            History history(m_location);
            history.add(changes.at(i));
            history.add({makeTick(u"w"_s, changes.at(i).atUs / 1'000'000)});
            QVERIFY(answer(history.entries({})).ok());
        }
        const QList<WatchSummary> told = known();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().sinceUs, us(since.at(i)));
        m_server.stop();
        QCOMPARE(known(), told);
        QVERIFY(m_server.start().isEmpty());
    }
}

/// Where several processes have had them, each its own.
void TestOutboxMemory::looksIntoTheFilesBeside()
{
    m_server.stop();
    {
        History first(m_location);
        QSignalSpy stored(&first, &History::ticksStored);
        first.add({makeTick(u"v"_s, m_start), makeTick(u"w"_s, m_start)});
        QTRY_VERIFY(!stored.isEmpty()); // so that it has its file
        History second(m_location);
        second.add({makeTick(u"w"_s, m_start + 5)});
    }
    const QList<WatchSummary> expected{{u"v"_s, WatchState::Unknown, 0, us(0)},
                                       {u"w"_s, WatchState::Unknown, 0, us(5)}};
    QCOMPARE(known(), expected);
    QVERIFY(m_server.start().isEmpty());
}

/// Of version 1, which had no such table.
void TestOutboxMemory::bringsAnOlderFileUpToDate()
{
    m_server.stop();
    {
        History history(m_location);
        history.add({makeTick(u"w"_s, m_start)});
    }
    {
        Database database(Backend::Sqlite);
        QVERIFY(database.open({.database = m_location.file}));
        QVERIFY(database.run(u"DROP TABLE watch_memory"_s));
        QVERIFY(database.run(u"PRAGMA user_version = 1"_s));
    }
    QVERIFY(known().isEmpty());
    {
        History history(m_location);
        history.add({makeTick(u"w"_s, m_start + 1)});
    }
    const QList<WatchSummary> expected{{u"w"_s, WatchState::Unknown, 0, us(1)}};
    QCOMPARE(known(), expected);
    QVERIFY(m_server.start().isEmpty());
    History history(m_location); // and what waited in it comes
    const auto delivered = answer(history.series(u"w"_s, us(0), us(2), 1'000'000));
    QVERIFY2(delivered.ok(), qPrintable(delivered.error()));
    QCOMPARE(delivered.value().buckets.size(), std::size_t(2));
}

void TestOutboxMemory::knowsNothingAtFirst()
{
    m_server.stop();
    QVERIFY(known().isEmpty());
    QVERIFY(m_server.start().isEmpty());
}

QTEST_GUILESS_MAIN(TestOutboxMemory)

#include "tst_outboxmemory.moc"
