// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

namespace Loopscope {

/// Keeps the items of a layout without margins that fills the width, and is as high as that takes. Where they
/// go, subclasses say.
class ItemLayout : public QLayout
{
    Q_OBJECT

public:
    explicit ItemLayout(QWidget *parent);
    ~ItemLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    [[nodiscard]] QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

protected:
    /// In the order in which they were added.
    [[nodiscard]] const QList<QLayoutItem *> &items() const { return m_items; }

private:
    QList<QLayoutItem *> m_items;
};

} // namespace Loopscope
