// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/portalcolorscheme.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusServer>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using Preference = PortalColorScheme::Preference;

/// The portal's Settings interface, as far as it is needed; served without a bus daemon.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QVariant scheme = 1U;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (group != u"org.freedesktop.appearance" || key != u"color-scheme")
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"Requested setting not found"_s);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestPortalColorScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksAndFollows();
    void oddAnswersAreNoPreference_data();
    void oddAnswersAreNoPreference();
    void worksWithoutDBus();

private:
    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<QDBusConnection> m_client;
};

void TestPortalColorScheme::init()
{
    m_portal = std::make_unique<FakePortal>();
    m_server = std::make_unique<QDBusServer>();
    m_server->setAnonymousAuthenticationAllowed(true);
    connect(m_server.get(), &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        connection.registerObject(u"/org/freedesktop/portal/desktop"_s, m_portal.get(),
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    });
    QSignalSpy connected(m_server.get(), &QDBusServer::newConnection);
    m_client = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToPeer(m_server->address(), u"portal-test"_s));
    QVERIFY(m_client->isConnected());
    QTRY_COMPARE(connected.count(), 1);
}

void TestPortalColorScheme::cleanup()
{
    m_client.reset();
    QDBusConnection::disconnectFromPeer(u"portal-test"_s);
    m_server.reset();
    m_portal.reset();
}

void TestPortalColorScheme::asksAndFollows()
{
    PortalColorScheme scheme(*m_client, QString());
    QSignalSpy changed(&scheme, &PortalColorScheme::changed);
    QCOMPARE(scheme.preference(), Preference::NoPreference);
    QTRY_COMPARE(scheme.preference(), Preference::Dark);
    QCOMPARE(changed.count(), 1);

    Q_EMIT m_portal->SettingChanged(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, QDBusVariant(2U));
    Q_EMIT m_portal->SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(2U));
    QTRY_COMPARE(scheme.preference(), Preference::Light);
    QCOMPARE(changed.count(), 2);
}

void TestPortalColorScheme::oddAnswersAreNoPreference_data()
{
    QTest::addColumn<QVariant>("answer");
    QTest::newRow("unknown number") << QVariant(7U);
    QTest::newRow("text") << QVariant(u"dark"_s);
    QTest::newRow("none") << QVariant(0U);
}

void TestPortalColorScheme::oddAnswersAreNoPreference()
{
    QFETCH(QVariant, answer);
    PortalColorScheme scheme(*m_client, QString());
    QTRY_COMPARE(scheme.preference(), Preference::Dark);
    Q_EMIT m_portal->SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(answer));
    QTRY_COMPARE(scheme.preference(), Preference::NoPreference);
}

void TestPortalColorScheme::worksWithoutDBus()
{
    const PortalColorScheme scheme(QDBusConnection(u"no such connection"_s), QString());
    QCOMPARE(scheme.preference(), Preference::NoPreference);
}

QTEST_GUILESS_MAIN(TestPortalColorScheme)
#include "tst_portalcolorscheme.moc"
