// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/runcomparisoncsv.h"
#include "support/sampleruns.h"

#include <QBuffer>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The CSV of runs side by side.
class TestRunComparisonCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerIsThatOfEveryRow();
    void baselineHasNoChanges();
    void urlsAreDefused();
    void localeDoesNotMatter();

private:
    static QList<QByteArray> lines(const std::vector<ComparedRun> &runs)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!writeRunComparisonCsv(runs, buffer))
            return {};
        QByteArray text = buffer.data();
        QList<QByteArray> lines = text.replace("\r\n", "\n").split('\n');
        lines.removeLast();
        return lines;
    }
};

void TestRunComparisonCsv::headerIsThatOfEveryRow()
{
    const QList<QByteArray> all = lines(sampleComparison({50e6, 60e6, 40e6}));
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0], runComparisonCsvHeader());
    for (const QByteArray &line : all)
        QCOMPARE(line.count(','), all[0].count(','));
    QVERIFY(all[0].startsWith("run,started_at,url,strategy,client,concurrency,rounds,count,failed,"));
    QVERIFY(all[1].startsWith(
        "run-1,2023-11-14T22:13:20.000000Z,http://example.test/,concurrent,qt,10,5,500,0,"));
}

void TestRunComparisonCsv::baselineHasNoChanges()
{
    const QList<QByteArray> all = lines(sampleComparison({50e6, 60e6}));
    QVERIFY(all[1].endsWith(QByteArray(16, ',')));
    QVERIFY2(all[2].endsWith(",slower"), all[2].constData());
    QVERIFY(!all[2].contains(",,"));
}

void TestRunComparisonCsv::urlsAreDefused()
{
    std::vector<ComparedRun> runs = sampleComparison({50e6});
    runs[0].url = u"=cmd,\"x\""_s;
    QVERIFY(lines(runs)[1].contains("\"'=cmd,\"\"x\"\"\""));
}

void TestRunComparisonCsv::localeDoesNotMatter()
{
    const auto english = lines(sampleComparison({50e6, 60e6}));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(lines(sampleComparison({50e6, 60e6})), english);
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(TestRunComparisonCsv)
#include "tst_runcomparisoncsv.moc"
