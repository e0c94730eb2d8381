// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runchart.h"

#include "gui/plotview.h"
#include "gui/runstyle.h"
#include "gui/scaleswitch.h"
#include "gui/theme.h"

#include <QToolTip>
#include <QVBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

RunChart::RunChart(const Theme *theme, QWidget *parent)
    : Card(theme, parent), m_scaleSwitch(new ScaleSwitch(theme, this)), m_plot(new PlotView(theme, this))
{
    addHeaderControl(m_scaleSwitch);
    body()->addWidget(m_plot, 1);
    connect(m_scaleSwitch, &ScaleSwitch::scaleChanged, this, [this](Scale scale) {
        refresh();
        Q_EMIT scaleChanged(scale);
    });
    connect(m_plot, &PlotView::resized, this, &RunChart::updateAxes);
    connect(m_plot, &PlotView::left, this, &RunChart::hideToolTip);
}

RunChart::~RunChart()
{
    // The plot loses the focus while it is deleted, later than this object's members.
    m_plot->disconnect(this);
}

Scale RunChart::scale() const
{
    return m_scaleSwitch->scale();
}

void RunChart::setScale(Scale scale)
{
    m_scaleSwitch->setScale(scale);
}

void RunChart::setRuns(const std::vector<ChartedRun> &runs)
{
    Q_ASSERT(runs.size() <= mostComparedRuns);
    m_runs = runs;
    refresh();
}

bool RunChart::hasData(std::size_t run) const
{
    return run < m_runs.size() && m_runs[run].latency && m_runs[run].latency->total() > 0;
}

bool RunChart::isEmpty() const
{
    for (std::size_t run = 0; run < m_runs.size(); ++run) {
        if (hasData(run))
            return false;
    }
    return true;
}

void RunChart::setTexts(const QString &title)
{
    setTitle(title);
    m_plot->setAccessibleName(title);
    m_scaleSwitch->setSubject(tr("Scale of the latency axis"));
    refresh();
}

void RunChart::refresh()
{
    hideToolTip();
    m_scaleSwitch->setVisible(!isEmpty());
    m_plot->setHint(isEmpty() ? tr("No request was answered.") : QString());
    redraw();
    QStringList parts;
    for (std::size_t run = 0; run < m_runs.size(); ++run) {
        if (hasData(run))
            parts.append(describe(run));
    }
    m_plot->setAccessibleDescription(parts.isEmpty() ? m_plot->hint() : parts.join(u"; "_s));
    setAccessibleDescription(m_plot->accessibleDescription());
}

QString RunChart::toolTipRow(std::size_t run, const QStringList &figures) const
{
    QString cells;
    for (const QString &figure : figures)
        cells += u"<td align=\"right\">&nbsp;%1</td>"_s.arg(figure);
    return u"<tr><td><font color=\"%1\">■</font> %2&nbsp;</td>%3</tr>"_s.arg(
        runColor(theme().colors(), run).name(), m_runs[run].title.toHtmlEscaped(), cells);
}

void RunChart::showToolTip(const PlotSpan &span, const QString &heading, const QString &rows,
                           const QPoint &globalPos)
{
    m_plot->setHighlight(span);
    QToolTip::showText(globalPos, u"<b>%1</b><table cellspacing=\"0\">%2</table>"_s.arg(heading, rows),
                       m_plot);
}

void RunChart::hideToolTip()
{
    m_plot->setHighlight(std::nullopt);
    QToolTip::hideText();
}

} // namespace Loopscope
