// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/runjson.h"
#include "testrun.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const Run &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeRunJson(run, RunReport(), buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

} // namespace

/// What readRunJson() says to files that it should not take.
class TestRunJsonDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dir.reset(); }

    void badFiles_data();
    void badFiles();
    void badPaths_data();
    void badPaths();
    void badMembers_data();
    void badMembers();
    void badSamples_data();
    void badSamples();
    void truncatedAnywhere();
    void damagedBytesNeverCrash();
    void garbageIsRefused_data();
    void garbageIsRefused();

private:
    Result<Run> read(const QByteArray &json);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestRunJsonDamage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_path = m_dir->filePath(u"run.json"_s);
}

Result<Run> TestRunJsonDamage::read(const QByteArray &json)
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        return Error{u"the test could not write its file"_s};
    file.close();
    return readRunJson(m_path);
}

void TestRunJsonDamage::badFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const QByteArray good = written(makeRun(3));
    const QString notOurs =
        u"it is not a run that Loopscope saved; choose a JSON file that Loopscope exported."_s;
    QTest::newRow("empty") << QByteArray() << u"it is empty; choose a JSON file that Loopscope exported."_s;
    QTest::newRow("white space") << QByteArray(" \n\t") << notOurs;
    QTest::newRow("text") << QByteArray("Hello") << notOurs;
    QTest::newRow("array") << QByteArray("[1]") << notOurs;
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << notOurs;
    QTest::newRow("other format") << QByteArray("{\"format\":\"loopscope-plan\",\"version\":1}") << notOurs;
    QTest::newRow("no version") << QByteArray("{\"format\":\"loopscope-run\"}") << notOurs;
    QTest::newRow("version is text") << QByteArray("{\"format\":\"loopscope-run\",\"version\":\"1\"}")
                                     << notOurs;
    QTest::newRow("version 0") << QByteArray("{\"format\":\"loopscope-run\",\"version\":0}") << notOurs;
    QTest::newRow("version 2") << QByteArray(good).replace(
        "\"version\":1",
        "\"version\":2") << u"it was written by a newer Loopscope (format 2); update Loopscope to open it."_s;
    QTest::newRow("version 2, another form")
        << QByteArray("{\"format\":\"loopscope-run\",\"version\":2,\"samples\":null}")
        << u"it was written by a newer Loopscope (format 2); update Loopscope to open it."_s;
    QTest::newRow("cut short") << good.first(100) << u"it is damaged at byte 100; open another copy of it."_s;
    QTest::newRow("more behind it") << good
            + "x" << u"it is damaged at byte %1; open another copy of it."_s.arg(good.size());
    QTest::newRow("NUL bytes behind it") << good
            + QByteArray(3, '\0') << u"it is damaged at byte %1; open another copy of it."_s.arg(good.size());
    QTest::newRow("nothing but the version")
        << QByteArray("{\"format\":\"loopscope-run\",\"version\":1}")
        << u"it is damaged: program_version is missing. Open another copy of it."_s;
}

void TestRunJsonDamage::badFiles()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, message);
    const Result<Run> back = read(json);
    QVERIFY(!back.ok());
    QCOMPARE(back.error(), u"%1 cannot be opened: %2"_s.arg(m_path, message));
}

void TestRunJsonDamage::badPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("problem");
    QTest::newRow("missing") << u"none.json"_s << u"there is no such file."_s;
    QTest::newRow("a folder") << u"."_s << u"it is not a file;"_s;
    QTest::newRow("a device") << u"/dev/zero"_s << u"it is not a file;"_s;
    QTest::newRow("too large") << u"large.json"_s << u"it is larger than 2 GiB;"_s;
}

void TestRunJsonDamage::badPaths()
{
    QFETCH(const QString, path);
    QFETCH(const QString, problem);
    QFile large(m_dir->filePath(u"large.json"_s)); // sparse
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize((qint64(2) << 30) + 1));
    const Result<Run> back = readRunJson(QDir(m_dir->path()).filePath(path));
    QVERIFY(!back.ok());
    QVERIFY2(back.error().contains(problem), qPrintable(back.error()));
}

void TestRunJsonDamage::badMembers_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char *before, const char *after, const QString &problem) {
        QTest::addRow("%s", after) << QByteArray(before) << QByteArray(after) << problem;
    };
    add("\"seed\":4000000000", "\"seed\":4294967296", u"seed cannot be 4294967296"_s);
    add("\"seed\":4000000000", "\"seed\":1.5", u"seed cannot be 1.5"_s);
    add("\"seed\":4000000000", "\"seed\":1e400", u"it is damaged at byte"_s);
    add("\"seed\":4000000000", "\"seed\":null", u"seed cannot be null"_s);
    add("\"interrupted\":true", "\"interrupted\":1", u"interrupted cannot be 1"_s);
    add("\"id\":", "\"ident\":", u"id is missing"_s);
    add("2026-11-23T05:20:29.000007Z", "yesterday", u"started_at cannot be \"yesterday\""_s);
    add("\"plan\":{", "\"plan\":[],\"p\":{", u"plan cannot be …"_s);
    add("\"rounds\":3,", "\"rounds\":0,", u"plan.rounds cannot be 0"_s);
    add("\"concurrency\":1000", "\"concurrency\":1001", u"plan.concurrency cannot be 1001"_s);
    add("\"timeout_ms\":1234", "\"timeout_ms\":-9223372036854775808", u"plan.timeout_ms cannot be"_s);
    add("\"method\":\"POST\"", "\"method\":\"GET / HTTP/1.1\\r\\nX: \"", u"plan.method cannot be"_s);
    add("\"url\":\"http:", "\"url\":\"ftp:", u"plan.url: The scheme"_s);
    add("[\"sequential\",\"concurrent\",\"threads\"]", "[\"threads\",\"threads\"]",
        u"plan.strategies cannot be"_s);
    add("[\"sequential\",\"concurrent\",\"threads\"]", "[\"warp\"]", u"plan.strategies cannot be"_s);
    add("[\"qt\",\"curl\"]", "[\"qt\",\"qt\"]", u"plan.clients cannot be"_s);
    add("\"mean_in_flight\":912.25", "\"mean_in_flight\":-1", u"batches[0].mean_in_flight cannot be -1"_s);
    add("\"max_ns\":4000000", "\"max_ns\":true", u"batches[0].loop_lag.max_ns cannot be true"_s);
    add("\"p99_ns\":900000", "\"p99_ns\":-1", u"loop_lag.p99_ns cannot be -1"_s);
    const char *const lagStarts = "\"start_ns\":[5,33000000,40000000]";
    const char *const lagEnds = "\"end_ns\":[33000000,33000000,73000000]";
    const char *const lagMost = "\"max_ns\":[70000,0,4000001]";
    add(lagStarts, "\"start_ns\":[5,33000000]", u"lag_series.end_ns cannot be …"_s);
    add(lagStarts, "\"start_ns\":[-1,33000000,40000000]", u"lag_series.start_ns cannot be …"_s);
    add(lagStarts, "\"start_ns\":[5,32999999,40000000]", u"lag_series.start_ns cannot be …"_s);
    add(lagStarts, "\"start_ns\":[5,33000000,\"x\"]", u"lag_series.start_ns cannot be …"_s);
    add(lagStarts, "\"start_ns\":5", u"lag_series.start_ns cannot be 5"_s);
    add(lagEnds, "\"end_ns\":[4,33000000,73000000]", u"lag_series.end_ns cannot be …"_s);
    add(lagEnds, "\"ends\":[]", u"lag_series.end_ns is missing"_s);
    add(lagMost, "\"max_ns\":[70000,0,4000001,1]", u"lag_series.max_ns cannot be …"_s);
    add(lagMost, "\"max_ns\":[70000,0.5,4000001]", u"lag_series.max_ns cannot be …"_s);
    add(lagMost, "\"max_ns\":[70000,null,1e17]", u"lag_series.max_ns cannot be …"_s);
    add("\"lag_series\":{", "\"lag_series\":[],\"l\":{", u"lag_series cannot be …"_s);
    add("\"complete\":true", "\"complete\":\"yes\"", u"batches[1].complete cannot be \"yes\""_s);
    add("\"done\":10", "\"done\":11", u"batches[1].done cannot be 11"_s);
    add("\"batches\":[{", "\"batches\":[7,{", u"batches[0].strategy is missing"_s);
    add("\"error_texts\":[\"\"", "\"error_texts\":[\"x\"", u"error_texts cannot be"_s);
    add("\"error_texts\":[\"\",", "\"error_texts\":[],\"e\":[", u"error_texts cannot be"_s);
    add("\"samples\":{", "\"samples\":[{", u"it is damaged at byte"_s);
    add("\"samples\":{", "\"samples\":3,\"s\":{", u"samples.strategy is missing"_s);
}

void TestRunJsonDamage::badMembers()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, problem);
    QByteArray json = written(makeRun(3));
    QVERIFY(json.contains(before));
    json.replace(before, after);
    const Result<Run> back = read(json);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().contains(problem), qPrintable(back.error()));
}

void TestRunJsonDamage::badSamples_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("problem");
    const auto add = [](const QString &column, const char *values, const QString &problem) {
        QTest::addRow("%s %s", qPrintable(column), values) << column << QByteArray(values) << problem;
    };
    add(u"latency_ns"_s, "[1,2,\"x\"]", u"samples.latency_ns[2] cannot be \"x\""_s);
    add(u"latency_ns"_s, "[1,-2,3]", u"samples.latency_ns[1] cannot be -2"_s);
    add(u"latency_ns"_s, "[1,null,3]", u"samples.latency_ns[1] cannot be null"_s);
    add(u"latency_ns"_s, "[1,2.5,3]", u"samples.latency_ns[1] cannot be 2.5"_s);
    add(u"latency_ns"_s, "[1,1e999,3]", u"samples.latency_ns[1] cannot be 1e999"_s);
    add(u"latency_ns"_s, "[1,99999999999999999999,3]", u"samples.latency_ns[1] cannot be 9999"_s);
    add(u"latency_ns"_s, "[1,9007199254740992,3]", u"samples.latency_ns[1] cannot be 9007199254740992"_s);
    add(u"latency_ns"_s, "[1,NaN,3]", u"samples.latency_ns[1] cannot be NaN"_s);
    add(u"latency_ns"_s, "[1,[2],3]", u"samples.latency_ns[1] cannot be [2]"_s);
    add(u"latency_ns"_s, "[1,2,]", u"samples.latency_ns[2] cannot be "_s);
    add(u"latency_ns"_s, "[1 2 3]", u"samples.latency_ns[1] cannot be "_s);
    add(u"latency_ns"_s, "[1,2]", u"samples.latency_ns and samples.strategy differ in length"_s);
    add(u"latency_ns"_s, "[1,2,3,4]", u"samples.latency_ns and samples.strategy differ in length"_s);
    add(u"latency_ns"_s, "[]", u"samples.latency_ns and samples.strategy differ in length"_s);
    add(u"latency_ns"_s, "{}", u"samples.latency_ns is missing or no array"_s);
    add(u"strategy"_s, "[\"threads\"]", u"samples.client and samples.strategy differ in length"_s);
    add(u"strategy"_s, "[\"threads\",\"warp\",null]", u"samples.strategy[1] cannot be \"warp\""_s);
    add(u"strategy"_s, "[\"threads\",null,null]", u"samples.strategy[1] cannot be null"_s);
    add(u"client"_s, "[\"qt\",\"QT\",\"qt\"]", u"samples.client[1] cannot be \"QT\""_s);
    add(u"round"_s, "[1,2,1001]", u"samples.round[2] cannot be 1001"_s);
    add(u"index"_s, "[0,1,2]", u"samples.index[0] cannot be 0"_s);
    add(u"lane"_s, "[1,2,65537]", u"samples.lane[2] cannot be 65537"_s);
    add(u"dns_ns"_s, "[null,0,-1]", u"samples.dns_ns[2] cannot be -1"_s);
    add(u"status"_s, "[null,200,0]", u"samples.status[2] cannot be 0"_s);
    add(u"error"_s, "[null,\"timeout\",\"boom\"]", u"samples.error[2] cannot be \"boom\""_s);
    add(u"error_text"_s, "[0,3,4]", u"samples.error_text[2] cannot be 4"_s);
    add(u"connection_reused"_s, "[true,false,1]", u"samples.connection_reused[2] cannot be 1"_s);
}

void TestRunJsonDamage::badSamples()
{
    QFETCH(const QString, column);
    QFETCH(const QByteArray, values);
    QFETCH(const QString, problem);
    QByteArray json = written(makeRun(3));
    const QByteArray key = "\n\"" + column.toLatin1() + "\":";
    const qsizetype begin = json.indexOf(key, json.indexOf("\"samples\"")) + key.size();
    const qsizetype end = json.indexOf(']', begin) + 1;
    json.replace(begin, end - begin, values);
    const Result<Run> back = read(json);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().contains(problem), qPrintable(back.error()));
}

void TestRunJsonDamage::truncatedAnywhere()
{
    const QByteArray json = written(makeRun(20));
    const qsizetype lastBrace = json.lastIndexOf('}');
    for (qsizetype size = 0; size <= lastBrace; size += size < 1'200 ? 1 : 17) {
        const Result<Run> back = read(json.first(size));
        QVERIFY2(!back.ok(), qPrintable(QString::number(size)));
        if (size > 60)
            QVERIFY2(back.error().contains("it is damaged at byte "_L1), qPrintable(back.error()));
    }
    QVERIFY(read(json.first(lastBrace + 1)).ok());
}

void TestRunJsonDamage::damagedBytesNeverCrash()
{
    const QByteArray json = written(makeRun(20));
    std::mt19937 random(11);
    for (int round = 0; round < 3'000; ++round) {
        QByteArray damaged = json;
        for (int flips = 1 + int(random() % 4); flips > 0; --flips)
            damaged[qsizetype(random() % quint32(damaged.size()))] = char(random());
        const Result<Run> back = read(damaged);
        if (back)
            QCOMPARE(back.value().samples.size(), 20);
        else
            QVERIFY(!back.error().isEmpty());
    }
}

void TestRunJsonDamage::garbageIsRefused_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<char>("filler");
    QTest::addColumn<qint64>("size");
    constexpr qint64 some = 4'000'000;
    constexpr qint64 much = 500'000'000; // the rest is NUL bytes, in a sparse file
    const QByteArray head("{\"format\":\"loopscope-run\",\"version\":1,");
    QTest::newRow("NUL bytes") << QByteArray() << '\0' << much;
    QTest::newRow("brackets") << QByteArray() << '[' << some;
    QTest::newRow("braces") << QByteArray() << '{' << some;
    QTest::newRow("spaces") << QByteArray() << ' ' << some;
    QTest::newRow("nested arrays") << head + "\"batches\":" << '[' << some;
    QTest::newRow("nested objects in samples") << head + "\"samples\":{\"lane\":" << '[' << some;
    QTest::newRow("endless string") << head + "\"id\":\"" << 'x' << much;
    QTest::newRow("endless escapes") << head + "\"id\":\"" << '\\' << some;
    QTest::newRow("endless number") << head + "\"seed\":" << '9' << some;
    QTest::newRow("endless key") << head + "\"" << 'k' << some;
}

void TestRunJsonDamage::garbageIsRefused()
{
    QFETCH(const QByteArray, start);
    QFETCH(const char, filler);
    QFETCH(const qint64, size);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(start);
    file.write(QByteArray(4'000'000, filler));
    QVERIFY(file.resize(size));
    file.close();
    const Result<Run> back = readRunJson(m_path);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().contains(m_path), qPrintable(back.error()));
}

QTEST_GUILESS_MAIN(TestRunJsonDamage)
#include "tst_runjsondamage.moc"
