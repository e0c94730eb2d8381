// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedserver.h"

#include "testalerts.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Many alerts at a time, and their end.
class TestAlertQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inOrderOfTheWatch();
    void boundedAtATime();
    void theOldestAreDropped();
    void whatIsAbandonedIsCounted();
    void endsWithItsOwner();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestAlertQueue::inOrderOfTheWatch()
{
    const QString file = path(u"order"_s);
    AlertRunner runner;
    runner.setActions(shell(u"read line; case $line in 0) sleep 0.3;; esac; echo $line >> "_s + file));
    QSignalSpy idle(&runner, &AlertRunner::idle);
    for (int i = 0; i < 5; ++i)
        runner.run(alertOf(u"slow"_s, QByteArray::number(i) + '\n'));
    runner.run(alertOf(u"other"_s, "other\n"));
    QVERIFY(idle.wait(alertDeadline));
    QList<QByteArray> lines = contentOf(file).trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    lines.removeOne("other"); // which waits for nobody
    QCOMPARE(lines, (QList<QByteArray>{"0", "1", "2", "3", "4"}));
    QCOMPARE(idle.size(), 1);
}

void TestAlertQueue::boundedAtATime()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.wait(50ms);
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    AlertRunner runner;
    runner.setActions(hookActions(server.url()));
    QSignalSpy idle(&runner, &AlertRunner::idle);
    QSignalSpy problems(&runner, &AlertRunner::problem);
    for (int i = 0; i < 40; ++i)
        runner.run(alertOf(QString::number(i)));
    QVERIFY(idle.wait(alertDeadline));
    QCOMPARE(server.requests(), 40);
    QCOMPARE(problems.size(), 0);
}

void TestAlertQueue::theOldestAreDropped()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.stall();
    });
    AlertRunner runner;
    runner.setActions(hookActions(server.url()));
    QSignalSpy problems(&runner, &AlertRunner::problem);
    for (int i = 0; i < AlertRunner::maxWaiting + 8; ++i)
        runner.run(alertOf(u"a"_s)); // one is on its way, seven too many wait
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, alertDeadline);
    QVERIFY(problems.first().first().toString().startsWith(u"7 change"_s));
}

void TestAlertQueue::whatIsAbandonedIsCounted()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.stall();
    });
    AlertRunner runner;
    AlertActions actions = hookActions(server.url());
    actions.runCommand = true;
    actions.command = {u"/bin/sleep"_s, u"1000"_s};
    runner.setActions(actions);
    QSignalSpy problems(&runner, &AlertRunner::problem);
    QSignalSpy idle(&runner, &AlertRunner::idle);
    for (const QString &watch : {u"a"_s, u"a"_s, u"b"_s})
        runner.run(alertOf(watch));
    runner.abandon();
    QVERIFY(runner.isIdle());
    QCOMPARE(idle.size(), 1);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().first().toString().startsWith(u"3 change"_s));
    runner.abandon(); // nothing is left
    QTest::qWait(50);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(idle.size(), 1);
}

void TestAlertQueue::endsWithItsOwner()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.stall();
    });
    const QString file = path(u"pid"_s);
    AlertActions actions = shell(u"echo $$ > "_s + file + u"; exec sleep 1000"_s);
    actions.callHook = true;
    actions.hook = server.url();
    {
        AlertRunner runner;
        runner.setActions(actions);
        runner.setTimeout(1000s);
        runner.run(alertOf(u"a"_s));
        QTRY_VERIFY_WITH_TIMEOUT(server.requests() == 1 && contentOf(file).endsWith('\n'), alertDeadline);
    }
    const pid_t child = contentOf(file).trimmed().toInt();
    QVERIFY(child > 1);
    QCOMPARE(::kill(child, 0), -1);
}

QTEST_GUILESS_MAIN(TestAlertQueue)
#include "tst_alertqueue.moc"
