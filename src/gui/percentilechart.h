// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "gui/card.h"
#include "stats/percentilecurve.h"

#include <array>
#include <span>

class QLineSeries;

namespace Loopscope {

class ChartLegend;
class PlotView;
class ScaleSwitch;
struct PlotAxis;
struct Tick;

/// Latency by percentile on HdrHistogram's axis, where every further nine of the tail has the same room: a
/// line for each contender, as far as its sample supports, and a mark at its end for the maximum.
class PercentileChart : public Card
{
    Q_OBJECT

public:
    struct Line
    {
        Contender contender;
        std::vector<PercentilePoint> curve; ///< by percentileCurve()
    };

    explicit PercentileChart(const Theme *theme, QWidget *parent = nullptr);
    ~PercentileChart() override;

    /// Shows these contenders, and no others.
    void replace(std::span<const Line> lines);

    /// Of the latency axis.
    void setScale(Scale scale);
    [[nodiscard]] Scale scale() const;
    [[nodiscard]] ChartLegend *legend() const { return m_legend; }
    [[nodiscard]] PlotView *plot() const { return m_plot; }

    /// What the tooltip says at the percentile p whose 1/(1 − p) is \a inverse; empty where no line is shown.
    /// Rich text.
    [[nodiscard]] QString toolTipText(double inverse) const;

protected:
    void retranslate() override;
    void updateColors() override;

private:
    struct Layer
    {
        bool present = false;
        std::vector<PercentilePoint> curve;
        QLineSeries *line = nullptr;
        QLineSeries *maximum = nullptr; ///< one point
    };

    [[nodiscard]] bool isShown(Contender contender) const;
    [[nodiscard]] const Layer &layer(Contender contender) const { return m_layers[contender.index()]; }
    void redraw();
    void updateAxes();
    void updateXAxis(double lastInverse);
    [[nodiscard]] bool fitsAbove(const QList<Tick> &ticks, const PlotAxis &y) const;
    void updateYAxis(double lowestNs, double highestNs);
    void updateLines();
    void updateDescription();
    void showAt(double inverse, const QPoint &position);
    void step(int direction);
    void hideToolTip();

    std::array<Layer, contenderCount> m_layers;
    ScaleSwitch *m_scaleSwitch;
    ChartLegend *m_legend;
    PlotView *m_plot;
    double m_axisEnd = 10; ///< 1/(1 − p) at the right end
    int m_keyboardStop = -1; ///< where the arrow keys are; −1 before the first
};

} // namespace Loopscope
