// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Loopscope {

/// Keeps a left-aligned column apart from the numbers in the one before it. FlatHeader does the same where it
/// is asked to.
class ColumnGapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int gap = 14;

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether \a column begins with the gap, by the alignments that the headers of \a model say.
    [[nodiscard]] static bool hasGap(const QAbstractItemModel &model, int column);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Loopscope
