// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/delivery.h"
#include "store/history.h"
#include "store/schema.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000'000;

WatchSummary summary(const QString &watchId, WatchState state, qint64 sinceUs)
{
    return {.watchId = watchId, .state = state, .sinceUs = sinceUs, .lastTickUs = 0};
}

} // namespace

/// How each watch was last, as a history remembers it.
class TestWatchStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theClockIsSetBack_data() { backends(); }
    void theClockIsSetBack();
    void manyChangeAtOnce_data() { backends(); }
    void manyChangeAtOnce();
    void whatIsToldAgainIsKeptOnce_data() { backends(); }
    void whatIsToldAgainIsKeptOnce();
    void ofSeveralTheLaterOneCounts();
    void isKeptFromAnOlderVersion_data() { backends(); }
    void isKeptFromAnOlderVersion();

private:
    static void backends();
    [[nodiscard]] HistoryLocation place(const QString &outbox = u"outbox"_s) const
    {
        return historyAt(m_place, m_folder->filePath(outbox + u".sqlite"_s));
    }

    PostgresServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_place;
};

void TestWatchStates::initTestCase()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestWatchStates::backends()
{
    QTest::addColumn<Backend>("backend");
    QTest::newRow("SQLite") << Backend::Sqlite;
    QTest::newRow("PostgreSQL") << Backend::Postgres;
}

void TestWatchStates::theClockIsSetBack()
{
    QFETCH(Backend, backend);
    m_folder = std::make_unique<QTemporaryDir>();
    m_place = backend == Backend::Postgres ? m_server.newDatabase() : m_folder->filePath(u"h.sqlite"_s);
    const qint64 now = secondsNow() * 1'000'000;
    const qint64 hourAgo = now - 60 * minute;
    {
        History history(place());
        history.add(StateChange{u"w"_s, now, WatchState::Unknown, WatchState::Up, QString()});
        history.add(StateChange{u"w"_s, hourAgo, WatchState::Up, WatchState::Down, QString()});
        history.add(StateChange{u"w"_s, hourAgo + 1, WatchState::Down, WatchState::Unknown, QString()});
        history.add(StateChange{u"w"_s, hourAgo + 2, WatchState::Unknown, WatchState::Down, QString()});
        QVERIFY(answer(history.entries({})).ok());
    }
    History history(place());
    QCOMPARE(answer(history.watches()).value(), QList{summary(u"w"_s, WatchState::Down, hourAgo)});
}

/// Each as many times as it likes, in what may come to be one transaction.
void TestWatchStates::manyChangeAtOnce()
{
    QFETCH(Backend, backend);
    m_folder = std::make_unique<QTemporaryDir>();
    m_place = backend == Backend::Postgres ? m_server.newDatabase() : m_folder->filePath(u"h.sqlite"_s);
    const qint64 now = secondsNow() * 1'000'000;
    constexpr int watches = 150;
    QList<WatchSummary> expected;
    qsizetype changes = 0;
    History history(place());
    for (int i = 0; i < watches; ++i) {
        const QString id = u"w%1"_s.arg(i, 3, 10, QChar(u'0'));
        WatchState before = WatchState::Unknown;
        const std::array states{WatchState::Up, WatchState::Down, WatchState::Degraded};
        for (int turn = 0; turn <= i % 4; ++turn) {
            const WatchState after = states[std::size_t((i + turn) % 3)];
            history.add(StateChange{id, now + turn, before, after, QString()});
            before = after;
            ++changes;
        }
        expected.append(summary(id, before, now + i % 4));
    }
    (void)QTest::qWaitFor([&] { return answer(history.watches()).value().size() == watches; }, 60'000);
    QList<WatchSummary> found = answer(history.watches()).value();
    std::ranges::sort(found, {}, &WatchSummary::watchId);
    QCOMPARE(found, expected);
    QCOMPARE(answer(history.stateChanges({}, 0, now + minute, 1'000)).value().size(), changes);
}

/// As one tells it who comes back to a history after another.
void TestWatchStates::whatIsToldAgainIsKeptOnce()
{
    QFETCH(Backend, backend);
    m_folder = std::make_unique<QTemporaryDir>();
    m_place = backend == Backend::Postgres ? m_server.newDatabase() : m_folder->filePath(u"h.sqlite"_s);
    const qint64 now = secondsNow() * 1'000'000;
    const StateChange up{u"w"_s, now - minute, WatchState::Unknown, WatchState::Up, QString()};
    const StateChange down{u"w"_s, now, WatchState::Up, WatchState::Down, u"HTTP 503."_s};
    History history(place());
    history.add(up);
    history.add(down);
    QTRY_COMPARE(answer(history.watches()).value(), QList{summary(u"w"_s, WatchState::Down, now)});
    history.add(StateChange{u"w"_s, now, WatchState::Unknown, WatchState::Down, u"HTTP 503."_s});
    history.add(StateChange{u"v"_s, now, WatchState::Unknown, WatchState::Down, QString()});
    QTRY_COMPARE(answer(history.watches()).value().size(), 2);
    QCOMPARE(answer(history.stateChanges(u"w"_s, 0, now + 1, 10)).value(), (QList{down, up}));
    QCOMPARE(answer(history.stateChanges({}, 0, now + 1, 10)).value().size(), 3);
    QCOMPARE(answer(history.watches()).value().first(), summary(u"w"_s, WatchState::Down, now));
}

/// What was not delivered for an hour does not undo what another one told meanwhile.
void TestWatchStates::ofSeveralTheLaterOneCounts()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_place = m_server.newDatabase();
    const qint64 now = secondsNow() * 1'000'000;
    const QList<WatchSummary> expected{summary(u"w"_s, WatchState::Up, now)};
    History first(place(u"first"_s));
    first.add(StateChange{u"w"_s, now, WatchState::Unknown, WatchState::Up, QString()});
    QTRY_COMPARE(answer(first.watches()).value(), expected);
    History second(place(u"second"_s));
    second.add(StateChange{u"w"_s, now - 60 * minute, WatchState::Unknown, WatchState::Down, QString()});
    QTRY_COMPARE(answer(second.stateChanges(u"w"_s, 0, now + 1, 10)).value().size(), 2);
    QCOMPARE(answer(first.watches()).value(), expected);
    second.add(StateChange{u"w"_s, now + minute, WatchState::Down, WatchState::Degraded, QString()});
    QTRY_COMPARE(answer(first.watches()).value(), QList{summary(u"w"_s, WatchState::Degraded, now + minute)});
}

/// Version 1 had the changes only.
void TestWatchStates::isKeptFromAnOlderVersion()
{
    QFETCH(Backend, backend);
    m_folder = std::make_unique<QTemporaryDir>();
    const bool isPostgres = backend == Backend::Postgres;
    m_place = isPostgres ? m_server.newDatabase() : m_folder->filePath(u"h.sqlite"_s);
    {
        Database database(backend);
        const HistoryLocation location = place();
        QVERIFY(database.open(isPostgres ? postgresAddress(location)
                                         : Database::Address{.database = location.file}));
        if (isPostgres) {
            database.run(u"CREATE SCHEMA loopscope"_s);
            database.run(u"SET search_path TO loopscope"_s);
        } else {
            database.run(u"PRAGMA application_id = %1"_s.arg(Schema::applicationId));
        }
        database.run(
            u"CREATE TABLE migration (version INTEGER NOT NULL PRIMARY KEY, at_us BIGINT NOT NULL)"_s);
        for (const QString &statement : Schema::step(1, database.dialect()))
            database.run(statement);
        for (const QString &statement :
             {u"INSERT INTO migration VALUES (1, 0)"_s,
              u"INSERT INTO source (id, uid, name) VALUES (7, 'file', 'here')"_s,
              u"INSERT INTO watch (id, uid, name, url) VALUES (1, 'w', '', ''), (2, 'v', '', '')"_s,
              u"INSERT INTO state_change (at_us, seq, watch, source, from_state, to_state, reason) VALUES "
              "(100, 1, 1, 7, 0, 1, ''), (200, 2, 1, 7, 1, 3, ''), (300, 3, 1, 7, 3, 0, ''), "
              "(400, 4, 1, 7, 0, 3, ''), (500, 5, 1, 7, 3, 0, '')"_s})
            database.run(statement);
        QVERIFY2(!database.error(), qPrintable(database.error() ? database.error()->text : QString()));
    }
    History history(place());
    QTRY_COMPARE(answer(history.watches()).value(),
                 (QList{summary(u"w"_s, WatchState::Down, 200), summary(u"v"_s, WatchState::Unknown, 0)}));
    history.add(StateChange{u"w"_s, 150, WatchState::Down, WatchState::Up, QString()});
    QTRY_COMPARE(answer(history.watches()).value().first().state,
                 isPostgres ? WatchState::Down : WatchState::Up);
}

QTEST_GUILESS_MAIN(TestWatchStates)

#include "tst_watchstates.moc"
