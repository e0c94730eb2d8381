// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/mannwhitney.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Loopscope;

namespace {

using List = std::vector<qint64>;

List reference(int from, int to, qint64 added)
{
    List values;
    quint64 state = 12'345;
    for (int i = 0; i < to; ++i) {
        state = (state * 1'103'515'245 + 12'345) % (1u << 31);
        if (i >= from)
            values.push_back(qint64(state) / (1 << 20) + added);
    }
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

class MannWhitneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSciPys_data();
    void isSciPys();
    void isSymmetric();
    void equalValuesTellNothing();
    void nothingOfNothing();
    void millions();
};

void MannWhitneyTest::isSciPys_data()
{
    // scipy.stats.mannwhitneyu(a, b, method="asymptotic"), scipy 1.17.1; the probability by counting pairs
    QTest::addColumn<List>("first");
    QTest::addColumn<List>("second");
    QTest::addColumn<double>("probability");
    QTest::addColumn<double>("pValue");
    QTest::newRow("no ties") << List{11, 13, 17, 19, 23, 29, 31, 37}
                             << List{12, 14, 18, 27, 33, 39, 41, 43, 47} << 0.6944444444444444
                             << 0.1939308522824107;
    QTest::newRow("ties") << List{10, 10, 20, 20, 20, 30, 40, 50} << List{20, 20, 30, 30, 30, 40, 40, 60, 60}
                          << 0.7291666666666666 << 0.11531896282838329;
    QTest::newRow("apart") << List{1, 2, 3, 4, 5, 6, 7, 8} << List{101, 102, 103, 104, 105, 106, 107, 108}
                           << 1.0 << 0.0009391056991171899;
    QTest::newRow("many, with many ties") << reference(0, 1'200, 0) << reference(1'200, 2'000, 40)
                                          << 0.5307020833333334 << 0.019832398952907813;
}

void MannWhitneyTest::isSciPys()
{
    QFETCH(List, first);
    QFETCH(List, second);
    const MannWhitney result = mannWhitney(first, second).value();
    QTEST(result.probability, "probability");
    QTEST(result.pValue, "pValue");
}

void MannWhitneyTest::isSymmetric()
{
    const List first{10, 10, 20, 20, 30};
    const List second{10, 20, 30, 40};
    const MannWhitney there = mannWhitney(first, second).value();
    const MannWhitney back = mannWhitney(second, first).value();
    QCOMPARE(there.probability, 1 - back.probability);
    QCOMPARE(there.pValue, back.pValue);
}

void MannWhitneyTest::equalValuesTellNothing()
{
    QCOMPARE(mannWhitney(List(8, 5), List(9, 5)).value(), (MannWhitney{0.5, 1.0}));
    QCOMPARE(mannWhitney(List{5}, List{5}).value(), (MannWhitney{0.5, 1.0}));
}

void MannWhitneyTest::nothingOfNothing()
{
    QVERIFY(!mannWhitney({}, List{1}));
    QVERIFY(!mannWhitney(List{1}, {}));
}

void MannWhitneyTest::millions()
{
    // Numbers of pairs beyond 32 bits; all of the first lie below all of the second.
    const List first(1'000'000, 1);
    const List second(1'000'000, 2);
    const MannWhitney result = mannWhitney(first, second).value();
    QCOMPARE(result.probability, 1.0);
    QCOMPARE(result.pValue, 0.0);
}

QTEST_APPLESS_MAIN(MannWhitneyTest)
#include "tst_mannwhitney.moc"
