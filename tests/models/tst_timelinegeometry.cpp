// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinelayout.h"
#include "models/timelineticks.h"
#include "models/timelineviewport.h"

#include <QLocale>
#include <QTest>

#include <numeric>

using namespace Loopscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Loopscope::TimelineScale)

namespace {

using Rows = QList<int>;
const TimelineLayout::Metrics metrics{20, 10, 6};

TimelineLayout layoutOf(const Rows &rows, double available, double zoom = 1)
{
    std::vector<TimelineGroup> groups;
    for (const int count : rows)
        groups.push_back({u"group"_s, {}, count, {}, 0});
    return TimelineLayout::make(groups, metrics, available, zoom);
}

} // namespace

class TestTimelineGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void timeAndXAreTwoSidesOfOne_data();
    void timeAndXAreTwoSidesOfOne();
    void zoomKeepsTheTimeUnderTheCursor();
    void viewStaysWithinWhatThereIs();
    void fittedStaysFitted();
    void followingKeepsTheEnd();
    void revealingMovesLittle();
    void emptyViewportIsHarmless();
    void rowsFill_data();
    void rowsFill();
    void rowsAreFound_data() { rowsFill_data(); }
    void rowsAreFound();
    void bandsCoverEveryRow_data();
    void bandsCoverEveryRow();
    void zoomedRowsAreHigher();
    void ticks_data();
    void ticks();
    void ticksAreToldApart();
    void ticksHaveRoomAndAreNeverMissing();
};

void TestTimelineGeometry::timeAndXAreTwoSidesOfOne_data()
{
    QTest::addColumn<TimelineScale>("scale");
    QTest::addColumn<double>("ns");
    QTest::addColumn<double>("x");
    QTest::newRow("origin") << TimelineScale{0, 1} << 0.0 << 0.0;
    QTest::newRow("shifted") << TimelineScale{1'000, 10} << 2'000.0 << 100.0;
    QTest::newRow("before") << TimelineScale{1'000, 10} << 0.0 << -100.0;
    QTest::newRow("near") << TimelineScale{5e9, 0.1} << 5e9 + 7 << 70.0;
    QTest::newRow("far") << TimelineScale{0, 1e12} << 9e15 << 9'000.0;
}

void TestTimelineGeometry::timeAndXAreTwoSidesOfOne()
{
    QFETCH(const TimelineScale, scale);
    QFETCH(const double, ns);
    QFETCH(const double, x);
    QCOMPARE(scale.x(ns), x);
    QCOMPARE(scale.ns(x), ns);
}

void TestTimelineGeometry::zoomKeepsTheTimeUnderTheCursor()
{
    TimelineViewport viewport;
    viewport.setWidth(1'000);
    viewport.setEnd(1e9);
    const double before = viewport.scale().ns(300);
    viewport.zoom(7, 300);
    QCOMPARE(viewport.scale().ns(300), before);
    QCOMPARE(viewport.spanNs(), 1e9 / 7);
    QVERIFY(!viewport.isFitted());
    viewport.zoom(1.0 / 7, 300);
    QVERIFY(viewport.isFitted());
}

void TestTimelineGeometry::viewStaysWithinWhatThereIs()
{
    TimelineViewport viewport;
    viewport.setWidth(500);
    viewport.setEnd(1e9);
    viewport.pan(200); // nowhere to go
    QCOMPARE(viewport.fromNs(), 0.0);
    viewport.zoom(0.001, 0); // nor further out
    QCOMPARE(viewport.spanNs(), 1e9);
    viewport.zoom(10, 0);
    viewport.pan(1e9);
    QCOMPARE(viewport.toNs(), 1e9);
    viewport.pan(-1e9);
    QCOMPARE(viewport.fromNs(), 0.0);
    for (int i = 0; i < 200; ++i)
        viewport.zoom(10, 250);
    QCOMPARE(viewport.spanNs(), TimelineViewport::leastNs);
    viewport.show(2e8, 3e8);
    QCOMPARE(viewport.fromNs(), 2e8);
    QCOMPARE(viewport.toNs(), 3e8);
}

void TestTimelineGeometry::fittedStaysFitted()
{
    TimelineViewport viewport;
    viewport.setWidth(500);
    viewport.setEnd(1e9, 1e9);
    viewport.setEnd(3e9, 3e9);
    QCOMPARE(viewport.spanNs(), 3e9);
    viewport.setWidth(700);
    QCOMPARE(viewport.spanNs(), 3e9);
    viewport.zoom(3, 0);
    viewport.setWidth(500);
    QCOMPARE(viewport.spanNs(), 1e9);
    viewport.setEnd(5e9);
    QCOMPARE(viewport.fromNs(), 0.0);
    QCOMPARE(viewport.spanNs(), 1e9);
}

void TestTimelineGeometry::followingKeepsTheEnd()
{
    TimelineViewport viewport;
    viewport.setWidth(500);
    viewport.setEnd(1e9, 1e9);
    viewport.zoom(4, 0);
    viewport.setEnd(2e9, 2e9);
    QCOMPARE(viewport.toNs(), 2e9);
    QCOMPARE(viewport.spanNs(), 0.25e9);
    viewport.setEnd(2e9, 0.5e9); // a shorter batch is on, beside one that is over
    QCOMPARE(viewport.toNs(), 0.5e9);
    viewport.setEnd(2e9, 0.1e9);
    QCOMPARE(viewport.fromNs(), 0.0);
}

void TestTimelineGeometry::revealingMovesLittle()
{
    TimelineViewport viewport;
    viewport.setWidth(1'000);
    viewport.setEnd(1e9);
    viewport.show(2e8, 3e8);
    const TimelineScale before = viewport.scale();
    viewport.reveal(2.4e8, 2.5e8);
    QCOMPARE(viewport.scale(), before);
    viewport.reveal(8e8, 8.1e8);
    QCOMPARE(viewport.scale().nsPerPixel, before.nsPerPixel);
    QVERIFY(viewport.fromNs() < 8e8 && viewport.toNs() > 8.1e8);
    viewport.reveal(1e8, 1.1e8);
    QVERIFY(viewport.fromNs() < 1e8 && viewport.toNs() > 1.1e8);
    viewport.fit();
    viewport.reveal(5e8, 5e8 + 10); // a hundredth of a thousandth of a pixel
    QVERIFY(viewport.fromNs() < 5e8 && viewport.toNs() > 5e8 + 10);
    QVERIFY(10 / viewport.scale().nsPerPixel >= 2.9);
    viewport.reveal(7e8, 7e8); // what took no time is shown where it is
    QVERIFY(viewport.fromNs() <= 7e8 && viewport.toNs() >= 7e8);
}

void TestTimelineGeometry::emptyViewportIsHarmless()
{
    TimelineViewport viewport;
    viewport.setWidth(0);
    viewport.fit();
    viewport.zoom(10, 0);
    viewport.pan(5);
    viewport.reveal(0, 0);
    viewport.setEnd(-5, -5);
    QVERIFY(std::isfinite(viewport.scale().startNs));
    QVERIFY(viewport.scale().nsPerPixel > 0);
}

void TestTimelineGeometry::rowsFill_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<double>("available");
    QTest::newRow("nothing") << Rows{} << 300.0;
    QTest::newRow("one lane") << Rows{1} << 300.0;
    QTest::newRow("sequential, concurrent, threads") << Rows{1, 100, 6} << 300.0;
    QTest::newRow("little room") << Rows{1, 100, 6} << 10.0;
    QTest::newRow("no room") << Rows{1, 100, 6} << 0.0;
    QTest::newRow("a thousand") << Rows{1, 1'000, 1'000} << 400.0;
    QTest::newRow("a group without rows") << Rows{1, 0, 3} << 400.0;
    QTest::newRow("65,535") << Rows{65'535, 1, 65'535} << 300.0;
}

void TestTimelineGeometry::rowsFill()
{
    QFETCH(const Rows, rows);
    QFETCH(const double, available);
    const TimelineLayout layout = layoutOf(rows, available);
    QCOMPARE(qsizetype(layout.groups.size()), rows.size());
    double bottom = 0;
    int firstRow = 0;
    bool isScrolled = false;
    for (std::size_t i = 0; i < layout.groups.size(); ++i) {
        const TimelineLayout::Group &group = layout.groups[i];
        QCOMPARE(group.firstRow, firstRow);
        QCOMPARE(group.rows, rows[qsizetype(i)]);
        QVERIFY(group.top >= bottom);
        QVERIFY(group.rowsTop == group.top + metrics.heading);
        QVERIFY(group.rowsBottom >= group.rowsTop + group.rows * group.rowHeight - 1e-9);
        QVERIFY(group.rowHeight <= TimelineLayout::mostRow);
        QVERIFY(group.rows == 0 || group.rowHeight >= TimelineLayout::leastRow);
        isScrolled = isScrolled || group.rowHeight == TimelineLayout::leastRow;
        bottom = group.stripBottom;
        firstRow += group.rows;
    }
    QCOMPARE(layout.height, bottom);
    // Either it fits, but for what rounding takes, or there is nothing smaller.
    QVERIFY(layout.height <= available + double(rows.size()) || isScrolled);
}

void TestTimelineGeometry::rowsAreFound()
{
    QFETCH(const Rows, rows);
    QFETCH(const double, available);
    const TimelineLayout layout = layoutOf(rows, available);
    const int count = std::accumulate(rows.begin(), rows.end(), 0);
    QCOMPARE(layout.groupOf(-1), -1);
    QCOMPARE(layout.groupOf(count), -1);
    QCOMPARE(layout.nearestRow(-100).has_value(), count > 0);
    for (int row = 0; row < count; row += std::max(1, count / 97)) {
        const double middle = layout.rowTop(row) + layout.rowHeight(row) / 2;
        QCOMPARE(layout.rowAt(middle), row);
        QCOMPARE(layout.nearestRow(middle), row);
        QVERIFY(layout.groupOf(row) >= 0);
        QVERIFY(!layout.stripAt(middle));
    }
    for (std::size_t i = 0; i < layout.groups.size(); ++i) {
        QVERIFY(!layout.rowAt(layout.groups[i].top + 1)); // the heading
        QCOMPARE(layout.stripAt(layout.groups[i].stripBottom - 1), int(i));
    }
    if (count > 0) {
        QCOMPARE(layout.nearestRow(-100), 0);
        QCOMPARE(layout.nearestRow(layout.height + 100), count - 1);
    }
}

void TestTimelineGeometry::bandsCoverEveryRow_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("available");
    QTest::addColumn<double>("lines");
    for (const double lines : {1.0, 1.25, 2.0}) {
        for (const int rows : {1, 7, 100, 299, 1'000, 65'535})
            QTest::addRow("%d rows, %g lines a pixel", rows, lines) << rows << 300.0 << lines;
    }
}

void TestTimelineGeometry::bandsCoverEveryRow()
{
    QFETCH(const int, rows);
    QFETCH(const double, available);
    QFETCH(const double, lines);
    const TimelineLayout layout = layoutOf({3, rows}, available);
    const std::vector<TimelineLayout::Band> all = layout.bands(1, 0, layout.height, lines);
    std::vector<bool> shown(std::size_t(rows), false);
    int line = 0;
    for (const TimelineLayout::Band &band : all) {
        QVERIFY(band.firstRow >= 3 && band.firstRow < band.endRow && band.endRow <= rows + 3);
        QVERIFY(band.top >= line && band.bottom > band.top);
        line = band.bottom;
        for (int row = band.firstRow; row < band.endRow; ++row)
            shown[std::size_t(row - 3)] = true;
    }
    QVERIFY(std::ranges::all_of(shown, [](bool is) { return is; }));
    QVERIFY(line <= std::ceil(layout.groups[1].rowsBottom * lines) + 1);
    QVERIFY(qsizetype(all.size()) <= qsizetype(layout.height * lines) + rows);

    // A part of it has the same bands.
    const double from = layout.groups[1].rowsTop + 20;
    const std::vector<TimelineLayout::Band> part = layout.bands(1, from, from + 30, lines);
    for (const TimelineLayout::Band &band : part) {
        const auto same = std::ranges::find(all, band.top, &TimelineLayout::Band::top);
        QVERIFY(same != all.end());
        QCOMPARE(band.firstRow, same->firstRow);
    }
}

void TestTimelineGeometry::zoomedRowsAreHigher()
{
    const TimelineLayout once = layoutOf({1, 100}, 200);
    const TimelineLayout twice = layoutOf({1, 100}, 200, 2);
    QCOMPARE(twice.groups[1].rowHeight, 2 * once.groups[1].rowHeight);
    QVERIFY(layoutOf({1, 100}, 200, 1'000).groups[1].rowHeight <= TimelineLayout::mostZoomedRow);
}

void TestTimelineGeometry::ticks_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("seconds") << 0.0 << 5.2e9
                             << QStringList{u"0 s"_s, u"1 s"_s, u"2 s"_s, u"3 s"_s, u"4 s"_s, u"5 s"_s};
    QTest::newRow("milliseconds") << 0.0 << 61e6
                                  << QStringList{u"0 ms"_s,  u"10 ms"_s, u"20 ms"_s, u"30 ms"_s,
                                                 u"40 ms"_s, u"50 ms"_s, u"60 ms"_s};
    QTest::newRow("far from 0") << 5.1234561e9 << 5.1234589e9
                                << QStringList{u"5.1234565 s"_s, u"5.1234570 s"_s, u"5.1234575 s"_s,
                                               u"5.1234580 s"_s, u"5.1234585 s"_s};
    QTest::newRow("minutes") << 0.0 << 200e9
                             << QStringList{u"0 min"_s,   u"0.5 min"_s, u"1.0 min"_s, u"1.5 min"_s,
                                            u"2.0 min"_s, u"2.5 min"_s, u"3.0 min"_s};
    QTest::newRow("a moment of an hour")
        << 3'600.25e9 << 3'600.75e9
        << QStringList{u"3600.3 s"_s, u"3600.4 s"_s, u"3600.5 s"_s, u"3600.6 s"_s, u"3600.7 s"_s};
    QTest::newRow("nanoseconds") << 0.0 << 4.0
                                 << QStringList{u"0 ns"_s, u"1 ns"_s, u"2 ns"_s, u"3 ns"_s, u"4 ns"_s};
    QTest::newRow("nothing") << 5.0 << 5.0 << QStringList{};
}

void TestTimelineGeometry::ticks()
{
    QFETCH(const double, from);
    QFETCH(const double, to);
    QFETCH(const QStringList, labels);
    QStringList shown;
    for (const TimelineTick &tick : timelineTicks(from, to, 7)) {
        QVERIFY(tick.ns >= from * (1 - 1e-9) && tick.ns <= to * (1 + 1e-9));
        shown.append(QString(tick.label).replace(u'\u00a0', u' '));
    }
    QCOMPARE(shown, labels);
}

void TestTimelineGeometry::ticksAreToldApart()
{
    for (const double from : {0.0, 17.0, 3.3e6, 7.7e9, 4e12, 9e15}) {
        for (double span = 100; span < 1e16; span *= 3.7) {
            const std::vector<TimelineTick> ticks = timelineTicks(from, from + span, 10);
            QVERIFY(ticks.size() <= 11);
            for (std::size_t i = 1; i < ticks.size(); ++i)
                QVERIFY2(ticks[i].label != ticks[i - 1].label, qPrintable(ticks[i].label));
        }
    }
}

void TestTimelineGeometry::ticksHaveRoomAndAreNeverMissing()
{
    const auto room = [](const QString &label) { return 7.0 * double(label.size()) + 18; };
    for (const double from : {0.0, 17.0, 3.3e6, 41'943'041.0, 7.7e9, 123'456'789'123.0, 4e12}) {
        for (const double width : {10.0, 90.0, 300.0, 640.0, 1'500.0}) {
            for (double span = 20; span < 1e14; span *= 1.3) {
                const TimelineScale scale = TimelineScale::spanning(from, from + span, width);
                const std::vector<TimelineTick> ticks = fittingTimelineTicks(scale, width, room);
                QVERIFY2(!ticks.empty(), qPrintable(u"%1 ns from %2 on"_s.arg(span).arg(from)));
                for (std::size_t i = 0; i < ticks.size(); ++i) {
                    QVERIFY(scale.x(ticks[i].ns) >= -1e-6 * width
                            && scale.x(ticks[i].ns) <= width * (1 + 1e-6));
                    QVERIFY(i == 0
                            || scale.x(ticks[i].ns) - scale.x(ticks[i - 1].ns)
                                >= std::max(room(ticks[i].label), room(ticks[i - 1].label)) - 1e-6);
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTimelineGeometry)
#include "tst_timelinegeometry.moc"
