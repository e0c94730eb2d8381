// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRadioButton>

namespace Loopscope {

class Theme;

/// A radio button that looks like one part of a segmented switch.
class Segment : public QRadioButton
{
    Q_OBJECT

public:
    explicit Segment(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }

private:
    const Theme *m_theme;
};

} // namespace Loopscope
