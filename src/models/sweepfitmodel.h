// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/sweepreport.h"

#include <QAbstractTableModel>

namespace Loopscope {

/// The fits of a sweep: a row for each coefficient and figure, a column for each law, and one that says what
/// they mean. A figure that is missing shows "–".
class SweepFitModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Row { RowLambda, RowSigma, RowKappa, RowRSquared, RowResidual, RowAicc, RowPeak, RowCount };
    enum Column { ColumnUsl, ColumnAmdahl, ColumnMeaning, ColumnCount };
    enum Role {
        BetterRole = Qt::UserRole, ///< whether the column is the law to believe
    };

    explicit SweepFitModel(QObject *parent = nullptr);

    void setReport(const SweepReport &report);
    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const ScalabilityFit *fit(int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] bool isBetter(int column) const;

    SweepReport m_report;
};

} // namespace Loopscope
