// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/legendentry.h"

#include "gui/contenderstyle.h"
#include "gui/contrast.h"
#include "gui/theme.h"

#include <QPainter>
#include <QStyle>

namespace Loopscope {

namespace {

constexpr int swatchSide = 12;
constexpr int gap = 6;
constexpr int margin = 3; ///< room for the focus frame

} // namespace

LegendEntry::LegendEntry(const Theme *theme, Contender contender, QWidget *parent)
    : QCheckBox(parent), m_theme(theme), m_contender(contender)
{
    setChecked(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize LegendEntry::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {2 * margin + swatchSide + gap + metrics.horizontalAdvance(text()),
            2 * margin + qMax(swatchSide, metrics.height())};
}

void LegendEntry::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = m_theme->colors();
    const QRect logical(margin, (height() - swatchSide) / 2, swatchSide, swatchSide);
    const QRectF swatch =
        QRectF(QStyle::visualRect(layoutDirection(), rect(), logical)).adjusted(1, 1, -1, -1);
    if (isChecked()) {
        drawContenderBar(&painter, colors, m_contender, swatch, 2.5,
                         blend(colors.surface, colors.contender(m_contender), 0.55));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.contenderLine(m_contender), 1.5));
    painter.drawRoundedRect(swatch, 2.5, 2.5);

    const QRect textRect(margin + swatchSide + gap, 0, width() - margin - swatchSide - gap, height());
    QFont font = painter.font();
    font.setStrikeOut(!isChecked());
    painter.setFont(font);
    painter.setPen(isChecked() && !underMouse() ? colors.text : colors.muted);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textRect),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     text());

    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

} // namespace Loopscope
