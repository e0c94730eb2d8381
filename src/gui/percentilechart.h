// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/contenderchart.h"
#include "stats/percentilecurve.h"

#include <array>
#include <span>

class QLineSeries;

namespace Loopscope {

struct PlotAxis;
struct AxisTick;

/// Latency by percentile on HdrHistogram's axis, where every further nine of the tail has the same room: a
/// line for each contender, as far as its sample supports, and a mark at its end for the maximum. The scale
/// is that of the latency axis.
class PercentileChart : public ContenderChart
{
    Q_OBJECT

public:
    struct Line
    {
        Contender contender;
        std::vector<PercentilePoint> curve; ///< by percentileCurve()
    };

    explicit PercentileChart(const Theme *theme, QWidget *parent = nullptr);

    /// Shows these contenders, and no others.
    void replace(std::span<const Line> lines);

    /// What the tooltip says at the percentile p whose 1/(1 − p) is \a inverse; empty where no line is shown.
    /// Rich text.
    [[nodiscard]] QString toolTipText(double inverse) const;

protected:
    [[nodiscard]] bool hasData(Contender contender) const override;
    void updateAxes() override;
    [[nodiscard]] QString describe(Contender contender) const override;
    void retranslate() override;
    void updateColors() override;

private:
    struct Layer
    {
        std::vector<PercentilePoint> curve;
        QLineSeries *line = nullptr;
        QLineSeries *maximum = nullptr; ///< one point
    };

    [[nodiscard]] const Layer &layer(Contender contender) const { return m_layers[contender.index()]; }
    void updateXAxis(double lastInverse);
    void updateLines();
    void showAt(double inverse, const QPoint &position);
    void step(int direction);

    std::array<Layer, contenderCount> m_layers;
    double m_axisEnd = 10; ///< 1/(1 − p) at the right end
    int m_keyboardStop = -1; ///< where the arrow keys are; −1 before the first
};

} // namespace Loopscope
