// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/summarycsv.h"

#include "testrun.h"

#include <QBuffer>
#include <QTest>

#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const Run &run, const RunReport &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeSummaryCsv(run, report, buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

ContenderReport fullReport()
{
    ContenderReport report;
    report.strategy = Strategy::Concurrent;
    report.rounds = 3;
    report.lanes = 100;
    report.count = 300;
    report.ok = 298;
    report.failed = 2;
    report.totalNs = 71'000'000.0;
    report.requestsPerSecond = 1408.4507042;
    report.latency.count = 299;
    report.latency.minNs = 50'000'000.0;
    report.latency.meanNs = 51'234'567.5;
    report.latency.stddevNs = 1'000.0 / 3;
    report.latency.maxNs = 70'123'456.0;
    report.latency.percentilesNs = {50e6, 51e6, 52e6, 53'500'000.5, 54e6, std::nullopt};
    report.bytesReceived = 12'345'678'901;
    report.connectionsOpened = 100;
    report.speedUp = 73.4;
    report.speedUpInterval = Interval{70.0, 76.1234567};
    report.idealNs = 70.2e6;
    report.efficiency = 0.98873;
    return report;
}

} // namespace

class TestSummaryCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void headerIsThePromisedOne();
    void rowIsExact_data();
    void rowIsExact();
    void absentFiguresAreEmpty();
    void figuresThatAreNoNumbersAreEmpty();
    void runIdIsDefused();
    void noStrategies();
    void deviceThatRefuses();
};

void TestSummaryCsv::headerIsThePromisedOne()
{
    QCOMPARE(
        summaryCsvHeader(),
        QByteArray("run,strategy,client,rounds,count,ok,failed,concurrency,total_ms,requests_per_second,"
                   "min_ms,mean_ms,stddev_ms,p50_ms,p75_ms,p90_ms,p95_ms,p99_ms,p999_ms,max_ms,"
                   "bytes_received,connections_opened,speedup,speedup_low,speedup_high,ideal_ms,efficiency"));
}

void TestSummaryCsv::rowIsExact_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("C") << u"C"_s;
    QTest::newRow("German") << u"de_DE"_s;
    QTest::newRow("Chinese") << u"zh_TW"_s;
}

void TestSummaryCsv::rowIsExact()
{
    QFETCH(const QString, locale);
    QLocale::setDefault(QLocale(locale));
    RunReport report;
    report.contenders = {fullReport()};
    QCOMPARE(
        written(makeRun(0), report),
        summaryCsvHeader()
            + "\r\n20261123-051349-7f3a,concurrent,qt,3,300,298,2,100,71.000,1408.450704,50.000,51.234568,"
              "0.000333,50.000,51.000,52.000,53.500001,54.000,,70.123456,12345678901,100,73.400,70.000,"
              "76.123457,70.200,0.98873\r\n");
}

void TestSummaryCsv::absentFiguresAreEmpty()
{
    RunReport report;
    report.contenders = {fullReport(), ContenderReport()};
    QVERIFY(written(makeRun(0), report)
                .endsWith("\r\n20261123-051349-7f3a,sequential,qt,0,0,0,0,1,,,,,,,,,,,,,0,0,,,,,\r\n"));
}

void TestSummaryCsv::figuresThatAreNoNumbersAreEmpty()
{
    ContenderReport strategy;
    strategy.totalNs = std::numeric_limits<double>::infinity();
    strategy.speedUp = std::numeric_limits<double>::quiet_NaN();
    strategy.efficiency = -std::numeric_limits<double>::infinity();
    strategy.requestsPerSecond = 1e300;
    RunReport report;
    report.contenders = {strategy};
    const QList<QByteArray> fields = written(makeRun(0), report).split('\n').at(1).split(',');
    QCOMPARE(fields.size(), 27);
    QCOMPARE(fields[8], QByteArray());
    QCOMPARE(fields[9].toDouble(), 1e300);
    QCOMPARE(fields[22], QByteArray());
    QCOMPARE(fields[26], QByteArray("\r"));
}

void TestSummaryCsv::runIdIsDefused()
{
    Run run = makeRun(0);
    run.id = u"=A1,2"_s;
    RunReport report;
    report.contenders = {ContenderReport()};
    QVERIFY(written(run, report).contains("\r\n\"'=A1,2\",sequential,"));
}

void TestSummaryCsv::noStrategies()
{
    QCOMPARE(written(makeRun(0), RunReport()), summaryCsvHeader() + "\r\n");
}

void TestSummaryCsv::deviceThatRefuses()
{
    QByteArray data;
    QBuffer readOnly(&data);
    readOnly.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QVERIFY(!writeSummaryCsv(makeRun(0), RunReport(), readOnly).ok());
}

QTEST_GUILESS_MAIN(TestSummaryCsv)
#include "tst_summarycsv.moc"
