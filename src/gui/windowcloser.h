// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/preferences.h"

#include <QCoreApplication>

class QWidget;

namespace Loopscope {

class MonitorSession;
class NotificationSink;
class TrayIcon;

/// What a closed window means for what is watched. GUI thread only.
class WindowCloser
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::WindowCloser)

public:
    enum class Answer {
        Quit, ///< ends the program
        Hide, ///< goes on in the tray
        Minimise, ///< goes on, where there is no tray to find it in
        Stay,
    };

    /// All must outlive this. The first time that a window is hidden, \a sink says where it is.
    WindowCloser(const MonitorSession *session, const TrayIcon *tray, NotificationSink *sink)
        : m_session(session), m_tray(tray), m_sink(sink)
    {
    }

    void setChoice(WhenClosed choice) { m_choice = choice; }
    /// A person closes \a window: asks them where they must be asked.
    [[nodiscard]] Answer ask(QWidget *window) const;

private:
    [[nodiscard]] Answer askPerson(QWidget *window, bool hasTray) const;
    void tellOfTray() const;

    const MonitorSession *m_session;
    const TrayIcon *m_tray;
    NotificationSink *m_sink;
    WhenClosed m_choice = WhenClosed::Ask;
};

} // namespace Loopscope
