// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/history.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// What is killed: writes a tick a millisecond to \a location, the first with the second after \a last, and
/// says which ones are safe.
int writeForEver(const HistoryLocation &location, qint64 last)
{
    History history(location);
    QObject::connect(&history, &History::ticksStored, &history, [](const QList<WatchTick> &ticks) {
        std::printf("%lld\n", static_cast<long long>(ticks.last().tick.startedAtUs / 1'000'000));
        std::fflush(stdout);
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &history, [&] {
        history.add({makeTick(u"w"_s, ++last)});
        if (last % 50 == 0)
            history.add(makeEntry(QString::number(last), 1));
    });
    timer.start(1);
    return QCoreApplication::exec();
}

} // namespace

/// kill -9 at any moment. LOOPSCOPE_KILLS says how often; 15 times by default.
class TestHistoryKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasSafe();
    void deliversWhatWasSafeOnce();

private:
    /// Starts one that writes, kills it, and returns the last second that it said was safe.
    [[nodiscard]] qint64 writeAndKill(const QString &place, qint64 last);

    const int m_kills =
        qEnvironmentVariableIsSet("LOOPSCOPE_KILLS") ? qEnvironmentVariableIntValue("LOOPSCOPE_KILLS") : 15;
    const QTemporaryDir m_folder;
    std::mt19937 m_random{std::random_device{}()};
};

qint64 TestHistoryKill::writeAndKill(const QString &place, qint64 last)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {u"--write"_s, place, m_folder.filePath(u"outbox.sqlite"_s), QString::number(last)});
    // Also before it has made the file, or said anything.
    if (child.waitForStarted(30'000))
        child.waitForReadyRead(int(m_random() % 100));
    QTest::qSleep(int(m_random() % 60));
    child.kill();
    if (!child.waitForFinished(30'000))
        return -1;
    const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    return lines.size() > 1 ? lines.at(lines.size() - 2).toLongLong() : last;
}

void TestHistoryKill::losesNothingThatWasSafe()
{
    const QString file = m_folder.filePath(u"h.sqlite"_s);
    const qint64 first = secondsNow() - 2'000'000;
    qint64 last = first;
    for (int kill = 0; kill < m_kills; ++kill) {
        const qint64 safe = writeAndKill(file, last);
        QVERIFY(safe >= last);
        Database database(Backend::Sqlite);
        QVERIFY(database.open({.database = file}));
        if (kill == 0 && !database.select(u"SELECT 1 FROM sqlite_master WHERE name = 'tick'"_s).next())
            continue; // it had not come that far
        {
            Rows check = database.select(u"PRAGMA integrity_check"_s);
            QVERIFY(check.next());
            QCOMPARE(check.text(0), u"ok"_s);
        }
        Rows rows = database.select(u"SELECT COUNT(*), MAX(at_us) / 1000000 FROM tick"_s);
        QVERIFY(rows.next());
        const qint64 found = rows.integer(0) > 0 ? rows.integer(1) : first;
        QVERIFY2(found >= safe, qPrintable(u"%1 of %2"_s.arg(found).arg(safe)));
        QCOMPARE(rows.integer(0), found - first); // each once, none left out
        last = found;
    }
    QVERIFY(last > first);
    QVERIFY(QDir(m_folder.path()).entryList({u"*damaged*"_s}).isEmpty());
}

/// With PostgreSQL: what was safe in the file of what waits is delivered by whoever comes next. Ticks that
/// came into it, but were not told to be safe, are delivered, too; they have the same seconds as the first
/// ones of the next process.
void TestHistoryKill::deliversWhatWasSafeOnce()
{
    PostgresServer server;
    const QString problem = server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const HistoryLocation location = historyAt(server.newDatabase(), m_folder.filePath(u"outbox.sqlite"_s));
    const qint64 first = secondsNow() - 2'000'000;
    qint64 last = first;
    for (int kill = 0; kill < m_kills; ++kill) {
        last = writeAndKill(location.text(), last);
        QVERIFY(last >= first);
    }
    QVERIFY(last > first);
    History history(location);
    const auto tags = answer(history.tags());
    QVERIFY2(tags.ok(), qPrintable(tags.error()));
    const auto sql = [&](const QString &text) { return server.query(location.database, text); };
    QCOMPARE(
        sql(u"SELECT COUNT(DISTINCT at_us) FROM loopscope.tick WHERE at_us <= %1"_s.arg(last * 1'000'000)),
        QString::number(last - first));
    // None was delivered twice: each has a number of its own, and none is left out.
    QCOMPARE(sql(u"SELECT COUNT(DISTINCT seq) - COUNT(*) FROM loopscope.tick"_s), u"0"_s);
    QCOMPARE(sql(u"SELECT MAX(tick.seq) - COUNT(*) FROM loopscope.tick"_s), u"0"_s);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM loopscope.source"_s), u"1"_s);
    QVERIFY(QDir(m_folder.path()).entryList({u"*damaged*"_s}).isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeForEver(historyAt(arguments.value(2), arguments.value(3)),
                            arguments.value(4).toLongLong());
    TestHistoryKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historykill.moc"
