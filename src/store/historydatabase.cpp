// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historydatabase.h"

#include "core/overloaded.h"
#include "store/entrytable.h"
#include "store/eventtables.h"
#include "store/transaction.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct HistoryDatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::HistoryDatabaseText)
};

} // namespace

HistoryDatabase::HistoryDatabase(Database &database)
    : m_database(database), m_archive(database), m_upkeep(database)
{
    setRetention(Retention::forEver());
}

bool HistoryDatabase::introduce(const QString &sourceUid, const QString &name)
{
    Transaction transaction(m_database, Transaction::Kind::Write);
    m_database.execute(u"INSERT INTO source (uid, name) VALUES (?, ?) "
                       "ON CONFLICT (uid) DO UPDATE SET name = excluded.name"_s,
                       sourceUid, name);
    {
        Rows rows = m_database.select(u"SELECT id, delivered FROM source WHERE uid = ?"_s, sourceUid);
        if (rows.next()) {
            m_source = rows.integer(0);
            m_delivered = rows.integer(1);
        }
    }
    return transaction.commit();
}

bool HistoryDatabase::store(std::span<const Item> items, QString &refused)
{
    if (storeAtOnce(items))
        return true;
    if (m_database.error()->kind != DatabaseError::Kind::Refused)
        return false;
    if (items.size() == 1) {
        // Doing it again would never help, and all that comes after it would wait for ever.
        refused = m_database.error()->text;
        m_database.clearError();
        return true;
    }
    m_database.clearError();
    const std::size_t half = items.size() / 2;
    return store(items.first(half), refused) && store(items.subspan(half), refused);
}

bool HistoryDatabase::storeAtOnce(std::span<const Item> items)
{
    Transaction transaction(m_database, Transaction::Kind::Write);
    // First of all, so that a transaction whose end nobody saw is over before we look how far it got.
    m_database.execute(u"UPDATE source SET seq = seq WHERE id = ?"_s, m_source);
    qint64 delivered = 0;
    {
        Rows rows = m_database.select(u"SELECT seq, delivered FROM source WHERE id = ?"_s, m_source);
        if (rows.next()) {
            m_seq = rows.integer(0);
            delivered = rows.integer(1);
        } else if (!m_database.error()) {
            m_database.fail(DatabaseError{DatabaseError::Kind::Away,
                                          HistoryDatabaseText::tr("it does not know this Loopscope any more"),
                                          true});
        }
    }
    std::vector<const HistoryWrite *> writes;
    for (const Item &item : items) {
        if (item.number != 0 && item.number <= delivered)
            continue;
        writes.push_back(item.write);
        delivered = qMax(delivered, item.number);
    }
    prepareWatches(writes);
    m_ticks.clear();
    m_changes.clear();
    for (const HistoryWrite *write : writes)
        apply(*write);
    EventTables::add(m_database, m_changes);
    m_archive.append(m_ticks);
    m_database.execute(u"UPDATE source SET seq = ?, delivered = ? WHERE id = ?"_s, m_seq, delivered,
                       m_source);
    if (transaction.commit())
        return true;
    m_watchRows.clear();
    return false;
}

/// Writes the names of watches, and finds the rows of all that \a writes are about.
void HistoryDatabase::prepareWatches(std::span<const HistoryWrite *const> writes)
{
    QMap<QString, WatchNames> names; // the last of each; in an order that all have who write the same
    QSet<QString> ids;
    for (const HistoryWrite *write : writes) {
        if (const auto *named = std::get_if<WatchNames>(write))
            names.insert(named->watchId, *named);
        else if (const auto *change = std::get_if<StateChange>(write))
            ids.insert(change->watchId);
        else if (const auto *ticks = std::get_if<QList<WatchTick>>(write))
            std::ranges::transform(*ticks, std::inserter(ids, ids.end()), &WatchTick::watchId);
    }
    m_watchRows.insert(WatchTables::name(m_database, names));
    ids.removeIf([this](const QString &id) { return m_watchRows.contains(id); });
    QStringList unknown = ids.values();
    unknown.sort();
    m_watchRows.insert(WatchTables::rows(m_database, unknown));
}

void HistoryDatabase::apply(const HistoryWrite &write)
{
    Database &database = m_database;
    std::visit(Overloaded{
                   [&](const NewEntry &entry) { EntryTable::add(database, entry); },
                   [](const WatchNames &) { /* by prepareWatches() */ },
                   [&](const QList<WatchTick> &ticks) { apply(ticks); },
                   [&](const StateChange &change) {
                       m_changes.push_back({change, m_watchRows.value(change.watchId), m_source, ++m_seq});
                   },
                   [&](const Annotation &annotation) { EventTables::add(database, annotation); },
                   [&](const AnnotationRemoval &removal) { EventTables::remove(database, removal); },
                   [&](const NoteChange &change) { EntryTable::setNote(database, change); },
                   [&](const TagsChange &change) { EntryTable::setTags(database, change); },
                   [&](const PinChange &change) { EntryTable::setPinned(database, change); },
                   [&](const EntryRemoval &removal) { EntryTable::hide(database, removal); },
                   [&](const EntryRestoral &restoral) { EntryTable::restore(database, restoral); },
               },
               write);
}

void HistoryDatabase::apply(const QList<WatchTick> &ticks)
{
    for (const WatchTick &item : ticks)
        m_ticks.push_back({m_watchRows.value(item.watchId), m_source, ++m_seq, item.tick});
}

void HistoryDatabase::setRetention(const Retention &retention)
{
    m_retention = retention;
    m_upkeep.setRetention(retention);
}

bool HistoryDatabase::maintain(qint64 nowUs)
{
    if (m_upkeep.step(nowUs))
        return true;
    Transaction transaction(m_database, Transaction::Kind::Write);
    bool more = EntryTable::purge(m_database, nowUs - TickSpan::day);
    more |= EntryTable::drop(m_database, m_retention, nowUs);
    if (m_retention.changes)
        more |= EventTables::drop(
            m_database,
            nowUs - std::chrono::duration_cast<std::chrono::microseconds>(*m_retention.changes).count());
    return transaction.commit() && more;
}

} // namespace Loopscope
