// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/demohost.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// One start of the program, as far as its demo server goes.
struct Start
{
    DemoHost host;
    QSignalSpy offered{&host, &DemoHost::offered};

    explicit Start(bool isOwner) { host.serve(isOwner); }
    [[nodiscard]] int urlPort(int i = 0) const { return offered.value(i).value(0).toUrl().port(); }
    [[nodiscard]] int lastPort(int i = 0) const { return offered.value(i).value(1).toInt(); }
};

int keptPort()
{
    return QSettings().value("demo/port"_L1).toInt();
}

bool answers(int port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(port));
    return socket.waitForConnected(10'000);
}

} // namespace

/// Which program serves the demo server, on which port, and which port is kept.
class TestDemoHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"Loopscope tests"_s);
    }
    void init() { QSettings().clear(); }
    void keepsItsPort();
    void movesWhereItMust();
    void aSecondProgramTouchesNothing();
    void aSecondProgramTakesThePortOver();
    void withoutAPortThereIsNothingToOffer();

private:
    QTemporaryDir m_settings;
};

void TestDemoHost::keepsItsPort()
{
    int port = 0;
    for (int time = 0; time < 3; ++time) {
        const Start start(true);
        QCOMPARE(start.offered.count(), 1);
        QCOMPARE(start.urlPort(), int(start.host.port()));
        QCOMPARE(start.offered.first().first().toUrl().path(), u"/delay/50ms"_s);
        QCOMPARE(start.lastPort(), port);
        QVERIFY(port == 0 || port == start.urlPort());
        port = start.urlPort();
        QCOMPARE(keptPort(), port);
        QVERIFY(answers(port));
    }
}

void TestDemoHost::movesWhereItMust()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QSettings().setValue("demo/port"_L1, other.serverPort());
    const Start start(true);
    QCOMPARE(start.lastPort(), int(other.serverPort()));
    QVERIFY(start.urlPort() != other.serverPort());
    QCOMPARE(keptPort(), start.urlPort());
    QVERIFY(answers(start.urlPort()));
}

void TestDemoHost::aSecondProgramTouchesNothing()
{
    auto first = std::make_unique<Start>(true);
    const int port = first->urlPort();
    {
        const Start second(false);
        QCOMPARE(keptPort(), port);
        QCOMPARE(second.urlPort(), port); // it can ask the first one's
        QCOMPARE(second.lastPort(), port); // and has nothing to move
        QCOMPARE(second.host.port(), quint16(0));
        first.reset();
        first = std::make_unique<Start>(true); // was killed, say
        QCOMPARE(first->urlPort(), port);
    }
    QCOMPARE(keptPort(), port);
}

void TestDemoHost::aSecondProgramTakesThePortOver()
{
    auto first = std::make_unique<Start>(true);
    const int port = first->urlPort();
    Start second(false);
    first.reset();
    second.host.serve(true);
    QCOMPARE(second.offered.count(), 2);
    QCOMPARE(second.urlPort(1), port);
    QCOMPARE(int(second.host.port()), port);
    QVERIFY(answers(port));
    second.host.serve(true); // harmless
    QCOMPARE(second.offered.count(), 2);
}

void TestDemoHost::withoutAPortThereIsNothingToOffer()
{
    const Start second(false);
    QVERIFY(second.offered.isEmpty());
    QCOMPARE(keptPort(), 0);
}

QTEST_GUILESS_MAIN(TestDemoHost)
#include "tst_demohost.moc"
