// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/changescsv.h"
#include "io/tickscsv.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

Watch shop()
{
    Watch watch;
    watch.id = u"1"_s;
    watch.name = u"=Shop, \"front\""_s; // a spreadsheet would compute it
    watch.request.url = QUrl(u"https://shop.example/"_s);
    return watch;
}

/// A cell by the name of its column.
QByteArray cell(const QByteArray &header, const QByteArray &row, const QByteArray &column)
{
    return row.split(',').value(header.split(',').indexOf(column), "no such column");
}

constexpr qint64 later = std::numeric_limits<qint64>::max() / 2;

TickSeries seriesOf(const std::vector<TickBucket> &buckets)
{
    TickSeries series;
    series.buckets = buckets;
    return series;
}

/// docs/monitoring.md without the breaks of its lines.
QByteArray manual()
{
    QFile file(QStringLiteral(LOOPSCOPE_DOCS) + u"/monitoring.md"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace(",\n    ", ",") : QByteArray();
}

} // namespace

class TestMonitorCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theManualHasTheColumns();
    void aBucket();
    void jitterMakesNoGap();
    void whatIsNotKnownIsEmpty();
    void changes();
    void aDeviceThatRefuses();
};

void TestMonitorCsv::theManualHasTheColumns()
{
    QVERIFY(manual().contains("\n    " + ticksCsvHeader() + '\n'));
    QVERIFY(manual().contains("\n    " + changesCsvHeader() + '\n'));
}

void TestMonitorCsv::aBucket()
{
    Watch watch = shop();
    watch.name = u"Shop"_s;
    TickBucket bucket;
    bucket.startUs = 1'764'144'900'250'000; // 2025-11-26 08:15:00.25 UTC
    bucket.endUs = bucket.startUs + 90'000'000;
    bucket.ticks = 2;
    bucket.missed = 1;
    bucket.upUs = 30'000'000;
    bucket.downUs = 10'000'000;
    bucket.ended = 40;
    bucket.failed = 3;
    bucket.errors.counts[std::size_t(ErrorKind::Timeout)] = 3;
    for (int i = 0; i < 37; ++i)
        bucket.latency.add(20'000'000);
    QBuffer device;
    QVERIFY(device.open(QIODevice::WriteOnly));
    QVERIFY(writeTicksCsv(watch, seriesOf({bucket}), later, device));
    const QList<QByteArray> lines = device.buffer().replace("\r\n", "\n").split('\n');
    QCOMPARE(lines.size(), 3); // the last one is ended, too
    const QByteArray header = lines[0];
    QCOMPARE(header, ticksCsvHeader());
    const QByteArray row = lines[1];
    QCOMPARE(row.count(','), header.count(','));
    QCOMPARE(cell(header, row, "start"), "2025-11-26T08:15:00.250000Z");
    QCOMPARE(cell(header, row, "width_s").toDouble(), 90.0);
    QCOMPARE(cell(header, row, "missed"), "1");
    QCOMPARE(cell(header, row, "worst_state"), "down");
    QCOMPARE(cell(header, row, "up_s").toDouble(), 30.0);
    QCOMPARE(cell(header, row, "availability").toDouble(), 0.75);
    QCOMPARE(cell(header, row, "failed_timeout"), "3");
    QCOMPARE(cell(header, row, "failed_reset"), "0");
    // A sketch knows a latency to a few percent.
    QVERIFY(qAbs(cell(header, row, "p50_ms").toDouble() - 20) < 1);
    QCOMPARE(cell(header, row, "p99_ms"), ""); // of 37 requests
}

/// A tick a second in buckets of 15: 14, 16 and 15 of them, and then it goes on.
void TestMonitorCsv::jitterMakesNoGap()
{
    TickSeries series;
    for (const qint64 ticks : {15, 14, 16, 15, 3}) {
        TickBucket bucket;
        bucket.startUs = qint64(series.buckets.size()) * 15'000'000;
        bucket.endUs = bucket.startUs + 15'000'000;
        bucket.ticks = ticks;
        bucket.upUs = ticks * 1'000'000;
        series.buckets.push_back(bucket);
    }
    QBuffer device;
    QVERIFY(device.open(QIODevice::WriteOnly));
    Watch watch = shop();
    watch.name = u"Shop"_s;
    QVERIFY(writeTicksCsv(watch, series, 63'500'000, device));
    const QList<QByteArray> lines = device.buffer().replace("\r\n", "\n").split('\n');
    for (qsizetype i = 1; i <= 5; ++i) {
        const double width = i < 5 ? 15 : 3.5; // it is not over yet
        QCOMPARE(cell(lines[0], lines[i], "width_s").toDouble(), width);
        QCOMPARE(cell(lines[0], lines[i], "up_s").toDouble(), width);
    }
}

void TestMonitorCsv::whatIsNotKnownIsEmpty()
{
    TickBucket gap;
    gap.endUs = 60'000'000;
    gap.missed = 3;
    QBuffer device;
    QVERIFY(device.open(QIODevice::WriteOnly));
    Watch watch = shop();
    watch.name.clear();
    QVERIFY(writeTicksCsv(watch, seriesOf({gap}), later, device));
    const QList<QByteArray> lines = device.data().split('\n');
    const QByteArray row = lines.value(1).trimmed();
    QCOMPARE(cell(ticksCsvHeader(), row, "watch"), "https://shop.example/");
    QCOMPARE(cell(ticksCsvHeader(), row, "worst_state"), "unknown");
    for (const char *column : {"availability", "p50_ms", "p95_ms", "p99_ms"})
        QCOMPARE(cell(ticksCsvHeader(), row, column), "");
}

void TestMonitorCsv::changes()
{
    const QList<StateChange> all{
        {u"1"_s, 0, WatchState::Up, WatchState::Down, u"3 of 3 failed, at once"_s},
        {u"gone"_s, 1'500'000, WatchState::Unknown, WatchState::Up, {}},
    };
    QBuffer device;
    QVERIFY(device.open(QIODevice::WriteOnly));
    QVERIFY(writeChangesCsv(all, {shop()}, device));
    QCOMPARE(
        device.data(),
        changesCsvHeader()
            + "\r\n1970-01-01T00:00:00.000000Z,1,\"'=Shop, \"\"front\"\"\",https://shop.example/,up,down,"
              "\"3 of 3 failed, at once\"\r\n"
              "1970-01-01T00:00:01.500000Z,gone,,,unknown,up,\r\n");
}

void TestMonitorCsv::aDeviceThatRefuses()
{
    QBuffer closed;
    QVERIFY(closed.open(QIODevice::ReadOnly));
    QVERIFY(!writeTicksCsv(shop(), seriesOf({TickBucket()}), later, closed));
    QVERIFY(!writeChangesCsv({{}}, {}, closed));
}

QTEST_GUILESS_MAIN(TestMonitorCsv)
#include "tst_monitorcsv.moc"
