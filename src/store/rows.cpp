// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows.h"

#include "store/database.h"

#include <QSqlError>

namespace Loopscope {

Rows::Rows(Database &database, const QString &sql, std::optional<QSqlQuery> query)
    : m_database(database), m_sql(sql), m_query(std::move(query))
{
}

Rows::~Rows()
{
    if (!m_query)
        return;
    m_query->finish();
    m_database.giveBack(m_sql, std::move(*m_query));
}

bool Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database.fail(m_query->lastError());
    return false;
}

} // namespace Loopscope
