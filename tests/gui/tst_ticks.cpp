// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ticks.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QString labels(const QList<AxisTick> &ticks)
{
    QStringList all;
    for (const AxisTick &tick : ticks)
        all.append(QString(tick.label).replace(u'\u00a0', u' '));
    return all.join(u"|"_s);
}

} // namespace

class TestTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void durations_data();
    void durations();
    void between_data();
    void between();
    void nonsenseGivesNoTicks();
};

void TestTicks::numbers_data()
{
    QTest::addColumn<double>("max");
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one request") << 1.0 << 5 << true << u"0|1"_s;
    QTest::newRow("ends beyond the highest") << 32.64 << 4 << true << u"0|10|20|30|40"_s;
    QTest::newRow("thousands") << 4'100.0 << 5 << true << u"0|1,000|2,000|3,000|4,000|5,000"_s;
    QTest::newRow("fractions") << 0.9 << 5 << false << u"0|0.2|0.4|0.6|0.8|1"_s;
    QTest::newRow("no fractions of a request") << 2.0 << 5 << true << u"0|1|2"_s;
    QTest::newRow("exactly on a step") << 40.0 << 4 << true << u"0|10|20|30|40"_s;
    QTest::newRow("nothing") << 0.0 << 4 << true << u"0|1"_s;
}

void TestTicks::numbers()
{
    QFETCH(double, max);
    QFETCH(int, steps);
    QFETCH(bool, whole);
    QTEST(labels(numberTicks(max, steps, whole)), "expected");
}

void TestTicks::durations_data()
{
    QTest::addColumn<double>("maxNs");
    QTest::addColumn<QString>("expected");
    QTest::newRow("seconds") << 5.21e9 << u"0 s|1 s|2 s|3 s|4 s|5 s|6 s"_s;
    QTest::newRow("milliseconds") << 71e6 << u"0 ms|20 ms|40 ms|60 ms|80 ms"_s;
    QTest::newRow("half seconds") << 1.8e9 << u"0 s|0.5 s|1 s|1.5 s|2 s"_s;
    QTest::newRow("steps of clocks") << 80e9 << u"0 s|15 s|30 s|45 s|60 s|75 s|90 s"_s;
    QTest::newRow("minutes") << 600e9 << u"0 min|2 min|4 min|6 min|8 min|10 min"_s;
    QTest::newRow("hours") << 8 * 3600e9 << u"0 h|2 h|4 h|6 h|8 h"_s;
    QTest::newRow("a nanosecond") << 1.0 << u"0 ns|0.2 ns|0.4 ns|0.6 ns|0.8 ns|1 ns"_s;
}

void TestTicks::durations()
{
    QFETCH(double, maxNs);
    const QList<AxisTick> ticks = durationTicks(maxNs, 6);
    QTEST(labels(ticks), "expected");
    QVERIFY(ticks.last().value >= maxNs);
}

void TestTicks::between_data()
{
    QTest::addColumn<double>("lowMs");
    QTest::addColumn<double>("highMs");
    QTest::addColumn<Scale>("scale");
    QTest::addColumn<int>("room");
    QTest::addColumn<QString>("expected");
    QTest::newRow("log, some decades")
        << 8.0 << 1'200.0 << Scale::Logarithmic << 8 << u"10 ms|20 ms|50 ms|100 ms|200 ms|500 ms|1 s"_s;
    QTest::newRow("log, little room") << 8.0 << 1'200.0 << Scale::Logarithmic << 3 << u"10 ms|100 ms|1 s"_s;
    QTest::newRow("log, within a decade")
        << 42.0 << 95.0 << Scale::Logarithmic << 6 << u"50 ms|60 ms|70 ms|80 ms|90 ms"_s;
    QTest::newRow("log, a narrow peak")
        << 50.2 << 51.1 << Scale::Logarithmic << 5 << u"50.2 ms|50.4 ms|50.6 ms|50.8 ms|51 ms"_s;
    QTest::newRow("linear, over decades")
        << 30.0 << 1'040.0 << Scale::Linear << 6 << u"200 ms|400 ms|600 ms|800 ms|1 s"_s;
    QTest::newRow("linear, from zero")
        << 0.0 << 80.0 << Scale::Linear << 5 << u"0 ms|20 ms|40 ms|60 ms|80 ms"_s;
    QTest::newRow("no room at all") << 8.0 << 1'200.0 << Scale::Logarithmic << 0 << u"1 s"_s;
}

void TestTicks::between()
{
    QFETCH(double, lowMs);
    QFETCH(double, highMs);
    QFETCH(Scale, scale);
    QFETCH(int, room);
    const QList<AxisTick> ticks =
        durationTicksBetween(lowMs * 1e6, highMs * 1e6, scale,
                             [room](const QList<AxisTick> &candidate) { return candidate.size() <= room; });
    QTEST(labels(ticks), "expected");
}

void TestTicks::nonsenseGivesNoTicks()
{
    const auto accept = [](const QList<AxisTick> &) { return true; };
    QVERIFY(durationTicksBetween(0, 1e9, Scale::Logarithmic, accept).isEmpty());
    QVERIFY(durationTicksBetween(1e9, 1e9, Scale::Logarithmic, accept).isEmpty());
    QVERIFY(durationTicksBetween(1, qInf(), Scale::Linear, accept).isEmpty());
    QVERIFY(durationTicksBetween(qQNaN(), 1e9, Scale::Linear, accept).isEmpty());
}

QTEST_GUILESS_MAIN(TestTicks)
#include "tst_ticks.moc"
