// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/delivery.h"
#include "store/schema.h"
#include "store/transaction.h"
#include "support/postgresserver.h"

#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesItsTables();
    void whatPostgresSaysUnaskedIsNotWritten();
    void whatPostgresSaysIsOnOneLine();
};

void TestDatabase::makesItsTables()
{
    const QTemporaryDir folder;
    Database database(Backend::Sqlite);
    QVERIFY(database.open({.database = folder.filePath(u"h.sqlite"_s)}));
    QVERIFY(Schema::prepare(database).ok());
    QVERIFY2(!database.error(), qPrintable(database.error() ? database.error()->text : QString()));
    QCOMPARE(
        database.execute(u"INSERT INTO watch (uid, name, url) VALUES (?, ?, ?)"_s, u"a"_s, QString(), u"c"_s),
        1);
    QVERIFY(Schema::prepare(database).ok());
    Rows rows = database.select(u"SELECT uid, name, id FROM watch"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.text(0), u"a"_s);
    QCOMPARE(rows.integer(2), 1);
    QVERIFY(!rows.next());
    QVERIFY(!database.error());
}

/// libpq would write it to standard error.
void TestDatabase::whatPostgresSaysUnaskedIsNotWritten()
{
    PostgresServer server;
    const QString problem = server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const Result<HistoryLocation> location = HistoryLocation::parse(server.newDatabase());
    QVERIFY2(location, qPrintable(location.error()));
    Database database(Backend::Postgres);
    QVERIFY(database.open(postgresAddress(location.value())));

    const QTemporaryDir folder;
    QFile written(folder.filePath(u"stderr"_s));
    QVERIFY(written.open(QIODevice::ReadWrite));
    const int before = dup(STDERR_FILENO);
    dup2(written.handle(), STDERR_FILENO);
    database.run(u"DO $$ BEGIN RAISE WARNING 'Nobody asked.'; END $$"_s);
    dup2(before, STDERR_FILENO);
    close(before);
    QVERIFY2(!database.error(), qPrintable(database.error() ? database.error()->text : QString()));
    QCOMPARE(written.size(), 0);
}

void TestDatabase::whatPostgresSaysIsOnOneLine()
{
    const QString driver = u"QPSQL: Unable to connect"_s;
    const auto textOf = [&driver](const QString &text, const QString &code) {
        return databaseError(QSqlError(driver, text, QSqlError::ConnectionError, code), Backend::Postgres)
            .text;
    };
    QCOMPARE(textOf(u"connection to server failed: Connection refused\n\tIs it running?\n"_s, {}),
             u"connection to server failed: Connection refused; Is it running?"_s);
    QCOMPARE(textOf(u"server closed the connection\n()"_s, {}), u"server closed the connection"_s);
    QCOMPARE(textOf(u"ERROR:  no such thing\n(42P01)"_s, u"42P01"_s), u"ERROR: no such thing"_s);
    QCOMPARE(textOf(QString(), {}), driver);
}

QTEST_GUILESS_MAIN(TestDatabase)

#include "tst_database.moc"
