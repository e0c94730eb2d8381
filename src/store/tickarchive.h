// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/ticktables.h"

#include <QString>

#include <span>

namespace Loopscope {

class Database;

/// Ticks in a database: each one as it was, and rolled up to hours and days. What is asked for over time is
/// read from where it is fewest, and each tick counts once. Errors are in Database::error(). For the thread
/// of the database.
class TickArchive
{
public:
    explicit TickArchive(Database &database) : m_database(database) { }

    /// Writes \a ticks, in a Transaction::Kind::Write that the caller began. Those that are there already are
    /// left out. Those of an hour or a day that is rolled up already are added there, too.
    void append(std::span<const TickRow> ticks);

    /// Ticks of the watch with the id \a watchId in [\a fromUs, \a untilUs), and the rest of the buckets at
    /// its edges, in buckets of at least \a bucketUs: wider ones where only hours or days are left, or where
    /// more than mostTicks would have to be read for finer ones. Nothing of a watch that is not known. In a
    /// transaction of its own.
    [[nodiscard]] TickSeries series(const QString &watchId, qint64 fromUs, qint64 untilUs, qint64 bucketUs);

    static constexpr qint64 mostTicks = 200'000; ///< that are read one by one, where they are in hours, too

private:
    [[nodiscard]] qint64 widthFor(qint64 watch, qint64 fromUs, qint64 untilUs, qint64 bucketUs);
    [[nodiscard]] std::vector<TickBucket> read(qint64 watch, qint64 fromUs, qint64 untilUs, qint64 widthUs);
    void fillIn(qint64 watch, RollupSpan span, const QList<qint64> &starts, std::vector<TickBucket> &buckets);
    [[nodiscard]] QList<qint64> hoursWithoutTicks(qint64 watch, qint64 fromUs, qint64 untilUs);
    [[nodiscard]] QList<qint64> daysWithoutHours(qint64 watch, qint64 fromUs, qint64 untilUs);

    Database &m_database;
};

} // namespace Loopscope
