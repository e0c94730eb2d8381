// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sweeprow.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace Loopscope {

/// The steps of a sweep: a row for each number of requests in flight, and below it one for each round where
/// there are several. A figure that is missing shows "–" with the reason as tooltip.
class SweepStepsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        ColumnConcurrency,
        ColumnRequests,
        ColumnFailed,
        ColumnThroughput,
        ColumnUncertainty,
        ColumnP50,
        ColumnP95,
        ColumnP99,
        ColumnInFlight,
        ColumnRemark,
        ColumnCount,
    };
    enum Role {
        MarkRole = Qt::UserRole, ///< SweepMark
        ConcurrencyRole, ///< int
    };

    explicit SweepStepsModel(QObject *parent = nullptr);

    /// Shows \a sweep, which may be null, and \a report, which is of it. Where it only has more steps than
    /// the one that was shown, rows are added.
    void setSweep(std::shared_ptr<const Sweep> sweep, const SweepReport &report);
    /// The row of \a concurrency; invalid without one.
    [[nodiscard]] QModelIndex indexOf(int concurrency) const;
    /// What is shown at \a concurrency; nothing without a row.
    [[nodiscard]] std::optional<SweepRow> rowAt(int concurrency) const;
    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Group
    {
        int concurrency = 1;
        std::vector<int> steps; // places in Sweep::steps
    };

    void addStep(int index);
    [[nodiscard]] bool isContinuedBy(const Sweep &sweep) const;
    [[nodiscard]] bool hasRounds() const { return m_sweep && m_sweep->plan.rounds > 1; }
    [[nodiscard]] std::size_t groupRow(int concurrency) const;
    [[nodiscard]] SweepRow groupFigures(const Group &group) const;
    [[nodiscard]] SweepRow figures(const QModelIndex &index) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;

    std::shared_ptr<const Sweep> m_sweep;
    SweepReport m_report;
    std::vector<Group> m_groups; // ascending
};

} // namespace Loopscope
