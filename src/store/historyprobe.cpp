// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historyprobe.h"

#include "store/database.h"
#include "store/delivery.h"
#include "store/schema.h"
#include "store/storage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct ProbeText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::HistoryProbe)
};

/// What is in a history of ours.
QString contents(Database &database)
{
    const auto count = [&database](const QString &table) {
        Rows rows = database.select(u"SELECT COUNT(*) FROM %1"_s.arg(table));
        return rows.next() ? rows.integer(0) : 0;
    };
    const qint64 runs = count(u"entry"_s);
    const qint64 watches = count(u"watch"_s);
    return ProbeText::tr("There is a history: %1, %2.", "%1: how many runs; %2: how many watches")
        .arg(ProbeText::tr("%n run(s)", nullptr, int(runs)),
             ProbeText::tr("%n watch(es)", nullptr, int(watches)));
}

/// Whether \a path, where there is nothing, can be made.
Result<QString> probeNewFile(const QString &path)
{
    QFileInfo info(QFileInfo(path).path());
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.path()); // SqliteFile makes the folders
    if (!info.isDir() || !info.isWritable())
        return Error{
            ProbeText::tr("No history can be begun there: the folder %1 may not be written. Change its "
                          "permissions, or choose another place.")
                .arg(QDir::toNativeSeparators(info.filePath()))};
    return ProbeText::tr("There is no file yet; a new history will be begun.");
}

Result<QString> probeFile(const QString &path)
{
    const QFileInfo info(path);
    const QString place = QDir::toNativeSeparators(path);
    if (!info.exists())
        return probeNewFile(path);
    if (!info.isFile())
        return Error{ProbeText::tr("%1 is not a file; choose another place.").arg(place)};
    if (!info.isReadable() || !info.isWritable())
        return Error{
            ProbeText::tr("%1 may not be read and written. Change its permissions, or choose another place.")
                .arg(place)};
    if (info.size() == 0)
        return ProbeText::tr("The file is empty; a new history will be begun.");
    Database database(Backend::Sqlite);
    Result<int> version = 0;
    QString text;
    if (database.open({.database = path, .options = u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000"_s})) {
        version = Schema::inspect(database);
        if (version && version.value() > 0)
            text = contents(database);
    }
    if (const std::optional<DatabaseError> error = database.error()) {
        if (error->kind != DatabaseError::Kind::Damaged)
            return Error{ProbeText::tr("%1 cannot be opened (%2).").arg(place, error->text)};
        if (const QString problem = Schema::foreignProblem(path); !problem.isEmpty())
            return Error{problem};
        return Error{ProbeText::tr("%1 is no sound history (%2). It would be set aside, and a new one "
                                   "begun; choose another file if that is not what you want.")
                         .arg(place, error->text)};
    }
    if (!version)
        return Error{version.error()};
    return text.isEmpty() ? ProbeText::tr("There is no history in the file yet; a new one will be begun.")
                          : text;
}

Result<QString> probePostgres(const HistoryLocation &location)
{
    Database database(Backend::Postgres);
    if (!database.open(postgresAddress(location))) {
        const DatabaseError error = *database.error();
        if (error.asksForPassword)
            return Error{storageTrouble(error, location.text(), KeptIn::Outbox).cause};
        return Error{ProbeText::tr("There is no connection to %1: %2").arg(location.text(), error.text)};
    }
    QString server;
    if (Rows rows = database.select(u"SELECT current_setting('server_version')"_s); rows.next())
        server = rows.text(0).section(u' ', 0, 0);
    database.run(u"SET search_path TO loopscope"_s);
    database.run(u"SET statement_timeout TO '10s'"_s);
    const Result<int> version = Schema::inspect(database);
    QString text;
    bool mayBegin = true;
    if (version && version.value() > 0) {
        text = contents(database);
    } else if (version) {
        // The schema may be there already, made by somebody who may for somebody who may not.
        Rows rows =
            database.select(u"SELECT has_database_privilege(current_database(), 'CREATE')"
                            " OR COALESCE((SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace"
                            " WHERE nspname = 'loopscope'), false)"_s);
        mayBegin = rows.next() && rows.text(0) == "true"_L1;
        text = ProbeText::tr("There is no history yet; a new one will be begun.");
    }
    if (const std::optional<DatabaseError> &error = database.error())
        return Error{ProbeText::tr("PostgreSQL %1 answers, but the history in it cannot be read: %2")
                         .arg(server, error->text)};
    if (!version)
        return Error{version.error()};
    if (!mayBegin)
        return Error{
            ProbeText::tr("PostgreSQL %1 answers, but you may not begin a history in the database %2. "
                          "Its owner can allow it: GRANT CREATE ON DATABASE … TO ….")
                .arg(server, location.database)};
    //: %2 is a sentence.
    return ProbeText::tr("PostgreSQL %1 answers. %2").arg(server, text);
}

} // namespace

Result<QString> probeHistory(const HistoryLocation &location)
{
    return location.kind == HistoryLocation::Kind::Postgres ? probePostgres(location)
                                                            : probeFile(location.file);
}

} // namespace Loopscope
