// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timewindow.h"

#include <QButtonGroup>
#include <QWidget>

#include <optional>

namespace Loopscope {

class Theme;

/// "Hour | Day | Week | Month | Year": how much of the past a chart shows. None is on where it shows anything
/// else. Arrow keys switch.
class RangeSwitch : public QWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive the switch.
    explicit RangeSwitch(const Theme *theme, QWidget *parent = nullptr);

    /// Which one is on; emits nothing.
    void setRange(std::optional<TimeRange> range);
    [[nodiscard]] std::optional<TimeRange> range() const;

Q_SIGNALS:
    /// A person wants to see \a range up to now, also where it was on already.
    void rangeChosen(Loopscope::TimeRange range);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFocusPolicies();
    void retranslate();

    QButtonGroup m_buttons; // ids are TimeRange
};

} // namespace Loopscope
