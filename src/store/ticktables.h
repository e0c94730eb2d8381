// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/tickseries.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

class Database;
class TickBuckets;

/// A tick for the table of ticks.
struct TickRow
{
    qint64 watch = 0; ///< its row in the table of watches
    qint64 source = 0; ///< the row of who measured it
    qint64 seq = 0; ///< unique for the source: a tick that comes again has the same
    Tick tick;
};

/// What ticks are rolled up to; the numbers are those of the column "span".
enum class RollupSpan : quint8 {
    Hour = 0,
    Day = 1,
};

[[nodiscard]] qint64 lengthUs(RollupSpan span);

/// The SQL of ticks and of what they are rolled up to. Errors are in Database::error(). What cannot be, in a
/// row that is read, makes it be left out: a gap, rather than a wrong figure.
namespace TickTables {

/// The next unused time of roll-ups of \a watch: all that is before is rolled up, and a row is there for each
/// hour or day that had a tick, unless it was dropped by its age. 0 where nothing is.
struct Marks
{
    qint64 hoursUs = 0; ///< never before daysUs
    qint64 daysUs = 0;
};
[[nodiscard]] Marks marks(Database &database, qint64 watch);
/// The same of some, by watch.
[[nodiscard]] std::map<qint64, Marks> marks(Database &database, std::span<const qint64> watches);

/// The result is those of \a rows that were new, in their order.
[[nodiscard]] std::vector<const TickRow *> insert(Database &database, std::span<const TickRow> rows);
/// Ticks that started in [\a fromUs, \a untilUs). Returns how many were read.
qint64 readTicks(Database &database, qint64 watch, qint64 fromUs, qint64 untilUs, TickBuckets &into);
/// Roll-ups that start in [\a fromUs, \a untilUs).
void readRollups(Database &database, qint64 watch, RollupSpan span, qint64 fromUs, qint64 untilUs,
                 TickBuckets &into);
/// Writes \a bucket in the place of what there is.
void writeRollup(Database &database, qint64 watch, RollupSpan span, const TickBucket &bucket);
/// Adds \a bucket to what there is. Others may do the same at the same time.
void mergeRollup(Database &database, qint64 watch, RollupSpan span, const TickBucket &bucket);

/// Start of the first tick, or of the first roll-up, at or after \a fromUs.
[[nodiscard]] std::optional<qint64> firstTick(Database &database, qint64 watch, qint64 fromUs);
[[nodiscard]] std::optional<qint64> firstRollup(Database &database, qint64 watch, RollupSpan span,
                                                qint64 fromUs);

} // namespace TickTables

} // namespace Loopscope
