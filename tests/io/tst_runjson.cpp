// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/runjson.h"

#include "io/savefile.h"
#include "testrun.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

RunReport reportOfTwo()
{
    ContenderReport concurrent;
    concurrent.strategy = Strategy::Concurrent;
    concurrent.count = 100;
    concurrent.totalNs = 71e6;
    concurrent.errors = {{ErrorKind::Timeout, 3}};
    concurrent.statuses = {{200, 96}, {503, 1}};
    RunReport report;
    report.contenders = {ContenderReport(), concurrent};
    report.comparisons.resize(1);
    return report;
}

QByteArray written(const Run &run, const RunReport &report = reportOfTwo())
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeRunJson(run, report, buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

} // namespace

class TestRunJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void formatComesFirst();
    void isJson();
    void phasesAreByContender();
    void nothingSecretIsWritten();
    void roundTrip_data();
    void roundTrip();
    void reformattedByPython();
    void largestValues();
    void unknownMembersArePassedOver();
    void filesOfTheFirstVersion();

private:
    Result<Run> read(const QByteArray &json);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestRunJson::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_path = m_dir->filePath(u"run.json"_s);
}

void TestRunJson::cleanup()
{
    m_dir.reset();
    QLocale::setDefault(QLocale::c());
}

Result<Run> TestRunJson::read(const QByteArray &json)
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        return Error{u"the test could not write its file"_s};
    file.close();
    return readRunJson(m_path);
}

void TestRunJson::formatComesFirst()
{
    QByteArray json = written(makeRun(2));
    json.replace('\n', "");
    QVERIFY(json.startsWith("{\"format\":\"loopscope-run\",\"version\":1,"));
}

void TestRunJson::isJson()
{
    Run run = makeRun(30);
    run.samples.append(Sample());
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(written(run), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json["comparisons"_L1][0]["verdict"_L1], "too_few_rounds"_L1);
    QVERIFY(json["summary"_L1][1]["intervals"_L1]["total_ms"_L1].isNull());
    QCOMPARE(json["started_at"_L1], "2026-11-23T05:20:29.000007Z"_L1);
    QCOMPARE(json["plan"_L1]["method"_L1], "POST"_L1);
    QCOMPARE(json["plan"_L1]["strategies"_L1].toArray(),
             (QJsonArray{u"sequential"_s, u"concurrent"_s, u"threads"_s}));
    QCOMPARE(json["batches"_L1][1]["round"_L1].toInt(), 3);
    QCOMPARE(json["loop_lag"_L1]["max_ns"_L1].toInt(), 4'000'001);
    QCOMPARE(json["lag_series"_L1]["max_ns"_L1][2].toInt(), 4'000'001);

    const QJsonObject samples = json["samples"_L1].toObject();
    QCOMPARE(samples.size(), 18);
    for (const QJsonValue &column : samples)
        QCOMPARE(column.toArray().size(), 31);
    QCOMPARE(samples["strategy"_L1][30], "sequential"_L1);
    QCOMPARE(samples["round"_L1][30].toInt(), 1);
    QCOMPARE(samples["index"_L1][7].toInt(), 8);
    QVERIFY(samples["dns_ns"_L1][30].isNull());
    QVERIFY(samples["status"_L1][30].isNull());
    QVERIFY(samples["error"_L1][30].isNull());
    QCOMPARE(samples["error"_L1][4], errorId(run.samples[4].error));
    QCOMPARE(samples["latency_ns"_L1][29].toInteger(), run.samples[29].latencyNs);

    const QJsonArray summary = json["summary"_L1].toArray();
    QCOMPARE(summary.size(), 2);
    QVERIFY(summary[0]["total_ms"_L1].isNull());
    QCOMPARE(summary[1]["strategy"_L1], "concurrent"_L1);
    QCOMPARE(summary[1]["total_ms"_L1].toDouble(), 71.0);
    QCOMPARE(json["cores"_L1].toInt(), 12);
    const QJsonObject check = summary[1]["self_check"_L1].toObject();
    QCOMPARE(check["verdict"_L1], "ok"_L1);
    QCOMPARE(check["reasons"_L1].toArray(), QJsonArray());
    QCOMPARE(check["retries"_L1].toInt(), 3);
    QCOMPARE(check["connections_expected"_L1].toInt(), 240); // seven redirects may lead to seven hosts
    QCOMPARE(check["in_flight"_L1].toDouble(), 912.25);
    QVERIFY(check["in_flight_by_littles_law"_L1].isNull()); // of a batch that was stopped
    QCOMPARE(check["loop_lag"_L1]["p99_ns"_L1].toInt(), 800'000);
    QVERIFY(check["engine_busy"_L1].toDouble() > 0);
    QVERIFY(check["process_busy"_L1].toDouble() > 0);
    QCOMPARE(summary[1]["errors"_L1].toObject(), (QJsonObject{{u"timeout"_s, 3}}));
    QCOMPARE(summary[1]["statuses"_L1].toObject(), (QJsonObject{{u"200"_s, 96}, {u"503"_s, 1}}));
}

void TestRunJson::phasesAreByContender()
{
    Run run = makeRun(0);
    run.samples.append(Sample{.latencyNs = 5'500'000,
                              .waitNs = 4'000'000,
                              .downloadNs = 1'000'000,
                              .status = 200,
                              .client = ClientKind::Curl});
    const QJsonValue summary = QJsonDocument::fromJson(written(run, analyse(run)))["summary"_L1][0];
    QCOMPARE(summary["phases"_L1]["wait"_L1].toObject(),
             (QJsonObject{{u"count"_s, 1}, {u"p50_ms"_s, 4.0}, {u"p95_ms"_s, QJsonValue::Null}}));
    QCOMPARE(
        summary["phases"_L1]["dns"_L1].toObject(),
        (QJsonObject{{u"count"_s, 0}, {u"p50_ms"_s, QJsonValue::Null}, {u"p95_ms"_s, QJsonValue::Null}}));
    const QJsonValue stacks = summary["phase_stacks"_L1];
    QCOMPARE(stacks["p50"_L1]["count"_L1].toInt(), 1);
    QCOMPARE(stacks["p50"_L1]["latency_ms"_L1].toDouble(), 5.5);
    QCOMPARE(stacks["p50"_L1]["wait_ms"_L1].toDouble(), 4.0);
    QCOMPARE(stacks["p50"_L1]["rest_ms"_L1].toDouble(), 0.5);
    QVERIFY(stacks["p50"_L1]["dns_ms"_L1].isUndefined()); // which nobody had
    QVERIFY(stacks["p95"_L1].isNull());
}

void TestRunJson::nothingSecretIsWritten()
{
    Run run = makeRun(1);
    run.plan.request.url = QUrl(u"http://user:geheim@127.0.0.1/"_s);
    run.plan.request.authorization = "Basic geheim";
    const QByteArray json = written(run);
    QVERIFY(!json.contains("geheim"));
    QVERIFY(!json.contains("user"));
}

void TestRunJson::roundTrip_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("locale");
    QTest::newRow("no samples") << 0 << u"C"_s;
    QTest::newRow("one") << 1 << u"C"_s;
    QTest::newRow("many") << 20'000 << u"C"_s;
    QTest::newRow("German") << 500 << u"de_DE"_s;
    QTest::newRow("Chinese") << 500 << u"zh_TW"_s;
}

void TestRunJson::roundTrip()
{
    QFETCH(const int, count);
    QFETCH(const QString, locale);
    QLocale::setDefault(QLocale(locale));
    const Run run = makeRun(count);
    const Status saved =
        saveFile(m_path, [&run](QIODevice &device) { return writeRunJson(run, reportOfTwo(), device); });
    QVERIFY2(saved.ok(), qPrintable(saved.error()));
    const Result<Run> back = readRunJson(m_path);
    QVERIFY2(back.ok(), qPrintable(back.error()));
    COMPARE_RUNS(run, back.value());
}

/// Sorted keys, other white space, escaped letters: still the same run.
void TestRunJson::reformattedByPython()
{
    const Run run = makeRun(200);
    QProcess python;
    python.start(
        u"python3"_s,
        {u"-c"_s,
         u"import json, sys; json.dump(json.load(sys.stdin), sys.stdout, indent=1, sort_keys=True)"_s});
    python.write(written(run));
    python.closeWriteChannel();
    QVERIFY2(python.waitForFinished(120'000), qPrintable(python.errorString()));
    const QByteArray json = python.readAllStandardOutput();
    QVERIFY(json.contains("\\u9023"));
    const Result<Run> back = read(json);
    QVERIFY2(back.ok(), qPrintable(back.error()));
    COMPARE_RUNS(run, back.value());
}

void TestRunJson::largestValues()
{
    Run run = makeRun(0);
    run.seed = std::numeric_limits<quint32>::max();
    while (run.errorTexts.size() <= std::numeric_limits<quint16>::max())
        run.errorTexts.append(QString::number(run.errorTexts.size()));
    Sample sample;
    sample.startNs = (qint64(1) << 53) - 1;
    sample.latencyNs = (qint64(1) << 53) - 1;
    sample.index = 999'999;
    sample.round = 999;
    sample.lane = 999;
    sample.status = 65'535;
    sample.error = ErrorKind::Other;
    sample.errorText = 65'535;
    run.samples.append(sample);
    const Result<Run> back = read(written(run));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    COMPARE_RUNS(run, back.value());
}

void TestRunJson::unknownMembersArePassedOver()
{
    const Run run = makeRun(10);
    QByteArray json = written(run);
    json.replace("\"samples\":{", "\"notes\":{\"a\":[1,{\"b\":\"}]\\\"\"}]},\n\"samples\":{\"extra\":[1,2],");
    const Result<Run> back = read(json);
    QVERIFY2(back.ok(), qPrintable(back.error()));
    COMPARE_RUNS(run, back.value());
}

/// Version 0.1 had one client and knew nothing of TLS, nor of what batches tell about the instrument.
void TestRunJson::filesOfTheFirstVersion()
{
    const Run run = makeRun(10);
    QJsonObject json = QJsonDocument::fromJson(written(run)).object();
    QJsonObject plan = json.value("plan"_L1).toObject();
    for (const QString &later : {u"clients"_s, u"http2"_s, u"verify_tls"_s, u"ca_file"_s}) {
        QVERIFY2(plan.contains(later), qPrintable(later));
        plan.remove(later);
    }
    plan.insert("client"_L1, u"qt"_s);
    QJsonArray batches;
    for (const QJsonValue &value : json.value("batches"_L1).toArray()) {
        QJsonObject batch = value.toObject();
        for (const QString &later :
             {u"retries"_s, u"mean_in_flight"_s, u"engine_cpu_ns"_s, u"process_cpu_ns"_s, u"loop_lag"_s}) {
            QVERIFY2(batch.contains(later), qPrintable(later));
            batch.remove(later);
        }
        batches.append(batch);
    }
    json.insert("plan"_L1, plan);
    json.insert("batches"_L1, batches);

    const Result<Run> back = read(QJsonDocument(json).toJson());
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().plan.clients, QList{ClientKind::Qt});
    QVERIFY(back.value().plan.request.verifyTls);
    QVERIFY(!back.value().plan.request.http2);
    QCOMPARE(back.value().batches.size(), run.batches.size());
    QCOMPARE(back.value().batches.front().retries, 0);
    QCOMPARE(back.value().batches.front().loopLag, LoopLag());
}

QTEST_GUILESS_MAIN(TestRunJson)
#include "tst_runjson.moc"
