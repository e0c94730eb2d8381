// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/requestdelegate.h"

#include "gui/theme.h"
#include "models/requesttablemodel.h"

namespace Loopscope {

RequestDelegate::RequestDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void RequestDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == RequestTableModel::ColumnStrategy
        || index.column() == RequestTableModel::ColumnClient) {
        const Contender contender = allContenders[index.data(RequestTableModel::ContenderRole).toUInt()];
        option->palette.setColor(QPalette::Text, m_theme->colors().contenderText(contender));
    } else if (!index.data(RequestTableModel::OkRole).toBool()) {
        option->palette.setColor(QPalette::Text, m_theme->colors().warning);
    }
}

} // namespace Loopscope
