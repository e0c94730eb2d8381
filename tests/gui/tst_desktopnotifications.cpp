// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desktopnotifications.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusServer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

#include <memory>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// A desktop's notifications, as far as they are needed; served without a bus daemon.
class FakeDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities{u"body"_s, u"body-markup"_s, u"actions"_s};
    bool asked = false;
    bool refuses = false;
    QStringList titles;
    QStringList texts;
    QStringList actions;
    QVariantMap hints;

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        asked = true;
        return capabilities;
    }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &buttons, const QVariantMap &more, int timeout)
    {
        Q_UNUSED(program)
        Q_UNUSED(icon)
        Q_UNUSED(timeout)
        if (refuses || replaces != 0)
            sendErrorReply(u"org.freedesktop.Notifications.Error.ExcessNotificationGeneration"_s, u"No."_s);
        titles.append(title);
        texts.append(text);
        actions = buttons;
        hints = more;
        return uint(titles.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class TestDesktopNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickLeadsToTheWatch();
    void otherProgramsClicksAreTheirs();
    void whatLooksLikeMarkupIsText_data();
    void whatLooksLikeMarkupIsText();
    void refusedIsUndelivered();
    void withoutDBusIsUndelivered();

private:
    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<QDBusConnection> m_client;
};

void TestDesktopNotifications::init()
{
    m_desktop = std::make_unique<FakeDesktop>();
    m_server = std::make_unique<QDBusServer>();
    m_server->setAnonymousAuthenticationAllowed(true);
    connect(m_server.get(), &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        connection.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    });
    QSignalSpy connected(m_server.get(), &QDBusServer::newConnection);
    m_client = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToPeer(m_server->address(), u"notifications-test"_s));
    QVERIFY(m_client->isConnected());
    QTRY_COMPARE(connected.count(), 1);
}

void TestDesktopNotifications::cleanup()
{
    m_client.reset();
    QDBusConnection::disconnectFromPeer(u"notifications-test"_s);
    m_server.reset();
    m_desktop.reset();
}

void TestDesktopNotifications::aClickLeadsToTheWatch()
{
    QGuiApplication::setDesktopFileName(u"io.github.loopscope.Loopscope"_s);
    DesktopNotifications notifications(*m_client, QString());
    QSignalSpy activated(&notifications, &NotificationSink::activated);
    notifications.show({u"a is down"_s, u"HTTP 503."_s, WatchState::Down, u"a"_s});
    notifications.show({u"b is down"_s, u"HTTP 503."_s, WatchState::Down, u"b"_s});
    QTRY_COMPARE(m_desktop->titles, (QStringList{u"a is down"_s, u"b is down"_s}));
    QCOMPARE(m_desktop->actions.value(0), u"default"_s);
    QCOMPARE(m_desktop->hints.value(u"desktop-entry"_s).toString(), u"io.github.loopscope.Loopscope"_s);
    QTest::qWait(20); // the numbers come back
    Q_EMIT m_desktop->ActionInvoked(2, u"default"_s);
    QTRY_COMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"b"_s);
}

void TestDesktopNotifications::otherProgramsClicksAreTheirs()
{
    DesktopNotifications notifications(*m_client, QString());
    QSignalSpy activated(&notifications, &NotificationSink::activated);
    notifications.show({u"a"_s, {}, WatchState::Down, u"a"_s});
    QTRY_COMPARE(m_desktop->titles.size(), 1);
    QTest::qWait(20);
    Q_EMIT m_desktop->ActionInvoked(77, u"default"_s);
    Q_EMIT m_desktop->ActionInvoked(1, u"settings"_s);
    Q_EMIT m_desktop->NotificationClosed(1, 2);
    Q_EMIT m_desktop->ActionInvoked(1, u"default"_s); // is gone
    QTest::qWait(50);
    QVERIFY(activated.isEmpty());
}

void TestDesktopNotifications::whatLooksLikeMarkupIsText_data()
{
    QTest::addColumn<bool>("takesMarkup");
    QTest::addColumn<QString>("sent");
    QTest::addRow("markup") << true << u"&lt;b&gt; &amp; co."_s;
    QTest::addRow("plain") << false << u"<b> & co."_s;
}

void TestDesktopNotifications::whatLooksLikeMarkupIsText()
{
    QFETCH(bool, takesMarkup);
    QFETCH(QString, sent);
    if (!takesMarkup)
        m_desktop->capabilities = {u"body"_s};
    DesktopNotifications notifications(*m_client, QString());
    QTRY_VERIFY(m_desktop->asked);
    QTest::qWait(50); // the answer comes back
    notifications.show({u"<i>"_s, u"<b> & co."_s, WatchState::Down, {}});
    QTRY_COMPARE(m_desktop->texts, QStringList{sent});
    QCOMPARE(m_desktop->titles, QStringList{u"<i>"_s}); // is plain text by the specification
}

void TestDesktopNotifications::refusedIsUndelivered()
{
    m_desktop->refuses = true;
    DesktopNotifications notifications(*m_client, QString());
    QSignalSpy undelivered(&notifications, &DesktopNotifications::undelivered);
    notifications.show({u"a"_s, {}, WatchState::Down, u"a"_s});
    QTRY_COMPARE(undelivered.count(), 1);
}

void TestDesktopNotifications::withoutDBusIsUndelivered()
{
    DesktopNotifications notifications(QDBusConnection(u"no such connection"_s), QString());
    QSignalSpy undelivered(&notifications, &DesktopNotifications::undelivered);
    notifications.show({u"a"_s, {}, WatchState::Down, u"a"_s});
    QCOMPARE(undelivered.count(), 1);
}

QTEST_MAIN(TestDesktopNotifications)
#include "tst_desktopnotifications.moc"
