// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/databaseerror.h"

#include "store/dialect.h"

#include <QSqlError>
#include <QStringList>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/rescode.html: the low byte is the kind, the rest the detail.
DatabaseError::Kind sqliteKind(int code)
{
    using Kind = DatabaseError::Kind;
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
    case 15: // SQLITE_PROTOCOL: many open it at once
        return Kind::Locked;
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
        return Kind::Full;
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return Kind::ReadOnly;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Kind::Damaged;
    default:
        return Kind::Refused;
    }
}

// Our statements are right: they name what should be there, and in a damaged file may not be.
bool missesTables(const QString &text)
{
    return text.contains("no such table"_L1) || text.contains("no such column"_L1)
        || text.contains("has no column"_L1);
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html. What libpq itself reports has no code.
DatabaseError::Kind postgresKind(const QString &code)
{
    using Kind = DatabaseError::Kind;
    if (code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57"_L1) || code.startsWith("28"_L1)
        || code.startsWith("3D"_L1))
        return Kind::Away;
    if (code == "53100"_L1 || code.startsWith("58"_L1))
        return Kind::Full;
    if (code == "25006"_L1 || code == "42501"_L1) // read-only transaction; insufficient privilege
        return Kind::ReadOnly;
    if (code.startsWith("40"_L1) || code == "55P03"_L1) // rolled back because of others; lock not available
        return Kind::Locked;
    // Of what is written only its values (22) and the rules for them (23) are its own fault. The rest is how
    // the database is just now: its tables are being restored, say.
    return code.startsWith("22"_L1) || code.startsWith("23"_L1) ? Kind::Refused : Kind::Away;
}

/// libpq's text on one line, without the code that Qt's driver adds: "()" where there is none.
QString postgresText(QString text, const QString &code)
{
    text = text.trimmed();
    if (const QString end = u'(' + code + u')'; text.endsWith(end))
        text.chop(end.size());
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString words = line.simplified(); !words.isEmpty())
            lines.append(words);
    }
    return lines.join("; "_L1);
}

// libpq's word for it, which its translations leave alone.
constexpr QLatin1StringView noPassword("fe_sendauth: ");

// Of what refuses a connection the driver has no code, but the words.
bool isAnswer(const QString &text, const QString &code)
{
    return !code.isEmpty() || text.contains(": FATAL: "_L1);
}

} // namespace

DatabaseError databaseError(const QSqlError &error, Backend backend)
{
    DatabaseError result;
    result.text = backend == Backend::Postgres ? postgresText(error.databaseText(), error.nativeErrorCode())
                                               : error.databaseText().simplified();
    if (result.text.isEmpty())
        result.text = error.driverText().simplified();
    result.asksForPassword = backend == Backend::Postgres && result.text.contains(noPassword);
    result.isAnswer = result.asksForPassword
        || (backend == Backend::Postgres && isAnswer(result.text, error.nativeErrorCode()));
    if (backend == Backend::Postgres)
        result.kind = postgresKind(error.nativeErrorCode());
    else if (missesTables(result.text))
        result.kind = DatabaseError::Kind::Damaged;
    else
        result.kind = sqliteKind(error.nativeErrorCode().toInt());
    return result;
}

} // namespace Loopscope
