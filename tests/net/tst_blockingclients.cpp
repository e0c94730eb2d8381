// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"
#include "support/testclients.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the clients for a thread of their own do.
class TestBlockingClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTestClients(ClientUse::Blocking); }
    void initTestCase();

    void tasksNeverSuspend();
    void abortFromAnotherThread_data();
    void abortFromAnotherThread();
    void abortBetweenRequests();

private:
    DemoServer m_demo;
};

void TestBlockingClients::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestBlockingClients::tasksNeverSuspend()
{
    const auto client = makeTestClient();
    const RequestSpec spec = specFor(m_demo.url(u"/delay/5ms"_s));
    for (int i = 0; i < 5; ++i)
        QVERIFY(client->send(0, spec).isReady());
}

void TestBlockingClients::abortFromAnotherThread_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("silent") << m_demo.url(u"/stall"_s);
    QTest::newRow("in the body") << m_demo.url(u"/drip/100/60s"_s);
    QTest::newRow("in an endless body") << m_demo.url(u"/bytes/endless"_s);
}

void TestBlockingClients::abortFromAnotherThread()
{
    QFETCH(QUrl, url);
    const auto client = makeTestClient();
    RequestSpec spec = specFor(url);
    spec.timeout = 60s;
    std::thread stopper([&client] {
        std::this_thread::sleep_for(50ms);
        client->abort();
    });
    const Exchange exchange = sendOne(*client, spec);
    stopper.join();
    QCOMPARE(errorId(exchange.error), u"cancelled"_s);
    QVERIFY(exchange.errorText.isEmpty());
}

void TestBlockingClients::abortBetweenRequests()
{
    const auto client = makeTestClient();
    const RequestSpec spec = specFor(m_demo.url(u"/fast"_s));
    std::thread stopper([&client] {
        std::this_thread::sleep_for(20ms);
        client->abort();
    });
    // Wherever the abort finds the client: in time it answers nothing but "cancelled".
    qint64 answered = 0;
    Exchange exchange;
    do {
        exchange = sendOne(*client, spec);
        answered += exchange.error == ErrorKind::None ? 1 : 0;
    } while (exchange.error == ErrorKind::None);
    stopper.join();
    QCOMPARE(errorId(exchange.error), u"cancelled"_s);
    QCOMPARE(errorId(sendOne(*client, spec).error), u"cancelled"_s);
    QVERIFY(answered > 0);
}

QTEST_GUILESS_MAIN(TestBlockingClients)
#include "tst_blockingclients.moc"
