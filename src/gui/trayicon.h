// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <array>
#include <functional>
#include <optional>

namespace Loopscope {

class MonitorSession;

/// The desktop's tray says how the worst watch is; its menu names the worst ones. Shown while something is
/// watched or could be.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// \a session must outlive this. \a hasTray tells whether the desktop has a tray now.
    explicit TrayIcon(MonitorSession *session,
                      std::function<bool()> hasTray = &QSystemTrayIcon::isSystemTrayAvailable,
                      QObject *parent = nullptr);

    /// Not where another program has an icon for the same watches. Allowed by default.
    void setAllowed(bool allowed);
    /// Whether a person can find the icon.
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] WatchState state() const { return m_state.value_or(WatchState::Unknown); }
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }
    [[nodiscard]] QMenu *menu() { return &m_menu; }
    /// A message of the tray's own, for desktops without notifications.
    void say(const QString &title, const QString &text);

Q_SIGNALS:
    /// Show the window, on the watch \a watchId where it is not empty.
    void openWanted(const QString &watchId);
    void quitWanted();
    /// A message of say() was clicked on.
    void messageClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr std::size_t linesShown = 5;

    void buildMenu();
    void update();
    void updateLines();
    [[nodiscard]] QString summary() const;
    void retranslate();

    MonitorSession *m_session;
    std::function<bool()> m_hasTray;
    QMenu m_menu; // before the icon, which has it
    QAction *m_summary;
    std::array<QAction *, linesShown> m_lines{}; // of the worst watches; the rest is invisible
    QAction *m_open;
    QAction *m_watch;
    QAction *m_quit;
    QSystemTrayIcon m_icon;
    std::optional<WatchState> m_state; // of the picture
    bool m_isAllowed = true;
    QTimer m_pacer; // many changes at once are one update
};

} // namespace Loopscope
