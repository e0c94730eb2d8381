// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/sweepcsv.h"

#include "testsweep.h"

#include <QBuffer>
#include <QLocale>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const Sweep &sweep)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeSweepCsv(sweep, buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

} // namespace

class TestSweepCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void hasARowForEachStep()
    {
        const QByteArray csv = written(makeSweep());
        QVERIFY(csv.endsWith("\r\n"));
        const QList<QByteArray> lines = csv.chopped(2).split('\n');
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines[0],
                 QByteArray("sweep,concurrency,round,client,count,ok,failed,total_ms,requests_per_second,"
                            "mean_ms,p50_ms,p95_ms,p99_ms,mean_in_flight,loop_lag_p99_ms,engine_busy,"
                            "process_busy,client_bottleneck,client_reasons,failing,complete,error\r"));
        QCOMPARE(lines[0].chopped(1), sweepCsvHeader());
        QCOMPARE(lines[1],
                 QByteArray("20261123-052029-beef,1,1,qt,1000,900,100,2500.000001,360.000,0.333333,0.330001,"
                            "0.500,,0.999,0.900,0.250,0.125,false,,false,true,\r"));
        QCOMPARE(lines[2],
                 QByteArray("20261123-052029-beef,4,1,qt,1001,901,100,2500.000002,360.400,0.333333,0.330001,"
                            "0.500,0.612345,,0.900,,0.125,,,false,true,\r"));
        // A failing step, its text defused and quoted; and one that was stopped.
        QVERIFY2(lines[4].endsWith(",true,true,\"'=HTTP 503, \"\"busy\"\"\"\r"), lines[4].constData());
        QVERIFY(lines[7].startsWith("20261123-052029-beef,16,2,qt,1006,"));
        QVERIFY2(lines[7].endsWith(",true,engine_busy loop_late,false,false,"), lines[7].constData());
    }

    void isTheSameInEveryLocale()
    {
        const QByteArray csv = written(makeSweep());
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(written(makeSweep()), csv);
    }

    void withoutSteps()
    {
        Sweep sweep = makeSweep();
        sweep.steps.clear();
        QCOMPARE(written(sweep), sweepCsvHeader() + "\r\n");
    }

    void tellsWhyItCannotBeWritten()
    {
        QBuffer closed;
        QVERIFY(!writeSweepCsv(makeSweep(), closed).ok());
    }
};

QTEST_APPLESS_MAIN(TestSweepCsv)
#include "tst_sweepcsv.moc"
