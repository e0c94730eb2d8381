// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "gui/filedialogs.h"
#include "gui/historyrecorder.h"
#include "gui/monitorpage.h"
#include "gui/preferencesdialog.h"
#include "store/history.h"

#include <QGuiApplication>
#include <QSessionManager>
#include <QSettings>
#include <QTimer>

#include <chrono>
#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Desk::Desk(Theme *theme, Languages *languages, const std::optional<HistoryLocation> &place)
    : m_theme(theme)
    , m_preferences(Preferences::load(QSettings()))
    , m_watches(WatchListFile::standardPath(), &m_session)
    , m_window(theme, languages)
    , m_tray(&m_session)
    , m_notifier(&m_session, &m_notifications)
    , m_closer(&m_session, &m_tray, &m_notifications)
    , m_door(WatchListFile::standardPath(),
             [this] { return !m_window.isVisible() || m_window.isMinimized(); })
{
    openHistory(place.value_or(m_preferences.history));
    m_window.useMonitor(&m_session);
    m_notifier.setEnabled(m_preferences.notifies);
    m_closer.setChoice(m_preferences.whenClosed);
    m_window.setCloser(&m_closer);
    connectTray();
    connect(&m_watches, &WatchListFile::problem, this,
            [this](const QString &sentence) { report(tr("The watch list"), sentence); });
    connect(&m_watches, &WatchListFile::takenOver, this, &Desk::useList);
    connect(&m_demo, &DemoHost::offered, &m_window, &MainWindow::useDemoServer);
    connect(&m_window, &MainWindow::preferencesWanted, this, &Desk::editPreferences);
    connect(&m_window, &MainWindow::left, this, &Desk::onLeft);
    connect(&m_door, &ProgramDoor::entered, this, [this](const QString &run) {
        m_window.bringUp();
        if (!run.isEmpty())
            m_window.openRun(run);
    });
    connect(qGuiApp, &QGuiApplication::commitDataRequest, &m_window, [this] { m_window.save(); });
}

void Desk::connectTray()
{
    connect(&m_tray, &TrayIcon::openWanted, &m_window, &MainWindow::showWatch);
    connect(&m_tray, &TrayIcon::messageClicked, &m_window, [this] { m_window.showWatch({}); });
    connect(&m_tray, &TrayIcon::quitWanted, &m_window, &MainWindow::quit);
    connect(&m_notifications, &NotificationSink::activated, &m_window, &MainWindow::showWatch);
    connect(&m_notifications, &DesktopNotifications::undelivered, &m_tray,
            [this](const Notification &notification) { m_tray.say(notification.title, notification.text); });
}

void Desk::begin()
{
    m_window.show();
    m_watches.open();
    useList();
    if (!m_watches.isMine() || !WatchListFile::wasWatching())
        return;
    // Nobody has asked for it now, so that nobody looks for the answer on the page.
    auto *start = new QObject(this);
    connect(&m_session, &MonitorSession::refused, start, [this, start](const QString &sentence) {
        report(tr("Monitoring could not begin"), sentence);
        start->deleteLater();
    });
    connect(&m_session, &MonitorSession::begun, start, &QObject::deleteLater);
    m_session.start();
}

/// One program has the watch list, and with it the tray, the door and the demo server.
void Desk::useList()
{
    const bool isMine = m_watches.isMine();
    m_window.monitorPage()->setWatchedElsewhere(!isMine);
    m_tray.setAllowed(isMine);
    m_demo.serve(isMine);
    if (isMine)
        m_door.open();
}

/// Replaces the history that was open before, if any. What was given to that is still written, in the
/// background.
void Desk::openHistory(const HistoryLocation &place)
{
    auto history = std::make_unique<History>(place);
    history->setRetention(m_preferences.retention);
    connect(history.get(), &History::notice, this,
            [this](const QString &sentence) { report(tr("The history"), sentence); });
    auto stored = std::make_unique<StoredHistory>(history.get());
    m_window.useHistory(stored.get(), EntryMakers::standard());
    m_session.useHistory(history.get());
    m_storedHistory = std::move(stored);
    m_closingHistories.close(std::exchange(m_history, std::move(history)));
}

void Desk::editPreferences()
{
    auto *dialog = new PreferencesDialog(m_theme, m_preferences, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(dialog->preferences()); });
    dialog->open();
}

void Desk::take(const Preferences &preferences)
{
    if (m_isLeaving)
        return;
    QSettings settings;
    preferences.save(settings);
    const bool moves = preferences.history != m_preferences.history;
    m_preferences = preferences;
    if (moves)
        openHistory(preferences.history);
    else
        m_history->setRetention(preferences.retention);
    m_notifier.setEnabled(preferences.notifies);
    m_closer.setChoice(preferences.whenClosed);
}

void Desk::report(const QString &title, const QString &sentence)
{
    reportProblem(&m_window, title, sentence);
}

void Desk::leave()
{
    m_window.leave();
}

void Desk::onLeft()
{
    if (std::exchange(m_isLeaving, true))
        return;
    m_watches.close(); // it is still wanted, at the next start
    connect(&m_session, &MonitorSession::settled, this, &Desk::closeHistory, Qt::QueuedConnection);
    m_session.stop();
    if (m_session.isSettled()) {
        QMetaObject::invokeMethod(this, &Desk::closeHistory, Qt::QueuedConnection);
        return;
    }
    // A hook that hangs, or a database that is away: what is not delivered by then is kept by the history.
    constexpr auto longest = 5s;
    QTimer::singleShot(longest, this, &Desk::closeHistory);
}

/// The last step of leaving.
void Desk::closeHistory()
{
    if (!m_history)
        return; // settled, and late
    connect(&m_closingHistories, &ClosingHistories::emptied, this, [] { QCoreApplication::exit(); });
    m_window.useHistory(nullptr, {}); // what has been measured is given to the history before
    m_session.useHistory(nullptr);
    m_storedHistory.reset();
    m_closingHistories.close(std::move(m_history));
}

} // namespace Loopscope
