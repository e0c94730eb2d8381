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

QTEST_GUILESS_MAIN(TestDeliveryTrouble)

#include "tst_deliverytrouble.moc"
