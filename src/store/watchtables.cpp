// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/watchtables.h"

#include "store/chunks.h"
#include "store/database.h"

#include <vector>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

void take(Rows &&rows, QHash<QString, qint64> &into)
{
    while (rows.next())
        into.insert(rows.text(0), rows.integer(1));
}

void find(Database &database, const QStringList &ids, QHash<QString, qint64> &into)
{
    inChunks(std::span<const QString>(ids), [&](std::span<const QString> some) {
        QVariantList values;
        for (const QString &id : some)
            values.append(Database::value(id));
        take(database.selectWith(
                 u"SELECT uid, id FROM watch WHERE uid IN (%1)"_s.arg(listOf(u"?"_s, some.size())), values),
             into);
    });
}

/// At most one change of each watch.
void noteOfEach(Database &database, std::span<const ChangeRow> changes)
{
    inChunks(changes, [&database](std::span<const ChangeRow> some) {
        QVariantList values;
        for (const ChangeRow &row : some) {
            for (const qint64 value : {row.watch, qint64(row.change.to), row.change.atUs, row.source})
                values.append(Database::value(value));
        }
        // One source tells in order, whatever its clock does; of several the later one counts. The columns
        // are named as SQLite and PostgreSQL name those of VALUES.
        const QString number = u"CAST(? AS BIGINT)"_s; // to PostgreSQL it would be a text
        database.executeWith(
            u"UPDATE watch SET since_us = CASE WHEN state = v.column2 THEN since_us ELSE v.column3 END, "
            "state = v.column2, told_by = v.column4 FROM (VALUES %1) AS v WHERE watch.id = v.column1 "
            "AND (told_by IS NULL OR told_by = v.column4 OR since_us <= v.column3)"_s.arg(
                listOf(u'(' + listOf(number, 4) + u')', some.size())),
            values);
    });
}

} // namespace

QHash<QString, qint64> WatchTables::rows(Database &database, const QStringList &ids)
{
    QHash<QString, qint64> rows;
    find(database, ids, rows);
    QStringList missing;
    std::ranges::copy_if(ids, std::back_inserter(missing),
                         [&rows](const QString &id) { return !rows.contains(id); });
    inChunks(std::span<const QString>(missing), [&database](std::span<const QString> some) {
        QVariantList values;
        for (const QString &id : some)
            values.append(Database::value(id));
        database.executeWith(
            u"INSERT INTO watch (uid, name, url) VALUES %1 ON CONFLICT (uid) DO NOTHING"_s.arg(
                listOf(u"(?, '', '')"_s, some.size())),
            values);
    });
    find(database, missing, rows);
    return rows;
}

QHash<QString, qint64> WatchTables::name(Database &database, const QMap<QString, WatchNames> &names)
{
    QHash<QString, qint64> rows;
    const QList<WatchNames> all = names.values();
    inChunks(std::span<const WatchNames>(all), [&](std::span<const WatchNames> some) {
        QVariantList values;
        for (const WatchNames &one : some) {
            for (const QString &value : {one.watchId, one.name, one.url})
                values.append(Database::value(value));
        }
        take(database.selectWith(
                 u"INSERT INTO watch (uid, name, url) VALUES %1 ON CONFLICT (uid) DO UPDATE SET "
                 "name = excluded.name, url = excluded.url RETURNING uid, id"_s.arg(
                     listOf(u"(?, ?, ?)"_s, some.size())),
                 values),
             rows);
    });
    return rows;
}

void WatchTables::note(Database &database, std::span<const ChangeRow> changes)
{
    // First the first change of each watch, then the second of each, and so on.
    std::vector<std::vector<ChangeRow>> turns;
    QHash<qint64, std::size_t> seen;
    for (const ChangeRow &row : changes) {
        if (row.change.to == WatchState::Unknown)
            continue; // what it was before is what it is remembered for
        const std::size_t turn = seen[row.watch]++;
        if (turn == turns.size())
            turns.emplace_back();
        turns[turn].push_back(row);
    }
    for (const std::vector<ChangeRow> &turn : turns)
        noteOfEach(database, turn);
}

QList<WatchSummary> WatchTables::summaries(Database &database)
{
    QList<WatchSummary> watches;
    // The inner query ends at the last row of the key.
    Rows rows =
        database.select(u"SELECT uid, state, since_us, (SELECT at_us FROM tick WHERE tick.watch = watch.id "
                        "ORDER BY at_us DESC LIMIT 1) FROM watch ORDER BY id"_s);
    while (rows.next()) {
        watches.append({.watchId = rows.text(0),
                        .state = storedState(rows.integer(1)),
                        .sinceUs = rows.integer(2),
                        .lastTickUs = rows.integer(3)});
    }
    return watches;
}

} // namespace Loopscope
