// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"

#include <QCheckBox>

namespace Loopscope {

class Theme;

/// A check box that looks like a legend's entry: a swatch in the contender's colour, hollow while unchecked.
class LegendEntry : public QCheckBox
{
    Q_OBJECT

public:
    LegendEntry(const Theme *theme, Contender contender, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }

private:
    const Theme *m_theme;
    Contender m_contender;
};

} // namespace Loopscope
