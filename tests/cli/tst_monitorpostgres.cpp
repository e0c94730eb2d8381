// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "net/demoserver.h"
#include "support/postgresserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Databases of PostgreSQL that are not for us, and addresses of them that cannot be meant.
class TestMonitorPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void databasesThatAreNotOurs_data();
    void databasesThatAreNotOurs();
    void addressesThatCannotBeMeant();

private:
    /// "monitor" and "compare" with the history \a address: their end, with not one request sent.
    void refuse(const QString &address, const QString &problem);

    DemoServer m_server;
    PostgresServer m_postgres;
    QTemporaryDir m_folder;
    QString m_list;
};

void TestMonitorPostgres::initTestCase()
{
    const Status started = m_server.start();
    QVERIFY2(started.ok(), qPrintable(started.error()));
    const QString problem = m_postgres.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_list = m_folder.filePath(u"watches.json"_s);
    writeFile(m_list,
              R"({"format": "loopscope-watches", "version": 1, "watches": [{"interval": "1s", "url": ")"
                  + m_server.url(u"/fast"_s).toEncoded() + R"("}]})");
}

void TestMonitorPostgres::refuse(const QString &address, const QString &problem)
{
    const qint64 requests = m_server.counters().requests;
    const QString url = m_server.url(u"/fast"_s).toString();
    for (const QStringList &command :
         {QStringList{u"monitor"_s, m_list, u"--duration"_s, u"2"_s}, {u"compare"_s, url}}) {
        Program program;
        program.setVariable(u"XDG_DATA_HOME"_s, m_folder.path());
        program.start(command + QStringList{u"--history"_s, address});
        const Program::End end = program.waitForEnd();
        QVERIFY2(end.err.contains(problem), qPrintable(end.err));
        QCOMPARE(end.status, 2);
        QCOMPARE(end.out, QString());
        QCOMPARE(end.err.count(u'\n'), 1);
    }
    QCOMPARE(m_server.counters().requests, requests);
}

void TestMonitorPostgres::databasesThatAreNotOurs_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    QTest::newRow("newer")
        << u"CREATE TABLE loopscope.migration (version INTEGER NOT NULL PRIMARY KEY, at_us BIGINT "
           "NOT NULL); INSERT INTO loopscope.migration VALUES (1000, 0)"_s
        << u"by a newer Loopscope (version 1000 of its tables"_s;
    QTest::newRow("another program's")
        << u"CREATE TABLE loopscope.tick (id INTEGER, label TEXT)"_s
        << u"The schema loopscope in this database is another program's (its table tick"_s;
}

void TestMonitorPostgres::databasesThatAreNotOurs()
{
    QFETCH(QString, sql);
    QFETCH(QString, problem);
    const QString address = m_postgres.newDatabase();
    const QString database = address.section(u'/', -1);
    QCOMPARE(m_postgres.query(database, u"CREATE SCHEMA loopscope; "_s + sql), QString());
    refuse(address, u"The history %1 cannot be used. "_s.arg(address));
    refuse(address, problem);
}

void TestMonitorPostgres::addressesThatCannotBeMeant()
{
    refuse(u"postgresql://127.0.0.1:1/team?foo=1"_s,
           u"--history: “foo” is no option of a PostgreSQL connection"_s);
    refuse(u"postgresql://127.0.0.1:1/team?sslmode=requires"_s, u"did you mean “require”?"_s);
}

QTEST_GUILESS_MAIN(TestMonitorPostgres)
#include "tst_monitorpostgres.moc"
