// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/schema.h"
#include "store/transaction.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesItsTables();
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

QTEST_GUILESS_MAIN(TestDatabase)

#include "tst_database.moc"
