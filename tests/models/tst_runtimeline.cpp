// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"
#include "timelineruns.h"

#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Loopscope::Test;
using namespace Qt::StringLiterals;

class TestRunTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownOfNothing();
    void everyBatchBeginsAtZero();
    void roundsAreChosen();
    void rowsAreRequests();
    void tooManyRequestsStayOnLanes();
    void stripIsTheLagOfTheBatch();
    void itemsAreFound();
    void textsTellAll();
    void coloursAreWhatIsAsked();
    void filterDimsTheOthers();
    void oddDataIsHarmless();
    void limitIsKept();
};

void TestRunTimeline::nothingIsShownOfNothing()
{
    RunTimeline timeline;
    QCOMPARE(timeline.rowCount(), 0);
    QCOMPARE(timeline.endNs(), 0);
    QVERIFY(timeline.kinds().empty());
    QVERIFY(!timeline.place(0));
    QVERIFY(!timeline.nearestItem(0, 0));
    QVERIFY(!timeline.neighbour(0, 1));
    QCOMPARE(timeline.description(3), QString());
    std::vector<TimelineCell> cells(10);
    timeline.raster(0, {0, 1}, false, cells);
    QCOMPARE(cells, std::vector<TimelineCell>(10));
    timeline.setFilter(LatencyFilter{std::nullopt, 0, 1});
    timeline.setRun(std::make_shared<Run>(), false); // a plan without a batch
    QCOMPARE(timeline.endNs(), 0);
    QVERIFY(segmentsOf(timeline, 0).empty());
    QCOMPARE(timeline.groups().size(), std::size_t(3));
    QVERIFY(!timeline.groups().front().detail.isEmpty());
    timeline.setRun(nullptr, false);
    QCOMPARE(timeline.rowCount(), 0);
    QCOMPARE(timeline.rounds(), 1);
}

void TestRunTimeline::everyBatchBeginsAtZero()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.groups().size(), std::size_t(2));
    const TimelineGroup sequential = timeline.groups()[0];
    QCOMPARE(sequential.name, strategyName(Strategy::Sequential));
    QCOMPARE(sequential.rows, 1);
    QCOMPARE(sequential.endNs, 40 * ms);
    QVERIFY2(sequential.detail.contains(u"40.0 ms"_s), qPrintable(sequential.detail));
    QCOMPARE(timeline.groups()[1].rows, 2);
    QCOMPARE(timeline.groups()[1].endNs, 20 * ms);
    QCOMPARE(timeline.endNs(), 40 * ms);
    QCOMPARE(timeline.rowLabel(0), u"1"_s);
    QCOMPARE(timeline.rowLabel(2), u"2"_s);

    const std::vector<TimelineSegment> first = segmentsOf(timeline, 0);
    QCOMPARE(first.size(), std::size_t(8)); // the rest and the wait of each
    QCOMPARE(first[0], (TimelineSegment{0, 5 * ms, 0, partKind(restPhase), false}));
    QCOMPARE(first[1], (TimelineSegment{5 * ms, 10 * ms, 0, partKind(int(Phase::Wait)), false}));
    QCOMPARE(segmentsOf(timeline, 1).front().startNs, 0);
    QCOMPARE(segmentsOf(timeline, 2).back().endNs, 20 * ms);
}

void TestRunTimeline::roundsAreChosen()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.rounds(), 2);
    QCOMPARE(timeline.round(), 0);
    QSignalSpy rounds(&timeline, &RunTimeline::roundsChanged);
    timeline.setRound(1);
    QCOMPARE(timeline.round(), 1);
    QCOMPARE(rounds.count(), 1);
    QVERIFY(!timeline.place(0));
    QCOMPARE(timeline.place(8), (TimelinePlace{0, 0, 10 * ms}));
    QCOMPARE(timeline.endNs(), 40 * ms);
}

void TestRunTimeline::rowsAreRequests()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QVERIFY(timeline.canShowRequests());
    QSignalSpy changed(&timeline, &TimelineSource::changed);
    timeline.setRowsAre(TimelineRows::Requests);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(timeline.rowCount(), 8);
    QCOMPARE(timeline.groups()[0].rows, 4);
    QCOMPARE(timeline.rowLabel(3), u"4"_s);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(timeline.place(i), (TimelinePlace{i, i * 10 * ms, (i + 1) * 10 * ms})); // a stair
        QCOMPARE(timeline.nearestItem(i, 0), std::optional<qint64>(i));
        QCOMPARE(segmentsOf(timeline, i).size(), std::size_t(2));
    }
    QCOMPARE(timeline.place(6), (TimelinePlace{6, 10 * ms, 20 * ms}));
    QVERIFY(!timeline.neighbour(1, 1)); // alone on its row

    timeline.setRun(twoRounds(), false); // the choice stays
    QCOMPARE(timeline.rowCount(), 8);
    timeline.setRowsAre(TimelineRows::Lanes);
    QCOMPARE(timeline.rowCount(), 3);
    QCOMPARE(timeline.place(3), (TimelinePlace{0, 30 * ms, 40 * ms}));
}

void TestRunTimeline::tooManyRequestsStayOnLanes()
{
    RunTimeline timeline;
    timeline.setRowsAre(TimelineRows::Requests);
    const std::shared_ptr<Run> run = twoRounds();
    run->plan.count = int(TimelineIndex::mostRequestRows) + 1;
    timeline.setRun(run, false);
    QVERIFY(!timeline.canShowRequests());
    QCOMPARE(timeline.rowsAre(), TimelineRows::Lanes);
    QCOMPARE(timeline.rowCount(), 3);

    // A file may number its requests as it likes.
    run->plan.count = 4;
    run->samples.append(numbered(int(0x7fffffff), sampleOf({Strategy::Sequential}, 0, 0, 100 * ms, 10 * ms)));
    timeline.setRun(run, false);
    QCOMPARE(timeline.rowsAre(), TimelineRows::Requests);
    QCOMPARE(timeline.groups()[0].rows, int(TimelineIndex::mostRequestRows));
    QCOMPARE(timeline.place(16)->row, int(TimelineIndex::mostRequestRows) - 1);
}

void TestRunTimeline::stripIsTheLagOfTheBatch()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    const std::vector<TimelineStripBar> sequential{{0, 20 * ms, 2 * ms}, {20 * ms, 40 * ms, 3 * ms}};
    const std::vector<TimelineStripBar> concurrent{{0, 20 * ms, 7 * ms}};
    QCOMPARE(timeline.strip(0), sequential);
    QCOMPARE(timeline.strip(1), concurrent);
    QCOMPARE(timeline.stripMaxNs(), 7 * ms);
    QVERIFY(timeline.stripText(concurrent.front()).contains(u"7.00 ms"_s));
    timeline.setRound(1);
    QVERIFY(timeline.strip(0).empty());
    QCOMPARE(timeline.stripMaxNs(), 0);
}

void TestRunTimeline::itemsAreFound()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.nearestItem(0, 0), 0);
    QCOMPARE(timeline.nearestItem(0, 15 * ms), 1);
    QCOMPARE(timeline.nearestItem(0, 900 * ms), 3);
    QCOMPARE(timeline.nearestItem(2, 12 * ms), 7);
    QVERIFY(!timeline.nearestItem(3, 0));
    QVERIFY(!timeline.nearestItem(-1, 0));
    QCOMPARE(timeline.place(7), (TimelinePlace{2, 10 * ms, 20 * ms}));
    QCOMPARE(timeline.neighbour(0, 1), 1);
    QCOMPARE(timeline.neighbour(7, -1), 5);
    QVERIFY(!timeline.neighbour(0, -1));
    QVERIFY(!timeline.neighbour(3, 1));
    QVERIFY(!timeline.neighbour(99, 1));
}

void TestRunTimeline::textsTellAll()
{
    auto run = twoRounds();
    run->errorTexts << u"<b>Connection</b> closed"_s;
    Sample broken = sampleOf({Strategy::Sequential}, 0, 0, 140 * ms, 3 * ms);
    broken.waitNs = Sample::unknown;
    broken.status = 0;
    broken.error = ErrorKind::Reset;
    broken.errorText = 1;
    run->samples.append(broken);
    RunTimeline timeline;
    timeline.setRun(run, false);
    const QString whole = timeline.description(1);
    for (const QString &text :
         {u"10.0 ms"_s, u"5.00 ms"_s, phaseName(Phase::Wait), u"200"_s, strategyName(Strategy::Sequential)})
        QVERIFY2(whole.contains(text), qPrintable(whole));
    QVERIFY2(!whole.contains(phaseName(Phase::Dns)), qPrintable(whole)); // did not happen
    const QString failed = timeline.description(16);
    QVERIFY2(failed.contains(u"&lt;b&gt;Connection"_s), qPrintable(failed));
    QVERIFY(timeline.summary(16).contains(errorName(ErrorKind::Reset)));
    QCOMPARE(segmentsOf(timeline, 0).back().kind, partKind(failedPhase));
}

void TestRunTimeline::coloursAreWhatIsAsked()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    QCOMPARE(timeline.kinds().size(), std::size_t(2)); // the phases that occur
    timeline.setColoring(TimelineColoring::ByStrategy);
    QCOMPARE(segmentsOf(timeline, 0).front().kind, contenderKind({Strategy::Sequential}));
    QCOMPARE(segmentsOf(timeline, 1).front().kind, contenderKind({Strategy::Concurrent}));
    QCOMPARE(timeline.kinds().size(), std::size_t(2));
    QCOMPARE(timeline.kinds()[1].name, strategyName(Strategy::Concurrent));
    timeline.setColoring(TimelineColoring::ByStatus);
    QCOMPARE(segmentsOf(timeline, 0).front().kind, outcomeKind(RequestOutcome::Success));
    QCOMPARE(timeline.kinds().size(), std::size_t(1));
}

void TestRunTimeline::filterDimsTheOthers()
{
    RunTimeline timeline;
    auto run = twoRounds();
    run->samples.append(sampleOf({Strategy::Sequential}, 0, 0, 140 * ms, 3 * ms));
    timeline.setRun(run, false);
    timeline.setColoring(TimelineColoring::ByStrategy);
    timeline.setFilter(LatencyFilter{std::nullopt, 10 * ms, 11 * ms});
    std::vector<TimelineSegment> segments = segmentsOf(timeline, 0);
    QCOMPARE(segments.size(), std::size_t(5));
    QVERIFY(!segments.front().isDimmed);
    QVERIFY(segments.back().isDimmed);
    std::vector<TimelineCell> cells(50);
    timeline.raster(0, {0, double(ms)}, false, cells);
    QVERIFY(!cells[5].isDimmed && cells[5].coverage > 0);
    QVERIFY(cells[41].isDimmed && cells[41].coverage > 0);
    timeline.setFilter(LatencyFilter{Contender{Strategy::Concurrent}, 10 * ms, 11 * ms});
    QVERIFY(segmentsOf(timeline, 0).front().isDimmed);
    QVERIFY(!segmentsOf(timeline, 1).front().isDimmed);
    timeline.setFilter(std::nullopt);
    QVERIFY(!segmentsOf(timeline, 0).back().isDimmed);
    timeline.setFilter(LatencyFilter{std::nullopt, 0, 1});
    timeline.setRun(twoRounds(), false); // another run has its own
    QVERIFY(!segmentsOf(timeline, 0).front().isDimmed);
}

void TestRunTimeline::oddDataIsHarmless()
{
    const std::shared_ptr<Run> run = makeRun(5'000); // of all contenders and rounds, in any order
    RunTimeline timeline;
    timeline.setRun(run, false);
    QCOMPARE(timeline.groups().size(), std::size_t(6));
    QVERIFY(timeline.groups()[1].name.contains(u"curl"_s) || run->plan.clients.size() == 1);
    for (const auto coloring :
         {TimelineColoring::ByPhase, TimelineColoring::ByStrategy, TimelineColoring::ByStatus}) {
        timeline.setColoring(coloring);
        for (int row = 0; row < timeline.rowCount(); ++row) {
            std::vector<TimelineCell> cells(100);
            timeline.raster(row, TimelineScale::spanning(0, double(timeline.endNs()), 100), row % 2 == 0,
                            cells);
            for (const TimelineSegment &segment : segmentsOf(timeline, row)) {
                QVERIFY(segment.startNs >= 0 && segment.endNs >= segment.startNs);
                QVERIFY(segment.endNs <= timeline.endNs());
                QCOMPARE(timeline.place(segment.item)->row, row);
                QVERIFY(!timeline.description(segment.item).isEmpty());
            }
        }
    }
    qsizetype placed = 0;
    qsizetype ofRound = 0;
    for (qsizetype i = 0; i < run->samples.size(); ++i) {
        ofRound += run->samples[i].round == 0 ? 1 : 0;
        const std::optional<TimelinePlace> place = timeline.place(i);
        placed += place ? 1 : 0;
        if (place)
            QVERIFY(timeline.nearestItem(place->row, place->startNs).has_value());
    }
    QCOMPARE(placed, ofRound);
}

void TestRunTimeline::limitIsKept()
{
    RunTimeline timeline;
    timeline.setRun(twoRounds(), false);
    std::vector<TimelineSegment> segments;
    QVERIFY(!timeline.segments(0, 0, 40 * ms, 3, segments));
    segments.clear();
    QVERIFY(timeline.segments(0, 0, 8 * ms, 3, segments));
    QCOMPARE(segments.front().item, 0);
}

QTEST_GUILESS_MAIN(TestRunTimeline)
#include "tst_runtimeline.moc"
