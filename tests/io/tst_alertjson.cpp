// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/alertjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

Watch shop()
{
    Watch watch;
    watch.id = u"0e8d1b60-3f5e-4b1c-9d2a-7c1f2a3b4c5d"_s;
    watch.name = u"Shop \"é\""_s;
    const Status parsed = parseUrl(u"https://me:secret@shop.example/health?a=ü"_s, watch.request);
    return parsed ? watch : Watch();
}

const StateChange wentDown{u"0e8d1b60-3f5e-4b1c-9d2a-7c1f2a3b4c5d"_s, 1'764'144'900'000'000, WatchState::Up,
                           WatchState::Down, u"3 of 3 requests failed: HTTP 503."_s};

} // namespace

class TestAlertJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAll();
    void hasNoCredentials();
    void variables();
    void withoutReason();
};

void TestAlertJson::saysAll()
{
    const QByteArray json = alertJson(shop(), wentDown, 1'764'144'000'000'000);
    QVERIFY(json.endsWith("}\n") && json.count('\n') == 1);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.value("format"_L1).toString(), u"loopscope-alert"_s);
    QCOMPARE(object.value("version"_L1).toInt(), 1);
    QCOMPARE(object.value("from"_L1).toString(), u"up"_s);
    QCOMPARE(object.value("to"_L1).toString(), u"down"_s);
    QCOMPARE(object.value("at"_L1).toString(), u"2025-11-26T08:15:00.000000Z"_s);
    QCOMPARE(object.value("from_since"_L1).toString(), u"2025-11-26T08:00:00.000000Z"_s);
    QCOMPARE(object.value("reason"_L1).toString(), wentDown.reason);
    QCOMPARE(object.value("text"_L1).toString(), u"Shop \"é\" is down: 3 of 3 requests failed: HTTP 503."_s);
    QVERIFY(!object.value("host"_L1).toString().isEmpty());
    const QJsonObject watch = object.value("watch"_L1).toObject();
    QCOMPARE(watch.value("id"_L1).toString(), shop().id);
    QCOMPARE(watch.value("name"_L1).toString(), shop().name);
    QCOMPARE(watch.value("url"_L1).toString(), u"https://shop.example/health?a=%C3%BC"_s);
    const QJsonObject unknown = QJsonDocument::fromJson(alertJson(shop(), wentDown, std::nullopt)).object();
    QVERIFY(unknown.value("from_since"_L1).isNull());
    QCOMPARE(unknown.size(), object.size());
}

void TestAlertJson::hasNoCredentials()
{
    Watch watch = shop();
    QVERIFY(!watch.request.authorization.isEmpty());
    watch.request.url.setUserInfo(u"me:secret"_s); // which it never has
    QVERIFY(!alertJson(watch, wentDown, {}).contains("secret"));
    QVERIFY(!alertVariables(watch, wentDown).join(u' ').contains(u"secret"_s));
}

void TestAlertJson::variables()
{
    StateChange change = wentDown;
    change.reason = u"a"_s + QChar(0) + u"b"_s;
    const QStringList variables = alertVariables(shop(), change);
    QCOMPARE(variables.size(), 8);
    for (const QString &expected :
         {u"LOOPSCOPE_FROM=up"_s, u"LOOPSCOPE_TO=down"_s, u"LOOPSCOPE_NAME=Shop \"é\""_s,
          u"LOOPSCOPE_URL=https://shop.example/health?a=%C3%BC"_s, u"LOOPSCOPE_REASON=ab"_s,
          u"LOOPSCOPE_AT=2025-11-26T08:15:00.000000Z"_s, u"LOOPSCOPE_ID="_s + shop().id})
        QVERIFY2(variables.contains(expected), qPrintable(expected));
}

void TestAlertJson::withoutReason()
{
    StateChange change = wentDown;
    change.to = WatchState::Up;
    change.reason.clear();
    Watch watch = shop();
    watch.name.clear();
    QCOMPARE(alertText(watch, change), u"https://shop.example/health?a=ü is up."_s);
}

QTEST_GUILESS_MAIN(TestAlertJson)
#include "tst_alertjson.moc"
