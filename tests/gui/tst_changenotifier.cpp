// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/changenotifier.h"
#include "monitoring/monitorsession.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int watches = 12;

class Sink : public NotificationSink
{
public:
    QList<Notification> shown;

    void show(const Notification &notification) override { shown.append(notification); }
};

/// Says every text in brackets, to tell that it was asked.
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

/// What a person is told of changes. The session says what the test wants it to.
class TestChangeNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneIsToldWithItsReason_data();
    void oneIsToldWithItsReason();
    void severalAreOneMessage();
    void manyNamesAreCut();
    void severalKindsHaveALineEach();
    void whatWentBackIsNotTold();
    void theLastReasonCounts();
    void whatOnlyBeginsOrEndsIsNoNews();
    void whatIsBadFromTheBeginningIsTold();
    void whatChangesAllTheTimeIsToldTooThough();
    void offTellsNothing();
    void whatIsGoneIsNotTold();
    void speaksTheLanguageOfTheMoment();

private:
    void change(int watch, WatchState from, WatchState to, const QString &reason = u"HTTP 503."_s);
    [[nodiscard]] bool waitForOne();

    std::unique_ptr<MonitorSession> m_session;
    std::unique_ptr<Sink> m_sink;
    std::unique_ptr<ChangeNotifier> m_notifier;
};

void TestChangeNotifier::init()
{
    m_session = std::make_unique<MonitorSession>();
    WatchList list;
    for (int i = 0; i < watches; ++i) {
        Watch watch;
        watch.id = QString::number(i);
        watch.name = u"site "_s + watch.id;
        watch.request.url = QUrl(u"http://127.0.0.1:9/"_s);
        list.watches.append(watch);
    }
    QVERIFY(m_session->setList(list));
    m_sink = std::make_unique<Sink>();
    m_notifier = std::make_unique<ChangeNotifier>(m_session.get(), m_sink.get());
    m_notifier->setDelay(20ms);
}

void TestChangeNotifier::cleanup()
{
    m_notifier.reset();
    m_sink.reset();
    m_session.reset();
}

void TestChangeNotifier::change(int watch, WatchState from, WatchState to, const QString &reason)
{
    Q_EMIT m_session->stateChanged({QString::number(watch), 1'000'000, from, to, reason});
}

/// Exactly one has come, and no other follows.
bool TestChangeNotifier::waitForOne()
{
    if (!QTest::qWaitFor([this] { return !m_sink->shown.isEmpty(); }))
        return false;
    QTest::qWait(60);
    return m_sink->shown.size() == 1;
}

void TestChangeNotifier::oneIsToldWithItsReason_data()
{
    QTest::addColumn<WatchState>("to");
    QTest::addColumn<QString>("title");
    QTest::addRow("down") << WatchState::Down << u"site 3 is down"_s;
    QTest::addRow("degraded") << WatchState::Degraded << u"site 3 is degraded"_s;
    QTest::addRow("up") << WatchState::Up << u"site 3 is up again"_s;
}

void TestChangeNotifier::oneIsToldWithItsReason()
{
    QFETCH(WatchState, to);
    QFETCH(QString, title);
    change(3, to == WatchState::Up ? WatchState::Down : WatchState::Up, to, u"Because."_s);
    QVERIFY(m_sink->shown.isEmpty()); // perhaps more comes
    QVERIFY(waitForOne());
    const Notification expected{title, u"Because."_s, to, u"3"_s};
    QVERIFY2(m_sink->shown.first() == expected, qPrintable(m_sink->shown.first().title));
}

void TestChangeNotifier::severalAreOneMessage()
{
    for (int i = 0; i < 3; ++i)
        change(i, WatchState::Up, WatchState::Down);
    QVERIFY(waitForOne());
    const Notification &told = m_sink->shown.first();
    QVERIFY2(told.title.startsWith(u"3 endpoint"_s) && told.title.endsWith(u"are down"_s),
             qPrintable(told.title));
    QVERIFY2(told.text.contains(u"site 0"_s) && told.text.contains(u"site 2"_s), qPrintable(told.text));
    QCOMPARE(told.worst, WatchState::Down);
    QCOMPARE(told.watchId, u"0"_s);

    change(4, WatchState::Up, WatchState::Down); // later is another one
    QTRY_COMPARE(m_sink->shown.size(), 2);
}

void TestChangeNotifier::manyNamesAreCut()
{
    for (int i = 0; i < watches; ++i)
        change(i, WatchState::Up, WatchState::Down);
    QVERIFY(waitForOne());
    const QString text = m_sink->shown.first().text;
    QVERIFY2(text.contains(u"site 4"_s) && !text.contains(u"site 5"_s) && text.contains(u"7 other"_s),
             qPrintable(text));
}

void TestChangeNotifier::severalKindsHaveALineEach()
{
    change(0, WatchState::Down, WatchState::Up);
    change(1, WatchState::Up, WatchState::Degraded);
    change(2, WatchState::Degraded, WatchState::Down);
    QVERIFY(waitForOne());
    const Notification &told = m_sink->shown.first();
    QCOMPARE(told.text, u"Down: site 2\nDegraded: site 1\nUp again: site 0"_s);
    QVERIFY(told.title.startsWith(u"3 endpoint"_s));
    QCOMPARE(told.watchId, u"2"_s);
    QCOMPARE(told.worst, WatchState::Down);
}

void TestChangeNotifier::whatWentBackIsNotTold()
{
    change(0, WatchState::Up, WatchState::Down);
    change(0, WatchState::Down, WatchState::Up);
    QTest::qWait(60);
    QVERIFY(m_sink->shown.isEmpty());
    change(0, WatchState::Up, WatchState::Down); // and begins anew
    QVERIFY(waitForOne());
}

void TestChangeNotifier::theLastReasonCounts()
{
    change(0, WatchState::Up, WatchState::Degraded, u"Slow."_s);
    change(0, WatchState::Degraded, WatchState::Down, u"Gone."_s);
    QVERIFY(waitForOne());
    QCOMPARE(m_sink->shown.first().title, u"site 0 is down"_s);
    QCOMPARE(m_sink->shown.first().text, u"Gone."_s);
}

void TestChangeNotifier::whatOnlyBeginsOrEndsIsNoNews()
{
    change(0, WatchState::Unknown, WatchState::Up);
    change(1, WatchState::Unknown, WatchState::Down);
    change(2, WatchState::Down, WatchState::Unknown);
    QTest::qWait(60);
    QVERIFY(m_sink->shown.isEmpty());
}

void TestChangeNotifier::whatIsBadFromTheBeginningIsTold()
{
    const auto first = [this](int watch, WatchState to) {
        Q_EMIT m_session->stateChanged(
            {QString::number(watch), 1'000'000, WatchState::Unknown, to, u"HTTP 503."_s, true});
    };
    first(0, WatchState::Down);
    first(1, WatchState::Up);
    first(2, WatchState::Down); // and gets well before it is told
    change(2, WatchState::Down, WatchState::Up);
    QVERIFY(waitForOne());
    QCOMPARE(m_sink->shown.first().title, u"site 0 is down"_s);
}

void TestChangeNotifier::whatChangesAllTheTimeIsToldTooThough()
{
    // Each change comes before the delay is over.
    for (int i = 0; m_sink->shown.isEmpty() && i < 1'000; ++i) {
        change(0, i % 2 ? WatchState::Degraded : WatchState::Up,
               i % 2 ? WatchState::Up : WatchState::Degraded);
        change(1, WatchState::Up, WatchState::Down);
        QTest::qWait(5);
    }
    QVERIFY(!m_sink->shown.isEmpty());
}

void TestChangeNotifier::offTellsNothing()
{
    change(0, WatchState::Up, WatchState::Down);
    m_notifier->setEnabled(false); // also what was waiting
    change(1, WatchState::Up, WatchState::Down);
    QTest::qWait(60);
    m_notifier->setEnabled(true);
    QTest::qWait(60);
    QVERIFY(m_sink->shown.isEmpty());
    change(2, WatchState::Up, WatchState::Down);
    QVERIFY(waitForOne());
    QCOMPARE(m_sink->shown.first().title, u"site 2 is down"_s);
}

void TestChangeNotifier::whatIsGoneIsNotTold()
{
    change(99, WatchState::Up, WatchState::Down);
    QTest::qWait(60);
    QVERIFY(m_sink->shown.isEmpty());
}

void TestChangeNotifier::speaksTheLanguageOfTheMoment()
{
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    change(0, WatchState::Up, WatchState::Down);
    QVERIFY(waitForOne());
    QCoreApplication::removeTranslator(&brackets);
    QCOMPARE(m_sink->shown.first().title, u"[site 0 is down]"_s);
}

QTEST_GUILESS_MAIN(TestChangeNotifier)
#include "tst_changenotifier.moc"
