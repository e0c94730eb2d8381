// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace Loopscope {

class Database;

/// Our SQLite files.
namespace SqliteFile {

/// Opens \a path, which is made with its folder where there is none, so that a commit is safe from a crash of
/// the program and, as far as the disk keeps its word, of the machine. Errors are in Database::error(): a
/// file that is no database counts as damaged. \a alone: nobody else can open it until it is closed.
bool open(Database &database, const QString &path, bool alone);

/// Writes what is there anyway, so that Database::error() says whether the file can be written.
void tryToWrite(Database &database);

/// Whether the formats in the head of \a path are ones of today: where it is damaged so that they are those
/// of some SQLite to come, SQLite says that it is read-only, or not supported. Only for what SQLite refused:
/// to close a file lets go of all locks that the process has on it.
[[nodiscard]] bool hasKnownFormat(const QString &path);

/// Whether \a path has something else in it than what is, or was, an SQLite file: a text that somebody named
/// by mistake, say. Not where its head is all 0 or has a number \a applicationId in its place, nor where
/// \a sign is in its beginning. Only for what SQLite could not open: to close a file lets go of all locks
/// that the process has on it.
[[nodiscard]] bool isForeign(const QString &path, qint64 applicationId, QByteArrayView sign);

/// Reads the whole file; false where it is damaged, or cannot be read, which Database::error() tells apart.
bool isSound(Database &database);

/// Renames \a path, and what SQLite keeps beside it, to "history.damaged-20261126-081500.sqlite"; the result
/// is that path. \a path is closed. Nothing is ever deleted.
[[nodiscard]] Result<QString> setAside(const QString &path);

} // namespace SqliteFile

} // namespace Loopscope
