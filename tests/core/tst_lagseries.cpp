// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lagseries.h"

#include <QTest>

using namespace Loopscope;

class TestLagSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAreKeptAsTheyAre();
    void manyAreMerged();
};

void TestLagSeries::fewAreKeptAsTheyAre()
{
    std::vector<LagInterval> series;
    for (int i = 0; i < int(mostLagIntervals); ++i)
        addLag(series, {i * 10, i * 10 + 10, i});
    QCOMPARE(series.size(), mostLagIntervals);
    QCOMPARE(series[1], (LagInterval{10, 20, 1}));
}

void TestLagSeries::manyAreMerged()
{
    std::vector<LagInterval> series;
    constexpr int count = 50'001;
    for (int i = 0; i < count; ++i) {
        addLag(series, {i * 10, i * 10 + 10, i == 777 ? 1'000'000 : 5});
        QVERIFY(series.size() <= mostLagIntervals);
    }
    QVERIFY(series.size() > mostLagIntervals / 2);
    QCOMPARE(series.front().startNs, 0);
    QCOMPARE(series.back().endNs, count * 10);
    int late = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        QVERIFY(i == 0 || series[i].startNs == series[i - 1].endNs); // nothing is lost between them
        if (series[i].maxNs == 1'000'000) {
            ++late;
            QVERIFY(series[i].startNs <= 7'770 && series[i].endNs >= 7'780);
        }
    }
    QCOMPARE(late, 1);
}

QTEST_GUILESS_MAIN(TestLagSeries)
#include "tst_lagseries.moc"
