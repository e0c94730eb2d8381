// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "stats/tickseries.h"
#include "store/historyentry.h"
#include "store/historylocation.h"
#include "store/historywrite.h"
#include "store/retention.h"
#include "store/watchsummary.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace Loopscope {

class HistoryDatabase;
class HistoryWorker;
class Storage;

/// How a history is doing.
struct HistoryHealth
{
    enum class Kind : quint8 {
        Opening,
        Good,
        Waiting, ///< the database is away, locked or full: what is written is kept and delivered later
        Failed, ///< nothing is kept: the history cannot be opened
    };

    Kind kind = Kind::Opening;
    QString message; ///< translated: what happened, to what, what to do, what becomes of what is measured;
                     ///< empty for Good
    qint64 waiting = 0; ///< what is not delivered yet
    QString cause = {}; ///< the first sentence of the message where there are two
    bool waitsInMemory = false; ///< rather than in a file

    /// Without what becomes of what is measured: for who gives up rather than waits.
    [[nodiscard]] const QString &reason() const { return cause.isEmpty() ? message : cause; }
    bool operator==(const HistoryHealth &) const = default;
};

/// The history: every run, sweep, Lab run and tick. The facade over a thread of its own, in which all of the
/// disk and the network is waited for. Use it from the thread that owns it. What is given to it is written in
/// order, and soon: a tick is in the file a few milliseconds later, and is there after a crash.
class History : public QObject
{
    Q_OBJECT

public:
    /// Opens \a location, in its thread; health() tells how that went.
    explicit History(const HistoryLocation &location, QObject *parent = nullptr);
    /// \a storage replaces the real one, for tests.
    History(const HistoryLocation &location, std::unique_ptr<Storage> storage, QObject *parent = nullptr);
    /// Writes what it was given, for at most a few seconds, then closes. After close() it waits for nothing.
    ~History() override;

    static constexpr std::chrono::milliseconds patience{7'000}; ///< with a disk or a network that hangs
    /// Begins to close: what was given before is still written, in the background, and closed() follows,
    /// after \a longest at the latest. What is given from here on is lost, and questions are refused.
    void close(std::chrono::milliseconds longest = patience);

    [[nodiscard]] const HistoryLocation &location() const;
    [[nodiscard]] const HistoryHealth &health() const;
    void setRetention(const Retention &retention);

    void add(const NewEntry &entry);
    /// What the ticks of \a watch are listed under; again when its name or URL changes.
    void addWatch(const Watch &watch);
    /// Of watches that addWatch() told of.
    void add(const QList<WatchTick> &ticks);
    void add(const StateChange &change);
    void add(const Annotation &annotation);
    void removeAnnotation(const QString &id);

    void setNote(const QString &entryId, const QString &note);
    void setTags(const QString &entryId, const QStringList &tags);
    /// Makes a run the baseline of its URL, instead of the one before; sweeps and Lab runs are none.
    void setPinned(const QString &entryId, bool pinned);
    /// Hides them; restore() brings them back within a day. Then they are gone.
    void remove(const QStringList &entryIds);
    void restore(const QStringList &entryIds);

    // Questions. Their answers see everything that was written before them.
    [[nodiscard]] QFuture<Result<QList<HistoryEntry>>> entries(const EntryFilter &filter);
    [[nodiscard]] QFuture<Result<QStringList>> tags();
    [[nodiscard]] QFuture<Result<std::vector<ContenderRecord>>> contenders(const QString &entryId);
    /// NewEntry::plan.
    [[nodiscard]] QFuture<Result<QByteArray>> plan(const QString &entryId);
    /// The JSON that was kept; an Error where it was not.
    [[nodiscard]] QFuture<Result<QByteArray>> document(const QString &entryId);
    /// Ticks that started in [fromUs, untilUs), in buckets of tickBucketWidth(\a bucketUs), whose edges are
    /// multiples of that; those at the edges as a whole.
    [[nodiscard]] QFuture<Result<TickSeries>> series(const QString &watchId, qint64 fromUs, qint64 untilUs,
                                                     qint64 bucketUs);
    /// Newest first, at most \a limit; of all watches where \a watchId is empty.
    [[nodiscard]] QFuture<Result<QList<StateChange>>> stateChanges(const QString &watchId, qint64 fromUs,
                                                                   qint64 untilUs, int limit);
    [[nodiscard]] QFuture<Result<QList<Annotation>>> annotations(const QString &watchId, qint64 fromUs,
                                                                 qint64 untilUs);
    /// While PostgreSQL is away: as far as it was written from this machine.
    [[nodiscard]] QFuture<Result<QList<WatchSummary>>> watches();

Q_SIGNALS:
    void healthChanged(const Loopscope::HistoryHealth &health);
    /// Something to tell a person once: "The history was damaged; it was set aside as … and a new one begun."
    void notice(const QString &text);
    /// These are safe now, in this order.
    void ticksStored(const QList<Loopscope::WatchTick> &ticks);
    /// entries() would answer otherwise now.
    void entriesChanged();
    /// By close(): all that could be written is, or it took too long. To be deleted now, or later.
    void closed();

private:
    void finish();
    void tellClosed();
    void write(HistoryWrite write);
    /// \a recall, where given, answers from what is known without the database.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>(HistoryDatabase &)> question,
                                         std::function<T(const QList<WatchSummary> &)> recall = nullptr);

    const HistoryLocation m_location;
    HistoryHealth m_health;
    bool m_isClosing = false; // by close()
    bool m_isClosed = false; // which was told
    std::unique_ptr<QThread> m_thread;
    HistoryWorker *m_worker = nullptr; // lives in m_thread, deleted with it
};

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::HistoryHealth)
