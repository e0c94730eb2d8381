// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"
#include "store/schema.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

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
    QCOMPARE(history.health().kind, HistoryHealth::Kind::Waiting);
    QVERIFY2(history.health().message.contains("has not answered yet"_L1),
             qPrintable(history.health().message));
    QVERIFY(answer(history.entries({})).error().contains("has not answered yet"_L1));
    silent.close(); // whoever waits is cut off
}

QTEST_GUILESS_MAIN(TestHistoryRefused)

#include "tst_historyrefused.moc"
