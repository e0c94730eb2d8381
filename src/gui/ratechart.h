// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/contenderchart.h"
#include "stats/rateseries.h"

#include <array>
#include <span>
#include <vector>

class QLineSeries;

namespace Loopscope {

/// Requests per second over time, a line for each contender, live. Time counts from the start of each
/// contender's own batch, so that they lie over each other. The scale is that of the rate axis.
class RateChart : public ContenderChart
{
    Q_OBJECT

public:
    struct Line
    {
        Contender contender;
        std::vector<RateSeries::Point> points; ///< ascending in time, at most some hundreds
    };

    explicit RateChart(const Theme *theme, QWidget *parent = nullptr);

    /// Shows these contenders, and no others.
    void replace(std::span<const Line> lines);

    /// What the tooltip says \a seconds after the start; empty where no line is shown. Rich text.
    [[nodiscard]] QString toolTipText(double seconds) const;

protected:
    [[nodiscard]] bool hasData(Contender contender) const override;
    void updateAxes() override;
    [[nodiscard]] QString describe(Contender contender) const override;
    void retranslate() override;
    void updateColors() override;

private:
    struct Layer
    {
        std::vector<RateSeries::Point> points;
        QLineSeries *line = nullptr;
    };

    [[nodiscard]] const Layer &layer(Contender contender) const { return m_layers[contender.index()]; }
    void onHovered(const QPointF &position);

    std::array<Layer, contenderCount> m_layers;
};

} // namespace Loopscope
