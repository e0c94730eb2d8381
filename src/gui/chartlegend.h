// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/strategy.h"

#include <QList>
#include <QWidget>

#include <array>

namespace Loopscope {

class LegendEntry;
class Theme;

/// A row with a check box for each strategy, in its colour, which shows and hides it in a chart. By mouse and
/// keyboard; for screen readers these are the check boxes they look like.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const Theme *theme, QWidget *parent = nullptr);

    /// Which entries there are; a strategy that was hidden stays so.
    void setStrategies(const QList<Strategy> &strategies);
    /// Whether \a strategy is switched on.
    [[nodiscard]] bool isOn(Strategy strategy) const;
    void setOn(Strategy strategy, bool on);

Q_SIGNALS:
    void toggled(Strategy strategy, bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::array<LegendEntry *, allStrategies.size()> m_entries{};
};

} // namespace Loopscope
