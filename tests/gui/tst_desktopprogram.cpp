// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/savefile.h"
#include "io/watchlistjson.h"
#include "net/demoserver.h"
#include "store/history.h"

#include <QDir>
#include <QFutureWatcher>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

} // namespace

/// The desktop program itself, which goes on watching where the last one ended, and is ended in several ways.
class TestDesktopProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isEnded_data();
    void isEnded();
    void theSecondDoesNotWatch();
    void theSecondKeepsItsHandsOffTheDemoServer();
    void aDamagedListIsNoReasonNotToStart();
    void answersWithoutADisplay_data();
    void answersWithoutADisplay();

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    void start(QProcess &program, const QStringList &arguments = {});
    [[nodiscard]] qint64 ticksInTheHistory();
    [[nodiscard]] QString dataFile(const QString &name) const
    {
        return m_folder->filePath(u"data/loopscope/"_s + name);
    }
    [[nodiscard]] QSettings settings() const
    {
        return QSettings(m_folder->filePath(u"config/Loopscope/loopscope.conf"_s), QSettings::IniFormat);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoServer> m_demo;
    WatchList m_list;
};

void TestDesktopProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<DemoServer>();
    const Status started = m_demo->start();
    QVERIFY2(started, qPrintable(started.error()));
    m_list = {};
    for (const QString &path : {u"/fast"_s, u"/status/503"_s}) {
        Watch watch = Watch::create();
        watch.request.url = m_demo->url(path);
        watch.request.timeout = 900ms;
        watch.interval = 1s;
        m_list.watches.append(watch);
    }
    QVERIFY(QDir(m_folder->path()).mkpath(u"data/loopscope"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"config/Loopscope"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"run"_s));
    QFile::setPermissions(m_folder->filePath(u"run"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const Status written = saveFile(dataFile(u"watches.json"_s),
                                    [this](QIODevice &device) { return writeWatchList(m_list, device); });
    QVERIFY2(written, qPrintable(written.error()));
    QSettings(m_folder->filePath(u"config/Loopscope/loopscope.conf"_s), QSettings::IniFormat)
        .setValue("monitor/watching"_L1, true);
}

void TestDesktopProgram::cleanup()
{
    m_demo.reset();
    m_folder.reset();
}

QProcessEnvironment TestDesktopProgram::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->filePath(u"run"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    return environment;
}

void TestDesktopProgram::start(QProcess &program, const QStringList &arguments)
{
    program.setProcessEnvironment(environment());
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(LOOPSCOPE_DESKTOP), arguments);
    QVERIFY(program.waitForStarted(patience));
}

/// Of all watches. The program must have ended.
qint64 TestDesktopProgram::ticksInTheHistory()
{
    HistoryLocation location;
    location.file = dataFile(u"history.sqlite"_s);
    History history(location);
    qint64 ticks = 0;
    for (const Watch &watch : std::as_const(m_list.watches)) {
        constexpr qint64 hour = 3'600'000'000;
        const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
        QFutureWatcher<Result<TickSeries>> answer;
        QSignalSpy finished(&answer, &QFutureWatcherBase::finished);
        answer.setFuture(history.series(watch.id, nowUs - hour, nowUs + hour, hour));
        if (!answer.isFinished() && !finished.wait(patience))
            return -1;
        const Result<TickSeries> series = answer.result();
        if (!series)
            return -1;
        for (const TickBucket &bucket : series.value().buckets)
            ticks += bucket.ticks;
    }
    return ticks;
}

void TestDesktopProgram::isEnded_data()
{
    QTest::addColumn<int>("signal");
    QTest::addRow("SIGTERM") << SIGTERM;
    QTest::addRow("SIGINT") << SIGINT;
    QTest::addRow("SIGKILL") << SIGKILL;
}

void TestDesktopProgram::isEnded()
{
    QFETCH(int, signal);
    qint64 atLeast = 0;
    for (int time = 0; time < 2; ++time) {
        const qint64 before = m_demo->counters().requests;
        QProcess program;
        start(program);
        QTRY_VERIFY_WITH_TIMEOUT(m_demo->counters().requests >= before + 5, patience);
        QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
        QVERIFY(program.waitForFinished(patience));
        if (signal == SIGKILL) {
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        } else {
            QCOMPARE(program.exitStatus(), QProcess::NormalExit);
            QCOMPARE(program.exitCode(), 0);
        }
        // All but one of each watch, which was in flight.
        atLeast += m_demo->counters().requests - before - m_list.watches.size();
        const qint64 ticks = ticksInTheHistory();
        QVERIFY2(ticks >= atLeast && ticks <= m_demo->counters().requests,
                 qPrintable(u"%1 of %2"_s.arg(ticks).arg(m_demo->counters().requests)));
        QVERIFY(settings().value("monitor/watching"_L1).toBool());
        const Result<WatchList> list = readWatchList(dataFile(u"watches.json"_s));
        QVERIFY2(list, qPrintable(list.error()));
        QVERIFY(list.value() == m_list);
    }
}

void TestDesktopProgram::theSecondDoesNotWatch()
{
    QProcess first;
    start(first);
    QTRY_VERIFY_WITH_TIMEOUT(m_demo->counters().requests >= 2, patience);
    QProcess second;
    start(second);
    QVERIFY(!second.waitForFinished(1'500)); // shows its own window
    ::kill(pid_t(first.processId()), SIGTERM);
    QVERIFY(first.waitForFinished(patience));
    const qint64 after = m_demo->counters().requests;
    QTest::qWait(1'500);
    QCOMPARE(m_demo->counters().requests, after);
    ::kill(pid_t(second.processId()), SIGTERM);
    QVERIFY(second.waitForFinished(patience));
    QCOMPARE(second.exitCode(), 0);
    QVERIFY(ticksInTheHistory() <= m_demo->counters().requests);
    QVERIFY(settings().value("monitor/watching"_L1).toBool());
}

void TestDesktopProgram::theSecondKeepsItsHandsOffTheDemoServer()
{
    const auto keptPort = [this] { return settings().value("demo/port"_L1).toInt(); };
    QProcess first;
    start(first);
    QTRY_VERIFY_WITH_TIMEOUT(keptPort() != 0, patience);
    const int port = keptPort();
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    QProcess second;
    start(second, {u"--history"_s, other});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(other), patience);
    QVERIFY(!second.waitForFinished(1'500));
    QCOMPARE(keptPort(), port);
    ::kill(pid_t(first.processId()), SIGKILL);
    QVERIFY(first.waitForFinished(patience));
    // The second one serves there from now on.
    QTcpSocket socket;
    QTRY_VERIFY_WITH_TIMEOUT(
        (socket.connectToHost(u"127.0.0.1"_s, quint16(port)), socket.waitForConnected(1'000)), patience);
    ::kill(pid_t(second.processId()), SIGTERM);
    QVERIFY(second.waitForFinished(patience));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(keptPort(), port);
}

void TestDesktopProgram::aDamagedListIsNoReasonNotToStart()
{
    QFile file(dataFile(u"watches.json"_s));
    QVERIFY(file.resize(file.size() / 2));
    QProcess program;
    start(program);
    QTRY_VERIFY_WITH_TIMEOUT(!file.exists(), patience);
    ::kill(pid_t(program.processId()), SIGTERM);
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    const QStringList files = QDir(QFileInfo(file).path()).entryList({u"watches-*.json"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
}

void TestDesktopProgram::answersWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("output"); // how it begins
    QTest::addColumn<QString>("complaint"); // all of it
    const QString hint = u" See loopscope --help.\n"_s;
    QTest::addRow("help") << QStringList{u"--help"_s} << 0 << u"Usage: "_s << QString();
    QTest::addRow("h") << QStringList{u"run.json"_s, u"-h"_s} << 0 << u"Usage: "_s << QString();
    QTest::addRow("version") << QStringList{u"--version"_s} << 0 << u"loopscope "_s << QString();
    QTest::addRow("Qt's option") << QStringList{u"-platform"_s, u"xcb"_s, u"-style=Fusion"_s, u"-v"_s} << 0
                                 << u"loopscope "_s << QString();
    QTest::addRow("unknown") << QStringList{u"--histroy"_s} << 2 << QString()
                             << u"Unknown option 'histroy'."_s + hint;
    QTest::addRow("no value") << QStringList{u"--history"_s} << 2 << QString()
                              << u"Missing value after '--history'."_s + hint;
    QTest::addRow("no place") << QStringList{u"--history=mysql://h/d"_s} << 2 << QString()
                              << u"A history cannot be at a place of the kind “mysql”; name a file, or a "
                                 "PostgreSQL database as postgresql://USER@HOST/DATABASE."_s
            + hint;
    QTest::addRow("two runs") << QStringList{u"a.json"_s, u"b.json"_s} << 2 << QString()
                              << u"Only one run can be opened, not “b.json” as well."_s + hint;
}

void TestDesktopProgram::answersWithoutADisplay()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, output);
    QFETCH(QString, complaint);
    QProcessEnvironment noDisplay = environment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        noDisplay.remove(name);
    noDisplay.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QProcess program;
    program.setProcessEnvironment(noDisplay);
    program.start(QStringLiteral(LOOPSCOPE_DESKTOP), arguments);
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), status);
    QCOMPARE(QString::fromUtf8(program.readAllStandardError()), complaint);
    const QString said = QString::fromUtf8(program.readAllStandardOutput());
    QVERIFY2(output.isEmpty() ? said.isEmpty() : said.startsWith(output), qPrintable(said));
    QVERIFY(!QFile::exists(dataFile(u"history.sqlite"_s)));
}

QTEST_GUILESS_MAIN(TestDesktopProgram)
#include "tst_desktopprogram.moc"
