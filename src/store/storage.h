// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/historydatabase.h"
#include "store/historyquestion.h"
#include "store/retention.h"

#include <QObject>

#include <functional>
#include <optional>
#include <span>

namespace Loopscope {

/// Why a history does not take what it is given.
struct StorageTrouble
{
    bool passes = true; ///< it is worth to try again
    QString message; ///< translated: what happened, to what, what to do, what becomes of what is measured
    QString cause; ///< the first sentence of that where there are two
};

/// Where what a history does not take just now is kept.
enum class KeptIn : quint8 {
    Memory,
    Outbox, ///< a file, from which it is delivered
};

/// What \a error means for the history at \a place, and for what is measured.
[[nodiscard]] StorageTrouble storageTrouble(const DatabaseError &error, const QString &place,
                                            KeptIn kept = KeptIn::Memory);

/// Where a HistoryWorker puts what it is given. Lives in the worker's thread.
class Storage : public QObject
{
    Q_OBJECT

public:
    using Trouble = std::optional<StorageTrouble>; ///< nothing: it is done

    virtual Trouble open() = 0;
    /// After open(): how a database behind this one is, is not known yet. awayChanged() or refused() comes,
    /// within some seconds.
    [[nodiscard]] virtual bool isOpening() const { return false; }
    /// Writes all of \a writes, in order, or nothing. When it is done they are safe.
    virtual Trouble store(std::span<const HistoryWrite *const> writes) = 0;
    /// Answers when all that was stored before can be seen.
    virtual void ask(HistoryQuestion question) = 0;
    virtual void setRetention(const Retention &retention) = 0;
    /// The next small piece of keeping it small; false where nothing is left to do.
    virtual bool maintain(qint64 nowUs) = 0;
    virtual void close() = 0;

Q_SIGNALS:
    void notice(const QString &text);
    /// Of a database behind this one: whether it is reached, and what waits for it. Empty: all is well.
    void awayChanged(const QString &message, qint64 waiting);
    /// As trouble of open() that does not pass, found while isOpening().
    void refused(const QString &message);

protected:
    /// Makes the tables where there are none; the Error is permanent: they are of a newer version, say.
    using Prepare = std::function<Status(Database &)>;

    /// Opens the SQLite file \a path, checks it, and lets \a prepare make its tables. A damaged one is set
    /// aside, told of by notice(), and a new one begun.
    Trouble openFile(Database &database, const QString &path, bool alone, const Prepare &prepare);
    /// Sets a damaged file aside, and tells of it; the result is trouble where that cannot be done, or must
    /// not because a newer Loopscope has changed the tables since they were opened.
    Trouble setAside(Database &database, const QString &path, const Prepare &prepare);

    /// Why the file \a path, which cannot be read as a database, must not be set aside; nothing: it may.
    [[nodiscard]] virtual Trouble refusal(const QString &path) const;

private:
    bool openSound(Database &database, const QString &path, bool alone);
    /// Trouble where \a prepare has an Error.
    Trouble prepareFile(Database &database, const QString &path, const Prepare &prepare);

    QString m_soundFile; // the last one that was checked
};

} // namespace Loopscope
