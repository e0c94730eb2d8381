// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Loopscope {

class Database;

/// All or nothing. Rolled back unless committed.
class Transaction
{
public:
    enum class Kind {
        Read, ///< sees one state
        Write, ///< beside others that write
        Alone, ///< nobody else writes to the history meanwhile
        Schema, ///< nobody else makes or changes tables meanwhile
    };

    Transaction(Database &database, Kind kind); ///< Database::error() tells whether it began
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// False, with nothing done, after any error since it began. After DatabaseError::Kind::Away nobody knows
    /// whether it was done.
    [[nodiscard]] bool commit();

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace Loopscope
