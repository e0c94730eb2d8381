// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/primarybutton.h"

#include "gui/contrast.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace Loopscope {

using namespace Qt::StringLiterals;

PrimaryButton::PrimaryButton(QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    // Fusion would bleach the colour until its text can hardly be read.
    if (!isEnabled() || style()->name().compare("fusion"_L1, Qt::CaseInsensitive) != 0) {
        QPushButton::paintEvent(event);
        return;
    }
    QStyleOptionButton option;
    initStyleOption(&option);
    const QColor text = option.palette.color(QPalette::HighlightedText);
    QColor fill = option.palette.color(QPalette::Highlight);
    if (isDown() || underMouse())
        fill = blend(fill, isDown() ? QColor(Qt::black) : text, isDown() ? 0.15 : 0.1);

    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (hasFocus()) {
        painter.setPen(QPen(text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 2.5, 2.5);
    }
    option.palette.setColor(QPalette::ButtonText, text);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace Loopscope
