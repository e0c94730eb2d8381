// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/workload.h"

#include <QTest>

#include <vector>

using namespace Loopscope;

class WorkloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idealTime_data();
    void idealTime();
};

void WorkloadTest::idealTime_data()
{
    QTest::addColumn<std::vector<qint64>>("latencies");
    QTest::addColumn<int>("lanes");
    QTest::addColumn<double>("expected");
    using List = std::vector<qint64>;
    QTest::newRow("nothing") << List{} << 4 << 0.0;
    QTest::newRow("one lane does all") << List{10, 20, 30} << 1 << 60.0;
    QTest::newRow("shared evenly") << List{10, 20, 30} << 2 << 30.0;
    QTest::newRow("the longest decides") << List{10, 20, 30} << 3 << 30.0;
    QTest::newRow("more lanes than requests") << List{10, 20, 30} << 100 << 30.0;
    QTest::newRow("not a whole number") << List{10, 10, 10, 10, 10} << 2 << 25.0;
    QTest::newRow("no lanes count as one") << List{10, 20} << 0 << 30.0;
}

void WorkloadTest::idealTime()
{
    QFETCH(std::vector<qint64>, latencies);
    QFETCH(int, lanes);
    Workload workload;
    for (const qint64 latency : latencies)
        workload.add(latency);
    QTEST(workload.idealTimeNs(lanes), "expected");
    QCOMPARE(workload.isEmpty(), latencies.empty());
}

QTEST_APPLESS_MAIN(WorkloadTest)
#include "tst_workload.moc"
