// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/labtimeline.h"

#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ms = 1'000'000;
constexpr qint64 always = std::numeric_limits<qint64>::max();
using State = LabState;

LabPlan helloWorld(LabDrive drive)
{
    LabPlan plan;
    plan.drive = drive;
    for (const QString &text : {u"hello"_s, u"world"_s}) {
        LabCoroutine coroutine;
        coroutine.text = text;
        coroutine.delayNs = (text == "hello"_L1 ? 2'000 : 1'000) * ms;
        plan.coroutines.append(coroutine);
    }
    return plan;
}

/// A run as the engine makes it, and the timeline that shows it.
struct Show
{
    explicit Show(const LabPlan &plan)
    {
        run->plan = plan;
        run->hasMain = plan.hasMain();
        run->actors = labActors(plan);
        timeline.setRun(run, true);
    }

    void step(qint64 atNs, int coroutine, State state)
    {
        run->transitions.append(LabTransition{atNs, coroutine, state});
        run->totalNs = atNs;
    }
    [[nodiscard]] QList<TimelineSegment> segments(int row, qint64 fromNs = 0, qint64 toNs = always) const
    {
        std::vector<TimelineSegment> out;
        if (!timeline.segments(row, fromNs, toNs, 1'000, out))
            qFatal("too many segments");
        return {out.begin(), out.end()};
    }
    [[nodiscard]] std::vector<TimelineMarker> markers(int row, qint64 fromNs = 0, qint64 toNs = always) const
    {
        std::vector<TimelineMarker> out;
        timeline.markers(row, fromNs, toNs, 1'000, out);
        return out;
    }

    std::shared_ptr<LabRun> run = std::make_shared<LabRun>();
    LabTimeline timeline;
};

/// "Tasks, waited together", to its end.
void playTogether(Show &show)
{
    show.step(0, 0, State::Created);
    show.step(0, 1, State::Created);
    show.step(1 * ms, 0, State::Running);
    show.step(2 * ms, 0, State::Suspended);
    show.step(2 * ms, 1, State::Running);
    show.step(3 * ms, 1, State::Suspended);
    show.step(1'003 * ms, 1, State::Running);
    show.step(1'004 * ms, 1, State::Finished);
    show.step(2'002 * ms, 0, State::Running);
    show.step(2'003 * ms, 0, State::Finished);
    show.timeline.update();
}

} // namespace

class TestLabTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNothingWithoutARun();
    void statesAreSegments();
    void tellsTheKindsThatHappened();
    void shortensLongLabels();
    void segmentsOfAStretch();
    void endsAndSwitchesAreMarkers();
    void growsWhileItRuns();
    void stoppedAndFailed();
    void placesAndNeighbours();
    void tellsWhatHappened();
    void nothingOfALongRunCostsItsLength();
    void rasterHasEveryState();
};

void TestLabTimeline::showsNothingWithoutARun()
{
    LabTimeline timeline;
    QCOMPARE(timeline.rowCount(), 0);
    QCOMPARE(timeline.endNs(), 0);
    QVERIFY(!timeline.isLive());
    QVERIFY(!timeline.place(0));
    QVERIFY(!timeline.nearestItem(0, 0));
    QCOMPARE(timeline.description(0), QString());
    QCOMPARE(timeline.rowLabel(0), QString());
    QVERIFY(timeline.kinds().empty());
    std::vector<TimelineSegment> none;
    QVERIFY(timeline.segments(0, 0, always, 10, none));
    QVERIFY(none.empty());

    timeline.setRun(std::make_shared<LabRun>(), true);
    QCOMPARE(timeline.rowCount(), 0);
    timeline.setRun(nullptr, true);
    QVERIFY(!timeline.isLive());
}

void TestLabTimeline::statesAreSegments()
{
    Show show(helloWorld(LabDrive::Together));
    QCOMPARE(show.timeline.rowCount(), 2);
    QCOMPARE(show.timeline.rowLabel(0), u"say_after(2.0, 'hello')"_s);
    playTogether(show);
    const auto kind = [](State state) { return TimelineKind(state); };
    QVERIFY(show.segments(0)
            == QList<TimelineSegment>({{0, 1 * ms, 0, kind(State::Created)},
                                       {1 * ms, 2 * ms, 0, kind(State::Running)},
                                       {2 * ms, 2'002 * ms, 0, kind(State::Suspended)},
                                       {2'002 * ms, 2'003 * ms, 0, kind(State::Running)}}));
    QVERIFY(show.segments(2).isEmpty());
    QCOMPARE(show.timeline.endNs(), 2'003 * ms);
}

void TestLabTimeline::tellsTheKindsThatHappened()
{
    Show show(helloWorld(LabDrive::Together));
    QVERIFY(show.timeline.kinds().empty());
    playTogether(show);
    QStringList names;
    for (const TimelineKindInfo &kind : show.timeline.kinds()) {
        names.append(kind.name);
        QVERIFY(!kind.meaning.isEmpty());
    }
    QCOMPARE(names.join(u' '), u"created running suspended finished switch"_s);
}

void TestLabTimeline::shortensLongLabels()
{
    LabPlan plan = helloWorld(LabDrive::Together);
    plan.coroutines[0].kind = LabCoroutine::Kind::Request;
    plan.coroutines[0].url = QUrl(u"http://127.0.0.1:8080/delay/50ms"_s);
    plan.coroutines[0].repeat = 2;
    plan.coroutines[1].text = u"a long text that goes on and on"_s;
    const Show show(plan);
    QCOMPARE(show.timeline.rowLabel(1), u"send_req('…/delay/50ms') #2"_s);
    QCOMPARE(show.timeline.rowLabel(2), u"say_after(…goes on and on')"_s);
    QCOMPARE(show.timeline.rowLabel(3), QString());
}

void TestLabTimeline::segmentsOfAStretch()
{
    Show show(helloWorld(LabDrive::Together));
    playTogether(show);
    const auto starts = [&show](qint64 fromNs, qint64 toNs) {
        QList<qint64> found;
        for (const TimelineSegment &segment : show.segments(0, fromNs, toNs))
            found.append(segment.startNs / ms);
        return found;
    };
    QCOMPARE(starts(1'000 * ms, 1'500 * ms), QList<qint64>{2});
    QCOMPARE(starts(2'003 * ms + 1, always), QList<qint64>());
    QCOMPARE(starts(0, 0), QList<qint64>{0});
    QCOMPARE(starts(2 * ms, 2 * ms), QList<qint64>({1, 2})); // both touch it
    std::vector<TimelineSegment> few;
    QVERIFY(!show.timeline.segments(0, 0, always, 2, few));
    QVERIFY(show.timeline.segments(0, 0, 0, 1, few));
}

void TestLabTimeline::endsAndSwitchesAreMarkers()
{
    Show show(helloWorld(LabDrive::Together));
    playTogether(show);
    const auto kinds = [](const std::vector<TimelineMarker> &markers) {
        QList<int> all;
        for (const TimelineMarker &marker : markers)
            all.append(marker.kind);
        return all;
    };
    const int running = int(State::Running);
    const int finished = int(State::Finished);
    const int loopSwitch = int(LabTimeline::loopSwitch);
    QCOMPARE(kinds(show.markers(0)), (QList<int>{running, loopSwitch, running, finished}));
    QCOMPARE(show.markers(0)[1].ns, 2'002 * ms);
    // Back from its delay nothing else ran before it.
    QCOMPARE(kinds(show.markers(1)), (QList<int>{loopSwitch, running, running, finished}));
    QCOMPARE(show.markers(1)[0].ns, 2 * ms);
    QCOMPARE(show.markers(1, 2 * ms + 1).size(), 2u);
    QCOMPARE(show.markers(1, 0, 2 * ms).size(), 2u);
    std::vector<TimelineMarker> one;
    show.timeline.markers(1, 0, always, 1, one);
    QCOMPARE(one.size(), 1u);

    // Awaiting a bare coroutine is nothing that the loop does.
    Show oneByOne(helloWorld(LabDrive::OneByOne));
    QCOMPARE(oneByOne.timeline.rowLabel(0), u"main()"_s);
    oneByOne.step(0, 0, State::Created);
    oneByOne.step(1 * ms, 0, State::Running);
    oneByOne.step(2 * ms, 0, State::Suspended);
    oneByOne.step(2 * ms, 1, State::Created);
    oneByOne.step(2 * ms, 1, State::Running);
    oneByOne.timeline.update();
    QCOMPARE(kinds(oneByOne.markers(1)), (QList<int>{int(LabTimeline::handOver), running}));
}

void TestLabTimeline::growsWhileItRuns()
{
    Show show(helloWorld(LabDrive::Together));
    const QSignalSpy grown(&show.timeline, &TimelineSource::grown);
    const QSignalSpy changed(&show.timeline, &TimelineSource::changed);
    QVERIFY(show.timeline.isLive());
    QVERIFY(!show.timeline.place(0)); // nothing happened yet
    show.step(0, 0, State::Created);
    show.step(1 * ms, 0, State::Running);
    show.step(1 * ms, 0, State::Suspended);
    QVERIFY(show.segments(0).isEmpty()); // not before it is told
    show.timeline.update();
    QCOMPARE(grown.size(), 1);
    QCOMPARE(show.segments(0).last().endNs, 1 * ms);
    show.run->totalNs = 700 * ms;
    show.timeline.update();
    QCOMPARE(show.segments(0).last().endNs, 700 * ms);
    QCOMPARE(show.timeline.place(0)->endNs, 700 * ms);
    QCOMPARE(show.timeline.endNs(), 700 * ms);
    QCOMPARE(changed.size(), 0);

    show.step(800 * ms, 0, State::Running);
    show.step(800 * ms, 0, State::Finished);
    show.run->finished = true;
    show.timeline.finish();
    QVERIFY(!show.timeline.isLive());
    QCOMPARE(show.timeline.place(0)->endNs, 800 * ms);

    show.timeline.setRun(std::make_shared<LabRun>(), true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(show.timeline.rowCount(), 0);
}

void TestLabTimeline::stoppedAndFailed()
{
    Show show(helloWorld(LabDrive::ThreadPool));
    show.step(0, 0, State::Created);
    show.step(0, 1, State::Created);
    show.step(1 * ms, 0, State::Running);
    show.step(1 * ms, 0, State::Suspended);
    show.step(2 * ms, 0, State::Blocked);
    show.step(5 * ms, 0, State::Failed);
    show.step(6 * ms, 1, State::Cancelled);
    show.run->totalNs = 9 * ms;
    show.timeline.finish();
    QCOMPARE(int(show.markers(0).back().kind), int(State::Failed));
    QCOMPARE(int(show.markers(1).back().kind), int(State::Cancelled));
    QCOMPARE(show.timeline.place(1)->endNs, 6 * ms);
    QVERIFY(show.timeline.summary(0).endsWith(u"failed after 5.00 ms"_s));
}

void TestLabTimeline::placesAndNeighbours()
{
    Show show(helloWorld(LabDrive::Together));
    playTogether(show);
    QVERIFY(show.timeline.place(1) == TimelinePlace({1, 0, 1'004 * ms}));
    QCOMPARE(show.timeline.nearestItem(1, 1'900 * ms), 1);
    QVERIFY(!show.timeline.neighbour(1, 1));
    for (const qint64 item : {-1, 2, 1'000'000}) {
        QVERIFY(!show.timeline.place(item));
        QCOMPARE(show.timeline.description(item), QString());
        QCOMPARE(show.timeline.summary(item), QString());
    }
}

void TestLabTimeline::tellsWhatHappened()
{
    LabPlan plan = helloWorld(LabDrive::OneByOne);
    plan.coroutines[1].text = u"<b>"_s;
    plan.coroutines[1].repeat = 30;
    Show show(plan);
    show.step(0, 0, State::Created);
    qint64 now = 0;
    for (int coroutine = 1; coroutine <= 31; ++coroutine) {
        show.step(now, 0, State::Running);
        show.step(now, 0, State::Suspended);
        show.step(now, coroutine, State::Created);
        show.step(now, coroutine, State::Running);
        show.step(now, coroutine, State::Suspended);
        now += 10 * ms;
        show.step(now, coroutine, State::Running);
        show.step(now, coroutine, State::Finished);
    }
    show.timeline.update();
    const QString few = show.timeline.description(2);
    QVERIFY2(few.contains(u"say_after(1.0, '&lt;b&gt;') #1"_s), qPrintable(few));
    QVERIFY2(few.contains(u"suspended"_s) && few.contains(u"for 10.0 ms"_s), qPrintable(few));
    const QString many = show.timeline.description(0);
    QVERIFY2(many.contains(u"31×"_s) && many.contains(u"310 ms"_s), qPrintable(many));
    QCOMPARE(show.timeline.summary(2),
             u"say_after(1.0, '<b>') #1, created at 10.0 ms, finished after 10.0 ms"_s);
    QCOMPARE(show.timeline.rowLabel(31), u"say_after(1.0, '<b>') #30"_s);
}

void TestLabTimeline::nothingOfALongRunCostsItsLength()
{
    // main() awaits 10,000 coroutines one by one: it alone has 20,000 states.
    LabPlan plan = helloWorld(LabDrive::OneByOne);
    plan.coroutines.resize(1);
    plan.coroutines[0].repeat = 10'000;
    Show show(plan);
    for (int i = 0; i < 10'000; ++i) {
        show.step(i * ms, 0, State::Running);
        show.step(i * ms, 0, State::Suspended);
    }
    show.timeline.update();
    QCOMPARE(show.timeline.rowCount(), 10'001);
    // A million questions, which would not come to their end if each looked at all states.
    qsizetype found = 0;
    std::vector<TimelineSegment> out;
    std::vector<TimelineMarker> ticks;
    for (int i = 0; i < 500'000; ++i) {
        out.clear();
        const qint64 at = (i % 9'000) * ms + ms / 2;
        QVERIFY(show.timeline.segments(0, at, at + 2 * ms, 100, out));
        found += qsizetype(out.size());
        show.timeline.markers(0, at, at + ms / 4, 100, ticks);
    }
    QCOMPARE(found, 500'000 * 5); // one that reaches in, and twice two
    QVERIFY(ticks.empty());
}

void TestLabTimeline::rasterHasEveryState()
{
    Show show(helloWorld(LabDrive::Together));
    playTogether(show);
    std::vector<TimelineCell> cells(100);
    show.timeline.raster(1, TimelineScale::spanning(0, 2'003.0 * ms, 100), false, cells);
    QCOMPARE(int(cells[25].kind), int(State::Suspended));
    QCOMPARE(int(cells[25].coverage), int(TimelineCell::full));
    QCOMPARE(int(cells[60].coverage), 0); // it has ended
}

QTEST_GUILESS_MAIN(TestLabTimeline)
#include "tst_labtimeline.moc"
