// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace Loopscope {

/// Where a history is: an SQLite file, or a PostgreSQL database with a file beside it in which everything
/// waits until it is delivered. There is no password in it: libpq takes that from ~/.pgpass, PGPASSFILE or
/// the system.
struct HistoryLocation
{
    enum class Kind : quint8 {
        Sqlite,
        Postgres,
    };

    Kind kind = Kind::Sqlite;
    QString file; ///< Sqlite: the database. Postgres: the file for what waits
    QString host; ///< Postgres only from here on; empty: the local socket
    int port = 0; ///< 0: the usual one
    QString user; ///< empty: this user's name
    QString database;
    QString options; ///< of the connection, as libpq has them: "sslmode=require;connect_timeout=5"

    /// Reads what a person gives: a path, or postgresql://[user@][host][:port]/database[?sslmode=…]. An
    /// Error says what is wrong; a password in \a text is refused, with the place where it belongs.
    [[nodiscard]] static Result<HistoryLocation> parse(const QString &text);
    /// The SQLite file in the user's data folder.
    [[nodiscard]] static HistoryLocation standard();
    /// For people and logs; parse() reads it back.
    [[nodiscard]] QString text() const;

    bool operator==(const HistoryLocation &) const = default;
};

} // namespace Loopscope
