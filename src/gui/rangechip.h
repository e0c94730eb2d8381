// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

#include <QToolButton>

#include <optional>

namespace Loopscope {

/// Says that only some latencies are shown, those of the histogram's selected bar. Whoever has it shows all
/// when it is pressed. Hidden while there is no such range.
class RangeChip : public QToolButton
{
    Q_OBJECT

public:
    explicit RangeChip(QWidget *parent = nullptr);

    /// In nanoseconds; none for all latencies.
    void setRange(const std::optional<Range> &range);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<Range> m_range;
};

} // namespace Loopscope
