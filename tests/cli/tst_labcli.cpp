// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "net/demoserver.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <map>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// The lines of a run, with T for a time of day and N for a number of seconds.
QStringList linesOf(const QString &out)
{
    static const QRegularExpression time(u"\\d\\d:\\d\\d:\\d\\d"_s);
    static const QRegularExpression seconds(u"\\d+\\.\\d+"_s);
    const QString run = out.section(u"\n\n"_s, 0, 0);
    return QString(run).replace(time, u"T"_s).replace(seconds, u"N"_s).split(u'\n');
}

double totalOf(const QString &out)
{
    static const QRegularExpression total(u"\nTotal time: (.*) s\n"_s);
    return total.match(out).captured(1).toDouble();
}

} // namespace

class TestLabCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void presetsPrintTheNotesLines_data();
    void presetsPrintTheNotesLines();
    void ownList();
    void presetAgainstAUrl();
    void failedRequests();
    void interrupted();
    void quiet();
    void printsPrograms();
    void usage();
    void tooManyForTheOpenFiles();

private:
    DemoServer m_server;
    std::map<QByteArray, Program> m_presets; // that run meanwhile
};

void TestLabCli::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestLabCli::presetsPrintTheNotesLines_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<double>("seconds");

    QTest::newRow("one-by-one") << QStringList{u"start main() at T"_s,  u"say hello start at T"_s,
                                               u"say hello finished"_s, u"say world start at T"_s,
                                               u"say world finished"_s, u"end main() at T"_s}
                                << 3.0;
    QTest::newRow("together") << QStringList{u"say hello start at T"_s, u"say world start at T"_s,
                                             u"say world finished"_s, u"say hello finished"_s}
                              << 2.0;
    QTest::newRow("made-first") << QStringList{u"start main() at T"_s,    u"say hello start at T"_s,
                                               u"say world start at T"_s, u"say world finished"_s,
                                               u"say hello finished"_s,   u"end main() at T"_s}
                                << 2.0;
    QTest::newRow("delay-and-request")
        << QStringList{u"Receive a response 200 takes N seconds."_s, u"say Hallo takes N seconds."_s,
                       u"Whole loop takes N"_s}
        << 2.0;

    for (const char *preset : {"one-by-one", "together", "made-first", "delay-and-request"})
        m_presets[preset].start({u"lab"_s, QString::fromLatin1(preset)});
}

void TestLabCli::presetsPrintTheNotesLines()
{
    QFETCH(QStringList, lines);
    QFETCH(double, seconds);
    const Program::End end = m_presets[QTest::currentDataTag()].waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    QCOMPARE(linesOf(end.out), lines);
    QVERIFY(totalOf(end.out) >= seconds);
    qInfo("%s: %.0f ms over", QTest::currentDataTag(), (totalOf(end.out) - seconds) * 1000);
}

void TestLabCli::ownList()
{
    const Program::End end = Program::run(
        {u"lab"_s, u"--delay=0.04:a"_s, u"--delay=0.02:b"_s, u"--repeat=2"_s, u"--drive=one-by-one"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(linesOf(end.out),
             QStringList({u"start main() at T"_s, u"say a start at T"_s, u"say a finished"_s,
                          u"say b start at T"_s, u"say b finished"_s, u"say b start at T"_s,
                          u"say b finished"_s, u"end main() at T"_s}));
    QVERIFY(totalOf(end.out) >= 0.08);
    QVERIFY(end.out.contains(u"so the waits add up"_s));
}

void TestLabCli::presetAgainstAUrl()
{
    const qint64 before = m_server.counters().requests;
    const Program::End end =
        Program::run({u"lab"_s, u"100-requests"_s, u"--url"_s, m_server.url(u"/fast"_s).toString()});
    QCOMPARE(end.status, 0);
    QCOMPARE(m_server.counters().requests - before, 100);
    QCOMPARE(linesOf(end.out).count(u"Receive a response 200 takes N seconds."_s), 100);
}

void TestLabCli::failedRequests()
{
    const Program::End end =
        Program::run({u"lab"_s, u"--request"_s, m_server.url(u"/reset"_s).toString(), u"--request"_s,
                      m_server.url(u"/status/503"_s).toString(), u"--delay=0.1:a"_s});
    QCOMPARE(end.status, 1);
    QVERIFY(end.out.contains(u"Request failed after 0."_s));
    QVERIFY(end.out.contains(u"Receive a response 503 takes"_s));
    QVERIFY(end.out.contains(u"say a finished"_s));
}

void TestLabCli::interrupted()
{
    Program program;
    program.start({u"lab"_s, u"--delay=86400:a"_s, u"--request"_s, m_server.url(u"/stall"_s).toString()});
    QVERIFY(program.waitForOutput(u"send_req start"_s));
    program.sendSignal(SIGINT);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 130);
    QVERIFY(end.out.contains(u"The run was stopped after"_s));
}

void TestLabCli::quiet()
{
    const Program::End end = Program::run({u"lab"_s, u"--delay=0.01:a"_s, u"--quiet"_s});
    QCOMPARE(end.status, 0);
    QVERIFY(end.out.isEmpty() && end.err.isEmpty());
}

void TestLabCli::printsPrograms()
{
    const Program::End end = Program::run({u"lab"_s, u"made-first"_s, u"--code"_s});
    QCOMPARE(end.status, 0);
    QVERIFY(end.out.contains(u"co_await"_s) && end.out.contains(u"asyncio.ensure_future"_s));
    QVERIFY(!end.out.contains(u"Total time"_s));
}

void TestLabCli::usage()
{
    const Program::End list = Program::run({u"lab"_s});
    QCOMPARE(list.status, 0);
    QVERIFY(list.out.startsWith(u"one-by-one "_s));
    const Program::End help = Program::run({u"lab"_s, u"--help"_s});
    QCOMPARE(help.status, 0);
    for (const QString &line : help.out.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    const Program::End wrong = Program::run({u"lab"_s, u"--delay=two:a"_s});
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.out.isEmpty());
    QCOMPARE(wrong.err.count(u'\n'), 1);
}

void TestLabCli::tooManyForTheOpenFiles()
{
    const Program::End end =
        Program::run({u"lab"_s, u"--request"_s, m_server.url(u"/fast"_s).toString(), u"--repeat=500"_s},
                     {u"prlimit"_s, u"--nofile=200"_s});
    QCOMPARE(end.status, 2);
    QVERIFY2(end.err.contains(u"open files"_s), qPrintable(end.err));
    QVERIFY(end.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestLabCli)
#include "tst_labcli.moc"
