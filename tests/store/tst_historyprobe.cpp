// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/historyprobe.h"
#include "support/postgresserver.h"
#include "testhistory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What can be said of a place before a history is there.
class TestHistoryProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newFile();
    void ourFile();
    void aFileThatIsInUse();
    void filesThatWillNotDo_data();
    void filesThatWillNotDo();
    void newDatabase();
    void ourDatabase();
    void databasesThatWillNotDo();
    void nobodyThere();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] HistoryLocation file(const QString &name) const
    {
        return HistoryLocation::parse(path(name)).value();
    }
    static void fill(const HistoryLocation &location);
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

/// Two runs and a watch.
void TestHistoryProbe::fill(const HistoryLocation &location)
{
    History history(location);
    history.add(makeEntry(u"a"_s, 20));
    history.add(makeEntry(u"b"_s, 10));
    Watch watch = Watch::create();
    watch.request.url = QUrl(u"http://127.0.0.1/"_s);
    history.addWatch(watch);
    QVERIFY(answer(history.entries({})).ok());
}

void TestHistoryProbe::newFile()
{
    const Result<QString> found = probeHistory(file(u"new/deep/history.sqlite"_s));
    QVERIFY2(found.ok(), qPrintable(found.error()));
    QCOMPARE(found.value(), u"There is no file yet; a new history will be begun."_s);
    QVERIFY(!QFile::exists(path(u"new"_s)));
    write(u"empty.sqlite"_s, {});
    QVERIFY(probeHistory(file(u"empty.sqlite"_s)).value().startsWith(u"The file is empty"_s));
}

void TestHistoryProbe::ourFile()
{
    fill(file(u"ours.sqlite"_s));
    const Result<QString> found = probeHistory(file(u"ours.sqlite"_s));
    QVERIFY2(found.ok(), qPrintable(found.error()));
    QVERIFY2(found.value().startsWith(u"There is a history: 2 run"_s)
                 && found.value().contains(u", 1 watch"_s),
             qPrintable(found.value()));
    // Also while it is in use.
    History history(file(u"ours.sqlite"_s));
    QVERIFY(answer(history.entries({})).ok());
    QVERIFY(probeHistory(file(u"ours.sqlite"_s)).ok());
}

/// Who closes a file lets go of all locks that the process has on it, and then another one would take
/// SQLite's log away:
/// https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
void TestHistoryProbe::aFileThatIsInUse()
{
    const HistoryLocation location = file(u"used.sqlite"_s);
    History history(location);
    history.add(makeEntry(u"a"_s, 20));
    QVERIFY(answer(history.entries({})).ok());
    const qsizetype before = locksOn(location.file);
    QVERIFY(before > 0);
    QVERIFY(probeHistory(location).ok());
    QCOMPARE(locksOn(location.file), before);
}

void TestHistoryProbe::filesThatWillNotDo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part");
    QTest::addRow("text") << u"text.sqlite"_s << u"is not a history"_s;
    QTest::addRow("another program's") << u"other.sqlite"_s << u"database of another program"_s;
    QTest::addRow("newer") << u"newer.sqlite"_s << u"newer Loopscope"_s;
    QTest::addRow("folder") << u"."_s << u"is not a file"_s;
    QTest::addRow("below a file") << u"text.sqlite/x/history.sqlite"_s << u"may not be written"_s;
}

void TestHistoryProbe::filesThatWillNotDo()
{
    QFETCH(QString, name);
    QFETCH(QString, part);
    write(u"text.sqlite"_s, QByteArray("This is a letter, and no database at all. ").repeated(100));
    {
        Database other(Backend::Sqlite);
        QVERIFY(other.open({.database = path(u"other.sqlite"_s)}));
        other.run(u"CREATE TABLE IF NOT EXISTS song (title TEXT)"_s);
    }
    if (!QFile::exists(path(u"newer.sqlite"_s))) {
        fill(file(u"newer.sqlite"_s));
        Database newer(Backend::Sqlite);
        QVERIFY(newer.open({.database = path(u"newer.sqlite"_s)}));
        QCOMPARE(newer.execute(u"INSERT INTO migration (version, at_us) VALUES (999, 0)"_s), 1);
    }
    const Result<QString> found = probeHistory(file(name));
    QVERIFY(!found.ok());
    QVERIFY2(found.error().contains(part), qPrintable(found.error()));
    QFile text(path(u"text.sqlite"_s));
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().startsWith("This is a letter"));
}

void TestHistoryProbe::newDatabase()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const HistoryLocation location = HistoryLocation::parse(server.newDatabase()).value();
    const Result<QString> found = probeHistory(location);
    QVERIFY2(found.ok(), qPrintable(found.error()));
    QVERIFY2(found.value().startsWith(u"PostgreSQL 1"_s)
                 && found.value().endsWith(u"There is no history yet; a new one will be begun."_s),
             qPrintable(found.value()));
    QCOMPARE(
        server.query(location.database, u"SELECT COUNT(*) FROM pg_namespace WHERE nspname = 'loopscope'"_s),
        u"0"_s);
}

void TestHistoryProbe::ourDatabase()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    HistoryLocation location = HistoryLocation::parse(server.newDatabase()).value();
    location.file = path(u"outbox.sqlite"_s);
    fill(location);
    const Result<QString> found = probeHistory(location);
    QVERIFY2(found.ok(), qPrintable(found.error()));
    QVERIFY2(found.value().contains(u"There is a history: 2 run"_s), qPrintable(found.value()));
}

void TestHistoryProbe::databasesThatWillNotDo()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    HistoryLocation location = HistoryLocation::parse(server.newDatabase()).value();

    HistoryLocation missing = location;
    missing.database = u"nowhere"_s;
    const Result<QString> nothing = probeHistory(missing);
    QVERIFY(!nothing.ok());
    QVERIFY2(nothing.error().contains(u"nowhere"_s), qPrintable(nothing.error()));

    (void)server.query(location.database, u"CREATE ROLE guest LOGIN"_s);
    location.user = u"guest"_s;
    const Result<QString> guest = probeHistory(location);
    QVERIFY(!guest.ok());
    QVERIFY2(guest.error().contains(u"GRANT CREATE"_s), qPrintable(guest.error()));
}

void TestHistoryProbe::nobodyThere()
{
    const Result<QString> found =
        probeHistory(HistoryLocation::parse(u"postgresql://127.0.0.1:1/team"_s).value());
    QVERIFY(!found.ok());
    QVERIFY2(found.error().startsWith(u"There is no connection to postgresql://127.0.0.1:1/team"_s),
             qPrintable(found.error()));
}

QTEST_GUILESS_MAIN(TestHistoryProbe)
#include "tst_historyprobe.moc"
