// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

#include "store/database.h"
#include "store/historylocation.h"
#include "store/sqlitefile.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SchemaText)
};

// It stands in all our SQLite files, which keep the statements that made their tables.
constexpr QByteArrayView firstStatement =
    "CREATE TABLE migration (version INTEGER NOT NULL PRIMARY KEY, at_us BIGINT NOT NULL)";

// Times are microseconds since 1970 UTC. The wide columns come first: PostgreSQL aligns them.
QStringList firstTables(const Dialect &dialect)
{
    const QString identity = dialect.identity;
    const QString bytes = dialect.bytes;
    const QString keyed = dialect.keyedByPrimary;
    return {
        // Who writes here: an installation on a machine. seq: the last number that a row of it got.
        // delivered: the last row of its outbox that is in here.
        uR"(CREATE TABLE source (
                id %1,
                uid TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                seq BIGINT NOT NULL DEFAULT 0,
                delivered BIGINT NOT NULL DEFAULT 0))"_s.arg(identity),
        uR"(CREATE TABLE watch (
                id %1,
                uid TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                url TEXT NOT NULL))"_s.arg(identity),
        uR"(CREATE TABLE tick (
                at_us BIGINT NOT NULL,
                seq BIGINT NOT NULL,
                late_us BIGINT NOT NULL,
                missed BIGINT NOT NULL,
                watch INTEGER NOT NULL REFERENCES watch (id),
                source INTEGER NOT NULL REFERENCES source (id),
                interval_ms INTEGER NOT NULL,
                planned INTEGER NOT NULL,
                ended INTEGER NOT NULL,
                failed INTEGER NOT NULL,
                cert_days INTEGER,
                level SMALLINT NOT NULL,
                broken SMALLINT NOT NULL,
                errors %1,
                latency %1,
                PRIMARY KEY (watch, at_us, source, seq)) %2)"_s.arg(bytes, keyed),
        // span: 0 an hour, 1 a day.
        uR"(CREATE TABLE rollup (
                start_us BIGINT NOT NULL,
                ticks BIGINT NOT NULL,
                missed BIGINT NOT NULL,
                up_us BIGINT NOT NULL,
                degraded_us BIGINT NOT NULL,
                down_us BIGINT NOT NULL,
                ended BIGINT NOT NULL,
                failed BIGINT NOT NULL,
                watch INTEGER NOT NULL REFERENCES watch (id),
                span SMALLINT NOT NULL,
                errors %1,
                latency %1,
                PRIMARY KEY (watch, span, start_us)) %2)"_s.arg(bytes, keyed),
        uR"(CREATE TABLE state_change (
                at_us BIGINT NOT NULL,
                seq BIGINT NOT NULL,
                watch INTEGER NOT NULL REFERENCES watch (id),
                source INTEGER NOT NULL REFERENCES source (id),
                from_state SMALLINT NOT NULL,
                to_state SMALLINT NOT NULL,
                reason TEXT NOT NULL,
                PRIMARY KEY (watch, at_us, source, seq)) %1)"_s.arg(keyed),
        u"CREATE INDEX state_change_at ON state_change (at_us)"_s,
        // watch: nothing where it is about all of them.
        uR"(CREATE TABLE annotation (
                uid TEXT NOT NULL PRIMARY KEY,
                at_us BIGINT NOT NULL,
                watch INTEGER REFERENCES watch (id),
                body TEXT NOT NULL))"_s,
        u"CREATE INDEX annotation_at ON annotation (at_us)"_s,
        // tags: one a line. words: what a search looks at, case folded. deleted_at_us: hidden, not yet gone.
        uR"(CREATE TABLE entry (
                id %1,
                uid TEXT NOT NULL UNIQUE,
                kind SMALLINT NOT NULL,
                started_at_us BIGINT NOT NULL,
                deleted_at_us BIGINT,
                requests BIGINT NOT NULL,
                failed BIGINT NOT NULL,
                interrupted SMALLINT NOT NULL,
                has_document SMALLINT NOT NULL,
                pinned SMALLINT NOT NULL DEFAULT 0,
                url TEXT NOT NULL,
                summary TEXT NOT NULL,
                source TEXT NOT NULL,
                tags TEXT NOT NULL,
                note TEXT NOT NULL,
                words TEXT NOT NULL,
                plan %2))"_s.arg(identity, bytes),
        u"CREATE INDEX entry_started ON entry (started_at_us)"_s,
        uR"(CREATE TABLE entry_tag (
                entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
                tag TEXT NOT NULL,
                PRIMARY KEY (entry, tag)) %1)"_s.arg(keyed),
        u"CREATE INDEX entry_tag_tag ON entry_tag (tag)"_s,
        // Apart, so that a list of entries does not read past them. JSON, by qCompress().
        uR"(CREATE TABLE document (
                entry INTEGER NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
                body %1 NOT NULL))"_s.arg(bytes),
        uR"(CREATE TABLE contender (
                entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
                place SMALLINT NOT NULL,
                lanes INTEGER NOT NULL,
                requests BIGINT NOT NULL,
                failed BIGINT NOT NULL,
                strategy TEXT NOT NULL,
                client TEXT NOT NULL,
                totals %1,
                latency %1,
                PRIMARY KEY (entry, place)))"_s.arg(bytes),
    };
}

// How each watch was last, so that it need not be found by times: the clock may have been set back.
// told_by: the source that said so. Before, the state began with the first change to it after the last one to
// another: it goes on where it was not known meanwhile.
QStringList watchStates()
{
    return {
        u"ALTER TABLE watch ADD COLUMN state SMALLINT NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE watch ADD COLUMN since_us BIGINT NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE watch ADD COLUMN told_by INTEGER REFERENCES source (id)"_s,
        uR"(UPDATE watch SET
                state = COALESCE((SELECT to_state FROM state_change s WHERE s.watch = watch.id
                    AND to_state IN (1, 2, 3) ORDER BY at_us DESC, seq DESC LIMIT 1), 0),
                told_by = (SELECT source FROM state_change s WHERE s.watch = watch.id
                    AND to_state IN (1, 2, 3) ORDER BY at_us DESC, seq DESC LIMIT 1))"_s,
        uR"(UPDATE watch SET since_us = COALESCE(
                (SELECT MIN(at_us) FROM state_change c WHERE c.watch = watch.id AND c.to_state = watch.state
                    AND c.at_us >= COALESCE((SELECT MAX(at_us) FROM state_change o WHERE o.watch = watch.id
                        AND o.to_state IN (1, 2, 3) AND o.to_state <> watch.state), 0)), 0))"_s,
    };
}

bool hasVersions(Database &database)
{
    Rows rows = database.select(
        database.backend() == Backend::Sqlite
            ? u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'"_s
            : u"SELECT 1 FROM pg_tables WHERE schemaname = 'loopscope' AND tablename = 'migration'"_s);
    return rows.next();
}

// Of PostgreSQL's databases it does not matter: ours are in a schema of their own.
bool isEmptyFile(Database &database)
{
    if (database.backend() != Backend::Sqlite)
        return true;
    Rows tables = database.select(u"SELECT COUNT(*) FROM sqlite_master"_s);
    return !tables.next() || tables.integer(0) == 0;
}

// SQLite: whether the file is an empty one, or ours.
bool isOurs(Database &database)
{
    if (isEmptyFile(database))
        return true;
    Rows id = database.select(u"PRAGMA application_id"_s);
    return !id.next() || id.integer(0) == Schema::applicationId || hasVersions(database);
}

// PostgreSQL: a table in our schema that is not ours. Empty where ours are there, whatever else is, where
// there are none at all, and where only ours are, but not all of them: somebody restores a backup. One
// statement, so that of somebody who is just making them, all at once, it sees either none or all.
QString foreignTable(Database &database)
{
    if (database.backend() != Backend::Postgres)
        return {};
    Rows rows = database.select(uR"(
        WITH ours (tab, col) AS (VALUES ('migration', 'at_us'), ('source', 'uid'), ('watch', 'uid'),
                ('tick', 'at_us'), ('rollup', 'start_us'), ('state_change', 'at_us'), ('annotation', 'at_us'),
                ('entry', 'started_at_us'), ('entry_tag', 'tag'), ('document', 'body'), ('contender', 'lanes')),
            there AS (SELECT c.relname, EXISTS (SELECT 1 FROM pg_attribute a
                    JOIN ours ON ours.tab = c.relname AND ours.col = a.attname
                    WHERE a.attrelid = c.oid AND NOT a.attisdropped) AS is_ours
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'loopscope' AND c.relkind IN ('r', 'p', 'f'))
        SELECT relname::TEXT FROM there WHERE NOT is_ours
            AND NOT EXISTS (SELECT 1 FROM there WHERE is_ours AND relname = 'migration')
        ORDER BY relname LIMIT 1)"_s);
    return rows.next() ? rows.text(0) : QString();
}

int foundVersion(Database &database)
{
    if (!hasVersions(database))
        return 0;
    Rows rows = database.select(u"SELECT MAX(version) FROM migration"_s);
    return rows.next() ? int(rows.integer(0)) : 0;
}

void begin(Database &database)
{
    if (database.backend() == Backend::Sqlite) {
        database.run(u"PRAGMA application_id = %1"_s.arg(Schema::applicationId));
    } else {
        // Not "IF NOT EXISTS": that asks for the right to make one even where somebody did.
        Rows schema = database.select(u"SELECT 1 FROM pg_namespace WHERE nspname = 'loopscope'"_s);
        if (!schema.next())
            database.run(u"CREATE SCHEMA loopscope"_s);
    }
    database.run(QString::fromLatin1(firstStatement));
}

} // namespace

QStringList Schema::step(int to, const Dialect &dialect)
{
    return to == 1 ? firstTables(dialect) : to == 2 ? watchStates() : QStringList();
}

Result<int> Schema::inspect(Database &database)
{
    if (!isOurs(database))
        return Error{SchemaText::tr("It is the database of another program; choose another file.")};
    if (const QString table = foreignTable(database); !table.isEmpty())
        return Error{
            SchemaText::tr("The schema loopscope in this database is another program's (its table %1 is "
                           "not ours); choose another database.")
                .arg(table)};
    // In this order: somebody else may just be making the tables, all at once.
    const bool wasEmpty = isEmptyFile(database);
    const int found = foundVersion(database);
    if (found > version)
        return Error{SchemaText::tr("It was written by a newer Loopscope (version %1 of its tables, this one "
                                    "knows %2); update Loopscope, or choose another place for the history.")
                         .arg(found)
                         .arg(version)};
    if (found == 0 && !wasEmpty)
        database.fail(DatabaseError{DatabaseError::Kind::Damaged, SchemaText::tr("its version is missing")});
    return found;
}

QString Schema::foreignProblem(const QString &path)
{
    if (path == HistoryLocation::standard().file
        || !SqliteFile::isForeign(path, applicationId, firstStatement))
        return {};
    return SchemaText::tr("%1 is not a history of Loopscope; choose another file.")
        .arg(QDir::toNativeSeparators(path));
}

Status Schema::prepare(Database &database)
{
    const Result<int> inspected = inspect(database);
    if (!inspected)
        return Error{inspected.error()};
    int found = inspected.value();
    if (found == version || database.error())
        return success();

    Transaction transaction(database, Transaction::Kind::Schema);
    // Somebody else may have done it while we waited.
    found = foundVersion(database);
    if (found == 0)
        begin(database);
    for (int to = found + 1; to <= version; ++to) {
        const QStringList statements = step(to, database.dialect());
        for (const QString &statement : statements)
            database.run(statement);
        database.execute(u"INSERT INTO migration (version, at_us) VALUES (?, ?)"_s, to,
                         QDateTime::currentMSecsSinceEpoch() * 1'000);
    }
    (void)transaction.commit();
    return success();
}

} // namespace Loopscope
