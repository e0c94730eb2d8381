// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/historywrite.h"
#include "store/retention.h"

namespace Loopscope {

class Database;

/// Runs, sweeps and Lab runs in a database. Errors are in Database::error(). Whoever calls what writes began
/// a transaction.
namespace EntryTable {

/// Its document is packed. Does nothing where there is one with this id.
void add(Database &database, const NewEntry &entry);
void setNote(Database &database, const NoteChange &change);
void setTags(Database &database, const TagsChange &change);
void setPinned(Database &database, const PinChange &change);
void hide(Database &database, const EntryRemoval &removal);
void restore(Database &database, const EntryRestoral &restoral);

/// Newest first.
[[nodiscard]] QList<HistoryEntry> entries(Database &database, const EntryFilter &filter);
[[nodiscard]] QStringList tags(Database &database);
[[nodiscard]] Result<std::vector<ContenderRecord>> contenders(Database &database, const QString &entryId);
[[nodiscard]] Result<QByteArray> plan(Database &database, const QString &entryId);
[[nodiscard]] Result<QByteArray> document(Database &database, const QString &entryId);

/// Takes away what was hidden before \a beforeUs; at most some. True when there may be more.
bool purge(Database &database, qint64 beforeUs);
/// Takes away what is too old at \a nowUs; at most some. True when there may be more.
bool drop(Database &database, const Retention &retention, qint64 nowUs);

} // namespace EntryTable

} // namespace Loopscope
