// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/flatheader.h"

#include "gui/columngap.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

#include <algorithm>

namespace Loopscope {

namespace {
constexpr int padding = 4;
constexpr int arrowSize = 10;
} // namespace

FlatHeader::FlatHeader(Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent)
{
    setHighlightSections(false);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    if (orientation() == Qt::Horizontal) {
        painter->setPen(palette().color(QPalette::Mid));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    }
    QRect textRect = rect.adjusted(padding, 0, -padding, 0);
    if (m_columnGaps && ColumnGapDelegate::hasGap(*model(), logicalIndex))
        textRect.adjust(ColumnGapDelegate::gap - padding, 0, 0, 0);
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        QStyleOptionHeader arrow;
        initStyleOption(&arrow);
        arrow.rect = QRect(textRect.right() - arrowSize + padding / 2, rect.center().y() - arrowSize / 2,
                           arrowSize, arrowSize);
        arrow.sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                         : QStyleOptionHeader::SortUp;
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
        textRect.adjust(0, 0, -arrowSize, 0);
    }
    const QVariant alignment = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const auto flags = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : defaultAlignment();
    const QString text = model()->headerData(logicalIndex, orientation()).toString();
    painter->setPen(palette().color(QPalette::PlaceholderText));
    painter->drawText(textRect, int(flags | Qt::AlignVCenter),
                      fontMetrics().elidedText(text, Qt::ElideRight, textRect.width()));
    painter->restore();
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const bool isVertical = orientation() == Qt::Vertical;
    if (length() >= (isVertical ? viewport()->height() : viewport()->width()))
        return;
    // Beyond the last section the style would draw one more of its own, or the window's colour.
    QRect rest = viewport()->rect();
    QPainter painter(viewport());
    if (isVertical) {
        rest.setTop(length());
        painter.fillRect(rest, palette().color(QPalette::Base));
        return;
    }
    rest.setLeft(length());
    painter.fillRect(rest, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rest.bottomLeft(), rest.bottomRight());
}

QSize FlatHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (orientation() == Qt::Vertical && model()) {
        // Qt looks at some sections only; ours are few.
        for (int section = 0; section < count(); ++section)
            size.setWidth(std::max(size.width(), sectionSizeFromContents(section).width()));
    }
    return size;
}

QSize FlatHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString text = model()->headerData(logicalIndex, orientation()).toString();
    const bool hasGap = m_columnGaps && ColumnGapDelegate::hasGap(*model(), logicalIndex);
    return {fontMetrics().horizontalAdvance(text) + 4 * padding
                + (hasGap ? ColumnGapDelegate::gap - padding : 0),
            fontMetrics().height() + 8};
}

} // namespace Loopscope
