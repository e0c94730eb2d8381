// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/columngap.h"

namespace Loopscope {

class Theme;

/// Draws the states of a StateChangeModel with their marks and colours.
class ChangeDelegate : public ColumnGapDelegate
{
    Q_OBJECT

public:
    static constexpr int markRoom = 20; ///< for the mark before the name of a state

    /// \a theme must outlive the delegate.
    explicit ChangeDelegate(const Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme *m_theme;
};

} // namespace Loopscope
