// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/retention.h"
#include "store/ticktables.h"

#include <QList>

namespace Loopscope {

class Database;

/// Rolls ticks up to hours and days, and drops what is too old, in small steps, each in a transaction of its
/// own: it may be interrupted after any of them, even by a crash, and goes on where it was. Several
/// Loopscopes may do it to one database. For the thread of the database.
class TickUpkeep
{
public:
    /// An hour or a day is rolled up when it is over for so long: most of what is delivered late is there
    /// then.
    static constexpr qint64 settleUs = 5 * TickSpan::minute;

    explicit TickUpkeep(Database &database) : m_database(database) { }

    /// What is finer never outlives what is coarser: hours stay at least as long as ticks, days as hours.
    void setRetention(const Retention &retention);

    /// Does the next piece of work, of some milliseconds; false where nothing is left to do, or after an
    /// error, which is in Database::error(): then the same is tried again by the next call. \a nowUs is the
    /// wall clock.
    bool step(qint64 nowUs);

private:
    bool rollUpHours(qint64 watch, qint64 nowUs);
    bool rollUpDays(qint64 watch, qint64 nowUs);
    bool dropTicks(qint64 watch, qint64 nowUs);
    bool dropRollups(qint64 watch, RollupSpan span, qint64 nowUs);

    [[nodiscard]] std::optional<qint64> nextHour(qint64 watch, qint64 fromUs, qint64 nowUs);
    [[nodiscard]] std::optional<qint64> nextDay(qint64 watch, const TickTables::Marks &marks, qint64 nowUs);

    Database &m_database;
    QList<qint64> m_watches; // still to be looked at
    bool m_hasBegun = false;
    std::optional<qint64> m_ticksUs; // how long they are kept
    std::optional<qint64> m_hoursUs;
    std::optional<qint64> m_daysUs;
};

} // namespace Loopscope
