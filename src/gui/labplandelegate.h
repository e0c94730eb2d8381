// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Loopscope {

class Theme;

/// Shows and edits the cells of a LabPlanModel: what is wrong in the colour of warnings, what has no use
/// faintly, the kind as a choice.
class LabPlanDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a theme must outlive this.
    explicit LabPlanDelegate(const Theme *theme, QObject *parent = nullptr);

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme *m_theme;
};

} // namespace Loopscope
