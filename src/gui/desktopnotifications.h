// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/notificationsink.h"

#include <QDBusConnection>
#include <QHash>

namespace Loopscope {

/// Notifications by org.freedesktop.Notifications, which needs no tray. Never blocks. Without D-Bus, or where
/// nobody shows notifications, undelivered() says so.
class DesktopNotifications : public NotificationSink
{
    Q_OBJECT

public:
    /// \a service is the bus name; empty on a peer-to-peer connection.
    explicit DesktopNotifications(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                                  const QString &service = QStringLiteral("org.freedesktop.Notifications"),
                                  QObject *parent = nullptr);

    void show(const Loopscope::Notification &notification) override;

Q_SIGNALS:
    void undelivered(const Loopscope::Notification &notification);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void askForCapabilities();

    QDBusConnection m_bus;
    const QString m_service;
    bool m_takesMarkup = true; // until it says otherwise
    QHash<uint, QString> m_shown; // the watch of each that is shown
};

} // namespace Loopscope
