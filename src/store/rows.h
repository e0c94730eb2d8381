// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSqlQuery>
#include <QString>

#include <optional>

namespace Loopscope {

class Database;

/// What a SELECT found, a row after another. While it lives its statement is in use; it gives it back.
class Rows
{
public:
    Rows(Database &database, const QString &sql, std::optional<QSqlQuery> query);
    ~Rows();
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    /// False after the last row and after an error, which Database::error() tells.
    [[nodiscard]] bool next();

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query->value(column).toDouble(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }

private:
    Database &m_database;
    QString m_sql;
    std::optional<QSqlQuery> m_query; // nothing: it failed
};

} // namespace Loopscope
