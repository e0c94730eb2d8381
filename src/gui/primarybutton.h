// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace Loopscope {

/// The one button of a page that matters most, filled with the palette's highlight colour. Give it icons of
/// the role QPalette::HighlightedText. Where the desktop brings a style of its own, it is drawn by that.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Loopscope
