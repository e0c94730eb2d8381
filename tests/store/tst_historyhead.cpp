// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/history.h"

#include "testhistory.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// An SQLite file whose head is damaged, where it says what it is: it is ours all the same.
class TestHistoryHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachByte();
    void manyBytes_data();
    void manyBytes();
    void anotherProgramsFileIsLeftAlone();

private:
    /// How a history opens that is \a content.
    HistoryHealth::Kind open(const QByteArray &content) const;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"h.sqlite"_s); }

    QTemporaryDir m_folder;
    QByteArray m_whole;
};

void TestHistoryHead::initTestCase()
{
    {
        History history(HistoryLocation::parse(path()).value());
        history.add({makeTick(u"watch"_s, secondsNow() - 1)});
        QVERIFY(answer(history.watches()).ok());
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_whole = file.readAll();
}

HistoryHealth::Kind TestHistoryHead::open(const QByteArray &content) const
{
    for (const QString &beside : {u"-wal"_s, u"-shm"_s})
        QFile::remove(path() + beside);
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return HistoryHealth::Kind::Opening;
    file.close();
    History history(HistoryLocation::parse(path()).value());
    history.add(makeEntry(u"new"_s, 1));
    (void)QTest::qWaitFor(
        [&] {
            const bool isAnswered = answer(history.entries({})).ok();
            const auto kind = history.health().kind;
            return kind == HistoryHealth::Kind::Failed
                || (isAnswered && kind != HistoryHealth::Kind::Opening);
        },
        30'000);
    return history.health().kind;
}

void TestHistoryHead::eachByte()
{
    constexpr qsizetype headBytes = 100;
    for (qsizetype at = 0; at < headBytes; ++at) {
        QByteArray damaged = m_whole;
        damaged[at] ^= 0x40;
        QVERIFY2(open(damaged) == HistoryHealth::Kind::Good, qPrintable(QString::number(at)));
    }
}

void TestHistoryHead::manyBytes_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("count");
    QTest::newRow("what it is, and formats") << 0 << 64;
    QTest::newRow("formats") << 16 << 8;
    QTest::newRow("the format of the schema") << 40 << 64;
    QTest::newRow("whose it is") << 68 << 4;
    QTest::newRow("whose it is, and the first page") << 68 << 64;
}

void TestHistoryHead::manyBytes()
{
    QFETCH(int, at);
    QFETCH(int, count);
    std::mt19937 random(3);
    for (int i = 0; i < 5; ++i) {
        QByteArray damaged = m_whole;
        for (int k = 0; k < count; ++k)
            damaged[at + k] = char(random());
        QVERIFY2(open(damaged) == HistoryHealth::Kind::Good, qPrintable(QString::number(i)));
    }
}

void TestHistoryHead::anotherProgramsFileIsLeftAlone()
{
    const QString other = m_folder.filePath(u"other.sqlite"_s);
    {
        Database database(Backend::Sqlite);
        QVERIFY(database.open({.database = other}));
        QVERIFY(database.run(u"CREATE TABLE migration (version INTEGER)"_s));
    }
    QFile file(other);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray damaged = file.readAll();
    for (qsizetype at = 0; at < 60; at += 7)
        damaged[at] ^= 0x40;
    QVERIFY(open(damaged) == HistoryHealth::Kind::Failed);
    QFile after(path());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), damaged);
}

QTEST_GUILESS_MAIN(TestHistoryHead)
#include "tst_historyhead.moc"
