// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/descriptors.h"
#include "engine/monitor.h"
#include "net/demoserver.h"
#include "support/hostilecase.h"
#include "support/testcertificates.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20'000;

/// A monitor with the real clients, and all that it says.
struct Told
{
    Monitor monitor;
    QHash<QString, QList<Tick>> ticks;
    QList<StateChange> changes;

    Told()
    {
        QObject::connect(&monitor, &Monitor::ticked, &monitor, [this](const QList<WatchTick> &list) {
            for (const WatchTick &tick : list)
                ticks[tick.watchId].append(tick.tick);
        });
        QObject::connect(&monitor, &Monitor::stateChanged, &monitor,
                         [this](const StateChange &change) { changes.append(change); });
    }
    [[nodiscard]] qsizetype count(const QString &id) const { return ticks.value(id).size(); }
    [[nodiscard]] Tick last(const QString &id) const { return ticks.value(id).value(count(id) - 1); }
};

Watch watchOf(const QString &id, const QUrl &url)
{
    Watch watch;
    watch.id = id;
    watch.request.url = url;
    watch.request.timeout = 800ms;
    watch.interval = 1s;
    watch.confirm = watch.window = 1;
    return watch;
}

using Adapt = std::function<void(Watch &)>;

} // namespace

Q_DECLARE_METATYPE(Adapt)

class TestMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesProblems();
    void tooManyConnections();
    void judgesByLimits_data();
    void judgesByLimits();
    void certificateThatEndsSoon_data();
    void certificateThatEndsSoon();
    void aSilentEndpointBesideOthers();
    void aServerThatDiesAndComesBack();
    void aConnectionThatWasClosedBetween();
    void aServerThatAlwaysHangsUp();
    void fiveHundredEverySecond();
    void stopIsQuickAndRecordsNothing();
    void goesWithRequestsInFlight_data();
    void goesWithRequestsInFlight();
    void listsMayChangeInASlot();

private:
    DemoServer m_demo;
};

void TestMonitor::initTestCase()
{
    raiseDescriptorLimit();
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestMonitor::refusesProblems()
{
    Told told;
    Watch bad = watchOf(u"b"_s, m_demo.url(u"/fast"_s));
    bad.name = u"Shop"_s;
    bad.interval = 0ms;
    const QList<Watch> good{watchOf(u"a"_s, m_demo.url(u"/fast"_s))};
    QVERIFY(told.monitor.setWatches(good));
    const Status refused = told.monitor.setWatches({good.first(), bad});
    QVERIFY(!refused);
    QVERIFY(refused.error().startsWith(u"Shop: "_s));
    QVERIFY(!told.monitor.setWatches({good.first(), good.first()}));
    QVERIFY(!told.monitor.setWatches({watchOf({}, m_demo.url(u"/fast"_s))}));
    bad.paused = true;
    QVERIFY(told.monitor.setWatches({good.first(), bad}));
    QVERIFY(told.monitor.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(told.count(u"a"_s) >= 1, patience); // nothing has changed
    QVERIFY(told.monitor.setWatches({}));
    QVERIFY(!told.monitor.isRunning());
}

void TestMonitor::tooManyConnections()
{
    Watch watch = watchOf(u"a"_s, m_demo.url());
    watch.count = watch.concurrency = 100;
    QVERIFY(!checkDescriptors({watch}, {}, 100));
    QVERIFY(checkDescriptors({watch}, {}, 1'000));
    QVERIFY(checkDescriptors({watch}, {watch}, 0)); // they are open already
    watch.paused = true;
    QVERIFY(checkDescriptors({watch}, {}, 0));
}

void TestMonitor::judgesByLimits_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Adapt>("adapt");
    QTest::addColumn<WatchState>("state");
    const auto row = [](const char *name, const QString &path, WatchState state, const Adapt &adapt) {
        for (const ClientKind client : {ClientKind::Curl, ClientKind::Qt}) {
            QTest::addRow("%s, %s", name, qPrintable(clientId(client)))
                << path << Adapt([client, adapt](Watch &watch) {
                       watch.client = client;
                       adapt(watch);
                   })
                << state;
        }
    };
    row("good", u"/fast"_s, WatchState::Up, [](Watch &watch) { watch.count = watch.concurrency = 5; });
    row("503", u"/status/503"_s, WatchState::Down, [](Watch &) {});
    row("an expected 503", u"/status/503"_s, WatchState::Up,
        [](Watch &watch) { watch.expected = StatusSet::parse(u"5xx"_s).value(); });
    row("slow", u"/delay/60ms"_s, WatchState::Degraded, [](Watch &watch) { watch.limits.p95 = 30ms; });
    row("text", u"/"_s, WatchState::Up, [](Watch &watch) { watch.limits.bodyContains = u"/stall"_s; });
    row("no such text", u"/"_s, WatchState::Down,
        [](Watch &watch) { watch.limits.bodyContains = u"/no-such-path"_s; });
    row("no JSON", u"/"_s, WatchState::Down, [](Watch &watch) { watch.limits.jsonPointer = u"/ok"_s; });
    row("reset", u"/reset"_s, WatchState::Down, [](Watch &) {});
    row("no HTTP", u"/garbage"_s, WatchState::Down, [](Watch &) {});
    row("redirect followed", u"/redirect/3"_s, WatchState::Up, [](Watch &watch) {
        watch.request.maxRedirects = 5;
        watch.expected = StatusSet::parse(u"200"_s).value();
    });
}

void TestMonitor::judgesByLimits()
{
    QFETCH(QString, path);
    QFETCH(Adapt, adapt);
    QFETCH(WatchState, state);
    Told told;
    Watch watch = watchOf(u"a"_s, m_demo.url(path));
    adapt(watch);
    QVERIFY(told.monitor.state(u"a"_s) == WatchState::Unknown);
    const Status started = told.monitor.setWatches({watch});
    QVERIFY2(started, qPrintable(started.error()));
    QTRY_VERIFY_WITH_TIMEOUT(!told.changes.isEmpty(), patience);
    const Tick tick = told.last(u"a"_s);
    QVERIFY2(told.monitor.state(u"a"_s) == state, qPrintable(told.changes.first().reason));
    QVERIFY(tick.level == state);
    QCOMPARE(tick.planned, watch.count);
    QCOMPARE(tick.ended, watch.count);
    QCOMPARE(tick.errors.total(), tick.failed);
    QVERIFY(tick.lateNs >= 0);
    QVERIFY(told.changes.first().to == state);
    QVERIFY(told.changes.first().reason.endsWith(u'.'));
}

void TestMonitor::certificateThatEndsSoon_data()
{
    QTest::addColumn<ClientKind>("client");
    QTest::newRow("curl") << ClientKind::Curl;
    QTest::newRow("qt") << ClientKind::Qt;
}

void TestMonitor::certificateThatEndsSoon()
{
    QFETCH(ClientKind, client);
    const TestCertificates certificates;
    const ScriptedServer server(Scripts::answers(), certificates.validFor(5));
    Watch watch = watchOf(u"soon"_s, server.url());
    watch.client = client;
    watch.request.caFile = certificates.caFile();
    watch.limits.certificateDays = 14;
    Watch enough = watch;
    enough.id = u"enough"_s;
    enough.limits.certificateDays = 4;
    Told told;
    QVERIFY(told.monitor.setWatches({watch, enough}));
    QTRY_VERIFY_WITH_TIMEOUT(told.count(u"soon"_s) >= 2 && told.count(u"enough"_s) >= 2, patience);
    for (const Tick &tick : told.ticks.value(u"soon"_s)) {
        QVERIFY(tick.broken == BrokenLimit::Certificate);
        QVERIFY(tick.level == WatchState::Degraded);
        QCOMPARE(tick.certificateDays.value_or(-99), 4); // and some hours
    }
    QVERIFY(told.last(u"enough"_s).level == WatchState::Up);
}

void TestMonitor::aSilentEndpointBesideOthers()
{
    Told told;
    QList<Watch> watches;
    for (int i = 0; i < 5; ++i) {
        watches.append(watchOf(u"good%1"_s.arg(i), m_demo.url(u"/fast"_s)));
        watches.append(watchOf(u"silent%1"_s.arg(i), m_demo.url(u"/stall"_s)));
        watches.last().request.timeout = 1s;
        watches.last().count = 3;
        watches.last().concurrency = 2;
    }
    QVERIFY(told.monitor.setWatches(watches));
    QTRY_VERIFY_WITH_TIMEOUT(told.count(u"silent4"_s) >= 2 && told.count(u"silent0"_s) >= 2, patience);
    told.monitor.stop();
    for (int i = 0; i < 5; ++i) {
        QVERIFY(told.count(u"good%1"_s.arg(i)) >= 2);
        for (const Tick &tick : told.ticks.value(u"good%1"_s.arg(i)))
            QVERIFY(tick.level == WatchState::Up);
        for (const Tick &tick : told.ticks.value(u"silent%1"_s.arg(i))) {
            QVERIFY(tick.level == WatchState::Down);
            QVERIFY(tick.ended >= 2 && tick.ended <= 3);
            QCOMPARE(tick.errors.counts[std::size_t(ErrorKind::Timeout)], tick.ended);
        }
    }
}

void TestMonitor::aServerThatDiesAndComesBack()
{
    DemoServer server;
    QVERIFY(server.start());
    const quint16 port = server.port();
    Told told;
    QVERIFY(told.monitor.setWatches({watchOf(u"a"_s, server.url(u"/fast"_s))}));
    QTRY_VERIFY_WITH_TIMEOUT(told.monitor.state(u"a"_s) == WatchState::Up, patience);
    server.stop();
    QTRY_VERIFY_WITH_TIMEOUT(told.monitor.state(u"a"_s) == WatchState::Down, patience);
    QCOMPARE(told.last(u"a"_s).errors.counts[std::size_t(ErrorKind::Refused)], 1);
    QVERIFY(told.changes.last().isNews());
    QVERIFY(server.start(port));
    QTRY_VERIFY_WITH_TIMEOUT(told.monitor.state(u"a"_s) == WatchState::Up, patience);
    QCOMPARE(told.changes.size(), 3);
}

void TestMonitor::aConnectionThatWasClosedBetween()
{
    const ScriptedServer idle([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(Scripts::ok); // and closes
    });
    const ScriptedServer whenUsed([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(Scripts::ok);
        peer.readRequest(); // and closes
    });
    QList<Watch> watches;
    for (const ClientKind client : {ClientKind::Curl, ClientKind::Qt}) {
        watches.append(watchOf(u"idle, "_s + clientId(client), idle.url()));
        watches.last().client = client;
        watches.append(watchOf(u"when used, "_s + clientId(client), whenUsed.url()));
        watches.last().client = client;
    }
    Told told;
    QVERIFY(told.monitor.setWatches(watches));
    const auto isDone = [&told](const Watch &watch) { return told.count(watch.id) >= 4; };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(watches.begin(), watches.end(), isDone), patience);
    told.monitor.stop();
    for (const auto &[id, ticks] : told.ticks.asKeyValueRange()) {
        for (const Tick &tick : ticks)
            QVERIFY2(tick.level == WatchState::Up, qPrintable(id + tick.detail));
    }
}

void TestMonitor::aServerThatAlwaysHangsUp()
{
    const ScriptedServer server([](ScriptedPeer &peer) { peer.readRequest(); });
    Told told;
    QVERIFY(told.monitor.setWatches({watchOf(u"a"_s, server.url())}));
    QTRY_VERIFY_WITH_TIMEOUT(told.count(u"a"_s) >= 3, patience);
    told.monitor.stop();
    for (const Tick &tick : told.ticks.value(u"a"_s))
        QVERIFY(tick.level == WatchState::Down);
    QVERIFY(server.requests() - told.count(u"a"_s) <= 1); // one of a tick that was stopped
}

void TestMonitor::fiveHundredEverySecond()
{
    Told told;
    QList<Watch> watches;
    for (int i = 0; i < 500; ++i)
        watches.append(watchOf(QString::number(i), m_demo.url(u"/fast"_s)));
    const DemoServer::Counters before = m_demo.counters();
    QVERIFY(told.monitor.setWatches(watches));
    QTest::qWait(4'000);
    told.monitor.stop();
    QCOMPARE(told.ticks.size(), 500);
    qint64 ticks = 0;
    for (const auto &[id, list] : told.ticks.asKeyValueRange()) {
        qint64 inAll = 0;
        for (const Tick &tick : list) {
            // However busy this machine is: what did not start is told as missed.
            inAll += 1 + tick.missed;
            QCOMPARE(tick.ended, 1);
        }
        QVERIFY2(inAll >= 3 && inAll <= 5, qPrintable(QString::number(inAll)));
        ticks += list.size();
    }
    const qint64 requests = m_demo.counters().requests - before.requests;
    QVERIFY(requests >= ticks && requests <= ticks + 500);
    QVERIFY(m_demo.counters().connections - before.connections <= 500 + requests - ticks + 20);
}

void TestMonitor::stopIsQuickAndRecordsNothing()
{
    Told told;
    QList<Watch> watches;
    for (int i = 0; i < 100; ++i)
        watches.append(watchOf(QString::number(i), m_demo.url(u"/stall"_s)));
    const qint64 before = m_demo.counters().requests;
    QVERIFY(told.monitor.setWatches(watches));
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.counters().requests - before >= 50, patience);
    told.monitor.stop();
    told.ticks.clear();
    told.changes.clear();
    QVERIFY(!told.monitor.isRunning());
    QVERIFY(told.monitor.state(u"0"_s) == WatchState::Unknown);
    QTest::qWait(1'200);
    QVERIFY(told.ticks.isEmpty());
    QVERIFY(told.changes.isEmpty());
    told.monitor.stop(); // harmless
}

void TestMonitor::goesWithRequestsInFlight_data()
{
    QTest::addColumn<ClientKind>("client");
    QTest::newRow("curl") << ClientKind::Curl;
    QTest::newRow("qt") << ClientKind::Qt;
}

void TestMonitor::goesWithRequestsInFlight()
{
    QFETCH(ClientKind, client);
    const qint64 before = m_demo.counters().requests;
    {
        Monitor monitor;
        QList<Watch> watches;
        for (int i = 0; i < 5; ++i) {
            watches.append(watchOf(QString::number(i), m_demo.url(u"/delay/30s"_s)));
            watches.last().interval = 1h;
            watches.last().request.timeout = 1h;
            watches.last().client = client;
        }
        QVERIFY(monitor.setWatches(watches));
        QTRY_VERIFY_WITH_TIMEOUT(m_demo.counters().requests - before == 5, patience);
    } // must not wait for them
}

void TestMonitor::listsMayChangeInASlot()
{
    Monitor monitor;
    int ticks = 0;
    connect(&monitor, &Monitor::ticked, this, [&](const QList<WatchTick> &list) {
        ticks += int(list.size());
        Watch watch = watchOf(QString::number(ticks % 3), m_demo.url(u"/fast"_s));
        watch.count = 1 + ticks % 3;
        if (ticks < 20)
            QVERIFY(monitor.setWatches({watch}));
        else
            monitor.stop();
    });
    QVERIFY(monitor.setWatches({watchOf(u"0"_s, m_demo.url(u"/fast"_s))}));
    QTRY_VERIFY_WITH_TIMEOUT(!monitor.isRunning(), patience);
}

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
