// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "gui/monitorpage.h"

#include "gui/notificationsink.h"
#include "gui/trayicon.h"
#include "gui/watchtable.h"
#include "gui/windowcloser.h"
#include "monitoring/monitorsession.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

class Sink : public NotificationSink
{
public:
    QList<Notification> shown;

    void show(const Notification &notification) override { shown.append(notification); }
};

} // namespace

/// Closing the window, and quitting, while endpoints are watched.
class TestMonitorClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutMonitoringItEnds();
    void goesOnInTheTray();
    void itsPlaceIsToldOnce();
    void asks_data();
    void asks();
    void withoutATrayItAsksEvenSo();
    void onePreferredToQuit();
    void quitQuits_data();
    void quitQuits();
    void aRunGoesOnBehindAHiddenWindow();
    void quitFromTheTrayAsksForARun();
    void leaveAsksNothing();
    void preferencesAreInTheMenu();
    void whatIsClickedOnOutsideIsShown();

private:
    [[nodiscard]] MainWindow &window() const { return m_program->window(); }
    void startLongRun();

    bool m_hasTray = true;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<MonitorSession> m_session;
    std::unique_ptr<TrayIcon> m_tray;
    Sink m_sink;
    std::unique_ptr<WindowCloser> m_closer;
    std::unique_ptr<QSignalSpy> m_left;
};

void TestMonitorClosing::init()
{
    m_hasTray = true;
    m_sink.shown.clear();
    m_program = std::make_unique<Program>();
    m_program->open();
    m_session = std::make_unique<MonitorSession>();
    Watch watch = Watch::create();
    watch.request.url = m_program->server().url(u"/fast"_s);
    watch.paused = true; // what it sends is no matter here
    QVERIFY(m_session->setList({{watch}, {}}));
    m_session->start();
    QVERIFY(m_session->isRunning());
    m_tray = std::make_unique<TrayIcon>(m_session.get(), [this] { return m_hasTray; });
    m_closer = std::make_unique<WindowCloser>(m_session.get(), m_tray.get(), &m_sink);
    m_closer->setChoice(WhenClosed::GoOn);
    window().setCloser(m_closer.get());
    m_left = std::make_unique<QSignalSpy>(&window(), &MainWindow::left);
}

void TestMonitorClosing::cleanup()
{
    m_left.reset();
    m_program.reset();
    m_closer.reset();
    m_tray.reset();
    m_session.reset();
}

void TestMonitorClosing::startLongRun()
{
    m_program->setPlan(smallPlan(1'000'000), u"/delay/5ms"_s);
    m_program->run();
    QVERIFY(m_program->page().isRunning());
}

void TestMonitorClosing::withoutMonitoringItEnds()
{
    m_session->stop();
    QVERIFY(window().close());
    QCOMPARE(m_left->count(), 1);
    QVERIFY(m_sink.shown.isEmpty());
}

void TestMonitorClosing::goesOnInTheTray()
{
    QVERIFY(!window().close());
    QVERIFY(!window().isVisible());
    QVERIFY(m_left->isEmpty());
    QVERIFY(m_session->isRunning());
    QVERIFY(m_program->settingsFile().contains("geometry")); // it may be killed there
    window().bringUp();
    QVERIFY(window().isVisible());
    QVERIFY(window().isActiveWindow() || QTest::qWaitForWindowActive(&window()));
}

void TestMonitorClosing::itsPlaceIsToldOnce()
{
    QVERIFY(!window().close());
    QCOMPARE(m_sink.shown.size(), 1);
    QVERIFY(m_sink.shown.first().title.contains(u"Loopscope"_s));
    QVERIFY(m_sink.shown.first().watchId.isEmpty());
    window().bringUp();
    QVERIFY(!window().close());
    QCOMPARE(m_sink.shown.size(), 1);
}

void TestMonitorClosing::asks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isVisible");
    QTest::addColumn<int>("left");
    QTest::addRow("go on") << u"Go On in the Tray"_s << false << 0;
    QTest::addRow("quit") << u"Stop and Quit"_s << false << 1;
    QTest::addRow("cancel") << u"Cancel"_s << true << 0;
    QTest::addRow("Escape") << u"no such button"_s << true << 0;
}

void TestMonitorClosing::asks()
{
    QFETCH(QString, button);
    QFETCH(bool, isVisible);
    QFETCH(int, left);
    m_closer->setChoice(WhenClosed::Ask);
    DialogAnswer answer(button);
    QCOMPARE(window().close(), left == 1);
    QVERIFY(answer.isGiven());
    QCOMPARE(answer.box().buttons.size(), 3);
    QCOMPARE(window().isVisible(), isVisible);
    QCOMPARE(m_left->count(), left);
    QVERIFY(m_session->isRunning()); // whoever ends the program stops it
}

void TestMonitorClosing::withoutATrayItAsksEvenSo()
{
    m_hasTray = false;
    DialogAnswer answer(u"Go On Minimized"_s);
    QVERIFY(!window().close());
    QVERIFY(answer.isGiven());
    QVERIFY(window().isMinimized());
    QVERIFY(m_left->isEmpty());
    QVERIFY(m_sink.shown.isEmpty());
    window().bringUp();
    QVERIFY(!window().isMinimized());
}

void TestMonitorClosing::onePreferredToQuit()
{
    m_closer->setChoice(WhenClosed::Quit);
    QVERIFY(window().close());
    QCOMPARE(m_left->count(), 1);
}

void TestMonitorClosing::quitQuits_data()
{
    QTest::addColumn<QString>("way");
    QTest::addRow("menu") << u"menu"_s;
    QTest::addRow("tray") << u"tray"_s;
    QTest::addRow("session") << u"session"_s;
}

void TestMonitorClosing::quitQuits()
{
    QFETCH(QString, way);
    DialogAnswer answer(u"Cancel"_s);
    if (way == u"menu") {
        m_program->action(u"quit"_s)->trigger();
    } else if (way == u"tray") {
        QVERIFY(!window().close());
        window().quit();
    } else {
        QEvent quit(QEvent::Quit); // as at the end of the desktop's session
        QCoreApplication::sendEvent(qApp, &quit);
    }
    QTRY_COMPARE(m_left->count(), 1);
    QVERIFY(!window().isVisible());
    QVERIFY(!answer.isGiven());
}

void TestMonitorClosing::aRunGoesOnBehindAHiddenWindow()
{
    startLongRun();
    DialogAnswer answer(u"Keep Running"_s);
    QVERIFY(!window().close());
    QVERIFY(!answer.isGiven());
    const qsizetype before = m_program->page().run()->samples.size();
    QVERIFY(m_program->waitForSamples(before + 5));
    window().leave();
}

void TestMonitorClosing::quitFromTheTrayAsksForARun()
{
    startLongRun();
    QVERIFY(!window().close());
    {
        DialogAnswer answer(u"Keep Running"_s);
        window().quit();
        QVERIFY(answer.isGiven());
    }
    QVERIFY(window().isVisible()); // the question needed it
    QVERIFY(m_left->isEmpty());
    QVERIFY(m_program->page().isRunning());
    DialogAnswer answer(u"Close Without Saving"_s);
    window().quit();
    QCOMPARE(m_left->count(), 1);
}

void TestMonitorClosing::leaveAsksNothing()
{
    startLongRun();
    DialogAnswer answer(u"Keep Running"_s);
    window().leave();
    QVERIFY(!answer.isGiven());
    QCOMPARE(m_left->count(), 1);
    QVERIFY(m_program->settingsFile().contains("geometry"));
}

void TestMonitorClosing::preferencesAreInTheMenu()
{
    QSignalSpy wanted(&window(), &MainWindow::preferencesWanted);
    QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
}

void TestMonitorClosing::whatIsClickedOnOutsideIsShown()
{
    Watch second = Watch::create();
    second.request.url = m_program->server().url(u"/delay/5ms"_s);
    second.paused = true;
    WatchList list = m_session->list();
    list.watches.append(second);
    QVERIFY(m_session->setList(list));
    window().useMonitor(m_session.get());
    QVERIFY(!window().close());
    window().showWatch(second.id);
    QVERIFY(window().isVisible());
    QVERIFY(window().monitorPage()->isVisible());
    QCOMPARE(window().monitorPage()->table()->currentId(), second.id);
    window().showWatch(u"gone"_s);
    QCOMPARE(window().monitorPage()->table()->currentId(), second.id);
}

QTEST_MAIN(TestMonitorClosing)
#include "tst_monitorclosing.moc"
