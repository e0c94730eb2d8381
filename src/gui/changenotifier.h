// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "gui/notificationsink.h"

#include <QList>
#include <QTimer>

#include <chrono>

namespace Loopscope {

class MonitorSession;

/// Tells a person what has changed while they look elsewhere: one notification for all that changes within
/// some seconds, and none of a watch that is as it was by then.
class ChangeNotifier : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;

    /// Both must outlive this.
    ChangeNotifier(const MonitorSession *session, NotificationSink *sink, QObject *parent = nullptr);

    /// On by default. Off: what is waiting is dropped, too.
    void setEnabled(bool enabled);
    /// From the first change to the notification of it.
    void setDelay(Milliseconds delay) { m_timer.setInterval(delay); }

private:
    /// A watch between the first and the last of its changes that are not told yet.
    struct Changed
    {
        StateChange change; // from the first, all else of the last
        QString name;
    };

    void onStateChanged(const StateChange &change);
    void tell();
    [[nodiscard]] static Notification ofOne(const Changed &changed);
    [[nodiscard]] static Notification ofSeveral(const QList<Changed> &all);

    const MonitorSession *m_session;
    NotificationSink *m_sink;
    bool m_enabled = true;
    QTimer m_timer;
    QList<Changed> m_waiting; // in the order of their first changes
};

} // namespace Loopscope
