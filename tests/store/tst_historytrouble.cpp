// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/history.h"
#include "store/schema.h"

#include "testhistory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>
#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// Holds the file as another program might.
class Lock
{
public:
    explicit Lock(const QString &file)
    {
        m_database.open({.database = file});
        m_database.run(u"BEGIN EXCLUSIVE"_s);
    }
    [[nodiscard]] bool holds() const { return !m_database.error(); }

private:
    Database m_database{Backend::Sqlite};
};

/// No file of this process grows beyond \a bytes meanwhile: to SQLite the disk is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// Nobody may write to \a folder and \a file in it meanwhile. Root may, whatever the permissions: so this
/// process is not root meanwhile.
class ReadOnly
{
public:
    ReadOnly(const QString &folder, const QString &file) : m_folder(folder), m_file(file)
    {
        constexpr auto readers = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        QFile::setPermissions(m_file, readers);
        QFile::setPermissions(m_folder, readers | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        m_holds = geteuid() != 0 || seteuid(nobody) == 0;
    }
    ~ReadOnly()
    {
        m_holds = seteuid(getuid()) == 0;
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] bool holds() const { return m_holds && eaccess(qPrintable(m_folder), W_OK) != 0; }

private:
    static constexpr uid_t nobody = 65'534;

    const QString m_folder;
    const QString m_file;
    bool m_holds = false;
};

} // namespace

/// An SQLite file that is locked, full, damaged or newer.
class TestHistoryTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void waitsForALock();
    void startsWhileItIsLocked();
    void waitsForRoom();
    void waitsForPermission_data();
    void waitsForPermission();
    void survivesDamage();
    void findsDamageLater();
    void refusesANewerVersion();
    void stopsWhenANewerVersionComes();
    void refusesAnotherProgramsFile();
    void refusesAFolder();

private:
    [[nodiscard]] QStringList asides() const
    {
        return QDir(m_folder->path()).entryList({u"h.damaged-*.sqlite"_s});
    }
    void fill(int ticks);

    std::unique_ptr<QTemporaryDir> m_folder;
    HistoryLocation m_location;
};

void TestHistoryTrouble::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_location = HistoryLocation::parse(m_folder->filePath(u"h.sqlite"_s)).value();
}

void TestHistoryTrouble::fill(int ticks)
{
    const qint64 start = secondsNow() - ticks;
    History history(m_location);
    for (int i = 0; i < 10; ++i)
        history.add(makeEntry(u"entry%1"_s.arg(i), 10 + i));
    QList<WatchTick> list;
    for (int i = 0; i < ticks; ++i)
        list.append(makeTick(u"watch"_s, start + i));
    history.add(list);
    QVERIFY(answer(history.watches()).ok());
}

void TestHistoryTrouble::waitsForALock()
{
    History history(m_location);
    QVERIFY(answer(history.watches()).ok());
    const qint64 start = secondsNow() - 100;
    {
        const Lock lock(m_location.file);
        QVERIFY(lock.holds());
        for (int i = 0; i < 50; ++i)
            history.add({makeTick(u"w"_s, start + i)});
        QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
        QVERIFY(history.health().message.contains("locked"_L1));
        QVERIFY(history.health().message.contains(m_location.file));
        QVERIFY(history.health().waiting > 0);
        QVERIFY(!answer(history.watches()).ok());
    }
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 30'000);
    QCOMPARE(answer(history.watches()).value().first().lastTickUs, (start + 49) * 1'000'000);
    const auto series =
        answer(history.series(u"w"_s, start * 1'000'000, (start + 50) * 1'000'000, 1'000'000));
    QCOMPARE(series.value().buckets.size(), std::size_t(50));
}

void TestHistoryTrouble::startsWhileItIsLocked()
{
    fill(1);
    std::optional<Lock> lock(m_location.file);
    QVERIFY(lock->holds());
    History history(m_location);
    history.add(makeEntry(u"late"_s, 1));
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
    lock.reset();
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 30'000);
    QCOMPARE(answer(history.entries({})).value().size(), 11);
    QVERIFY(asides().isEmpty());
}

void TestHistoryTrouble::waitsForRoom()
{
    fill(1'000);
    History history(m_location);
    QVERIFY(answer(history.watches()).ok());
    const qint64 start = secondsNow() - 50'000;
    {
        const FullDisk full(rlim_t(QFileInfo(m_location.file).size()));
        for (int i = 0; i < 40; ++i) {
            QList<WatchTick> ticks;
            for (int k = 0; k < 500; ++k)
                ticks.append(makeTick(u"w"_s, start + i * 500 + k));
            history.add(ticks);
            QTest::qWait(1);
        }
        QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
        QVERIFY2(history.health().message.contains("room"_L1), qPrintable(history.health().message));
    }
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 30'000);
    const auto series = answer(history.series(u"w"_s, start * 1'000'000, (start + 20'000) * 1'000'000, 1));
    QVERIFY2(series.ok(), qPrintable(series.error()));
    qint64 ticks = 0;
    for (const TickBucket &bucket : series.value().buckets)
        ticks += bucket.ticks;
    QCOMPARE(ticks, 20'000);
    QVERIFY(asides().isEmpty());
}

void TestHistoryTrouble::waitsForPermission_data()
{
    QTest::addColumn<int>("ticksBefore");
    QTest::newRow("a new history") << 0;
    QTest::newRow("one that is there") << 100;
}

void TestHistoryTrouble::waitsForPermission()
{
    QFETCH(int, ticksBefore);
    if (ticksBefore > 0)
        fill(ticksBefore);
    const qint64 start = secondsNow() - 1'000;
    std::optional<ReadOnly> folder(std::in_place, m_folder->path(), m_location.file);
    QVERIFY(folder->holds());
    History history(m_location);
    QSignalSpy stored(&history, &History::ticksStored);
    for (int i = 0; i < 20; ++i)
        history.add({makeTick(u"w"_s, start + i)});
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
    QVERIFY2(history.health().message.contains("may not be written"_L1),
             qPrintable(history.health().message));
    QVERIFY(history.health().message.contains(m_location.file));
    QTRY_COMPARE(history.health().waiting, 20);
    QVERIFY(answer(history.watches()).error().contains(m_location.file));
    QVERIFY(stored.isEmpty());
    folder.reset();
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 30'000);
    QVERIFY(answer(history.watches()).ok());
    qsizetype ticks = 0;
    for (const QVariantList &call : stored)
        ticks += call.at(0).value<QList<WatchTick>>().size();
    QCOMPARE(ticks, 20);
    QCOMPARE(answer(history.entries({})).value().size(), ticksBefore > 0 ? 10 : 0);
    QVERIFY(asides().isEmpty());
}

/// Damage at any byte.
void TestHistoryTrouble::survivesDamage()
{
    const int damages = damagesWanted(120);
    fill(2'000);
    QFile file(m_location.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QVERIFY(whole.size() > 50'000);
    std::mt19937 random(7);
    for (int i = 0; i < damages; ++i) {
        init();
        const QByteArray damaged = damage(whole, i, random);
        QFile copy(m_location.file);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(damaged);
        copy.close();

        History history(m_location);
        history.add(makeEntry(u"new"_s, 1));
        history.add({makeTick(u"watch"_s, secondsNow())});
        (void)answer(history.series(u"watch"_s, 0, secondsNow() * 2'000'000, 1'000'000));
        const auto entries = answer(history.entries({}));
        // Opened, or set aside and begun anew; or, where the damage looks like a newer version, left alone.
        if (history.health().kind == HistoryHealth::Kind::Failed)
            continue;
        QVERIFY2(QTest::qWaitFor([&] { return history.health().kind == HistoryHealth::Kind::Good; }, 30'000),
                 qPrintable(u"%1: %2"_s.arg(i).arg(history.health().message)));
        const auto again = answer(history.entries({}));
        QVERIFY2(again.ok(), qPrintable(u"%1: %2, before: %3"_s.arg(i).arg(again.error(), entries.error())));
        QVERIFY2(!again.value().isEmpty() || asides().size() == 1, qPrintable(QString::number(i)));
    }
}

void TestHistoryTrouble::findsDamageLater()
{
    fill(60'000); // more than SQLite has in its memory
    History history(m_location);
    QVERIFY(answer(history.watches()).ok());
    QSignalSpy noticed(&history, &History::notice);
    QFile file(m_location.file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // All but the first page.
    file.seek(4'096);
    file.write(QByteArray(int(file.size() - 4'096), '\x5a'));
    file.close();
    const qint64 start = secondsNow() - 500'000;
    for (int i = 0; i < 200 && asides().isEmpty(); ++i) {
        history.add({makeTick(u"other%1"_s.arg(i), start + i)});
        history.add(makeEntry(u"fresh%1"_s.arg(i), i));
        (void)answer(history.series(u"watch"_s, 0, secondsNow() * 2'000'000, 1));
    }
    QCOMPARE(asides().size(), 1);
    QTRY_COMPARE(noticed.size(), 1);
    history.add(makeEntry(u"after"_s, 1));
    QVERIFY(answer(history.entries({})).ok());
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Good);
}

void TestHistoryTrouble::refusesANewerVersion()
{
    fill(1);
    {
        Database database(Backend::Sqlite);
        QVERIFY(database.open({.database = m_location.file}));
        database.execute(u"INSERT INTO migration VALUES (?, 0)"_s, Schema::version + 1);
        QVERIFY(!database.error());
    }
    QFile file(m_location.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    {
        History history(m_location);
        history.add(makeEntry(u"new"_s, 1));
        QVERIFY(answer(history.entries({})).error().contains("newer"_L1));
        QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Failed);
        QVERIFY(history.health().message.contains("newer"_L1));
    }
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    QVERIFY(asides().isEmpty());
}

/// A newer Loopscope changes the tables while this one has them open.
void TestHistoryTrouble::stopsWhenANewerVersionComes()
{
    History history(m_location);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    QVERIFY(answer(history.watches()).ok());
    Database newer(Backend::Sqlite);
    QVERIFY(newer.open({.database = m_location.file}));
    newer.run(u"ALTER TABLE tick RENAME COLUMN late_us TO lateness"_s);
    newer.execute(u"INSERT INTO migration VALUES (?, 0)"_s, Schema::version + 1);
    QVERIFY(!newer.error());
    history.add({makeTick(u"w"_s, secondsNow() - 9)});
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Failed);
    QVERIFY2(history.health().message.contains("newer"_L1), qPrintable(history.health().message));
    QVERIFY(asides().isEmpty());
    Rows rows = newer.select(u"SELECT COUNT(*) FROM tick"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 1);
}

void TestHistoryTrouble::refusesAnotherProgramsFile()
{
    {
        Database database(Backend::Sqlite);
        QVERIFY(database.open({.database = m_location.file}));
        QVERIFY(database.run(u"CREATE TABLE mine (x)"_s));
    }
    QFile file(m_location.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    History history(m_location);
    QVERIFY(!answer(history.entries({})).ok());
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Failed);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestHistoryTrouble::refusesAFolder()
{
    QVERIFY(QDir().mkpath(m_location.file));
    History history(m_location);
    QVERIFY(!answer(history.entries({})).ok());
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Failed);
    QVERIFY(history.health().message.contains(m_location.file));
    QVERIFY(QFileInfo(m_location.file).isDir());
}

QTEST_GUILESS_MAIN(TestHistoryTrouble)

#include "tst_historytrouble.moc"
