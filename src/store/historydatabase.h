// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/historywrite.h"
#include "store/retention.h"
#include "store/tickarchive.h"
#include "store/tickupkeep.h"
#include "store/watchtables.h"

#include <QHash>

#include <span>

namespace Loopscope {

/// A history in an open database of either kind: what may be written, in transactions. For the thread of the
/// database.
class HistoryDatabase
{
public:
    /// \a database is open and outlives this.
    explicit HistoryDatabase(Database &database);

    /// Introduces who writes: \a sourceUid is unique in the world, and the same for ever; \a name is for
    /// people.
    bool introduce(const QString &sourceUid, const QString &name);
    /// The number of the last write of this source that the database had when it was introduced.
    [[nodiscard]] qint64 delivered() const { return m_delivered; }

    /// A write, and its number where it may come twice: those of a source come in ascending order, and one
    /// that is not above the last is in the database already. 0: it comes once.
    struct Item
    {
        qint64 number = 0;
        const HistoryWrite *write = nullptr;
    };
    /// Writes all of them, in order, in one transaction. What the database refuses for what it is, rather
    /// than for how the database is, is left out, and told of in \a refused. False: nothing was written, or,
    /// after DatabaseError::Kind::Away, nobody knows.
    bool store(std::span<const Item> items, QString &refused);

    void setRetention(const Retention &retention);
    /// The next small piece of what keeps the database small: roll-ups, retention, and what was removed a day
    /// ago. False where nothing is left to do.
    bool maintain(qint64 nowUs);

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] TickArchive &archive() { return m_archive; }

private:
    bool storeAtOnce(std::span<const Item> items);
    void prepareWatches(std::span<const HistoryWrite *const> writes);
    void apply(const HistoryWrite &write);
    void apply(const QList<WatchTick> &ticks);

    Database &m_database;
    TickArchive m_archive;
    TickUpkeep m_upkeep;
    Retention m_retention;
    qint64 m_source = 0;
    qint64 m_delivered = 0;
    qint64 m_seq = 0; // within storeAtOnce()
    std::vector<TickRow> m_ticks; // likewise: written together
    std::vector<ChangeRow> m_changes; // likewise
    QHash<QString, qint64> m_watchRows; // by id; those of committed transactions only
};

} // namespace Loopscope
