// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/changedelegate.h"

#include "gui/statestyle.h"
#include "gui/theme.h"
#include "models/statechangemodel.h"

namespace Loopscope {

namespace {

constexpr int markWidth = 14;
constexpr double markRadius = 4;

bool isState(int column)
{
    return column == StateChangeModel::ColumnFrom || column == StateChangeModel::ColumnTo;
}

WatchState stateOf(const QModelIndex &index)
{
    return WatchState(index
                          .data(index.column() == StateChangeModel::ColumnFrom ? StateChangeModel::FromRole
                                                                               : StateChangeModel::ToRole)
                          .toInt());
}

} // namespace

ChangeDelegate::ChangeDelegate(const Theme *theme, QObject *parent)
    : ColumnGapDelegate(parent), m_theme(theme)
{
}

void ChangeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    ColumnGapDelegate::initStyleOption(option, index);
    if (isState(index.column())) {
        option->features |= QStyleOptionViewItem::HasDecoration; // the place of the mark
        option->decorationSize = QSize(markWidth, 1);
        option->palette.setColor(QPalette::Text, stateTextColor(m_theme->colors(), stateOf(index)));
    }
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    ColumnGapDelegate::paint(painter, option, index);
    if (isState(index.column()))
        drawStateMark(painter, m_theme->colors(),
                      QPointF(option.rect.left() + 3 + markWidth / 2.0, option.rect.center().y() + 0.5),
                      markRadius, stateOf(index));
}

} // namespace Loopscope
