// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "core/text.h"
#include "net/demoserver.h"
#include "store/database.h"
#include "store/rows.h"
#include "support/postgresserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// "name time" of each tick that was printed, sorted.
QStringList printedTicks(const QString &out)
{
    static const QRegularExpression line(u"^(20\\S+Z)  (?:up|degraded|down) +(\\S+) "_s,
                                         QRegularExpression::MultilineOption);
    QStringList ticks;
    for (const QRegularExpressionMatch &match : line.globalMatch(out))
        ticks.append(match.captured(2) + u' ' + match.captured(1));
    ticks.sort();
    return ticks;
}

/// No file that \a program writes grows meanwhile: to SQLite the disk is full.
class FullDisk
{
public:
    explicit FullDisk(Program &program) : m_pid(pid_t(program.process().processId()))
    {
        ::prlimit(m_pid, RLIMIT_FSIZE, nullptr, &m_before);
        const rlimit none{1, m_before.rlim_max};
        ::prlimit(m_pid, RLIMIT_FSIZE, &none, nullptr);
    }
    ~FullDisk() { ::prlimit(m_pid, RLIMIT_FSIZE, &m_before, nullptr); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    const pid_t m_pid;
    rlimit m_before{};
};

} // namespace

/// A monitor whose history, alerts or end are not as one would wish.
class TestMonitorTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void alertsThatHangDelayNoTick();
    void whatIsPrintedAtTheEndIsKept();
    void historiesThatMayNotBeWritten_data();
    void historiesThatMayNotBeWritten();
    void damagedHistories_data();
    void damagedHistories();
    void historiesThatAreNotOurs_data();
    void historiesThatAreNotOurs();
    void endsWhileItsHistoryIsLocked();
    void aDiskThatFillsUp();
    void tellsWhatIsLostAtTheEnd();
    void aPostgresThatGoesAndComesBack();
    void tellsWhatWaitsAtTheEnd();

private:
    /// Watches of /fast at 1 s, so many.
    void writeList(int watches) const;
    [[nodiscard]] QStringList storedTicks() const;
    void startMonitor(Program &program, const QString &history) const
    {
        program.setVariable(u"XDG_DATA_HOME"_s, m_folder->path());
        program.start({u"monitor"_s, m_list, u"--history"_s, history});
    }
    [[nodiscard]] QStringList asides() const
    {
        return QDir(m_folder->path()).entryList({u"h.damaged-*.sqlite"_s});
    }

    DemoServer m_server;
    QByteArray m_sound; // a history with some ticks
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_history;
    QString m_list;
};

void TestMonitorTrouble::initTestCase()
{
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
    init();
    writeList(20);
    QCOMPARE(
        Program::run({u"monitor"_s, m_list, u"--history"_s, m_history, u"--duration"_s, u"1.2"_s, u"-q"_s})
            .status,
        0);
    m_sound = readFile(m_history);
    QVERIFY(m_sound.size() > 50'000);
}

void TestMonitorTrouble::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_history = m_folder->filePath(u"h.sqlite"_s);
    m_list = m_folder->filePath(u"watches.json"_s);
    writeList(2);
}

void TestMonitorTrouble::writeList(int watches) const
{
    QByteArray json;
    for (int i = 0; i < watches; ++i)
        json += QByteArray(i == 0 ? "" : ",") + R"({"interval": "1s", "name": "w)" + QByteArray::number(i)
            + R"(", "url": ")" + m_server.url(u"/fast"_s).toEncoded() + R"("})";
    writeFile(m_list, R"({"format": "loopscope-watches", "version": 1, "watches": [)" + json + "]}");
}

/// As printedTicks() has them.
QStringList TestMonitorTrouble::storedTicks() const
{
    Database database(Backend::Sqlite);
    if (!database.open({.database = m_history}))
        return {u"not opened"_s};
    QStringList ticks;
    Rows rows = database.select(u"SELECT w.name, t.at_us FROM tick t JOIN watch w ON w.id = t.watch"_s);
    while (rows.next())
        ticks.append(rows.text(0) + u' ' + isoTimestamp(rows.integer(1)));
    ticks.sort();
    return ticks;
}

void TestMonitorTrouble::alertsThatHangDelayNoTick()
{
    DemoServer flipping;
    const Status started = flipping.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
    const QByteArray fast = m_server.url(u"/fast"_s).toEncoded();
    writeFile(m_list,
              R"({"format": "loopscope-watches", "version": 1, "watches": [
                  {"interval": "1s", "name": "fast", "url": ")"
                  + fast + R"("}, {"interval": "1s", "name": "flips", "confirm": 1, "window": 1, "url": ")"
                  + flipping.url(u"/fast"_s).toEncoded() + R"("}],
                  "alerts": {"command": ["/bin/sh", "-c", "exec sleep 15"], "hook": ")"
                  + m_server.url(u"/stall"_s).toEncoded() + R"("}})");
    Program program;
    program.start({u"monitor"_s, m_list, u"--no-history"_s});
    QVERIFY(program.waitForOutput(u"flips: unknown → up"_s));
    flipping.stop();
    QVERIFY(program.waitForOutput(u"flips: up → down"_s));
    const auto before = program.output().count(u"Z  up        fast"_s);
    QVERIFY(program.waitForOutput(u"Z  up        fast"_s, before + 3));
    program.process().kill(); // neither has come to its end
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.err, QString());
    QVERIFY2(!end.out.contains(u"missed before"_s), qPrintable(end.out));
    QVERIFY2(end.out.count(u"Z  down      flips"_s) >= 2, qPrintable(end.out));
}

void TestMonitorTrouble::whatIsPrintedAtTheEndIsKept()
{
    writeList(50);
    Program program;
    startMonitor(program, m_history);
    QVERIFY(program.waitForOutput(u"Z  up "_s, 70));
    program.sendSignal(SIGTERM);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    const QStringList printed = printedTicks(end.out);
    QVERIFY(printed.size() >= 70);
    QCOMPARE(storedTicks(), printed);
    QVERIFY(!QFile::exists(m_history + u"-wal"_s)); // closed as it should be
}

void TestMonitorTrouble::historiesThatMayNotBeWritten_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<int>("folderMode");
    QTest::newRow("folder") << false << 0555;
    QTest::newRow("file") << true << 0755;
}

void TestMonitorTrouble::historiesThatMayNotBeWritten()
{
    QFETCH(bool, isThere);
    QFETCH(int, folderMode);
    const QString folder = m_folder->filePath(u"closed"_s);
    QVERIFY(QDir().mkdir(folder));
    const QString history = folder + u"/h.sqlite"_s;
    if (isThere) {
        writeFile(history, m_sound);
        QCOMPARE(::chmod(QFile::encodeName(history).constData(), 0444), 0);
    }
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), mode_t(folderMode)), 0);
    Program program;
    if (::geteuid() == 0) // whom permissions hold back only without this
        program.setWrapper({u"setpriv"_s, u"--bounding-set=-dac_override,-dac_read_search"_s,
                            u"--inh-caps=-dac_override,-dac_read_search"_s});
    program.start({u"monitor"_s, m_list, u"--history"_s, history});
    const Program::End end = program.waitForEnd();
    ::chmod(QFile::encodeName(folder).constData(), 0755); // so that it can be removed
    QCOMPARE(end.status, 2);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.contains(history) && end.err.contains(u"may not be written"_s), qPrintable(end.err));
    QVERIFY2(!end.err.contains(u"is kept"_s), qPrintable(end.err)); // nothing was measured
    QCOMPARE(end.err.count(u'\n'), 1);
    QCOMPARE(readFile(history), isThere ? m_sound : QByteArray());
}

void TestMonitorTrouble::damagedHistories_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("its head lost") << QByteArray(4'096, '\0') + m_sound.mid(4'096);
    QByteArray overwritten = m_sound;
    overwritten.replace(8'192, 20'000, QByteArray(20'000, '\xa5'));
    QTest::newRow("overwritten") << overwritten;
    QTest::newRow("cut") << m_sound.first(m_sound.size() / 2);
}

void TestMonitorTrouble::damagedHistories()
{
    QFETCH(QByteArray, content);
    writeFile(m_history, content);
    Program program;
    startMonitor(program, m_history);
    QVERIFY(program.waitForOutput(u"Z  up "_s, 2));
    program.sendSignal(SIGTERM);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(asides().size(), 1);
    QVERIFY2(end.err.contains(m_history) && end.err.contains(asides().first()), qPrintable(end.err));
    QCOMPARE(end.err.count(u'\n'), 1);
    QCOMPARE(readFile(m_folder->filePath(asides().first())), content);
    QCOMPARE(storedTicks(), printedTicks(end.out));
}

void TestMonitorTrouble::historiesThatAreNotOurs_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    QTest::newRow("newer") << u"INSERT INTO migration VALUES (1000, 0)"_s << u"by a newer Loopscope"_s;
    QTest::newRow("no database") << QString() << u"is not a history"_s;
    QTest::newRow("another program's") << u"CREATE TABLE diary (day TEXT)"_s << u"of another program"_s;
}

void TestMonitorTrouble::historiesThatAreNotOurs()
{
    QFETCH(QString, sql);
    QFETCH(QString, problem);
    if (sql.startsWith("INSERT"_L1))
        writeFile(m_history, m_sound);
    if (sql.isEmpty()) {
        writeFile(m_history, QByteArray(5'000, '.'));
    } else {
        Database database(Backend::Sqlite);
        QVERIFY(database.open({.database = m_history}));
        QVERIFY(database.run(sql));
    }
    const QByteArray before = readFile(m_history);
    const qint64 requests = m_server.counters().requests;
    const QString url = m_server.url(u"/fast"_s).toString();
    for (const QStringList &command : {QStringList{u"monitor"_s, m_list}, {u"compare"_s, url}}) {
        const Program::End end = Program::run(command + QStringList{u"--history"_s, m_history});
        QCOMPARE(end.status, 2);
        QCOMPARE(end.out, QString());
        QVERIFY2(end.err.contains(m_history) && end.err.contains(problem), qPrintable(end.err));
        QCOMPARE(end.err.count(u'\n'), 1);
    }
    QCOMPARE(readFile(m_history), before);
    QVERIFY(asides().isEmpty());
    QCOMPARE(m_server.counters().requests, requests);
}

void TestMonitorTrouble::endsWhileItsHistoryIsLocked()
{
    writeFile(m_history, m_sound);
    Database other(Backend::Sqlite);
    QVERIFY(other.open({.database = m_history}));
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    Program program;
    startMonitor(program, m_history);
    QTest::qWait(700); // it waits by then, as a rule
    program.sendSignal(SIGTERM);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out + end.err, QString());
}

void TestMonitorTrouble::aDiskThatFillsUp()
{
    Program program;
    startMonitor(program, m_history);
    QVERIFY(program.waitForOutput(u"Z  up "_s, 2));
    {
        const FullDisk full(program);
        QVERIFY(program.waitForError(u"make room on its disk."_s));
        const auto printed = printedTicks(program.output()).size();
        const qint64 before = m_server.counters().requests;
        QTRY_VERIFY_WITH_TIMEOUT(m_server.counters().requests >= before + 3, programDeadlineMs);
        QCOMPARE(printedTicks(program.output()).size(), printed); // they are not safe yet
    }
    QVERIFY(program.waitForError(u"is written to %1 again."_s.arg(m_history)));
    program.sendSignal(SIGTERM);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err.count(u'\n'), 2);
    QVERIFY2(!end.out.contains(u"missed before"_s), qPrintable(end.out));
    QVERIFY(printedTicks(end.out).size() >= 5);
    QCOMPARE(storedTicks(), printedTicks(end.out));
}

void TestMonitorTrouble::tellsWhatIsLostAtTheEnd()
{
    Program program;
    startMonitor(program, m_history);
    QVERIFY(program.waitForOutput(u"Z  up "_s, 2));
    const FullDisk full(program);
    QVERIFY(program.waitForError(u"make room on its disk."_s));
    program.sendSignal(SIGTERM);
    const Program::End end = program.waitForEnd();
    QVERIFY2(end.err.contains(u" lost. The history %1 cannot be"_s.arg(m_history)), qPrintable(end.err));
}

void TestMonitorTrouble::aPostgresThatGoesAndComesBack()
{
    PostgresServer server;
    QString problem = server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const QString address = server.newDatabase();
    Program program;
    startMonitor(program, address);
    QVERIFY(program.waitForOutput(u"Z  up "_s, 2));
    server.stop();
    QVERIFY(program.waitForError(address));
    const auto before = program.output().count(u"Z  up "_s);
    QVERIFY(program.waitForOutput(u"Z  up "_s, before + 4)); // they are safe on this machine
    problem = server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(program.waitForError(u"is written to %1 again."_s.arg(address)));
    program.sendSignal(SIGTERM);
    const Program::End end = program.waitForEnd();
    QCOMPARE(end.status, 0);
    QVERIFY2(end.err.count(u'\n') == 2, qPrintable(end.err));

    QStringList stored;
    QHash<QString, qint64> lastUs;
    const QString rows =
        server.query(address.section(u'/', -1),
                     u"SELECT w.name, t.at_us FROM loopscope.tick t JOIN loopscope.watch w ON w.id = t.watch "
                     "ORDER BY t.source, t.seq"_s);
    for (const QString &row : rows.split(u'\n', Qt::SkipEmptyParts)) {
        const QString watch = row.section(u'|', 0, 0);
        const qint64 atUs = row.section(u'|', 1, 1).toLongLong();
        QVERIFY(lastUs.value(watch) < atUs);
        lastUs.insert(watch, atUs);
        stored.append(watch + u' ' + isoTimestamp(atUs));
    }
    stored.sort();
    QCOMPARE(stored, printedTicks(end.out));
}

void TestMonitorTrouble::tellsWhatWaitsAtTheEnd()
{
    PostgresServer server;
    QVERIFY(server.start().isEmpty());
    const QString address = server.newDatabase();
    server.stop();
    for (const bool isBack : {false, true}) {
        if (isBack)
            QVERIFY(server.start().isEmpty());
        Program program;
        startMonitor(program, address);
        QVERIFY(program.waitForOutput(u"Z  up "_s, 2));
        program.sendSignal(SIGTERM);
        const Program::End end = program.waitForEnd();
        QCOMPARE(end.status, 0);
        QVERIFY2(end.err.contains(u" of the history wait on this machine until "_s + address) != isBack,
                 qPrintable(end.err));
    }
}

QTEST_GUILESS_MAIN(TestMonitorTrouble)
#include "tst_monitortrouble.moc"
