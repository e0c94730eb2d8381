// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outbox.h"

#include "store/transaction.h"

#include <QCoreApplication>
#include <QUuid>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OutboxText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::OutboxText)
};

constexpr qint64 applicationId = 0x4c4f7574; // "LOut"
constexpr qint64 version = 2;
constexpr int mostItems = 500; // of one delivery
constexpr qint64 mostBytes = 4 << 20;

qint64 pragma(Database &database, const QString &name)
{
    Rows rows = database.select(u"PRAGMA "_s + name);
    return rows.next() ? rows.integer(0) : 0;
}

// SQLite keeps it in a table of its own: https://www.sqlite.org/autoinc.html
qint64 lastGiven(Database &database)
{
    Rows rows = database.select(u"SELECT MAX((SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = "
                                "'item'), (SELECT COALESCE(MAX(number), 0) FROM item))"_s);
    return rows.next() ? rows.integer(0) : 0;
}

bool isEmpty(Database &database)
{
    Rows rows = database.select(u"SELECT COUNT(*) FROM sqlite_master"_s);
    return rows.next() && rows.integer(0) == 0;
}

} // namespace

Status Outbox::prepare(Database &database)
{
    if (isEmpty(database)) {
        Transaction transaction(database, Transaction::Kind::Write);
        database.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
        database.run(u"PRAGMA user_version = %1"_s.arg(version));
        database.run(u"CREATE TABLE identity (uid TEXT NOT NULL)"_s);
        // AUTOINCREMENT: a number must not come again when all before it were delivered.
        database.run(u"CREATE TABLE item (number INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL)"_s);
        database.execute(u"INSERT INTO identity (uid) VALUES (?)"_s,
                         QUuid::createUuid().toString(QUuid::WithoutBraces));
        OutboxMemory::makeTable(database);
        (void)transaction.commit();
        return success();
    }
    if (pragma(database, u"application_id"_s) != applicationId && !database.error())
        return Error{OutboxText::tr("It is not a file of what waits for delivery; move it away.")};
    const qint64 found = pragma(database, u"user_version"_s);
    if (found > version && !database.error())
        return Error{OutboxText::tr("It was written by a newer Loopscope; update Loopscope.")};
    if (found == 1) {
        Transaction transaction(database, Transaction::Kind::Write);
        OutboxMemory::makeTable(database);
        database.run(u"PRAGMA user_version = %1"_s.arg(version));
        (void)transaction.commit();
    }
    return success();
}

bool Outbox::load()
{
    {
        Rows rows = m_database.select(u"SELECT uid FROM identity"_s);
        if (rows.next())
            m_uid = rows.text(0);
    }
    {
        Rows rows = m_database.select(u"SELECT COUNT(*) FROM item"_s);
        if (rows.next())
            m_count = rows.integer(0);
    }
    m_last = m_loaded = lastGiven(m_database);
    if (m_uid.isEmpty())
        m_database.fail(DatabaseError{DatabaseError::Kind::Damaged, OutboxText::tr("its name is missing")});
    return !m_database.error();
}

bool Outbox::append(std::span<const HistoryWrite *const> writes)
{
    Transaction transaction(m_database, Transaction::Kind::Write);
    for (const HistoryWrite *write : writes) {
        m_database.execute(u"INSERT INTO item (body) VALUES (?)"_s, encode(*write));
        OutboxMemory::take(m_database, *write);
    }
    const qint64 last = lastGiven(m_database);
    if (!transaction.commit())
        return false;
    m_count += qint64(writes.size());
    m_last = last;
    return true;
}

qint64 Outbox::continueAfter(qint64 delivered)
{
    const qint64 shift = delivered - m_loaded;
    if (shift <= 0)
        return 0;
    Transaction transaction(m_database, Transaction::Kind::Write);
    // Over what is negative, so that no number is in use twice on the way.
    m_database.execute(u"UPDATE item SET number = -number - ? WHERE number > ?"_s, shift, m_loaded);
    m_database.execute(u"UPDATE item SET number = -number WHERE number < 0"_s);
    m_database.run(u"DELETE FROM sqlite_sequence WHERE name = 'item'"_s);
    m_database.execute(u"INSERT INTO sqlite_sequence (name, seq) VALUES ('item', ?)"_s, m_last + shift);
    if (!transaction.commit())
        return -1;
    m_last += shift;
    m_loaded = delivered;
    return shift;
}

std::vector<OutboxItem> Outbox::after(qint64 number)
{
    std::vector<OutboxItem> items;
    qint64 bytes = 0;
    Rows rows = m_database.select(
        u"SELECT number, body FROM item WHERE number > ? ORDER BY number LIMIT %1"_s.arg(mostItems), number);
    while (bytes < mostBytes && rows.next()) {
        items.push_back({rows.integer(0), rows.bytes(1)});
        bytes += items.back().bytes.size();
    }
    return items;
}

bool Outbox::removeUpTo(qint64 number)
{
    const qint64 removed = m_database.execute(u"DELETE FROM item WHERE number <= ?"_s, number);
    if (removed > 0)
        m_count -= removed;
    return !m_database.error();
}

} // namespace Loopscope
