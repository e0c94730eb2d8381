// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/watchrecent.h"

#include <QAbstractTableModel>
#include <QHash>

namespace Loopscope {

/// All watches, a row each: what they are, how they are, and how the last day was. Knows no colours: views
/// draw StateRole and TrendRole.
class WatchTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ColumnName,
        ColumnState,
        ColumnP50,
        ColumnP95,
        ColumnFailed,
        ColumnAvailability,
        ColumnTrend,
        ColumnLast,
        ColumnInterval,
        ColumnUrl,
        ColumnCount,
    };
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        StateRole, ///< int, a WatchState; Unknown while it is not watched
        PausedRole, ///< bool
        TrendRole, ///< std::vector<TrendBar>
        NextRole, ///< qint64: about when its next tick is due, µs since 1970 UTC; 0 where that is not known
        IntervalRole, ///< qint64: of its ticks, µs
        SortRole, ///< what the column is sorted by
        SearchRole, ///< QString: where a text is looked for
    };

    /// How many watches are in which state; paused ones count as nothing else.
    struct Counts
    {
        int up = 0;
        int degraded = 0;
        int down = 0;
        int unknown = 0;
        int paused = 0;
    };

    explicit WatchTableModel(QObject *parent = nullptr);

    /// Shows \a watches in this order; what is known of those that stay is kept. Those that have changed, but
    /// for their name, begin anew: see expectFirstTicks().
    void setWatches(const QList<Watch> &watches);
    [[nodiscard]] const QList<Watch> &watches() const { return m_watches; }
    [[nodiscard]] const Watch *watch(const QString &id) const; ///< null where there is none
    [[nodiscard]] int rowOf(const QString &id) const; ///< −1 where there is none
    /// \a state of the watch \a id; that of one that is not in the list is forgotten.
    void setState(const QString &id, WatchState state);
    [[nodiscard]] WatchState state(const QString &id) const;
    /// Watching has stopped, and where it starts again it begins anew, on another schedule: until its first
    /// tick has ended nobody knows when the next one of a watch is due.
    void expectFirstTicks();
    /// Ticks that have ended.
    void add(const QList<WatchTick> &ticks);
    [[nodiscard]] Counts counts() const;
    /// In about how long, to within the jitter, the next tick of all is due; nothing before the first one has
    /// ended.
    [[nodiscard]] std::optional<std::chrono::seconds> untilNextTick(qint64 nowUs) const;
    // As WatchRecent has them.
    void expectBuckets(const QString &id, bool expects);
    void setBuckets(const QString &id, std::span<const TickBucket> buckets, qint64 fromUs = 0);
    /// When the last tick that add() brought started; 0 where there was none.
    [[nodiscard]] qint64 lastTickUs(const QString &id) const;
    /// Time has passed: what is of the last hour or day is computed anew.
    void setNow(qint64 nowUs);
    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Known
    {
        WatchState state = WatchState::Unknown;
        WatchRecent recent;
        std::optional<Tick> last;
        bool hasTicked = false; // since it began; else last is of before
        // As of m_nowUs; computed when they are first asked for.
        mutable bool isFresh = false;
        mutable WatchRecent::Figures figures;
        mutable std::optional<double> availability;
        mutable std::vector<TrendBar> trend;
    };

    [[nodiscard]] const Known &known(int row) const;
    [[nodiscard]] qint64 nextTickUs(const Watch &watch) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;
    void rowChanged(int row);

    QList<Watch> m_watches;
    QHash<QString, int> m_rows;
    mutable QHash<QString, Known> m_known;
    qint64 m_nowUs = 0;
};

} // namespace Loopscope

Q_DECLARE_METATYPE(std::vector<Loopscope::TrendBar>)
