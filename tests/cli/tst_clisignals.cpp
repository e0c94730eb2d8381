// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "io/runjson.h"
#include "net/demoserver.h"
#include "support/rawclient.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <utility>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// A pipe with a name that nobody reads: a program that writes to it gets stuck once it is full, and gets
/// SIGPIPE once it is closed.
class UnreadPipe
{
public:
    explicit UnreadPipe(const QString &path)
    {
        const QByteArray name = path.toUtf8();
        // Without waiting for a writer.
        if (mkfifo(name.constData(), 0600) == 0)
            m_descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (m_descriptor < 0 || fcntl(m_descriptor, F_SETPIPE_SZ, 4096) < 0)
            qFatal("no pipe");
    }
    ~UnreadPipe() { close(); }
    Q_DISABLE_COPY_MOVE(UnreadPipe)

    [[nodiscard]] bool isEmpty() const
    {
        int bytes = 0;
        return ioctl(m_descriptor, FIONREAD, &bytes) == 0 && bytes == 0;
    }
    void close()
    {
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }

private:
    int m_descriptor = -1;
};

} // namespace

class TestCliSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void interruptedInMidRun_data();
    void interruptedInMidRun();
    void interruptedBeforeAnythingEnded();
    void interruptedWithEverythingStalled();
    void theSecondSignalEndsAProgramThatHangs();
    void theSecondSignalEndsCommandsThatRun();
    void outputClosedEarly();
    void outputClosedEarlyButFilesWanted();
    void outputClosedBeforeItBegins_data();
    void outputClosedBeforeItBegins();
    void serves_data();
    void serves();
    void servesOnTheGivenPort();
    void portTaken();

private:
    static Program::End insist(Program &program);
    [[nodiscard]] QString demoUrl(const QString &path) const { return m_server.url(path).toString(); }

    DemoServer m_server;
    QTemporaryDir m_folder;
};

void TestCliSignals::init()
{
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
}

/// Two signals that come at once are one to the system; somebody who waits presses again.
Program::End TestCliSignals::insist(Program &program)
{
    QElapsedTimer timer;
    timer.start();
    do {
        if (timer.hasExpired(programDeadlineMs))
            qFatal("the program does not end");
        program.sendSignal(SIGINT);
    } while (!program.process().waitForFinished(100));
    return program.waitForEnd();
}

void TestCliSignals::interruptedInMidRun_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("strategy");
    QTest::newRow("SIGINT, sequential") << SIGINT << u"sequential"_s;
    QTest::newRow("SIGINT, concurrent") << SIGINT << u"concurrent"_s;
    QTest::newRow("SIGTERM, threads") << SIGTERM << u"threads"_s;
}

void TestCliSignals::interruptedInMidRun()
{
    QFETCH(int, signal);
    QFETCH(QString, strategy);
    const QString csv = m_folder.filePath(u"requests.csv"_s);
    const QString json = m_folder.filePath(u"run.json"_s);
    Program program;
    // 900 requests of 1 s: minutes, were it not for the signal.
    program.start({u"compare"_s, demoUrl(u"/delay/1s"_s), u"-n"_s, u"900"_s, u"-c"_s, u"2"_s, u"--threads"_s,
                   u"2"_s, u"--strategies"_s, strategy, u"--csv"_s, csv, u"--json"_s, json});
    QVERIFY(program.waitForOutput(u"Receive a response 200 takes "_s));
    program.sendSignal(signal);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 130);
    QCOMPARE(end.err, QString());
    QVERIFY(end.out.contains(u"\nWhole loop stopped after "_s));
    QVERIFY(end.out.contains(u"\nInterrupted: "_s));
    QVERIFY(end.out.contains(u"\n  p50 "_s));

    const Result<Run> run = readRunJson(json);
    QVERIFY2(run.ok(), qPrintable(run.error()));
    QVERIFY(run.value().interrupted);
    const qsizetype ended = run.value().samples.size();
    QCOMPARE(readCsv(csv).size(), ended);
    QVERIFY(ended >= 2 && ended < 900); // an answer, and those that were in flight
    const auto lines = end.out.count(u"Receive a response"_s) + end.out.count(u"Request failed: cancelled"_s);
    QCOMPARE(lines, ended);
}

void TestCliSignals::interruptedBeforeAnythingEnded()
{
    Program program;
    const qint64 before = m_server.counters().requests;
    program.start({u"compare"_s, demoUrl(u"/stall"_s), u"--warmup"_s, u"1"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests > before, programDeadlineMs);
    program.sendSignal(SIGINT);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 130);
    QVERIFY2(end.out.contains(u"No request had ended yet."_s), qPrintable(end.out));
}

void TestCliSignals::interruptedWithEverythingStalled()
{
    Program program;
    const qint64 before = m_server.counters().requests;
    program.start(
        {u"compare"_s, demoUrl(u"/stall"_s), u"--strategies"_s, u"threads"_s, u"--threads"_s, u"5"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests == before + 5, programDeadlineMs);
    program.sendSignal(SIGINT);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 130);
    QCOMPARE(end.out.count(u"Request failed: cancelled after"_s), 5);
}

void TestCliSignals::theSecondSignalEndsAProgramThatHangs()
{
    const QString path = m_folder.filePath(u"stuck pipe"_s);
    const UnreadPipe pipe(path);
    Program program;
    program.process().setStandardOutputFile(path);
    const qint64 before = m_server.counters().requests;
    program.start({u"compare"_s, demoUrl(u"/fast"_s), u"-n"_s, u"300"_s});
    // All that is left to do is to print 900 lines, and there is no room for them.
    QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests == before + 900, programDeadlineMs);
    QCOMPARE(insist(program).signal, SIGINT);
}

void TestCliSignals::theSecondSignalEndsCommandsThatRun()
{
    constexpr int atATime = 8; // of the twelve; the others wait
    const QString list = m_folder.filePath(u"watches.json"_s);
    const QString pids = m_folder.filePath(u"pids"_s);
    QByteArray watches;
    for (int i = 0; i < 12; ++i)
        watches += QByteArray(i == 0 ? "" : ",") + R"({"name": "w)" + QByteArray::number(i)
            + R"(", "url": "http://127.0.0.1:1/", "interval": "1s", "confirm": 1, "window": 1})";
    writeFile(list,
              R"({"format": "loopscope-watches", "version": 1, "watches": [)" + watches
                  + R"(], "alerts": {"command": ["/bin/sh", "-c", "sleep 300 & echo $$ $! >> ')"
                  + pids.toUtf8() + R"('; wait"]}})");
    Program program;
    program.start({u"monitor"_s, list, u"--no-history"_s});
    QTRY_VERIFY_WITH_TIMEOUT(readFile(pids).count('\n') >= atATime, programDeadlineMs);
    QCOMPARE(insist(program).signal, SIGINT);
    // Who waits for an orphan is up to the system; a dead one may be there until then.
    for (const QByteArray &pid : readFile(pids).simplified().split(' ')) {
        const auto isGone = [stat = u"/proc/%1/stat"_s.arg(QString::fromLatin1(pid))] {
            const QByteArray state = readFile(stat);
            return state.isEmpty() || state.contains(") Z ");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), programDeadlineMs);
    }
}

void TestCliSignals::outputClosedEarly()
{
    const QString path = m_folder.filePath(u"closed pipe"_s);
    UnreadPipe pipe(path);
    const qint64 before = m_server.counters().requests;
    Program program;
    program.process().setStandardOutputFile(path);
    program.start(
        {u"compare"_s, demoUrl(u"/delay/50ms"_s), u"-n"_s, u"900"_s, u"--strategies"_s, u"sequential"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!pipe.isEmpty(), programDeadlineMs);
    pipe.close();
    const Program::End end = program.waitForEnd();
    // As any filter: no word, and no more requests.
    QCOMPARE(end.signal, SIGPIPE);
    QCOMPARE(end.err, QString());
    QVERIFY(m_server.counters().requests - before < 900);
}

void TestCliSignals::outputClosedEarlyButFilesWanted()
{
    const QString path = m_folder.filePath(u"another pipe"_s);
    const QString csv = m_folder.filePath(u"wanted.csv"_s);
    UnreadPipe pipe(path);
    Program program;
    program.process().setStandardOutputFile(path);
    program.start({u"compare"_s, demoUrl(u"/delay/50ms"_s), u"-n"_s, u"20"_s, u"--csv"_s, csv});
    QTRY_VERIFY_WITH_TIMEOUT(!pipe.isEmpty(), programDeadlineMs);
    pipe.close();
    QCOMPARE(program.waitForEnd().signal, SIGPIPE);
    QCOMPARE(readCsv(csv).size(), 60);
}

void TestCliSignals::outputClosedBeforeItBegins_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList{u"compare"_s, u"--help"_s};
    QTest::newRow("lab") << QStringList{u"lab"_s, u"together"_s, u"--code"_s};
    QTest::newRow("compare") << QStringList{u"compare"_s, u"--demo"_s, u"--client"_s, u"curl"_s};
}

/// What never opens one of Qt's sockets, which would ignore the signal, ends in the same way.
void TestCliSignals::outputClosedBeforeItBegins()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    UnreadPipe pipe(path);
    Program program;
    program.setWrapper({u"/bin/sh"_s, u"-c"_s,
                        u"exec 3>'%1'; : > '%1.open'; read line; exec \"$@\" >&3 3>&-"_s.arg(path), u"sh"_s});
    program.start(arguments);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path + u".open"_s), programDeadlineMs);
    pipe.close();
    program.process().write("go\n");
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.signal, SIGPIPE);
    QCOMPARE(end.err, QString());
}

void TestCliSignals::serves_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCliSignals::serves()
{
    QFETCH(int, signal);
    Program program;
    program.start({u"serve"_s});
    QVERIFY(program.waitForOutput(u"\n"_s));
    program.sendSignal(signal);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    QCOMPARE(end.out.count(u'\n'), 1);
    const QUrl url(end.out.trimmed());
    QCOMPARE(url.scheme(), u"http"_s);
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    QVERIFY(url.port() > 0);
}

void TestCliSignals::servesOnTheGivenPort()
{
    const quint16 port = m_server.port();
    m_server.stop();
    Program program;
    program.start({u"serve"_s, u"--port"_s, QString::number(port)});
    QVERIFY(program.waitForOutput(u"http://127.0.0.1:%1/\n"_s.arg(port)));
    RawClient client(port);
    QCOMPARE(client.ask("/status/404").status(), 404);
    QVERIFY(client.ask("/").body.contains("/delay/50ms"));
    program.sendSignal(SIGINT);
    QCOMPARE(program.waitForEnd().status, 0);
}

void TestCliSignals::portTaken()
{
    const Program::End end = Program::run({u"serve"_s, u"--port"_s, QString::number(m_server.port())});
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.contains(QString::number(m_server.port())), qPrintable(end.err));
}

QTEST_GUILESS_MAIN(TestCliSignals)
#include "tst_clisignals.moc"
