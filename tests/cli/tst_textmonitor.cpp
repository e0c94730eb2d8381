// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textmonitor.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 atUs = 1'764'144'900'123'456;

Watch shop()
{
    Watch watch;
    watch.name = u"Shop"_s;
    watch.request.url = QUrl(u"http://127.0.0.1/"_s);
    return watch;
}

Tick tickOf(qint64 latencyNs, int count)
{
    Tick tick;
    tick.startedAtUs = atUs;
    tick.level = WatchState::Up;
    tick.ended = tick.planned = count;
    tick.latency.add(latencyNs, count);
    return tick;
}

} // namespace

class TestTextMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticks();
    void stateChanges();
    void totals();
    void nothing();
};

void TestTextMonitor::ticks()
{
    QCOMPARE(textTick(shop(), tickOf(5'000'000, 1), 6),
             u"2025-11-26T08:15:00.123456Z  up        Shop    p50 5.00 ms   p95 –         0/1 failed\n"_s);
    Tick bad = tickOf(1'500'000'000, 20);
    bad.level = WatchState::Degraded;
    bad.failed = 2;
    bad.missed = 1;
    bad.detail = u"Connection\nreset"_s;
    QCOMPARE(
        textTick(shop(), bad, 0).section(u"  (1 tick"_s, 0, 0),
        u"2025-11-26T08:15:00.123456Z  degraded  Shop  p50 1.50 s    p95 1.50 s    2/20 failed  Connection reset"_s);
    Tick none;
    none.startedAtUs = atUs;
    QVERIFY(
        textTick(shop(), none, 4).contains(u"  down      Shop  p50 –         p95 –         0/0 failed\n"_s));
}

void TestTextMonitor::stateChanges()
{
    StateChange change{u"a"_s, atUs, WatchState::Up, WatchState::Down,
                       u"2 of 2 requests failed:\nHTTP 503."_s};
    QCOMPARE(textStateChange(shop(), change),
             u"2025-11-26T08:15:00.123456Z  Shop: up → down. 2 of 2 requests failed: HTTP 503.\n"_s);
    change.reason.clear();
    QCOMPARE(textStateChange(shop(), change), u"2025-11-26T08:15:00.123456Z  Shop: up → down\n"_s);
}

void TestTextMonitor::totals()
{
    WatchTotals total;
    total.watch = shop();
    total.bucket.add(tickOf(5'000'000, 20));
    total.down = 3;
    total.degraded = 4;
    const QString text = textWatchTotals({total}, 90s);
    QVERIFY2(text.startsWith(u"\nWatched for 90.0 s: 1 tick"_s), qPrintable(text));
    QVERIFY2(
        text.endsWith(u"\n  Shop       1         4     3       0  5.00 ms  5.00 ms             0/20\n"_s),
        qPrintable(text));
}

void TestTextMonitor::nothing()
{
    QVERIFY(textWatchTotals({}, 0s).startsWith(u"\nWatched for "_s));
}

QTEST_GUILESS_MAIN(TestTextMonitor)
#include "tst_textmonitor.moc"
