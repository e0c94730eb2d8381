// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/trayicon.h"
#include "monitoring/monitorsession.h"
#include "net/demoserver.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000;

/// Says every text in brackets.
class Brackets : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char * /*context*/, const char *text, const char * /*comment*/,
                                    int /*n*/) const override
    {
        return u'[' + QString::fromUtf8(text) + u']';
    }
};

} // namespace

/// What the tray says of a session that watches a demo server.
class TestTrayIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isShownWhereThereAreATrayAndWatches();
    void showsTheWorst();
    void namesNoMoreThanFive();
    void startsAndStops();
    void pausedIsNotCounted();
    void menuOpensAndQuits();
    void followsTheLanguage();

private:
    [[nodiscard]] Watch watchOf(const QString &name, const QString &path) const;
    /// The texts of what is to be seen in the menu, without mnemonics.
    [[nodiscard]] QStringList menuTexts() const;
    [[nodiscard]] QAction *action(const QString &text) const;

    DemoServer m_demo;
    std::unique_ptr<MonitorSession> m_session;
    bool m_hasTray = true;
    std::unique_ptr<TrayIcon> m_tray;
};

void TestTrayIcon::initTestCase()
{
    const Status started = m_demo.start();
    QVERIFY2(started, qPrintable(started.error()));
}

void TestTrayIcon::init()
{
    m_hasTray = true;
    m_session = std::make_unique<MonitorSession>();
    m_tray = std::make_unique<TrayIcon>(m_session.get(), [this] { return m_hasTray; });
}

void TestTrayIcon::cleanup()
{
    m_tray.reset();
    m_session.reset();
}

Watch TestTrayIcon::watchOf(const QString &name, const QString &path) const
{
    Watch watch;
    watch.id = watch.name = name;
    watch.request.url = m_demo.url(path);
    watch.request.timeout = 900ms;
    watch.interval = 1s;
    watch.jitterPercent = 0;
    watch.confirm = watch.window = 1;
    return watch;
}

QStringList TestTrayIcon::menuTexts() const
{
    QStringList texts;
    const QList<QAction *> actions = m_tray->menu()->actions();
    for (const QAction *one : actions) {
        if (one->isVisible() && !one->isSeparator())
            texts.append(one->text());
    }
    return texts;
}

QAction *TestTrayIcon::action(const QString &text) const
{
    const QList<QAction *> actions = m_tray->menu()->actions();
    for (QAction *one : actions) {
        if (one->isVisible() && one->text() == text)
            return one;
    }
    qFatal("no %s in the menu: %s", qPrintable(text), qPrintable(menuTexts().join(u'|')));
}

void TestTrayIcon::isShownWhereThereAreATrayAndWatches()
{
    QVERIFY(!m_tray->isShown());
    QVERIFY(m_session->setList({{watchOf(u"a"_s, u"/fast"_s)}, {}}));
    QTRY_VERIFY(m_tray->isShown());
    m_hasTray = false;
    QVERIFY(!m_tray->isShown());
    m_hasTray = true;
    m_tray->setAllowed(false);
    QVERIFY(!m_tray->isShown());
    m_tray->setAllowed(true);
    QVERIFY(m_tray->isShown());
    QVERIFY(m_session->setList({}));
    QTRY_VERIFY(!m_tray->isShown());
}

void TestTrayIcon::showsTheWorst()
{
    Watch slow = watchOf(u"slow & steady"_s, u"/delay/50ms"_s);
    slow.limits.p95 = 1ms;
    const Watch down = watchOf(u"broken"_s, u"/status/503"_s);
    const Watch up = watchOf(u"fine"_s, u"/fast"_s);
    QVERIFY(m_session->setList({{up, slow}, {}}));
    QCOMPARE(m_tray->state(), WatchState::Unknown);
    m_session->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_tray->state(), WatchState::Degraded, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_tray->toolTip(), u"Loopscope: 1 degraded, 1 up"_s, patience);
    QCOMPARE(menuTexts().mid(0, 2), (QStringList{u"1 degraded, 1 up"_s, u"slow && steady: degraded"_s}));
    QCOMPARE(menuTexts().size(), 5);

    QVERIFY(m_session->setList({{up, slow, down}, {}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_tray->toolTip(), u"Loopscope: 1 down, 1 degraded, 1 up"_s, patience);
    QCOMPARE(m_tray->state(), WatchState::Down);
    QCOMPARE(menuTexts().value(1), u"broken: down"_s);
    QCOMPARE(menuTexts().value(2), u"slow && steady: degraded"_s);
    QSignalSpy open(m_tray.get(), &TrayIcon::openWanted);
    action(u"broken: down"_s)->trigger();
    QCOMPARE(open.count(), 1);
    QCOMPARE(open.first().first().toString(), u"broken"_s);

    QVERIFY(m_session->setList({{up}, {}}));
    QTRY_COMPARE(m_tray->toolTip(), u"Loopscope: 1 up"_s);
    QCOMPARE(m_tray->state(), WatchState::Up);
    QCOMPARE(menuTexts().size(), 4);
}

void TestTrayIcon::namesNoMoreThanFive()
{
    WatchList list;
    for (int i = 0; i < 8; ++i)
        list.watches.append(watchOf(u"site "_s + QString::number(i), u"/status/503"_s));
    list.watches[7].name = QString(200, u'x');
    list.watches.move(7, 0);
    QVERIFY(m_session->setList(list));
    m_session->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_tray->toolTip(), u"Loopscope: 8 down"_s, patience);
    QCOMPARE(menuTexts().size(), 1 + 5 + 3);
    QVERIFY(menuTexts().value(1).size() < 80);
}

void TestTrayIcon::startsAndStops()
{
    QVERIFY(m_session->setList({{watchOf(u"a"_s, u"/fast"_s)}, {}}));
    action(u"&Start Monitoring"_s)->trigger();
    QVERIFY(m_session->isRunning());
    action(u"&Stop Monitoring"_s)->trigger();
    QVERIFY(!m_session->isRunning());
    QCOMPARE(m_tray->toolTip(), u"Loopscope: nothing is watched"_s);
    QCOMPARE(m_tray->state(), WatchState::Unknown);
}

void TestTrayIcon::pausedIsNotCounted()
{
    Watch paused = watchOf(u"a"_s, u"/status/503"_s);
    paused.paused = true;
    QVERIFY(m_session->setList({{paused}, {}}));
    m_session->start();
    QTRY_COMPARE(m_tray->toolTip(), u"Loopscope: all watches are paused"_s);
    QCOMPARE(m_tray->state(), WatchState::Unknown);
}

void TestTrayIcon::menuOpensAndQuits()
{
    QSignalSpy open(m_tray.get(), &TrayIcon::openWanted);
    QSignalSpy quit(m_tray.get(), &TrayIcon::quitWanted);
    action(u"&Open Loopscope"_s)->trigger();
    QCOMPARE(open.count(), 1);
    QVERIFY(open.first().first().toString().isEmpty());
    action(u"&Quit"_s)->trigger();
    QCOMPARE(quit.count(), 1);
}

void TestTrayIcon::followsTheLanguage()
{
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    QTRY_COMPARE(menuTexts().last(), u"[&Quit]"_s);
    for (const QStringList texts = menuTexts(); const QString &text : texts)
        QVERIFY2(text.startsWith(u'['), qPrintable(text));
    QCoreApplication::removeTranslator(&brackets);
    QTRY_COMPARE(menuTexts().last(), u"&Quit"_s);
}

QTEST_MAIN(TestTrayIcon)
#include "tst_trayicon.moc"
