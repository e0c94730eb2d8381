// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historylocation.h"

#include <QDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestHistoryLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFiles();
    void readsDatabases_data();
    void readsDatabases();
    void refuses_data();
    void refuses();
    void saysWhatWasMeant_data();
    void saysWhatWasMeant();
};

void TestHistoryLocation::readsFiles()
{
    const HistoryLocation location = HistoryLocation::parse(u"some/../history.sqlite"_s).value();
    QCOMPARE(location.kind, HistoryLocation::Kind::Sqlite);
    QCOMPARE(location.file, QDir::current().filePath(u"history.sqlite"_s));
    QCOMPARE(HistoryLocation::parse(location.text()).value(), location);
    QVERIFY(QDir::isAbsolutePath(HistoryLocation::standard().file));
}

void TestHistoryLocation::readsDatabases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("options");
    QTest::newRow("all") << u"postgresql://me@db.example:5433/team?sslmode=require&connect_timeout=7"_s
                         << u"db.example"_s << 5433 << u"me"_s << u"team"_s
                         << u"sslmode=require;connect_timeout=7"_s;
    QTest::newRow("local") << u"postgresql:///team"_s << QString() << 0 << QString() << u"team"_s
                           << QString();
    QTest::newRow("IPv6") << u"postgresql://[::1]:5433/team"_s << u"::1"_s << 5433 << QString() << u"team"_s
                          << QString();
    QTest::newRow("socket") << u"postgresql://%2Fvar%2Frun/team"_s << u"/var/run"_s << 0 << QString()
                            << u"team"_s << QString();
    QTest::newRow("encoded") << u"postgresql://m%40e@h/t%2Fm?sslrootcert=%2Fa%2Fb.pem"_s << u"h"_s << 0
                             << u"m@e"_s << u"t/m"_s << u"sslrootcert=/a/b.pem"_s;
}

void TestHistoryLocation::readsDatabases()
{
    QFETCH(QString, text);
    const Result<HistoryLocation> read = HistoryLocation::parse(text);
    QVERIFY2(read.ok(), qPrintable(read.error()));
    const HistoryLocation &location = read.value();
    QCOMPARE(location.kind, HistoryLocation::Kind::Postgres);
    QTEST(location.host, "host");
    QTEST(location.port, "port");
    QTEST(location.user, "user");
    QTEST(location.database, "database");
    QTEST(location.options, "options");
    QVERIFY(QDir::isAbsolutePath(location.file));
    QCOMPARE(HistoryLocation::parse(location.text()).value(), location);
}

void TestHistoryLocation::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "   ", "http://host/db", "postgresql://", "postgresql://host", "postgresql://host/",
          "postgresql://host:0/db", "postgresql://host:70000/db", "postgresql://a b@c@d/e",
          "postgresql://host/db?x", "postgresql://host/db?sslmode=a%20host=evil",
          "postgresql://host/db?ssl'mode=x", "postgresql://host/db?options=%27", "mysql://h/d"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestHistoryLocation::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!HistoryLocation::parse(text).error().isEmpty());
}

void TestHistoryLocation::saysWhatWasMeant_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("problem"); // empty: none
    QTest::newRow("unknown") << u"foo=1"_s
                             << u"“foo” is no option of a PostgreSQL connection; PostgreSQL's manual"_s;
    QTest::newRow("slip of the pen")
        << u"sslmod=require"_s
        << u"“sslmod” is no option of a PostgreSQL connection; did you mean “sslmode”?"_s;
    QTest::newRow("second") << u"sslmode=require&conect_timeout=3"_s << u"did you mean “connect_timeout”?"_s;
    QTest::newRow("value")
        << u"sslmode=xx"_s
        << u"“xx” is no value of sslmode; known are: disable, allow, prefer, require, verify-ca, verify-full."_s;
    QTest::newRow("value, nearly") << u"sslmode=verify_full"_s
                                   << u"“verify_full” is no value of sslmode; did you mean “verify-full”?"_s;
    QTest::newRow("value in capitals") << u"sslmode=Require"_s << u"did you mean “require”?"_s;
    QTest::newRow("no value") << u"sslmode="_s << u"“” is no value of sslmode; known are: "_s;
    QTest::newRow("no number") << u"connect_timeout=5s"_s
                               << u"“5s” is no value of connect_timeout, which takes a whole number."_s;
    QTest::newRow("which server") << u"target_session_attrs=primry"_s << u"did you mean “primary”?"_s;
    for (const char *mode : {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"})
        QTest::newRow(mode) << u"sslmode=%1"_s.arg(QLatin1StringView(mode)) << QString();
    QTest::newRow("paths") << u"passfile=/etc/pw&sslcert=/a.pem&sslkey=/b.pem&sslrootcert=/c.pem"_s
                           << QString();
    QTest::newRow("others") << u"application_name=me&keepalives=1&gssencmode=disable&service=x"_s
                            << QString();
}

void TestHistoryLocation::saysWhatWasMeant()
{
    QFETCH(QString, options);
    QFETCH(QString, problem);
    const QString error = HistoryLocation::parse(u"postgresql://host/db?"_s + options).error();
    QVERIFY2(error.contains(problem), qPrintable(error));
    QCOMPARE(error.isEmpty(), problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestHistoryLocation)

#include "tst_historylocation.moc"
