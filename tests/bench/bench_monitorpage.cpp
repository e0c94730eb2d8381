// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How soon the Monitor page shows a year of one watch, 1,051,200 made-up ticks (one every 30 s) in an SQLite
// file in the temporary folder, and what a frame costs while it is moved.

#include "core/languages.h"
#include "gui/mainwindow.h"
#include "gui/monitorpage.h"
#include "gui/theme.h"
#include "gui/watchchart.h"
#include "gui/watchpanel.h"
#include "monitoring/monitorsession.h"
#include "store/database.h"
#include "store/history.h"
#include "store/schema.h"
#include "store/tickarchive.h"
#include "store/tickupkeep.h"
#include "store/transaction.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QImage>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Loopscope;
using namespace Loopscope::TickSpan;
using namespace Qt::StringLiterals;

namespace {

constexpr int tickCount = 1'051'200;
const QString watchId = u"00000000-0000-4000-8000-000000000001"_s;

/// Straight into the tables, as the history's own thread would, for that takes a minute less.
void fill(const QString &file, qint64 nowUs)
{
    Database database(Backend::Sqlite);
    database.open({.database = file});
    database.run(u"PRAGMA journal_mode = WAL"_s);
    database.run(u"PRAGMA synchronous = NORMAL"_s);
    (void)Schema::prepare(database);
    database.run(u"INSERT INTO watch (uid, name, url) VALUES ('%1', '', '')"_s.arg(watchId));
    database.run(u"INSERT INTO source (uid, name) VALUES ('s', '')"_s);
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> latency(17.7, 0.3);
    TickArchive archive(database);
    std::vector<TickRow> rows;
    const auto write = [&] {
        Transaction transaction(database, Transaction::Kind::Write);
        archive.append(rows);
        (void)transaction.commit();
        rows.clear();
    };
    for (int i = 0; i < tickCount; ++i) {
        TickRow row{1, 1, i + 1, {}};
        row.tick.startedAtUs = nowUs - qint64(tickCount - i) * 30 * second + qint64(random() % 1'000'000);
        row.tick.interval = std::chrono::seconds(30);
        row.tick.level = random() % 200 == 0 ? WatchState::Down : WatchState::Up;
        row.tick.planned = row.tick.ended = 1;
        row.tick.latency.add(qint64(latency(random)));
        rows.push_back(std::move(row));
        if (rows.size() == 20'000)
            write();
    }
    write();
    TickUpkeep upkeep(database);
    while (upkeep.step(nowUs)) { }
    if (database.error())
        qFatal("%s", qPrintable(database.error()->text));
}

void print(const char *name, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf("%-34s median %7.1f ms, 95 %% %7.1f ms, longest %7.1f ms\n", name, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back());
}

double msOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The page as a person opens it: the history file, the session, the window, up to the picture.
class Desk
{
public:
    Desk(Theme &theme, Languages &languages, const QString &file) : m_window(&theme, &languages)
    {
        m_window.resize(1280, 860);
        m_window.showPage(m_window.monitorPage());
        m_window.show();
        QCoreApplication::processEvents();
        HistoryLocation place;
        place.file = file;
        Watch watch = Watch::create();
        watch.id = watchId;
        watch.request.url = QUrl(u"http://127.0.0.1:9/"_s);
        chart()->showRange(TimeRange::Year);
        m_timer.start();
        m_history = std::make_unique<History>(place);
        while (m_history->health().kind != HistoryHealth::Kind::Good)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_openMs = msOf(m_timer);
        m_timer.start();
        m_session.useHistory(m_history.get());
        (void)m_session.setList({{watch}, {}});
        m_window.useMonitor(&m_session);
        (void)picture();
    }
    ~Desk() { m_window.useMonitor(nullptr); }
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] WatchChart *chart() const { return m_window.monitorPage()->panel()->chart(); }
    [[nodiscard]] bool isComplete() const
    {
        return chart()->data() && !m_window.monitorPage()->panel()->loader()->isWaiting();
    }
    [[nodiscard]] double openMs() const { return m_openMs; } ///< of the history alone
    /// Waits for the data, and paints it. The ms since the history was open.
    double waitForPicture()
    {
        while (!isComplete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        (void)picture();
        return msOf(m_timer);
    }
    QImage picture()
    {
        QImage image(m_window.size(), QImage::Format_RGB32);
        m_window.render(&image);
        return image;
    }

private:
    std::unique_ptr<History> m_history;
    MonitorSession m_session;
    MainWindow m_window;
    QElapsedTimer m_timer;
    double m_openMs = 0;
};

/// Moves by a hundredth of the window a frame; what a frame costs the GUI's thread: the events and the
/// painting of the page.
void pan(Desk &desk, const char *name, TimeRange range)
{
    desk.chart()->showRange(range);
    (void)desk.waitForPicture();
    std::vector<double> frames;
    int incomplete = 0;
    QImage image(desk.chart()->size(), QImage::Format_RGB32);
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        const TimeWindow &window = desk.chart()->window();
        const qint64 by = window.spanUs() / 100;
        desk.chart()->showRange(window.fromUs() - by, window.untilUs() - by);
        QCoreApplication::processEvents();
        desk.chart()->render(&image);
        frames.push_back(msOf(timer));
        incomplete += desk.isComplete() ? 0 : 1;
    }
    print(name, frames);
    std::printf("%-34s %d of 200 frames before all of it was read\n", "", incomplete);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(u"Loopscope benchmarks"_s);
    const QString file = folder.filePath(u"history.sqlite"_s);
    QElapsedTimer timer;
    timer.start();
    fill(file, QDateTime::currentMSecsSinceEpoch() * 1'000);
    std::printf("%d ticks written in %.1f s\n", tickCount, double(timer.elapsed()) / 1e3);
    std::fflush(stdout);

    Languages languages;
    languages.install(u"en");
    Theme theme(qApp);
    theme.setChoice(ColorChoice::Light);
    std::vector<double> opened;
    std::vector<double> shown;
    for (int i = 0; i < 9; ++i) {
        Desk desk(theme, languages, file);
        opened.push_back(desk.openMs());
        shown.push_back(desk.waitForPicture());
    }
    print("the history opened", opened);
    print("then the year shown", shown);
    Desk desk(theme, languages, file);
    (void)desk.waitForPicture();
    pan(desk, "a frame, a year in sight", TimeRange::Year);
    pan(desk, "a frame, a month in sight", TimeRange::Month);
    pan(desk, "a frame, a week in sight", TimeRange::Week);
    pan(desk, "a frame, a day in sight", TimeRange::Day);
    return 0;
}
