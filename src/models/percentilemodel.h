// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/livestats.h"
#include "stats/report.h"

#include <QAbstractTableModel>

namespace Loopscope {

/// A column per strategy; a row per figure: requests, failed, total, requests/s, min, mean, standard
/// deviation, the shown percentiles, max, ideal, efficiency, speed-up with its interval, connections, bytes.
/// A figure that is missing shows "–" with the reason as tooltip.
class PercentileModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PercentileModel(QObject *parent = nullptr);

    void clear();
    /// Approximate figures of a run that is on (marked by "≈" where they are not exact).
    void setLive(const LiveStats &stats, const RunPlan &plan);
    /// The exact figures.
    void setReport(const RunReport &report);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
};

} // namespace Loopscope
