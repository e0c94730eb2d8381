// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/postgresoptions.h"

#include "core/nearestname.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::PostgresOptions)
};

const QStringList &names()
{
    static const QStringList all{u"host"_s,
                                 u"hostaddr"_s,
                                 u"port"_s,
                                 u"dbname"_s,
                                 u"user"_s,
                                 u"password"_s,
                                 u"passfile"_s,
                                 u"channel_binding"_s,
                                 u"connect_timeout"_s,
                                 u"client_encoding"_s,
                                 u"options"_s,
                                 u"application_name"_s,
                                 u"fallback_application_name"_s,
                                 u"keepalives"_s,
                                 u"keepalives_idle"_s,
                                 u"keepalives_interval"_s,
                                 u"keepalives_count"_s,
                                 u"tcp_user_timeout"_s,
                                 u"replication"_s,
                                 u"gssencmode"_s,
                                 u"sslmode"_s,
                                 u"requiressl"_s,
                                 u"sslcompression"_s,
                                 u"sslcert"_s,
                                 u"sslkey"_s,
                                 u"sslpassword"_s,
                                 u"sslrootcert"_s,
                                 u"sslcrl"_s,
                                 u"sslcrldir"_s,
                                 u"sslsni"_s,
                                 u"requirepeer"_s,
                                 u"ssl_min_protocol_version"_s,
                                 u"ssl_max_protocol_version"_s,
                                 u"krbsrvname"_s,
                                 u"gsslib"_s,
                                 u"service"_s,
                                 u"target_session_attrs"_s};
    return all;
}

/// Of options that take one of a few.
QStringList valuesOf(const QString &name)
{
    static const QStringList threeWays{u"disable"_s, u"prefer"_s, u"require"_s};
    static const QHash<QString, QStringList> all{
        {u"sslmode"_s,
         {u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s}},
        {u"channel_binding"_s, threeWays},
        {u"gssencmode"_s, threeWays},
        {u"target_session_attrs"_s,
         {u"any"_s, u"read-write"_s, u"read-only"_s, u"primary"_s, u"standby"_s, u"prefer-standby"_s}}};
    return all.value(name);
}

bool isNumber(const QString &name)
{
    static const QStringList all{u"connect_timeout"_s,     u"keepalives"_s,       u"keepalives_idle"_s,
                                 u"keepalives_interval"_s, u"keepalives_count"_s, u"tcp_user_timeout"_s};
    return all.contains(name);
}

} // namespace

Status PostgresOptions::check(const QString &name, const QString &value)
{
    if (!names().contains(name)) {
        if (const QString meant = nearestName(name, names()); !meant.isEmpty())
            return Error{OptionsText::tr("“%1” is no option of a PostgreSQL connection; did you mean “%2”?")
                             .arg(name, meant)};
        return Error{
            OptionsText::tr("“%1” is no option of a PostgreSQL connection; PostgreSQL's manual lists them as "
                            "the parameter key words of libpq.")
                .arg(name)};
    }
    if (const QStringList values = valuesOf(name); !values.isEmpty() && !values.contains(value)) {
        if (const QString meant = nearestName(value, values); !meant.isEmpty())
            return Error{
                OptionsText::tr("“%1” is no value of %2; did you mean “%3”?").arg(value, name, meant)};
        return Error{
            OptionsText::tr("“%1” is no value of %2; known are: %3.").arg(value, name, values.join(u", "_s))};
    }
    bool isWhole = true;
    if (isNumber(name))
        (void)value.toInt(&isWhole);
    if (!isWhole)
        return Error{OptionsText::tr("“%1” is no value of %2, which takes a whole number.").arg(value, name)};
    return success();
}

} // namespace Loopscope
