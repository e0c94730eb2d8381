// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"
#include "gui/contrast.h"
#include "gui/heatramp.h"
#include "gui/seriesloader.h"
#include "gui/statestyle.h"
#include "gui/theme.h"
#include "gui/watchchart.h"

#include <QApplication>
#include <QDateTime>
#include <QPainter>
#include <QPromise>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = TickSpan::minute;

/// A tick of a service that is slower by day than by night, and is down from \a outageUs for an hour.
Tick plausibleTick(qint64 atUs, qint64 outageUs, QRandomGenerator &random)
{
    Tick tick;
    tick.startedAtUs = atUs;
    tick.interval = std::chrono::minutes(1);
    tick.planned = tick.ended = 5;
    const double phase = double(atUs % TickSpan::day) / TickSpan::day;
    const double load = 1.3 - std::cos(phase * 2 * std::numbers::pi);
    const bool isDown = atUs >= outageUs && atUs < outageUs + TickSpan::hour;
    const bool isSlow = !isDown && atUs >= outageUs - TickSpan::hour && atUs < outageUs + 2 * TickSpan::hour;
    tick.level = isDown ? WatchState::Down : isSlow ? WatchState::Degraded : WatchState::Up;
    for (int i = 0; i < tick.ended; ++i) {
        if (isDown) {
            ++tick.failed;
            ++tick.errors.counts[i % 2 == 0 ? TickErrors::wrongStatus : std::size_t(ErrorKind::Timeout)];
        } else {
            const double tail = -std::log(1 - random.generateDouble());
            tick.latency.add(qint64((30 + 12 * load * (isSlow ? 8 : 1) * (0.3 + tail)) * 1e6));
        }
    }
    return tick;
}

/// A history of the days before now, a tick a minute, with an hour of which nothing is known.
class FakeSeries
{
public:
    FakeSeries()
    {
        QRandomGenerator random(7);
        const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000;
        for (qint64 us = now - 3 * TickSpan::day; us < now; us += minute) {
            if (us < now - 40 * TickSpan::hour || us > now - 38 * TickSpan::hour)
                ticks.push_back(plausibleTick(us, now - 10 * TickSpan::hour, random));
        }
    }

    SeriesLoader::Ask ask()
    {
        return [this](const QString &id, qint64 fromUs, qint64 untilUs, qint64 bucketUs) {
            ++asked;
            QPromise<Result<TickSeries>> promise;
            promise.start();
            if (id == "broken"_L1)
                promise.addResult(Error{u"The history is away."_s});
            else
                promise.addResult(series(fromUs, untilUs, bucketUs));
            promise.finish();
            return promise.future();
        };
    }

    [[nodiscard]] TickSeries series(qint64 fromUs, qint64 untilUs, qint64 bucketUs) const
    {
        TickSeries series{fromUs, untilUs, bucketUs, {}};
        for (const Tick &tick : ticks) {
            if (tick.startedAtUs < fromUs || tick.startedAtUs >= untilUs)
                continue;
            const qint64 startUs = tickBucketStart(tick.startedAtUs, bucketUs);
            if (series.buckets.empty() || series.buckets.back().startUs != startUs) {
                series.buckets.emplace_back();
                series.buckets.back().startUs = startUs;
                series.buckets.back().endUs = startUs + bucketUs;
            }
            series.buckets.back().add(tick);
        }
        return series;
    }

    std::vector<Tick> ticks;
    int asked = 0;
};

} // namespace

/// The charts over time of a watch, and what fetches their data.
class TestWatchChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void loadsWhatIsInSight();
    void keepsTilesAndAsksOnce();
    void liveTicksAreCountedOnce();
    void aTileForgottenMeanwhileIsReadWhole();
    void sayThatTheHistoryIsAway();
    void zoomsAndPansByMouseAndKeys();
    void asksForAnnotations();
    void tellsOfTheBucket();
    void drawsInBothBrightnesses();
    void rampIsEvenAndKeepsItsOrder();
    void statesHaveShapesOfTheirOwn();

private:
    FakeSeries m_history;
};

void TestWatchChart::loadsWhatIsInSight()
{
    SeriesLoader loader(m_history.ask());
    QSignalSpy changed(&loader, &SeriesLoader::dataChanged);
    loader.setWatch(u"a"_s);
    const qint64 now = m_history.ticks.back().startedAtUs;
    loader.want(now - TickSpan::day, now, 5 * minute);
    QVERIFY(loader.isWaiting());
    QTRY_VERIFY(!loader.isWaiting());
    QTRY_VERIFY(changed.size() >= 2);
    const auto data = changed.last().first().value<std::shared_ptr<const WatchChartData>>();
    QVERIFY(data);
    QVERIFY(data->series.fromUs <= now - TickSpan::day);
    QVERIFY(data->series.untilUs >= now);
    QVERIFY(!data->charts.latencies.empty());
    QVERIFY(data->heat.rowCount() > 5);
    QVERIFY(data->bucketAt(now - TickSpan::hour));
}

void TestWatchChart::keepsTilesAndAsksOnce()
{
    SeriesLoader loader(m_history.ask());
    loader.setWatch(u"a"_s);
    const qint64 now = m_history.ticks.back().startedAtUs;
    m_history.asked = 0;
    loader.want(now - TickSpan::hour, now, minute);
    int settled = -1;
    QTRY_VERIFY(std::exchange(settled, m_history.asked) == m_history.asked && !loader.isWaiting());
    const int before = m_history.asked;
    loader.want(now - 2 * TickSpan::hour, now - TickSpan::hour, minute);
    QVERIFY(!loader.isWaiting());
    loader.want(now - TickSpan::hour, now, minute);
    QTest::qWait(20);
    QVERIFY(m_history.asked <= before + 2); // only what lies further beside
}

void TestWatchChart::liveTicksAreCountedOnce()
{
    SeriesLoader loader(m_history.ask());
    QSignalSpy changed(&loader, &SeriesLoader::dataChanged);
    loader.setWatch(u"a"_s);
    const qint64 now = m_history.ticks.back().startedAtUs;
    loader.want(now - TickSpan::hour, now + minute, minute);
    QRandomGenerator random(1);
    // One while the answers are on their way: they cannot know it.
    loader.add({{u"a"_s, plausibleTick(now + 1, 0, random)}, {u"other"_s, plausibleTick(now, 0, random)}});
    QTRY_VERIFY(!loader.isWaiting());
    loader.add({{u"a"_s, plausibleTick(now + 2, 0, random)}});
    const auto ticksNow = [&changed, now] {
        const auto data = changed.last().first().value<std::shared_ptr<const WatchChartData>>();
        const std::optional<std::size_t> place = data ? data->bucketAt(now) : std::nullopt;
        return place ? data->series.buckets[*place].ticks : 0;
    };
    QTRY_COMPARE(ticksNow(), 3);
}

void TestWatchChart::aTileForgottenMeanwhileIsReadWhole()
{
    std::optional<QPromise<Result<TickSeries>>> late;
    bool isHeld = false;
    const auto ask = [&](const QString &id, qint64 fromUs, qint64 untilUs, qint64 bucketUs) {
        if (!std::exchange(isHeld, false))
            return m_history.ask()(id, fromUs, untilUs, bucketUs);
        late.emplace();
        late->start();
        late->addResult(m_history.series(fromUs, untilUs, bucketUs));
        return late->future();
    };
    SeriesLoader loader(ask);
    QSignalSpy changed(&loader, &SeriesLoader::dataChanged);
    loader.setWatch(u"a"_s);
    const qint64 tileUs = SeriesLoader::tileBuckets * minute;
    const qint64 now = m_history.ticks.back().startedAtUs;
    const qint64 tile = now - now % tileUs;
    const auto settle = [&](qint64 fromUs, qint64 untilUs) {
        loader.want(fromUs, untilUs, minute);
        int asked = -1;
        return QTest::qWaitFor(
            [&] { return std::exchange(asked, m_history.asked) == m_history.asked && !loader.isWaiting(); });
    };
    QVERIFY(settle(tile, now + 1));
    isHeld = true;
    loader.refresh(false);
    QVERIFY(late);
    for (int i = 1; i <= SeriesLoader::mostTiles + 8; i += 4)
        QVERIFY(settle(tile - (i + 4) * tileUs, tile - i * tileUs));
    late->finish();
    QTest::qWait(20);
    changed.clear();
    QVERIFY(settle(tile, now + 1));
    QTRY_VERIFY(!changed.isEmpty());
    const auto data = changed.last().first().value<std::shared_ptr<const WatchChartData>>();
    QVERIFY(std::ranges::count(data->series.buckets, tile, &TickBucket::startUs) == 1);
}

void TestWatchChart::sayThatTheHistoryIsAway()
{
    SeriesLoader loader(m_history.ask());
    QSignalSpy failed(&loader, &SeriesLoader::failed);
    loader.setWatch(u"broken"_s);
    const qint64 now = m_history.ticks.back().startedAtUs;
    loader.want(now - TickSpan::day, now, 5 * minute);
    QTRY_VERIFY(!failed.isEmpty());
    QCOMPARE(failed.first().first().toString(), u"The history is away."_s);
    m_history.asked = 0;
    loader.want(now - 2 * TickSpan::day, now, 5 * minute);
    QCOMPARE(m_history.asked, 0);
    loader.reload();
    QVERIFY(m_history.asked > 0);
}

void TestWatchChart::zoomsAndPansByMouseAndKeys()
{
    const Theme theme(qApp);
    WatchChart chart(&theme);
    chart.resize(900, 500);
    chart.show();
    QSignalSpy wanted(&chart, &WatchChart::wanted);
    const qint64 span = chart.window().spanUs();
    QVERIFY(chart.window().isFollowing());
    QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(chart.window().spanUs() < span);
    QTest::keyClick(&chart, Qt::Key_Minus);
    QVERIFY(qAbs(chart.window().spanUs() - span) < TickSpan::second);
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY(!chart.window().isFollowing());
    QTest::keyClick(&chart, Qt::Key_Home);
    QVERIFY(chart.window().isFollowing());
    const qint64 from = chart.window().fromUs();
    QTest::mousePress(&chart, Qt::LeftButton, {}, {400, 200});
    QTest::mouseMove(&chart, {500, 200});
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, {500, 200});
    QVERIFY(chart.window().fromUs() < from);
    const QPointF at(500, 200);
    const qint64 under = chart.scene().us(at.x());
    QWheelEvent wheel(at, chart.mapToGlobal(at), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&chart, &wheel);
    QVERIFY(qAbs(chart.scene().us(at.x()) - under) < minute);
    QVERIFY(wanted.size() >= 6);
    chart.showRange(TimeRange::Hour);
    QCOMPARE(chart.window().spanUs(), TickSpan::hour);
}

void TestWatchChart::asksForAnnotations()
{
    const Theme theme(qApp);
    WatchChart chart(&theme);
    chart.resize(900, 500);
    chart.show();
    QSignalSpy requested(&chart, &WatchChart::annotationRequested);
    QSignalSpy activated(&chart, &WatchChart::annotationActivated);
    const qint64 us = chart.scene().us(450);
    QTest::mouseDClick(&chart, Qt::LeftButton, {}, {450, 200});
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toLongLong(), us);
    chart.setMarks({}, {{u"note"_s, {}, us, u"Deployed 1.2"_s}});
    QTest::mouseDClick(&chart, Qt::LeftButton, {}, {450, int(chart.scene().marks.center().y())});
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"note"_s);
    QTest::keyClick(&chart, Qt::Key_A);
    QCOMPARE(requested.size(), 2);
}

void TestWatchChart::tellsOfTheBucket()
{
    const Theme theme(qApp);
    WatchChart chart(&theme);
    const qint64 now = m_history.ticks.back().startedAtUs;
    const auto tile = std::make_shared<const TickSeries>(
        m_history.series(now - now % TickSpan::day - TickSpan::day, now - now % TickSpan::day + TickSpan::day,
                         TickSpan::hour));
    chart.setData(makeWatchChartData(std::array{TickTile(tile)}, now));
    const QString text = chart.bucketText(now - 10 * TickSpan::hour + 30 * minute);
    QVERIFY2(text.contains(u"unexpected status"_s), qPrintable(text));
    QVERIFY(chart.bucketText(now + TickSpan::day * 3).isEmpty());
}

void TestWatchChart::drawsInBothBrightnesses()
{
    Theme theme(qApp);
    SeriesLoader loader(m_history.ask());
    WatchChart chart(&theme);
    connect(&chart, &WatchChart::wanted, &loader, &SeriesLoader::want);
    connect(&loader, &SeriesLoader::dataChanged, &chart, &WatchChart::setData);
    loader.setWatch(u"a"_s);
    chart.resize(1'100, 520);
    const qint64 now = m_history.ticks.back().startedAtUs;
    chart.setMarks({{u"a"_s, now - 11 * TickSpan::hour, WatchState::Up, WatchState::Degraded, {}},
                    {u"a"_s, now - 10 * TickSpan::hour, WatchState::Degraded, WatchState::Down, {}},
                    {u"a"_s, now - 8 * TickSpan::hour, WatchState::Degraded, WatchState::Up, {}}},
                   {{u"note"_s, {}, now - 20 * TickSpan::hour, u"Deployed 1.2"_s}});
    chart.setP95Limit(250e6);
    chart.show();
    chart.showRange(now - 2 * TickSpan::day, now);
    QTRY_VERIFY(chart.data() && !loader.isWaiting());
    const QString directory = qEnvironmentVariable("LOOPSCOPE_PICTURES");
    for (const ColorChoice choice : {ColorChoice::Light, ColorChoice::Dark}) {
        theme.setChoice(choice);
        const QImage picture = chart.grab().toImage();
        const QRgb background = picture.pixel(3, 3);
        QVERIFY(QColor(background) == theme.colors().surface);
        int drawn = 0;
        for (int x = 0; x < picture.width(); x += 3) {
            for (int y = 0; y < picture.height(); y += 3)
                drawn += picture.pixel(x, y) != background;
        }
        QVERIFY(drawn > 5'000);
        if (!directory.isEmpty())
            picture.save(directory + u"/chart%1.png"_s.arg(int(choice)));
    }
}

void TestWatchChart::rampIsEvenAndKeepsItsOrder()
{
    for (const bool dark : {false, true}) {
        const ThemeColors colors = ThemeColors::own(dark);
        const HeatRamp ramp(colors);
        double before = relativeLuminance(ramp.color(0));
        for (int i = 1; i <= 20; ++i) {
            const double luminance = relativeLuminance(ramp.color(i / 20.0));
            QVERIFY(dark ? luminance > before : luminance < before);
            before = luminance;
        }
        QVERIFY(contrastRatio(colors.surface, ramp.color(1)) > 7);
        QCOMPARE(ramp.color(-1), ramp.color(0));
        QCOMPARE(ramp.color(2), ramp.color(1));
    }
}

void TestWatchChart::statesHaveShapesOfTheirOwn()
{
    // In one colour, each is another picture.
    QList<QImage> pictures;
    for (const WatchState state : allWatchStates) {
        QImage picture(24, 24, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawStateMark(&painter, ThemeColors::own(false), {12, 12}, 8, state);
        painter.end();
        const QImage shape = picture.createAlphaMask();
        QVERIFY(!pictures.contains(shape));
        pictures.append(shape);
        QVERIFY(!trayStateIcon(state).isNull());
    }
}

QTEST_MAIN(TestWatchChart)
#include "tst_watchchart.moc"
