// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

namespace Loopscope {

class Database;
struct Dialect;

/// The tables of a history. Each version is made of the one before by a step that never changes once it was
/// released; a new database goes through all of them.
namespace Schema {

inline constexpr int version = 2;
/// In the head of our SQLite files, so that we touch no other program's: "Loop".
inline constexpr qint64 applicationId = 0x4c6f6f70;

/// The version of the tables that are there, 0 where there are none; nothing is touched. The Error is as that
/// of prepare().
[[nodiscard]] Result<int> inspect(Database &database);

/// Makes the tables, or brings them up to version. The Error is permanent, and nothing was touched: the
/// database is of a newer version, or not ours. What the database itself refuses is in Database::error().
[[nodiscard]] Status prepare(Database &database);

/// Of a file that SQLite cannot open: one sentence where it is not a damaged history of ours but something
/// else. At the usual place everything was ours. As SqliteFile::isForeign(), only for what could not be
/// opened.
[[nodiscard]] QString foreignProblem(const QString &path);

/// What makes version \a to of version to − 1.
[[nodiscard]] QStringList step(int to, const Dialect &dialect);

} // namespace Schema

} // namespace Loopscope
