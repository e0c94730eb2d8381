// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/history.h"

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

/// What is killed: writes a tick a millisecond into \a file, the first with the second after \a last, and
/// says which ones are safe.
int writeForEver(const QString &file, qint64 last)
{
    History history(HistoryLocation::parse(file).value());
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
};

void TestHistoryKill::losesNothingThatWasSafe()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"h.sqlite"_s);
    const int kills =
        qEnvironmentVariableIsSet("LOOPSCOPE_KILLS") ? qEnvironmentVariableIntValue("LOOPSCOPE_KILLS") : 15;
    const qint64 first = secondsNow() - 2'000'000;
    qint64 last = first;
    std::mt19937 random(std::random_device{}());
    for (int kill = 0; kill < kills; ++kill) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, file, QString::number(last)});
        QVERIFY(child.waitForStarted(30'000));
        // Also before it has made the file, or said anything.
        child.waitForReadyRead(int(random() % 100));
        QTest::qSleep(int(random() % 60));
        child.kill();
        QVERIFY(child.waitForFinished(30'000));
        qint64 safe = last;
        const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            safe = lines.at(i).toLongLong();

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
    QVERIFY(QDir(folder.path()).entryList({u"*damaged*"_s}).isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeForEver(arguments.value(2), arguments.value(3).toLongLong());
    TestHistoryKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historykill.moc"
