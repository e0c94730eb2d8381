// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"

#include "core/plan.h"
#include "store/entrytable.h"
#include "store/eventtables.h"
#include "store/historyworker.h"
#include "store/localstorage.h"
#include "store/outboxstorage.h"

#include <QDateTime>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto flushTime = 3s;

std::unique_ptr<Storage> makeStorage(const HistoryLocation &location)
{
    if (location.kind == HistoryLocation::Kind::Postgres)
        return std::make_unique<OutboxStorage>(location);
    return std::make_unique<LocalStorage>(location.file);
}

} // namespace

History::History(const HistoryLocation &location, QObject *parent)
    : History(location, makeStorage(location), parent)
{
}

History::History(const HistoryLocation &location, std::unique_ptr<Storage> storage, QObject *parent)
    : QObject(parent)
    , m_location(location)
    , m_thread(std::make_unique<QThread>())
    , m_worker(new HistoryWorker(std::move(storage)))
{
    qRegisterMetaType<QList<WatchTick>>();
    m_thread->setObjectName(u"history"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &HistoryWorker::healthChanged, this, [this](const HistoryHealth &health) {
        m_health = health;
        Q_EMIT healthChanged(health);
    });
    connect(m_worker, &HistoryWorker::notice, this, &History::notice);
    connect(m_worker, &HistoryWorker::ticksStored, this, &History::ticksStored);
    connect(m_worker, &HistoryWorker::entriesChanged, this, &History::entriesChanged);
    m_thread->start();
    QMetaObject::invokeMethod(m_worker, &HistoryWorker::open);
}

History::~History()
{
    if (!m_isClosing)
        finish();
    // Where its thread has ended, this is only for the rest of that.
    const bool waits = !m_isClosing || m_thread->isFinished();
    QThread *thread = m_thread.get();
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    // A disk or a network that hangs must not hang the program: its thread is left to itself then.
    if (!m_thread->wait(QDeadlineTimer(waits ? patience : 0ms)))
        (void)m_thread.release();
}

void History::close(std::chrono::milliseconds longest)
{
    if (std::exchange(m_isClosing, true))
        return;
    connect(m_thread.get(), &QThread::finished, this, &History::tellClosed);
    QTimer::singleShot(longest, this, &History::tellClosed);
    finish();
}

void History::finish()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, deadline = QDeadlineTimer(flushTime)] { worker->finish(deadline); });
}

void History::tellClosed()
{
    if (!std::exchange(m_isClosed, true))
        Q_EMIT closed();
}

const HistoryLocation &History::location() const
{
    return m_location;
}

const HistoryHealth &History::health() const
{
    return m_health;
}

void History::setRetention(const Retention &retention)
{
    if (m_isClosing)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, retention] { worker->setRetention(retention); });
}

void History::write(HistoryWrite write)
{
    if (m_isClosing) // its worker may be gone
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, write = std::move(write)]() mutable {
        worker->write(std::move(write));
    });
}

void History::add(const NewEntry &entry)
{
    write(entry);
}

void History::addWatch(const Watch &watch)
{
    write(WatchNames{watch.id, watch.name, displayUrl(watch.request.url)});
}

void History::add(const QList<WatchTick> &ticks)
{
    if (!ticks.isEmpty())
        write(ticks);
}

void History::add(const StateChange &change)
{
    write(change);
}

void History::add(const Annotation &annotation)
{
    write(annotation);
}

void History::removeAnnotation(const QString &id)
{
    write(AnnotationRemoval{id});
}

void History::setNote(const QString &entryId, const QString &note)
{
    write(NoteChange{entryId, note});
}

void History::setTags(const QString &entryId, const QStringList &tags)
{
    write(TagsChange{entryId, tags});
}

void History::setPinned(const QString &entryId, bool pinned)
{
    write(PinChange{entryId, pinned});
}

void History::remove(const QStringList &entryIds)
{
    write(EntryRemoval{entryIds, QDateTime::currentMSecsSinceEpoch() * 1'000});
}

void History::restore(const QStringList &entryIds)
{
    write(EntryRestoral{entryIds});
}

template <typename T>
QFuture<Result<T>> History::ask(std::function<Result<T>(HistoryDatabase &)> question,
                                std::function<T(const QList<WatchSummary> &)> recall)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    HistoryQuestion asked;
    asked.answer = [promise, question = std::move(question)](HistoryDatabase &history) {
        Result<T> answer = question(history);
        if (const auto &error = history.database().error())
            answer = Error{tr("The history could not be read: %1").arg(error->text)};
        promise->addResult(std::move(answer));
        promise->finish();
    };
    asked.refuse = [promise](const QString &message) {
        promise->addResult(Result<T>(Error{message}));
        promise->finish();
    };
    if (recall) {
        asked.recall = [promise, recall = std::move(recall)](const QList<WatchSummary> &known) {
            promise->addResult(Result<T>(recall(known)));
            promise->finish();
        };
    }
    if (m_isClosing)
        asked.refuse(tr("The history is closed."));
    else
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, asked] { worker->ask(asked); });
    return future;
}

QFuture<Result<QList<HistoryEntry>>> History::entries(const EntryFilter &filter)
{
    return ask<QList<HistoryEntry>>(
        [filter](HistoryDatabase &history) { return EntryTable::entries(history.database(), filter); });
}

QFuture<Result<QStringList>> History::tags()
{
    return ask<QStringList>([](HistoryDatabase &history) { return EntryTable::tags(history.database()); });
}

QFuture<Result<std::vector<ContenderRecord>>> History::contenders(const QString &entryId)
{
    return ask<std::vector<ContenderRecord>>(
        [entryId](HistoryDatabase &history) { return EntryTable::contenders(history.database(), entryId); });
}

QFuture<Result<QByteArray>> History::plan(const QString &entryId)
{
    return ask<QByteArray>(
        [entryId](HistoryDatabase &history) { return EntryTable::plan(history.database(), entryId); });
}

QFuture<Result<QByteArray>> History::document(const QString &entryId)
{
    return ask<QByteArray>(
        [entryId](HistoryDatabase &history) { return EntryTable::document(history.database(), entryId); });
}

QFuture<Result<TickSeries>> History::series(const QString &watchId, qint64 fromUs, qint64 untilUs,
                                            qint64 bucketUs)
{
    return ask<TickSeries>([=](HistoryDatabase &history) {
        return history.archive().series(watchId, fromUs, untilUs, bucketUs);
    });
}

QFuture<Result<QList<StateChange>>> History::stateChanges(const QString &watchId, qint64 fromUs,
                                                          qint64 untilUs, int limit)
{
    return ask<QList<StateChange>>([=](HistoryDatabase &history) {
        return EventTables::stateChanges(history.database(), watchId, fromUs, untilUs, limit);
    });
}

QFuture<Result<QList<Annotation>>> History::annotations(const QString &watchId, qint64 fromUs, qint64 untilUs)
{
    return ask<QList<Annotation>>([=](HistoryDatabase &history) {
        return EventTables::annotations(history.database(), watchId, fromUs, untilUs);
    });
}

QFuture<Result<QList<WatchSummary>>> History::watches()
{
    return ask<QList<WatchSummary>>(
        [](HistoryDatabase &history) { return WatchTables::summaries(history.database()); },
        [](const QList<WatchSummary> &known) { return known; });
}

} // namespace Loopscope
