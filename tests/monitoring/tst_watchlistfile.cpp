// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/watchlistjson.h"
#include "monitoring/monitorsession.h"
#include "monitoring/watchlistfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// Files have none but UUIDs.
QString idOf(const QString &name)
{
    return derivedWatchId({}, name);
}

Watch watchOf(const QString &name, const QByteArray &authorization = {})
{
    Watch watch;
    watch.id = idOf(name);
    watch.name = u"The "_s + name;
    watch.request.url = QUrl(u"http://127.0.0.1:9/"_s + name);
    watch.request.timeout = std::chrono::seconds(5);
    watch.request.authorization = authorization;
    return watch;
}

WatchList paused(WatchList list)
{
    for (Watch &watch : list.watches)
        watch.paused = true;
    return list;
}

/// One start of the program, as far as its list goes.
struct Start
{
    MonitorSession session;
    WatchListFile file;
    QSignalSpy problems;
    QSignalSpy takenOver;

    explicit Start(const QString &path)
        : file(path, &session)
        , problems(&file, &WatchListFile::problem)
        , takenOver(&file, &WatchListFile::takenOver)
    {
        file.open();
    }
    [[nodiscard]] QString problem(int i) const { return problems.value(i).value(0).toString(); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

const QByteArray secret = "Basic " + QByteArray("ann:s3cr3t").toBase64();

} // namespace

class TestWatchListFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingThereIsAnEmptyList();
    void everyChangeIsWritten();
    void whatCannotBeReadIsSetAside_data();
    void whatCannotBeReadIsSetAside();
    void whatCannotBeSetAsideIsNotOverwritten();
    void aWriteThatFailsIsToldOnce();
    void passwordsAreTypedAgain();
    void aPasswordTypedAgainIsMissedNoLonger();
    void watchingWithoutThePasswordIsTold();
    void whetherItWatchedIsRemembered();
    void refusedIsStillWanted();
    void theSecondProgramOnlyShows();
    void theSecondProgramTakesOver();
    void theSecondProgramFollows();
    void theSecondProgramTakesOverByItself();

private:
    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestWatchListFile::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"Loopscope tests"_s);
}

void TestWatchListFile::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"deep/er/watches.json"_s);
}

void TestWatchListFile::nothingThereIsAnEmptyList()
{
    Start start(m_path);
    QVERIFY(start.file.isMine());
    QVERIFY(start.session.list().watches.isEmpty());
    QVERIFY(start.problems.isEmpty());
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(WatchListFile::standardPath().endsWith(u"/watches.json"_s));
}

void TestWatchListFile::everyChangeIsWritten()
{
    WatchList list{{watchOf(u"a"_s), watchOf(u"b"_s)}, {}};
    list.alerts.hook = QUrl(u"http://127.0.0.1:9/hook"_s);
    list.alerts.callHook = true;
    {
        Start start(m_path);
        QVERIFY(start.session.setList({{watchOf(u"a"_s)}, {}}));
        const Result<WatchList> first = readWatchList(m_path);
        QVERIFY2(first, qPrintable(first.error()));
        QCOMPARE(first.value().watches.size(), 1);
        QVERIFY(start.session.setList(list));
        QVERIFY(start.problems.isEmpty());
    }
    Start again(m_path);
    QVERIFY(again.problems.isEmpty());
    QVERIFY(again.session.list() == list);
}

void TestWatchListFile::whatCannotBeReadIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("no JSON") << QByteArray("{\"format\": \"loopscope-watches\", \"ver");
    QTest::addRow("newer") << QByteArray(R"({"format":"loopscope-watches","version":99,"watches":[]})");
    QTest::addRow("noise") << QByteArray("\xff\x00\xfe\x01", 4).repeated(1000);
}

void TestWatchListFile::whatCannotBeReadIsSetAside()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    for (int time = 1; time <= 3; ++time) { // also within one second
        put(m_path, content);
        Start start(m_path);
        QCOMPARE(start.problems.count(), 1);
        QVERIFY(start.session.list().watches.isEmpty());
        const QStringList aside =
            QDir(QFileInfo(m_path).path()).entryList({u"watches-*.json"_s}, QDir::Files, QDir::Name);
        QCOMPARE(aside.size(), time);
        bool isNamed = false;
        for (const QString &name : aside) {
            QCOMPARE(contentOf(QFileInfo(m_path).dir().filePath(name)), content);
            isNamed |= start.problem(0).contains(name);
        }
        QVERIFY2(isNamed, qPrintable(start.problem(0)));
        QVERIFY(start.session.setList({{watchOf(u"a"_s)}, {}}));
        QVERIFY(readWatchList(m_path));
        QCOMPARE(start.problems.count(), 1);
    }
}

void TestWatchListFile::whatCannotBeSetAsideIsNotOverwritten()
{
    // Tests may run as root, whom no permission stops: /proc has files that nobody can rename.
    const QString path = u"/proc/self/cmdline"_s;
    const QByteArray before = contentOf(path);
    Start start(path);
    QCOMPARE(start.problems.count(), 1);
    QVERIFY2(start.problem(0).contains(u"move it away"_s), qPrintable(start.problem(0)));
    QVERIFY(start.session.setList({{watchOf(u"a"_s)}, {}}));
    QCOMPARE(start.problems.count(), 1);
    QCOMPARE(contentOf(path), before);
}

void TestWatchListFile::aWriteThatFailsIsToldOnce()
{
    Start start(m_path);
    QVERIFY(start.session.setList({{watchOf(u"a"_s)}, {}}));
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QDir().mkdir(m_path)); // nothing can take its place
    QVERIFY(start.session.setList({{watchOf(u"b"_s)}, {}}));
    QVERIFY(start.session.setList({{watchOf(u"c"_s)}, {}}));
    QCOMPARE(start.problems.count(), 1);
    QVERIFY2(start.problem(0).contains(m_path), qPrintable(start.problem(0)));
    QCOMPARE(start.session.list().watches.first().id, idOf(u"c"_s));

    // Tried once more at the end.
    QVERIFY(QDir().rmdir(m_path));
    start.file.close();
    const Result<WatchList> written = readWatchList(m_path);
    QVERIFY2(written, qPrintable(written.error()));
    QCOMPARE(written.value().watches.first().id, idOf(u"c"_s));
}

void TestWatchListFile::passwordsAreTypedAgain()
{
    {
        Start start(m_path);
        QVERIFY(start.session.setList({{watchOf(u"a"_s, secret), watchOf(u"b"_s)}, {}}));
        QVERIFY(!start.session.list().watches.first().paused); // here it is known, and watched
        QVERIFY(!start.file.needsPassword(idOf(u"a"_s)));
    }
    QVERIFY(!contentOf(m_path).contains("s3cr3t"));
    QVERIFY(!contentOf(m_path).contains("ann"));
    QVERIFY(!contentOf(QSettings().fileName()).contains("s3cr3t"));
    for (int time = 0; time < 2; ++time) { // until it is typed
        Start again(m_path);
        QCOMPARE(again.problems.count(), 1);
        QVERIFY2(again.problem(0).contains(u"The a"_s), qPrintable(again.problem(0)));
        QVERIFY(!again.problem(0).contains(u"The b"_s));
        QVERIFY(again.session.watch(idOf(u"a"_s))->paused);
        QVERIFY(!again.session.watch(idOf(u"b"_s))->paused);
        QVERIFY(again.file.needsPassword(idOf(u"a"_s)));
        WatchList list = again.session.list();
        list.watches.append(watchOf(u"c"_s + QString::number(time)));
        QVERIFY(again.session.setList(list)); // another change
        QCOMPARE(again.problems.count(), 1);
        QVERIFY(again.file.needsPassword(idOf(u"a"_s)));
    }
}

void TestWatchListFile::aPasswordTypedAgainIsMissedNoLonger()
{
    const WatchList list{{watchOf(u"a"_s, secret), watchOf(u"b"_s, secret)}, {}};
    {
        Start start(m_path);
        QVERIFY(start.session.setList(list));
    }
    {
        Start again(m_path);
        QCOMPARE(again.problems.count(), 1);
        QVERIFY(again.session.setList({{list.watches.first()}, {}})); // one is typed, one is removed
        QVERIFY(!again.file.needsPassword(idOf(u"a"_s)));
        QVERIFY(!again.file.needsPassword(idOf(u"b"_s)));
        // And without a password from now on.
        QVERIFY(again.session.setList({{watchOf(u"a"_s)}, {}}));
        QCOMPARE(again.problems.count(), 1);
    }
    Start third(m_path);
    QVERIFY(third.problems.isEmpty());
    QVERIFY(!third.session.watch(idOf(u"a"_s))->paused);
}

void TestWatchListFile::watchingWithoutThePasswordIsTold()
{
    {
        Start start(m_path);
        QVERIFY(start.session.setList({{watchOf(u"a"_s, secret)}, {}}));
    }
    Start again(m_path);
    QVERIFY(again.session.setList({{watchOf(u"a"_s)}, {}})); // resumed as it is
    QCOMPARE(again.problems.count(), 2);
    QVERIFY2(again.problem(1).contains(u"The a"_s), qPrintable(again.problem(1)));
}

void TestWatchListFile::whetherItWatchedIsRemembered()
{
    QVERIFY(!WatchListFile::wasWatching());
    {
        Start start(m_path);
        QVERIFY(start.session.setList(paused({{watchOf(u"a"_s)}, {}})));
        start.session.start();
        QVERIFY(WatchListFile::wasWatching());
        start.session.stop();
        QVERIFY(!WatchListFile::wasWatching());
        start.session.start();
        start.file.close(); // the program ends
        start.session.stop();
    }
    QVERIFY(WatchListFile::wasWatching());
}

void TestWatchListFile::refusedIsStillWanted()
{
    Start start(m_path);
    Watch bad = watchOf(u"a"_s);
    bad.interval = std::chrono::milliseconds(1);
    QVERIFY(start.session.setList({{bad}, {}}));
    QSignalSpy refused(&start.session, &MonitorSession::refused);
    start.session.start();
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(WatchListFile::wasWatching());
}

void TestWatchListFile::theSecondProgramOnlyShows()
{
    Start first(m_path);
    QVERIFY(first.session.setList(paused({{watchOf(u"a"_s)}, {}})));
    first.session.start();
    Start second(m_path);
    QVERIFY(!second.file.isMine());
    QVERIFY(second.problems.isEmpty()); // the page says it
    QCOMPARE(second.session.list().watches.size(), 1);
    QVERIFY(second.session.setList({}));
    QCOMPARE(readWatchList(m_path).value().watches.size(), 1);
    second.session.start();
    QVERIFY(!second.session.isRunning());
    QCOMPARE(second.problems.count(), 1);
    QVERIFY(first.session.isRunning());
    QVERIFY(WatchListFile::wasWatching());
}

void TestWatchListFile::theSecondProgramTakesOver()
{
    Start first(m_path);
    Start second(m_path);
    QVERIFY(first.session.setList(paused({{watchOf(u"a"_s)}, {}})));
    first.file.close();
    second.session.start();
    QVERIFY(second.session.isRunning());
    QVERIFY(second.file.isMine());
    QCOMPARE(second.session.list().watches.size(), 1);
    QVERIFY(second.session.setList({}));
    QVERIFY(readWatchList(m_path).value().watches.isEmpty());
}

void TestWatchListFile::theSecondProgramFollows()
{
    Start first(m_path);
    QVERIFY(first.session.setList({{watchOf(u"a"_s)}, {}}));
    Start second(m_path);
    const QDateTime time = QFileInfo(m_path).lastModified();
    QVERIFY(first.session.setList({{watchOf(u"a"_s), watchOf(u"b"_s)}, {}}));
    QFile file(m_path); // as where both are written within one tick of the file system's clock
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    const QByteArray content = contentOf(m_path);
    QTRY_COMPARE(second.session.list().watches.size(), 2);
    QVERIFY(!second.file.isMine());
    QCOMPARE(contentOf(m_path), content);
    QVERIFY(second.problems.isEmpty());
}

void TestWatchListFile::theSecondProgramTakesOverByItself()
{
    auto first = std::make_unique<Start>(m_path);
    Start second(m_path);
    QVERIFY(first->session.setList({{watchOf(u"a"_s), watchOf(u"b"_s, secret)}, {}}));
    first->session.start();
    QVERIFY(!second.file.isMine());
    QVERIFY(second.takenOver.isEmpty());
    first->file.close(); // the program ends, while it watches
    first.reset();
    QTRY_COMPARE(second.takenOver.count(), 1);
    QVERIFY(second.file.isMine());
    QCOMPARE(second.session.list().watches.size(), 2);
    QVERIFY(!second.session.isRunning()); // a person may have ended the first one
    QVERIFY(WatchListFile::wasWatching());
    QCOMPARE(second.problems.count(), 1); // of the password
    QVERIFY(second.session.setList({{watchOf(u"c"_s)}, {}}));
    QCOMPARE(readWatchList(m_path).value().watches.first().id, idOf(u"c"_s));
    QCOMPARE(second.takenOver.count(), 1);
}

QTEST_GUILESS_MAIN(TestWatchListFile)
#include "tst_watchlistfile.moc"
