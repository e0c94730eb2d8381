// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desktopnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QStringList>
#include <QVariantMap>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr auto interface = "org.freedesktop.Notifications"_L1;
constexpr auto defaultAction = "default"_L1; // a click on the notification itself

} // namespace

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, const QString &service,
                                           QObject *parent)
    : NotificationSink(parent), m_bus(bus), m_service(service)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, interface, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(service, path, interface, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    askForCapabilities();
}

void DesktopNotifications::askForCapabilities()
{
    const QDBusMessage ask = QDBusMessage::createMethodCall(m_service, path, interface, u"GetCapabilities"_s);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QStringList> reply = *done;
        if (reply.isValid())
            m_takesMarkup = reply.value().contains(u"body-markup"_s);
        done->deleteLater();
    });
}

void DesktopNotifications::show(const Notification &notification)
{
    if (!m_bus.isConnected()) {
        Q_EMIT undelivered(notification);
        return;
    }
    constexpr uint replacesNone = 0;
    constexpr int asLongAsUsual = -1;
    constexpr uchar normalUrgency = 1;
    const QString program = QGuiApplication::desktopFileName();
    const QVariantMap hints{{u"desktop-entry"_s, program},
                            {u"urgency"_s, QVariant::fromValue(normalUrgency)},
                            {u"category"_s, u"network"_s}};
    QDBusMessage notify = QDBusMessage::createMethodCall(m_service, path, interface, u"Notify"_s);
    notify << QGuiApplication::applicationDisplayName() << replacesNone << program << notification.title
           << (m_takesMarkup ? notification.text.toHtmlEscaped() : notification.text)
           << QStringList{QString(defaultAction), tr("Open")} << hints << asLongAsUsual;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, notification](QDBusPendingCallWatcher *done) {
                const QDBusPendingReply<uint> reply = *done;
                if (reply.isValid())
                    m_shown.insert(reply.value(), notification.watchId);
                else
                    Q_EMIT undelivered(notification);
                done->deleteLater();
            });
}

void DesktopNotifications::onActionInvoked(uint id, const QString &action)
{
    if (action == defaultAction && m_shown.contains(id)) // else it is another program's
        Q_EMIT activated(m_shown.take(id));
}

void DesktopNotifications::onClosed(uint id, uint /*reason*/)
{
    m_shown.remove(id);
}

} // namespace Loopscope
