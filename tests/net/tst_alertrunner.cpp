// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testcertificates.h"

#include "testalerts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAlertRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offByDefault();
    void commandIsTold();
    void commandsHaveTheirSignals();
    void badCommands_data();
    void badCommands();
    void whatAHangingCommandStartedIsKilledToo();
    void hookIsTold();
    void hooksThatFail_data();
    void hooksThatFail();
    void hooksThatSucceed_data();
    void hooksThatSucceed();
    void hooksThatDoNotEnd_data();
    void hooksThatDoNotEnd();
    void aRedirectToTheWatchedHostIsNotFollowed();
    void certificatesAreVerified();
    void noProxy();
    void bothAtATime();

private:
    /// What \a actions come to for one alert: the problems, one a line.
    static QString told(const AlertActions &actions, std::chrono::milliseconds timeout = 20s)
    {
        AlertRunner runner;
        runner.setActions(actions);
        runner.setTimeout(timeout);
        QStringList problems;
        connect(&runner, &AlertRunner::problem, &runner,
                [&](const QString &sentence) { problems.append(sentence); });
        QSignalSpy idle(&runner, &AlertRunner::idle);
        runner.run(alertOf(u"a"_s));
        if (runner.isIdle() || !idle.wait(alertDeadline))
            return u"not ended"_s;
        return problems.join(u'\n');
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestAlertRunner::offByDefault()
{
    AlertRunner runner;
    runner.run(alertOf(u"a"_s));
    QVERIFY(runner.isIdle());
    AlertActions actions;
    actions.command = QStringList{u"/bin/false"_s};
    actions.hook = QUrl(u"http://127.0.0.1:9/"_s);
    runner.setActions(actions);
    runner.run(alertOf(u"a"_s));
    QVERIFY(runner.isIdle());
}

void TestAlertRunner::commandIsTold()
{
    const QString file = path(u"told"_s);
    QCOMPARE(told(shell(u"{ cat; echo \"$LOOPSCOPE_TO|$LOOPSCOPE_NAME|$PATH\"; } > "_s + file)), QString());
    QCOMPARE(contentOf(file), "{\"to\":\"down\"}\ndown|a=b c|" + qgetenv("PATH") + '\n');
    // No shell looks at the arguments.
    const QString odd = path(u"odd $(id) ; name"_s);
    QCOMPARE(told(commandActions({u"touch"_s, odd})), QString());
    QVERIFY(QFile::exists(odd));
}

/// What this program does about signals is its own affair: `yes | head` in a command ends.
void TestAlertRunner::commandsHaveTheirSignals()
{
    const auto pipeBefore = std::signal(SIGPIPE, SIG_IGN);
    const auto sizeBefore = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(told(shell(u"kill -s PIPE $$; echo ignored >&2; exit 1"_s)).section(u": "_s, 1),
             u"it was ended by signal %1."_s.arg(SIGPIPE));
    QCOMPARE(told(shell(u"kill -s XFSZ $$; echo ignored >&2; exit 1"_s)).section(u": "_s, 1),
             u"it was ended by signal %1."_s.arg(SIGXFSZ));
    std::signal(SIGPIPE, pipeBefore);
    std::signal(SIGXFSZ, sizeBefore);
}

void TestAlertRunner::badCommands_data()
{
    QTest::addColumn<AlertActions>("actions");
    QTest::addColumn<QString>("problem"); // empty: none
    const QString plain = path(u"plain.txt"_s);
    QFile file(plain);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTest::newRow("not there") << commandActions({u"/no/such/program"_s}) << u"it could not be started: "_s;
    QTest::newRow("not executable") << commandActions({plain}) << u"it could not be started: "_s;
    QTest::newRow("a folder") << commandActions({m_folder.path()}) << u"it could not be started: "_s;
    QTest::newRow("nothing") << commandActions({}) << u"it could not be started: "_s;
    QTest::newRow("exits 3") << shell(u"exit 3"_s) << u"it exited with 3."_s;
    QTest::newRow("says why") << shell(u"echo no mail >&2; exit 1"_s) << u"it exited with 1 (no mail)."_s;
    QTest::newRow("killed") << shell(u"kill -9 $$"_s) << u"it was ended by signal 9."_s;
    QTest::newRow("ignores its input") << shell(u"exec <&-; exit 0"_s) << QString();
    QTest::newRow("writes megabytes")
        << shell(u"head -c 20000000 /dev/zero; head -c 20000000 /dev/zero >&2"_s) << QString();
    QTest::newRow("megabytes of errors")
        << shell(u"yes error | head -c 5000000 >&2; exit 2"_s) << u"it exited with 2 (error error"_s;
    QTest::newRow("leaves one behind") << shell(u"sleep 20 & exit 0"_s) << QString();
}

void TestAlertRunner::badCommands()
{
    QFETCH(AlertActions, actions);
    QFETCH(QString, problem);
    const QString said = told(actions);
    if (problem.isEmpty()) {
        QCOMPARE(said, QString());
        return;
    }
    const QString start = u"The command %1 failed to tell of “Shop”: "_s.arg(actions.command.value(0));
    QVERIFY2(said.startsWith(start + problem), qPrintable(said));
    QVERIFY(said.endsWith(u'.') && said.size() < 500 && !said.contains(u'\n'));
}

void TestAlertRunner::whatAHangingCommandStartedIsKilledToo()
{
    const QString file = path(u"child"_s);
    const QString script = u"trap '' TERM; sleep 1000 & echo $! > "_s + file + u"; wait"_s;
    const QString said = told(shell(script), 500ms);
    QVERIFY2(said.contains(u"it was killed, because it took longer than 500 ms"_s), qPrintable(said));
    const pid_t child = contentOf(file).trimmed().toInt();
    QVERIFY(child > 1);
    // Who waits for an orphan is up to the system; a dead one may be there until then.
    const auto isGone = [child] {
        const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(child));
        return stat.isEmpty() || stat.contains(") Z ");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), alertDeadline);
}

void TestAlertRunner::hookIsTold()
{
    QByteArray body;
    const QByteArray expected = "{\"to\":\"down\"}\n";
    ScriptedServer server([&](ScriptedPeer &peer) {
        QByteArray head;
        while (!head.endsWith("\r\n\r\n"))
            head += peer.read(1);
        peer.countRequest(head);
        body = peer.read(expected.size());
        peer.write("HTTP/1.1 204 No Content\r\n\r\n");
    });
    QCOMPARE(told(hookActions(server.url(u"/hook?a=b%20c"_s))), QString());
    QCOMPARE(server.requests(), 1);
    const QByteArray head = server.heads().first();
    QVERIFY(head.startsWith("POST /hook?a=b%20c HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(head.contains("\r\nContent-Length: " + QByteArray::number(expected.size()) + "\r\n"));
    QVERIFY(head.contains("\r\nUser-Agent: Loopscope/"));
    QVERIFY(!head.contains("Expect"));
    QCOMPARE(body, expected);
}

void TestAlertRunner::hooksThatFail_data()
{
    QTest::addColumn<QByteArray>("answer"); // "stall", "reset" are done
    QTest::addColumn<QString>("problem");
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n")
                         << u"it answered HTTP 500."_s;
    QTest::newRow("404") << QByteArray("HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n")
                         << u"it answered HTTP 404."_s;
    QTest::newRow("redirect") << QByteArray(
        "HTTP/1.1 307 There\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n")
                              << u"it answered with a redirect (HTTP 307), which is not followed."_s;
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 what is this?\r\n\r\n") << QString();
    QTest::newRow("HTTP/0.9") << QByteArray("all is well") << QString();
    QTest::newRow("closed") << QByteArray() << QString();
    QTest::newRow("reset") << QByteArray("reset") << QString();
    QTest::newRow("stall") << QByteArray("stall") << u"it did not answer within 500 ms."_s;
    QTest::newRow("only hints") << QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n") << QString();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 20") << QString();
    QTest::newRow("endless head") << QByteArray("endless") << QString();
}

void TestAlertRunner::hooksThatFail()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, problem);
    ScriptedServer server([answer](ScriptedPeer &peer) {
        peer.readRequest();
        if (answer == "reset")
            peer.reset();
        if (answer == "stall")
            peer.stall();
        if (answer == "endless") {
            peer.write("HTTP/1.1 200 OK\r\n");
            for (;;)
                peer.write("X: " + QByteArray(10'000, 'x') + "\r\n");
        }
        peer.write(answer);
    });
    const bool isStall = answer == "stall";
    const QString said = told(hookActions(server.url(u"/secret"_s)), isStall ? 500ms : 20s);
    QVERIFY2(said.startsWith(u"The hook at 127.0.0.1 was not told of “Shop”: "_s + problem),
             qPrintable(said));
    QVERIFY(!said.contains(u"secret"_s) && !said.contains(u'\n'));
    // Never twice: who reads it cannot tell.
    QCOMPARE(server.requests(), 1);
}

void TestAlertRunner::hooksThatSucceed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("200") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    QTest::newRow("202, then closed") << QByteArray("HTTP/1.1 202 OK\r\nContent-Length: 100\r\n\r\nok");
    QTest::newRow("huge") << QByteArray("huge");
}

void TestAlertRunner::hooksThatSucceed()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server([answer](ScriptedPeer &peer) {
        peer.readRequest();
        if (answer == "huge") {
            peer.write("HTTP/1.1 200 OK\r\n\r\n");
            for (;;)
                peer.write(QByteArray(100'000, 'x'));
        }
        peer.write(answer);
    });
    QCOMPARE(told(hookActions(server.url())), QString());
    QCOMPARE(server.requests(), 1);
}

void TestAlertRunner::hooksThatDoNotEnd_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("drop"); // again and again; empty: nothing more
    QTest::addColumn<QString>("problem"); // empty: none
    const QByteArray good = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nabc";
    QTest::newRow("stalls") << good << QByteArray() << QString();
    QTest::newRow("drips") << good << QByteArray("d") << QString();
    QTest::newRow("stalls among the trailers")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n") << QByteArray()
        << QString();
    QTest::newRow("is no success") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\n")
                                   << QByteArray() << u"it answered HTTP 500."_s;
    QTest::newRow("has more to say first")
        << "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + good << QByteArray() << QString();
}

/// They have told all that matters: the next alert need not wait for the rest.
void TestAlertRunner::hooksThatDoNotEnd()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, drop);
    QFETCH(QString, problem);
    ScriptedServer server([answer, drop](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(answer);
        while (!drop.isEmpty())
            peer.writeSlowly(drop, 20ms);
        peer.stall();
    });
    const QString said = told(hookActions(server.url()), 1h);
    QCOMPARE(said.section(u": "_s, 1), problem);
    QCOMPARE(said.isEmpty(), problem.isEmpty());
}

void TestAlertRunner::aRedirectToTheWatchedHostIsNotFollowed()
{
    ScriptedServer watched([](ScriptedPeer &peer) { peer.readRequest(); });
    ScriptedServer hook([&](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + watched.url().toEncoded()
                   + "\r\n\r\n");
    });
    QVERIFY(told(hookActions(hook.url())).contains(u"redirect (HTTP 302)"_s));
    QCOMPARE(watched.connections(), 0);
}

void TestAlertRunner::certificatesAreVerified()
{
    const TestCertificates certificates;
    ScriptedServer server([](ScriptedPeer &peer) { peer.readRequest(); }, certificates.selfSigned());
    const QString said = told(hookActions(server.url()));
    QVERIFY2(said.contains(u"certificate"_s), qPrintable(said));
    QCOMPARE(server.requests(), 0);
}

void TestAlertRunner::noProxy()
{
    for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        qputenv(name, "http://127.0.0.1:9/");
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    const QString said = told(hookActions(server.url()));
    for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    QCOMPARE(said, QString());
}

void TestAlertRunner::bothAtATime()
{
    // The hook answers only when the command has run.
    const QString file = path(u"both"_s);
    ScriptedServer server([file](ScriptedPeer &peer) {
        peer.readRequest();
        while (!QFile::exists(file))
            peer.wait(10ms);
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    AlertActions actions = commandActions({u"touch"_s, file});
    actions.callHook = true;
    actions.hook = server.url();
    QCOMPARE(told(actions), QString());
}

QTEST_GUILESS_MAIN(TestAlertRunner)
#include "tst_alertrunner.moc"
