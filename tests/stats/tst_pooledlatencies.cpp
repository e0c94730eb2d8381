// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/percentile.h"
#include "stats/pooledlatencies.h"

#include <QTest>

#include <algorithm>

using namespace Loopscope;

namespace {

constexpr quint32 unitCount = 7;

PooledLatencies pooled(int count)
{
    PooledLatencies latencies;
    quint64 state = 12'345;
    for (int i = 0; i < count; ++i) {
        state = (state * 1'103'515'245 + 12'345) % (1u << 31);
        latencies.add(qint64(state) / 1'000, quint32(i) % unitCount);
    }
    latencies.finish();
    return latencies;
}

} // namespace

class PooledLatenciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void quantileIsNumPys_data();
    void quantileIsNumPys();
    void drawnOnceIsThePercentile();
    void unitsThatAreNotThere();
    void countsAndSums();
    void manyUnits();
};

void PooledLatenciesTest::nothing()
{
    PooledLatencies latencies;
    latencies.finish();
    QVERIFY(latencies.sorted().empty());
    QVERIFY(latencies.units().empty());
    QCOMPARE(latencies.unitEnd(), std::size_t(0));
    QVERIFY(!latencies.quantile(0.5, {}));
    QCOMPARE(latencies.countOf(3), 0);
}

void PooledLatenciesTest::quantileIsNumPys_data()
{
    // numpy.percentile of the latencies, repeated by np.repeat
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("expected");
    QTest::newRow("minimum") << 0.0 << 942.0;
    QTest::newRow("p50") << 0.5 << 1'117'905.0;
    QTest::newRow("p95") << 0.95 << 2'029'062.0;
    QTest::newRow("p99") << 0.99 << 2'129'047.93;
    QTest::newRow("maximum") << 1.0 << 2'146'181.0;
}

void PooledLatenciesTest::quantileIsNumPys()
{
    QFETCH(double, p);
    const std::vector<quint32> times{2, 0, 1, 3, 0, 1, 1};
    QTEST(pooled(3'000).quantile(p, times).value(), "expected");
}

void PooledLatenciesTest::drawnOnceIsThePercentile()
{
    for (const int count : {1, 2, 6, 255, 256, 257, 512, 1'000}) {
        const PooledLatencies latencies = pooled(count);
        QVERIFY(std::ranges::is_sorted(latencies.sorted()));
        const std::vector<quint32> once(latencies.unitEnd(), 1);
        for (const double p : {0.0, 0.25, 0.5, 0.95, 0.999, 1.0})
            QCOMPARE(latencies.quantile(p, once), percentile(latencies.sorted(), p));
    }
}

void PooledLatenciesTest::unitsThatAreNotThere()
{
    PooledLatencies latencies;
    latencies.add(30, 5);
    latencies.add(10, 2);
    latencies.finish();
    QVERIFY(latencies.units() == (std::vector<quint32>{2, 5}));
    QCOMPARE(latencies.quantile(0.5, std::vector<quint32>{9, 9, 1, 9, 9, 0}).value(), 10.0);
    QVERIFY(!latencies.quantile(0.5, std::vector<quint32>{9, 9, 0, 9, 9, 0}));
}

void PooledLatenciesTest::countsAndSums()
{
    PooledLatencies latencies;
    latencies.add(30, 1);
    latencies.add(10, 1);
    latencies.add(5, 0);
    latencies.finish();
    QCOMPARE(latencies.countOf(0), 1);
    QCOMPARE(latencies.countOf(1), 2);
    QCOMPARE(latencies.countOf(2), 0);
    QCOMPARE(latencies.sumOf(1), 40.0);
    QCOMPARE(latencies.sumOf(7), 0.0);
}

void PooledLatenciesTest::manyUnits()
{
    // More units than the least stride of the index.
    PooledLatencies latencies;
    for (int i = 0; i < 10'000; ++i)
        latencies.add(i, quint32(i * 7) % 1'000);
    latencies.finish();
    std::vector<quint32> times(1'000, 0);
    times[0] = times[7] = 1; // latencies 0, 1000, …, 9000 and 1, 1001, …, 9001
    QCOMPARE(latencies.quantile(0.0, times).value(), 0.0);
    QCOMPARE(latencies.quantile(0.5, times).value(), 4'500.5);
    QCOMPARE(latencies.quantile(1.0, times).value(), 9'001.0);
}

QTEST_APPLESS_MAIN(PooledLatenciesTest)
#include "tst_pooledlatencies.moc"
