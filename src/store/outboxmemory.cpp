// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outboxmemory.h"

#include "store/database.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

void take(Database &database, const WatchTick &item)
{
    database.execute(u"INSERT INTO watch_memory (uid, last_tick_us, state, since_us) VALUES (?, ?, 0, 0) "
                     "ON CONFLICT (uid) DO UPDATE SET last_tick_us = excluded.last_tick_us"_s,
                     item.watchId, item.tick.startedAtUs);
}

void take(Database &database, const StateChange &change)
{
    if (change.to == WatchState::Unknown)
        return; // what it was before is what it is remembered for
    database.execute(u"INSERT INTO watch_memory (uid, last_tick_us, state, since_us) VALUES (?, 0, ?, ?) "
                     "ON CONFLICT (uid) DO UPDATE SET state = excluded.state, since_us = CASE WHEN "
                     "state = excluded.state THEN since_us ELSE excluded.since_us END"_s,
                     change.watchId, int(change.to), change.atUs);
}

} // namespace

void OutboxMemory::makeTable(Database &database)
{
    database.run(u"CREATE TABLE watch_memory (uid TEXT NOT NULL PRIMARY KEY, last_tick_us INTEGER NOT NULL, "
                 "state INTEGER NOT NULL, since_us INTEGER NOT NULL) WITHOUT ROWID"_s);
}

void OutboxMemory::take(Database &database, const HistoryWrite &write)
{
    if (const auto *ticks = std::get_if<QList<WatchTick>>(&write)) {
        for (const WatchTick &item : *ticks)
            Loopscope::take(database, item);
    } else if (const auto *change = std::get_if<StateChange>(&write)) {
        Loopscope::take(database, *change);
    }
}

QList<WatchSummary> OutboxMemory::watches(Database &database)
{
    QList<WatchSummary> watches;
    Rows rows = database.select(u"SELECT uid, state, since_us, last_tick_us FROM watch_memory"_s);
    while (rows.next()) {
        watches.append({.watchId = rows.text(0),
                        .state = storedState(rows.integer(1)),
                        .sinceUs = rows.integer(2),
                        .lastTickUs = rows.integer(3)});
    }
    return watches;
}

} // namespace Loopscope
