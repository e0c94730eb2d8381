// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testwatches.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestWatchListDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"watches.json"_s);
    }
    void cleanup() { m_dir.reset(); }

    void badFiles_data();
    void badFiles();
    void badPaths();
    void badMembers_data();
    void badMembers();
    void cutAnywhere();
    void bytesChangedAtRandom();
    void tenThousand();

private:
    Result<WatchList> read(const QByteArray &json)
    {
        QFile::remove(m_path); // some file systems take their time to truncate
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return Error{u"the test could not write its file"_s};
        file.close();
        return readWatchList(m_path);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestWatchListDamage::badFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QTest::newRow("empty") << QByteArray() << u"no JSON"_s;
    QTest::newRow("text") << QByteArray("watch this") << u"at line 1, column "_s;
    QTest::newRow("a comma too many")
        << QByteArray("{\n  \"format\": \"loopscope-watches\",\n}") << u"at line 3, column "_s;
    QTest::newRow("not closed") << QByteArray(R"({"format": "loopscope-watches")") << u"no JSON"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"no JSON"_s;
    QTest::newRow("list") << QByteArray("[]") << u"no watch list"_s;
    QTest::newRow("no format") << QByteArray(R"({"version": 1, "watches": []})") << u"no watch list"_s;
    QTest::newRow("sweep") << QByteArray(R"({"format": "loopscope-sweep", "version": 1})")
                           << u"no watch list"_s;
    QTest::newRow("no version") << QByteArray(R"({"format": "loopscope-watches", "watches": []})")
                                << u"no watch list"_s;
    QTest::newRow("newer") << QByteArray(R"({"format": "loopscope-watches", "version": 2})")
                           << u"newer Loopscope"_s;
    QTest::newRow("no watches") << QByteArray(R"({"format": "loopscope-watches", "version": 1})")
                                << u"“watches” must be a list"_s;
    QTest::newRow("binary") << QByteArray("\0\x1\x2\xff", 4) << u"no JSON"_s;
}

void TestWatchListDamage::badFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    const Result<WatchList> list = read(content);
    QVERIFY(!list.ok());
    QVERIFY2(list.error().startsWith(QDir::toNativeSeparators(m_path) + u" cannot be used: "_s),
             qPrintable(list.error()));
    QVERIFY2(list.error().contains(problem), qPrintable(list.error()));
    QVERIFY(!list.error().contains(u'\n'));
}

void TestWatchListDamage::badPaths()
{
    QVERIFY(readWatchList(m_path).error().contains(u"no such file"_s));
    QVERIFY(readWatchList(m_dir->path()).error().contains(u"not a file"_s));
    QVERIFY(!readWatchList(QString()).ok());
    QVERIFY(!readWatchList(u"/dev/zero"_s).ok());
}

void TestWatchListDamage::badMembers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &members, const QString &problem) {
        QTest::newRow(name) << listOf(plainUrl + ", " + members) << u"watch 1: "_s + problem;
    };
    QTest::newRow("no URL") << listOf(R"("name": "API")") << u"watch 1 (API): The URL is empty"_s;
    QTest::newRow("URL without scheme") << listOf(R"("url": "example.com")") << u"must be absolute"_s;
    QTest::newRow("URL of a file") << listOf(R"("url": "file:///etc/passwd")")
                                   << u"“file” is not supported"_s;
    QTest::newRow("URL is a number") << listOf(R"("url": 5)") << u"“url” must be a text in quotes."_s;
    row("a slip of the pen", R"("intervall": "5s")", u"“intervall” is not known; did you mean “interval”?"_s);
    row("a member of other files", R"("timeout_s": 5)",
        u"“timeout_s” is not known; did you mean “timeout”?"_s);
    row("nothing like it", R"("colour": "red")", u"“colour” is not known; known are: ca_file, client,"_s);
    row("in the limits", R"("limits": {"p59": "5s"})",
        u"“limits.p59” is not known; did you mean “limits.p95”?"_s);
    row("case of letters", R"("URL": "http://127.0.0.1/")", u"“URL” is not known; did you mean “url”?"_s);
    row("time without unit", R"("interval": 60)", u"“interval” must be a time such as \"500ms\""_s);
    row("time as text without unit", R"("interval": "60")", u"“interval” must be a time"_s);
    row("limit without unit", R"("limits": {"p95": 500})", u"“limits.p95” must be a time"_s);
    row("too often", R"("interval": "500ms", "timeout": "100ms")", u"The interval must be from 1"_s);
    row("too seldom", R"("interval": "2d")", u"The interval must be from 1"_s);
    row("timeout over the interval", R"("interval": "5s", "timeout": "10s")",
        u"The timeout, 10.0 s, is longer than the interval"_s);
    row("negative timeout", R"("timeout": "-5s")", u"“timeout” must be a time"_s);
    row("no requests", R"("requests": 0)", u"Requests per tick must be"_s);
    row("half a request", R"("requests": 1.5)", u"“requests” must be a whole number"_s);
    row("huge number", R"("requests": 1e300)", u"“requests” must be a whole number"_s);
    row("number in quotes", R"("requests": "5")", u"“requests” must be a whole number"_s);
    row("concurrency", R"("concurrency": 1000000)", u"Concurrency must be"_s);
    row("jitter", R"("jitter_percent": -1)", u"Jitter in percent must be"_s);
    row("client", R"("client": "wget")", u"“client” must be \"curl\" or \"qt\"."_s);
    row("method", R"("method": "GET / HTTP/1.1\r\nHost: evil")", u"“method” must be one word"_s);
    row("empty method", R"("method": "")", u"“method” must be one word"_s);
    row("status", R"("expected_status": "200-")", u"“200-” is no HTTP status"_s);
    row("status as number", R"("expected_status": 200)", u"“expected_status” must be a text in quotes."_s);
    row("flag", R"("http2": 1)", u"“http2” must be true or false."_s);
    row("null", R"("http2": null)", u"“http2” must be true or false."_s);
    row("limits", R"("limits": [])", u"“limits” must be an object"_s);
    row("share", R"("limits": {"failed_percent": 101})", u"The share of failed requests"_s);
    row("pointer", R"("limits": {"json_pointer": "status"})", u"A JSON pointer begins with a slash"_s);
    row("certificate without TLS", R"("limits": {"certificate_days": 14})",
        u"There is no certificate without TLS"_s);
    row("majority", R"("confirm": 1, "window": 3)", u"More than half"_s);
    row("id", R"("id": "mine")", u"“id” must be a UUID"_s);
    QTest::newRow("name of two lines")
        << listOf(plainUrl + R"(, "name": "a\nb")") << u"watch 1 (a b): The name must be one line"_s;
    const auto outside = [](const char *name, const QByteArray &members, const QString &problem) {
        QTest::newRow(name) << listOf(plainUrl, ", " + members) << problem;
    };
    outside("unknown", R"("alert": {})", u"“alert” is not known; did you mean “alerts”?"_s);
    outside("alerts", R"("alerts": "mail")", u"“alerts” must be an object"_s);
    outside("command as one text", R"("alerts": {"command": "mail me"})",
            u"“alerts.command” must be a list"_s);
    outside("command of numbers", R"("alerts": {"command": [1]})", u"“alerts.command” must be a list"_s);
    outside("empty command", R"("alerts": {"command": [], "hook": 1})", u"“alerts.hook” must be a text"_s);
    outside("hook", R"("alerts": {"hook": "ftp://127.0.0.1/"})", u"alerts: The scheme “ftp”"_s);
    outside("hook with password", R"("alerts": {"hook": "http://me:secret@127.0.0.1/"})",
            u"must not hold a user name or a password"_s);
    outside("alerts unknown", R"("alerts": {"mail": "me"})",
            u"“alerts.mail” is not known; known are: call_hook"_s);

    const QByteArray other = R"(}, {"url": "http://127.0.0.1:8080/")";
    QTest::newRow("twice the same") << listOf(plainUrl + other)
                                    << u"watch 2: it has the URL and the name of watch 1"_s;
    const QByteArray id = R"(, "id": "0e8d1b60-3f5e-4b1c-9d2a-7c1f2a3b4c5d")";
    QTest::newRow("twice the same id")
        << listOf(plainUrl + id + other + id) << u"watch 2: it has the id of watch 1"_s;
    QTest::newRow("not an object") << QByteArray(
        R"({"format": "loopscope-watches", "version": 1, "watches": ["http://127.0.0.1/"]})")
                                   << u"watch 1: it must be an object in braces."_s;
    QByteArray many = R"({"format": "loopscope-watches", "version": 1, "watches": [)";
    for (int i = 0; i < 10'000; ++i)
        many += "0,";
    QTest::newRow("too many") << many + "0]}" << u"more than 10000 watches"_s;
}

void TestWatchListDamage::badMembers()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const Result<WatchList> list = read(json);
    QVERIFY(!list.ok());
    QVERIFY2(list.error().startsWith(QDir::toNativeSeparators(m_path) + u" cannot be used: "_s),
             qPrintable(list.error()));
    QVERIFY2(list.error().contains(problem), qPrintable(list.error()));
    QVERIFY(!list.error().contains(u"secret"_s));
}

void TestWatchListDamage::cutAnywhere()
{
    WatchList list;
    list.watches = {unusualWatch()};
    const QByteArray json = written(list);
    for (qsizetype size = 0; size < json.size() - 2; ++size)
        QVERIFY(!read(json.first(size)).ok());
}

void TestWatchListDamage::bytesChangedAtRandom()
{
    WatchList list;
    list.watches = {unusualWatch(), usualWatch(Watch::create().id, u"http://127.0.0.1/"_s)};
    const QByteArray json = written(list);
    std::mt19937 random(1);
    int read = 0;
    for (int i = 0; i < 3'000; ++i) {
        QByteArray damaged = json;
        for (int change = 0; change <= i % 3; ++change)
            damaged[qsizetype(random() % std::size_t(json.size()))] = char(random() % 256);
        const Result<WatchList> back = this->read(damaged);
        if (!back)
            continue;
        ++read;
        for (const Watch &watch : back.value().watches) {
            for (const WatchProblem &problem : watchProblems(watch))
                QCOMPARE(int(problem.field), int(WatchField::CaFile));
        }
        // What was taken can be kept.
        QCOMPARE(this->read(written(back.value())).value(), back.value());
    }
    QVERIFY(read > 0);
}

void TestWatchListDamage::tenThousand()
{
    WatchList list;
    for (int i = 0; i < 10'000; ++i) {
        const QString url = u"http://127.0.0.1:8080/%1"_s.arg(i);
        list.watches.append(usualWatch(derivedWatchId(QUrl(url), QString()), url));
    }
    const Result<WatchList> back = read(written(list));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value(), list);
}

QTEST_GUILESS_MAIN(TestWatchListDamage)
#include "tst_watchlistdamage.moc"
