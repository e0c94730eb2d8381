// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/database.h"
#include "store/historywrite.h"
#include "store/outboxmemory.h"

#include <span>
#include <vector>

namespace Loopscope {

/// A write in the outbox, as encode() made it.
struct OutboxItem
{
    qint64 number = 0; ///< ascending, and never used again
    QByteArray bytes;
};

/// What waits, in an SQLite file, until a database far away has it: durable, in order. Errors are in
/// Database::error(). For one thread.
class Outbox
{
public:
    /// \a database is open, and outlives this.
    explicit Outbox(Database &database) : m_database(database) { }

    /// Makes the tables where there are none. The Error is permanent: the file is not an outbox, or that of a
    /// newer version.
    [[nodiscard]] static Status prepare(Database &database);
    /// Takes in what there is.
    bool load();

    /// Who writes: unique in the world, and the same as long as this file lives.
    [[nodiscard]] const QString &uid() const { return m_uid; }
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] qint64 lastNumber() const { return m_last; } ///< ever given

    /// The database has everything up to \a delivered. Where this file, as it was loaded, knew of less, it is
    /// older than what the database has seen of it: it comes from a backup, or the machine lost its power.
    /// Then what was appended since is numbered anew, beyond \a delivered; the result is by how much, mostly
    /// 0. -1 after an error.
    qint64 continueAfter(qint64 delivered);
    /// The last number that was given when this was loaded.
    [[nodiscard]] qint64 loadedNumber() const { return m_loaded; }

    /// All or nothing. When it is done they are safe, and watches() knows what they say.
    bool append(std::span<const HistoryWrite *const> writes);
    /// The first ones after \a number, about as many as one transaction takes.
    [[nodiscard]] std::vector<OutboxItem> after(qint64 number);
    /// How each watch was when it was last written of here, delivered or not.
    [[nodiscard]] QList<WatchSummary> watches() { return OutboxMemory::watches(m_database); }
    /// What has been delivered.
    bool removeUpTo(qint64 number);

private:
    Database &m_database;
    QString m_uid;
    qint64 m_count = 0;
    qint64 m_last = 0;
    qint64 m_loaded = 0;
};

} // namespace Loopscope
