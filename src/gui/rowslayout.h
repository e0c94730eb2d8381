// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <vector>

namespace Loopscope {

/// Items side by side, each at least as wide as it wants to be, rows filled to the full width; as many rows
/// as that takes. The rows hold about equally many items.
class RowsLayout : public QLayout
{
    Q_OBJECT

public:
    explicit RowsLayout(QWidget *parent);
    ~RowsLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    [[nodiscard]] QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// How many items each row takes at \a width.
    [[nodiscard]] std::vector<int> rows(int width) const;
    [[nodiscard]] int rowHeight() const;

    QList<QLayoutItem *> m_items;
};

} // namespace Loopscope
