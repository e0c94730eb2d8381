// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historywrite.h"
#include "store/watchsummary.h"

namespace Loopscope {

class Database;

/// How each watch was when it was last written of, in the SQLite file of what waits: so that a program that
/// is started while the database is away goes on from there. Errors are in Database::error().
namespace OutboxMemory {

void makeTable(Database &database);
/// Takes what \a write says of a watch, if anything. Whoever calls it began a transaction.
void take(Database &database, const HistoryWrite &write);
[[nodiscard]] QList<WatchSummary> watches(Database &database);

} // namespace OutboxMemory

} // namespace Loopscope
