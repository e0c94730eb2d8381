// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/statestyle.h"

#include "gui/contrast.h"
#include "gui/icons.h"

#include <QIcon>
#include <QPainter>
#include <QPolygonF>

namespace Loopscope {

namespace {

QColor hueOf(const ThemeColors &colors, WatchState state)
{
    switch (state) {
    case WatchState::Unknown:
        return colors.muted;
    case WatchState::Up:
        return QColor(0x00, 0x9E, 0x73);
    case WatchState::Degraded:
        return QColor(0xE6, 0x9F, 0x00);
    case WatchState::Down:
        return QColor(0xD5, 0x5E, 0x00);
    }
    Q_UNREACHABLE();
}

} // namespace

QColor stateColor(const ThemeColors &colors, WatchState state)
{
    return readableOn(colors.surface, hueOf(colors, state), graphicsContrast);
}

QColor stateTextColor(const ThemeColors &colors, WatchState state)
{
    return readableOn(colors.window, readableOn(colors.surface, hueOf(colors, state), textContrast),
                      textContrast);
}

void drawStateMark(QPainter *painter, const ThemeColors &colors, const QPointF &center, double radius,
                   WatchState state)
{
    const QColor color = stateColor(colors, state);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    switch (state) {
    case WatchState::Unknown:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color, radius * 0.4));
        painter->drawEllipse(center, radius * 0.8, radius * 0.8);
        break;
    case WatchState::Up:
        painter->drawEllipse(center, radius, radius);
        break;
    case WatchState::Degraded:
        painter->drawPolygon(
            QPolygonF({center + QPointF(0, -1.1 * radius), center + QPointF(1.15 * radius, 0.9 * radius),
                       center + QPointF(-1.15 * radius, 0.9 * radius)}));
        break;
    case WatchState::Down: {
        painter->setPen(QPen(color, radius * 0.6, Qt::SolidLine, Qt::RoundCap));
        const double arm = radius * 0.8;
        painter->drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
        painter->drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
        break;
    }
    }
    painter->restore();
}

void drawPauseMark(QPainter *painter, const ThemeColors &colors, const QPointF &center, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.muted);
    for (const double side : {-1.0, 1.0}) {
        const QPointF middle = center + QPointF(side * radius * 0.5, 0);
        painter->drawRoundedRect(
            QRectF(middle - QPointF(radius * 0.25, radius * 0.9), QSizeF(radius * 0.5, radius * 1.8)), 1, 1);
    }
    painter->restore();
}

QIcon trayStateIcon(WatchState state)
{
    const ThemeColors colors = ThemeColors::own(false);
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        applicationIcon().paint(&painter, 0, 0, size, size);
        // On a disc of its own, for a panel may have any colour.
        const double badge = size * 0.3;
        const QPointF center(size - badge, size - badge);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.surface);
        painter.drawEllipse(center, badge, badge);
        drawStateMark(&painter, colors, center, badge * 0.66, state);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace Loopscope
