// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/contenderstyle.h"

#include <QPainter>

#include <algorithm>

namespace Loopscope {

namespace {

constexpr double hatchDistance = 6; ///< between two strokes, along the x axis

bool isMarked(Contender contender)
{
    return contender.client != ClientKind::Qt;
}

/// Strokes from bottom left to top right, cut off at the edges of \a area.
void drawHatch(QPainter *painter, const QRectF &area)
{
    for (double x = area.left() - area.height() + hatchDistance / 2; x < area.right(); x += hatchDistance) {
        const double from = std::max(x, area.left());
        const double to = std::min(x + area.height(), area.right());
        if (from < to)
            painter->drawLine(QPointF(from, area.bottom() - (from - x)),
                              QPointF(to, area.bottom() - (to - x)));
    }
}

} // namespace

QPen contenderPen(const ThemeColors &colors, Contender contender, double width)
{
    QPen pen(colors.contenderLine(contender), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (isMarked(contender)) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4, 2});
    }
    return pen;
}

QBrush contenderBrush(const ThemeColors &colors, Contender contender)
{
    QColor fill = colors.contender(contender);
    if (isMarked(contender))
        return {fill, Qt::BDiagPattern};
    fill.setAlphaF(colors.dark ? 0.42F : 0.38F);
    return fill;
}

void drawContenderBar(QPainter *painter, const ThemeColors &colors, Contender contender, const QRectF &area,
                      double radius, const QColor &fill)
{
    painter->setPen(QPen(colors.contenderLine(contender), 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(area, radius, radius);
    if (isMarked(contender)) {
        painter->setPen(QPen(colors.surface, 1.5, Qt::SolidLine, Qt::FlatCap));
        drawHatch(painter, area.adjusted(1, 1, -1, -1));
    }
}

} // namespace Loopscope
