// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchchartparts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace Loopscope::WatchChartLanes {

namespace {

constexpr double labelGap = 6;
constexpr double swatchSize = 9;

} // namespace

void drawTitle(QPainter *painter, const WatchChartScene &scene, const QRectF &lane, const QString &title,
               const QList<LegendItem> &items)
{
    const QFontMetricsF metrics(scene.font);
    const QRectF row(scene.plot.left(), lane.top() - scene.titleHeight(), lane.width(), metrics.height());
    QFont bold = scene.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(scene.colors.text);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title);
    double x = row.left() + QFontMetricsF(bold).horizontalAdvance(title) + 16;
    painter->setFont(scene.font);
    for (const LegendItem &item : items) {
        const double width = metrics.horizontalAdvance(item.text);
        if (x + swatchSize + 18 + width > row.right())
            break;
        const double middle = row.center().y();
        if (item.line == Qt::NoPen) {
            painter->fillRect(QRectF(x, middle - swatchSize / 2, swatchSize, swatchSize), item.color);
            x += swatchSize + 5;
        } else {
            painter->setPen(QPen(item.color, item.width, item.line));
            painter->drawLine(QPointF(x, middle), QPointF(x + 18, middle));
            x += 23;
        }
        painter->setPen(scene.colors.muted);
        painter->drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), item.text);
        x += width + 14;
    }
}

void drawRowLabel(QPainter *painter, const WatchChartScene &scene, double y, const QString &text)
{
    const double height = QFontMetricsF(scene.font).height();
    painter->setFont(scene.font);
    painter->setPen(scene.colors.muted);
    painter->drawText(QRectF(0, y - height / 2, scene.plot.left() - labelGap, height),
                      Qt::AlignRight | Qt::AlignVCenter, text);
}

void drawGridLine(QPainter *painter, const WatchChartScene &scene, double y)
{
    painter->setPen(scene.colors.line);
    painter->drawLine(QPointF(scene.plot.left(), std::round(y) + 0.5),
                      QPointF(scene.plot.right(), std::round(y) + 0.5));
}

void LogAxis::draw(QPainter *painter, const WatchChartScene &scene, bool withLines) const
{
    const double room = QFontMetricsF(scene.font).height() * 1.4;
    const QList<AxisTick> ticks =
        durationTicksBetween(low, high, Scale::Logarithmic, [&](const QList<AxisTick> &candidates) {
            for (qsizetype i = 1; i < candidates.size(); ++i) {
                if (y(candidates[i - 1].value) - y(candidates[i].value) < room)
                    return false;
            }
            return true;
        });
    for (const AxisTick &tick : ticks) {
        if (withLines)
            drawGridLine(painter, scene, y(tick.value));
        drawRowLabel(painter, scene, y(tick.value), tick.label);
    }
}

} // namespace Loopscope::WatchChartLanes
