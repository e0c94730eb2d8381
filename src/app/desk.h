// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/changenotifier.h"
#include "gui/demohost.h"
#include "gui/desktopnotifications.h"
#include "gui/mainwindow.h"
#include "gui/preferences.h"
#include "gui/programdoor.h"
#include "gui/storedhistory.h"
#include "gui/trayicon.h"
#include "gui/windowcloser.h"
#include "monitoring/monitorsession.h"
#include "monitoring/watchlistfile.h"
#include "store/closinghistories.h"

#include <memory>
#include <optional>

namespace Loopscope {

/// Everything of the desktop program that lives as long as it: the history, what is watched, the window, the
/// tray, and what one tells the other.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// \a theme and \a languages must outlive the desk. \a place, where given, is where the history is this
    /// time, whatever the preferences say.
    Desk(Theme *theme, Languages *languages, const std::optional<HistoryLocation> &place);

    [[nodiscard]] MainWindow *window() { return &m_window; }
    /// Shows the window, starts the demo server, and goes on with what was watched when the program ended.
    void begin();
    /// Writes what has ended, and ends the program; it asks nothing.
    void leave();

private:
    void openHistory(const HistoryLocation &place);
    void editPreferences();
    void take(const Preferences &preferences);
    void report(const QString &title, const QString &sentence);
    void connectTray();
    void useList();
    void onLeft();
    void closeHistory();

    Theme *m_theme;
    Preferences m_preferences;
    ClosingHistories m_closingHistories; // where it was before
    std::unique_ptr<History> m_history;
    std::unique_ptr<StoredHistory> m_storedHistory;
    MonitorSession m_session;
    WatchListFile m_watches;
    DemoHost m_demo;
    MainWindow m_window;
    TrayIcon m_tray;
    DesktopNotifications m_notifications;
    ChangeNotifier m_notifier;
    WindowCloser m_closer;
    ProgramDoor m_door;
    bool m_isLeaving = false;
};

} // namespace Loopscope
