// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/watchtables.h"

namespace Loopscope {

class Database;

/// The watches' changes of state, and annotations, in a database. Errors are in Database::error(). Whoever
/// calls what writes began a transaction.
namespace EventTables {

/// In order; one that is there already is not written again. How each watch is then is noted, too.
void add(Database &database, std::span<const ChangeRow> changes);
/// Does nothing where there is one with this id.
void add(Database &database, const Annotation &annotation);
void remove(Database &database, const AnnotationRemoval &removal);

[[nodiscard]] QList<StateChange> stateChanges(Database &database, const QString &watchId, qint64 fromUs,
                                              qint64 untilUs, int limit);
/// Those of all watches, too.
[[nodiscard]] QList<Annotation> annotations(Database &database, const QString &watchId, qint64 fromUs,
                                            qint64 untilUs);

/// Takes away changes and annotations before \a beforeUs; at most some. True when there may be more.
bool drop(Database &database, qint64 beforeUs);

} // namespace EventTables

} // namespace Loopscope
