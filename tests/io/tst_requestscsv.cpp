// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/requestscsv.h"

#include "io/savefile.h"
#include "testrun.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const Run &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeRequestsCsv(run, buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

Result<Run> read(QByteArray csv)
{
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    return readRequestsCsv(buffer);
}

/// A run of the one sample that is given.
Run runOf(const Sample &sample)
{
    Run run = makeRun(0);
    run.samples.append(sample);
    return run;
}

/// Takes so many bytes and then refuses, like a full disk.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 space) : m_space(space) { }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_space);
        m_space -= taken;
        if (taken < size)
            setErrorString(u"No space left on device"_s);
        return taken;
    }

private:
    qint64 m_space;
};

} // namespace

class TestRequestsCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void headerIsThePromisedOne();
    void rowsAreExact();
    void failedRowsAreExact();
    void timestampFollowsTheStart_data();
    void timestampFollowsTheStart();
    void userInfoIsNeverWritten();
    void roundTrip_data();
    void roundTrip();
    void emptyRunRoundTrips();
    void urlsRoundTrip_data();
    void urlsRoundTrip();
    void formulasAreDefused_data();
    void formulasAreDefused();
    void pythonReadsTheSame();
    void fullDeviceIsAnError();
    void lineFeedsAndByteOrderMark();
};

void TestRequestsCsv::headerIsThePromisedOne()
{
    QCOMPARE(requestsCsvHeader(),
             QByteArray("run,strategy,client,round,index,lane,method,url,started_at,start_ms,queue_ms,dns_ms,"
                        "connect_ms,tls_ms,wait_ms,download_ms,latency_ms,status,ok,error,bytes_received,"
                        "connection_reused"));
}

void TestRequestsCsv::rowsAreExact()
{
    Sample sample;
    sample.strategy = Strategy::Threads;
    sample.startNs = 1'002'000'000;
    sample.latencyNs = 50'123'456;
    sample.queueNs = 0;
    sample.connectNs = 100'000;
    sample.waitNs = 1;
    sample.downloadNs = 12'345'678'900;
    sample.round = 1;
    sample.index = 99;
    sample.lane = 5;
    sample.status = 404;
    sample.bytesReceived = 1024;
    sample.connectionReused = true;
    QCOMPARE(
        written(runOf(sample)),
        requestsCsvHeader()
            + "\r\n20261123-051349-7f3a,threads,qt,2,100,6,POST,"
              "\"http://127.0.0.1:8080/delay/50ms?a=1,2&b=%22x%22\",2026-11-23T05:20:30.002007Z,1002.000,"
              "0.000,,0.100,,0.000001,12345.6789,50.123456,404,false,,1024,true\r\n");
}

void TestRequestsCsv::failedRowsAreExact()
{
    Sample sample;
    sample.error = ErrorKind::Timeout;
    sample.latencyNs = 1'000;
    QVERIFY(written(runOf(sample)).endsWith(",0.000,,,,,,,0.001,,false,timeout,0,false\r\n"));
    sample.error = ErrorKind::Refused;
    sample.errorText = 1;
    QVERIFY(written(runOf(sample)).endsWith(",,false,refused: Connection refused,0,false\r\n"));
    sample.errorText = 2;
    QVERIFY(written(runOf(sample))
                .endsWith(",\"refused: a \"\"quoted\"\", text\r\nof two lines: ü 連線 🚀\",0,false\r\n"));
}

void TestRequestsCsv::timestampFollowsTheStart_data()
{
    QTest::addColumn<qint64>("startedAtUs");
    QTest::addColumn<qint64>("startNs");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << qint64(0) << qint64(0) << QByteArray("1970-01-01T00:00:00.000000Z");
    QTest::newRow("carries into the second")
        << qint64(999'999) << qint64(1'999) << QByteArray("1970-01-01T00:00:01.000000Z");
    QTest::newRow("less than a microsecond")
        << qint64(5) << qint64(999) << QByteArray("1970-01-01T00:00:00.000005Z");
    QTest::newRow("before 1970") << qint64(-1) << qint64(0) << QByteArray("1969-12-31T23:59:59.999999Z");
    QTest::newRow("leap day") << qint64(951'782'400'000'000) << qint64(0)
                              << QByteArray("2000-02-29T00:00:00.000000Z");
}

void TestRequestsCsv::timestampFollowsTheStart()
{
    QFETCH(const qint64, startedAtUs);
    QFETCH(const qint64, startNs);
    QFETCH(const QByteArray, text);
    Sample sample;
    sample.startNs = startNs;
    Run run = runOf(sample);
    run.startedAtUs = startedAtUs;
    const QByteArray csv = written(run);
    QVERIFY2(csv.contains(',' + text + ','), csv.constData());
    const Result<Run> back = read(csv);
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().startedAtUs, startedAtUs);
}

void TestRequestsCsv::userInfoIsNeverWritten()
{
    Run run = runOf(Sample());
    run.plan.request.url = QUrl(u"http://user:geheim@127.0.0.1/"_s);
    run.plan.request.authorization = "Basic geheim";
    const QByteArray csv = written(run);
    QVERIFY(!csv.contains("geheim"));
    QVERIFY(!csv.contains("user"));
    QVERIFY(csv.contains(",http://127.0.0.1/,"));
}

void TestRequestsCsv::roundTrip_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("C") << u"C"_s;
    QTest::newRow("German") << u"de_DE"_s;
    QTest::newRow("Chinese") << u"zh_TW"_s;
    QTest::newRow("Arabic") << u"ar_EG"_s;
}

void TestRequestsCsv::roundTrip()
{
    QFETCH(const QString, locale);
    const Run run = makeRun(20'000);
    const QByteArray plain = written(run);
    QLocale::setDefault(QLocale(locale));
    const QByteArray oldLocale(std::setlocale(LC_ALL, nullptr));
    std::setlocale(LC_ALL, (locale + ".UTF-8"_L1).toLatin1().constData()); // where the system has it
    const QByteArray csv = written(run);
    const Result<Run> back = read(csv);
    std::setlocale(LC_ALL, oldLocale.constData());

    QVERIFY(csv == plain);
    QVERIFY2(back.ok(), qPrintable(back.error()));
    const Run &other = back.value();
    QCOMPARE(other.id, run.id);
    QCOMPARE(other.startedAtUs, run.startedAtUs);
    QCOMPARE(other.plan.request.url, run.plan.request.url);
    QCOMPARE(other.plan.request.method, run.plan.request.method);
    QCOMPARE(other.plan.clients, run.plan.clients);
    QCOMPARE(other.plan.strategies, run.plan.strategies);
    COMPARE_SAMPLES(run, other);
    QVERIFY(written(other) == plain);
}

void TestRequestsCsv::emptyRunRoundTrips()
{
    const Result<Run> back = read(written(makeRun(0)));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().samples.size(), 0);
}

void TestRequestsCsv::urlsRoundTrip_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("space") << u"http://h/a%20b?c=%20d"_s;
    QTest::newRow("percent") << u"http://h/100%25?x=%2525"_s;
    QTest::newRow("slash in a segment") << u"http://h/a%2Fb%3Fc"_s;
    QTest::newRow("umlaut") << u"http://bücher.example/größe?q=%C3%BC"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s;
    QTest::newRow("quote and comma") << u"https://h/%22a%22,b"_s;
}

void TestRequestsCsv::urlsRoundTrip()
{
    QFETCH(const QString, url);
    Run run = runOf(Sample());
    QVERIFY(parseUrl(url, run.plan.request).ok());
    const Result<Run> back = read(written(run));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().plan.request.url, run.plan.request.url);
}

void TestRequestsCsv::formulasAreDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1,");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1,");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1,");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1),");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1,");
    QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\",");
    QTest::newRow("quoted") << u"=A1,\"B\""_s << QByteArray("\"'=A1,\"\"B\"\"\",");
    QTest::newRow("apostrophe before") << u"'=1"_s << QByteArray("''=1,");
    QTest::newRow("two apostrophes before") << u"''-"_s << QByteArray("'''-,");
    QTest::newRow("apostrophe alone") << u"'"_s << QByteArray("',");
    QTest::newRow("apostrophe and text") << u"'n"_s << QByteArray("'n,");
    QTest::newRow("inside") << u"a=b"_s << QByteArray("a=b,");
    QTest::newRow("spaces") << u"  a  "_s << QByteArray("  a  ,");
}

void TestRequestsCsv::formulasAreDefused()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, field);
    Run run = runOf(Sample());
    run.id = text;
    const QByteArray csv = written(run);
    QVERIFY2(csv.startsWith(requestsCsvHeader() + "\r\n" + field), csv.constData());
    const Result<Run> back = read(csv);
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().id, text);
}

void TestRequestsCsv::pythonReadsTheSame()
{
    // Decimal, not float: what is in the file is compared, to the nanosecond.
    static constexpr const char *script = R"(
import csv, json, sys
from decimal import Decimal
def ns(text):
    return int(Decimal(text) * 1000000) if text else -1
rows = []
with open(sys.argv[1], newline='', encoding='utf-8') as file:
    for row in csv.DictReader(file, strict=True):
        rows.append([row['strategy'], int(row['round']), int(row['index']), int(row['lane']), ns(row['start_ms']),
                     ns(row['queue_ms']), ns(row['dns_ms']), ns(row['connect_ms']), ns(row['tls_ms']),
                     ns(row['wait_ms']), ns(row['download_ms']), ns(row['latency_ms']), int(row['status'] or 0),
                     row['ok'] == 'true', row['error'], int(row['bytes_received']),
                     row['connection_reused'] == 'true', row['url'], row['run']])
json.dump(rows, sys.stdout)
)";
    const Run run = makeRun(5'000);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"requests.csv"_s);
    const Status saved = saveFile(path, [&run](QIODevice &device) { return writeRequestsCsv(run, device); });
    QVERIFY2(saved.ok(), qPrintable(saved.error()));

    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QString::fromUtf8(script), path});
    QVERIFY2(python.waitForFinished(120'000), qPrintable(python.errorString()));
    QCOMPARE(python.readAllStandardError(), QByteArray());
    QCOMPARE(python.exitCode(), 0);
    const QJsonArray rows = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QCOMPARE(rows.size(), run.samples.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Sample &sample = run.samples[i];
        const QString text = run.errorText(sample);
        const QJsonArray expected{strategyId(sample.strategy),
                                  sample.round + 1,
                                  qint64(sample.index) + 1,
                                  sample.lane + 1,
                                  sample.startNs,
                                  sample.queueNs,
                                  sample.dnsNs,
                                  sample.connectNs,
                                  sample.tlsNs,
                                  sample.waitNs,
                                  sample.downloadNs,
                                  sample.latencyNs,
                                  sample.status,
                                  sample.ok(),
                                  text.isEmpty() ? errorId(sample.error)
                                                 : errorId(sample.error) + u": "_s + text,
                                  sample.bytesReceived,
                                  sample.connectionReused,
                                  displayUrl(run.plan.request.url),
                                  run.id};
        QCOMPARE(rows[i].toArray(), expected);
    }
}

void TestRequestsCsv::fullDeviceIsAnError()
{
    const Run run = makeRun(10'000);
    for (const qint64 space : {0, 1, 300'000, 600'000}) {
        FullDevice device(space);
        device.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        const Status status = writeRequestsCsv(run, device);
        QVERIFY(!status.ok());
        QCOMPARE(status.error(), u"No space left on device"_s);
    }
}

void TestRequestsCsv::lineFeedsAndByteOrderMark()
{
    Run run = makeRun(500);
    run.errorTexts[2] = u"one line"_s; // a CRLF inside a text would not survive the replacement
    const QByteArray csv = written(run);
    QByteArray withLineFeeds = csv;
    withLineFeeds.replace("\r\n", "\n");
    QVERIFY(withLineFeeds != csv);
    for (const QByteArray &variant :
         {withLineFeeds, "\xEF\xBB\xBF" + csv, csv.chopped(2), csv + "\r\n\r\n", withLineFeeds + "\n"}) {
        const Result<Run> back = read(variant);
        QVERIFY2(back.ok(), qPrintable(back.error()));
        COMPARE_SAMPLES(run, back.value());
    }
}

QTEST_GUILESS_MAIN(TestRequestsCsv)
#include "tst_requestscsv.moc"
