// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/sweepchart.h"

namespace Loopscope {

/// Throughput against the number of requests in flight, with error bars, the fitted laws where they say
/// something, and the predicted peak.
class SweepThroughputChart : public SweepChart
{
    Q_OBJECT

public:
    explicit SweepThroughputChart(const Theme *theme, QWidget *parent = nullptr);

protected:
    [[nodiscard]] bool hasData() const override { return !data().rows.empty(); }
    [[nodiscard]] PlotAxis yAxis() const override;
    [[nodiscard]] SweepPlotScene scene() const override;
    [[nodiscard]] QList<SweepLegendItem> legendItems() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QString describe(const SweepRow &row) const override;
    void retranslate() override;

private:
    /// Only where the report takes one of the laws for true.
    [[nodiscard]] bool showsFits() const { return data().report.better.has_value(); }
    [[nodiscard]] bool showsPeak() const;
    /// The highest number in flight that a fit says something of.
    [[nodiscard]] double curveEnd() const;
    /// What is possible with each number in flight, below and beyond the knee.
    [[nodiscard]] SweepPlotCurve bounds() const;
};

} // namespace Loopscope
