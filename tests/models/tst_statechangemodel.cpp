// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statechangemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000'000;
constexpr qint64 noon = (20'783LL * 1'440 + 720) * minute; // 26 November 2026

StateChange change(const QString &id, qint64 atUs, WatchState from, WatchState to)
{
    return {id, atUs, from, to, u"3 of 3 requests failed: HTTP 503."_s};
}

} // namespace

class TestStateChangeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void showsChanges();
    void durationsEndWithTheNextChangeOfTheSameWatch();
    void durationsAreOfWholeSeconds();
    void gapsDoNotCount();
    void newOnesComeFirst();
    void onlyMoreOfThemArePutIn();
    void oldestAreLeftOut();
    void clockThatWasSetMakesNoNegativeDuration();
};

void TestStateChangeModel::showsChanges()
{
    StateChangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTimeZone(QTimeZone::utc());
    model.setNow(noon);
    model.setNames({{u"a"_s, u"Shop"_s}});
    model.setState(u"a"_s, WatchState::Down);
    model.setChanges({change(u"a"_s, noon - 5 * minute, WatchState::Up, WatchState::Down),
                      change(u"gone"_s, noon - 9 * minute, WatchState::Down, WatchState::Up)});
    QStringList cells;
    for (int column = 0; column < StateChangeModel::ColumnCount; ++column)
        cells.append(model.index(0, column).data().toString());
    QCOMPARE(cells.join(u'|'),
             u"26/11/2026 11:55:00|Shop|up|down|5 min 00 s|3 of 3 requests failed: HTTP 503."_s);
    QCOMPARE(model.index(1, StateChangeModel::ColumnWatch).data().toString(), u"removed"_s);
    QCOMPARE(model.index(0, 0).data(StateChangeModel::ToRole).toInt(), int(WatchState::Down));
    for (int column = 0; column < StateChangeModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestStateChangeModel::durationsEndWithTheNextChangeOfTheSameWatch()
{
    StateChangeModel model;
    model.setNow(noon);
    model.setState(u"a"_s, WatchState::Up);
    model.setState(u"b"_s, WatchState::Down);
    model.setChanges({change(u"b"_s, noon - 1 * minute, WatchState::Up, WatchState::Down),
                      change(u"a"_s, noon - 4 * minute, WatchState::Down, WatchState::Up),
                      change(u"a"_s, noon - 10 * minute, WatchState::Up, WatchState::Down)});
    const auto shown = [&model](int row) {
        return model.index(row, StateChangeModel::ColumnDuration).data().toString();
    };
    QCOMPARE(shown(2), u"6 min 00 s"_s);
    QCOMPARE(shown(1), u"4 min 00 s"_s);
    QCOMPARE(shown(0), u"60\u00a0s"_s);
    model.setNow(noon + 4 * minute);
    QCOMPARE(shown(0), u"5 min 00 s"_s);
    QCOMPARE(shown(2), u"6 min 00 s"_s);
}

void TestStateChangeModel::durationsAreOfWholeSeconds()
{
    StateChangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    constexpr qint64 second = 1'000'000;
    model.setNow(noon - 3 * second); // it came about after the clock was looked at
    model.setState(u"a"_s, WatchState::Down);
    model.add(change(u"a"_s, noon, WatchState::Up, WatchState::Down));
    const auto shown = [&model](int row) {
        return model.index(row, StateChangeModel::ColumnDuration).data().toString();
    };
    QCOMPARE(shown(0), u"just now"_s);
    model.setNow(noon + second - 1);
    QCOMPARE(shown(0), u"just now"_s);
    model.setNow(noon + 2 * second + 345'678);
    QCOMPARE(shown(0), u"2\u00a0s"_s);
    model.setState(u"a"_s, WatchState::Up);
    model.add(change(u"a"_s, noon + 900'000, WatchState::Down, WatchState::Up));
    QCOMPARE(shown(1), u"0\u00a0s"_s); // that is over
    QCOMPARE(shown(0), u"1\u00a0s"_s);
}

void TestStateChangeModel::gapsDoNotCount()
{
    StateChangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNow(noon);
    model.setChanges({change(u"a"_s, noon - 1 * minute, WatchState::Unknown, WatchState::Up),
                      change(u"a"_s, noon - 61 * minute, WatchState::Up, WatchState::Unknown),
                      change(u"a"_s, noon - 66 * minute, WatchState::Unknown, WatchState::Up),
                      change(u"a"_s, noon - 70 * minute, WatchState::Down, WatchState::Up)});
    const auto shown = [&model](int row) {
        return model.index(row, StateChangeModel::ColumnDuration).data().toString();
    };
    QCOMPARE(shown(3), u"≤\u00a04 min 00 s"_s); // a short one, before which nothing says where it began
    QCOMPARE(shown(2), u"5 min 00 s"_s);
    QCOMPARE(shown(1), u"1 h 00 min"_s);
    QCOMPARE(shown(0), u"–"_s); // nobody says that it is so now
    QVERIFY(!model.index(0, StateChangeModel::ColumnDuration).data(Qt::ToolTipRole).toString().isEmpty());
    model.setState(u"a"_s, WatchState::Up);
    QCOMPARE(shown(0), u"60\u00a0s"_s);
    model.setState(u"a"_s, WatchState::Unknown);
    QCOMPARE(shown(0), u"–"_s);
}

void TestStateChangeModel::newOnesComeFirst()
{
    StateChangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNow(noon);
    model.add(change(u"a"_s, noon - 9 * minute, WatchState::Up, WatchState::Down));
    model.add(change(u"a"_s, noon - 4 * minute, WatchState::Down, WatchState::Up));
    QCOMPARE(model.index(0, 0).data(StateChangeModel::ToRole).toInt(), int(WatchState::Up));
    QCOMPARE(model.index(1, StateChangeModel::ColumnDuration).data().toString(), u"5 min 00 s"_s);
}

void TestStateChangeModel::onlyMoreOfThemArePutIn()
{
    StateChangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy rows(&model, &QAbstractItemModel::rowsInserted);
    const auto first = change(u"a"_s, noon - 9 * minute, WatchState::Unknown, WatchState::Up);
    const auto second = change(u"a"_s, noon - 5 * minute, WatchState::Up, WatchState::Down);
    const auto third = change(u"a"_s, noon - 1 * minute, WatchState::Down, WatchState::Up);
    model.setNow(noon);
    model.setState(u"a"_s, WatchState::Up);
    model.setChanges({first});
    const QPersistentModelIndex chosen = model.index(0, 0);
    model.setChanges({third, second, first});
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(model.index(2, StateChangeModel::ColumnDuration).data().toString(), u"4 min 00 s"_s);
    model.setChanges({third, second, first});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(rows.size(), 1);
    model.setChanges({third, first}); // delivered late, or deleted
    QCOMPARE(resets.size(), 2);
    QCOMPARE(model.rowCount(), 2);
}

void TestStateChangeModel::oldestAreLeftOut()
{
    StateChangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<StateChange> many;
    for (int i = 0; i < StateChangeModel::mostRows; ++i)
        many.append(change(u"a"_s, noon - i * minute, WatchState::Up, WatchState::Down));
    model.setChanges(many);
    QCOMPARE(model.rowCount(), StateChangeModel::mostRows);
    model.add(change(u"a"_s, noon + minute, WatchState::Down, WatchState::Up));
    QCOMPARE(model.rowCount(), StateChangeModel::mostRows);
    QCOMPARE(model.changes().first().atUs, noon + minute);
}

void TestStateChangeModel::clockThatWasSetMakesNoNegativeDuration()
{
    StateChangeModel model;
    model.setNow(noon - 60 * minute);
    model.setState(u"a"_s, WatchState::Down);
    model.setChanges({change(u"a"_s, noon, WatchState::Up, WatchState::Down)});
    QCOMPARE(model.index(0, StateChangeModel::ColumnDuration).data(StateChangeModel::SortRole).toLongLong(),
             0);
}

QTEST_APPLESS_MAIN(TestStateChangeModel)
#include "tst_statechangemodel.moc"
