// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/latencygrid.h"

#include <QTest>

using namespace Loopscope;

class LatencyGridTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void everyCellBeginsWhereTheOneBeforeItEnds();
    void cellsAreFine();
};

void LatencyGridTest::cells_data()
{
    QTest::addColumn<qint64>("latencyNs");
    QTest::addColumn<int>("cell");
    QTest::addColumn<qint64>("begin");
    QTest::newRow("0") << qint64(0) << 0 << qint64(0);
    QTest::newRow("1 ns") << qint64(1) << 1 << qint64(1);
    QTest::newRow("last of width 1") << qint64(9'999) << 9'999 << qint64(9'999);
    QTest::newRow("first of width 10") << qint64(10'000) << 10'000 << qint64(10'000);
    QTest::newRow("last in its cell") << qint64(10'009) << 10'000 << qint64(10'000);
    QTest::newRow("next cell") << qint64(10'010) << 10'001 << qint64(10'010);
    QTest::newRow("four digits") << qint64(51'234'567) << 36'000 + 5'123 << qint64(51'230'000);
    QTest::newRow("last of all") << LatencyGrid::endNs - 1 << LatencyGrid::cellCount - 1
                                 << qint64(9'999'000'000'000);
    QTest::newRow("end") << LatencyGrid::endNs << LatencyGrid::cellCount << LatencyGrid::endNs;
}

void LatencyGridTest::cells()
{
    QFETCH(qint64, latencyNs);
    QFETCH(int, cell);
    QTEST(LatencyGrid::cellOf(latencyNs), "cell");
    QTEST(LatencyGrid::cellBegin(cell), "begin");
}

void LatencyGridTest::everyCellBeginsWhereTheOneBeforeItEnds()
{
    for (int cell = 0; cell < LatencyGrid::cellCount; ++cell) {
        const qint64 begin = LatencyGrid::cellBegin(cell);
        const qint64 end = LatencyGrid::cellBegin(cell + 1);
        const bool isConsistent = LatencyGrid::cellOf(begin) == cell && LatencyGrid::cellOf(end - 1) == cell
            && LatencyGrid::cellWidthAt(begin) == end - begin;
        QVERIFY2(isConsistent, qPrintable(QString::number(cell)));
    }
}

void LatencyGridTest::cellsAreFine()
{
    for (qint64 latency = 1'000; latency < LatencyGrid::endNs; latency = latency * 11 / 10)
        QVERIFY(LatencyGrid::cellWidthAt(latency) * 1'000 <= latency);
}

QTEST_APPLESS_MAIN(LatencyGridTest)
#include "tst_latencygrid.moc"
