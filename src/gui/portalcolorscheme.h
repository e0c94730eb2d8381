// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusVariant;

namespace Loopscope {

/// What the desktop prefers, as org.freedesktop.portal.Settings tells it: for desktops that bring no Qt
/// palette (GNOME, sway …). Never blocks: the answer, and every later change, comes as changed(). Without
/// D-Bus or portal it stays at NoPreference.
class PortalColorScheme : public QObject
{
    Q_OBJECT

public:
    /// Values of org.freedesktop.appearance color-scheme.
    enum class Preference { NoPreference = 0, Dark = 1, Light = 2 };

    /// \a service is the portal's bus name; empty on a peer-to-peer connection.
    explicit PortalColorScheme(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                               const QString &service = QStringLiteral("org.freedesktop.portal.Desktop"),
                               QObject *parent = nullptr);

    [[nodiscard]] Preference preference() const { return m_preference; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QDBusConnection &bus, const QString &service);
    void take(const QVariant &value);

    Preference m_preference = Preference::NoPreference;
};

} // namespace Loopscope
