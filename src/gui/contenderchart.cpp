// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/contenderchart.h"

#include "gui/chartlegend.h"
#include "gui/plotview.h"
#include "gui/scaleswitch.h"
#include "gui/theme.h"

#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace Loopscope {

using namespace Qt::StringLiterals;

ContenderChart::ContenderChart(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_scaleSwitch(new ScaleSwitch(theme, this))
    , m_legend(new ChartLegend(theme, this))
    , m_plot(new PlotView(theme, this))
{
    addHeaderControl(m_scaleSwitch);
    body()->addWidget(m_legend);
    body()->addWidget(m_plot, 1);
    connect(m_scaleSwitch, &ScaleSwitch::scaleChanged, this, [this](Scale scale) {
        redraw();
        Q_EMIT scaleChanged(scale);
    });
    connect(m_legend, &ChartLegend::toggled, this, &ContenderChart::redraw);
    connect(m_plot, &PlotView::resized, this, &ContenderChart::updateAxes);
    connect(m_plot, &PlotView::left, this, &ContenderChart::hideToolTip);
}

ContenderChart::~ContenderChart()
{
    // The plot loses the focus while it is deleted, later than this object's members.
    m_plot->disconnect(this);
}

Scale ContenderChart::scale() const
{
    return m_scaleSwitch->scale();
}

void ContenderChart::setScale(Scale scale)
{
    m_scaleSwitch->setScale(scale);
}

void ContenderChart::setTexts(const QString &title, const QString &scaleSubject)
{
    setTitle(title);
    m_scaleSwitch->setSubject(scaleSubject);
    m_plot->setAccessibleName(title);
}

void ContenderChart::setContenders(const QList<Contender> &contenders)
{
    m_contenders = contenders;
    m_legend->setContenders(contenders);
    redraw();
}

std::vector<Contender> ContenderChart::shownContenders() const
{
    std::vector<Contender> shown;
    std::copy_if(allContenders.begin(), allContenders.end(), std::back_inserter(shown),
                 [this](Contender contender) { return isShown(contender); });
    return shown;
}

bool ContenderChart::isShown(Contender contender) const
{
    return m_contenders.contains(contender) && m_legend->isOn(contender) && hasData(contender);
}

void ContenderChart::redraw()
{
    updateAxes();
    updateDescription();
}

void ContenderChart::updateHint(const QString &ifEmpty, const QString &ifSwitchedOff)
{
    const bool anyData = std::any_of(m_contenders.begin(), m_contenders.end(),
                                     [this](Contender contender) { return hasData(contender); });
    m_scaleSwitch->setVisible(anyData);
    m_plot->setHint(!shownContenders().empty() ? QString() : anyData ? ifSwitchedOff : ifEmpty);
}

void ContenderChart::updateDescription()
{
    QStringList parts;
    for (const Contender contender : shownContenders())
        parts.append(describe(contender));
    m_plot->setAccessibleDescription(parts.isEmpty() ? m_plot->hint() : parts.join(u"; "_s));
    setAccessibleDescription(m_plot->accessibleDescription());
}

QString ContenderChart::toolTipRow(Contender contender, const QStringList &figures) const
{
    QString cells;
    for (const QString &figure : figures)
        cells += u"<td align=\"right\">&nbsp;%1</td>"_s.arg(figure);
    return u"<tr><td><font color=\"%1\">■</font> %2&nbsp;</td>%3</tr>"_s.arg(
        theme().colors().contenderLine(contender).name(), m_legend->name(contender).toHtmlEscaped(), cells);
}

QString ContenderChart::toolTipTable(const QString &heading, const QString &rows)
{
    if (rows.isEmpty())
        return {};
    return u"<b>%1</b><table cellspacing=\"0\">%2</table>"_s.arg(heading, rows);
}

void ContenderChart::showToolTip(const PlotSpan &span, const QString &text, const QPoint &globalPos)
{
    m_plot->setHighlight(span);
    QToolTip::showText(globalPos, text, m_plot);
}

void ContenderChart::hideToolTip()
{
    m_plot->setHighlight(std::nullopt);
    QToolTip::hideText();
}

} // namespace Loopscope
