// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/comparedrun.h"

#include <QAbstractTableModel>

namespace Loopscope {

/// Runs side by side: a row for each figure, a column for each run, and after each but the first one a column
/// that says how it differs from that. A figure that is missing shows "–" with the reason as tooltip.
class RunComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Row { RowContender, RowRequests, RowRounds, RowTotal, RowP50, RowP95, RowP99, RowFailed, RowCount };
    enum Role {
        RunRole = Qt::UserRole, ///< which run a column is about, from 0 on; of cells and horizontal headers
        IsChangeRole, ///< whether the column is a difference
    };

    explicit RunComparisonModel(QObject *parent = nullptr);

    void setRuns(std::vector<ComparedRun> runs);
    [[nodiscard]] const std::vector<ComparedRun> &runs() const { return m_runs; }
    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override; ///< 0 without runs
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static std::size_t runOf(int column) { return std::size_t(column + 1) / 2; }
    [[nodiscard]] static bool isChange(int column) { return column > 0 && column % 2 == 0; }
    [[nodiscard]] QString figureText(int row, const ComparedRun &run) const;
    [[nodiscard]] QString figureToolTip(int row, const ComparedRun &run) const;
    [[nodiscard]] static std::optional<FigureChange> change(int row, const ComparedRun &run);
    [[nodiscard]] QString rowName(int row) const;
    [[nodiscard]] QString rowMeaning(int row) const;

    std::vector<ComparedRun> m_runs;
    bool m_withClient = false;
};

} // namespace Loopscope
