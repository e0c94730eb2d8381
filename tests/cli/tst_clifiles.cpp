// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "../io/hgrmreader.h"

#include "io/requestscsv.h"
#include "io/runjson.h"
#include "io/summarycsv.h"
#include "net/demoserver.h"
#include "support/scriptedserver.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestCliFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesWhatTheServerSaw();
    void writesFailedRequests();
    void writesAnHgrmPerContender();
    void readsBackEqual();
    void isTheSameInEveryLanguage_data();
    void isTheSameInEveryLanguage();
    void writesToDevices();
    void sendsNothingWhenAFileCannotBeWritten_data();
    void sendsNothingWhenAFileCannotBeWritten();
    void keepsTheOldFileWhenTheDiskIsFull();
    void credentialsAreUsedAndNowhereElse();

private:
    [[nodiscard]] QString demoUrl(const QString &path) const { return m_server.url(path).toString(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    /// The options for all three files.
    [[nodiscard]] QStringList allFiles() const
    {
        return {u"--csv"_s,  file(u"requests.csv"_s), u"--summary-csv"_s, file(u"summary.csv"_s),
                u"--json"_s, file(u"run.json"_s)};
    }

    DemoServer m_server;
    DemoServer::Counters m_before;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
    m_before = m_server.counters();
}

void TestCliFiles::writesWhatTheServerSaw()
{
    const Program::End end =
        Program::run(QStringList{u"compare"_s, demoUrl(u"/delay/5ms"_s), u"-n"_s, u"30"_s, u"-c"_s, u"6"_s,
                                 u"--threads"_s, u"4"_s, u"--rounds"_s, u"2"_s, u"--quiet"_s}
                     + allFiles());
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out + end.err, QString());
    QCOMPARE(m_server.counters().requests - m_before.requests, 3 * 2 * 30);

    QHash<QString, int> requests;
    for (const auto &row : readCsv(file(u"requests.csv"_s))) {
        ++requests[row[u"strategy"_s]];
        QCOMPARE(row[u"status"_s], u"200"_s);
        QCOMPARE(row[u"url"_s], demoUrl(u"/delay/5ms"_s));
    }
    QCOMPARE(requests,
             (QHash<QString, int>{{u"sequential"_s, 60}, {u"concurrent"_s, 60}, {u"threads"_s, 60}}));

    qint64 connections = 0;
    const auto summary = readCsv(file(u"summary.csv"_s));
    QCOMPARE(summary.size(), 3);
    const QHash<QString, int> lanes{{u"sequential"_s, 1}, {u"concurrent"_s, 6}, {u"threads"_s, 4}};
    for (const auto &row : summary) {
        const int expected = lanes[row[u"strategy"_s]];
        QCOMPARE(row[u"concurrency"_s].toInt(), expected);
        QCOMPARE(row[u"connections_opened"_s].toInt(), 2 * expected); // each round begins without any
        QCOMPARE(row[u"count"_s], u"60"_s);
        QCOMPARE(row[u"ok"_s], u"60"_s);
        QCOMPARE(row[u"rounds"_s], u"2"_s);
        connections += row[u"connections_opened"_s].toInt();
    }
    QCOMPARE(m_server.counters().connections - m_before.connections, connections);
}

void TestCliFiles::writesFailedRequests()
{
    const Program::End end =
        Program::run(QStringList{u"compare"_s, demoUrl(u"/reset"_s), u"-n"_s, u"4"_s} + allFiles());
    QCOMPARE(end.status, 1);
    const auto rows = readCsv(file(u"requests.csv"_s));
    QCOMPARE(rows.size(), 12);
    for (const auto &row : rows) {
        QCOMPARE(row[u"ok"_s], u"false"_s);
        QCOMPARE(row[u"status"_s], QString());
        QVERIFY2(row[u"error"_s].startsWith(u"reset"_s), qPrintable(row[u"error"_s]));
    }
    for (const auto &row : readCsv(file(u"summary.csv"_s))) {
        QCOMPARE(row[u"failed"_s], u"4"_s);
        QCOMPARE(row[u"p50_ms"_s], QString());
    }
}

void TestCliFiles::writesAnHgrmPerContender()
{
    const Program::End end =
        Program::run({u"compare"_s, demoUrl(u"/fast"_s), u"-n"_s, u"30"_s, u"--strategies"_s,
                      u"sequential,threads"_s, u"--quiet"_s, u"--hgrm"_s, file(u"a run"_s)});
    QCOMPARE(end.status, 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"a run.sequential-qt.hgrm"_s, u"a run.threads-qt.hgrm"_s}));
    for (const QString &name : {u"a run.sequential-qt.hgrm"_s, u"a run.threads-qt.hgrm"_s}) {
        const QByteArray text = readFile(file(name));
        QVERIFY(text.contains("Total count    =           30]\n"));
        const QList<HgrmRow> rows = plottedRows(text);
        QVERIFY(rows.size() > 10);
        QCOMPARE(rows.last().totalCount, 30);
    }
}

void TestCliFiles::readsBackEqual()
{
    const Program::End end = Program::run(
        QStringList{u"compare"_s, demoUrl(u"/flaky/0.5"_s), u"-n"_s, u"50"_s, u"--rounds"_s, u"3"_s}
        + allFiles());
    QCOMPARE(end.status, 0);
    const Result<Run> fromJson = readRunJson(file(u"run.json"_s));
    QVERIFY2(fromJson.ok(), qPrintable(fromJson.error()));
    QFile csv(file(u"requests.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const Result<Run> fromCsv = readRequestsCsv(csv);
    QVERIFY2(fromCsv.ok(), qPrintable(fromCsv.error()));

    const Run &run = fromJson.value();
    QCOMPARE(run.id, fromCsv.value().id);
    QCOMPARE(run.plan.count, 50);
    QCOMPARE(run.plan.rounds, 3);
    QCOMPARE(run.batches.size(), std::size_t(9));
    QVERIFY(!run.interrupted);
    QCOMPARE(run.samples.size(), 450);
    QCOMPARE(fromCsv.value().samples.size(), 450);
    for (qsizetype i = 0; i < run.samples.size(); ++i)
        QVERIFY(run.samples[i] == fromCsv.value().samples[i]);

    // And the summary is what analyse() makes of the run that was read back.
    QByteArray summary;
    QBuffer buffer(&summary);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeSummaryCsv(run, analyse(run), buffer).ok());
    QCOMPARE(readFile(file(u"summary.csv"_s)), summary);
}

void TestCliFiles::isTheSameInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_TW") << u"zh_TW.UTF-8"_s;
    QTest::newRow("de_DE") << u"de_DE.UTF-8"_s;
    QTest::newRow("not UTF-8") << u"de_DE.ISO-8859-1"_s;
    QTest::newRow("none") << u"C"_s;
}

void TestCliFiles::isTheSameInEveryLanguage()
{
    QFETCH(QString, language);
    Program program;
    program.setLanguage(language);
    program.start(QStringList{u"compare"_s, demoUrl(u"/delay/5ms"_s), u"-n"_s, u"20"_s} + allFiles());
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out.count(u"\nReceive a response 200 takes 0."_s), 60);
    QCOMPARE(end.out.count(u"\nWhole loop takes 0."_s), 3);

    const QByteArray csv = readFile(file(u"requests.csv"_s));
    QVERIFY(csv.startsWith(requestsCsvHeader() + "\r\n"));
    QCOMPARE(csv.count("\r\n"), 61);
    QCOMPARE(csv.count(','), 61 * requestsCsvHeader().count(','));
    const QByteArray summary = readFile(file(u"summary.csv"_s));
    QVERIFY(summary.startsWith(summaryCsvHeader() + "\r\n"));
    QCOMPARE(summary.count(','), 4 * summaryCsvHeader().count(','));
    QVERIFY(readRunJson(file(u"run.json"_s)).ok());
}

void TestCliFiles::writesToDevices()
{
    const Program::End end = Program::run(
        {u"compare"_s, demoUrl(u"/fast"_s), u"-n"_s, u"2"_s, u"--quiet"_s, u"--csv"_s, u"/dev/stdout"_s});
    QCOMPARE(end.status, 0);
    QVERIFY(end.out.startsWith(QString::fromUtf8(requestsCsvHeader())));
    QCOMPARE(end.out.count(u'\n'), 7);
}

void TestCliFiles::sendsNothingWhenAFileCannotBeWritten_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("csv") << u"--csv"_s;
    QTest::newRow("summary-csv") << u"--summary-csv"_s;
    QTest::newRow("json") << u"--json"_s;
    QTest::newRow("hgrm") << u"--hgrm"_s;
}

void TestCliFiles::sendsNothingWhenAFileCannotBeWritten()
{
    QFETCH(QString, option);
    writeFile(file(u"old"_s), "old");
    const QString impossible = file(u"no such folder/new"_s);
    const QString other = option == u"--csv"_s ? u"--json"_s : u"--csv"_s;
    const Program::End end =
        Program::run({u"compare"_s, demoUrl(u"/fast"_s), other, file(u"old"_s), option, impossible});
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.contains(impossible), qPrintable(end.err));
    QCOMPARE(m_server.counters().connections, m_before.connections);
    QCOMPARE(readFile(file(u"old"_s)), "old");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"old"_s});
}

void TestCliFiles::keepsTheOldFileWhenTheDiskIsFull()
{
    writeFile(file(u"requests.csv"_s), "old");
    const Program::End end = Program::run(QStringList{u"compare"_s, demoUrl(u"/fast"_s)} + allFiles(),
                                          {u"prlimit"_s, u"--fsize=4096"_s});
    QCOMPARE(end.status, 2);
    QVERIFY2(end.out.contains(u"histogram"_s), qPrintable(end.out));
    QVERIFY2(end.err.contains(file(u"requests.csv"_s)), qPrintable(end.err));
    QCOMPARE(readFile(file(u"requests.csv"_s)), "old");
    // What did fit is there, and nothing half.
    QCOMPARE(readCsv(file(u"summary.csv"_s)).size(), 3);
    QVERIFY(!QFile::exists(file(u"run.json"_s)));
}

void TestCliFiles::credentialsAreUsedAndNowhereElse()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        for (;;) {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        }
    });
    QUrl url = server.url();
    url.setUserInfo(u"somebody:s3cret"_s);
    const Program::End end =
        Program::run(QStringList{u"compare"_s, url.toString(), u"-n"_s, u"2"_s} + allFiles());
    QCOMPARE(end.status, 0);
    const QByteArray token = QByteArray("somebody:s3cret").toBase64();
    QCOMPARE(server.heads().size(), 6);
    for (const QByteArray &head : server.heads())
        QVERIFY2(head.contains("Authorization: Basic " + token + "\r\n"), head.constData());

    const QByteArray everything = end.out.toUtf8() + end.err.toUtf8() + readFile(file(u"requests.csv"_s))
        + readFile(file(u"summary.csv"_s)) + readFile(file(u"run.json"_s));
    QVERIFY(everything.contains("127.0.0.1"));
    QVERIFY(!everything.contains("somebody"));
    QVERIFY(!everything.contains("s3cret"));
    QVERIFY(!everything.contains(token));
}

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_clifiles.moc"
