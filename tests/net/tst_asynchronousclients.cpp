// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"
#include "support/testclients.h"

#include <QTest>
#include <QThread>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the clients on an event loop do.
class TestAsynchronousClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTestClients(ClientUse::Asynchronous); }
    void initTestCase();

    void asManyConnectionsAsLanes();
    void abortEndsAsCancelled();
    void lateAnswersAreTimeouts();

private:
    DemoServer m_demo;
};

void TestAsynchronousClients::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestAsynchronousClients::asManyConnectionsAsLanes()
{
    constexpr int lanes = 60;
    const DemoServer::Counters before = m_demo.counters();
    const auto client = makeTestClient(lanes);
    const RequestSpec spec = specFor(m_demo.url(u"/delay/50ms"_s));
    for (int batch = 0; batch < 3; ++batch) {
        std::vector<QCoro::Task<Exchange>> tasks;
        for (int lane = 0; lane < lanes; ++lane)
            tasks.push_back(client->send(lane, spec));
        for (QCoro::Task<Exchange> &task : tasks) {
            const Exchange exchange = QCoro::waitFor(task);
            QVERIFY(exchange.error == ErrorKind::None);
            QCOMPARE(exchange.connectionsOpened, batch == 0 ? 1 : 0);
        }
    }
    QCOMPARE(m_demo.counters().connections - before.connections, lanes);
    QCOMPARE(m_demo.counters().requests - before.requests, 3 * lanes);
}

void TestAsynchronousClients::abortEndsAsCancelled()
{
    constexpr int lanes = 20;
    const auto client = makeTestClient(lanes);
    const RequestSpec spec = specFor(m_demo.url(u"/stall"_s));
    std::vector<QCoro::Task<Exchange>> tasks;
    for (int lane = 0; lane < lanes; ++lane)
        tasks.push_back(client->send(lane, spec));
    QTest::qWait(50);
    client->abort();
    for (QCoro::Task<Exchange> &task : tasks) {
        QVERIFY(task.isReady());
        const Exchange exchange = QCoro::waitFor(task);
        QCOMPARE(errorId(exchange.error), u"cancelled"_s);
        QCOMPARE(exchange.status, 0);
    }
}

void TestAsynchronousClients::lateAnswersAreTimeouts()
{
    RequestSpec spec = specFor(m_demo.url(u"/delay/20ms"_s));
    spec.timeout = 100ms;
    const auto client = makeTestClient();
    QCoro::Task<Exchange> task = client->send(0, spec);
    QThread::msleep(300); // the loop is blocked: the answer and the timeout are both due when it goes on
    QCOMPARE(errorId(QCoro::waitFor(task).error), u"timeout"_s);
}

QTEST_GUILESS_MAIN(TestAsynchronousClients)
#include "tst_asynchronousclients.moc"
