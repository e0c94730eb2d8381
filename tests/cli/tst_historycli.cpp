// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "net/demoserver.h"
#include "store/database.h"
#include "store/rows.h"

#include <QDir>
#include <QLocalServer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What loopscope-cli puts into a history, seen from the database.
class TestHistoryCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aMonitorStoresWhatItPrints();
    void gapsAreMissed();
    void dropsOldTicksOnlyWhenTold();
    void theUsualHistory();
    void runs_data();
    void runs();
    void historiesThatCannotBe_data();
    void historiesThatCannotBe();
    void whatIsNoFile_data();
    void whatIsNoFile();
    void aHistoryThatOthersHold();
    void aPostgresThatIsAway();

private:
    /// The only row of \a sql, its columns separated by "|".
    [[nodiscard]] QString row(const QString &sql, int columns) const
    {
        Database database(Backend::Sqlite);
        if (!database.open({.database = m_history}))
            return u"not opened"_s;
        Rows rows = database.select(sql);
        if (!rows.next())
            return u"no row"_s;
        QStringList texts;
        for (int i = 0; i < columns; ++i)
            texts.append(rows.text(i));
        return texts.join(u'|');
    }
    [[nodiscard]] Program::End watch(const QStringList &more) const
    {
        Program program;
        program.setVariable(u"XDG_DATA_HOME"_s, m_folder->path());
        program.start(QStringList{u"monitor"_s, m_list, u"--duration"_s, u"1.6"_s} + more);
        return program.waitForEnd();
    }

    DemoServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_history;
    QString m_list;
};

void TestHistoryCli::initTestCase()
{
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
}

void TestHistoryCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_history = m_folder->filePath(u"h.sqlite"_s);
    m_list = m_folder->filePath(u"watches.json"_s);
    writeFile(
        m_list,
        R"({"format": "loopscope-watches", "version": 1, "watches": [{"name": "fast", "interval": "1s", "url": ")"
            + m_server.url(u"/fast"_s).toEncoded() + "\"}]}");
}

void TestHistoryCli::aMonitorStoresWhatItPrints()
{
    const Program::End end = watch({u"--history"_s, m_history});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    QVERIFY2(end.out.contains(u"History: "_s + m_history + u'\n'), qPrintable(end.out));
    const auto ticks = end.out.count(u"Z  up        fast"_s);
    QVERIFY(ticks >= 2);
    QCOMPARE(row(u"SELECT COUNT(*), SUM(missed), SUM(ended), SUM(failed) FROM tick"_s, 4),
             u"%1|0|%1|0"_s.arg(ticks));
    QCOMPARE(row(u"SELECT COUNT(*), MAX(to_state) FROM state_change"_s, 2), u"1|1"_s);
    QCOMPARE(row(u"SELECT name, url FROM watch"_s, 2), u"fast|"_s + m_server.url(u"/fast"_s).toString());
}

void TestHistoryCli::gapsAreMissed()
{
    QCOMPARE(watch({u"--history"_s, m_history}).status, 0);
    QTest::qWait(2'000);
    const Program::End end = watch({u"--history"_s, m_history, u"--keep-ticks"_s, u"30"_s});
    QCOMPARE(end.status, 0);
    QVERIFY2(end.out.contains(QRegularExpression(u"\\([1-9] tick\\S* missed before\\)"_s)),
             qPrintable(end.out));
    QVERIFY(row(u"SELECT SUM(missed) FROM tick"_s, 1).toInt() >= 1);
    QCOMPARE(row(u"SELECT COUNT(*) FROM watch"_s, 1), u"1"_s); // it has no id of its own in the list
}

void TestHistoryCli::dropsOldTicksOnlyWhenTold()
{
    QCOMPARE(watch({u"--history"_s, m_history}).status, 0);
    const QString columns =
        u"missed, watch, source, interval_ms, planned, ended, failed, level, broken, errors, latency, late_us"_s;
    {
        Database database(Backend::Sqlite);
        QVERIFY(database.open({.database = m_history}));
        QVERIFY(database.run(u"INSERT INTO tick (at_us, seq, %1) SELECT at_us - 40 * 86400000000, "
                             "seq + 1000000, %1 FROM tick LIMIT 1"_s.arg(columns)));
    }
    const QString aged =
        u"SELECT COUNT(*) FROM tick WHERE at_us < (SELECT MAX(at_us) FROM tick) - 86400000000"_s;
    QCOMPARE(row(aged, 1), u"1"_s);
    QCOMPARE(watch({u"--history"_s, m_history}).status, 0);
    QCOMPARE(row(aged, 1), u"1"_s);
    const QString run = m_server.url(u"/fast"_s).toString();
    QCOMPARE(Program::run({u"compare"_s, run, u"-n"_s, u"5"_s, u"-q"_s, u"--history"_s, m_history}).status,
             0);
    QCOMPARE(row(aged, 1), u"1"_s);
    QCOMPARE(watch({u"--history"_s, m_history, u"--keep-ticks"_s, u"30"_s}).status, 0);
    QCOMPARE(row(aged, 1), u"0"_s);
    QCOMPARE(row(u"SELECT SUM(ticks) FROM rollup WHERE span = 0"_s, 1), u"1"_s); // its hour is left
}

void TestHistoryCli::theUsualHistory()
{
    QCOMPARE(watch({}).status, 0);
    m_history = m_folder->filePath(u"loopscope/history.sqlite"_s);
    QVERIFY(QFile::exists(m_history));
    QVERIFY(row(u"SELECT COUNT(*) FROM tick"_s, 1).toInt() >= 2);
}

void TestHistoryCli::runs_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("row"); // kind, requests, failed, interrupted, whether there is a document
    const QString url = m_server.url(u"/fast"_s).toString();
    const QStringList compare{u"compare"_s, url, u"-n"_s, u"10"_s};
    QTest::newRow("compare") << compare << u"0|30|0|0|1"_s;
    QTest::newRow("figures only") << compare + QStringList{u"--figures-only"_s} << u"0|30|0|0|0"_s;
    QTest::newRow("sweep") << QStringList{u"sweep"_s, url,     u"-c"_s,       u"1,2"_s,
                                          u"-n"_s,    u"10"_s, u"--rounds"_s, u"1"_s}
                           << u"1|20|0|0|1"_s;
    QTest::newRow("lab") << QStringList{u"lab"_s, u"--request"_s, u"demo"_s, u"--delay"_s, u"0:a"_s}
                         << u"2|1|0|0|1"_s;
}

void TestHistoryCli::runs()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, row);
    const Program::End end = Program::run(arguments + QStringList{u"--history"_s, m_history, u"--quiet"_s});
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out + end.err, QString());
    QCOMPARE(this->row(u"SELECT kind, requests, failed, interrupted, has_document FROM entry"_s, 5), row);
    QCOMPARE(this->row(u"SELECT COUNT(*) FROM entry"_s, 1), u"1"_s);
}

void TestHistoryCli::historiesThatCannotBe_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("monitor") << QStringList{u"monitor"_s};
    QTest::newRow("lab") << QStringList{u"lab"_s, u"--request"_s, u"demo"_s};
}

void TestHistoryCli::historiesThatCannotBe()
{
    QFETCH(QStringList, arguments);
    if (arguments.first() == "monitor"_L1)
        arguments.append(m_list);
    const qint64 before = m_server.counters().requests;
    const Program::End end = Program::run(arguments + QStringList{u"--history"_s, u"/proc/history.sqlite"_s});
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.contains(u"/proc/history.sqlite"_s), qPrintable(end.err));
    QCOMPARE(end.err.count(u'\n'), 1);
    QCOMPARE(m_server.counters().requests, before);
}

void TestHistoryCli::whatIsNoFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : {u"pipe"_s, u"socket"_s, u"folder"_s, u"device"_s})
        QTest::newRow(qPrintable(kind)) << kind;
}

/// Nobody waits for what may never come out of it, be it the history or the list.
void TestHistoryCli::whatIsNoFile()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    QString path = folder.filePath(kind);
    QLocalServer server;
    if (kind == "pipe"_L1)
        QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    else if (kind == "socket"_L1)
        QVERIFY(server.listen(path));
    else if (kind == "folder"_L1)
        QVERIFY(QDir().mkdir(path));
    else
        path = u"/dev/null"_s;
    const auto cannotBeUsed = [&path](const QStringList &arguments) {
        const Program::End end = Program::run(arguments + QStringList{u"--duration"_s, u"1"_s});
        QCOMPARE(end.status, 2);
        QCOMPARE(end.out, QString());
        QVERIFY2(end.err.contains(path) && end.err.contains(u"it is not a file"_s), qPrintable(end.err));
        QCOMPARE(end.err.count(u'\n'), 1);
    };
    cannotBeUsed({u"monitor"_s, path, u"--no-history"_s});
    cannotBeUsed({u"monitor"_s, m_list, u"--history"_s, path});
    QVERIFY(QFile::exists(path));
}

void TestHistoryCli::aHistoryThatOthersHold()
{
    const QStringList compare{
        u"compare"_s, m_server.url(u"/fast"_s).toString(), u"-n"_s, u"5"_s, u"-q"_s, u"--history"_s,
        m_history};
    QCOMPARE(Program::run(compare).status, 0);
    Database other(Backend::Sqlite);
    QVERIFY(other.open({.database = m_history}));
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    Program program;
    program.start(compare);
    QTest::qWait(1'000);
    QVERIFY(other.run(u"COMMIT"_s));
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(row(u"SELECT COUNT(*) FROM entry"_s, 1), u"2"_s);
}

void TestHistoryCli::aPostgresThatIsAway()
{
    const Program::End end = watch({u"--history"_s, u"postgresql://nobody@127.0.0.1:9/none"_s});
    QCOMPARE(end.status, 0);
    QVERIFY2(end.err.contains(u"postgresql://nobody@127.0.0.1:9/none"_s), qPrintable(end.err));
    QVERIFY2(end.err.contains(u" of the history wait on this machine until"_s), qPrintable(end.err));
    QCOMPARE(end.err.count(u'\n'), 2);
    QVERIFY2(end.out.count(u"Z  up        fast"_s) >= 2, qPrintable(end.out)); // safe on this machine
}

QTEST_GUILESS_MAIN(TestHistoryCli)
#include "tst_historycli.moc"
