// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historywrite.h"
#include "store/watchsummary.h"

namespace Loopscope {

class Database;

/// Watches, their changes of state, and annotations in a database. Errors are in Database::error(). Whoever
/// calls what writes began a transaction.
namespace EventTables {

/// The row of the watch with the id \a watchId, which is made where there is none. 0 after an error.
[[nodiscard]] qint64 watchRow(Database &database, const QString &watchId);
void name(Database &database, const WatchNames &names);
void add(Database &database, const StateChange &change, qint64 watch, qint64 source, qint64 seq);
/// Does nothing where there is one with this id.
void add(Database &database, const Annotation &annotation);
void remove(Database &database, const AnnotationRemoval &removal);

[[nodiscard]] QList<StateChange> stateChanges(Database &database, const QString &watchId, qint64 fromUs,
                                              qint64 untilUs, int limit);
/// Those of all watches, too.
[[nodiscard]] QList<Annotation> annotations(Database &database, const QString &watchId, qint64 fromUs,
                                            qint64 untilUs);
[[nodiscard]] QList<WatchSummary> watches(Database &database);

/// Takes away changes and annotations before \a beforeUs; at most some. True when there may be more.
bool drop(Database &database, qint64 beforeUs);

} // namespace EventTables

} // namespace Loopscope
