// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timeunit.h"
#include "models/watchfilter.h"
#include "models/watchtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 hour = 3'600 * second;
constexpr qint64 now = 20'000 * 24 * hour + 10 * hour;

Watch watch(const QString &id, const QString &name)
{
    Watch watch;
    watch.id = id;
    watch.name = name;
    watch.request.url = QUrl(u"http://127.0.0.1:8080/"_s + id);
    return watch;
}

Tick tick(qint64 atUs, WatchState level, qint64 latencyMs, int failed = 0)
{
    Tick tick;
    tick.startedAtUs = atUs;
    tick.interval = std::chrono::seconds(60);
    tick.level = level;
    tick.planned = tick.ended = 1;
    tick.failed = failed;
    if (failed > 0)
        tick.errors.counts[std::size_t(ErrorKind::Timeout)] = failed;
    else
        tick.latency.add(latencyMs * 1'000'000);
    return tick;
}

} // namespace

class TestWatchTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init();
    void showsWatches();
    void ticksMakeFigures();
    void oldTicksLeaveTheHourAndTheDay();
    void bucketsAndTicksMeanwhileAreCountedOnce();
    void clockThatStepsBackLosesNothing();
    void knownFiguresSurviveAnotherList();
    void nextTickIsNeverFurtherThanTheInterval();
    void nextTickIsUnknownUntilTheFirstOne();
    void pausedSaysSo();
    void filterByTextAndState();
    void sortsByFigures();
    void availabilityNeverRoundsUp();
    void trendShowsTheWorst();
    void strangersAreIgnored();

private:
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<WatchTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestWatchTableModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<WatchTableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setWatches({watch(u"a"_s, u"Shop"_s), watch(u"b"_s, {})});
    m_model->setNow(now);
}

void TestWatchTableModel::showsWatches()
{
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(0, WatchTableModel::ColumnName), u"Shop"_s);
    QCOMPARE(cell(1, WatchTableModel::ColumnName), u"http://127.0.0.1:8080/b"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnState), u"unknown"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnP50), u"–"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnInterval), u"60\u00a0s"_s);
    m_model->setState(u"a"_s, WatchState::Down);
    QCOMPARE(cell(0, WatchTableModel::ColumnState), u"down"_s);
    QCOMPARE(m_model->state(u"a"_s), WatchState::Down);
    for (int column = 0; column < WatchTableModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestWatchTableModel::ticksMakeFigures()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QList<WatchTick> ticks;
    for (int i = 0; i < 20; ++i)
        ticks.append({u"a"_s, tick(now - (30 - i) * 60 * second, WatchState::Up, 10 + i)});
    m_model->add(ticks);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(0, WatchTableModel::ColumnP50), u"19.5 ms"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnP95), u"28.1 ms"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnFailed), u"0\u00a0%"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnAvailability), u"100\u00a0%"_s);
    m_model->add({{u"a"_s, tick(now, WatchState::Down, 0, 1)}});
    QCOMPARE(cell(0, WatchTableModel::ColumnFailed), u"4.8\u00a0%"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnAvailability), u"95.23\u00a0%"_s);
    QCOMPARE(cell(1, WatchTableModel::ColumnFailed), u"–"_s);
}

void TestWatchTableModel::oldTicksLeaveTheHourAndTheDay()
{
    m_model->add({{u"a"_s, tick(now, WatchState::Down, 0, 1)}});
    m_model->setNow(now + 2 * hour);
    QCOMPARE(cell(0, WatchTableModel::ColumnFailed), u"–"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnAvailability), u"0\u00a0%"_s);
    m_model->setNow(now + 25 * hour);
    QCOMPARE(cell(0, WatchTableModel::ColumnAvailability), u"–"_s);
    m_model->add({{u"a"_s, tick(now + 25 * hour, WatchState::Up, 5)}});
    QCOMPARE(cell(0, WatchTableModel::ColumnAvailability), u"100\u00a0%"_s);
}

void TestWatchTableModel::bucketsAndTicksMeanwhileAreCountedOnce()
{
    m_model->add({{u"a"_s, tick(now - 60 * second, WatchState::Down, 0, 1)}});
    m_model->expectBuckets(u"a"_s, true);
    m_model->add({{u"a"_s, tick(now, WatchState::Up, 5)}});
    // What the history had when it was asked: the first tick.
    TickBucket bucket;
    bucket.startUs = now - now % WatchRecent::bucketUs - WatchRecent::bucketUs;
    bucket.endUs = bucket.startUs + WatchRecent::bucketUs;
    bucket.add(tick(now - 60 * second, WatchState::Down, 0, 1));
    m_model->setBuckets(u"a"_s, std::array{bucket});
    QCOMPARE(cell(0, WatchTableModel::ColumnFailed), u"50\u00a0%"_s);
    m_model->add({{u"a"_s, tick(now + 60 * second, WatchState::Up, 5)}});
    QCOMPARE(cell(0, WatchTableModel::ColumnFailed), u"33\u00a0%"_s);
}

void TestWatchTableModel::clockThatStepsBackLosesNothing()
{
    m_model->add({{u"a"_s, tick(now, WatchState::Up, 5)}});
    m_model->setNow(now - 5 * hour);
    m_model->add({{u"a"_s, tick(now - 5 * hour, WatchState::Down, 0, 1)}});
    QCOMPARE(cell(0, WatchTableModel::ColumnFailed), u"50\u00a0%"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnAvailability), u"50.00\u00a0%"_s);
    const auto trend = m_model->index(0, 0).data(WatchTableModel::TrendRole).value<std::vector<TrendBar>>();
    QCOMPARE(trend.back().state, WatchState::Down);
    m_model->setNow(now); // and forward again
    m_model->add({{u"a"_s, tick(now + second, WatchState::Up, 5)}});
    QCOMPARE(cell(0, WatchTableModel::ColumnFailed), u"0\u00a0%"_s);
}

void TestWatchTableModel::knownFiguresSurviveAnotherList()
{
    m_model->add({{u"a"_s, tick(now, WatchState::Up, 5)}});
    m_model->setState(u"a"_s, WatchState::Up);
    m_model->setWatches({watch(u"c"_s, u"New"_s), watch(u"a"_s, u"Renamed"_s)});
    QCOMPARE(m_model->rowOf(u"a"_s), 1);
    QCOMPARE(m_model->rowOf(u"b"_s), -1);
    QCOMPARE(cell(1, WatchTableModel::ColumnState), u"up"_s);
    QCOMPARE(cell(1, WatchTableModel::ColumnP50), u"5.00 ms"_s);
    QCOMPARE(cell(0, WatchTableModel::ColumnState), u"unknown"_s);
}

void TestWatchTableModel::nextTickIsNeverFurtherThanTheInterval()
{
    using namespace std::chrono_literals;
    QCOMPARE(countdown(-3 * second, 5 * second), 0s);
    QCOMPARE(countdown(400'000, 5 * second), 0s);
    QCOMPARE(countdown(2'600'000, 5 * second), 3s);
    QCOMPARE(countdown(5'400'000, 5 * second), 5s); // the clock was looked at a while ago
    QCOMPARE(countdown(1'900'000, second), 1s);
    QCOMPARE(countdown(1'500'000, 1'500'000), 1s);
    QCOMPARE(countdown(600'000, 600'000), 1s);

    WatchTableModel model;
    Watch often = watch(u"often"_s, u"often"_s);
    often.interval = 1s;
    model.setWatches({often});
    QVERIFY(!model.untilNextTick(now));
    model.add({{often.id, tick(now + 900'000, WatchState::Up, 5)}});
    QCOMPARE(model.untilNextTick(now), std::optional(1s));
    QCOMPARE(model.index(0, 0).data(WatchTableModel::IntervalRole).toLongLong(), second);
}

void TestWatchTableModel::nextTickIsUnknownUntilTheFirstOne()
{
    const auto next = [this](int row) {
        return m_model->index(row, WatchTableModel::ColumnLast).data(WatchTableModel::NextRole).toLongLong();
    };
    const auto tickBoth = [this](qint64 atUs) {
        m_model->add({{u"a"_s, tick(atUs, WatchState::Up, 5)}, {u"b"_s, tick(atUs, WatchState::Up, 5)}});
    };
    tickBoth(now);
    QCOMPARE(next(0), now + 60 * second);
    // Stopped, and started again: on another schedule.
    m_model->expectFirstTicks();
    QCOMPARE(next(0), 0);
    QCOMPARE(next(1), 0);
    QVERIFY(!m_model->untilNextTick(now));
    QVERIFY(cell(0, WatchTableModel::ColumnLast) != u"–"_s); // that is still when the last one was
    tickBoth(now + 20 * second);
    QCOMPARE(next(0), now + 80 * second);
    // One is changed, the other one renamed.
    QList<Watch> watches = m_model->watches();
    watches[0].interval = std::chrono::hours(1);
    watches[1].name = u"Renamed"_s;
    m_model->setWatches(watches);
    QCOMPARE(next(0), 0);
    QCOMPARE(next(1), now + 80 * second);
    tickBoth(now + 90 * second);
    watches[1].paused = true;
    m_model->setWatches(watches);
    watches[1].paused = false;
    m_model->setWatches(watches);
    QCOMPARE(next(0), now + 90 * second + hour);
    QCOMPARE(next(1), 0);
}

void TestWatchTableModel::pausedSaysSo()
{
    Watch paused = watch(u"a"_s, u"Shop"_s);
    paused.paused = true;
    m_model->setWatches({paused});
    QCOMPARE(cell(0, WatchTableModel::ColumnState), u"paused"_s);
    QVERIFY(m_model->index(0, 0).data(WatchTableModel::PausedRole).toBool());
}

void TestWatchTableModel::filterByTextAndState()
{
    WatchFilter filter;
    filter.setSourceModel(m_model.get());
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setText(u"SHOP"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(u":8080/b"_s);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data(WatchTableModel::IdRole).toString(), u"b"_s);
    filter.setText({});
    filter.setState(WatchState::Down);
    QCOMPARE(filter.rowCount(), 0);
    m_model->setState(u"b"_s, WatchState::Down);
    QCOMPARE(filter.rowCount(), 1);
    filter.setState(std::nullopt, true);
    QCOMPARE(filter.rowCount(), 0);
    QVERIFY(!filter.isEmpty());
    filter.setState(std::nullopt);
    QCOMPARE(filter.rowCount(), 2);
    QVERIFY(filter.isEmpty());
}

void TestWatchTableModel::sortsByFigures()
{
    WatchFilter filter;
    filter.setSourceModel(m_model.get());
    m_model->add({{u"a"_s, tick(now, WatchState::Up, 900)}, {u"b"_s, tick(now, WatchState::Up, 1'000)}});
    filter.sort(WatchTableModel::ColumnP50, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, 0).data(WatchTableModel::IdRole).toString(), u"b"_s);
    m_model->setState(u"b"_s, WatchState::Up);
    m_model->setState(u"a"_s, WatchState::Down);
    filter.sort(WatchTableModel::ColumnState, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, 0).data(WatchTableModel::IdRole).toString(), u"a"_s);
    m_model->setState(u"b"_s, WatchState::Down);
    m_model->setState(u"a"_s, WatchState::Up);
    QCOMPARE(filter.index(0, 0).data(WatchTableModel::IdRole).toString(), u"b"_s);
}

void TestWatchTableModel::availabilityNeverRoundsUp()
{
    QCOMPARE(availabilityText(1.0), u"100\u00a0%"_s);
    QCOMPARE(availabilityText(0.99999999), u"99.99\u00a0%"_s);
    QCOMPARE(availabilityText(0.9987), u"99.87\u00a0%"_s);
    QCOMPARE(availabilityText(0.0), u"0\u00a0%"_s);
    QCOMPARE(availabilityText(std::nullopt), u"–"_s);
}

void TestWatchTableModel::trendShowsTheWorst()
{
    m_model->add({{u"a"_s, tick(now - hour, WatchState::Up, 5)},
                  {u"a"_s, tick(now - hour + second, WatchState::Degraded, 7)},
                  {u"a"_s, tick(now, WatchState::Up, 6)}});
    const auto trend = m_model->index(0, 0).data(WatchTableModel::TrendRole).value<std::vector<TrendBar>>();
    QCOMPARE(trend.size(), std::size_t(WatchRecent::trendBars));
    QCOMPARE(trend.back().state, WatchState::Up);
    QCOMPARE(trend[trend.size() - 2].state, WatchState::Unknown);
    QVERIFY(!trend[trend.size() - 2].p50Ns);
    QCOMPARE(trend[trend.size() - 3].state, WatchState::Degraded);
    QVERIFY(qAbs(trend[trend.size() - 3].p50Ns.value() - 6e6) < 6e3);
}

void TestWatchTableModel::strangersAreIgnored()
{
    m_model->add({{u"nobody"_s, tick(now, WatchState::Up, 5)}});
    m_model->setState(u"nobody"_s, WatchState::Down);
    m_model->setBuckets(u"nobody"_s, {});
    QCOMPARE(m_model->state(u"nobody"_s), WatchState::Unknown);
    QCOMPARE(m_model->rowCount(), 2);
}

QTEST_APPLESS_MAIN(TestWatchTableModel)
#include "tst_watchtablemodel.moc"
