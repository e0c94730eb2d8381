// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/itemlayout.h"

#include <optional>

namespace Loopscope {

/// Items side by side, each as wide as it wants to be, from the leading edge on; what does not fit goes into
/// the next row, as words do. All items of a row are equally high; hidden ones take no place.
class WrapLayout : public ItemLayout
{
    Q_OBJECT

public:
    using ItemLayout::ItemLayout;
    /// Lays the children of \a widget out in as many rows as they need.
    static void wrapChildren(QWidget *widget);
    /// How far items of a row are apart, instead of as far as the groups of a form are.
    void setColumnGap(int gap) { m_columnGap = gap; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Where each item goes in rows of \a width, from (0, 0) on; null rectangles for hidden ones.
    [[nodiscard]] QList<QRect> places(int width) const;
    [[nodiscard]] int columnGap() const;

    std::optional<int> m_columnGap;
};

} // namespace Loopscope
