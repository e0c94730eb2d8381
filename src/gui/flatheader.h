// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace Loopscope {

/// A table header as plain words on the table's own surface, with a thin line under it; the sort order as an
/// arrow.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(Qt::Orientation orientation, QWidget *parent = nullptr);
    /// Leaves room where ColumnGapDelegate does.
    void setColumnGaps(bool gaps) { m_columnGaps = gaps; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    bool m_columnGaps = false;
};

} // namespace Loopscope
