// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/refreshpacer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;

class TestRefreshPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreCoalesced();
    void requestsWhileRefreshingAreNotLost();
    void quietWithoutRequests();
    void refreshNowTakesThePendingOne();
    void costlyRefreshesComeLessOften_data();
    void costlyRefreshesComeLessOften();
};

void TestRefreshPacer::requestsAreCoalesced()
{
    RefreshPacer pacer;
    QSignalSpy refreshed(&pacer, &RefreshPacer::refresh);
    for (int i = 0; i < 1'000; ++i)
        pacer.request();
    QCOMPARE(refreshed.count(), 0);
    QVERIFY(refreshed.wait());
    QCOMPARE(refreshed.count(), 1);
    QTest::qWait(2 * int(RefreshPacer::longest.count()));
    QCOMPARE(refreshed.count(), 1);
}

void TestRefreshPacer::requestsWhileRefreshingAreNotLost()
{
    RefreshPacer pacer;
    int refreshes = 0;
    connect(&pacer, &RefreshPacer::refresh, this, [&] {
        if (++refreshes < 3)
            pacer.request();
    });
    pacer.request();
    QTRY_COMPARE(refreshes, 3);
}

void TestRefreshPacer::quietWithoutRequests()
{
    RefreshPacer pacer;
    QSignalSpy refreshed(&pacer, &RefreshPacer::refresh);
    QTest::qWait(2 * int(RefreshPacer::shortest.count()));
    QCOMPARE(refreshed.count(), 0);
}

void TestRefreshPacer::refreshNowTakesThePendingOne()
{
    RefreshPacer pacer;
    QSignalSpy refreshed(&pacer, &RefreshPacer::refresh);
    pacer.request();
    pacer.refreshNow();
    QCOMPARE(refreshed.count(), 1);
    QTest::qWait(2 * int(RefreshPacer::longest.count()));
    QCOMPARE(refreshed.count(), 1);
}

void TestRefreshPacer::costlyRefreshesComeLessOften_data()
{
    QTest::addColumn<double>("costMs");
    QTest::addColumn<int>("intervalMs");
    QTest::newRow("free") << 0.0 << 33;
    QTest::newRow("cheap") << 3.0 << 33;
    QTest::newRow("a tenth") << 12.5 << 125;
    QTest::newRow("dear") << 100.0 << 250;
}

void TestRefreshPacer::costlyRefreshesComeLessOften()
{
    QFETCH(double, costMs);
    QFETCH(int, intervalMs);
    const auto cost = std::chrono::nanoseconds(qint64(costMs * 1e6));
    QCOMPARE(int(RefreshPacer::intervalFor(cost).count()), intervalMs);
}

QTEST_GUILESS_MAIN(TestRefreshPacer)
#include "tst_refreshpacer.moc"
