// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/sweepjson.h"
#include "testwatches.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWatchList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"watches.json"_s);
    }
    void cleanup() { m_dir.reset(); }

    void comesBack();
    void isForPeople();
    void aUrlIsEnough();
    void idsOfWatchesWithoutOne();
    void hasNoCredentials();
    void certificatesBesideTheList();
    void jsonValuesOfAnyKind();
    void alertsAreOnWhereTheySayWhat();

private:
    Result<WatchList> read(const QByteArray &json)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return Error{u"the test could not write its file"_s};
        file.close();
        return readWatchList(m_path);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestWatchList::comesBack()
{
    WatchList list;
    QCOMPARE(read(written(list)).value(), list);
    list.watches = {unusualWatch(), usualWatch(Watch::create().id, u"http://127.0.0.1/"_s)};
    list.alerts = {.runCommand = true,
                   .command = {u"/bin/echo"_s, QString(), u"a \"b\""_s},
                   .callHook = true,
                   .hook = QUrl(u"https://hooks.example.com/T0/secret?a=b%20c"_s)};
    Result<WatchList> back = read(written(list));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value(), list);
    QCOMPARE(jsonFileKind(m_path), JsonFileKind::WatchList);
    // What is off is not forgotten.
    list.alerts.runCommand = false;
    list.alerts.callHook = false;
    back = read(written(list));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value(), list);
    const QByteArray json = written(list);
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(written(list), json);
    QLocale::setDefault(QLocale::c());
}

void TestWatchList::isForPeople()
{
    WatchList list;
    list.watches = {usualWatch(u"0e8d1b60-3f5e-4b1c-9d2a-7c1f2a3b4c5d"_s, u"http://127.0.0.1:8080/"_s)};
    list.watches.first().limits.p95 = 500ms;
    const QByteArray expected = R"({
  "format": "loopscope-watches",
  "version": 1,
  "watches": [
    {
      "id": "0e8d1b60-3f5e-4b1c-9d2a-7c1f2a3b4c5d",
      "url": "http://127.0.0.1:8080/",
      "interval": "1min",
      "timeout": "30s",
      "limits": {
        "p95": "500ms"
      }
    }
  ],
  "alerts": {}
}
)";
    QCOMPARE(written(list), expected);
}

void TestWatchList::aUrlIsEnough()
{
    const Result<WatchList> list = read(listOf(plainUrl));
    QVERIFY2(list.ok(), qPrintable(list.error()));
    Watch expected = usualWatch(list.value().watches.first().id, u"http://127.0.0.1:8080/"_s);
    QCOMPARE(list.value().watches, QList<Watch>{expected});
    QCOMPARE(list.value().alerts, AlertActions());
    QVERIFY(watchProblems(list.value().watches.first()).isEmpty());

    // A watch more often than the usual timeout has a shorter one.
    const Result<WatchList> quick = read(listOf(plainUrl + R"(, "interval": "2s")"));
    QVERIFY2(quick.ok(), qPrintable(quick.error()));
    QCOMPARE(quick.value().watches.first().request.timeout, 1'800ms); // with room for the usual jitter
    // Editors of other systems put a byte order mark first.
    QVERIFY(read("\xEF\xBB\xBF" + listOf(plainUrl)).ok());
}

void TestWatchList::idsOfWatchesWithoutOne()
{
    const auto idOf = [this](const QByteArray &watch) {
        const Result<WatchList> list = read(listOf(watch));
        return list ? list.value().watches.first().id : list.error();
    };
    const QString id = idOf(plainUrl);
    QCOMPARE(id, u"7bdc325d-28a7-5d07-aa42-5cbf51fd2e08"_s);
    for (const char *same :
         {R"("url": "http://127.0.0.1:8080/", "interval": "5s", "requests": 3)",
          R"("url": "http://127.0.0.1:8080")", R"("url": "http://me:secret@127.0.0.1:8080/")"})
        QCOMPARE(idOf(same), id);
    for (const char *other : {R"("url": "http://127.0.0.1:8080/", "name": "API")",
                              R"("url": "http://127.0.0.1:8081/")", R"("url": "https://127.0.0.1:8080/")"})
        QVERIFY(idOf(other) != id);
    const QByteArray given = R"(, "id": "{0E8D1B60-3F5E-4B1C-9D2A-7C1F2A3B4C5D}")";
    QCOMPARE(idOf(plainUrl + given), u"0e8d1b60-3f5e-4b1c-9d2a-7c1f2a3b4c5d"_s);
}

void TestWatchList::hasNoCredentials()
{
    const Result<WatchList> list = read(listOf(R"("url": "http://me:secret@127.0.0.1/")"));
    QVERIFY2(list.ok(), qPrintable(list.error()));
    QCOMPARE(list.value().watches.first().request.authorization,
             "Basic " + QByteArray("me:secret").toBase64());
    const QByteArray json = written(list.value());
    QVERIFY(!json.contains("secret"));
    QVERIFY(!json.contains(QByteArray("me:secret").toBase64()));
    // Nor does an error show them.
    const Result<WatchList> bad =
        read(listOf(R"("url": "http://me:secret@127.0.0.1:99999/", "intervall": "5s")"));
    QVERIFY(!bad.ok());
    QVERIFY2(!bad.error().contains(u"secret"_s), qPrintable(bad.error()));
}

void TestWatchList::certificatesBesideTheList()
{
    // The file need not be here: the list may be for another machine.
    const Result<WatchList> list =
        read(listOf(R"("url": "https://127.0.0.1/", "ca_file": "certificates/ours.pem")"));
    QVERIFY2(list.ok(), qPrintable(list.error()));
    QCOMPARE(list.value().watches.first().request.caFile, m_dir->filePath(u"certificates/ours.pem"_s));
}

void TestWatchList::jsonValuesOfAnyKind()
{
    const std::pair<QByteArray, QString> values[] = {
        {R"("up")", u"up"_s},
        {R"("true")", u"true"_s},
        {"true", u"true"_s},
        {"3", u"3"_s},
        {"0.5", u"0.5"_s},
        {"null", u"null"_s},
        {R"("\"3\"")", u"\"3\""_s},
        {"[1, 2]", u"[1,2]"_s},
        {R"({"b": 1, "a": "c"})", u"{\"a\":\"c\",\"b\":1}"_s},
        {R"("")", QString()},
    };
    for (const auto &[json, text] : values) {
        const Result<WatchList> list =
            read(listOf(plainUrl + R"(, "limits": {"json_pointer": "/status", "json_value": )" + json + '}'));
        QVERIFY2(list.ok(), qPrintable(list.error()));
        QCOMPARE(list.value().watches.first().limits.jsonValue, text);
    }
}

void TestWatchList::alertsAreOnWhereTheySayWhat()
{
    const auto alerts = [this](const QByteArray &json) {
        const Result<WatchList> list = read(listOf(plainUrl, R"(, "alerts": )" + json));
        return list ? list.value().alerts : AlertActions{false, {list.error()}, false, QUrl()};
    };
    const QStringList command{u"/no/such/program"_s}; // it may be on another machine
    const QUrl hook(u"http://127.0.0.1:9/"_s);
    const std::pair<QByteArray, AlertActions> lists[] = {
        {"{}", {false, {}, false, QUrl()}},
        {R"({"command": ["/no/such/program"]})", {true, command, false, QUrl()}},
        {R"({"command": ["/no/such/program"], "run_command": false})", {false, command, false, QUrl()}},
        {R"({"hook": "http://127.0.0.1:9/"})", {false, {}, true, hook}},
        {R"({"hook": "http://127.0.0.1:9/", "call_hook": false})", {false, {}, false, hook}},
    };
    for (const auto &[json, expected] : lists)
        QCOMPARE(alerts(json), expected);
}

QTEST_GUILESS_MAIN(TestWatchList)
#include "tst_watchlist.moc"
