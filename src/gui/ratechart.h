// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "gui/card.h"
#include "stats/histogram.h"
#include "stats/rateseries.h"

#include <array>
#include <span>
#include <vector>

class QLineSeries;

namespace Loopscope {

class ChartLegend;
class PlotView;
class ScaleSwitch;

/// Requests per second over time, a line for each contender, live. Time counts from the start of each
/// contender's own batch, so that they lie over each other.
class RateChart : public Card
{
    Q_OBJECT

public:
    struct Line
    {
        Contender contender;
        std::vector<RateSeries::Point> points; ///< ascending in time, at most some hundreds
    };

    explicit RateChart(const Theme *theme, QWidget *parent = nullptr);
    ~RateChart() override;

    /// Shows these contenders, and no others.
    void replace(std::span<const Line> lines);

    /// Of the rate axis.
    void setScale(Scale scale);
    [[nodiscard]] Scale scale() const;
    [[nodiscard]] ChartLegend *legend() const { return m_legend; }
    [[nodiscard]] PlotView *plot() const { return m_plot; }

    /// What the tooltip says \a seconds after the start; empty where no line is shown. Rich text.
    [[nodiscard]] QString toolTipText(double seconds) const;

protected:
    void retranslate() override;
    void updateColors() override;

private:
    struct Layer
    {
        bool present = false;
        std::vector<RateSeries::Point> points;
        QLineSeries *line = nullptr;
    };

    [[nodiscard]] bool isShown(Contender contender) const;
    [[nodiscard]] const Layer &layer(Contender contender) const { return m_layers[contender.index()]; }
    void redraw();
    void updateAxes();
    void updateDescription();
    void onHovered(const QPointF &position);

    std::array<Layer, contenderCount> m_layers;
    ScaleSwitch *m_scaleSwitch;
    ChartLegend *m_legend;
    PlotView *m_plot;
};

} // namespace Loopscope
