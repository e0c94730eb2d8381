// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"
#include "store/historyprobe.h"
#include "store/schema.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// A PostgreSQL that will never take a history of this Loopscope.
class TestHistoryRefused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesANewerSchema();
    void keepsWhatWaitsForANewerSchema();
    void refusesAnotherProgramsSchema_data();
    void refusesAnotherProgramsSchema();
    void takesWhatIsNotAnotherPrograms_data();
    void takesWhatIsNotAnotherPrograms();
    void waitsForABackupThatIsRestored();
    void severalBeginAtOnce();
    void beginsWithoutAnAnswer();

private:
    [[nodiscard]] QString sql(const QString &text)
    {
        return m_server.query(m_location.database, text).trimmed();
    }
    /// Makes the tables.
    void makeHistory()
    {
        History history(m_location);
        QVERIFY(answer(history.tags()).ok());
    }
    void makeNewer()
    {
        makeHistory();
        QCOMPARE(sql(u"INSERT INTO loopscope.migration VALUES (%1, 0)"_s.arg(Schema::version + 1)),
                 QString());
    }

    PostgresServer m_server;
    QTemporaryDir m_folder;
    HistoryLocation m_location;
};

void TestHistoryRefused::init()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_location = HistoryLocation::parse(m_server.newDatabase()).value();
    m_location.file = m_folder.filePath(m_location.database + u".sqlite"_s);
}

void TestHistoryRefused::refusesANewerSchema()
{
    makeNewer();
    History history(m_location);
    QSignalSpy health(&history, &History::healthChanged);
    QVERIFY(answer(history.entries({})).error().contains("newer"_L1));
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Failed);
    QVERIFY(history.health().message.contains("newer"_L1));
    QVERIFY(history.health().message.contains(m_location.text()));
    QCOMPARE(health.size(), 1); // it was never said to be good
    QVERIFY(answer(history.watches()).error().contains("newer"_L1));
}

/// One that is found when the database is back: what was measured until then is not thrown away.
void TestHistoryRefused::keepsWhatWaitsForANewerSchema()
{
    makeNewer();
    m_server.stop();
    {
        History history(m_location);
        QSignalSpy noticed(&history, &History::notice);
        history.add({makeTick(u"w"_s, secondsNow() - 10)});
        QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
        QVERIFY(m_server.start().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(history.health().message.contains("newer"_L1), 60'000);
        history.add({makeTick(u"w"_s, secondsNow() - 9)});
        QTRY_COMPARE(history.health().waiting, 2);
        QCOMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
        QCOMPARE(noticed.size(), 1);
        QVERIFY(noticed.first().first().toString().contains("newer"_L1));
    }
    (void)sql(u"DELETE FROM loopscope.migration WHERE version > %1"_s.arg(Schema::version));
    History history(m_location);
    QTRY_COMPARE_WITH_TIMEOUT(sql(u"SELECT COUNT(*) FROM loopscope.tick"_s), u"2"_s, 60'000);
}

void TestHistoryRefused::refusesAnotherProgramsSchema_data()
{
    QTest::addColumn<QString>("tables");
    QTest::addColumn<QString>("named");
    QTest::newRow("a name like ours") << u"CREATE TABLE loopscope.tick (id INTEGER)"_s << u"tick"_s;
    QTest::newRow("its own versions")
        << u"CREATE TABLE loopscope.migration (name TEXT); CREATE TABLE loopscope.user (name TEXT)"_s
        << u"migration"_s;
    QTest::newRow("other names") << u"CREATE TABLE loopscope.zebra (at_us BIGINT)"_s << u"zebra"_s;
}

void TestHistoryRefused::refusesAnotherProgramsSchema()
{
    QFETCH(QString, tables);
    QFETCH(QString, named);
    QCOMPARE(sql(u"CREATE SCHEMA loopscope; "_s + tables), QString());
    const QString list =
        u"SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = "
        "'loopscope'::regnamespace"_s;
    const QString before = sql(list);
    {
        History history(m_location);
        history.add({makeTick(u"w"_s, secondsNow())});
        QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Failed);
        QVERIFY2(history.health().message.contains(u"is another program's (its table %1 "_s.arg(named)),
                 qPrintable(history.health().message));
    }
    const Result<QString> probed = probeHistory(m_location);
    QVERIFY2(probed.error().contains("is another program's"_L1), qPrintable(probed.error()));
    QCOMPARE(sql(list), before);
}

void TestHistoryRefused::takesWhatIsNotAnotherPrograms_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("an empty schema") << u"CREATE SCHEMA loopscope"_s << QString();
    QTest::newRow("a view") << u"CREATE SCHEMA loopscope; CREATE VIEW loopscope.statistics AS SELECT 1"_s
                            << QString();
    QTest::newRow("a table beside ours") << QString() << u"CREATE TABLE loopscope.mine (x INTEGER)"_s;
    QTest::newRow("in another schema") << u"CREATE TABLE public.tick (x INTEGER)"_s << QString();
}

void TestHistoryRefused::takesWhatIsNotAnotherPrograms()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    if (!before.isEmpty())
        QCOMPARE(sql(before), QString());
    makeHistory();
    if (!after.isEmpty())
        QCOMPARE(sql(after), QString());
    History history(m_location);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    QVERIFY(answer(history.tags()).ok());
    QCOMPARE(sql(u"SELECT COUNT(*) FROM loopscope.tick"_s), u"1"_s);
}

/// Which comes table by table, that of the versions in the middle of them.
void TestHistoryRefused::waitsForABackupThatIsRestored()
{
    makeHistory();
    (void)sql(u"ALTER TABLE loopscope.migration SET SCHEMA public"_s);
    History history(m_location);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
    (void)sql(u"ALTER TABLE public.migration SET SCHEMA loopscope"_s);
    QTRY_COMPARE_WITH_TIMEOUT(history.health().kind, HistoryHealth::Kind::Good, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(sql(u"SELECT COUNT(*) FROM loopscope.tick"_s), u"1"_s, 60'000);
}

/// None takes what another one is just making for somebody else's.
void TestHistoryRefused::severalBeginAtOnce()
{
    constexpr int many = 12;
    std::vector<std::unique_ptr<History>> histories;
    for (int i = 0; i < many; ++i) {
        HistoryLocation location = m_location;
        location.file = m_folder.filePath(m_location.database + u"-of-%1.sqlite"_s.arg(i));
        histories.push_back(std::make_unique<History>(location));
        histories.back()->add({makeTick(u"w"_s, secondsNow() - 100 + i)});
    }
    for (const auto &history : histories) {
        QTRY_COMPARE_WITH_TIMEOUT(history->health().kind, HistoryHealth::Kind::Good, 60'000);
        QVERIFY(answer(history->tags()).ok());
    }
    QCOMPARE(sql(u"SELECT COUNT(*) FROM loopscope.tick"_s), QString::number(many));
}

/// A network that hangs does not hold up who begins.
void TestHistoryRefused::beginsWithoutAnAnswer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    HistoryLocation location =
        HistoryLocation::parse(u"postgresql://me@127.0.0.1:%1/team?connect_timeout=60&sslmode=disable"_s.arg(
                                   silent.serverPort()))
            .value();
    location.file = m_folder.filePath(u"silent.sqlite"_s);
    History history(location);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    const auto watches = answer(history.watches()); // as far as they are known here
    QVERIFY2(watches.ok(), qPrintable(watches.error()));
    QCOMPARE(watches.value().size(), 1);
    QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
    QVERIFY2(history.health().message.contains("has not answered yet"_L1),
             qPrintable(history.health().message));
    QVERIFY(answer(history.entries({})).error().contains("has not answered yet"_L1));
    silent.close(); // whoever waits is cut off
}

QTEST_GUILESS_MAIN(TestHistoryRefused)

#include "tst_historyrefused.moc"
