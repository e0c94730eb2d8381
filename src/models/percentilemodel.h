// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/figure.h"
#include "stats/livestats.h"
#include "stats/report.h"

#include <QAbstractTableModel>

#include <vector>

namespace Loopscope {

/// A column per contender; a row per Figure. A figure that is missing shows "–" with the reason as tooltip.
class PercentileModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ContenderRole = Qt::UserRole, ///< Contender::index(); of cells and of horizontal headers
    };

    explicit PercentileModel(QObject *parent = nullptr);

    void clear();
    /// The figures of a run that is on (marked by "≈" where they are approximate).
    void setLive(const LiveStats &stats, const RunPlan &plan);
    /// The exact figures.
    void setReport(const RunReport &report);

    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override; ///< 0 without contenders
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void setColumns(std::vector<FigureSource> columns);

    std::vector<FigureSource> m_columns;
    bool m_withClient = false;
};

} // namespace Loopscope
