// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wraplayout.h"

#include <QStyle>
#include <QWidget>

namespace Loopscope {

namespace {

constexpr int usualColumnGap = 20;
constexpr int rowGap = 8;

} // namespace

int WrapLayout::columnGap() const
{
    return m_columnGap.value_or(usualColumnGap);
}

QList<QRect> WrapLayout::places(int width) const
{
    QList<QRect> places;
    QPoint next;
    qsizetype rowBegin = 0;
    int rowHeight = 0;
    const auto endRow = [&] {
        for (; rowBegin < places.size(); ++rowBegin) {
            if (!places[rowBegin].isNull())
                places[rowBegin].setHeight(rowHeight);
        }
        next = {0, next.y() + rowHeight + rowGap};
        rowHeight = 0;
    };
    for (const QLayoutItem *item : items()) {
        if (item->isEmpty()) {
            places.append(QRect());
            continue;
        }
        const QSize size = item->sizeHint();
        if (next.x() > 0 && next.x() + size.width() > width)
            endRow();
        places.append(QRect(next, size));
        next.rx() += size.width() + columnGap();
        rowHeight = qMax(rowHeight, size.height());
    }
    endRow();
    return places;
}

void WrapLayout::wrapChildren(QWidget *widget)
{
    auto *layout = new WrapLayout(widget);
    const QList<QWidget *> children = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children)
        layout->addWidget(child);
}

int WrapLayout::heightForWidth(int width) const
{
    int height = 0;
    const QList<QRect> all = places(width);
    for (const QRect &place : all)
        height = qMax(height, place.y() + place.height());
    return height;
}

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : items()) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + columnGap();
        height = qMax(height, item->sizeHint().height());
    }
    return {qMax(0, width - columnGap()), height};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : items()) {
        if (!item->isEmpty())
            size = size.expandedTo(item->sizeHint());
    }
    return size.expandedTo({0, 0});
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QList<QRect> all = places(rect.width());
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    for (qsizetype i = 0; i < items().size(); ++i) {
        if (!all[i].isNull())
            items()[i]->setGeometry(QStyle::visualRect(direction, rect, all[i].translated(rect.topLeft())));
    }
}

} // namespace Loopscope
