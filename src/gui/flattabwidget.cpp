// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/flattabwidget.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace Loopscope {

namespace {
constexpr int sidePadding = 14;
constexpr int verticalPadding = 7;
constexpr int underline = 2;

QFont boldened(QFont font)
{
    font.setBold(true);
    return font;
}
} // namespace

FlatTabBar::FlatTabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setAttribute(Qt::WA_Hover);
}

QSize FlatTabBar::tabSizeHint(int index) const
{
    // As wide as the bold text, so that nothing moves when another tab becomes current.
    const QFontMetrics metrics(boldened(font()));
    return {metrics.horizontalAdvance(tabText(index)) + 2 * sidePadding,
            metrics.height() + 2 * verticalPadding + underline};
}

void FlatTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        const bool current = index == currentIndex();
        const bool hovered = tab.contains(mapFromGlobal(QCursor::pos()));
        painter.setFont(current ? boldened(font()) : font());
        painter.setPen(
            palette().color(current || hovered ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(tab, Qt::AlignCenter, tabText(index));
        if (!current)
            continue;
        painter.fillRect(tab.left(), tab.bottom() - underline + 1, tab.width(), underline,
                         palette().color(QPalette::Highlight));
        if (hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            focus.rect = tab.adjusted(4, 4, -4, -4 - underline);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
        }
    }
}

FlatTabWidget::FlatTabWidget(QWidget *parent) : QTabWidget(parent)
{
    setTabBar(new FlatTabBar(this));
    setDocumentMode(true);
}

} // namespace Loopscope
