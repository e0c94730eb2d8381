// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/runchart.h"
#include "stats/percentilecurve.h"

class QLineSeries;
class QScatterSeries;

namespace Loopscope {

/// Latency by percentile of runs over each other, on HdrHistogram's axis: a line for each as far as its
/// answers support it, and its mark at the end for the maximum. See PercentileChart, which does the same for
/// the contenders of one run.
class RunPercentileChart : public RunChart
{
    Q_OBJECT

public:
    explicit RunPercentileChart(const Theme *theme, QWidget *parent = nullptr);

    /// What the tooltip says at the percentile p whose 1/(1 − p) is \a inverse. Rich text.
    [[nodiscard]] QString toolTipRows(double inverse) const;

protected:
    void redraw() override;
    void updateAxes() override;
    [[nodiscard]] QString describe(std::size_t run) const override;
    void retranslate() override;
    void updateColors() override;

private:
    struct Layer
    {
        std::vector<PercentilePoint> curve;
        QLineSeries *line = nullptr;
        QScatterSeries *maximum = nullptr; ///< one point
    };

    void updateXAxis(double lastInverse);
    void showAt(double inverse, const QPoint &position);
    void step(int direction);

    std::vector<Layer> m_layers;
    double m_axisEnd = 10; ///< 1/(1 − p) at the right end
    int m_stop = -1; ///< where the arrow keys are; −1 before the first
};

} // namespace Loopscope
