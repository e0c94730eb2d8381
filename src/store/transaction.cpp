// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/transaction.h"

#include "store/database.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QString lockOf(const Dialect &dialect, Transaction::Kind kind)
{
    switch (kind) {
    case Transaction::Kind::Read:
        break;
    case Transaction::Kind::Write:
        return dialect.shareHistory;
    case Transaction::Kind::Alone:
        return dialect.lockHistory;
    case Transaction::Kind::Schema:
        return dialect.lockSchema;
    }
    return {};
}

} // namespace

Transaction::Transaction(Database &database, Kind kind) : m_database(database)
{
    const Dialect &dialect = database.dialect();
    m_open = database.run(kind == Kind::Read ? u"BEGIN"_s : dialect.beginWriting);
    if (const QString lock = lockOf(dialect, kind); m_open && !lock.isEmpty())
        database.run(lock);
}

Transaction::~Transaction()
{
    if (m_open)
        m_database.rollBack();
}

bool Transaction::commit()
{
    if (!m_open || m_database.error() || !m_database.run(u"COMMIT"_s))
        return false;
    m_open = false;
    return true;
}

} // namespace Loopscope
