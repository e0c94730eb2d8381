// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historywrite.h"
#include "store/watchsummary.h"

#include <QHash>
#include <QMap>

#include <span>

namespace Loopscope {

class Database;

/// A change of a state as it is written.
struct ChangeRow
{
    StateChange change;
    qint64 watch = 0; ///< row of the watch
    qint64 source = 0; ///< row of who writes
    qint64 seq = 0; ///< number of the row, ascending within a source
};

/// What is known of each watch as such, in a database: names, and how it was last. Many are dealt with by few
/// statements, as each is a round trip. Errors are in Database::error(). Whoever calls what writes began a
/// transaction.
namespace WatchTables {

/// The rows of the watches with the ids \a ids, which are made where there are none. Some are not in it after
/// an error.
[[nodiscard]] QHash<QString, qint64> rows(Database &database, const QStringList &ids);
/// Writes names, by id; the result is as that of rows().
QHash<QString, qint64> name(Database &database, const QMap<QString, WatchNames> &names);
/// Notes how each watch is after \a changes, which are in order.
void note(Database &database, std::span<const ChangeRow> changes);

[[nodiscard]] QList<WatchSummary> summaries(Database &database);

} // namespace WatchTables

} // namespace Loopscope
