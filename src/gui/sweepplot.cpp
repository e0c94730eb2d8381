// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepplot.h"

#include "gui/contrast.h"
#include "gui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double capWidth = 3; ///< half of the stroke at either end of an error bar
constexpr double labelGap = 6; ///< between the knee's line and its label

} // namespace

SweepPlot::SweepPlot(const Theme *theme, QWidget *parent) : PlotView(theme, parent), m_theme(theme) { }

void SweepPlot::setScene(SweepPlotScene scene)
{
    m_scene = std::move(scene);
    viewport()->update();
}

QRectF SweepPlot::kneeLabelRect() const
{
    if (!m_scene.kneeX || m_scene.kneeLabel.isEmpty())
        return {};
    const QRectF plot = plotRect();
    const double x = toWidget({*m_scene.kneeX, 0}).x();
    const double width = fontMetrics().horizontalAdvance(m_scene.kneeLabel) + 8;
    const double height = fontMetrics().height() + 2;
    // Before the knee throughput and latency are low, so that there is room above them.
    double left = x - labelGap - width;
    if (left < plot.left())
        left = x + labelGap;
    left = std::clamp(left, plot.left(), std::max(plot.left(), plot.right() - width));
    return {left, plot.top() + 4, width, height};
}

void SweepPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    PlotView::drawBackground(painter, rect);
    if (!hint().isEmpty() || !m_scene.kneeBand)
        return;
    const QRectF plot = plotRect();
    const double left = std::max(plot.left(), toWidget({m_scene.kneeBand->low, 0}).x());
    const double right = std::min(plot.right(), toWidget({m_scene.kneeBand->high, 0}).x());
    if (right <= left)
        return;
    QColor fill = m_theme->colors().text;
    fill.setAlphaF(0.08F);
    painter->fillRect(QRectF(left, plot.top(), right - left, plot.height()), fill);
}

void SweepPlot::drawForeground(QPainter *painter, const QRectF &rect)
{
    if (hint().isEmpty()) {
        painter->save();
        painter->setClipRect(plotRect().adjusted(-sweepMarkRadius, -sweepMarkRadius, sweepMarkRadius, 1));
        drawKneeLine(painter);
        for (const SweepPlotCurve &curve : m_scene.curves)
            drawCurve(painter, curve);
        for (const SweepPlotLine &line : m_scene.lines)
            drawLine(painter, line);
        if (m_scene.peak)
            drawSweepPeak(painter, m_theme->colors(), toWidget(*m_scene.peak));
        drawKneeLabel(painter);
        painter->restore();
    }
    PlotView::drawForeground(painter, rect);
}

void SweepPlot::drawCurve(QPainter *painter, const SweepPlotCurve &curve) const
{
    QPolygonF points;
    for (const QPointF &point : curve.points)
        points.append(toWidget(point));
    painter->setPen(curve.pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(points);
}

void SweepPlot::drawLine(QPainter *painter, const SweepPlotLine &line) const
{
    painter->setBrush(Qt::NoBrush);
    if (line.connected) {
        painter->setPen(QPen(line.color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPolygonF points;
        for (const SweepPlotLine::Point &point : line.points)
            points.append(toWidget(point.at));
        painter->drawPolyline(points);
    }
    painter->setPen(QPen(line.color, 1.4, Qt::SolidLine, Qt::FlatCap));
    for (const SweepPlotLine::Point &point : line.points) {
        if (!point.error)
            continue;
        const QPointF high = toWidget({point.at.x(), point.error->high});
        const QPointF low = toWidget({point.at.x(), point.error->low});
        painter->drawLine(low, high);
        for (const QPointF &end : {low, high})
            painter->drawLine(end - QPointF(capWidth, 0), end + QPointF(capWidth, 0));
    }
    for (const SweepPlotLine::Point &point : line.points)
        drawSweepMark(painter, m_theme->colors(), toWidget(point.at), line.shape, point.mark, line.color);
}

void SweepPlot::drawKneeLine(QPainter *painter) const
{
    if (!m_scene.kneeX)
        return;
    const QRectF plot = plotRect();
    const double x = std::round(toWidget({*m_scene.kneeX, 0}).x()) + 0.5;
    painter->setPen(sweepKneePen(m_theme->colors()));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void SweepPlot::drawKneeLabel(QPainter *painter) const
{
    const QRectF label = kneeLabelRect();
    if (label.isEmpty())
        return;
    QColor fill = m_theme->colors().surface;
    fill.setAlphaF(0.85F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(label, 3, 3);
    painter->setPen(m_theme->colors().text);
    painter->drawText(label, Qt::AlignCenter, m_scene.kneeLabel);
}

} // namespace Loopscope
