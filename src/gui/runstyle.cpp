// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runstyle.h"

#include "gui/contrast.h"

#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>

namespace Loopscope {

namespace {

/// Okabe–Ito, safe for colour-blind eyes, in the order in which two of them differ most.
QColor hue(const ThemeColors &colors, std::size_t run)
{
    switch (run % mostComparedRuns) {
    case 0:
        return colors.dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    case 1:
        return QColor(0xD5, 0x5E, 0x00);
    case 2:
        return QColor(0x00, 0x9E, 0x73);
    case 3:
        return QColor(0xCC, 0x79, 0xA7);
    case 4:
        return QColor(0xE6, 0x9F, 0x00);
    default:
        return colors.text;
    }
}

QList<qreal> dashes(std::size_t run)
{
    static const std::array<QList<qreal>, mostComparedRuns> patterns{
        QList<qreal>{}, {5, 2.5}, {1.5, 2}, {6, 2, 1.5, 2}, {9, 2.5}, {6, 2, 1.5, 2, 1.5, 2}};
    return patterns[run % mostComparedRuns];
}

/// The corners of a mark, by the number of its shape's.
QPolygonF corners(const QPointF &center, double radius, int count, double turn)
{
    QPolygonF polygon;
    for (int i = 0; i < count; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / count;
        polygon << center + radius * QPointF(std::sin(angle), -std::cos(angle));
    }
    return polygon;
}

} // namespace

QColor runColor(const ThemeColors &colors, std::size_t run)
{
    return readableOn(colors.surface, hue(colors, run), graphicsContrast);
}

QPen runPen(const ThemeColors &colors, std::size_t run, double width)
{
    QPen pen(runColor(colors, run), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (const QList<qreal> pattern = dashes(run); !pattern.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(pattern);
    }
    return pen;
}

QBrush runBrush(const ThemeColors &colors, std::size_t run)
{
    QColor fill = hue(colors, run);
    fill.setAlphaF(run == 0 ? 0.28F : 0.16F);
    return fill;
}

QScatterSeries::MarkerShape runMarker(std::size_t run)
{
    constexpr std::array shapes{
        QScatterSeries::MarkerShapeCircle,   QScatterSeries::MarkerShapeRectangle,
        QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle,
        QScatterSeries::MarkerShapePentagon, QScatterSeries::MarkerShapeStar};
    return shapes[run % mostComparedRuns];
}

void drawRunSample(QPainter *painter, const ThemeColors &colors, std::size_t run, const QRectF &place)
{
    constexpr double radius = 4;
    constexpr double pi = std::numbers::pi;
    painter->setPen(runPen(colors, run, 2));
    painter->drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()));
    painter->setPen(QPen(colors.surface, 1));
    painter->setBrush(runColor(colors, run));
    const QPointF center = place.center();
    switch (runMarker(run)) {
    case QScatterSeries::MarkerShapeCircle:
        painter->drawEllipse(center, radius, radius);
        break;
    case QScatterSeries::MarkerShapeRectangle:
        painter->drawPolygon(corners(center, 1.35 * radius, 4, pi / 4));
        break;
    case QScatterSeries::MarkerShapeTriangle:
        painter->drawPolygon(corners(center, 1.35 * radius, 3, 0));
        break;
    case QScatterSeries::MarkerShapeRotatedRectangle:
        painter->drawPolygon(corners(center, 1.4 * radius, 4, 0));
        break;
    case QScatterSeries::MarkerShapePentagon:
        painter->drawPolygon(corners(center, 1.25 * radius, 5, 0));
        break;
    case QScatterSeries::MarkerShapeStar:
        painter->drawPolygon(corners(center, 1.5 * radius, 3, 0));
        painter->drawPolygon(corners(center, 1.5 * radius, 3, pi));
        break;
    }
}

} // namespace Loopscope
