// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "net/demoserver.h"
#include "support/rawclient.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// A list of watches at 1 s, with these further members each.
QByteArray listOf(const QList<QByteArray> &watches, const QByteArray &alerts = "{}")
{
    const QByteArray head = R"({"format": "loopscope-watches", "version": 1, "alerts": )";
    QByteArray json;
    for (const QByteArray &watch : watches)
        json += (json.isEmpty() ? "" : ", ") + QByteArray(R"({"interval": "1s", "jitter_percent": 0, )")
            + watch + '}';
    return head + alerts + R"(, "watches": [)" + json + "]}";
}

} // namespace

class TestMonitorCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void watchesForAWhile();
    void quietly();
    void endsBySignal_data();
    void endsBySignal();
    void changesAreToldAndPrinted();
    void anEndpointThatHangsDelaysNoOther();
    void readsTheListAgain();
    void servesMetrics();
    void portTaken();
    void badLists_data();
    void badLists();
    void outputClosedEarly_data();
    void outputClosedEarly();
    void outputThatNobodyReads();

private:
    [[nodiscard]] QByteArray urlOf(const QString &path) const { return m_server.url(path).toEncoded(); }
    [[nodiscard]] QString writeList(const QByteArray &json) const
    {
        QString path = m_folder.filePath(u"watches.json"_s);
        writeFile(path, json);
        return path;
    }
    [[nodiscard]] QByteArray fastWatch() const;

    DemoServer m_server;
    QTemporaryDir m_folder;
};

void TestMonitorCli::init()
{
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
}

QByteArray TestMonitorCli::fastWatch() const
{
    return R"("name": "fast", "url": ")" + urlOf(u"/fast"_s) + '"';
}

void TestMonitorCli::watchesForAWhile()
{
    const QString list = writeList(
        listOf({fastWatch() + R"(, "requests": 20, "concurrency": 4)",
                R"("name": "broken", "confirm": 1, "window": 1, "url": ")" + urlOf(u"/status/503"_s) + '"'}));
    const Program::End end = Program::run({u"monitor"_s, list, u"--no-history"_s, u"--duration"_s, u"2.5"_s});
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QCOMPARE(end.err, QString());
    QVERIFY2(end.out.startsWith(u"Watching 2 endpoint"_s), qPrintable(end.out));
    static const QRegularExpression up(
        uR"(\n20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z  up        fast    p50 \S+ .s +p95 \S+ .s +0/20 failed\n)"_s);
    QVERIFY2(up.match(end.out).hasMatch(), qPrintable(end.out));
    static const QRegularExpression down(
        uR"(Z  down      broken  p50 \S+ .s +p95 – +1/1 failed  HTTP 503\n)"_s);
    QVERIFY2(down.match(end.out).hasMatch(), qPrintable(end.out));
    static const QRegularExpression change(uR"(Z  broken: unknown → down\. .*HTTP 503.*\n)"_s);
    QVERIFY2(change.match(end.out).hasMatch(), qPrintable(end.out));
    QVERIFY(end.out.indexOf(change) > end.out.indexOf(down)); // below the tick that decided
    static const QRegularExpression totals(
        uR"(\n  fast +([2-4]) +0 +0 +0 +\S+ .s +\S+ .s +0/\d+\n  broken +([2-4]) +0 +\2 )"_s);
    QVERIFY2(totals.match(end.out).hasMatch(), qPrintable(end.out));
    QCOMPARE(m_server.counters().connections > 0, true);
}

void TestMonitorCli::quietly()
{
    const qint64 before = m_server.counters().requests;
    const Program::End end = Program::run({u"monitor"_s, writeList(listOf({fastWatch()})), u"--no-history"_s,
                                           u"--duration"_s, u"1.5"_s, u"--quiet"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out + end.err, QString());
    QVERIFY(m_server.counters().requests > before);
}

void TestMonitorCli::endsBySignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("status");
    QTest::newRow("SIGTERM") << SIGTERM << 0; // as systemd ends it
    QTest::newRow("SIGINT") << SIGINT << 130;
}

void TestMonitorCli::endsBySignal()
{
    QFETCH(int, signal);
    QFETCH(int, status);
    Program program;
    // One of them is in flight when the end comes.
    program.start({u"monitor"_s, writeList(listOf({fastWatch(), R"("url": ")" + urlOf(u"/stall"_s) + '"'})),
                   u"--no-history"_s});
    QVERIFY(program.waitForOutput(u"Z  up        fast"_s));
    program.sendSignal(signal);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, status);
    QCOMPARE(end.err, QString());
    QVERIFY2(end.out.contains(u"\nWatched for "_s), qPrintable(end.out));
}

void TestMonitorCli::changesAreToldAndPrinted()
{
    const QString told = m_folder.filePath(u"told"_s);
    const QByteArray alerts = R"({"command": ["/bin/sh", "-c", "cat >> ')" + told.toUtf8()
        + R"('; echo $LOOPSCOPE_TO >&2; exit 4"], "hook": ")" + urlOf(u"/redirect/1"_s) + R"("})";
    const quint16 port = m_server.port();
    Program program;
    program.start({u"monitor"_s, writeList(listOf({fastWatch() + R"(, "confirm": 1, "window": 1)"}, alerts)),
                   u"--no-history"_s});
    QVERIFY(program.waitForOutput(u"fast: unknown → up"_s));
    m_server.stop();
    QVERIFY(program.waitForOutput(u"fast: up → down"_s));
    const Status again = m_server.start(port);
    QVERIFY2(again.ok(), qPrintable(again.error()));
    QVERIFY(program.waitForOutput(u"fast: down → up"_s));
    program.sendSignal(SIGTERM); // which waits for command and hook
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    const QByteArray bodies = readFile(told);
    QCOMPARE(bodies.count('\n'), 2); // that it came to be known is no news
    QVERIFY2(bodies.contains("\"to\":\"down\"") && bodies.contains("\"to\":\"up\""), bodies.constData());
    QVERIFY2(end.err.contains(u"The command /bin/sh failed to tell of “fast”: it exited with 4 (down)."_s),
             qPrintable(end.err));
    // The hook was on the server that was down, and then redirected to the watched host.
    QVERIFY2(end.err.contains(u"The hook at 127.0.0.1 was not told of “fast”: it answered with a redirect"_s),
             qPrintable(end.err));
}

void TestMonitorCli::anEndpointThatHangsDelaysNoOther()
{
    QList<QByteArray> watches{fastWatch()};
    for (int i = 0; i < 20; ++i)
        watches.append(R"("name": "hangs )" + QByteArray::number(i) + R"(", "url": ")" + urlOf(u"/stall"_s)
                       + '"');
    const Program::End end = Program::run(
        {u"monitor"_s, writeList(listOf(watches)), u"--no-history"_s, u"--duration"_s, u"3.5"_s});
    QCOMPARE(end.status, 0);
    const auto ticks = end.out.count(u"Z  up        fast"_s);
    QVERIFY2(ticks >= 3, qPrintable(end.out));
    QVERIFY(end.out.contains(u"Z  down      hangs 19"_s));
}

void TestMonitorCli::readsTheListAgain()
{
    const QString list = writeList(listOf({fastWatch()}));
    Program program;
    program.start({u"monitor"_s, list, u"--no-history"_s});
    QVERIFY(program.waitForOutput(u"Z  up        fast"_s));
    writeFile(list, listOf({fastWatch(), R"("name": "second", "url": ")" + urlOf(u"/fast"_s) + '"'}));
    program.sendSignal(SIGHUP);
    QVERIFY(program.waitForOutput(u"Z  up        second"_s));

    writeFile(list, listOf({fastWatch() + R"(, "intervall": "5s")"}));
    program.sendSignal(SIGHUP);
    QVERIFY(program.waitForError(u"did you mean “interval”? The list that was read before goes on."_s));
    // Both go on, and what is taken off the list ends.
    const auto before = m_server.counters().requests;
    QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests >= before + 3, programDeadlineMs);
    writeFile(list, listOf({R"("name": "third", "url": ")" + urlOf(u"/fast"_s) + '"'}));
    program.sendSignal(SIGHUP);
    QVERIFY(program.waitForOutput(u"Z  up        third"_s));
    program.sendSignal(SIGTERM);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QVERIFY2(end.out.contains(u"\n  third "_s), qPrintable(end.out));
}

void TestMonitorCli::servesMetrics()
{
    Program program;
    program.start(
        {u"monitor"_s, writeList(listOf({fastWatch()})), u"--no-history"_s, u"--metrics-port"_s, u"0"_s});
    QVERIFY(program.waitForOutput(u"Z  up        fast"_s));
    const QString out = program.output();
    static const QRegularExpression line(uR"(Metrics: http://127\.0\.0\.1:(\d+)/metrics\n)"_s);
    const QRegularExpressionMatch match = line.match(out);
    QVERIFY2(match.hasMatch(), qPrintable(out));
    RawClient client(quint16(match.captured(1).toInt()));
    const RawAnswer page = client.ask("/metrics");
    QCOMPARE(page.status(), 200);
    QVERIFY(page.has("Content-Type: text/plain; version=0.0.4; charset=utf-8"));
    QVERIFY2(page.body.contains(",name=\"fast\",level=\"up\"} 1\n")
                 || page.body.contains(",level=\"up\"} 2\n"),
             page.body.constData());
    program.sendSignal(SIGTERM);
    QCOMPARE(program.waitForEnd().status, 0);
}

void TestMonitorCli::portTaken()
{
    const Program::End end = Program::run({u"monitor"_s, writeList(listOf({fastWatch()})), u"--no-history"_s,
                                           u"--metrics-port"_s, QString::number(m_server.port())});
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.contains(u"another program uses it; choose another port."_s), qPrintable(end.err));
}

void TestMonitorCli::badLists_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no JSON") << QByteArray("watch") << u"it is no JSON"_s;
    QTest::newRow("nothing to watch") << listOf({}) << u"there is nothing to watch in it."_s;
    QTest::newRow("all paused") << listOf({fastWatch() + R"(, "paused": true)"})
                                << u"there is nothing to watch in it."_s;
    QTest::newRow("slip of the pen") << listOf({fastWatch() + R"(, "time_out": "1s")"})
                                     << u"watch 1 (fast): “time_out” is not known; did you mean “timeout”?"_s;
    QTest::newRow("certificates that are not there")
        << listOf({fastWatch() + R"(, "ca_file": "none.pem")"}) << u"none.pem cannot be read"_s;
    QTest::newRow("command that is not there")
        << listOf({fastWatch()}, R"({"command": ["/no/such/program"]})") << u"/no/such/program"_s;
}

void TestMonitorCli::badLists()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const qint64 before = m_server.counters().connections;
    const Program::End end = Program::run({u"monitor"_s, writeList(json), u"--no-history"_s});
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.contains(problem), qPrintable(end.err));
    QCOMPARE(end.err.count(u'\n'), 1);
    QCOMPARE(m_server.counters().connections, before);
}

void TestMonitorCli::outputClosedEarly_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("nobody is left who wants to know") << QStringList{u"--no-history"_s} << false;
    QTest::newRow("history") << QStringList{u"--history"_s, m_folder.filePath(u"h.sqlite"_s)} << true;
    QTest::newRow("metrics") << QStringList{u"--no-history"_s, u"--metrics-port"_s, u"0"_s} << true;
}

/// As by head.
void TestMonitorCli::outputClosedEarly()
{
    QFETCH(QStringList, options);
    QFETCH(bool, goesOn);
    const QString path = m_folder.filePath(u"closed early"_s);
    QFile::remove(path);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    const int reader = open(qPrintable(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    Program program;
    program.process().setStandardOutputFile(path);
    program.start(QStringList{u"monitor"_s, writeList(listOf({fastWatch()}))} + options);
    char byte = 0;
    QTRY_VERIFY_WITH_TIMEOUT(read(reader, &byte, 1) == 1, programDeadlineMs);
    close(reader);
    if (goesOn) {
        const qint64 before = m_server.counters().requests;
        QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests >= before + 4, programDeadlineMs);
        program.sendSignal(SIGTERM);
    }
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.signal, 0);
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
}

/// As where a pager is paused, or a terminal after Ctrl+S.
void TestMonitorCli::outputThatNobodyReads()
{
    constexpr int watches = 40;
    constexpr int smallest = 4'096; // of pipes: some 30 lines
    const QString path = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    const int reader = open(qPrintable(path), O_RDWR | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QVERIFY(fcntl(reader, F_SETPIPE_SZ, smallest) > 0);
    QList<QByteArray> list;
    for (int i = 0; i < watches; ++i)
        list.append(R"("name": "w)" + QByteArray::number(i) + R"(", "url": ")" + urlOf(u"/fast"_s) + '"');
    const qint64 before = m_server.counters().requests;
    Program program;
    program.setWrapper({u"/bin/sh"_s, u"-c"_s, u"exec \"$@\" > '%1' 2>&1"_s.arg(path), u"sh"_s});
    program.start({u"monitor"_s, writeList(listOf(list)), u"--no-history"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests - before >= 4 * watches, programDeadlineMs);
    program.sendSignal(SIGTERM);
    QCOMPARE(program.waitForEnd().status, 0);
    close(reader);
}

QTEST_GUILESS_MAIN(TestMonitorCli)
#include "tst_monitorcli.moc"
