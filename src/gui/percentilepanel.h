// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/flattabwidget.h"
#include "stats/livestats.h"
#include "stats/report.h"

namespace Loopscope {

class ComparisonCard;
class PercentileChart;
class PhaseBars;
class Theme;

/// What stands beside the table of percentiles: the same as a curve, where the time of the requests went,
/// and which differences are more than chance.
class PercentilePanel : public FlatTabWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive the panel.
    explicit PercentilePanel(const Theme *theme, QWidget *parent = nullptr);

    /// Shows \a run as far as \a stats know it, and from \a exact, which is null until the run has ended, its
    /// phases and comparisons. What nobody sees is passed over until then; the cost does not grow with the
    /// requests.
    void showRun(const LiveStats &stats, const Run &run, const RunReport *exact);

    [[nodiscard]] PercentileChart *curves() const { return m_curves; }
    [[nodiscard]] PhaseBars *phases() const { return m_phases; }
    [[nodiscard]] ComparisonCard *comparison() const { return m_comparison; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PercentileChart *m_curves;
    PhaseBars *m_phases;
    ComparisonCard *m_comparison;
};

} // namespace Loopscope
