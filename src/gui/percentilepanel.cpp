// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/percentilepanel.h"

#include "gui/comparisoncard.h"
#include "gui/percentilechart.h"
#include "gui/phasebars.h"

#include <QEvent>
#include <QScrollArea>

namespace Loopscope {

PercentilePanel::PercentilePanel(const Theme *theme, QWidget *parent)
    : FlatTabWidget(parent)
    , m_curves(new PercentileChart(theme))
    , m_phases(new PhaseBars(theme))
    , m_comparison(new ComparisonCard(theme))
{
    // Six contenders may need more height than there is.
    auto *scroller = new QScrollArea;
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setWidget(m_phases);
    addTab(m_curves, {});
    addTab(scroller, {});
    addTab(m_comparison, {});
    retranslate();
}

void PercentilePanel::showRun(const LiveStats &stats, const Run &run, const RunReport *exact)
{
    if (exact) {
        m_phases->setReport(*exact);
        m_comparison->setReport(*exact, selfCheck(run, *exact));
    } else {
        m_phases->clear(true);
        m_comparison->clear(true);
    }
    if (!exact && !m_curves->isVisible())
        return;
    std::vector<PercentileChart::Line> lines;
    const QList<Contender> contenders = run.plan.contenders();
    for (const Contender contender : contenders)
        lines.push_back({contender, percentileCurve(stats[contender].latency)});
    m_curves->replace(lines);
}

void PercentilePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FlatTabWidget::changeEvent(event);
}

void PercentilePanel::retranslate()
{
    setTabText(0, tr("Curve"));
    setTabText(1, tr("Phases"));
    setTabText(2, tr("Comparison"));
}

} // namespace Loopscope
