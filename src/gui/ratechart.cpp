// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ratechart.h"

#include "core/text.h"
#include "gui/chartlegend.h"
#include "gui/contenderstyle.h"
#include "gui/plotview.h"
#include "gui/scaleswitch.h"
#include "gui/theme.h"

#include <QLineSeries>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

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

RateChart::RateChart(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_scaleSwitch(new ScaleSwitch(theme, this))
    , m_legend(new ChartLegend(theme, this))
    , m_plot(new PlotView(theme, this))
{
    addHeaderControl(m_scaleSwitch);
    body()->addWidget(m_legend);
    body()->addWidget(m_plot, 1);
    for (Layer &layer : m_layers) {
        layer.line = new QLineSeries(this);
        layer.line->setVisible(false);
        m_plot->addSeries(layer.line);
    }
    connect(m_scaleSwitch, &ScaleSwitch::scaleChanged, this, &RateChart::redraw);
    connect(m_legend, &ChartLegend::toggled, this, &RateChart::redraw);
    connect(m_plot, &PlotView::resized, this, &RateChart::updateAxes);
    connect(m_plot, &PlotView::hovered, this, &RateChart::onHovered);
    connect(m_plot, &PlotView::left, this, [this] {
        m_plot->setHighlight(std::nullopt);
        QToolTip::hideText();
    });
    updateColors();
    retranslate();
}

RateChart::~RateChart()
{
    // The plot loses the focus while it is deleted, later than this object's members.
    m_plot->disconnect(this);
}

void RateChart::replace(std::span<const Line> lines)
{
    QList<Contender> contenders;
    for (Layer &layer : m_layers)
        layer.present = false;
    for (const Line &line : lines) {
        Layer &layer = m_layers[line.contender.index()];
        layer.present = true;
        layer.points = line.points;
        contenders.append(line.contender);
    }
    m_legend->setContenders(contenders);
    redraw();
}

void RateChart::setScale(Scale scale)
{
    m_scaleSwitch->setScale(scale);
}

Scale RateChart::scale() const
{
    return m_scaleSwitch->scale();
}

bool RateChart::isShown(Contender contender) const
{
    return layer(contender).present && m_legend->isOn(contender) && !layer(contender).points.empty();
}

void RateChart::redraw()
{
    updateAxes();
    updateDescription();
}

void RateChart::updateAxes()
{
    double lastSecond = 0;
    double highest = 0;
    double lowest = 1e12;
    bool hasZero = false;
    bool any = false;
    bool anyPoints = false;
    for (const Contender contender : allContenders) {
        anyPoints = anyPoints || (layer(contender).present && !layer(contender).points.empty());
        layer(contender).line->setVisible(isShown(contender));
        if (!isShown(contender))
            continue;
        any = true;
        lastSecond = std::max(lastSecond, layer(contender).points.back().seconds);
        for (const RateSeries::Point &point : layer(contender).points) {
            highest = std::max(highest, point.perSecond);
            if (point.perSecond > 0)
                lowest = std::min(lowest, point.perSecond);
            else
                hasZero = true;
        }
    }
    m_scaleSwitch->setVisible(anyPoints);
    m_plot->setHint(any             ? QString()
                        : anyPoints ? tr("Every strategy with answers is switched off above.")
                                    : tr("How many requests end in a second appears here."));
    if (!any)
        return;

    PlotAxis y;
    y.title = tr("requests/s", "axis of a chart");
    highest = std::max(highest, 1.0) * 1.05;
    const bool isLog = scale() == Scale::Logarithmic;
    if (isLog) {
        lowest = std::min(lowest, highest) * 0.95;
        y.low = std::log10(roundBelow(lowest));
        y.high = std::log10(roundAbove(highest));
        const int room = 2 * m_plot->maxYSteps();
        y.ticks = decadeTicks(roundBelow(lowest), roundAbove(highest),
                              [room](const QList<Tick> &ticks) { return ticks.size() <= room; });
        for (Tick &tick : y.ticks)
            tick.value = std::log10(tick.value);
        if (hasZero) {
            // A logarithmic axis has no place for an interval without any request: it gets one below.
            y.low -= (y.high - y.low) * zeroShare;
            y.ticks.prepend({y.low, QLocale().toString(0)});
        }
    } else {
        y.ticks = numberTicks(highest, m_plot->maxYSteps(), highest > 5);
        y.high = y.ticks.last().value;
    }
    m_plot->setYAxis(y);

    PlotAxis x;
    x.title = tr("time since the batch began", "axis of a chart");
    for (int steps : {10, 8, 6, 5, 4, 3, 2, 1}) {
        x.ticks = durationTicks(std::max(lastSecond, 1e-3) * 1e9, steps);
        for (Tick &tick : x.ticks)
            tick.value /= 1e9;
        x.high = x.ticks.last().value;
        if (m_plot->xLabelsFit(x))
            break;
    }
    m_plot->setXAxis(x);

    for (const Contender contender : allContenders) {
        if (!isShown(contender))
            continue;
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

void RateChart::updateDescription()
{
    QStringList parts;
    for (const Contender contender : allContenders) {
        if (isShown(contender)) {
            parts.append(
                tr("%1: now %2", "a strategy; a rate")
                    .arg(m_legend->name(contender), formatRate(layer(contender).points.back().perSecond)));
        }
    }
    m_plot->setAccessibleDescription(parts.isEmpty() ? m_plot->hint() : parts.join(u"; "_s));
    setAccessibleDescription(m_plot->accessibleDescription());
}

QString RateChart::toolTipText(double seconds) const
{
    QString rows;
    for (const Contender contender : allContenders) {
        const RateSeries::Point *point =
            isShown(contender) ? pointAt(layer(contender).points, seconds) : nullptr;
        if (!point)
            continue;
        rows +=
            u"<tr><td><font color=\"%1\">■</font> %2&nbsp;</td><td align=\"right\">&nbsp;%3</td></tr>"_s.arg(
                theme().colors().contenderLine(contender).name(), m_legend->name(contender).toHtmlEscaped(),
                formatRate(point->perSecond));
    }
    if (rows.isEmpty())
        return {};
    return u"<b>%1</b><table cellspacing=\"0\">%2</table>"_s.arg(formatDuration(seconds * 1e9), rows);
}

void RateChart::onHovered(const QPointF &position)
{
    const double seconds = m_plot->fromWidget(position).x();
    const QString text = toolTipText(seconds);
    if (text.isEmpty()) {
        m_plot->setHighlight(std::nullopt);
        QToolTip::hideText();
        return;
    }
    m_plot->setHighlight(PlotSpan{seconds, seconds});
    QToolTip::showText(m_plot->mapToGlobal(position.toPoint()), text, m_plot);
}

void RateChart::retranslate()
{
    setTitle(tr("Requests per second"));
    m_scaleSwitch->setSubject(tr("Scale of the rate axis"));
    m_plot->setAccessibleName(title());
    redraw();
}

void RateChart::updateColors()
{
    for (const Contender contender : allContenders)
        layer(contender).line->setPen(contenderPen(theme().colors(), contender, 2));
}

} // namespace Loopscope
