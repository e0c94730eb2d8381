// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/itemlayout.h"

#include <vector>

namespace Loopscope {

/// Items side by side, each at least as wide as it wants to be, rows filled to the full width; as many rows
/// as that takes. The rows hold about equally many items.
class RowsLayout : public ItemLayout
{
    Q_OBJECT

public:
    using ItemLayout::ItemLayout;

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// How many items each row takes at \a width.
    [[nodiscard]] std::vector<int> rows(int width) const;
    [[nodiscard]] int rowHeight() const;
};

} // namespace Loopscope
