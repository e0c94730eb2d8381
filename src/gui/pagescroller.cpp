// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pagescroller.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace Loopscope {

PageScroller::PageScroller(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // keys move by the focus: what gets it comes into sight
}

QSize PageScroller::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize PageScroller::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {32 * line, 20 * line};
}

bool PageScroller::eventFilter(QObject *watched, QEvent *event)
{
    const bool isFiltered = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return isFiltered;
}

void PageScroller::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PageScroller::fit()
{
    if (!widget() || !widget()->layout())
        return;
    const QLayout *layout = widget()->layout();
    const QSize least = layout->totalMinimumSize();
    const auto leastHeight = [layout, least](int width) {
        return layout->hasHeightForWidth() ? std::max(least.height(), layout->minimumHeightForWidth(width))
                                           : least.height();
    };
    const QSize all = maximumViewportSize();
    QSize room = all;
    if (least.width() > room.width())
        room.rheight() -= horizontalScrollBar()->sizeHint().height();
    if (leastHeight(std::max(room.width(), least.width())) > room.height()) {
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
        if (least.width() > room.width())
            room.setHeight(all.height() - horizontalScrollBar()->sizeHint().height());
    }
    const int width = std::max(room.width(), least.width());
    widget()->resize(width, std::max(room.height(), leastHeight(width)));
}

} // namespace Loopscope
