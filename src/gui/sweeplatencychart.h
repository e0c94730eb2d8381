// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/sweepchart.h"
#include "stats/histogram.h"

namespace Loopscope {

class ScaleSwitch;

/// Percentiles of the latency against the number of requests in flight, with error bars, on a linear or
/// logarithmic axis.
class SweepLatencyChart : public SweepChart
{
    Q_OBJECT

public:
    explicit SweepLatencyChart(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] Scale scale() const;
    void setScale(Scale scale);

protected:
    [[nodiscard]] bool hasData() const override;
    [[nodiscard]] PlotAxis yAxis() const override;
    [[nodiscard]] SweepPlotScene scene() const override;
    [[nodiscard]] QList<SweepLegendItem> legendItems() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QString describe(const SweepRow &row) const override;
    void retranslate() override;

private:
    ScaleSwitch *m_scaleSwitch;
};

} // namespace Loopscope
