// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/columngap.h"

namespace Loopscope {

bool ColumnGapDelegate::hasGap(const QAbstractItemModel &model, int column)
{
    const auto isLeft = [&model](int section) {
        return (model.headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignLeft)
            != 0;
    };
    return column > 0 && isLeft(column) && !isLeft(column - 1);
}

void ColumnGapDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!hasGap(*index.model(), index.column()))
        return;
    // The place of an icon that there is not.
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(gap - 9, 1);
}

} // namespace Loopscope
