// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ratechart.h"

#include "core/text.h"
#include "gui/chartlegend.h"
#include "gui/contenderstyle.h"
#include "gui/plotview.h"
#include "gui/theme.h"

#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double zeroShare = 0.2; ///< of the logarithmic axis, below its least rate, down to zero

/// The point of \a points nearest to \a seconds; null where there is none within half an interval.
const RateSeries::Point *pointAt(const std::vector<RateSeries::Point> &points, double seconds)
{
    const auto next =
        std::lower_bound(points.begin(), points.end(), seconds,
                         [](const RateSeries::Point &point, double s) { return point.seconds < s; });
    const RateSeries::Point *nearest = nullptr;
    if (next != points.end())
        nearest = &*next;
    if (next != points.begin()
        && (!nearest || seconds - std::prev(next)->seconds < nearest->seconds - seconds))
        nearest = &*std::prev(next);
    if (!nearest)
        return nullptr;
    // The first point is in the middle of the first interval.
    const double halfInterval = points.front().seconds;
    return std::abs(nearest->seconds - seconds) <= halfInterval * 1.001 ? nearest : nullptr;
}

} // namespace

RateChart::RateChart(const Theme *theme, QWidget *parent) : ContenderChart(theme, parent)
{
    for (Layer &layer : m_layers) {
        layer.line = new QLineSeries(this);
        layer.line->setVisible(false);
        plot()->addSeries(layer.line);
    }
    connect(plot(), &PlotView::hovered, this, &RateChart::onHovered);
    updateColors();
    retranslate();
}

void RateChart::replace(std::span<const Line> lines)
{
    QList<Contender> contenders;
    for (const Line &line : lines) {
        m_layers[line.contender.index()].points = line.points;
        contenders.append(line.contender);
    }
    setContenders(contenders);
}

bool RateChart::hasData(Contender contender) const
{
    return !layer(contender).points.empty();
}

void RateChart::updateAxes()
{
    for (const Contender contender : allContenders)
        layer(contender).line->setVisible(isShown(contender));
    updateHint(tr("How many requests end in a second appears here."),
               tr("Every strategy with answers is switched off above."));
    const std::vector<Contender> shown = shownContenders();
    if (shown.empty())
        return;

    double lastSecond = 0;
    double highest = 0;
    double lowest = 1e12;
    bool hasZero = false;
    for (const Contender contender : shown) {
        lastSecond = std::max(lastSecond, layer(contender).points.back().seconds);
        for (const RateSeries::Point &point : layer(contender).points) {
            highest = std::max(highest, point.perSecond);
            if (point.perSecond > 0)
                lowest = std::min(lowest, point.perSecond);
            else
                hasZero = true;
        }
    }

    PlotAxis y;
    y.title = tr("requests/s", "axis of a chart");
    highest = std::max(highest, 1.0) * 1.05;
    const bool isLog = scale() == Scale::Logarithmic;
    if (isLog) {
        lowest = std::min(lowest, highest) * 0.95;
        y.low = std::log10(roundBelow(lowest));
        y.high = std::log10(roundAbove(highest));
        const int room = 2 * plot()->maxYSteps();
        y.ticks = decadeTicks(roundBelow(lowest), roundAbove(highest),
                              [room](const QList<AxisTick> &ticks) { return ticks.size() <= room; });
        for (AxisTick &tick : y.ticks)
            tick.value = std::log10(tick.value);
        if (hasZero) {
            // A logarithmic axis has no place for an interval without any request: it gets one below.
            y.low -= (y.high - y.low) * zeroShare;
            y.ticks.prepend({y.low, QLocale().toString(0)});
        }
    } else {
        y.ticks = numberTicks(highest, plot()->maxYSteps(), highest > 5);
        y.high = y.ticks.last().value;
    }
    plot()->setYAxis(y);

    PlotAxis x;
    x.title = tr("time since the batch began", "axis of a chart");
    for (int steps : {10, 8, 6, 5, 4, 3, 2, 1}) {
        x.ticks = durationTicks(std::max(lastSecond, 1e-3) * 1e9, steps);
        for (AxisTick &tick : x.ticks)
            tick.value /= 1e9;
        x.high = x.ticks.last().value;
        if (plot()->xLabelsFit(x))
            break;
    }
    plot()->setXAxis(x);

    for (const Contender contender : shown) {
        QList<QPointF> points;
        for (const RateSeries::Point &point : layer(contender).points) {
            const double height = !isLog ? point.perSecond
                : point.perSecond > 0    ? std::log10(point.perSecond)
                                         : y.low;
            points.append({point.seconds, height});
        }
        // One point makes no line.
        layer(contender).line->setPointsVisible(points.size() == 1);
        layer(contender).line->replace(points);
    }
}

QString RateChart::describe(Contender contender) const
{
    return tr("%1: now %2", "a strategy; a rate")
        .arg(legend()->name(contender), formatRate(layer(contender).points.back().perSecond));
}

QString RateChart::toolTipText(double seconds) const
{
    QString rows;
    for (const Contender contender : shownContenders()) {
        if (const RateSeries::Point *point = pointAt(layer(contender).points, seconds))
            rows += toolTipRow(contender, {formatRate(point->perSecond)});
    }
    return toolTipTable(formatDuration(seconds * 1e9), rows);
}

void RateChart::onHovered(const QPointF &position)
{
    const double seconds = plot()->fromWidget(position).x();
    const QString text = toolTipText(seconds);
    if (text.isEmpty())
        hideToolTip();
    else
        showToolTip({seconds, seconds}, text, plot()->mapToGlobal(position.toPoint()));
}

void RateChart::retranslate()
{
    setTexts(tr("Requests per second"), tr("Scale of the rate axis"));
    redraw();
}

void RateChart::updateColors()
{
    for (const Contender contender : allContenders)
        layer(contender).line->setPen(contenderPen(theme().colors(), contender, 2));
}

} // namespace Loopscope
