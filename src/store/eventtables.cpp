// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventtables.h"

#include "store/chunks.h"
#include "store/database.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

void EventTables::add(Database &database, std::span<const ChangeRow> changes)
{
    inChunks(changes, [&database](std::span<const ChangeRow> some) {
        QVariantList values;
        for (const ChangeRow &row : some) {
            const auto add = [&values](const auto &...columns) {
                (values.append(Database::value(columns)), ...);
            };
            add(row.change.atUs, row.seq, row.watch, row.source, int(row.change.from), int(row.change.to),
                row.change.reason);
        }
        // The columns are named as SQLite and PostgreSQL name those of VALUES; without types these would all
        // be texts to the latter.
        const QString row = u'(' + listOf(u"CAST(? AS BIGINT)"_s, 6) + u", CAST(? AS TEXT))"_s;
        database.executeWith(
            u"INSERT INTO state_change (at_us, seq, watch, source, from_state, to_state, reason) "
            "SELECT column1, column2, column3, column4, column5, column6, column7 FROM (VALUES %1) AS v "
            "WHERE NOT EXISTS (SELECT 1 FROM state_change s WHERE s.watch = v.column3 "
            "AND s.at_us = v.column1 AND s.to_state = v.column6) ON CONFLICT DO NOTHING"_s.arg(
                listOf(row, some.size())),
            values);
    });
    WatchTables::note(database, changes);
}

void EventTables::add(Database &database, const Annotation &annotation)
{
    std::optional<qint64> watch;
    if (!annotation.watchId.isEmpty())
        watch = WatchTables::rows(database, {annotation.watchId}).value(annotation.watchId);
    database.execute(u"INSERT INTO annotation (uid, at_us, watch, body) VALUES (?, ?, ?, ?) "
                     "ON CONFLICT (uid) DO NOTHING"_s,
                     annotation.id, annotation.atUs, watch, annotation.text);
}

void EventTables::remove(Database &database, const AnnotationRemoval &removal)
{
    database.execute(u"DELETE FROM annotation WHERE uid = ?"_s, removal.id);
}

QList<StateChange> EventTables::stateChanges(Database &database, const QString &watchId, qint64 fromUs,
                                             qint64 untilUs, int limit)
{
    QString sql =
        u"SELECT uid, at_us, from_state, to_state, reason FROM state_change JOIN watch ON watch.id = "
        "state_change.watch WHERE at_us >= ? AND at_us < ?"_s;
    QVariantList values{Database::value(fromUs), Database::value(untilUs)};
    if (!watchId.isEmpty()) {
        sql += u" AND uid = ?"_s;
        values.append(watchId);
    }
    sql += u" ORDER BY at_us DESC, seq DESC LIMIT %1"_s.arg(qMax(0, limit));
    QList<StateChange> changes;
    Rows rows = database.selectWith(sql, values);
    while (rows.next()) {
        changes.append({.watchId = rows.text(0),
                        .atUs = rows.integer(1),
                        .from = storedState(rows.integer(2)),
                        .to = storedState(rows.integer(3)),
                        .reason = rows.text(4)});
    }
    return changes;
}

QList<Annotation> EventTables::annotations(Database &database, const QString &watchId, qint64 fromUs,
                                           qint64 untilUs)
{
    QString sql =
        u"SELECT annotation.uid, watch.uid, at_us, body FROM annotation LEFT JOIN watch ON watch.id = "
        "annotation.watch WHERE at_us >= ? AND at_us < ?"_s;
    QVariantList values{Database::value(fromUs), Database::value(untilUs)};
    if (!watchId.isEmpty()) {
        sql += u" AND (annotation.watch IS NULL OR watch.uid = ?)"_s;
        values.append(watchId);
    }
    sql += u" ORDER BY at_us, annotation.uid"_s;
    QList<Annotation> annotations;
    Rows rows = database.selectWith(sql, values);
    while (rows.next()) {
        annotations.append(
            {.id = rows.text(0), .watchId = rows.text(1), .atUs = rows.integer(2), .text = rows.text(3)});
    }
    return annotations;
}

bool EventTables::drop(Database &database, qint64 beforeUs)
{
    constexpr int most = 500;
    QList<std::pair<qint64, qint64>> old;
    {
        Rows rows = database.select(u"SELECT watch, at_us FROM state_change WHERE at_us < ? ORDER BY at_us "
                                    "LIMIT %1"_s.arg(most),
                                    beforeUs);
        while (rows.next())
            old.append({rows.integer(0), rows.integer(1)});
    }
    for (const auto &[watch, atUs] : old)
        database.execute(u"DELETE FROM state_change WHERE watch = ? AND at_us = ?"_s, watch, atUs);
    const qint64 annotations = database.execute(
        u"DELETE FROM annotation WHERE uid IN (SELECT uid FROM annotation WHERE at_us < ? LIMIT %1)"_s.arg(
            most),
        beforeUs);
    return !old.isEmpty() || annotations > 0;
}

} // namespace Loopscope
