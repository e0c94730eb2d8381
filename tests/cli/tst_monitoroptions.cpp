// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include <QDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMonitorOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everyOption();
    void withoutHistory();
    void historiesOfRuns();
    void help();
    void sayWhatIsWrong_data();
    void sayWhatIsWrong();

private:
    static MonitorOptions read(const QStringList &more)
    {
        const Result<Options> options = parseOptions(QStringList{u"monitor"_s} + more);
        if (!options)
            qFatal("%s", qPrintable(options.error()));
        return std::get<MonitorOptions>(options.value());
    }
};

void TestMonitorOptions::defaults()
{
    const MonitorOptions options = read({u"watches.json"_s});
    QCOMPARE(options.listPath, u"watches.json"_s);
    QVERIFY(options.history == HistoryLocation::standard());
    QVERIFY(!options.metricsPort && !options.keepTicks);
    QCOMPARE(options.duration, 0ms);
    QVERIFY(!options.quiet);
}

void TestMonitorOptions::everyOption()
{
    const MonitorOptions options =
        read({u"--history"_s, u"a.sqlite"_s, u"--keep-ticks"_s, u"30"_s, u"--metrics-port"_s, u"9464"_s,
              u"--duration"_s, u"1.5"_s, u"-q"_s, u"watches.json"_s});
    QCOMPARE(options.history->file, QDir::current().absoluteFilePath(u"a.sqlite"_s));
    QVERIFY(options.keepTicks == std::chrono::days(30));
    QVERIFY(options.metricsPort == quint16(9464));
    QCOMPARE(options.duration, 1'500ms);
    QVERIFY(options.quiet);
    const MonitorOptions other = read({u"w.json"_s, u"--history"_s, u"postgresql://me@db:5433/loopscope"_s});
    QCOMPARE(other.history->kind, HistoryLocation::Kind::Postgres);
    QCOMPARE(other.history->host, u"db"_s);
}

void TestMonitorOptions::withoutHistory()
{
    QVERIFY(!read({u"watches.json"_s, u"--no-history"_s}).history);
}

void TestMonitorOptions::historiesOfRuns()
{
    const QString url = u"http://127.0.0.1:8080/"_s;
    const QStringList history{u"--history"_s, u"/h.sqlite"_s};
    const auto file = [](const std::optional<HistoryLocation> &location) {
        return location ? location->file : QString();
    };
    QVERIFY(!std::get<CompareOptions>(parseOptions({u"compare"_s, url}).value()).history);
    const auto compare =
        std::get<CompareOptions>(parseOptions(QStringList{u"compare"_s, url} + history).value());
    QCOMPARE(file(compare.history), u"/h.sqlite"_s);
    QVERIFY(compare.keepRequests);
    const QStringList figures = QStringList{u"compare"_s, url, u"--figures-only"_s} + history;
    QVERIFY(!std::get<CompareOptions>(parseOptions(figures).value()).keepRequests);
    const auto sweep = std::get<SweepOptions>(parseOptions(QStringList{u"sweep"_s, url} + history).value());
    QCOMPARE(file(sweep.history), u"/h.sqlite"_s);
    const auto lab = std::get<LabOptions>(
        parseOptions(QStringList{u"lab"_s, u"--request"_s, u"demo"_s} + history).value());
    QCOMPARE(file(lab.history), u"/h.sqlite"_s);
}

void TestMonitorOptions::help()
{
    const QString text = std::get<ShowText>(parseOptions({u"monitor"_s, u"--help"_s}).value()).text;
    for (const QString &word : {u"--history DATABASE"_s, u"--no-history"_s, u"--keep-ticks DAYS"_s,
                                u"--metrics-port PORT"_s, u"--duration SECONDS"_s, u"SIGHUP"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void TestMonitorOptions::sayWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QStringList &arguments, const QString &problem) {
        QTest::newRow(name) << (QStringList{u"monitor"_s} + arguments) << problem;
    };
    const QString list = u"w.json"_s;
    row("no list", {}, u"monitor needs the name of a watch list file."_s);
    row("empty list", {u""_s}, u"monitor needs the name of a watch list file."_s);
    row("two lists", {list, u"x.json"_s}, u"“x.json” is one argument too many"_s);
    row("both", {list, u"--history"_s, u"a"_s, u"--no-history"_s}, u"--history and --no-history exclude"_s);
    row("keeps nothing", {list, u"--keep-ticks"_s, u"5"_s, u"--no-history"_s}, u"exclude each other"_s);
    row("port", {list, u"--metrics-port"_s, u"65536"_s}, u"--metrics-port must be a whole number"_s);
    row("duration", {list, u"--duration"_s, u"0"_s}, u"--duration must be a number of seconds from 0.1"_s);
    row("days", {list, u"--keep-ticks"_s, u"0"_s}, u"--keep-ticks must be a whole number from 1"_s);
    row("no history", {list, u"--history"_s, u""_s}, u"--history: The history has no place"_s);
    row("other database", {list, u"--history"_s, u"mysql://a/b"_s}, u"--history: "_s);
    row("password", {list, u"--history"_s, u"postgresql://me:secret@db/x"_s}, u"--history: "_s);
    row("the same file", {list, u"--history"_s, u"./w.json"_s}, u"are the same file"_s);
    row("unknown", {list, u"--speed"_s}, u"speed"_s);
    QTest::newRow("figures without history")
        << QStringList{u"compare"_s, u"http://127.0.0.1/"_s, u"--figures-only"_s}
        << u"give --history, too."_s;
}

void TestMonitorOptions::sayWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, problem);
    const Result<Options> options = parseOptions(arguments);
    QVERIFY(!options.ok());
    QVERIFY2(options.error().contains(problem), qPrintable(options.error()));
    QVERIFY(!options.error().contains(u"secret"_s));
}

QTEST_GUILESS_MAIN(TestMonitorOptions)
#include "tst_monitoroptions.moc"
