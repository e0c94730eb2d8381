// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Loopscope {

enum class Backend : quint8 {
    Sqlite,
    Postgres,
};

/// All in which the SQL of the two databases differs.
struct Dialect
{
    QString driver; ///< of QSqlDatabase
    QString identity; ///< type of a primary key that counts up by itself
    QString bytes; ///< type of a QByteArray
    QString keyedByPrimary; ///< after the columns of a table that is sorted by its primary key
    QString beginWriting; ///< no reader waits; nothing that follows fails because somebody else writes
    QString shareHistory; ///< in a transaction: holds off lockHistory of others until it ends; may be empty
    QString lockHistory; ///< in a transaction: alone until it ends; may be empty
    QString lockSchema; ///< likewise, for making and changing tables

    [[nodiscard]] static const Dialect &of(Backend backend);
};

} // namespace Loopscope
