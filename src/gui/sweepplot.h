// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/plotview.h"
#include "gui/sweepstyle.h"

#include <QPen>

#include <vector>

namespace Loopscope {

/// Measured points, in the coordinates of a plot.
struct SweepPlotLine
{
    struct Point
    {
        QPointF at;
        std::optional<PlotSpan> error; ///< of y
        SweepMark mark = SweepMark::Measured;
    };
    std::vector<Point> points; ///< ascending in x
    SweepShape shape = SweepShape::Circle;
    QColor color;
    bool connected = false; ///< by a line
};

struct SweepPlotCurve
{
    QList<QPointF> points;
    QPen pen;
};

/// What a SweepPlot shows.
struct SweepPlotScene
{
    std::vector<SweepPlotCurve> curves;
    std::vector<SweepPlotLine> lines; ///< over the curves
    std::optional<QPointF> peak;
    std::optional<double> kneeX;
    std::optional<PlotSpan> kneeBand; ///< of x
    QString kneeLabel;
};

/// A plot with the drawings of a sweep: points with error bars, fitted curves, and the knee as a line.
class SweepPlot : public PlotView
{
    Q_OBJECT

public:
    explicit SweepPlot(const Theme *theme, QWidget *parent = nullptr);

    void setScene(SweepPlotScene scene);
    [[nodiscard]] const SweepPlotScene &scene() const { return m_scene; }
    /// Where the label of the knee is, in widget coordinates: beside its line, within the plot.
    [[nodiscard]] QRectF kneeLabelRect() const;

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void drawCurve(QPainter *painter, const SweepPlotCurve &curve) const;
    void drawLine(QPainter *painter, const SweepPlotLine &line) const;
    void drawKneeLine(QPainter *painter) const;
    void drawKneeLabel(QPainter *painter) const;

    const Theme *m_theme;
    SweepPlotScene m_scene;
};

} // namespace Loopscope
