// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/csvreader.h"
#include "io/requestscsv.h"
#include "testrun.h"

#include <QBuffer>
#include <QTest>

#include <random>

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

/// The header and one good row, whose \a column holds \a value instead.
QByteArray rowWith(qsizetype column, const QByteArray &value)
{
    Sample sample;
    sample.latencyNs = 5;
    sample.status = 200;
    Run run = makeRun(0);
    run.samples.append(sample);
    QList<QByteArray> lines = written(run).split('\n');
    // The URL of the test run holds a comma; here a plain one does.
    lines[1].replace("\"http://127.0.0.1:8080/delay/50ms?a=1,2&b=%22x%22\"", "http://127.0.0.1:8080/");
    lines[1].chop(1);
    QList<QByteArray> fields = lines[1].split(',');
    fields[column] = value;
    return lines[0] + '\n' + fields.join(',') + "\r\n";
}

/// Yields zeros without end, as a hostile file might.
class EndlessDevice : public QIODevice
{
public:
    [[nodiscard]] qint64 handedOut() const { return m_handedOut; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        std::fill_n(data, maxSize, '0');
        m_handedOut += maxSize;
        return maxSize;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_handedOut = 0;
};

} // namespace

/// What readRequestsCsv() says to files that it should not take.
class TestRequestsCsvDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingColumnIsNamed_data();
    void missingColumnIsNamed();
    void columnsInAnotherOrder();
    void badFieldIsNamed_data();
    void badFieldIsNamed();
    void badRecords_data();
    void badRecords();
    void rowOfAnotherRun();
    void endlessLineIsRefused();
    void damagedBytesNeverCrash();
};

void TestRequestsCsvDamage::missingColumnIsNamed_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("name");
    const QByteArray header = requestsCsvHeader();
    for (const QByteArray &name : header.split(',')) {
        QList<QByteArray> others = header.split(',');
        others.removeOne(name);
        QTest::newRow(name.constData()) << others.join(',') + "\r\n" << QString::fromLatin1(name);
    }
    QTest::newRow("semicolons") << QByteArray(header).replace(',', ';') << u"run"_s;
    QTest::newRow("another file") << QByteArray("a,b\n1,2\n") << u"run"_s;
}

void TestRequestsCsvDamage::missingColumnIsNamed()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, name);
    const Result<Run> back = read(csv);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().contains(u"“%1”"_s.arg(name)), qPrintable(back.error()));
}

void TestRequestsCsvDamage::columnsInAnotherOrder()
{
    QList<QByteArray> names = requestsCsvHeader().split(',');
    names.swapItemsAt(0, 5);
    QVERIFY(!read(names.join(',') + "\r\n").ok());
    QVERIFY(!read(requestsCsvHeader() + ",more\r\n").ok());
}

void TestRequestsCsvDamage::badFieldIsNamed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto add = [](const char *name, const char *value) {
        QTest::addRow("%s %s", name, value) << QByteArray(name) << QByteArray(value);
    };
    add("strategy", "");
    add("strategy", "parallel");
    add("client", "wget");
    add("round", "0");
    add("round", "1001");
    add("round", "1.0");
    add("index", "-1");
    add("index", "1000001");
    add("index", "99999999999999999999999");
    add("lane", "0");
    add("lane", "1001");
    add("method", "");
    add("method", "GET /");
    add("started_at", "");
    add("started_at", "2026-11-23 05:13:49");
    add("started_at", "2026-02-30T05:13:49.000000Z");
    add("started_at", "2026-11-23T24:00:00.000000Z");
    add("start_ms", "");
    add("start_ms", "-1.000");
    add("queue_ms", "1.0000001");
    add("dns_ms", "1e3");
    add("connect_ms", "nan");
    add("tls_ms", "inf");
    add("wait_ms", "1 000");
    add("download_ms", ".5");
    add("latency_ms", "");
    add("latency_ms", "9007199254740993.000");
    add("latency_ms", "0x10");
    add("status", "65536");
    add("status", "0");
    add("ok", "yes");
    add("error", "exploded");
    add("error", "timeoutt: x");
    add("bytes_received", "-5");
    add("bytes_received", "");
    add("connection_reused", "TRUE");
}

void TestRequestsCsvDamage::badFieldIsNamed()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    const qsizetype column = requestsCsvHeader().split(',').indexOf(name);
    QVERIFY(read(rowWith(0, "x")).ok());
    const Result<Run> back = read(rowWith(column, value));
    QVERIFY(!back.ok());
    QCOMPARE(back.error(),
             u"Line 2: %1 cannot be “%2”."_s.arg(QString::fromLatin1(name), QString::fromLatin1(value)));
}

void TestRequestsCsvDamage::badRecords_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("start");
    const QByteArray header = requestsCsvHeader() + "\r\n";
    QTest::newRow("nothing") << QByteArray() << u"The file is empty."_s;
    QTest::newRow("only line feeds") << QByteArray("\n\r\n\n") << u"The file is empty."_s;
    QTest::newRow("few fields") << header + "a,b\r\n" << u"Line 2: There are 2 fields where 22 belong."_s;
    QTest::newRow("many fields") << rowWith(3, "1,1") << u"Line 2: There are 23 fields"_s;
    QTest::newRow("after empty lines") << header + "\r\n\r\nx\r\n" << u"Line 4: "_s;
    QTest::newRow("quote inside") << header + "a\"b\"c\r\n" << u"Line 2: a quote stands inside a field."_s;
    QTest::newRow("text after quote") << header + "\"a\"b\r\n" << u"Line 2: a quote stands inside a field."_s;
    QTest::newRow("open quote") << header + "\"a\r\nb\r\n" << u"Line 2: a quote is opened and never closed"_s;
    QTest::newRow("line counted through texts") << rowWith(19, "\"timeout: a\nb\nc\"") + "x\r\n"
                                                << u"Line 5: There are 1 fields"_s;
    QTest::newRow("bad URL") << rowWith(7, "ftp://h/") << u"Line 2: The scheme"_s;
    QTest::newRow("NUL bytes") << header + QByteArray(50, '\0') << u"Line 2: There are 1 fields"_s;
}

void TestRequestsCsvDamage::badRecords()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, start);
    const Result<Run> back = read(csv);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().startsWith(start), qPrintable(back.error()));
}

void TestRequestsCsvDamage::rowOfAnotherRun()
{
    Run run = makeRun(3);
    Run other = makeRun(3);
    other.id += u'x';
    const QByteArray first = written(run);
    const QByteArray second = written(other).mid(requestsCsvHeader().size() + 2);
    const Result<Run> back = read(first + second);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().startsWith("Line 5: The row is of another run"_L1), qPrintable(back.error()));
}

void TestRequestsCsvDamage::endlessLineIsRefused()
{
    EndlessDevice device;
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const Result<Run> back = readRequestsCsv(device);
    QVERIFY(!back.ok());
    QVERIFY2(back.error().startsWith("Line 1 is longer than 1 MiB"_L1), qPrintable(back.error()));
    QVERIFY(device.handedOut() <= 2 * qint64(CsvReader::maxRecordBytes));
}

void TestRequestsCsvDamage::damagedBytesNeverCrash()
{
    const QByteArray csv = written(makeRun(60));
    std::mt19937 random(7);
    for (int round = 0; round < 3'000; ++round) {
        QByteArray damaged = csv;
        for (int flips = 1 + int(random() % 4); flips > 0; --flips)
            damaged[qsizetype(random() % quint32(damaged.size()))] = char(random());
        if (random() % 3 == 0)
            damaged.truncate(qsizetype(random() % quint32(damaged.size())));
        const Result<Run> back = read(damaged);
        if (back)
            QVERIFY(back.value().samples.size() <= 60);
        else
            QVERIFY(!back.error().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestRequestsCsvDamage)
#include "tst_requestscsvdamage.moc"
