// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historyworker.h"

#include <QDateTime>
#include <QThread>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostWrites = 2'000; // of one transaction
constexpr qint64 mostBytes = 16 << 20; // likewise, about
constexpr auto retryInterval = 1s;
constexpr auto upkeepInterval = 1h;
constexpr auto upkeepPause = 5ms; // between two pieces, so that ticks are written in time

bool changesEntries(const HistoryWrite &write)
{
    return std::holds_alternative<NewEntry>(write) || std::holds_alternative<NoteChange>(write)
        || std::holds_alternative<TagsChange>(write) || std::holds_alternative<PinChange>(write)
        || std::holds_alternative<EntryRemoval>(write) || std::holds_alternative<EntryRestoral>(write);
}

} // namespace

HistoryWorker::HistoryWorker(std::unique_ptr<Storage> storage) : m_storage(std::move(storage))
{
    m_storage->setParent(this); // so that it moves into the thread, too
    m_workTimer.setSingleShot(true);
    m_upkeepTimer.setSingleShot(true);
    connect(&m_workTimer, &QTimer::timeout, this, &HistoryWorker::work);
    connect(&m_upkeepTimer, &QTimer::timeout, this, &HistoryWorker::maintain);
    connect(m_storage.get(), &Storage::notice, this, &HistoryWorker::notice);
    connect(m_storage.get(), &Storage::awayChanged, this, [this](const QString &message, qint64 waiting) {
        m_awayMessage = message;
        m_away = waiting;
        tell();
    });
    connect(m_storage.get(), &Storage::refused, this,
            [this](const QString &message) { wait({.passes = false, .message = message, .cause = {}}); });
}

HistoryWorker::~HistoryWorker()
{
    m_storage->setParent(nullptr);
}

void HistoryWorker::open()
{
    work();
}

void HistoryWorker::write(HistoryWrite write)
{
    if (!m_trouble.passes)
        return;
    if (auto *entry = std::get_if<NewEntry>(&write); entry && !entry->isPacked)
        entry->document = packDocument(entry->document);
    const qint64 size = sizeOf(write);
    if (m_waitingBytes + size > mostWaitingBytes) {
        if (m_lost++ == 0)
            Q_EMIT notice(
                tr("The history has not been written for so long that what is measured from now on is "
                   "lost until it can be. %1")
                    .arg(m_trouble.message));
        return;
    }
    m_waitingBytes += size;
    m_queue.emplace_back(std::move(write));
    workSoon();
}

void HistoryWorker::ask(HistoryQuestion question)
{
    if (!m_trouble.message.isEmpty()) {
        question.refuse(m_trouble.message);
        return;
    }
    m_queue.emplace_back(std::move(question));
    workSoon();
}

void HistoryWorker::setRetention(const Retention &retention)
{
    m_storage->setRetention(retention);
    if (m_isOpen)
        m_upkeepTimer.start(upkeepPause);
}

void HistoryWorker::finish(QDeadlineTimer deadline)
{
    work();
    while (!m_queue.empty() && m_trouble.passes && !deadline.hasExpired()) {
        QThread::msleep(50);
        work();
    }
    refuseQuestions(tr("The history is closed."));
    m_storage->close();
    thread()->quit();
}

// What was posted to this thread before is taken in before the timer fires: one commit is for all of it.
void HistoryWorker::workSoon()
{
    if (m_trouble.message.isEmpty() && !m_workTimer.isActive())
        m_workTimer.start(0ms);
}

void HistoryWorker::work()
{
    if (!isOpened())
        return;
    while (!m_queue.empty()) {
        if (auto *question = std::get_if<HistoryQuestion>(&m_queue.front())) {
            const HistoryQuestion taken = std::move(*question);
            m_queue.pop_front();
            m_storage->ask(taken);
        } else if (!writeFront()) {
            return;
        }
    }
    tell();
}

bool HistoryWorker::isOpened()
{
    if (m_isOpen)
        return true;
    if (const Storage::Trouble trouble = m_storage->open()) {
        wait(*trouble);
        return false;
    }
    m_isOpen = true;
    m_trouble = {};
    m_upkeepTimer.start(upkeepPause);
    return true;
}

bool HistoryWorker::writeFront()
{
    std::vector<const HistoryWrite *> writes;
    qint64 bytes = 0;
    for (const Job &job : m_queue) {
        const auto *write = std::get_if<HistoryWrite>(&job);
        if (!write || writes.size() == mostWrites || bytes > mostBytes)
            break;
        bytes += sizeOf(*write);
        writes.push_back(write);
    }
    if (const Storage::Trouble trouble = m_storage->store(writes)) {
        wait(*trouble);
        return false;
    }
    m_trouble = {};
    tellOf(writes);
    m_queue.erase(m_queue.begin(), m_queue.begin() + std::ptrdiff_t(writes.size()));
    m_waitingBytes -= bytes;
    if (m_lost > 0 && m_queue.empty()) {
        Q_EMIT notice(tr("The history is written again; %n piece(s) of it were lost.", nullptr, int(m_lost)));
        m_lost = 0;
    }
    return true;
}

void HistoryWorker::tellOf(std::span<const HistoryWrite *const> writes)
{
    QList<WatchTick> ticks;
    bool entries = false;
    for (const HistoryWrite *write : writes) {
        if (const auto *some = std::get_if<QList<WatchTick>>(write))
            ticks += *some;
        entries |= changesEntries(*write);
    }
    if (!ticks.isEmpty())
        Q_EMIT ticksStored(ticks);
    if (entries)
        Q_EMIT entriesChanged();
}

void HistoryWorker::wait(const StorageTrouble &trouble)
{
    m_trouble = trouble;
    refuseQuestions(trouble.message);
    if (trouble.passes) {
        m_workTimer.start(retryInterval);
    } else {
        m_queue.clear();
        m_waitingBytes = 0;
    }
    tell();
}

void HistoryWorker::refuseQuestions(const QString &message)
{
    std::deque<Job> writes;
    for (Job &job : m_queue) {
        if (const auto *question = std::get_if<HistoryQuestion>(&job))
            question->refuse(message);
        else
            writes.push_back(std::move(job));
    }
    m_queue = std::move(writes);
}

void HistoryWorker::maintain()
{
    const bool more = m_storage->maintain(QDateTime::currentMSecsSinceEpoch() * 1'000);
    m_upkeepTimer.start(more ? std::chrono::milliseconds(upkeepPause) : upkeepInterval);
}

void HistoryWorker::tell()
{
    HistoryHealth health;
    if (!m_trouble.message.isEmpty()) {
        health.kind = m_trouble.passes ? HistoryHealth::Kind::Waiting : HistoryHealth::Kind::Failed;
        health.message = m_trouble.message;
        health.cause = m_trouble.cause;
        health.waiting = qint64(m_queue.size());
        health.waitsInMemory = true;
    } else if (m_storage->isOpening()) {
        return;
    } else {
        health.kind = m_awayMessage.isEmpty() ? HistoryHealth::Kind::Good : HistoryHealth::Kind::Waiting;
        health.message = m_awayMessage;
        health.waiting = m_away;
    }
    if (health == m_health)
        return;
    m_health = health;
    Q_EMIT healthChanged(health);
}

} // namespace Loopscope
