// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/historyaccess.h"

namespace Loopscope {

/// The history of the store.
class StoredHistory : public HistoryAccess
{
    Q_OBJECT

public:
    /// \a history must outlive this.
    explicit StoredHistory(History *history, QObject *parent = nullptr);

    [[nodiscard]] HistoryHealth health() const override;
    void add(const NewEntry &entry) override;
    void setNote(const QString &entryId, const QString &note) override;
    void setTags(const QString &entryId, const QStringList &tags) override;
    void setPinned(const QString &entryId, bool pinned) override;
    void remove(const QStringList &entryIds) override;
    void restore(const QStringList &entryIds) override;
    [[nodiscard]] QFuture<Result<QList<HistoryEntry>>> entries(const EntryFilter &filter) override;
    [[nodiscard]] QFuture<Result<QStringList>> tags() override;
    [[nodiscard]] QFuture<Result<std::vector<ContenderRecord>>> contenders(const QString &entryId) override;
    [[nodiscard]] QFuture<Result<QByteArray>> plan(const QString &entryId) override;
    [[nodiscard]] QFuture<Result<QByteArray>> document(const QString &entryId) override;

private:
    History *m_history;
};

} // namespace Loopscope
