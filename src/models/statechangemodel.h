// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimeZone>

#include <optional>

namespace Loopscope {

/// The log of changes, newest first: when which watch went from which state to which, why, and how long it
/// stayed so.
class StateChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ColumnWhen,
        ColumnWatch,
        ColumnFrom,
        ColumnTo,
        ColumnDuration,
        ColumnReason,
        ColumnCount,
    };
    enum Role {
        FromRole = Qt::UserRole, ///< int, a WatchState
        ToRole, ///< int, a WatchState
        WatchRole, ///< QString: the id
        AtRole, ///< qint64, µs since 1970 UTC
        SortRole,
    };

    static constexpr int mostRows = 10'000; ///< the oldest are left out

    explicit StateChangeModel(QObject *parent = nullptr);

    /// Shows \a changes, newest first, instead of what was shown. Where these are only some more, rows are
    /// put in.
    void setChanges(const QList<StateChange> &changes);
    /// One that just came about.
    void add(const StateChange &change);
    [[nodiscard]] const QList<StateChange> &changes() const { return m_changes; }
    /// How watches are called, by their ids. One without a name here is called "removed".
    void setNames(const QHash<QString, QString> &names);
    /// For durations that are not over.
    void setNow(qint64 nowUs);
    /// How a watch is known to be now. Of one that is not, nobody knows how long its last state lasted.
    void setState(const QString &watchId, WatchState state);
    void setTimeZone(const QTimeZone &zone);
    /// How \a at is written, in its own zone.
    [[nodiscard]] static QString momentText(const QDateTime &at);
    /// Texts of which one is as long as any that ColumnDuration has.
    [[nodiscard]] static QStringList longestDurations();
    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// The next change of the same watch.
    struct End
    {
        qint64 atUs = 0; // 0: there is none yet
        WatchState from = WatchState::Unknown;
    };

    void computeEnds();
    [[nodiscard]] bool isOpen(int row) const;
    [[nodiscard]] bool isEndKnown(int row) const;
    [[nodiscard]] bool hasGap(int row) const;
    [[nodiscard]] qint64 durationUs(int row) const;
    [[nodiscard]] QString durationText(int row) const;
    [[nodiscard]] QString durationToolTip(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    void allChanged(int column);

    QList<StateChange> m_changes; // newest first
    QList<End> m_ends; // by row
    QHash<QString, WatchState> m_states; // now
    QHash<QString, QString> m_names;
    qint64 m_nowUs = 0;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace Loopscope
