// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/databaseerror.h"
#include "store/dialect.h"
#include "store/rows.h"

#include <QSqlDatabase>
#include <QVariant>

#include <map>
#include <optional>

namespace Loopscope {

/// A connection to a database, for the thread that opened it. Errors stick, as those of a QXmlStreamReader
/// do: after the first one every statement does nothing and fails, until clearError(). So a whole piece of
/// work is written down without checks, and looked at once at its end: most often by Transaction::commit().
class Database
{
public:
    explicit Database(Backend backend);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Connects. SQLite: \a database is the file, which is made where there is none.
    struct Address
    {
        QString database = {};
        QString host = {};
        int port = 0;
        QString user = {};
        QString options = {}; ///< of QSqlDatabase
    };
    bool open(const Address &address);
    void close();
    [[nodiscard]] bool isOpen() const { return m_connection.isOpen(); }

    [[nodiscard]] Backend backend() const { return m_backend; }
    [[nodiscard]] const Dialect &dialect() const { return Dialect::of(m_backend); }

    /// The first error since clearError().
    [[nodiscard]] const std::optional<DatabaseError> &error() const { return m_error; }
    void clearError() { m_error.reset(); }
    /// As if a statement had failed so: for what the database gave out but cannot be.
    void fail(DatabaseError error);
    void fail(const QSqlError &error);

    /// A statement, or several, that is done once; without values.
    bool run(const QString &sql);

    /// A statement that is prepared once, with a value for each "?": integers, doubles, QString, QByteArray
    /// (a null one is NULL), std::optional of these. Returns the number of rows it changed; -1 on failure.
    template <typename... Values>
    qint64 execute(const QString &sql, const Values &...values)
    {
        return executeWith(sql, {value(values)...});
    }

    /// The same for a SELECT.
    template <typename... Values>
    [[nodiscard]] Rows select(const QString &sql, const Values &...values)
    {
        return selectWith(sql, {value(values)...});
    }
    qint64 executeWith(const QString &sql, const QVariantList &values);
    [[nodiscard]] Rows selectWith(const QString &sql, const QVariantList &values);

    /// A value as it is bound. Text is never NULL, and has no NUL, which PostgreSQL does not take.
    [[nodiscard]] static QVariant value(const QString &text);
    [[nodiscard]] static QVariant value(const QByteArray &bytes);
    template <typename Number>
    requires std::is_integral_v<Number>
    [[nodiscard]] static QVariant value(Number number) { return QVariant(qlonglong(number)); }
    [[nodiscard]] static QVariant value(double number) { return number; }
    template <typename T>
    [[nodiscard]] static QVariant value(const std::optional<T> &maybe)
    {
        return maybe ? value(*maybe) : QVariant();
    }

private:
    friend class Rows;
    friend class Transaction;

    [[nodiscard]] std::optional<QSqlQuery> executed(const QString &sql, const QVariantList &values);
    void giveBack(const QString &sql, QSqlQuery query);
    void rollBack(); // keeps the error

    const Backend m_backend;
    const QString m_name; // of the connection
    QSqlDatabase m_connection;
    std::map<QString, QSqlQuery> m_idle; // prepared, by text, while nobody uses them
    std::optional<DatabaseError> m_error;
};

} // namespace Loopscope
