// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/latencysketchsum.h"

#include "stats/histogram.h"
#include "stats/latencygrid.h"
#include "stats/percentile.h"
#include "stats/varint.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<qint64>;
constexpr qint64 maxCount = std::numeric_limits<qint64>::max();

LatencySketch sketchOf(const Values &values)
{
    LatencySketch sketch;
    for (const qint64 value : values)
        sketch.add(value);
    return sketch;
}

Values randomLatencies(std::size_t count, double centreNs, quint32 seed)
{
    std::mt19937 random(seed);
    std::lognormal_distribution<double> spread(0.0, 0.6);
    Values values(count);
    for (qint64 &value : values)
        value = qint64(centreNs * spread(random));
    return values;
}

/// Bytes out of numbers, after the version.
QByteArray bytesOf(std::initializer_list<quint64> numbers)
{
    QByteArray bytes("\x01");
    for (const quint64 number : numbers)
        appendVarint(bytes, number);
    return bytes;
}

} // namespace

class LatencySketchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyHasNothing();
    void cellsAreThoseOfCountingOneByOne();
    void belowZeroCountsAsZero();
    void beyondTheGrid();
    void percentile_data();
    void percentile();
    void percentileIsThatOfTheHistogram();
    void percentileWithoutSupport();
    void mergingIsAddingAll_data();
    void mergingIsAddingAll();
    void mergingWithItselfAndEmpty();
    void sumIsMergingAll();
    void sumRefusesWhatIsNoSketch();
    void nothingOverflows();
    void comesBack_data();
    void comesBack();
    void isSmall();
    void neverChanges();
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void whatIsReadIsWhatWouldBeWritten();
};

void LatencySketchTest::emptyHasNothing()
{
    const LatencySketch sketch;
    QVERIFY(sketch.isEmpty());
    QVERIFY(!sketch.min());
    QVERIFY(!sketch.max());
    QVERIFY(!sketch.percentile(0.5));
    QVERIFY(sketch.cells().empty());
    QVERIFY(sketch.encode().isEmpty());
    QVERIFY(LatencySketch::decode({}) == sketch);
}

void LatencySketchTest::cellsAreThoseOfCountingOneByOne()
{
    const Values values = randomLatencies(3'000, 30e3, 1);
    const LatencySketch sketch = sketchOf(values);
    QCOMPARE(sketch.total(), 3'000);
    int before = -1;
    for (const LatencySketch::Cell &cell : sketch.cells()) {
        QVERIFY(cell.cell > before);
        before = cell.cell;
        QCOMPARE(cell.count, std::count_if(values.begin(), values.end(), [&](qint64 value) {
                     return LatencyGrid::cellOf(value) == cell.cell;
                 }));
    }
    LatencySketch counted;
    for (const LatencySketch::Cell &cell : sketch.cells())
        counted.add(LatencyGrid::cellBegin(cell.cell), cell.count);
    QCOMPARE(counted.total(), sketch.total());
    QVERIFY(std::ranges::equal(counted.cells(), sketch.cells()));
}

void LatencySketchTest::belowZeroCountsAsZero()
{
    const LatencySketch sketch = sketchOf({-5, std::numeric_limits<qint64>::min(), 0});
    QVERIFY(sketch == sketchOf({0, 0, 0}));
    QVERIFY(sketch.min() == 0);
    QVERIFY(sketch.max() == 0);
}

void LatencySketchTest::beyondTheGrid()
{
    const LatencySketch sketch = sketchOf({5, LatencyGrid::endNs, maxCount});
    QCOMPARE(sketch.cells().size(), std::size_t(2));
    QVERIFY(sketch.cells().back() == (LatencySketch::Cell{LatencyGrid::cellCount, 2}));
    QVERIFY(sketch.max() == maxCount);
    QVERIFY(sketch.percentile(0.5) == double(maxCount));
    QVERIFY(sketch.percentile(0.0) == 5.0);
}

void LatencySketchTest::percentile_data()
{
    QTest::addColumn<double>("centreNs");
    QTest::newRow("20 µs") << 20e3;
    QTest::newRow("900 µs") << 900e3;
    QTest::newRow("50 ms") << 50e6;
    QTest::newRow("10 s") << 10e9;
}

void LatencySketchTest::percentile()
{
    QFETCH(double, centreNs);
    for (const std::size_t count : {1u, 2u, 3u, 10u, 100u, 1'000u, 4'321u}) {
        Values values = randomLatencies(count, centreNs, quint32(count));
        const LatencySketch sketch = sketchOf(values);
        std::sort(values.begin(), values.end());
        for (const double p : {0.0, 0.001, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1.0}) {
            const std::optional<double> approximate = sketch.percentile(p);
            QCOMPARE(approximate.has_value(), qint64(count) >= supportNeeded(p));
            if (!approximate)
                continue;
            const double exact = Loopscope::percentile(values, p).value();
            QVERIFY2(std::abs(*approximate - exact) <= 0.001 * exact,
                     qPrintable(u"%1: %2 for %3"_s.arg(p).arg(*approximate).arg(exact)));
            QVERIFY(*approximate >= double(values.front()) && *approximate <= double(values.back()));
        }
    }
}

void LatencySketchTest::percentileIsThatOfTheHistogram()
{
    const Values values = randomLatencies(2'000, 50e6, 9);
    LatencyHistogram histogram;
    for (const qint64 value : values)
        histogram.add(value);
    const LatencySketch sketch = sketchOf(values);
    for (const double p : {0.0, 0.5, 0.9, 0.95, 0.99, 1.0})
        QCOMPARE(sketch.percentile(p).value(), histogram.approximatePercentile(p).value());
}

void LatencySketchTest::percentileWithoutSupport()
{
    LatencySketch sketch;
    sketch.add(1'000, 99);
    QVERIFY(sketch.percentile(0.95));
    QVERIFY(!sketch.percentile(0.99));
    sketch.add(1'000);
    QVERIFY(sketch.percentile(0.99) == 1'000.0);
}

void LatencySketchTest::mergingIsAddingAll_data()
{
    QTest::addColumn<std::size_t>("few");
    QTest::addColumn<std::size_t>("many");
    QTest::newRow("one into one") << std::size_t(1) << std::size_t(1);
    QTest::newRow("one into many") << std::size_t(1) << std::size_t(500);
    QTest::newRow("some into many") << std::size_t(7) << std::size_t(500);
    QTest::newRow("many into many") << std::size_t(400) << std::size_t(500);
}

void LatencySketchTest::mergingIsAddingAll()
{
    QFETCH(std::size_t, few);
    QFETCH(std::size_t, many);
    for (quint32 seed = 0; seed < 20; ++seed) {
        const Values a = randomLatencies(few, 200e3, seed);
        const Values b = randomLatencies(many, 220e3, seed + 100);
        Values both = a;
        both.insert(both.end(), b.begin(), b.end());
        LatencySketch merged = sketchOf(b);
        merged.merge(sketchOf(a));
        QVERIFY(merged == sketchOf(both));
        LatencySketch other = sketchOf(a);
        other.merge(sketchOf(b));
        QVERIFY(merged == other);
    }
}

void LatencySketchTest::mergingWithItselfAndEmpty()
{
    const LatencySketch three = sketchOf({7, 9, 9});
    LatencySketch sketch = three;
    sketch.merge(LatencySketch());
    QVERIFY(sketch == three);
    sketch.merge(sketch);
    QVERIFY(sketch == sketchOf({7, 7, 9, 9, 9, 9}));
    LatencySketch empty;
    empty.merge(three);
    QVERIFY(empty == three);
}

void LatencySketchTest::sumIsMergingAll()
{
    LatencySketchSum sum;
    QVERIFY(sum.take() == LatencySketch());
    for (quint32 seed = 0; seed < 5; ++seed) {
        LatencySketch merged;
        for (quint32 i = 0; i < 30; ++i) {
            LatencySketch sketch = sketchOf(randomLatencies(i, 50e6, seed * 100 + i));
            if (i == 7)
                sketch.add(maxCount - seed);
            merged.merge(sketch);
            if (i % 2 == 0)
                sum.add(sketch);
            else
                QVERIFY(sum.add(sketch.encode()));
        }
        QVERIFY(sum.take() == merged);
    }
}

void LatencySketchTest::sumRefusesWhatIsNoSketch()
{
    LatencySketchSum sum;
    sum.add(sketchOf({5, 7}));
    QByteArray bytes = sketchOf(randomLatencies(50, 50e6, 1)).encode();
    bytes.chop(1);
    QVERIFY(!sum.add(bytes));
    sum.add(sketchOf({6}));
    QVERIFY(sum.take() == sketchOf({5, 6, 7}));
}

void LatencySketchTest::nothingOverflows()
{
    LatencySketchSum sum;
    sum.add(sketchOf({5}));
    LatencySketch many;
    many.add(9, maxCount);
    sum.add(many);
    QVERIFY(sum.take() == sketchOf({5}));

    LatencySketch sketch;
    sketch.add(10, maxCount);
    const LatencySketch full = sketch;
    sketch.add(20);
    sketch.merge(sketchOf({20}));
    sketch.merge(full);
    sketch.add(20, 0);
    QVERIFY(sketch == full);
    QVERIFY(sketch.percentile(0.5) == 10.0);
}

void LatencySketchTest::comesBack_data()
{
    QTest::addColumn<Values>("values");
    QTest::newRow("0") << Values{0};
    QTest::newRow("one") << Values{51'234'567};
    QTest::newRow("twice") << Values{51'234'567, 51'234'567};
    QTest::newRow("two in one cell") << Values{51'234'567, 51'234'568};
    QTest::newRow("all the grid") << Values{0, LatencyGrid::endNs - 1};
    QTest::newRow("beyond") << Values{LatencyGrid::endNs, maxCount};
    QTest::newRow("within and beyond") << Values{0, 1, 1, 1, maxCount};
    for (quint32 seed = 0; seed < 20; ++seed)
        QTest::addRow("random %u", seed) << randomLatencies(1 + seed * seed * 5, 3e6, seed);
}

void LatencySketchTest::comesBack()
{
    QFETCH(Values, values);
    const LatencySketch sketch = sketchOf(values);
    QVERIFY(LatencySketch::decode(sketch.encode()) == sketch);
}

void LatencySketchTest::isSmall()
{
    QVERIFY(sketchOf({51'234'567}).encode().size() <= 8);
    QVERIFY(sketchOf({LatencyGrid::endNs - 1}).encode().size() <= 12);
    QVERIFY(sketchOf(randomLatencies(10, 50e6, 1)).encode().size() <= 40);
    QVERIFY(sketchOf(randomLatencies(100'000, 50e6, 1)).encode().size() <= 3 * 30'000);
}

/// Bytes that a history has kept must be read for ever.
void LatencySketchTest::neverChanges()
{
    LatencySketch sketch;
    sketch.add(10'001);
    sketch.add(10'009);
    sketch.add(10'010);
    sketch.add(51'234'567, 300);
    const QByteArray bytes = bytesOf({10'001, 51'224'566, 1, 2, (31'122 << 1) | 1, 298});
    QCOMPARE(sketch.encode(), bytes);
    QCOMPARE(bytes.toHex(), "01914ef6bfb6180102a5e603aa02"_ba);
    QVERIFY(LatencySketch::decode(bytes) == sketch);
}

void LatencySketchTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto last = quint64(LatencyGrid::cellCount - 1);
    QTest::newRow("version 0") << "\0\5\0\0"_ba;
    QTest::newRow("version 2") << "\2\5\0\0"_ba;
    QTest::newRow("version alone") << bytesOf({});
    QTest::newRow("something follows") << bytesOf({5, 0, 0, 0});
    QTest::newRow("smallest too large") << bytesOf({quint64(maxCount) + 1, 0, 0});
    QTest::newRow("largest too large") << bytesOf({5, quint64(maxCount) - 4, 0});
    QTest::newRow("count too large") << bytesOf({5, 0, quint64(maxCount)});
    QTest::newRow("one latency that is two") << bytesOf({10'001, 1, 0});
    QTest::newRow("next in the same cell") << bytesOf({5, 1, 0, 0});
    QTest::newRow("behind the largest") << bytesOf({5, 1, 0, 4});
    QTest::newRow("ends before the largest") << bytesOf({5, 2, 0, 2});
    QTest::newRow("beyond the grid") << bytesOf({0, quint64(LatencyGrid::endNs) - 1, 0, (last + 1) << 1});
    QTest::newRow("far beyond") << bytesOf({0, quint64(LatencyGrid::endNs), 0, quint64(1) << 40});
    QTest::newRow("total too large") << bytesOf({5, 1, quint64(maxCount) - 1, 2});
    QTest::newRow("two totals too large")
        << bytesOf({5, 1, quint64(maxCount) / 2 + 1, 3, quint64(maxCount) / 2 + 1});
    QTest::newRow("number in too many bytes") << "\1\x85\0\0\0"_ba;
    QTest::newRow("number without an end") << "\1"_ba + QByteArray(40, '\xff');
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("text") << "SQLite format 3"_ba;
}

void LatencySketchTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!LatencySketch::decode(bytes));
}

void LatencySketchTest::refusesEveryTruncation()
{
    const QByteArray bytes = sketchOf(randomLatencies(200, 50e6, 3)).encode();
    QVERIFY(LatencySketch::decode(bytes));
    for (qsizetype length = 1; length < bytes.size(); ++length)
        QVERIFY2(!LatencySketch::decode(QByteArrayView(bytes).first(length)),
                 qPrintable(QString::number(length)));
}

/// Every bit flipped, and bytes at random: refused, or the one form of some other sketch.
void LatencySketchTest::whatIsReadIsWhatWouldBeWritten()
{
    std::mt19937 random(5);
    std::vector<QByteArray> inputs;
    for (const QByteArray &bytes : {sketchOf({51'234'567}).encode(), bytesOf({5, 3, 9, 3, 7, 2, 2}),
                                    sketchOf(randomLatencies(60, 50e6, 3)).encode()}) {
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            inputs.push_back(bytes);
            inputs.back()[bit / 8] = char(inputs.back().at(bit / 8) ^ (1 << bit % 8));
        }
    }
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes("\x01");
        for (auto left = random() % 12; left > 0; --left)
            bytes.append(char(random() % 4 ? random() % 8 : random()));
        inputs.push_back(bytes);
    }
    int read = 0;
    for (const QByteArray &bytes : inputs) {
        const std::optional<LatencySketch> sketch = LatencySketch::decode(bytes);
        if (!sketch)
            continue;
        ++read;
        QCOMPARE(sketch->encode(), bytes);
        qint64 total = 0;
        for (const LatencySketch::Cell &cell : sketch->cells()) {
            QVERIFY(cell.count >= 1 && cell.cell <= LatencyGrid::cellCount);
            total += cell.count;
        }
        QCOMPARE(total, sketch->total());
        QVERIFY(*sketch->min() <= *sketch->max());
        QVERIFY(sketch->percentile(0.5).value() >= double(*sketch->min()));
    }
    QVERIFY(read > 100);
}

QTEST_APPLESS_MAIN(LatencySketchTest)
#include "tst_latencysketch.moc"
