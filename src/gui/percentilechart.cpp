// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/percentilechart.h"

#include "core/text.h"
#include "gui/chartlegend.h"
#include "gui/contenderstyle.h"
#include "gui/latencyaxis.h"
#include "gui/percentileaxis.h"
#include "gui/plotview.h"
#include "gui/theme.h"

#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastPlotHeight = 110; ///< beside a table, in the lower half of the window
constexpr double markerRadius = 4;

} // namespace

PercentileChart::PercentileChart(const Theme *theme, QWidget *parent) : ContenderChart(theme, parent)
{
    plot()->setMinimumHeight(leastPlotHeight);
    for (Layer &layer : m_layers) {
        layer.line = new QLineSeries(this);
        layer.maximum = new QLineSeries(this);
        layer.maximum->setPointsVisible(true);
        layer.maximum->setMarkerSize(markerRadius);
        for (QLineSeries *series : {layer.line, layer.maximum}) {
            series->setVisible(false);
            plot()->addSeries(series);
        }
    }
    connect(plot(), &PlotView::hovered, this, [this](const QPointF &position) {
        showAt(std::pow(10.0, plot()->fromWidget(position).x()), position.toPoint());
    });
    connect(plot(), &PlotView::stepped, this, &PercentileChart::step);
    PercentileChart::updateColors();
    PercentileChart::retranslate();
}

void PercentileChart::replace(std::span<const Line> lines)
{
    QList<Contender> contenders;
    for (const Line &line : lines) {
        m_layers[line.contender.index()].curve = line.curve;
        contenders.append(line.contender);
    }
    setContenders(contenders);
}

bool PercentileChart::hasData(Contender contender) const
{
    return !layer(contender).curve.empty();
}

void PercentileChart::updateAxes()
{
    for (const Contender contender : allContenders) {
        layer(contender).line->setVisible(isShown(contender));
        layer(contender).maximum->setVisible(isShown(contender));
    }
    updateHint(tr("How slow the slowest requests are appears here, percentile by percentile."),
               tr("Every strategy with answers is switched off above."));
    const std::vector<Contender> shown = shownContenders();
    if (shown.empty())
        return;

    double lastInverse = 1;
    double lowestNs = 1e18;
    double highestNs = 0;
    for (const Contender contender : shown) {
        const std::vector<PercentilePoint> &curve = layer(contender).curve;
        lastInverse = std::max(lastInverse, curve.back().inverse);
        lowestNs = std::min(lowestNs, curve.front().latencyNs);
        highestNs = std::max(highestNs, curve.back().latencyNs);
    }
    plot()->setYAxis(latencyAxis(*plot(), lowestNs, highestNs, scale()));
    updateXAxis(lastInverse);
    updateLines();
}

void PercentileChart::updateXAxis(double lastInverse)
{
    m_axisEnd = percentileAxisEnd(lastInverse);
    plot()->setXAxis(percentileAxis(*plot(), m_axisEnd));
}

void PercentileChart::updateLines()
{
    for (const Contender contender : shownContenders()) {
        QList<QPointF> points;
        for (const PercentilePoint &point : layer(contender).curve)
            points.append({std::log10(point.inverse), latencyHeight(point.latencyNs, scale())});
        layer(contender).line->replace(points);
        layer(contender).maximum->replace(points.last(1));
    }
}

QString PercentileChart::describe(Contender contender) const
{
    const std::vector<PercentilePoint> &curve = layer(contender).curve;
    QStringList figures;
    for (const double inverse : {2.0, 100.0}) {
        if (const std::optional<double> ns = latencyAt(curve, inverse))
            figures.append(u"%1 %2"_s.arg(percentText(inverse), formatDuration(*ns)));
    }
    figures.append(tr("max %1", "a duration").arg(formatDuration(curve.back().latencyNs)));
    return u"%1: %2"_s.arg(legend()->name(contender), figures.join(u", "_s));
}

QString PercentileChart::toolTipText(double inverse) const
{
    QString rows;
    for (const Contender contender : shownContenders()) {
        const std::vector<PercentilePoint> &curve = layer(contender).curve;
        const std::optional<double> ns = latencyAt(curve, inverse);
        const QString value = ns
            ? u"≈"_s + formatDuration(*ns)
            : tr("too few answers; max %1", "a duration").arg(formatDuration(curve.back().latencyNs));
        rows += toolTipRow(contender, {value.toHtmlEscaped()});
    }
    return toolTipTable(tr("%1 of the requests took at most", "a percentage").arg(percentText(inverse)),
                        rows);
}

void PercentileChart::showAt(double inverse, const QPoint &position)
{
    const double within = std::clamp(inverse, 1.0, m_axisEnd);
    const double x = std::log10(within);
    showToolTip({x, x}, toolTipText(within), plot()->mapToGlobal(position));
}

void PercentileChart::step(int direction)
{
    const std::vector<double> stops = percentileStops(m_axisEnd);
    const int last = int(stops.size()) - 1;
    const int next = std::abs(direction) == 1 ? m_keyboardStop + direction : direction < 0 ? 0 : last;
    m_keyboardStop = std::clamp(next, 0, last);
    const double inverse = stops[std::size_t(m_keyboardStop)];
    const double y = plot()->plotRect().center().y();
    showAt(inverse, QPoint(int(plot()->toWidget({std::log10(inverse), 0}).x()), int(y)));
}

void PercentileChart::retranslate()
{
    setTexts(tr("Latency by percentile"), tr("Scale of the latency axis"));
    redraw();
}

void PercentileChart::updateColors()
{
    for (const Contender contender : allContenders) {
        const Layer &own = layer(contender);
        own.line->setPen(contenderPen(theme().colors(), contender, 2));
        own.maximum->setColor(theme().colors().contenderLine(contender));
    }
}

} // namespace Loopscope
