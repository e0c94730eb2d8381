// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/alertjson.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct AlertText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Alert)
};

QString plainUrl(const Watch &watch)
{
    return watch.request.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

} // namespace

QString alertText(const Watch &watch, const StateChange &change)
{
    if (change.reason.isEmpty()) {
        //: %1 is the name of a watched endpoint, %2 its state: up, degraded, down.
        return AlertText::tr("%1 is %2.").arg(watch.displayName(), watchStateName(change.to));
    }
    //: %1 is the name of a watched endpoint, %2 its state: up, degraded, down; %3 is a sentence.
    return AlertText::tr("%1 is %2: %3").arg(watch.displayName(), watchStateName(change.to), change.reason);
}

QByteArray alertJson(const Watch &watch, const StateChange &change, std::optional<qint64> fromSinceUs)
{
    const QJsonObject object{
        {u"format"_s, u"loopscope-alert"_s},
        {u"version"_s, 1},
        {u"host"_s, QSysInfo::machineHostName()},
        {u"watch"_s,
         QJsonObject{
             {u"id"_s, watch.id},
             {u"name"_s, watch.displayName()},
             {u"url"_s, plainUrl(watch)},
         }},
        {u"from"_s, watchStateId(change.from)},
        {u"from_since"_s,
         fromSinceUs ? QJsonValue(isoTimestamp(*fromSinceUs)) : QJsonValue(QJsonValue::Null)},
        {u"to"_s, watchStateId(change.to)},
        {u"at"_s, isoTimestamp(change.atUs)},
        {u"reason"_s, change.reason},
        {u"text"_s, alertText(watch, change)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QStringList alertVariables(const Watch &watch, const StateChange &change)
{
    QStringList variables{
        u"LOOPSCOPE_ID="_s + watch.id,
        u"LOOPSCOPE_NAME="_s + watch.displayName(),
        u"LOOPSCOPE_URL="_s + plainUrl(watch),
        u"LOOPSCOPE_FROM="_s + watchStateId(change.from),
        u"LOOPSCOPE_TO="_s + watchStateId(change.to),
        u"LOOPSCOPE_AT="_s + isoTimestamp(change.atUs),
        u"LOOPSCOPE_REASON="_s + change.reason,
        u"LOOPSCOPE_TEXT="_s + alertText(watch, change),
    };
    for (QString &variable : variables)
        variable.remove(QChar(0)); // would end it
    return variables;
}

} // namespace Loopscope
