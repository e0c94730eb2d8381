// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/portalcolorscheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto settingsInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto colorSchemeKey = "color-scheme"_L1;

} // namespace

PortalColorScheme::PortalColorScheme(const QDBusConnection &bus, const QString &service, QObject *parent)
    : QObject(parent)
{
    if (!bus.isConnected())
        return;
    // Qt before 6.5 finds the slot's type only once it is registered by name (QTBUG-108822).
    qRegisterMetaType<QDBusVariant>();
    QDBusConnection(bus).connect(service, portalPath, settingsInterface, u"SettingChanged"_s, this,
                                 SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(bus, service);
}

void PortalColorScheme::ask(const QDBusConnection &bus, const QString &service)
{
    // Read is deprecated in favour of ReadOne, but only newer portals have that.
    QDBusMessage read = QDBusMessage::createMethodCall(service, portalPath, settingsInterface, u"Read"_s);
    read << QString(appearanceGroup) << QString(colorSchemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid())
            take(reply.value().variant());
        done->deleteLater();
    });
}

void PortalColorScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == colorSchemeKey)
        take(value.variant());
}

void PortalColorScheme::take(const QVariant &value)
{
    // Read wraps its value in a second variant.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    bool isNumber = false;
    const uint number = inner.toUInt(&isNumber);
    // The portal's text: values it does not know are no preference.
    const auto preference =
        isNumber && number <= uint(Preference::Light) ? Preference(number) : Preference::NoPreference;
    if (preference == m_preference)
        return;
    m_preference = preference;
    Q_EMIT changed();
}

} // namespace Loopscope
