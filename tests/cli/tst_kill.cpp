// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "net/demoserver.h"
#include "store/database.h"
#include "store/rows.h"
#include "support/postgresserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cmath>
#include <map>
#include <random>

#include <csignal>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int watchCount = 20; // at 1 s: also a short life sees some ticks
constexpr qint64 secondUs = 1'000'000;

/// A tick, by the name of its watch and its start as it is printed.
using Printed = std::pair<QString, QString>;

/// A tick as the history has it.
struct StoredTick
{
    QString watch;
    qint64 atUs = 0;
    qint64 missed = 0;
};

QString printedTime(qint64 us)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(us / 1'000, Qt::UTC);
    return time.toString(u"yyyy-MM-ddTHH:mm:ss."_s) + u"%1Z"_s.arg(us % secondUs, 6, 10, QChar(u'0'));
}

int repeats()
{
    const int wanted = qEnvironmentVariableIntValue("REPEATS");
    return wanted > 0 ? wanted : 10;
}

} // namespace

/// loopscope-cli monitor, killed at random moments and begun again on the same history: what it has printed
/// is there, once; what it could not see is counted as missed. REPEATS in the environment says how many
/// times; else ten.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sqlite();
    void postgres();

private:
    void killOften(const QString &history);
    void liveToTheEnd(const QString &history);
    void takeOutput(const QByteArray &out);
    void check(const QList<StoredTick> &stored);
    [[nodiscard]] QString checkFile(const QString &path) const;

    QTemporaryDir m_folder;
    DemoServer m_server;
    QString m_list;
    std::mt19937 m_random{std::random_device{}()};
    std::map<Printed, int> m_printed; // how often
    int m_lives = 0;
};

void TestKill::initTestCase()
{
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
    QJsonArray watches;
    for (int i = 0; i < watchCount; ++i) {
        watches.append(QJsonObject{{u"name"_s, u"w%1"_s.arg(i)},
                                   {u"url"_s, m_server.url(u"/fast"_s).toString()},
                                   {u"interval"_s, u"1s"_s},
                                   {u"jitter_percent"_s, 0}});
    }
    m_list = m_folder.filePath(u"watches.json"_s);
    writeFile(
        m_list,
        QJsonDocument(
            QJsonObject{{u"format"_s, u"loopscope-watches"_s}, {u"version"_s, 1}, {u"watches"_s, watches}})
            .toJson());
}

/// Lines that are not complete were not printed yet.
void TestKill::takeOutput(const QByteArray &out)
{
    static const QRegularExpression tick(u"^(20\\S+Z)  (?:up|degraded|down) +(w\\d+) "_s);
    const QList<QByteArray> lines = out.left(out.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        const QRegularExpressionMatch match = tick.match(QString::fromUtf8(line));
        if (match.hasMatch())
            ++m_printed[{match.captured(2), match.captured(1)}];
    }
}

void TestKill::killOften(const QString &history)
{
    m_printed.clear();
    m_lives = 0;
    const bool isFile = !history.startsWith("postgresql:"_L1);
    for (int i = 0; i < repeats(); ++i) {
        Program program;
        program.setVariable(u"XDG_DATA_HOME"_s, m_folder.path());
        program.start({u"monitor"_s, m_list, u"--history"_s, history});
        // From the first moments, in which the history is opened, to lives that see a tick of nearly each
        // watch.
        std::uniform_int_distribution<unsigned long> life(0, 700);
        QThread::msleep(life(m_random));
        program.process().kill();
        const Program::End end = program.waitForEnd();
        QCOMPARE(end.signal, SIGKILL);
        QCOMPARE(end.err, QString());
        takeOutput(end.out.toUtf8());
        ++m_lives;
        if (isFile && i % 10 == 0)
            QCOMPARE(checkFile(history), QString());
    }
}

/// With all that was left waiting.
void TestKill::liveToTheEnd(const QString &history)
{
    Program program;
    program.setVariable(u"XDG_DATA_HOME"_s, m_folder.path());
    program.start({u"monitor"_s, m_list, u"--history"_s, history, u"--duration"_s, u"2"_s});
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    takeOutput(end.out.toUtf8());
}

QString TestKill::checkFile(const QString &path) const
{
    if (!QFile::exists(path))
        return {}; // it had not come that far
    Database database(Backend::Sqlite);
    if (!database.open({.database = path}))
        return u"not to be opened"_s;
    Rows rows = database.select(u"PRAGMA integrity_check"_s);
    if (!rows.next())
        return u"no answer"_s;
    return rows.text(0) == "ok"_L1 ? QString() : rows.text(0);
}

/// \a stored is in the order of watches and times.
void TestKill::check(const QList<StoredTick> &stored)
{
    std::map<Printed, int> found;
    std::map<QString, qint64> lastUs;
    qint64 missed = 0;
    for (const StoredTick &tick : stored) {
        ++found[{tick.watch, printedTime(tick.atUs)}];
        missed += tick.missed;
        qint64 &beforeUs = lastUs[tick.watch];
        if (beforeUs > 0) {
            // Each life begins with a schedule of its own, so that a gap need not be whole seconds.
            const double between = double(tick.atUs - beforeUs) / double(secondUs) - 1;
            QVERIFY2(std::abs(double(tick.missed) - between) < 1.1,
                     qPrintable(u"%1 %2: %3 s, %4 missed"_s.arg(tick.watch, printedTime(tick.atUs))
                                    .arg(between + 1)
                                    .arg(tick.missed)));
        }
        beforeUs = tick.atUs;
    }
    for (const auto &[tick, times] : found)
        QVERIFY2(times == 1, qPrintable(u"%1 %2: %3 times"_s.arg(tick.first, tick.second).arg(times)));
    for (const auto &[tick, times] : m_printed) {
        QVERIFY2(times == 1,
                 qPrintable(u"%1 %2: printed %3 times"_s.arg(tick.first, tick.second).arg(times)));
        QVERIFY2(found.contains(tick), qPrintable(u"lost: %1 %2"_s.arg(tick.first, tick.second)));
    }
    QVERIFY(m_printed.size() >= std::size_t(watchCount)); // of the last life
    qInfo("%d kills; %zu ticks printed, none of them lost or twice; %zu in the history; %lld missed in the "
          "gaps",
          m_lives, m_printed.size(), found.size(), static_cast<long long>(missed));
}

void TestKill::sqlite()
{
    const QString file = m_folder.filePath(u"history.sqlite"_s);
    killOften(file);
    QThread::msleep(2'000); // a gap at last
    liveToTheEnd(file);
    QCOMPARE(checkFile(file), QString());
    QVERIFY(QDir(m_folder.path()).entryList({u"*damaged*"_s}).isEmpty());

    Database database(Backend::Sqlite);
    QVERIFY(database.open({.database = file}));
    QList<StoredTick> stored;
    Rows rows =
        database.select(u"SELECT w.name, t.at_us, t.missed FROM tick t JOIN watch w ON w.id = t.watch "
                        "ORDER BY t.watch, t.at_us"_s);
    while (rows.next())
        stored.append({rows.text(0), rows.integer(1), rows.integer(2)});
    check(stored);
}

void TestKill::postgres()
{
    PostgresServer server;
    const QString problem = server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const QString address = server.newDatabase();
    killOften(address);
    QThread::msleep(2'000);
    liveToTheEnd(address);
    QVERIFY(QDir(m_folder.path()).entryList({u"*damaged*"_s}, QDir::Files | QDir::Dirs).isEmpty());

    QList<StoredTick> stored;
    const QString lines =
        server.query(address.section(u'/', -1),
                     u"SELECT w.name, t.at_us, t.missed FROM loopscope.tick t JOIN loopscope.watch w "
                     "ON w.id = t.watch ORDER BY t.watch, t.at_us"_s);
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        stored.append({line.section(u'|', 0, 0), line.section(u'|', 1, 1).toLongLong(),
                       line.section(u'|', 2, 2).toLongLong()});
    check(stored);
}

int main(int argc, char **argv)
{
    // Qt Test ends a function after five minutes.
    constexpr int mostMsOfRepeat = 10'000;
    qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(300'000 + qint64(repeats()) * mostMsOfRepeat));
    QCoreApplication application(argc, argv);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
