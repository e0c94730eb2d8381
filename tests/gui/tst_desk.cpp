// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages.h"
#include "desk.h"
#include "gui/preferencesdialog.h"
#include "gui/theme.h"
#include "io/savefile.h"
#include "io/watchlistjson.h"
#include "net/demoserver.h"
#include "store/database.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

struct StoredTick
{
    qint64 atUs = 0;
    qint64 missed = 0;
};

/// Of the history in the file \a path, by their times; none where there is no such history yet.
QList<StoredTick> ticksIn(const QString &path)
{
    QList<StoredTick> ticks;
    Database database(Backend::Sqlite);
    if (!database.open({.database = path, .options = u"QSQLITE_OPEN_READONLY"_s}))
        return ticks;
    Rows rows = database.select(u"SELECT at_us, missed FROM tick ORDER BY at_us"_s);
    while (rows.next())
        ticks.append({rows.integer(0), rows.integer(1)});
    return ticks;
}

} // namespace

/// What the whole desktop program does with what a person says in its preferences.
class TestDesk : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void theHistoryMovesWhileItWatches();
};

void TestDesk::initMain()
{
    static const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.filePath(u"data"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.filePath(u"config"_s)));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QCoreApplication::setOrganizationName(u"Loopscope"_s);
    QCoreApplication::setApplicationName(u"loopscope"_s);
}

void TestDesk::theHistoryMovesWhileItWatches()
{
    DemoServer server;
    QVERIFY(server.start());
    Watch watch = Watch::create();
    watch.request.url = server.url(u"/fast"_s);
    watch.request.timeout = 900ms;
    watch.interval = 1s;
    watch.jitterPercent = 0;
    const QString first = HistoryLocation::standard().file;
    QVERIFY(QDir().mkpath(QFileInfo(first).path()));
    const Status written = saveFile(WatchListFile::standardPath(), [&watch](QIODevice &device) {
        return writeWatchList({{watch}, {}}, device);
    });
    QVERIFY2(written, qPrintable(written.error()));
    QSettings().setValue("monitor/watching"_L1, true);

    Theme theme(qApp);
    Languages languages;
    auto desk = std::make_unique<Desk>(&theme, &languages, std::nullopt);
    desk->begin();
    QTRY_VERIFY_WITH_TIMEOUT(ticksIn(first).size() >= 2, patience);

    Q_EMIT desk->window()->preferencesWanted();
    auto *dialog = desk->window()->findChild<PreferencesDialog *>();
    QVERIFY(dialog);
    const QString second = QFileInfo(first).dir().filePath(u"elsewhere/second.sqlite"_s);
    dialog->findChild<QLineEdit *>(u"file"_s)->setText(second);
    dialog->accept();
    QCOMPARE(Preferences::load(QSettings()).history.file, second);
    QTRY_VERIFY_WITH_TIMEOUT(ticksIn(second).size() >= 2, patience);
    QMetaObject::invokeMethod(desk.get(), &Desk::leave, Qt::QueuedConnection);
    QApplication::exec();
    desk.reset();

    // None is lost or twice: those of the second go on where those of the first end.
    const QList<StoredTick> ticks = ticksIn(first) + ticksIn(second);
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        const double seconds = double(ticks.at(i).atUs - ticks.at(i - 1).atUs) / 1e6;
        QCOMPARE(qint64(std::llround(seconds)), ticks.at(i).missed + 1);
    }
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
