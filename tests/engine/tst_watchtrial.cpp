// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/watchtrial.h"
#include "net/demoserver.h"
#include "support/testcertificates.h"

#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int deadline = 60'000; ///< only to end a test that hangs

void answer(ScriptedPeer &peer)
{
    for (;;) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }
}

} // namespace

/// One tick of a watch, to see what comes of it.
class TestWatchTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_trial.reset(); }
    void sendsOneTick_data();
    void sendsOneTick();
    void countsStatuses();
    void triesWhatIsPausedOrRare();
    void seesTheCertificate();
    void cutsWhatTakesTooLong();
    void refusesWhatIsWrong();
    void endsAtOnce();
    void beginsAnother();
    void beginsAnotherFromItsEnd();
    void diesFromItsEnd();

private:
    [[nodiscard]] Watch watchOf(const QString &path, int count = 1) const;
    [[nodiscard]] bool waitForEnds(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_outcomes.size() >= count; }, deadline);
    }

    DemoServer m_server;
    std::unique_ptr<WatchTrial> m_trial;
    QList<TrialOutcome> m_outcomes;
};

void TestWatchTrial::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestWatchTrial::init()
{
    m_outcomes.clear();
    m_trial = std::make_unique<WatchTrial>();
    connect(m_trial.get(), &WatchTrial::ended, this,
            [this](const TrialOutcome &outcome) { m_outcomes.append(outcome); });
}

Watch TestWatchTrial::watchOf(const QString &path, int count) const
{
    Watch watch = Watch::create();
    watch.request.url = m_server.url(path);
    watch.request.timeout = 10s;
    watch.count = count;
    watch.concurrency = 4;
    return watch;
}

void TestWatchTrial::sendsOneTick_data()
{
    QTest::addColumn<ClientKind>("client");
    for (const ClientKind client : allClients)
        QTest::addRow("%s", qPrintable(clientName(client))) << client;
}

void TestWatchTrial::sendsOneTick()
{
    QFETCH(ClientKind, client);
    const int before = m_server.counters().requests;
    Watch watch = watchOf(u"/delay/5ms"_s, 25);
    watch.client = client;
    watch.limits.p95 = 1ms;
    QVERIFY(m_trial->start(watch));
    QVERIFY(m_trial->isRunning());
    QVERIFY(waitForEnds(1));
    QVERIFY(!m_trial->isRunning());
    const TrialOutcome &outcome = m_outcomes.first();
    QCOMPARE(outcome.tick.planned, 25);
    QCOMPARE(outcome.tick.ended, 25);
    QCOMPARE(outcome.tick.failed, 0);
    QCOMPARE(outcome.tick.level, WatchState::Degraded);
    QCOMPARE(outcome.tick.broken, BrokenLimits(BrokenLimit::P95));
    QCOMPARE(outcome.limits, watch.limits);
    QCOMPARE(outcome.statuses, (QMap<int, int>{{200, 25}}));
    QCOMPARE(m_server.counters().requests, before + 25);
    QCOMPARE(m_outcomes.size(), 1);
}

void TestWatchTrial::countsStatuses()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        for (int i = 0;; ++i) {
            peer.readRequest();
            if (i % 4 == 3)
                peer.reset();
            peer.write(i % 2 == 0 ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                                  : "HTTP/1.1 418 Tea\r\nContent-Length: 0\r\n\r\n");
        }
    });
    Watch watch = watchOf({}, 8);
    watch.concurrency = 1;
    watch.request.url = server.url();
    watch.request.method = "POST"; // which is not sent again
    QVERIFY(m_trial->start(watch));
    QVERIFY(waitForEnds(1));
    QCOMPARE(m_outcomes.first().statuses, (QMap<int, int>{{200, 4}, {418, 2}}));
    QCOMPARE(m_outcomes.first().tick.failed, 4);
    QCOMPARE(m_outcomes.first().tick.errors.counts[TickErrors::wrongStatus], 2);
}

void TestWatchTrial::triesWhatIsPausedOrRare()
{
    Watch watch = watchOf(u"/fast"_s);
    watch.paused = true;
    watch.interval = 24h;
    watch.jitterPercent = 100;
    QVERIFY(m_trial->start(watch));
    QVERIFY(waitForEnds(1));
    QCOMPARE(m_outcomes.first().tick.level, WatchState::Up);
}

void TestWatchTrial::seesTheCertificate()
{
    const TestCertificates certificates;
    const ScriptedServer server(answer, certificates.validFor(5));
    Watch watch = watchOf({});
    watch.request.url = server.url();
    watch.request.caFile = certificates.caFile();
    watch.limits.certificateDays = 14;
    QVERIFY(m_trial->start(watch));
    QVERIFY(waitForEnds(1));
    const Tick &tick = m_outcomes.first().tick;
    QCOMPARE(tick.level, WatchState::Degraded);
    QCOMPARE(tick.broken, BrokenLimits(BrokenLimit::Certificate));
    QVERIFY(tick.certificateDays && *tick.certificateDays >= 3 && *tick.certificateDays <= 5);
}

void TestWatchTrial::cutsWhatTakesTooLong()
{
    Watch watch = watchOf(u"/stall"_s, 3);
    watch.interval = 1s;
    watch.concurrency = 1;
    watch.request.timeout = 700ms; // so that the interval is over before all three are
    QVERIFY(m_trial->start(watch));
    QVERIFY(waitForEnds(1));
    const Tick &tick = m_outcomes.first().tick;
    QCOMPARE(tick.level, WatchState::Down);
    QVERIFY(tick.ended < tick.planned);
    QCOMPARE(tick.failed, tick.ended);
    QVERIFY(m_outcomes.first().statuses.isEmpty());
}

void TestWatchTrial::refusesWhatIsWrong()
{
    Watch watch = watchOf(u"/fast"_s);
    watch.count = 0;
    const Status started = m_trial->start(watch);
    QVERIFY(!started);
    QVERIFY2(started.error().contains(u"Requests per tick"_s), qPrintable(started.error()));
    QVERIFY(!m_trial->isRunning());
    watch.count = 1;
    QVERIFY(m_trial->start(watch));
    QVERIFY(waitForEnds(1));
}

void TestWatchTrial::endsAtOnce()
{
    Watch watch = watchOf(u"/stall"_s);
    watch.interval = 1h;
    watch.request.timeout = 1h;
    const int before = m_server.counters().requests;
    QVERIFY(m_trial->start(watch));
    QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests > before, deadline);
    m_trial->cancel();
    QVERIFY(!m_trial->isRunning());
    m_trial->cancel(); // harmless
    QVERIFY(m_trial->start(watch));
    m_trial.reset();
    QVERIFY(m_outcomes.isEmpty());
}

void TestWatchTrial::beginsAnother()
{
    Watch stalling = watchOf(u"/stall"_s);
    stalling.interval = 1h;
    stalling.request.timeout = 1h;
    QVERIFY(m_trial->start(stalling));
    QVERIFY(m_trial->start(watchOf(u"/status/404"_s)));
    QVERIFY(waitForEnds(1));
    QCOMPARE(m_outcomes.first().statuses, (QMap<int, int>{{404, 1}}));
}

void TestWatchTrial::beginsAnotherFromItsEnd()
{
    connect(m_trial.get(), &WatchTrial::ended, this, [this] {
        if (m_outcomes.size() < 5)
            QVERIFY(m_trial->start(watchOf(u"/fast"_s)));
    });
    QVERIFY(m_trial->start(watchOf(u"/fast"_s)));
    QVERIFY(waitForEnds(5));
    QVERIFY(!m_trial->isRunning());
}

void TestWatchTrial::diesFromItsEnd()
{
    connect(m_trial.get(), &WatchTrial::ended, this, [this] { m_trial.release()->deleteLater(); });
    QVERIFY(m_trial->start(watchOf(u"/fast"_s)));
    QVERIFY(waitForEnds(1));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QTEST_GUILESS_MAIN(TestWatchTrial)
#include "tst_watchtrial.moc"
