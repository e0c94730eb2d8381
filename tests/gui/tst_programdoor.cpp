// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/programdoor.h"

#include <QDir>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// A second program, which is a thread here, knocks at the first one's door.
class TestProgramDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nobodyIsThere();
    void isLetIn_data();
    void isLetIn();
    void isNotWelcome();
    void anotherListIsAnotherDoor();
    void takesTheDoorOfOneThatWasKilled();
    void whoeverTalksTooMuchIsThrownOut();

private:
    [[nodiscard]] bool knock(const QString &list, const QString &file = {}) const;

    QTemporaryDir m_runtime;
    bool m_welcomes = true;
    std::unique_ptr<ProgramDoor> m_door;
};

void TestProgramDoor::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
}

void TestProgramDoor::init()
{
    m_welcomes = true;
    m_door = std::make_unique<ProgramDoor>(u"/home/ann/watches.json"_s, [this] { return m_welcomes; });
}

bool TestProgramDoor::knock(const QString &list, const QString &file) const
{
    std::atomic<bool> isOver = false;
    bool isLet = false;
    std::thread second([&] {
        isLet = ProgramDoor::knock(list, file);
        isOver = true;
    });
    while (!isOver)
        QTest::qWait(1);
    second.join();
    return isLet;
}

void TestProgramDoor::nobodyIsThere()
{
    QVERIFY(!knock(u"/home/ann/watches.json"_s));
}

void TestProgramDoor::isLetIn_data()
{
    QTest::addColumn<QString>("file");
    QTest::addRow("no file") << QString();
    QTest::addRow("file") << u"/tmp/a run é.json"_s;
    QTest::addRow("long") << u'/' + QString(4'000, u'x');
}

void TestProgramDoor::isLetIn()
{
    QFETCH(QString, file);
    m_door->open();
    QSignalSpy entered(m_door.get(), &ProgramDoor::entered);
    QVERIFY(knock(u"/home/ann/watches.json"_s, file));
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().first().toString(), file);
}

void TestProgramDoor::isNotWelcome()
{
    m_door->open();
    m_welcomes = false;
    QSignalSpy entered(m_door.get(), &ProgramDoor::entered);
    QVERIFY(!knock(u"/home/ann/watches.json"_s));
    QVERIFY(entered.isEmpty());
}

void TestProgramDoor::anotherListIsAnotherDoor()
{
    m_door->open();
    QVERIFY(!knock(u"/home/bob/watches.json"_s));
}

void TestProgramDoor::takesTheDoorOfOneThatWasKilled()
{
    ProgramDoor killed(u"/home/ann/watches.json"_s, [] { return false; });
    killed.open();
    m_door->open();
    QVERIFY(knock(u"/home/ann/watches.json"_s));
}

void TestProgramDoor::whoeverTalksTooMuchIsThrownOut()
{
    m_door->open();
    const QStringList doors =
        QDir(m_runtime.path()).entryList({u"loopscope-*"_s}, QDir::System | QDir::Files);
    QCOMPARE(doors.size(), 1);
    QSignalSpy entered(m_door.get(), &ProgramDoor::entered);
    QLocalSocket stranger;
    stranger.connectToServer(m_runtime.filePath(doors.first()));
    QVERIFY(stranger.waitForConnected());
    for (int i = 0; i < 100; ++i)
        stranger.write(QByteArray(10'000, 'x'));
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QVERIFY(entered.isEmpty());
    QVERIFY(knock(u"/home/ann/watches.json"_s)); // the door is as it was
}

QTEST_GUILESS_MAIN(TestProgramDoor)
#include "tst_programdoor.moc"
