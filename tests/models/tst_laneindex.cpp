// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cellpainter.h"
#include "models/laneindex.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Loopscope;

Q_DECLARE_METATYPE(Loopscope::TimelineColoring)

namespace {

constexpr qint64 hour = qint64(3'600) * 1'000'000'000;

/// How samples lie in their lane.
enum class Shape { OneBehindTheOther, Sparse, Overlapping, ZeroLatency, Huge };

Sample sampleAt(qint64 startNs, qint64 latencyNs, std::minstd_rand &random)
{
    Sample sample;
    sample.startNs = startNs;
    sample.latencyNs = latencyNs;
    sample.waitNs = latencyNs / 2;
    sample.downloadNs = latencyNs / 4;
    sample.status = random() % 10 == 0 ? 503 : 200;
    if (random() % 20 == 0) {
        sample.status = 0;
        sample.error = random() % 2 == 0 ? ErrorKind::Timeout : ErrorKind::Cancelled;
    }
    return sample;
}

SampleLog makeLog(Shape shape, int count)
{
    std::minstd_rand random(7);
    SampleLog log;
    qint64 atNs = 1'000;
    for (int i = 0; i < count; ++i) {
        const auto latency = qint64(1 + random() % 1'000'000);
        switch (shape) {
        case Shape::OneBehindTheOther:
            log.append(sampleAt(atNs, latency, random));
            atNs += latency;
            break;
        case Shape::Sparse:
            log.append(sampleAt(atNs, latency, random));
            atNs += latency + qint64(random() % 50) * 1'000'000;
            break;
        case Shape::Overlapping: // and in any order
            log.append(sampleAt(qint64(random() % 100'000'000), latency * 3, random));
            break;
        case Shape::ZeroLatency:
            log.append(sampleAt(atNs, i % 3 == 0 ? 0 : latency, random));
            atNs += i % 2 == 0 ? 0 : latency;
            break;
        case Shape::Huge: // hours apart, nanoseconds long, up to what a file may hold
            log.append(sampleAt(qint64(i) * 2 * hour / 3, i % 2 == 0 ? 1 : hour / 4, random));
            break;
        }
    }
    return log;
}

std::vector<quint32> allOf(const SampleLog &log)
{
    std::vector<quint32> numbers;
    for (qsizetype i = 0; i < log.size(); ++i)
        numbers.push_back(quint32(i));
    return numbers;
}

using Cells = std::vector<TimelineCell>;

Cells rastered(const LaneIndex &index, const SampleLog &log, const TimelineScale &scale,
               TimelineColoring coloring = TimelineColoring::ByPhase, const LatencyFilter *filter = nullptr)
{
    Cells cells(400);
    index.raster(log, coloring, scale, false, filter, cells);
    return cells;
}

/// The share of each column that some sample covers, at most 1; and whether any touches it.
struct Truth
{
    std::vector<double> share;
    std::vector<bool> touched;
};

Truth truthOf(const SampleLog &log, const TimelineScale &scale, std::size_t columns)
{
    Truth truth{std::vector<double>(columns, 0), std::vector<bool>(columns, false)};
    log.forEach([&](const Sample &sample) {
        const double from = scale.x(double(sample.startNs));
        const double to = scale.x(double(sample.endNs()));
        for (auto column = std::size_t(std::clamp(std::floor(from), 0.0, double(columns)));
             column < columns && double(column) <= to; ++column) {
            if (to < 0)
                break;
            const double share = std::min(to, double(column + 1)) - std::max(from, double(column));
            if (share < 0)
                continue;
            truth.share[column] = std::min(1.0, truth.share[column] + share);
            truth.touched[column] = true;
        }
    });
    return truth;
}

} // namespace

class TestLaneIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreTheLatency();
    void painterKeepsShortOnesAndParts();
    void rangesAreThoseOfBruteForce_data() { shapes(); }
    void rangesAreThoseOfBruteForce();
    void rasterIsTrueAtEveryZoom_data() { shapes(); }
    void rasterIsTrueAtEveryZoom();
    void growingIsTheSameAsBuilding_data() { shapes(); }
    void growingIsTheSameAsBuilding();
    void filterLeavesTheOthersDim_data() { shapes(); }
    void filterLeavesTheOthersDim();
    void worstOutcomeIsSeen();
    void mostOfTheTimeIsSeen();
    void memoryIsBounded_data() { shapes(); }
    void memoryIsBounded();

private:
    static void shapes();
    static std::vector<TimelineScale> scales(const LaneIndex &index);
};

void TestLaneIndex::shapes()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("one behind the other") << int(Shape::OneBehindTheOther);
    QTest::newRow("sparse") << int(Shape::Sparse);
    QTest::newRow("overlapping") << int(Shape::Overlapping);
    QTest::newRow("zero latency") << int(Shape::ZeroLatency);
    QTest::newRow("huge times") << int(Shape::Huge);
}

std::vector<TimelineScale> TestLaneIndex::scales(const LaneIndex &index)
{
    std::vector<TimelineScale> scales;
    const auto all = double(index.endNs()) + 1;
    for (double span = all; span > 1'000 && scales.size() < 30; span /= 2.7) {
        for (const double from : {0.0, 0.31, 0.9})
            scales.push_back(TimelineScale::spanning(from * all, from * all + span, 400));
    }
    return scales;
}

void TestLaneIndex::partsAreTheLatency()
{
    std::minstd_rand random(3);
    for (int i = 0; i < 2'000; ++i) {
        Sample sample = sampleAt(0, qint64(random() % 1'000), random);
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

void TestLaneIndex::painterKeepsShortOnesAndParts()
{
    Cells cells(10);
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

void TestLaneIndex::rangesAreThoseOfBruteForce()
{
    QFETCH(const int, shape);
    const SampleLog log = makeLog(Shape(shape), 3'000);
    LaneIndex index;
    index.build(log, allOf(log), nullptr);
    QCOMPARE(qsizetype(index.order().size()), log.size());
    QVERIFY(std::ranges::is_sorted(index.order(), {}, [&log](quint32 i) { return log[i].startNs; }));
    std::minstd_rand random(1);
    for (int i = 0; i < 300; ++i) {
        const auto from = qint64(double(random()) / double(std::minstd_rand::max()) * double(index.endNs()));
        const qint64 to = from + qint64(random() % 3'000'000);
        const auto [first, end] = index.range(log, from, to);
        std::vector<bool> inRange(std::size_t(log.size()), false);
        for (qsizetype at = first; at < end; ++at)
            inRange[index.order()[std::size_t(at)]] = true;
        for (qsizetype number = 0; number < log.size(); ++number) {
            if (log[number].startNs <= to && log[number].endNs() >= from)
                QVERIFY(inRange[std::size_t(number)]);
        }
    }
}

void TestLaneIndex::rasterIsTrueAtEveryZoom()
{
    QFETCH(const int, shape);
    const SampleLog log = makeLog(Shape(shape), 3'000);
    LaneIndex index;
    index.build(log, allOf(log), nullptr);
    for (const TimelineScale &scale : scales(index)) {
        const Cells cells = rastered(index, log, scale);
        const Truth truth = truthOf(log, scale, cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            // Bins reach a little over their pixel, and bars end early: a neighbour may have it.
            const auto any = [i, &cells](auto &&test) {
                for (std::size_t at = i < 2 ? 0 : i - 2; at <= std::min(i + 2, cells.size() - 1); ++at) {
                    if (test(at))
                        return true;
                }
                return false;
            };
            if (cells[i].coverage > 0)
                QVERIFY(any([&truth](std::size_t at) { return truth.touched[at]; }));
            if (truth.touched[i] && i >= 2 && i + 2 < cells.size())
                QVERIFY(any([&cells](std::size_t at) { return cells[at].coverage > 0; }));
        }
    }
}

void TestLaneIndex::growingIsTheSameAsBuilding()
{
    QFETCH(const int, shape);
    const SampleLog log = makeLog(Shape(shape), 2'000);
    LaneIndex built;
    built.build(log, allOf(log), nullptr);
    LaneIndex grown;
    const LatencyFilter filter{std::nullopt, 0, 500'000};
    for (quint32 i = 0; i < quint32(log.size()); ++i) {
        if (i == 700)
            grown.setFilter(log, &filter);
        grown.add(log, i, i >= 700 ? &filter : nullptr);
    }
    QCOMPARE(grown.endNs(), built.endNs());
    const auto startsOf = [&log](const LaneIndex &index) {
        std::vector<qint64> starts;
        for (const quint32 number : index.order())
            starts.push_back(log[number].startNs);
        return starts;
    };
    QCOMPARE(startsOf(grown), startsOf(built));
    built.setFilter(log, &filter);
    for (const TimelineScale &scale : scales(built)) {
        const Cells one = rastered(built, log, scale, TimelineColoring::ByStatus, &filter);
        const Cells other = rastered(grown, log, scale, TimelineColoring::ByStatus, &filter);
        for (std::size_t i = 0; i < one.size(); ++i) {
            // Their bins may be of different widths.
            if (one[i].coverage > 0) {
                const std::size_t end = std::min(i + 3, other.size());
                QVERIFY(std::any_of(other.begin() + std::ptrdiff_t(i < 2 ? 0 : i - 2),
                                    other.begin() + std::ptrdiff_t(end),
                                    [](const TimelineCell &cell) { return cell.coverage > 0; }));
            }
        }
    }
}

void TestLaneIndex::filterLeavesTheOthersDim()
{
    QFETCH(const int, shape);
    const SampleLog log = makeLog(Shape(shape), 3'000);
    const LatencyFilter filter{std::nullopt, 0, 20'000};
    LaneIndex index;
    index.build(log, allOf(log), &filter);
    SampleLog matching;
    log.forEach([&](const Sample &sample) {
        if (filter(sample))
            matching.append(sample);
    });
    for (const TimelineScale &scale : scales(index)) {
        const Cells cells = rastered(index, log, scale, TimelineColoring::ByStrategy, &filter);
        const Truth truth = truthOf(matching, scale, cells.size());
        const auto isLit = [&cells](std::size_t at) { return cells[at].coverage > 0 && !cells[at].isDimmed; };
        for (std::size_t i = 2; i + 2 < cells.size(); ++i) {
            bool isNear = false;
            bool isAnyLit = false;
            for (std::size_t at = i - 2; at <= i + 2; ++at) {
                isNear = isNear || truth.touched[at];
                isAnyLit = isAnyLit || isLit(at);
            }
            QVERIFY(isNear || !isLit(i));
            QVERIFY(isAnyLit || !truth.touched[i]);
        }
    }
    index.setFilter(log, nullptr);
    for (const TimelineCell &cell : rastered(index, log, scales(index).front()))
        QVERIFY(!cell.isDimmed);
}

void TestLaneIndex::worstOutcomeIsSeen()
{
    std::minstd_rand random(1);
    SampleLog log;
    for (int i = 0; i < 100'000; ++i) {
        Sample sample = sampleAt(i * 1'000, 900, random);
        sample.error = i == 43'210 ? ErrorKind::Reset : ErrorKind::None;
        sample.status = i == 43'210 ? 0 : 200;
        log.append(sample);
    }
    LaneIndex index;
    index.build(log, allOf(log), nullptr);
    const Cells cells =
        rastered(index, log, TimelineScale::spanning(0, 1e8, 400), TimelineColoring::ByStatus);
    QCOMPARE(std::ranges::count(cells, outcomeKind(RequestOutcome::Failed), &TimelineCell::kind), 1);
    const auto failed = std::ranges::find(cells, outcomeKind(RequestOutcome::Failed), &TimelineCell::kind);
    QVERIFY(std::abs(failed - cells.begin() - 43'210 / 250) <= 1);
}

void TestLaneIndex::mostOfTheTimeIsSeen()
{
    SampleLog log;
    for (int i = 0; i < 50'000; ++i) {
        Sample sample;
        sample.startNs = qint64(i) * 1'000;
        sample.latencyNs = 1'000;
        sample.status = 200;
        // The first half waits the most of the time, the second downloads.
        sample.waitNs = i < 25'000 ? 650 : 250;
        sample.downloadNs = i < 25'000 ? 250 : 650;
        log.append(sample);
    }
    LaneIndex index;
    index.build(log, allOf(log), nullptr);
    for (const double span : {5e7, 2e7, 8e6}) {
        const Cells cells =
            rastered(index, log, TimelineScale::spanning(2.5e7 - span / 2, 2.5e7 + span / 2, 400));
        const auto wait = std::count_if(cells.begin(), cells.begin() + 200, [](const TimelineCell &cell) {
            return cell.kind == partKind(int(Phase::Wait)) && cell.coverage == TimelineCell::full;
        });
        const auto download = std::count_if(cells.begin() + 200, cells.end(), [](const TimelineCell &cell) {
            return cell.kind == partKind(int(Phase::Download)) && cell.coverage == TimelineCell::full;
        });
        QVERIFY2(wait >= 190, qPrintable(QString::number(wait)));
        QVERIFY2(download >= 190, qPrintable(QString::number(download)));
    }
}

void TestLaneIndex::memoryIsBounded()
{
    QFETCH(const int, shape);
    const SampleLog log = makeLog(Shape(shape), 20'000);
    LaneIndex index;
    index.build(log, allOf(log), nullptr);
    index.squeeze();
    QVERIFY2(index.memory() <= 16 * log.size(), qPrintable(QString::number(index.memory())));
    const LatencyFilter filter{std::nullopt, 0, 500'000};
    index.setFilter(log, &filter);
    QVERIFY2(index.memory() <= 18 * log.size(), qPrintable(QString::number(index.memory())));
}

QTEST_GUILESS_MAIN(TestLaneIndex)
#include "tst_laneindex.moc"
