// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitefile.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SqliteFileText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SqliteFileText)
};

// So long it waits for another program's lock; the worker tries again.
constexpr int busyTimeoutMs = 250;

/// To read. Nothing but a plain file is opened: a pipe could hold us up for ever.
bool openPlain(QFile &file)
{
    return QFileInfo(file.fileName()).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

} // namespace

bool SqliteFile::open(Database &database, const QString &path, bool alone)
{
    database.clearError();
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        database.fail(DatabaseError{DatabaseError::Kind::Refused, SqliteFileText::tr("it is not a file")});
        return false;
    }
    QDir().mkpath(info.absolutePath());
    if (!database.open({.database = path, .options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs)}))
        return false;
    if (alone)
        database.run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    // The first statements that read the file.
    database.run(u"PRAGMA foreign_keys = ON"_s);
    database.run(u"SELECT COUNT(*) FROM sqlite_master"_s);
    return !database.error();
}

void SqliteFile::tryToWrite(Database &database)
{
    // An empty transaction is let begin and end in a file that is read-only, too.
    qint64 id = 0;
    if (Rows rows = database.select(u"PRAGMA application_id"_s); rows.next())
        id = rows.integer(0);
    database.run(u"PRAGMA application_id = %1"_s.arg(id));
}

// https://www.sqlite.org/fileformat.html#the_database_header
bool SqliteFile::hasKnownFormat(const QString &path)
{
    constexpr qsizetype formatForWritersAt = 18; // 1 or 2
    constexpr qsizetype formatOfSchemaAt = 44; // up to 4
    QFile file(path);
    if (!openPlain(file))
        return true;
    const QByteArray head = file.read(formatOfSchemaAt + 4);
    if (head.size() < formatOfSchemaAt + 4)
        return true;
    const char forWriters = head[formatForWritersAt];
    return (forWriters == 1 || forWriters == 2)
        && qFromBigEndian<quint32>(head.constData() + formatOfSchemaAt) <= 4;
}

// https://www.sqlite.org/fileformat.html#the_database_header
bool SqliteFile::isForeign(const QString &path, qint64 applicationId, QByteArrayView sign)
{
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    constexpr qsizetype idAt = 68;
    constexpr qint64 beginning = 1 << 20; // some pages: the tables' definitions are among the first
    QFile file(path);
    if (!openPlain(file))
        return false;
    const QByteArray head = file.read(beginning);
    const QByteArrayView start = QByteArrayView(head).first(qMin(head.size(), magic.size()));
    if (magic.startsWith(start) || start.count('\0') == start.size())
        return false;
    const bool hasId =
        head.size() >= idAt + 4 && qFromBigEndian<quint32>(head.constData() + idAt) == applicationId;
    return !hasId && !head.contains(sign);
}

bool SqliteFile::isSound(Database &database)
{
    Rows rows = database.select(u"PRAGMA quick_check(1)"_s);
    return rows.next() && rows.text(0) == "ok"_L1;
}

Result<QString> SqliteFile::setAside(const QString &path)
{
    const QFileInfo info(path);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString stem = info.dir().filePath(info.completeBaseName() + u".damaged-"_s + stamp);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString aside = stem + suffix;
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = stem + u'-' + QString::number(i) + suffix;
    // What SQLite keeps beside goes first: were it left, it would be taken for a part of the new file.
    for (const QString &part : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        if (QFileInfo::exists(path + part) && !QFile::rename(path + part, aside + part))
            return Error{SqliteFileText::tr("%1 is damaged and cannot be renamed; move it away.")
                             .arg(QDir::toNativeSeparators(path + part))};
    }
    if (!QFile::rename(path, aside))
        return Error{SqliteFileText::tr("%1 is damaged and cannot be renamed; move it away.")
                         .arg(QDir::toNativeSeparators(path))};
    return aside;
}

} // namespace Loopscope
