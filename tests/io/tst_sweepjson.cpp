// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/sweepjson.h"

#include "io/runjson.h"
#include "testsweep.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const Sweep &sweep)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeSweepJson(sweep, analyseSweep(sweep), buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

QByteArray writtenRun()
{
    Run run;
    run.plan.request.url = QUrl(u"http://127.0.0.1/"_s);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeRunJson(run, RunReport(), buffer) ? buffer.data() : QByteArray();
}

/// A server of 8 slots, enough steps for fits and a knee.
Sweep largeSweep()
{
    Sweep sweep = makeSweep();
    sweep.plan.concurrencies = SweepPlan::doublingUpTo(64);
    sweep.steps.clear();
    for (int round = 0; round < 2; ++round) {
        for (const int n : sweep.plan.concurrencies) {
            SweepStep step;
            step.concurrency = n;
            step.round = quint16(round);
            step.count = step.answered = step.ok = 100 * std::min(n, 8) + round;
            step.totalNs = 2'000'000'000 + n;
            step.completeFigures();
            step.meanNs = n / step.throughput * 1e9;
            step.p50Ns = step.meanNs;
            step.clientVerdict = ClientVerdict::Ok;
            step.complete = true;
            sweep.steps.push_back(step);
        }
    }
    sweep.end = Sweep::End::Complete;
    return sweep;
}

} // namespace

class TestSweepJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"sweep.json"_s);
    }
    void cleanup()
    {
        m_dir.reset();
        QLocale::setDefault(QLocale::c());
    }

    void comesBack();
    void hasTheReportForScripts();
    void hasNoCredentials();
    void badFiles_data();
    void badFiles();
    void badPaths_data();
    void badPaths();
    void badMembers_data();
    void badMembers();
    void whatFollowsFromTheCountsIsNotBelieved();
    void runsAndSweepsAreToldApart();
    void cutAnywhere();
    void bytesChangedAtRandom();

private:
    Result<Sweep> read(const QByteArray &json)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return Error{u"the test could not write its file"_s};
        file.close();
        return readSweepJson(m_path);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestSweepJson::comesBack()
{
    for (const Sweep &sweep : {makeSweep(), largeSweep()}) {
        const Result<Sweep> back = read(written(sweep));
        QVERIFY2(back.ok(), qPrintable(back.error()));
        QCOMPARE(back.value(), sweep);
        QCOMPARE(analyseSweep(back.value()), analyseSweep(sweep));
    }
    const QByteArray json = written(makeSweep());
    QVERIFY(json.startsWith("{\"format\":\"loopscope-sweep\",\n\"version\":1,\n"));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(written(makeSweep()), json);
    Sweep empty = makeSweep();
    empty.steps.clear();
    QCOMPARE(read(written(empty)).value(), empty);
}

void TestSweepJson::hasTheReportForScripts()
{
    const QJsonObject report =
        QJsonDocument::fromJson(written(largeSweep())).object().value("report"_L1).toObject();
    QVERIFY(std::abs(report.value("knee"_L1)["concurrency"_L1].toDouble() - 8) < 0.1);
    QCOMPARE(report.value("knee"_L1)["interval"_L1].toArray().size(), 2);
    QVERIFY(report.value("no_knee"_L1).isNull());
    QVERIFY(report.value("fits"_L1)["usl"_L1]["lambda"_L1]["value"_L1].toDouble() > 40);
    QVERIFY(report.value("fits"_L1)["amdahl"_L1]["r_squared"_L1].toDouble() > 0.8);
    QVERIFY(report.value("better"_L1).isString());
    QCOMPARE(report.value("concurrencies"_L1).toArray().size(), 7);
    QCOMPARE(report.value("concurrencies"_L1)[0]["interval_basis"_L1].toString(), u"rounds"_s);

    const QJsonObject none =
        QJsonDocument::fromJson(written(makeSweep())).object().value("report"_L1).toObject();
    QVERIFY(none.value("fits"_L1)["usl"_L1].isNull());
    QCOMPARE(none.value("no_fit"_L1).toString(), u"too_few_concurrencies"_s);
}

void TestSweepJson::hasNoCredentials()
{
    Sweep sweep = makeSweep();
    sweep.plan.request.authorization = "Basic c2VjcmV0OnNlY3JldA==";
    sweep.plan.request.url.setUserInfo(u"secret:secret"_s);
    const QByteArray json = written(sweep);
    QVERIFY(!json.contains("secret") && !json.contains("c2VjcmV0"));
}

void TestSweepJson::badFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const QByteArray good = written(makeSweep());
    const QString notOurs =
        u"it is not a sweep that Loopscope saved; choose a JSON file that Loopscope exported."_s;
    const QString newer = u"it was written by a newer Loopscope (format 2); update Loopscope to open it."_s;
    QTest::newRow("empty") << QByteArray() << u"it is empty; choose a JSON file that Loopscope exported."_s;
    QTest::newRow("white space") << QByteArray(" \n\t") << notOurs;
    QTest::newRow("text") << QByteArray("Hello") << notOurs;
    QTest::newRow("array") << QByteArray("[1]") << notOurs;
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << notOurs;
    QTest::newRow("other format") << QByteArray("{\"format\":\"loopscope-plan\",\"version\":1}") << notOurs;
    QTest::newRow("no version") << QByteArray("{\"format\":\"loopscope-sweep\"}") << notOurs;
    QTest::newRow("version 0") << QByteArray("{\"format\":\"loopscope-sweep\",\"version\":0}") << notOurs;
    QTest::newRow("version 2") << QByteArray(good).replace("\"version\":1", "\"version\":2") << newer;
    QTest::newRow("nothing but the version")
        << QByteArray("{\"format\":\"loopscope-sweep\",\"version\":1}")
        << u"it is damaged: program_version is missing. Open another copy "
           u"of it."_s;
    QTest::newRow("more behind it") << good
            + "x" << u"it is damaged at byte %1; open another copy of it."_s.arg(good.size());
    QTest::newRow("deeply nested") << QByteArray(good).replace("\"steps\":[",
                                                               "\"steps\":" + QByteArray(100'000, '['))
                                   << u"it is damaged at byte"_s;
    QTest::newRow("a run") << writtenRun() << u"it is a run, not a sweep; open it on the page Compare."_s;
}

void TestSweepJson::badFiles()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, message);
    const Result<Sweep> back = read(json);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().startsWith(u"%1 cannot be opened: %2"_s.arg(m_path, message)),
             qPrintable(back.error()));
}

void TestSweepJson::badPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("problem");
    QTest::newRow("missing") << u"none.json"_s << u"there is no such file."_s;
    QTest::newRow("a folder") << u"."_s << u"it is not a file;"_s;
    QTest::newRow("a device") << u"/dev/zero"_s << u"it is not a file;"_s;
    QTest::newRow("too large") << u"large.json"_s << u"it is larger than 64 MiB;"_s;
}

void TestSweepJson::badPaths()
{
    QFETCH(const QString, path);
    QFETCH(const QString, problem);
    QFile large(m_dir->filePath(u"large.json"_s)); // sparse
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize((qint64(64) << 20) + 1));
    const Result<Sweep> back = readSweepJson(QDir(m_dir->path()).filePath(path));
    QVERIFY(!back.ok());
    QVERIFY2(back.error().contains(problem), qPrintable(back.error()));
}

void TestSweepJson::badMembers_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char *before, const char *after, const QString &problem) {
        QTest::addRow("%s", after) << QByteArray(before) << QByteArray(after) << problem;
    };
    add("\"id\":", "\"ident\":", u"id is missing"_s);
    add("2026-11-23T05:20:29.000007Z", "yesterday", u"started_at cannot be \"yesterday\""_s);
    add("\"cores\":4", "\"cores\":-1", u"cores cannot be -1"_s);
    add("\"end\":\"interrupted\"", "\"end\":\"over\"", u"end cannot be \"over\""_s);
    add("\"plan\":{", "\"plan\":[],\"p\":{", u"plan cannot be …"_s);
    add("\"concurrencies\":[1,4,16,1000]", "\"concurrencies\":[]", u"plan: There is no concurrency"_s);
    add("\"concurrencies\":[1,4,16,1000]", "\"concurrencies\":[4,1,16,1000]", u"plan: The concurrencies"_s);
    add("\"concurrencies\":[1,4,16,1000]", "\"concurrencies\":[1,4,16,\"x\"]", u"plan: Each concurrency"_s);
    add("\"concurrencies\":[1,4,16,1000]", "\"concurrencies\":[2,4,16,1000]",
        u"steps[0].concurrency cannot be 1"_s);
    add("\"requests_per_step\":0", "\"requests_per_step\":999", u"plan: 999 requests per step"_s);
    add("\"requests_per_step\":0", "\"requests_per_step\":-1", u"plan.requests_per_step cannot be -1"_s);
    add("\"duration_per_step_ms\":2500", "\"duration_per_step_ms\":0",
        u"plan.duration_per_step_ms cannot be 0"_s);
    add("\"rounds\":2,\"t", "\"rounds\":0,\"t", u"plan.rounds cannot be 0"_s);
    add("\"rounds\":2,\"t", "\"rounds\":1,\"t", u"steps cannot be …"_s);
    add("\"warmup\":3", "\"warmup\":1e9", u"plan.warmup cannot be 1000000000"_s);
    add("\"client\":\"qt\"", "\"client\":\"netscape\"", u"plan.client cannot be \"netscape\""_s);
    add("\"method\":\"POST\"", "\"method\":\"GET / HTTP/1.1\\r\\nX: \"", u"plan.method cannot be"_s);
    add("\"url\":\"http:", "\"url\":\"ftp:", u"plan.url: The scheme"_s);
    add("\"steps\":[{", "\"steps\":[7,{", u"steps[0].concurrency is missing"_s);
    add("\"steps\":[{", "\"steps\":{},\"s\":[{", u"steps cannot be …"_s);
    add("\"answered\":990", "\"answered\":1001", u"steps[0].answered cannot be 1001"_s);
    add("\"ok\":900", "\"ok\":991", u"steps[0].ok cannot be 991"_s);
    add("\"count\":1000,", "\"count\":0,", u"steps[0].count cannot be 0"_s);
    add("\"total_ns\":2500000001", "\"total_ns\":-1", u"steps[0].total_ns cannot be -1"_s);
    add("\"p50_ns\":330000.5", "\"p50_ns\":-1", u"steps[0].p50_ns cannot be -1"_s);
    add("\"p50_ns\":330000.5", "\"p50_ns\":\"x\"", u"steps[0].p50_ns cannot be \"x\""_s);
    add("\"p50_ns\":330000.5", "\"p50_ns\":1e999", u"it is damaged at byte"_s);
    add("\"p50_ns_interval\":[320000,340000]", "\"p50_ns_interval\":[340000,320000]",
        u"steps[0].p50_ns_interval cannot be …"_s);
    add("\"p50_ns_interval\":[320000,340000]", "\"p50_ns_interval\":[1,2,3]",
        u"steps[0].p50_ns_interval cannot be …"_s);
    add("\"p50_ns_interval\":[320000,340000]", "\"p50_ns_interval\":{}",
        u"steps[0].p50_ns_interval cannot be …"_s);
    add("\"mean_in_flight\":0.999", "\"mean_in_flight\":null", u"steps[0].mean_in_flight cannot be null"_s);
    add("\"max_ns\":4000000", "\"max_ns\":true", u"steps[0].loop_lag.max_ns cannot be true"_s);
    add("\"client_verdict\":\"ok\"", "\"client_verdict\":\"fine\"",
        u"steps[0].client_verdict cannot be \"fine\""_s);
    add("[\"engine_busy\",\"loop_late\"]", "[\"engine_busy\",\"lazy\"]",
        u"steps[6].client_reasons cannot be …"_s);
    add("\"complete\":true", "\"complete\":1", u"steps[0].complete cannot be 1"_s);
    add("\"round\":1,", "\"round\":3,", u"steps[0].round cannot be 3"_s);
}

void TestSweepJson::badMembers()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, problem);
    QByteArray json = written(makeSweep());
    // The report before the steps has some of the same members.
    const qsizetype report = json.indexOf("\"report\":");
    const qsizetype steps = json.indexOf("\n\"steps\":");
    json.remove(report, steps - report);
    QVERIFY2(json.contains(before), before.constData());
    json.replace(json.indexOf(before), before.size(), after);
    const Result<Sweep> back = read(json);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().contains(problem), qPrintable(back.error()));
}

void TestSweepJson::whatFollowsFromTheCountsIsNotBelieved()
{
    QByteArray json = written(makeSweep());
    json.replace("\"requests_per_second\":", "\"requests_per_second\":1e9,\"r\":");
    json.replace("\"failing\":false", "\"failing\":true");
    QCOMPARE(read(json).value(), makeSweep());
}

void TestSweepJson::runsAndSweepsAreToldApart()
{
    QVERIFY(read(written(makeSweep())).ok());
    QCOMPARE(jsonFileKind(m_path), JsonFileKind::Sweep);
    const Result<Run> run = readRunJson(m_path);
    QCOMPARE(run.error(),
             u"%1 cannot be opened: it is a sweep, not a run; open it on the page Sweep."_s.arg(m_path));
    QVERIFY(!read(writtenRun()).ok());
    QCOMPARE(jsonFileKind(m_path), JsonFileKind::Run);
    QVERIFY(readRunJson(m_path).ok());
    for (const char *other : {"", "{", "{\"format\"", "{\"format\":1}", "[]", "{\"version\":1}", "Hello"}) {
        QVERIFY(!read(other).ok());
        QCOMPARE(jsonFileKind(m_path), JsonFileKind::Other);
    }
    QCOMPARE(jsonFileKind(m_dir->path()), JsonFileKind::Other);
    QCOMPARE(jsonFileKind(u"/dev/zero"_s), JsonFileKind::Other);
    QCOMPARE(jsonFileKind(m_dir->filePath(u"none"_s)), JsonFileKind::Other);
}

void TestSweepJson::cutAnywhere()
{
    const QByteArray json = written(makeSweep());
    for (qsizetype length = 0; length < json.size() - 1; length += 97)
        QVERIFY(!read(json.first(length)).ok());
}

void TestSweepJson::bytesChangedAtRandom()
{
    const QByteArray json = written(makeSweep());
    std::mt19937 random(1);
    for (int trial = 0; trial < 500; ++trial) {
        QByteArray damaged = json;
        for (int i = 0; i < 3; ++i)
            damaged[qsizetype(random() % quint32(damaged.size()))] = char(random() & 0xff);
        const Result<Sweep> back = read(damaged);
        if (back.ok()) // what was taken can be worked with
            QVERIFY(analyseSweep(back.value()).concurrencies.size() <= 4);
        else
            QVERIFY(!back.error().isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestSweepJson)
#include "tst_sweepjson.moc"
