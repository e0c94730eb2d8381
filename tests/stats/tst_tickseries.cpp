// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tickseries.h"

#include <QTest>

using namespace Loopscope;
using namespace Loopscope::TickSpan;

class TickSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widths_data();
    void widths();
    void noWidthCutsAnHourOrADay();
    void starts_data();
    void starts();
};

void TickSeriesTest::widths_data()
{
    QTest::addColumn<qint64>("atLeastUs");
    QTest::addColumn<qint64>("widthUs");
    QTest::newRow("nothing") << qint64(0) << second;
    QTest::newRow("negative") << std::numeric_limits<qint64>::min() << second;
    QTest::newRow("1 s") << second << second;
    QTest::newRow("a little more") << second + 1 << 2 * second;
    QTest::newRow("a thousandth of a year") << 365 * day / 1'000 << 12 * hour;
    QTest::newRow("100 days") << 100 * day << 100 * day;
    QTest::newRow("101 days") << 101 * day << 200 * day;
    QTest::newRow("for ever") << std::numeric_limits<qint64>::max()
                              << (std::numeric_limits<qint64>::max() / (100 * day)) * 100 * day;
}

void TickSeriesTest::widths()
{
    QFETCH(qint64, atLeastUs);
    QTEST(tickBucketWidth(atLeastUs), "widthUs");
}

void TickSeriesTest::noWidthCutsAnHourOrADay()
{
    for (qint64 atLeast = second; atLeast < 10'000 * day; atLeast = atLeast * 5 / 4) {
        const qint64 width = tickBucketWidth(atLeast);
        QVERIFY(width >= atLeast);
        QVERIFY(width < 4 * atLeast);
        QVERIFY(width % hour == 0 || hour % width == 0);
        QVERIFY(width % day == 0 || day % width == 0);
    }
}

void TickSeriesTest::starts_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<qint64>("startUs");
    QTest::newRow("0") << qint64(0) << qint64(0);
    QTest::newRow("last of a bucket") << hour - 1 << qint64(0);
    QTest::newRow("first of the next") << hour << hour;
    QTest::newRow("before 1970") << qint64(-1) << -hour;
    QTest::newRow("an hour before 1970") << -hour << -hour;
}

void TickSeriesTest::starts()
{
    QFETCH(qint64, us);
    QTEST(tickBucketStart(us, hour), "startUs");
}

QTEST_APPLESS_MAIN(TickSeriesTest)
#include "tst_tickseries.moc"
