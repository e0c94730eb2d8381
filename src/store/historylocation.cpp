// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historylocation.h"

#include "store/postgresoptions.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct LocationText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LocationText)
};

QString inDataFolder(const QString &name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return folder.filePath(u"loopscope/"_s + name);
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Error withPassword()
{
    return Error{
        LocationText::tr("A password does not belong into the address of a history: leave it out, and "
                         "put it into ~/.pgpass, as HOST:PORT:DATABASE:USER:PASSWORD, readable by you "
                         "alone.")};
}

Result<QString> optionsFrom(const QString &query)
{
    // What libpq would take for the begin of another parameter is in neither.
    static const QRegularExpression name(u"^[a-z_]+$"_s);
    static const QRegularExpression value(u"^[A-Za-z0-9_.:/@%+,~*-]*$"_s);
    QStringList options;
    const QStringList parts = query.split(u'&', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString key = decoded(part.section(u'=', 0, 0));
        const QString set = decoded(part.section(u'=', 1));
        if (key.contains("password"_L1))
            return withPassword();
        if (!name.match(key).hasMatch() || !value.match(set).hasMatch() || !part.contains(u'='))
            return Error{LocationText::tr("“%1” is no option of a PostgreSQL connection; write it as "
                                          "sslmode=require.")
                             .arg(decoded(part))};
        if (const Status known = PostgresOptions::check(key, set); !known)
            return Error{known.error()};
        options.append(key + u'=' + set);
    }
    return options.join(u';');
}

// Not QUrl: that takes no path of a socket for a host.
Result<HistoryLocation> parsePostgres(const QString &text)
{
    static const QRegularExpression form(
        u"^postgres(?:ql)?://(?:([^@/?]*)@)?(\\[[^\\]/?]*\\]|[^:/?@]*)(?::([0-9]*))?(?:/([^?]*))?(?:\\?(.*))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return Error{LocationText::tr("This address of a history cannot be read; write it as "
                                      "postgresql://USER@HOST:PORT/DATABASE.")};
    }
    if (match.captured(1).contains(u':'))
        return withPassword();
    HistoryLocation location{.kind = HistoryLocation::Kind::Postgres,
                             .file = {},
                             .host = decoded(match.captured(2)),
                             .port = 0,
                             .user = decoded(match.captured(1)),
                             .database = decoded(match.captured(4)),
                             .options = {}};
    if (location.host.startsWith(u'['))
        location.host = location.host.mid(1, location.host.size() - 2);
    if (!match.captured(3).isEmpty()) {
        location.port = match.captured(3).toInt();
        if (location.port < 1 || location.port > 65'535)
            return Error{LocationText::tr("%1 is no port; ports are 1 to 65,535.").arg(match.captured(3))};
    }
    if (location.database.isEmpty()) {
        return Error{LocationText::tr("The address of the history names no database; write it as "
                                      "postgresql://USER@HOST/DATABASE.")};
    }
    const Result<QString> options = optionsFrom(match.captured(5));
    if (!options)
        return Error{options.error()};
    location.options = options.value();
    const QByteArray hash = QCryptographicHash::hash(location.text().toUtf8(), QCryptographicHash::Sha1);
    location.file = inDataFolder(u"outbox-%1.sqlite"_s.arg(QString::fromLatin1(hash.toHex().first(12))));
    return location;
}

} // namespace

Result<HistoryLocation> HistoryLocation::parse(const QString &text)
{
    if (text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1))
        return parsePostgres(text);
    if (text.trimmed().isEmpty())
        return Error{LocationText::tr("The history has no place; name a file, or a PostgreSQL database as "
                                      "postgresql://USER@HOST/DATABASE.")};
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    if (const QRegularExpressionMatch match = scheme.match(text); match.hasMatch()) {
        return Error{LocationText::tr("A history cannot be at a place of the kind “%1”; name a file, or a "
                                      "PostgreSQL database as postgresql://USER@HOST/DATABASE.")
                         .arg(match.captured(1))};
    }
    HistoryLocation location;
    location.file = QDir::cleanPath(QDir::current().absoluteFilePath(text));
    return location;
}

HistoryLocation HistoryLocation::standard()
{
    HistoryLocation location;
    location.file = inDataFolder(u"history.sqlite"_s);
    return location;
}

QString HistoryLocation::text() const
{
    if (kind == Kind::Sqlite)
        return file;
    QString text = u"postgresql://"_s;
    if (!user.isEmpty())
        text += encoded(user) + u'@';
    text += host.contains(u':') ? u'[' + host + u']' : encoded(host);
    if (port > 0)
        text += u':' + QString::number(port);
    text += u'/' + encoded(database);
    if (options.isEmpty())
        return text;
    QStringList parts = options.split(u';');
    for (QString &part : parts)
        part = part.section(u'=', 0, 0) + u'=' + encoded(part.section(u'=', 1));
    return text + u'?' + parts.join(u'&');
}

} // namespace Loopscope
