// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/httptoken.h"
#include "io/memberreader.h"
#include "io/watchlistjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct WatchListText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::WatchList)
};

constexpr qint64 largestFile = qint64(64) << 20;

/// As JSON writes it; a text without its quotes.
QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(
        QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1));
}

RequestSpec readRequest(MemberReader &members, const QDir &folder)
{
    RequestSpec request;
    QString url;
    members.text(u"url"_s, url);
    if (const Status parsed = parseUrl(url, request); !parsed)
        members.refuse(parsed.error());
    QString method = QString::fromLatin1(request.method);
    members.text(u"method"_s, method);
    request.method = method.toLatin1();
    if (!isHttpToken(request.method))
        members.refuse(WatchListText::tr("“method” must be one word, such as \"GET\" or \"HEAD\"."));
    members.whole(u"max_redirects"_s, request.maxRedirects);
    members.flag(u"new_connections"_s, request.newConnection);
    members.flag(u"http2"_s, request.http2);
    members.flag(u"verify_tls"_s, request.verifyTls);
    members.text(u"ca_file"_s, request.caFile);
    if (!request.caFile.isEmpty())
        request.caFile = QDir::cleanPath(folder.absoluteFilePath(request.caFile));
    return request;
}

WatchLimits readLimits(MemberReader members)
{
    WatchLimits limits;
    std::chrono::milliseconds p95{0};
    members.time(u"p95"_s, p95);
    if (members.has(u"p95"_s))
        limits.p95 = p95;
    members.number(u"failed_percent"_s, limits.failedPercent);
    members.text(u"body_contains"_s, limits.bodyContains);
    members.text(u"json_pointer"_s, limits.jsonPointer);
    if (const QJsonValue value = members.value(u"json_value"_s); !value.isUndefined())
        limits.jsonValue = plainText(value);
    int days = 0;
    members.whole(u"certificate_days"_s, days);
    if (members.has(u"certificate_days"_s))
        limits.certificateDays = days;
    members.refuseUnknown();
    return limits;
}

/// Everything but the id.
Watch readWatch(MemberReader &members, const QDir &folder, QString &problem)
{
    Watch watch;
    members.text(u"name"_s, watch.name);
    watch.request = readRequest(members, folder);
    members.time(u"interval"_s, watch.interval);
    watch.request.timeout = Watch::usualTimeout(watch.interval);
    members.time(u"timeout"_s, watch.request.timeout);
    members.whole(u"jitter_percent"_s, watch.jitterPercent);
    members.whole(u"requests"_s, watch.count);
    members.whole(u"concurrency"_s, watch.concurrency);
    QString client = clientId(watch.client);
    members.text(u"client"_s, client);
    if (const std::optional<ClientKind> kind = clientFromId(client))
        watch.client = *kind;
    else
        members.refuse(WatchListText::tr("“client” must be \"curl\" or \"qt\"."));
    QString expected = watch.expected.text();
    members.text(u"expected_status"_s, expected);
    if (Result<StatusSet> statuses = StatusSet::parse(expected))
        watch.expected = std::move(statuses).value();
    else
        members.refuse(statuses.error());
    watch.limits = readLimits({members.object(u"limits"_s), u"limits."_s, problem});
    members.whole(u"confirm"_s, watch.confirm);
    members.whole(u"window"_s, watch.window);
    members.flag(u"paused"_s, watch.paused);
    for (const WatchProblem &wrong : watchProblems(watch)) {
        if (wrong.field != WatchField::CaFile)
            members.refuse(wrong.message);
    }
    return watch;
}

QString readId(MemberReader &members, const Watch &watch)
{
    if (!members.has(u"id"_s))
        return derivedWatchId(watch.request.url, watch.name);
    QString text;
    members.text(u"id"_s, text);
    const QUuid id = QUuid::fromString(text);
    if (id.isNull())
        members.refuse(WatchListText::tr("“id” must be a UUID, such as uuidgen prints; leave it out to have "
                                         "one made."));
    return id.toString(QUuid::WithoutBraces);
}

QList<Watch> readWatches(const QJsonArray &array, const QDir &folder, QString &problem)
{
    QList<Watch> watches;
    QHash<QString, qsizetype> placeOfId;
    for (qsizetype i = 0; i < array.size() && problem.isEmpty(); ++i) {
        const QJsonObject object = array.at(i).toObject();
        MemberReader members(object, QString(), problem);
        if (!array.at(i).isObject())
            members.refuse(WatchListText::tr("it must be an object in braces."));
        Watch watch = readWatch(members, folder, problem);
        watch.id = readId(members, watch);
        members.refuseUnknown();
        if (const qsizetype other = placeOfId.value(watch.id, -1); other >= 0) {
            members.refuse(
                object.contains("id"_L1)
                    ? WatchListText::tr("it has the id of watch %1; give it another one.").arg(other + 1)
                    : WatchListText::tr("it has the URL and the name of watch %1; give it another "
                                        "name.")
                          .arg(other + 1));
        }
        placeOfId.insert(watch.id, i);
        if (!problem.isEmpty()) {
            // The URL may hold a password, and is not shown.
            const QString name =
                object.value("name"_L1).toString().left(WatchRanges::nameLength.high).simplified();
            problem = name.isEmpty()
                ? WatchListText::tr("watch %1: %2").arg(i + 1).arg(problem)
                : WatchListText::tr("watch %1 (%2): %3").arg(QString::number(i + 1), name, problem);
        }
        watches.append(std::move(watch));
    }
    return watches;
}

AlertActions readAlerts(MemberReader members)
{
    AlertActions alerts;
    members.texts(u"command"_s, alerts.command);
    alerts.runCommand = !alerts.command.isEmpty();
    members.flag(u"run_command"_s, alerts.runCommand);
    QString hook;
    members.text(u"hook"_s, hook);
    alerts.hook = QUrl(hook);
    alerts.callHook = !hook.isEmpty();
    members.flag(u"call_hook"_s, alerts.callHook);
    members.refuseUnknown();
    for (const WatchProblem &wrong : alertProblems(alerts)) {
        if (wrong.field == WatchField::Hook)
            members.refuse(u"alerts: "_s + wrong.message);
    }
    alerts.hook.setUserInfo(QString());
    return alerts;
}

WatchList listFromObject(const QJsonObject &object, const QDir &folder, QString &problem)
{
    WatchList list;
    MemberReader members(object, QString(), problem);
    members.value(u"format"_s);
    members.value(u"version"_s);
    const QJsonValue watches = members.value(u"watches"_s);
    if (!watches.isArray())
        members.refuse(WatchListText::tr("“watches” must be a list in brackets."));
    else if (!WatchRanges::watches.contains(watches.toArray().size()))
        members.refuse(WatchListText::tr("there are more than %1 watches.").arg(WatchRanges::watches.high));
    const QJsonObject alerts = members.object(u"alerts"_s);
    members.refuseUnknown();
    if (!problem.isEmpty())
        return list;
    list.alerts = readAlerts({alerts, u"alerts."_s, problem});
    list.watches = readWatches(watches.toArray(), folder, problem);
    return list;
}

/// Where in \a text the byte \a offset is, for people.
QString lineAndColumn(const QByteArray &text, int offset)
{
    const QByteArrayView before = QByteArrayView(text).first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return WatchListText::tr("line %1, column %2")
        .arg(std::count(before.begin(), before.end(), '\n') + 1)
        .arg(QString::fromUtf8(before.sliced(lineStart)).size() + 1);
}

Result<WatchList> listFromFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{WatchListText::tr("there is no such file.")};
    // Nothing but a plain file is opened: reading a pipe could wait for ever.
    if (!info.isFile())
        return Error{WatchListText::tr("it is not a file.")};
    if (info.size() > largestFile)
        return Error{WatchListText::tr("it is larger than 64 MiB, which no watch list is.")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    const QByteArray text = file.read(std::min(largestFile, file.size())); // largestFile would be allocated
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{WatchListText::tr("it is no JSON: %1 at %2.")
                         .arg(error.errorString(), lineAndColumn(text, error.offset))};
    const QJsonObject object = document.object();
    const qint64 version = object.value("version"_L1).toInteger();
    if (object.value("format"_L1) != "loopscope-watches"_L1 || version < 1) {
        return Error{WatchListText::tr(
            "it is no watch list; one begins with {\"format\": \"loopscope-watches\", \"version\": 1, …")};
    }
    if (version > watchListVersion) {
        return Error{
            WatchListText::tr("it was written for a newer Loopscope (format %1); update Loopscope to "
                              "use it.")
                .arg(version)};
    }
    QString problem;
    WatchList list = listFromObject(object, info.absoluteDir(), problem);
    if (!problem.isEmpty())
        return Error{problem};
    return list;
}

} // namespace

Result<WatchList> readWatchList(const QString &path)
{
    Result<WatchList> list = listFromFile(path);
    if (!list) {
        return Error{
            WatchListText::tr("%1 cannot be used: %2").arg(QDir::toNativeSeparators(path), list.error())};
    }
    return list;
}

QString derivedWatchId(const QUrl &url, const QString &name)
{
    // Drawn once for this purpose; another one would give other ids.
    static const QUuid ours(u"6f0a4b0e-5d0c-4a54-9c3f-0c9b7c1d2e85"_s);
    const QString subject = url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded) + u'\n' + name;
    return QUuid::createUuidV5(ours, subject).toString(QUuid::WithoutBraces);
}

} // namespace Loopscope
