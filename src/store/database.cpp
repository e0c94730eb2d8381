// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// What a PostgreSQL says unasked, such as that it ends, libpq would write to standard error; the error of
/// the next statement says it, too.
void ignoreNotices(const QSqlDatabase &connection)
{
    using Processor = void (*)(void *, const char *);
    using SetProcessor = Processor (*)(void *, Processor, void *);
    // It is loaded where Qt's driver is; we need nothing else of it.
    static const auto setProcessor =
        reinterpret_cast<SetProcessor>(QLibrary::resolve(u"pq"_s, 5, "PQsetNoticeProcessor"));
    const QVariant handle = connection.driver()->handle();
    const QByteArrayView type(handle.typeName());
    if (setProcessor && (type == "PGconn*" || type == "pg_conn*")) // as documented; as Qt 6.4 has it
        setProcessor(
            *static_cast<void *const *>(handle.constData()), [](void *, const char *) {}, nullptr);
}

} // namespace

Database::Database(Backend backend)
    : m_backend(backend), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    close();
}

bool Database::open(const Address &address)
{
    close();
    clearError();
    m_connection = QSqlDatabase::addDatabase(dialect().driver, m_name);
    m_connection.setDatabaseName(address.database);
    m_connection.setHostName(address.host);
    if (address.port > 0)
        m_connection.setPort(address.port);
    m_connection.setUserName(address.user);
    m_connection.setConnectOptions(address.options);
    if (m_connection.open()) {
        if (m_backend == Backend::Postgres)
            ignoreNotices(m_connection);
        return true;
    }
    fail(m_connection.lastError());
    return false;
}

void Database::close()
{
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
    // Last, so that they do not ask a database that is lost to forget them.
    m_idle.clear();
}

void Database::fail(DatabaseError error)
{
    if (!m_error)
        m_error = std::move(error);
}

void Database::fail(const QSqlError &error)
{
    fail(databaseError(error, m_backend));
}

bool Database::run(const QString &sql)
{
    if (m_error)
        return false;
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        fail(query.lastError());
        return false;
    }
    return true;
}

qint64 Database::executeWith(const QString &sql, const QVariantList &values)
{
    std::optional<QSqlQuery> query = executed(sql, values);
    if (!query)
        return -1;
    const qint64 changed = query->numRowsAffected();
    query->finish();
    giveBack(sql, std::move(*query));
    return changed;
}

Rows Database::selectWith(const QString &sql, const QVariantList &values)
{
    return Rows(*this, sql, executed(sql, values));
}

std::optional<QSqlQuery> Database::executed(const QString &sql, const QVariantList &values)
{
    if (m_error)
        return std::nullopt;
    QSqlQuery query(m_connection);
    if (auto idle = m_idle.extract(sql))
        query = std::move(idle.mapped());
    if (query.lastQuery().isEmpty()) {
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            fail(query.lastError());
            return std::nullopt;
        }
    }
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec()) {
        fail(query.lastError());
        query.finish();
        giveBack(sql, std::move(query));
        return std::nullopt;
    }
    return query;
}

void Database::giveBack(const QString &sql, QSqlQuery query)
{
    m_idle.insert_or_assign(sql, std::move(query));
}

void Database::rollBack()
{
    // What an error ended is rolled back already, or is when the connection closes. Of one that is lost Qt
    // would complain.
    if (m_connection.isOpen())
        QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

QVariant Database::value(const QString &text)
{
    if (text.isNull())
        return u""_s;
    return text.contains(QChar(u'\0')) ? QString(text).remove(QChar(u'\0')) : text;
}

QVariant Database::value(const QByteArray &bytes)
{
    return bytes;
}

} // namespace Loopscope
