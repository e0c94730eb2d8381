// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepstyle.h"

#include "gui/contrast.h"

#include <QPainter>
#include <QPolygonF>

namespace Loopscope {

QColor sweepThroughputColor(const ThemeColors &colors)
{
    return colors.contenderLine({Strategy::Concurrent});
}

QColor sweepPercentileColor(const ThemeColors &colors, SweepPercentile which)
{
    // Okabe–Ito, as the strategies' colours are, but for those that the strategies have.
    switch (which) {
    case SweepPercentile::P50:
        return sweepThroughputColor(colors);
    case SweepPercentile::P95:
        return readableOn(colors.surface, QColor(0xCC, 0x79, 0xA7), graphicsContrast);
    case SweepPercentile::P99:
        return readableOn(colors.surface, QColor(0xD5, 0x5E, 0x00), graphicsContrast);
    }
    Q_UNREACHABLE();
}

SweepShape sweepPercentileShape(SweepPercentile which)
{
    switch (which) {
    case SweepPercentile::P50:
        return SweepShape::Circle;
    case SweepPercentile::P95:
        return SweepShape::Square;
    case SweepPercentile::P99:
        return SweepShape::Triangle;
    }
    Q_UNREACHABLE();
}

void drawSweepMark(QPainter *painter, const ThemeColors &colors, const QPointF &center, SweepShape shape,
                   SweepMark mark, const QColor &color)
{
    constexpr double r = sweepMarkRadius;
    if (mark == SweepMark::Failing) {
        painter->setPen(QPen(colors.warning, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(center + QPointF(-r, -r) * 0.8, center + QPointF(r, r) * 0.8);
        painter->drawLine(center + QPointF(-r, r) * 0.8, center + QPointF(r, -r) * 0.8);
        return;
    }
    const bool isHollow = mark == SweepMark::ClientBottleneck;
    // A rim of the surface keeps marks apart that lie over each other.
    painter->setPen(isHollow ? QPen(color, 1.6) : QPen(colors.surface, 1));
    painter->setBrush(isHollow ? colors.surface : color);
    switch (shape) {
    case SweepShape::Circle:
        painter->drawEllipse(center, r, r);
        break;
    case SweepShape::Square:
        painter->drawRect(
            QRectF(center.x() - r, center.y() - r, 2 * r, 2 * r).adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case SweepShape::Triangle:
        painter->drawPolygon(QPolygonF({center + QPointF(0, -1.1 * r), center + QPointF(1.1 * r, 0.9 * r),
                                        center + QPointF(-1.1 * r, 0.9 * r)}));
        break;
    }
}

void drawSweepPeak(QPainter *painter, const ThemeColors &colors, const QPointF &center)
{
    constexpr double r = 1.4 * sweepMarkRadius;
    painter->setPen(QPen(colors.text, 1.6, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->setBrush(colors.surface);
    painter->drawPolygon(QPolygonF(
        {center + QPointF(0, -r), center + QPointF(r, 0), center + QPointF(0, r), center + QPointF(-r, 0)}));
}

QPen sweepCurvePen(const ThemeColors &colors, ScalabilityModel model)
{
    if (model == ScalabilityModel::Amdahl) {
        QPen pen(colors.muted, 1.4, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({5, 4});
        return pen;
    }
    const QColor color = blend(colors.surface, sweepThroughputColor(colors), 0.65);
    return {readableOn(colors.surface, color, graphicsContrast), 2, Qt::SolidLine, Qt::RoundCap,
            Qt::RoundJoin};
}

QPen sweepBoundsPen(const ThemeColors &colors)
{
    QPen pen(colors.muted, 1.6, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.4}); // dots
    return pen;
}

QPen sweepKneePen(const ThemeColors &colors)
{
    QPen pen(colors.text, 1.4, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 3});
    return pen;
}

} // namespace Loopscope
