// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/closinghistories.h"
#include "store/history.h"
#include "store/storage.h"

#include "testhistory.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int deadline = 60'000;

/// What a SlowStorage and its test have in common.
struct Disk
{
    QSemaphore gate; ///< one for each store()
    std::atomic<int> waiting = 0; ///< store() that are on
    std::atomic<int> stored = 0; ///< writes
    std::atomic<bool> isClosed = false;
    std::atomic<bool> isGone = false;
};

/// Takes as long as the test wants it to.
class SlowStorage : public Storage
{
public:
    explicit SlowStorage(std::shared_ptr<Disk> disk) : m_disk(std::move(disk)) { }
    ~SlowStorage() override { m_disk->isGone = true; }

    Trouble open() override { return std::nullopt; }
    Trouble store(std::span<const HistoryWrite *const> writes) override
    {
        ++m_disk->waiting;
        m_disk->gate.acquire();
        --m_disk->waiting;
        m_disk->stored += int(writes.size());
        return std::nullopt;
    }
    void ask(HistoryQuestion question) override { question.refuse(u"a slow answer"_s); }
    void setRetention(const Retention & /*retention*/) override { }
    bool maintain(qint64 /*nowUs*/) override { return false; }
    void close() override { m_disk->isClosed = true; }

private:
    std::shared_ptr<Disk> m_disk;
};

std::unique_ptr<History> historyOn(const std::shared_ptr<Disk> &disk)
{
    return std::make_unique<History>(HistoryLocation(), std::make_unique<SlowStorage>(disk));
}

} // namespace

/// A history that is given up while its disk, or its database, takes long.
class TestHistoryClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheRestInTheBackground();
    void takesNothingAfterwards();
    void doesNotWaitForever();
    void destructionWritesTheRest();
    void severalAtOnce();
    void noneIsNoHistory();
    void theSameFileAgain();
};

void TestHistoryClosing::writesTheRestInTheBackground()
{
    const auto disk = std::make_shared<Disk>();
    const std::unique_ptr<History> history = historyOn(disk);
    const QSignalSpy closed(history.get(), &History::closed);
    const QSignalSpy stored(history.get(), &History::ticksStored);
    history->add({makeTick(u"watch"_s, secondsNow())});
    QTRY_COMPARE_WITH_TIMEOUT(disk->waiting, 1, deadline);
    history->add({makeTick(u"watch"_s, secondsNow())});
    const QFuture<Result<QStringList>> tags = history->tags(); // asked in time
    history->close();
    history->close(); // harmless
    QTest::qWait(50);
    QCOMPARE(closed.count(), 0);
    QVERIFY(!disk->isClosed);
    disk->gate.release(2);
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, deadline);
    QCOMPARE(disk->stored, 2);
    QCOMPARE(stored.count(), 2);
    QVERIFY(disk->isClosed);
    QCOMPARE(answer(tags).error(), u"a slow answer"_s);
}

void TestHistoryClosing::takesNothingAfterwards()
{
    const auto disk = std::make_shared<Disk>();
    const std::unique_ptr<History> history = historyOn(disk);
    const QSignalSpy closed(history.get(), &History::closed);
    disk->gate.release(100);
    history->close();
    for (int time = 0; time < 2; ++time) {
        history->add(makeEntry(u"entry"_s, 1));
        history->setRetention({});
        const QFuture<Result<QStringList>> tags = history->tags();
        QVERIFY(tags.isFinished());
        QCOMPARE(tags.result().error(), u"The history is closed."_s);
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, deadline);
    }
    QCOMPARE(disk->stored, 0);
}

void TestHistoryClosing::doesNotWaitForever()
{
    const auto disk = std::make_shared<Disk>();
    std::unique_ptr<History> history = historyOn(disk);
    const QSignalSpy closed(history.get(), &History::closed);
    history->add(makeEntry(u"entry"_s, 1));
    QTRY_COMPARE_WITH_TIMEOUT(disk->waiting, 1, deadline);
    history->close(1ms);
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, deadline);
    history.reset();
    QCOMPARE(disk->waiting, 1); // as before
    disk->gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(disk->isGone, deadline);
    QCOMPARE(disk->stored, 1);
    QTest::qWait(1); // its thread's object is deleted by the event loop
}

void TestHistoryClosing::destructionWritesTheRest()
{
    const auto disk = std::make_shared<Disk>();
    disk->gate.release(1);
    historyOn(disk)->add(makeEntry(u"entry"_s, 1));
    QCOMPARE(disk->stored, 1);
    QVERIFY(disk->isGone);
}

void TestHistoryClosing::severalAtOnce()
{
    const auto first = std::make_shared<Disk>();
    const auto second = std::make_shared<Disk>();
    ClosingHistories closing;
    const QSignalSpy emptied(&closing, &ClosingHistories::emptied);
    for (const std::shared_ptr<Disk> &disk : {first, second}) {
        std::unique_ptr<History> history = historyOn(disk);
        history->add(makeEntry(u"entry"_s, 1));
        closing.close(std::move(history));
        QVERIFY(!closing.isEmpty());
    }
    second->gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(second->isGone, deadline);
    QVERIFY(!first->isGone);
    QCOMPARE(emptied.count(), 0);
    first->gate.release();
    QTRY_COMPARE_WITH_TIMEOUT(emptied.count(), 1, deadline);
    QVERIFY(closing.isEmpty());
    QCOMPARE(first->stored + second->stored, 2);
}

void TestHistoryClosing::noneIsNoHistory()
{
    ClosingHistories closing;
    closing.close(nullptr);
    QVERIFY(closing.isEmpty());
}

/// As where somebody goes to another place and back: the one that is closing still has its locks.
void TestHistoryClosing::theSameFileAgain()
{
    const QTemporaryDir folder;
    const HistoryLocation location = HistoryLocation::parse(folder.filePath(u"h.sqlite"_s)).value();
    History history(location);
    QVERIFY(answer(history.entries({})).ok());
    const qsizetype locks = locksOn(location.file);
    QVERIFY(locks > 0);
    History again(location);
    QVERIFY(answer(again.entries({})).ok());
    QCOMPARE(locksOn(location.file), locks);
}

QTEST_GUILESS_MAIN(TestHistoryClosing)
#include "tst_historyclosing.moc"
