// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labplandelegate.h"

#include "gui/contrast.h"
#include "gui/theme.h"
#include "models/labplanmodel.h"

#include <QComboBox>
#include <QPainter>

namespace Loopscope {

namespace {

bool hasProblem(const QModelIndex &index)
{
    return !index.data(LabPlanModel::ProblemRole).toString().isEmpty();
}

} // namespace

LabPlanDelegate::LabPlanDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QWidget *LabPlanDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (index.column() == LabPlanModel::Kind) {
        auto *box = new QComboBox(parent);
        box->addItem(LabPlanModel::kindName(LabCoroutine::Kind::Delay), int(LabCoroutine::Kind::Delay));
        box->addItem(LabPlanModel::kindName(LabCoroutine::Kind::Request), int(LabCoroutine::Kind::Request));
        connect(box, &QComboBox::activated, this, [this, box] {
            // The editor is the delegate's own, which the view knows through a const function.
            auto *self = const_cast<LabPlanDelegate *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        editor = box;
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    if (editor)
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void LabPlanDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void LabPlanDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void LabPlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!hasProblem(index))
        return;
    // A line as under a word that is spelled wrong: not only a colour tells.
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(
        QPen(isSelected ? option.palette.color(QPalette::HighlightedText) : m_theme->colors().warning, 2));
    const QRect line = option.rect.adjusted(4, 0, -4, -2);
    painter->drawLine(line.bottomLeft(), line.bottomRight());
    painter->restore();
}

void LabPlanDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const ThemeColors &colors = m_theme->colors();
    if (hasProblem(index)) {
        option->palette.setColor(QPalette::Text, colors.warning);
        option->backgroundBrush = blend(colors.surface, colors.warning, 0.12);
    } else if (index.data(LabPlanModel::UnusedRole).toBool()) {
        option->palette.setColor(QPalette::Text, colors.muted);
    }
}

} // namespace Loopscope
