// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QSqlError;

namespace Loopscope {

enum class Backend : quint8;

/// What a database refused: the kind decides what is done about it.
struct DatabaseError
{
    enum class Kind : quint8 {
        Locked, ///< by somebody else: later it will work
        Full, ///< nothing can be written: the disk is full, or fails
        ReadOnly,
        Damaged, ///< SQLite: the file is not a sound database, or has not the tables that it should have
        Away, ///< PostgreSQL: not reached, lost, or not as it should be; whether a commit was done is not
              ///< known
        Refused, ///< the statement itself: doing it again will not help
    };

    Kind kind = Kind::Refused;
    QString text; ///< the driver's own words: one line
    bool isAnswer = false; ///< PostgreSQL: its server said so, rather than that none is reached
    bool asksForPassword = false; ///< PostgreSQL: there is none for it

    /// Whether the same may work later.
    [[nodiscard]] bool passes() const { return kind != Kind::Damaged && kind != Kind::Refused; }
};

[[nodiscard]] DatabaseError databaseError(const QSqlError &error, Backend backend);

} // namespace Loopscope
