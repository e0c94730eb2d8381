// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"
#include "store/historyprobe.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What is said of a PostgreSQL that takes nothing just now.
class TestDeliveryTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobodyThere();
    void noSuchDatabase();
    void aTableIsAway();
    void noPermission();
    void noRoom();
    void locked();
    void noPassword();

private:
    [[nodiscard]] QString sql(const QString &text)
    {
        return m_server.query(m_location.database, text).trimmed();
    }
    /// What \a history says as soon as it is away.
    [[nodiscard]] static HistoryHealth trouble(const History &history)
    {
        (void)QTest::qWaitFor([&] { return history.health().kind == HistoryHealth::Kind::Waiting; }, 60'000);
        return history.health();
    }

    /// To write a tick into the history is an error with the SQLSTATE \a code.
    void failTicksWith(const QString &code)
    {
        {
            History history(m_location);
            QVERIFY(answer(history.tags()).ok());
        }
        QCOMPARE(
            sql(u"CREATE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION 'as the test wants it' USING ERRCODE = '%1'; END $$; "
                "CREATE TRIGGER trouble BEFORE INSERT ON loopscope.tick EXECUTE FUNCTION trouble()"_s.arg(
                    code)),
            QString());
    }

    PostgresServer m_server;
    QTemporaryDir m_folder;
    HistoryLocation m_location;
};

void TestDeliveryTrouble::init()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_location = HistoryLocation::parse(m_server.newDatabase()).value();
    m_location.file = m_folder.filePath(m_location.database + u".sqlite"_s);
}

void TestDeliveryTrouble::nobodyThere()
{
    HistoryLocation location = HistoryLocation::parse(u"postgresql://me@127.0.0.1:1/team"_s).value();
    location.file = m_folder.filePath(u"nobody.sqlite"_s);
    const History history(location);
    const QString said = trouble(history).message;
    QVERIFY2(said.startsWith(u"The history %1 is not reached ("_s.arg(location.text())), qPrintable(said));
    QVERIFY2(said.endsWith(u"). What is measured is kept here and delivered later."_s), qPrintable(said));
}

/// The server answers, so that it is reached.
void TestDeliveryTrouble::noSuchDatabase()
{
    m_location.database = u"nowhere"_s;
    const History history(m_location);
    const QString said = trouble(history).message;
    QVERIFY2(said.startsWith(u"The history %1 cannot be used at the moment ("_s.arg(m_location.text())),
             qPrintable(said));
    QVERIFY2(
        said.contains(u"\"nowhere\" does not exist). What is measured is kept here and delivered later."_s),
        qPrintable(said));
}

void TestDeliveryTrouble::aTableIsAway()
{
    History history(m_location);
    QVERIFY(answer(history.tags()).ok());
    (void)sql(u"ALTER TABLE loopscope.tick RENAME TO away"_s);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    const QString said = trouble(history).message;
    QVERIFY2(
        said.startsWith(u"The history %1 cannot be used at the moment (ERROR: "_s.arg(m_location.text())),
        qPrintable(said));
}

/// What is measured is in the outbox by then, whatever the trouble.
void TestDeliveryTrouble::noPermission()
{
    (void)sql(u"CREATE ROLE guest LOGIN"_s);
    m_location.user = u"guest"_s;
    History history(m_location);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    const QString said = trouble(history).message;
    QVERIFY2(said.contains(u"may not be written (ERROR: permission denied for database "_s),
             qPrintable(said));
    QVERIFY2(said.endsWith(u" What is measured is kept here and delivered later."_s), qPrintable(said));
    QTRY_COMPARE(history.health().waiting, 1);
    QVERIFY(!history.health().waitsInMemory);
}

void TestDeliveryTrouble::noRoom()
{
    failTicksWith(u"53100"_s);
    History history(m_location);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    const QString said = trouble(history).message;
    QVERIFY2(said.contains(u"make room on its disk. What is measured is kept here and delivered later."_s),
             qPrintable(said));
}

void TestDeliveryTrouble::locked()
{
    failTicksWith(u"55P03"_s);
    History history(m_location);
    history.add({makeTick(u"w"_s, secondsNow() - 10)});
    const QString said = trouble(history).message;
    QVERIFY2(said.contains(u"is locked by another program"_s), qPrintable(said));
    QVERIFY2(said.endsWith(u" What is measured is kept here and delivered later."_s), qPrintable(said));
}

void TestDeliveryTrouble::noPassword()
{
    qputenv("PGPASSFILE", m_folder.filePath(u"none"_s).toUtf8());
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    HistoryLocation location = HistoryLocation::parse(server.newDatabase()).value();
    location.file = m_folder.filePath(u"password.sqlite"_s);
    QFile rules(server.folder() + u"/data/pg_hba.conf"_s);
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write("local all all scram-sha-256\n");
    rules.close();
    (void)server.query(location.database, u"SELECT pg_reload_conf()"_s);
    const auto asks = [&location] { return probeHistory(location).error().contains("password"_L1); };
    QVERIFY(QTest::qWaitFor(asks, 60'000)); // it has read them
    const History history(location);
    const QString said = trouble(history).message;
    const QString wanted = u"The history %1 asks for a password ("_s.arg(location.text());
    const QString advice =
        u"); put it into ~/.pgpass, as HOST:PORT:DATABASE:USER:PASSWORD, readable by you alone."_s;
    QVERIFY2(said.startsWith(wanted) && said.contains(advice), qPrintable(said));
    const QString probed = probeHistory(location).error();
    QVERIFY2(probed.startsWith(wanted) && probed.endsWith(advice), qPrintable(probed));
}

QTEST_GUILESS_MAIN(TestDeliveryTrouble)

#include "tst_deliverytrouble.moc"
