// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/historylocation.h"
#include "store/schema.h"
#include "store/tickarchive.h"
#include "store/tickupkeep.h"
#include "store/transaction.h"

#include "support/postgresserver.h"

#include <QTemporaryDir>
#include <QTest>

namespace Loopscope {

inline constexpr qint64 firstDay = 20'000 * TickSpan::day; // 2024-10-04

[[nodiscard]] inline Tick tickAt(qint64 us, std::chrono::milliseconds interval = std::chrono::seconds(30))
{
    Tick tick;
    tick.startedAtUs = us;
    tick.interval = interval;
    const qint64 number = us / TickSpan::second;
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

[[nodiscard]] inline std::vector<TickRow> ticksBetween(qint64 fromUs, qint64 untilUs, qint64 stepUs,
                                                       qint64 source = 1)
{
    std::vector<TickRow> rows;
    for (qint64 us = fromUs; us < untilUs; us += stepUs)
        rows.push_back({1, source, us / TickSpan::second, tickAt(us)});
    return rows;
}

/// All ticks in [\a fromUs, \a untilUs) as one, counted one by one.
[[nodiscard]] inline TickBucket sumOf(const std::vector<TickRow> &rows, qint64 fromUs, qint64 untilUs)
{
    TickBucket sum;
    for (const TickRow &row : rows) {
        if (row.tick.startedAtUs >= fromUs && row.tick.startedAtUs < untilUs)
            sum.add(row.tick);
    }
    return sum;
}

[[nodiscard]] inline TickBucket sumOf(const TickSeries &series)
{
    TickBucket sum;
    for (const TickBucket &bucket : series.buckets)
        sum.merge(bucket);
    return sum;
}

/// A new database of either kind with two watches, "a" and "b", and two who write.
class TickStage
{
public:
    /// The server of the PostgreSQL ones; empty, or what is wrong.
    [[nodiscard]] QString start() { return m_server.start(); }
    /// False after an error.
    [[nodiscard]] bool open(Backend backend);
    [[nodiscard]] Database &database() { return *m_database; }

    void append(const std::vector<TickRow> &rows)
    {
        Transaction transaction(*m_database, Transaction::Kind::Write);
        TickArchive(*m_database).append(rows);
        QVERIFY(transaction.commit());
    }
    void keepUp(TickUpkeep &upkeep, qint64 nowUs)
    {
        int steps = 0;
        while (upkeep.step(nowUs))
            QVERIFY(++steps < 10'000);
    }
    [[nodiscard]] qint64 countOf(const QString &table)
    {
        Rows rows = m_database->select(QStringLiteral("SELECT COUNT(*) FROM ") + table);
        return rows.next() ? rows.integer(0) : -1;
    }
    /// Of watch "a".
    [[nodiscard]] TickSeries series(qint64 fromUs, qint64 untilUs, qint64 bucketUs)
    {
        return TickArchive(*m_database).series(QStringLiteral("a"), fromUs, untilUs, bucketUs);
    }

private:
    PostgresServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

inline bool TickStage::open(Backend backend)
{
    m_database = std::make_unique<Database>(backend);
    if (backend == Backend::Sqlite) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database->open({.database = m_folder->filePath(QStringLiteral("h.sqlite"))});
        m_database->run(QStringLiteral("PRAGMA synchronous = OFF"));
        m_database->run(QStringLiteral("PRAGMA foreign_keys = ON"));
    } else {
        const HistoryLocation location = HistoryLocation::parse(m_server.newDatabase()).value();
        m_database->open({.database = location.database, .host = location.host, .user = location.user});
        m_database->run(QStringLiteral("SET search_path TO loopscope"));
    }
    if (!Schema::prepare(*m_database))
        return false;
    for (const QString &uid : {QStringLiteral("a"), QStringLiteral("b")})
        m_database->execute(QStringLiteral("INSERT INTO watch (uid, name, url) VALUES (?, '', '')"), uid);
    for (const QString &uid : {QStringLiteral("here"), QStringLiteral("there")})
        m_database->execute(QStringLiteral("INSERT INTO source (uid, name) VALUES (?, '')"), uid);
    return !m_database->error();
}

/// Adds both kinds of databases to the global data of a test.
inline void addBackends()
{
    QTest::addColumn<Backend>("backend");
    QTest::newRow("SQLite") << Backend::Sqlite;
    QTest::newRow("PostgreSQL") << Backend::Postgres;
}

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::Backend)
