// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cellpainter.h"
#include "models/requestkinds.h"

#include <QTest>

#include <random>

using namespace Loopscope;

/// How a request becomes the cells of a row.
class TestCellPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreTheLatency();
    void painterKeepsShortOnesAndParts();
};

void TestCellPainter::partsAreTheLatency()
{
    std::minstd_rand random(3);
    for (int i = 0; i < 2'000; ++i) {
        Sample sample;
        sample.latencyNs = qint64(random() % 1'000);
        sample.error = random() % 4 == 0 ? ErrorKind::Timeout : ErrorKind::None;
        for (qint64 Sample::*phase : {&Sample::queueNs, &Sample::dnsNs, &Sample::connectNs, &Sample::tlsNs,
                                      &Sample::waitNs, &Sample::downloadNs})
            sample.*phase = random() % 3 == 0 ? Sample::unknown : qint64(random() % 400);
        const RequestParts parts(sample);
        QVERIFY(parts.count >= 1);
        qint64 at = 0;
        for (const RequestPart &part : parts.all()) {
            QCOMPARE(part.startNs, at);
            QVERIFY(part.endNs > at || sample.latencyNs == 0);
            at = part.endNs;
            QVERIFY(part.part != restPhase || sample.answered());
            QVERIFY(part.part != failedPhase || !sample.answered());
        }
        QCOMPARE(at, sample.latencyNs);
    }
}

void TestCellPainter::painterKeepsShortOnesAndParts()
{
    std::vector<TimelineCell> cells(10);
    CellPainter painter({0, 10}, cells);
    painter.beginItem(0, 3, false); // less than a pixel
    painter.add(0, 3, 1);
    painter.beginItem(4, 10, false); // more of the same pixel
    painter.add(4, 10, 2);
    painter.beginItem(15, 15, true); // no time at all
    painter.add(15, 15, 3);
    painter.beginItem(30, 80, false); // wide: sharp, and a column short
    painter.add(30, 50, 4);
    painter.add(50, 80, 5);
    painter.finish();
    const auto kinds = [&cells] {
        QList<int> list;
        for (const TimelineCell &cell : cells)
            list.append(cell.coverage == 0 ? -1 : cell.kind);
        return list;
    };
    QCOMPARE(kinds(), (QList<int>{2, 3, -1, 4, 4, 5, 5, -1, -1, -1}));
    QCOMPARE(cells[0].coverage, quint8(3));
    QCOMPARE(cells[1].coverage, quint8(1));
    QVERIFY(cells[1].isDimmed);

    // What is drawn over it wins where it covers more, or is not dimmed.
    CellPainter second({0, 10}, cells);
    second.beginItem(0, 2, false);
    second.add(0, 2, 7);
    second.beginItem(12, 14, false);
    second.add(12, 14, 8);
    second.finish();
    QCOMPARE(kinds(), (QList<int>{2, 8, -1, 4, 4, 5, 5, -1, -1, -1}));
}

QTEST_GUILESS_MAIN(TestCellPainter)
#include "tst_cellpainter.moc"
