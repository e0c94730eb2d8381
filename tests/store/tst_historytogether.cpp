// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/history.h"
#include "store/schema.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int writers = 4;
constexpr int ticksOfEach = 600; // of each of two watches
constexpr int entriesOfEach = 20;

/// One of several processes that write at once: the ticks of \a watches from \a start on, a minute apart, so
/// that they are rolled up meanwhile, and are late for those.
int writeAll(const HistoryLocation &location, qint64 start)
{
    const QString self = QString::number(QCoreApplication::applicationPid());
    History history(location);
    QTimer timer;
    int done = 0;
    QObject::connect(&timer, &QTimer::timeout, &history, [&] {
        for (int i = 0; i < 10; ++i, ++done) {
            history.add({makeTick(u"w"_s, start + 60 * done), makeTick(u"v"_s, start + 60 * done)});
            if (done % (ticksOfEach / entriesOfEach) == 0)
                history.add(makeEntry(self + u'-' + QString::number(done), done));
        }
        history.add(makeEntry(u"shared"_s, 1)); // of all of them there is one
        history.setTags(u"shared"_s, {self});
        history.setRetention({}); // which has the upkeep look again
        if (done == ticksOfEach)
            timer.stop();
    });
    timer.start(1);
    if (!QTest::qWaitFor([&] { return !timer.isActive(); }, 60'000))
        return 1;
    // Until the database has all of it.
    while (!answer(history.tags()).ok())
        QTest::qWait(50);
    // Not before the others: who begins after somebody has ended goes on as that one.
    std::puts("done");
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

} // namespace

/// Several Loopscopes that write to one history at once, from its first moment on.
class TestHistoryTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesAndDoublesNothing_data();
    void losesAndDoublesNothing();

private:
    PostgresServer m_server;
    QTemporaryDir m_folder;
};

void TestHistoryTogether::initTestCase()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHistoryTogether::losesAndDoublesNothing_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<int>("sources");
    QTest::newRow("SQLite") << Backend::Sqlite << 1;
    QTest::newRow("PostgreSQL") << Backend::Postgres << writers;
}

void TestHistoryTogether::losesAndDoublesNothing()
{
    QFETCH(Backend, backend);
    const bool isPostgres = backend == Backend::Postgres;
    const QString place = isPostgres ? m_server.newDatabase() : m_folder.filePath(u"h.sqlite"_s);
    const qint64 start = secondsNow() / 3'600 * 3'600 - 86'400 * 3;

    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < writers; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        processes.back()->start(
            QCoreApplication::applicationFilePath(),
            {u"--write"_s, place, m_folder.filePath(u"outbox.sqlite"_s), QString::number(start)});
    }
    for (const auto &process : processes) {
        while (!process->canReadLine())
            QVERIFY(process->waitForReadyRead(120'000));
    }
    for (const auto &process : processes) {
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished(120'000));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
    }

    const HistoryLocation location = HistoryLocation::parse(place).value();
    Database database(backend);
    QVERIFY(database.open({.database = isPostgres ? location.database : location.file,
                           .host = location.host,
                           .user = location.user}));
    if (isPostgres)
        database.run(u"SET search_path TO loopscope"_s);
    const auto number = [&](const QString &sql) {
        Rows rows = database.select(u"SELECT "_s + sql);
        return rows.next() ? rows.integer(0) : -1;
    };
    QCOMPARE(number(u"COUNT(*) FROM migration"_s), Schema::version);
    QTEST(int(number(u"COUNT(*) FROM source"_s)), "sources");
    QCOMPARE(number(u"COUNT(*) FROM watch"_s), 2);
    QCOMPARE(number(u"COUNT(*) FROM tick"_s), 2 * writers * ticksOfEach);
    // Each tick of each source has a number of its own, and none is left out, in the order of time.
    QCOMPARE(number(u"COUNT(*) FROM (SELECT DISTINCT source, seq FROM tick) AS each"_s),
             2 * writers * ticksOfEach);
    QCOMPARE(number(u"SUM(seq) FROM source"_s), 2 * writers * ticksOfEach);
    QCOMPARE(number(u"COUNT(*) FROM (SELECT at_us FROM tick GROUP BY watch, at_us HAVING COUNT(*) = %1) AS "
                    "each"_s.arg(writers)),
             2 * ticksOfEach);
    // What was rolled up while others still wrote has every tick, too.
    QVERIFY(number(u"COUNT(*) FROM rollup WHERE span = 0"_s) > 0);
    QCOMPARE(number(u"COUNT(*) FROM rollup r WHERE span = 0 AND ticks <> (SELECT COUNT(*) FROM tick t WHERE "
                    "t.watch = r.watch AND t.at_us >= r.start_us AND t.at_us < r.start_us + 3600000000)"_s),
             0);
    QCOMPARE(number(u"COUNT(*) FROM entry"_s), writers * entriesOfEach + 1);
    QCOMPARE(number(u"COUNT(*) FROM entry_tag"_s), 1);
    QCOMPARE(number(u"COUNT(*) FROM entry_tag JOIN entry ON entry.id = entry AND entry.tags = tag"_s), 1);
    QVERIFY2(!database.error(), qPrintable(database.error() ? database.error()->text : QString()));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeAll(historyAt(arguments.value(2), arguments.value(3)), arguments.value(4).toLongLong());
    TestHistoryTogether test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historytogether.moc"
