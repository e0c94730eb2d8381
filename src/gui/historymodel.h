// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historyentry.h"

#include <QAbstractTableModel>

namespace Loopscope {

/// What a history holds, as a table, in the order in which it was given: newest first. Knows no colours.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ColumnWhen,
        ColumnKind,
        ColumnUrl,
        ColumnSummary,
        ColumnRequests,
        ColumnFailed,
        ColumnTags,
        ColumnNote,
        ColumnMachine,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole,
        PinnedRole, ///< whether it is a baseline
        FailedRole, ///< whether requests failed, or it was interrupted
    };

    explicit HistoryModel(QObject *parent = nullptr);

    /// Replaces everything; rows that stay are told apart by their ids, so that selections do.
    void setEntries(const QList<HistoryEntry> &entries);
    [[nodiscard]] const QList<HistoryEntry> &entries() const { return m_entries; }
    [[nodiscard]] const HistoryEntry &entry(int row) const { return m_entries[row]; }
    /// −1 where there is none.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(int column, const HistoryEntry &entry);
    [[nodiscard]] static QString toolTip(int column, const HistoryEntry &entry);
    [[nodiscard]] static bool isNumber(int column);
    void removeMissing(const QList<HistoryEntry> &wanted);
    void insertNew(const QList<HistoryEntry> &wanted);

    QList<HistoryEntry> m_entries;
};

} // namespace Loopscope
