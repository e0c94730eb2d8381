// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sidebarbutton.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace Loopscope {

namespace {
constexpr int padding = 8;
constexpr int gap = 4;
constexpr qreal radius = 8;
} // namespace

SidebarButton::SidebarButton(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setIconSize({24, 24});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize SidebarButton::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    return {std::max(72, metrics.horizontalAdvance(text()) + 2 * padding),
            iconSize().height() + gap + metrics.height() + 2 * padding};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        QColor surface = palette().color(QPalette::Base);
        if (!isChecked())
            surface.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(surface);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    const QRect iconRect((width() - iconSize().width()) / 2, padding, iconSize().width(),
                         iconSize().height());
    icon().paint(&painter, iconRect);
    QFont textFont = font();
    textFont.setBold(isChecked());
    painter.setFont(textFont);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(0, iconRect.bottom() + gap, 0, -padding),
                     Qt::AlignHCenter | Qt::AlignTop, text());
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace Loopscope
