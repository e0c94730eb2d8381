// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"
#include "monitoring/monitorsession.h"
#include "net/demoserver.h"
#include "support/postgresserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto patience = 20'000;
} // namespace

/// When the state before a change began, as alerts tell it.
class TestSessionSince : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acrossSessions();
    void acrossAChangeOfTheList();
    void removedAndBack();
    void acrossHistories();
    void acrossSessionsWhileTheDatabaseIsAway();

private:
    [[nodiscard]] QList<QByteArray> told() const
    {
        QFile file(m_told);
        QList<QByteArray> lines;
        if (file.open(QIODevice::ReadOnly))
            lines = file.readAll().split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }
    void begin(MonitorSession &session);
    void end(MonitorSession &session);
    /// A start on the history at \a place, where "a" was left down since \a downAtUs: only that it is up is
    /// told.
    void goesOnFrom(const HistoryLocation &place, qint64 downAtUs);

    QTemporaryDir m_folder;
    DemoServer m_server;
    quint16 m_port = 0;
    QString m_told;
    WatchList m_list;
};

void TestSessionSince::initTestCase()
{
    QVERIFY(m_server.start());
    m_port = m_server.port();
    m_told = m_folder.filePath(u"told"_s);
    Watch watch;
    watch.id = u"a"_s;
    watch.request.url = m_server.url(u"/fast"_s);
    watch.request.timeout = 900ms;
    watch.interval = 1s;
    watch.confirm = watch.window = 1;
    m_list.watches = {watch};
    m_list.alerts.runCommand = true;
    m_list.alerts.command = {u"/bin/sh"_s, u"-c"_s, u"cat >> '%1'"_s.arg(m_told)};
}

void TestSessionSince::goesOnFrom(const HistoryLocation &place, qint64 downAtUs)
{
    History history(place);
    MonitorSession session;
    session.useHistory(&history);
    begin(session);
    QVERIFY(m_server.start(m_port));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(u"a"_s), WatchState::Up, patience);
    end(session);
    QCOMPARE(told().size(), 1);
    QVERIFY2(told().first().contains("\"from_since\":\"" + isoTimestamp(downAtUs).toUtf8()),
             told().first().constData());
}

void TestSessionSince::begin(MonitorSession &session)
{
    QFile::remove(m_told);
    QVERIFY(session.setList(m_list));
    session.start();
    QTRY_VERIFY_WITH_TIMEOUT(session.state(u"a"_s) != WatchState::Unknown, patience);
}

void TestSessionSince::end(MonitorSession &session)
{
    const QSignalSpy settled(&session, &MonitorSession::settled);
    session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
}

void TestSessionSince::acrossSessions()
{
    HistoryLocation place;
    place.file = m_folder.filePath(u"h.sqlite"_s);
    qint64 downAtUs = 0;
    {
        History history(place);
        MonitorSession session;
        session.useHistory(&history);
        qint64 upAtUs = 0;
        connect(&session, &MonitorSession::stateChanged, this,
                [&upAtUs, &downAtUs](const StateChange &change) {
                    (change.to == WatchState::Up ? upAtUs : downAtUs) = change.atUs;
                });
        begin(session);
        m_server.stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(u"a"_s), WatchState::Down, patience);
        end(session);
        QCOMPARE(told().size(), 1);
        QVERIFY2(told().first().contains("\"from_since\":\"" + isoTimestamp(upAtUs).toUtf8()),
                 told().first().constData());
    }
    goesOnFrom(place, downAtUs);
}

void TestSessionSince::acrossAChangeOfTheList()
{
    MonitorSession session;
    QList<StateChange> changes;
    connect(&session, &MonitorSession::stateChanged, this,
            [&changes](const StateChange &change) { changes.append(change); });
    begin(session);
    WatchList other = m_list;
    other.watches.first().count = 2; // begins anew, and is up as before
    QVERIFY(session.setList(other));
    QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 3, patience);
    QCOMPARE(changes.at(1).to, WatchState::Unknown);
    QCOMPARE(changes.at(2).to, WatchState::Up);
    m_server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(u"a"_s), WatchState::Down, patience);
    end(session);
    QCOMPARE(told().size(), 1);
    QVERIFY2(told().first().contains("\"from_since\":\"" + isoTimestamp(changes.at(0).atUs).toUtf8()),
             told().first().constData());
    QVERIFY(m_server.start(m_port));
}

/// As Undo does it, or an import, or a list that is read again.
void TestSessionSince::removedAndBack()
{
    HistoryLocation place;
    place.file = m_folder.filePath(u"removed.sqlite"_s);
    History history(place);
    MonitorSession session;
    session.useHistory(&history);
    QList<StateChange> changes;
    connect(&session, &MonitorSession::stateChanged, this,
            [&changes](const StateChange &change) { changes.append(change); });
    WatchList list = m_list;
    list.watches.first().window = 9; // the machine that tests may be slow
    list.watches.first().confirm = 5;
    m_server.stop();
    QFile::remove(m_told);
    QVERIFY(session.setList(list));
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(u"a"_s), WatchState::Down, patience);
    QTRY_COMPARE_WITH_TIMEOUT(told().size(), 1, patience);

    WatchList other = list;
    other.watches.clear();
    QVERIFY(session.setList(other));
    QCOMPARE(session.state(u"a"_s), WatchState::Unknown);
    QVERIFY(session.setList(list));
    QCOMPARE(session.state(u"a"_s), WatchState::Down);
    qsizetype ticks = 0;
    connect(&session, &MonitorSession::ticked, this,
            [&ticks](const QList<WatchTick> &more) { ticks += more.size(); });
    QTRY_VERIFY_WITH_TIMEOUT(ticks >= 2, patience);
    QCOMPARE(changes.size(), 1);

    // What is watched at another address is known to have been down, too.
    list.watches.first().confirm = list.watches.first().window = 1;
    list.watches.first().request.url = m_list.watches.first().request.url.resolved(QUrl(u"/other"_s));
    QVERIFY(session.setList(other));
    QVERIFY(session.setList(list));
    QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 3, patience);
    QCOMPARE(changes.at(1).to, WatchState::Unknown);
    QCOMPARE(changes.at(2).to, WatchState::Down);
    end(session);
    QCOMPARE(told().size(), 1);
    QVERIFY(m_server.start(m_port));
}

/// What is watched goes on when another history is chosen, and a start on that one knows how it was.
void TestSessionSince::acrossHistories()
{
    HistoryLocation first;
    HistoryLocation second;
    first.file = m_folder.filePath(u"first.sqlite"_s);
    second.file = m_folder.filePath(u"second.sqlite"_s);
    const auto changesIn = [](History &history) {
        const auto asked = history.stateChanges({}, 0, std::numeric_limits<qint64>::max(), 100);
        return QTest::qWaitFor([&asked] { return asked.isFinished(); }, patience) ? asked.result().value()
                                                                                  : QList<StateChange>();
    };
    QList<StateChange> changes;
    {
        History before(first);
        History after(second);
        MonitorSession session;
        session.useHistory(&before);
        connect(&session, &MonitorSession::stateChanged, this,
                [&changes](const StateChange &change) { changes.append(change); });
        begin(session);
        m_server.stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(u"a"_s), WatchState::Down, patience);
        QCOMPARE(changes.size(), 2);
        const StateChange &down = changes.last();
        session.useHistory(&after);
        QCOMPARE(changesIn(after),
                 QList{StateChange({u"a"_s, down.atUs, WatchState::Unknown, WatchState::Down, down.reason})});
        session.useHistory(&before); // which knows it
        QCOMPARE(changesIn(before),
                 (QList{down,
                        StateChange({u"a"_s, changes.first().atUs, WatchState::Unknown, WatchState::Up,
                                     changes.first().reason})}));
        session.useHistory(&after);
        QCOMPARE(changesIn(after).size(), 1);
        end(session);
        QCOMPARE(told().size(), 1);
        QCOMPARE(changes.size(), 2);
    }
    goesOnFrom(second, changes.last().atUs);
}

void TestSessionSince::acrossSessionsWhileTheDatabaseIsAway()
{
    PostgresServer database;
    QVERIFY(database.start().isEmpty());
    HistoryLocation place = HistoryLocation::parse(database.newDatabase()).value();
    place.file = m_folder.filePath(u"outbox.sqlite"_s);
    qint64 upAtUs = 0;
    {
        History history(place);
        MonitorSession session;
        session.useHistory(&history);
        connect(&session, &MonitorSession::stateChanged, this,
                [&upAtUs](const StateChange &change) { upAtUs = change.atUs; });
        begin(session);
        end(session);
    }
    database.stop();
    m_server.stop();
    QTest::qWait(2'500); // at least one tick is missed
    History history(place);
    MonitorSession session;
    session.useHistory(&history);
    qint64 missed = -1;
    connect(&session, &MonitorSession::ticked, this, [&missed](const QList<WatchTick> &ticks) {
        if (missed < 0)
            missed = ticks.first().tick.missed;
    });
    begin(session);
    QCOMPARE(session.state(u"a"_s), WatchState::Down);
    end(session);
    QVERIFY2(missed >= 1, qPrintable(QString::number(missed)));
    QCOMPARE(told().size(), 1); // that it was up before is known
    QVERIFY2(told().first().contains("\"from_since\":\"" + isoTimestamp(upAtUs).toUtf8()),
             told().first().constData());
    QVERIFY(m_server.start(m_port));
}

QTEST_GUILESS_MAIN(TestSessionSince)
#include "tst_sessionsince.moc"
