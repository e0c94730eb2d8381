// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rowslayout.h"

#include <QStyle>
#include <QWidget>

#include <numeric>

namespace Loopscope {

namespace {

constexpr int gap = 10;

} // namespace

int RowsLayout::rowHeight() const
{
    return std::accumulate(items().begin(), items().end(), 0, [](int height, const QLayoutItem *item) {
        return qMax(height, item->sizeHint().height());
    });
}

std::vector<int> RowsLayout::rows(int width) const
{
    const int total = count();
    for (int rowCount = 1; rowCount <= total; ++rowCount) {
        std::vector<int> sizes;
        int next = 0;
        bool fits = true;
        for (int row = 0; row < rowCount; ++row) {
            const int size = (total - next + rowCount - row - 1) / (rowCount - row);
            int needed = (size - 1) * gap;
            for (int i = next; i < next + size; ++i)
                needed += items()[i]->sizeHint().width();
            fits = fits && needed <= width;
            next += size;
            sizes.push_back(size);
        }
        if (fits || rowCount == total)
            return sizes;
    }
    return {};
}

int RowsLayout::heightForWidth(int width) const
{
    const int rowCount = int(rows(width).size());
    return qMax(0, rowCount * rowHeight() + (rowCount - 1) * gap);
}

QSize RowsLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : items())
        width += item->sizeHint().width() + gap;
    return {qMax(0, width - gap), rowHeight()};
}

QSize RowsLayout::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : items())
        width = qMax(width, item->sizeHint().width());
    return {width, rowHeight()};
}

void RowsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    const int height = rowHeight();
    int next = 0;
    int y = rect.top();
    for (int size : rows(rect.width())) {
        int spare = rect.width() - (size - 1) * gap;
        for (int i = next; i < next + size; ++i)
            spare -= items()[i]->sizeHint().width();
        int x = rect.left();
        for (int left = size; left > 0; --left, ++next) {
            const int extra = qMax(0, spare / left);
            spare -= extra;
            const int width = items()[next]->sizeHint().width() + extra;
            items()[next]->setGeometry(QStyle::visualRect(direction, rect, QRect(x, y, width, height)));
            x += width + gap;
        }
        y += height + gap;
    }
}

} // namespace Loopscope
