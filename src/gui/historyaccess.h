// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/history.h"

#include <QFuture>
#include <QObject>

namespace Loopscope {

/// What the History page asks of a history: the seam between it and the store, so that it can be driven in
/// tests by answers that come late or not at all. See History for what each does. GUI thread only.
class HistoryAccess : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual HistoryHealth health() const = 0;
    virtual void add(const NewEntry &entry) = 0;
    virtual void setNote(const QString &entryId, const QString &note) = 0;
    virtual void setTags(const QString &entryId, const QStringList &tags) = 0;
    virtual void setPinned(const QString &entryId, bool pinned) = 0;
    virtual void remove(const QStringList &entryIds) = 0;
    virtual void restore(const QStringList &entryIds) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<HistoryEntry>>> entries(const EntryFilter &filter) = 0;
    [[nodiscard]] virtual QFuture<Result<QStringList>> tags() = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<ContenderRecord>>>
    contenders(const QString &entryId) = 0;
    [[nodiscard]] virtual QFuture<Result<QByteArray>> plan(const QString &entryId) = 0;
    [[nodiscard]] virtual QFuture<Result<QByteArray>> document(const QString &entryId) = 0;

Q_SIGNALS:
    void healthChanged(const Loopscope::HistoryHealth &health);
    void entriesChanged();
};

} // namespace Loopscope
