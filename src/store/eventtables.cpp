// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventtables.h"

#include "store/database.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

qint64 EventTables::watchRow(Database &database, const QString &watchId)
{
    const QString find = u"SELECT id FROM watch WHERE uid = ?"_s;
    {
        Rows rows = database.select(find, watchId);
        if (rows.next())
            return rows.integer(0);
    }
    database.execute(u"INSERT INTO watch (uid, name, url) VALUES (?, '', '') ON CONFLICT (uid) DO NOTHING"_s,
                     watchId);
    Rows rows = database.select(find, watchId);
    return rows.next() ? rows.integer(0) : 0;
}

void EventTables::name(Database &database, const WatchNames &names)
{
    database.execute(u"INSERT INTO watch (uid, name, url) VALUES (?, ?, ?) "
                     "ON CONFLICT (uid) DO UPDATE SET name = excluded.name, url = excluded.url"_s,
                     names.watchId, names.name, names.url);
}

void EventTables::add(Database &database, const StateChange &change, qint64 watch, qint64 source, qint64 seq)
{
    database.execute(u"INSERT INTO state_change (at_us, seq, watch, source, from_state, to_state, reason) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                     change.atUs, seq, watch, source, int(change.from), int(change.to), change.reason);
}

void EventTables::add(Database &database, const Annotation &annotation)
{
    std::optional<qint64> watch;
    if (!annotation.watchId.isEmpty())
        watch = watchRow(database, annotation.watchId);
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

QList<WatchSummary> EventTables::watches(Database &database)
{
    QList<WatchSummary> watches;
    // The inner queries end at the first row of an index that fits. A state began with the first change to it
    // after the last one to another: it goes on where it was not known meanwhile.
    Rows rows = database.select(uR"(
        SELECT uid, state, last_tick_us,
            (SELECT at_us FROM state_change c WHERE c.watch = w.id AND c.to_state = w.state AND c.at_us >= COALESCE(
                (SELECT at_us FROM state_change o WHERE o.watch = w.id AND o.to_state IN (1, 2, 3)
                    AND o.to_state <> w.state ORDER BY at_us DESC LIMIT 1), 0) ORDER BY at_us LIMIT 1)
        FROM (SELECT id, uid,
                (SELECT at_us FROM tick t WHERE t.watch = watch.id ORDER BY at_us DESC LIMIT 1) AS last_tick_us,
                (SELECT to_state FROM state_change s WHERE s.watch = watch.id AND to_state IN (1, 2, 3)
                    ORDER BY at_us DESC, seq DESC LIMIT 1) AS state
            FROM watch) w
        ORDER BY id)"_s);
    while (rows.next()) {
        watches.append({.watchId = rows.text(0),
                        .state = storedState(rows.integer(1)),
                        .sinceUs = rows.integer(3),
                        .lastTickUs = rows.integer(2)});
    }
    return watches;
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
