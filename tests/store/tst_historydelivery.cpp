// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/history.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// A PostgreSQL that goes away, comes back, or is not what it should be.
class TestHistoryDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deliversWhenItComesBack();
    void deliversOnceThroughCrashes();
    void keepsWhatWaitsWhenClosed();
    void sharesAnOutboxWithNobody();
    void setsADamagedOutboxAside();
    void survivesADamagedOutbox();
    void continuesFromAnOlderOutbox();
    void leavesOutWhatItCannotTake();
    void waitsWhileTheTablesAreAway();
    void introducesItselfAgain();
    void writesNoPassword();

private:
    [[nodiscard]] QString sql(const QString &text)
    {
        return m_server.query(m_location.database, text).trimmed();
    }
    /// The seconds of all ticks in the order in which they were taken in.
    [[nodiscard]] QString secondsInOrder()
    {
        return sql(u"SELECT string_agg((at_us / 1000000)::text, ' ' ORDER BY seq) FROM loopscope.tick"_s);
    }
    [[nodiscard]] static QString seconds(qint64 from, qint64 count)
    {
        QStringList list;
        for (qint64 i = 0; i < count; ++i)
            list.append(QString::number(from + i));
        return list.join(u' ');
    }

    PostgresServer m_server;
    QTemporaryDir m_folder;
    HistoryLocation m_location;
};

void TestHistoryDelivery::init()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_location = HistoryLocation::parse(m_server.newDatabase()).value();
    m_location.file = m_folder.filePath(m_location.database + u".sqlite"_s);
}

void TestHistoryDelivery::deliversWhenItComesBack()
{
    const qint64 start = secondsNow() - 1'000;
    History history(m_location);
    QSignalSpy stored(&history, &History::ticksStored);
    history.add({makeTick(u"w"_s, start)});
    QVERIFY(answer(history.tags()).ok());
    m_server.stop();
    for (int i = 1; i < 200; ++i)
        history.add({makeTick(u"w"_s, start + i)});
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
    QTRY_COMPARE(history.health().waiting, 199);
    QVERIFY(history.health().message.contains(m_location.database));
    // All of them are safe here, and a question does not wait.
    QTRY_COMPARE(std::accumulate(stored.begin(), stored.end(), qsizetype(0),
                                 [](qsizetype sum, const QVariantList &call) {
                                     return sum + call.at(0).value<QList<WatchTick>>().size();
                                 }),
                 200);
    QVERIFY(answer(history.entries({})).error().contains(m_location.database));

    QVERIFY(m_server.start().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(secondsInOrder(), seconds(start, 200), 60'000);
    const auto watches = answer(history.watches());
    QVERIFY2(watches.ok(), qPrintable(watches.error()));
    QCOMPARE(watches.value().first().lastTickUs, (start + 199) * 1'000'000);
}

void TestHistoryDelivery::deliversOnceThroughCrashes()
{
    const qint64 start = secondsNow() - 1'000;
    qint64 count = 0;
    History history(m_location);
    for (int crash = 0; crash < 3; ++crash) {
        for (int i = 0; i < 40; ++i) {
            history.add({makeTick(u"w"_s, start + count++)});
            QTest::qWait(2);
        }
        m_server.kill();
        for (int i = 0; i < 20; ++i)
            history.add({makeTick(u"w"_s, start + count++)});
        QVERIFY(m_server.start().isEmpty());
    }
    QTRY_COMPARE_WITH_TIMEOUT(secondsInOrder(), seconds(start, count), 60'000);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM loopscope.source"_s), u"1"_s);
}

void TestHistoryDelivery::keepsWhatWaitsWhenClosed()
{
    const qint64 start = secondsNow() - 1'000;
    m_server.stop();
    {
        History history(m_location);
        history.add(makeEntry(u"one"_s, 10));
        for (int i = 0; i < 10; ++i)
            history.add({makeTick(u"w"_s, start + i)});
        history.setNote(u"one"_s, u"noted"_s);
    }
    QVERIFY(m_server.start().isEmpty());
    History history(m_location);
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 60'000);
    const auto entries = answer(history.entries({}));
    QVERIFY2(entries.ok(), qPrintable(entries.error()));
    QCOMPARE(entries.value().first().note, u"noted"_s);
    QCOMPARE(secondsInOrder(), seconds(start, 10));
}

void TestHistoryDelivery::sharesAnOutboxWithNobody()
{
    const qint64 start = secondsNow() - 1'000;
    m_server.stop();
    {
        History first(m_location);
        QSignalSpy stored(&first, &History::ticksStored);
        first.add({makeTick(u"w"_s, start)});
        QTRY_VERIFY(!stored.isEmpty()); // so that it has its file
        History second(m_location);
        second.add({makeTick(u"w"_s, start + 1)});
    }
    QCOMPARE(QDir(m_folder.path()).entryList({m_location.database + u"*.sqlite"_s}).size(), 2);
    // One delivers what both left behind.
    QVERIFY(m_server.start().isEmpty());
    History history(m_location);
    QTRY_COMPARE_WITH_TIMEOUT(sql(u"SELECT COUNT(*) FROM loopscope.tick"_s), u"2"_s, 60'000);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM loopscope.source"_s), u"2"_s);
    history.add({makeTick(u"w"_s, start + 2)});
    QTRY_COMPARE_WITH_TIMEOUT(sql(u"SELECT COUNT(*) FROM loopscope.tick"_s), u"3"_s, 60'000);
}

void TestHistoryDelivery::setsADamagedOutboxAside()
{
    QFile file(m_location.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5'000, '?'));
    file.close();
    History history(m_location);
    QSignalSpy noticed(&history, &History::notice);
    history.add(makeEntry(u"one"_s, 10));
    QCOMPARE(answer(history.entries({})).value().size(), 1);
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(QDir(m_folder.path()).entryList({m_location.database + u".damaged-*.sqlite"_s}).size(), 1);
}

/// Damage at any byte of the file for what waits: what comes after it is delivered.
void TestHistoryDelivery::survivesADamagedOutbox()
{
    const qint64 start = secondsNow() - 1'000;
    m_server.stop();
    {
        History history(m_location);
        for (int i = 0; i < 100; ++i)
            history.add({makeTick(u"w"_s, start + i)});
    }
    QFile file(m_location.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QVERIFY(m_server.start().isEmpty());
    std::mt19937 random(7);
    const int damages = damagesWanted(40);
    for (int i = 0; i < damages; ++i) {
        HistoryLocation location = m_location;
        location.file = m_folder.filePath(u"damaged%1.sqlite"_s.arg(i));
        QFile copy(location.file);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(damage(whole, i, random));
        copy.close();
        const QString id = u"after%1"_s.arg(i);
        History history(location);
        history.add(makeEntry(id, 1));
        const auto entries = answer(history.entries({}));
        // Or, where the damage looks like a newer version or another program's file, left alone.
        if (history.health().kind == HistoryHealth::Kind::Failed)
            continue;
        QVERIFY2(entries.ok(), qPrintable(u"%1: %2"_s.arg(i).arg(entries.error())));
        QVERIFY2(std::ranges::any_of(entries.value(), [&](const auto &entry) { return entry.id == id; }),
                 qPrintable(QString::number(i)));
    }
    // Each source has each of the ticks once at most, and none that was never there.
    QCOMPARE(sql(u"SELECT COUNT(*) FROM (SELECT 1 FROM loopscope.tick GROUP BY source, at_us "
                 "HAVING COUNT(*) > 1) AS twice"_s),
             u"0"_s);
    QCOMPARE(
        sql(u"SELECT COUNT(*) FROM loopscope.tick WHERE at_us NOT BETWEEN %1 AND %2"_s.arg(start * 1'000'000)
                .arg((start + 99) * 1'000'000)),
        u"0"_s);
}

/// From a backup, or after the machine lost its power: the database has more of it than it knows of.
void TestHistoryDelivery::continuesFromAnOlderOutbox()
{
    const qint64 start = secondsNow() - 1'000;
    const QString backup = m_folder.filePath(u"backup"_s);
    const auto addTicks = [&](qint64 from, qint64 count) {
        History history(m_location);
        for (qint64 i = from; i < from + count; ++i)
            history.add({makeTick(u"w"_s, start + i)});
        QVERIFY(answer(history.tags()).ok());
    };
    addTicks(0, 5);
    m_server.stop();
    {
        History history(m_location); // whose ticks wait when the backup is made
        for (qint64 i = 5; i < 10; ++i)
            history.add({makeTick(u"w"_s, start + i)});
    }
    QVERIFY(QFile::copy(m_location.file, backup));
    QVERIFY(m_server.start().isEmpty());
    addTicks(10, 40);
    QCOMPARE(secondsInOrder(), seconds(start, 50));
    QVERIFY(QFile::remove(m_location.file) && QFile::copy(backup, m_location.file));
    addTicks(50, 20);
    QCOMPARE(secondsInOrder(), seconds(start, 70));
    addTicks(70, 2);
    QCOMPARE(secondsInOrder(), seconds(start, 72));
    QCOMPARE(sql(u"SELECT COUNT(*) FROM loopscope.source"_s), u"1"_s);
}

void TestHistoryDelivery::leavesOutWhatItCannotTake()
{
    const qint64 start = secondsNow() - 1'000;
    History history(m_location);
    QSignalSpy noticed(&history, &History::notice);
    QVERIFY(answer(history.tags()).ok());
    // A database whose owner thinks otherwise of some ticks.
    (void)sql(u"ALTER TABLE loopscope.tick ADD CHECK (planned < 1000)"_s);
    QList<WatchTick> ticks;
    for (int i = 0; i < 20; ++i) {
        WatchTick item = makeTick(u"w"_s, start + i);
        item.tick.planned = i == 7 ? 1'000 : 1;
        history.add({item});
    }
    QVERIFY(answer(history.tags()).ok());
    QCOMPARE(sql(u"SELECT COUNT(*) FROM loopscope.tick"_s), u"19"_s);
    QCOMPARE(noticed.size(), 1);
}

/// While a backup is restored, say. Nothing that is written meanwhile is to blame for it.
void TestHistoryDelivery::waitsWhileTheTablesAreAway()
{
    const qint64 start = secondsNow() - 1'000;
    History history(m_location);
    QSignalSpy noticed(&history, &History::notice);
    history.add({makeTick(u"w"_s, start)});
    QVERIFY(answer(history.tags()).ok());
    (void)sql(u"ALTER TABLE loopscope.tick RENAME TO away"_s);
    for (int i = 1; i < 20; ++i)
        history.add({makeTick(u"w"_s, start + i)});
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
    (void)sql(u"ALTER TABLE loopscope.away RENAME TO tick"_s);
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(secondsInOrder(), seconds(start, 20), 60'000);
    QVERIFY(noticed.isEmpty());
}

/// To a database that was put back to a time before it knew of this writer.
void TestHistoryDelivery::introducesItselfAgain()
{
    const qint64 start = secondsNow() - 1'000;
    History history(m_location);
    QSignalSpy noticed(&history, &History::notice);
    QVERIFY(answer(history.tags()).ok());
    (void)sql(u"DELETE FROM loopscope.source"_s);
    for (int i = 0; i < 5; ++i)
        history.add({makeTick(u"w"_s, start + i)});
    QTRY_COMPARE_WITH_TIMEOUT(secondsInOrder(), seconds(start, 5), 60'000);
    QVERIFY(noticed.isEmpty());
}

void TestHistoryDelivery::writesNoPassword()
{
    for (const QString &text :
         {u"postgresql://me:secret@host/db"_s, u"postgresql://host/db?password=secret"_s,
          u"postgres://me:@host/db"_s, u"postgresql://host/db?sslpassword=secret"_s}) {
        const Result<HistoryLocation> location = HistoryLocation::parse(text);
        QVERIFY(location.error().contains(".pgpass"_L1));
        QVERIFY(!location.error().contains("secret"_L1));
    }
}

QTEST_GUILESS_MAIN(TestHistoryDelivery)

#include "tst_historydelivery.moc"
