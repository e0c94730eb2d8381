// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/percentilechart.h"

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

constexpr int leastPlotHeight = 110; ///< beside a table, in the lower half of the window
constexpr double markerRadius = 4;
constexpr double sidePadding = 0.06; ///< of a logarithmic latency axis, free at either end
constexpr double endPadding = 0.012; ///< of the x axis, so that a mark at its end is whole

/// 1/(1 − p) of the percentiles that people ask for, up to \a end.
std::vector<double> usualStops(double end)
{
    std::vector<double> stops;
    for (const double inverse : {1.0, 2.0, 4.0, 10.0, 20.0}) {
        if (inverse <= end)
            stops.push_back(inverse);
    }
    for (double inverse = 100; inverse <= end; inverse *= 10)
        stops.push_back(inverse);
    return stops;
}

/// "50 %", "99.9 %": with as many decimals as tell it from its neighbours.
QString percentText(double inverse)
{
    const int decimals = std::max(0, int(std::floor(std::log10(inverse) + 1e-9)) - 1);
    const double unit = std::pow(10.0, decimals);
    return QLocale().toString(std::round((100.0 - 100.0 / inverse) * unit) / unit, 'g', 12) + u"\u00a0%"_s;
}

} // namespace

PercentileChart::PercentileChart(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_scaleSwitch(new ScaleSwitch(theme, this))
    , m_legend(new ChartLegend(theme, this))
    , m_plot(new PlotView(theme, this))
{
    addHeaderControl(m_scaleSwitch);
    body()->addWidget(m_legend);
    body()->addWidget(m_plot, 1);
    m_plot->setMinimumHeight(leastPlotHeight);
    for (Layer &layer : m_layers) {
        layer.line = new QLineSeries(this);
        layer.maximum = new QLineSeries(this);
        layer.maximum->setPointsVisible(true);
        layer.maximum->setMarkerSize(markerRadius);
        for (QLineSeries *series : {layer.line, layer.maximum}) {
            series->setVisible(false);
            m_plot->addSeries(series);
        }
    }
    connect(m_scaleSwitch, &ScaleSwitch::scaleChanged, this, &PercentileChart::redraw);
    connect(m_legend, &ChartLegend::toggled, this, &PercentileChart::redraw);
    connect(m_plot, &PlotView::resized, this, &PercentileChart::updateAxes);
    connect(m_plot, &PlotView::hovered, this, [this](const QPointF &position) {
        showAt(std::pow(10.0, m_plot->fromWidget(position).x()), position.toPoint());
    });
    connect(m_plot, &PlotView::stepped, this, &PercentileChart::step);
    connect(m_plot, &PlotView::left, this, &PercentileChart::hideToolTip);
    PercentileChart::updateColors();
    PercentileChart::retranslate();
}

PercentileChart::~PercentileChart()
{
    // The plot loses the focus while it is deleted, later than this object's members.
    m_plot->disconnect(this);
}

void PercentileChart::replace(std::span<const Line> lines)
{
    QList<Contender> contenders;
    for (Layer &layer : m_layers)
        layer.present = false;
    for (const Line &line : lines) {
        Layer &layer = m_layers[line.contender.index()];
        layer.present = true;
        layer.curve = line.curve;
        contenders.append(line.contender);
    }
    m_legend->setContenders(contenders);
    redraw();
}

void PercentileChart::setScale(Scale scale)
{
    m_scaleSwitch->setScale(scale);
}

Scale PercentileChart::scale() const
{
    return m_scaleSwitch->scale();
}

bool PercentileChart::isShown(Contender contender) const
{
    return layer(contender).present && m_legend->isOn(contender) && !layer(contender).curve.empty();
}

void PercentileChart::redraw()
{
    updateAxes();
    updateDescription();
}

void PercentileChart::updateAxes()
{
    double lastInverse = 1;
    double lowestNs = 1e18;
    double highestNs = 0;
    bool any = false;
    bool anyCurve = false;
    for (const Contender contender : allContenders) {
        const Layer &own = layer(contender);
        anyCurve = anyCurve || (own.present && !own.curve.empty());
        own.line->setVisible(isShown(contender));
        own.maximum->setVisible(isShown(contender));
        if (!isShown(contender))
            continue;
        any = true;
        lastInverse = std::max(lastInverse, own.curve.back().inverse);
        lowestNs = std::min(lowestNs, own.curve.front().latencyNs);
        highestNs = std::max(highestNs, own.curve.back().latencyNs);
    }
    m_scaleSwitch->setVisible(anyCurve);
    m_plot->setHint(any            ? QString()
                        : anyCurve ? tr("Every strategy with answers is switched off above.")
                                   : tr("How slow the slowest requests are appears here, percentile by "
                                        "percentile."));
    if (!any)
        return;
    updateYAxis(lowestNs, highestNs);
    updateXAxis(lastInverse);
    updateLines();
}

void PercentileChart::updateXAxis(double lastInverse)
{
    // To the next nine, so that the axis seldom moves while a run is on.
    m_axisEnd = std::max(10.0, std::pow(10.0, std::ceil(std::log10(lastInverse) - 1e-9)));
    PlotAxis x;
    x.title = tr("percentile", "axis of a chart");
    x.high = std::log10(m_axisEnd) * (1 + endPadding);
    const int lastNine = int(std::lround(std::log10(m_axisEnd)));
    // Where it gets narrow, the median's label goes first: its place follows from the others'.
    for (int attempt = 0; attempt <= lastNine; ++attempt) {
        x.ticks = {{0, percentText(1)}};
        if (attempt == 0)
            x.ticks.append({std::log10(2.0), percentText(2)});
        const int every = std::max(1, attempt);
        for (int nines = (lastNine - 1) % every + 1; nines <= lastNine; nines += every)
            x.ticks.append({double(nines), percentText(std::pow(10.0, nines))});
        if (m_plot->xLabelsFit(x))
            break;
    }
    m_plot->setXAxis(x);
}

/// Whether the labels of \a ticks, durations in ns, have room above each other on \a y, a logarithmic axis.
bool PercentileChart::fitsAbove(const QList<Tick> &ticks, const PlotAxis &y) const
{
    const double pixelsPerDecade = m_plot->plotRect().height() / (y.high - y.low);
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        const double distance = std::log10(ticks[i].value / ticks[i - 1].value) * pixelsPerDecade;
        if (distance < 1.3 * fontMetrics().height())
            return false;
    }
    return true;
}

void PercentileChart::updateYAxis(double lowestNs, double highestNs)
{
    PlotAxis y;
    y.title = tr("latency", "axis of a chart");
    highestNs = std::max(highestNs, 1.0);
    if (scale() == Scale::Logarithmic) {
        const double lowest = std::log10(std::clamp(lowestNs, 1.0, highestNs));
        const double highest = std::log10(highestNs);
        const double padding = std::max(0.01, (highest - lowest) * sidePadding);
        y.low = lowest - padding;
        y.high = highest + padding;
        y.ticks = durationTicksBetween(std::pow(10.0, y.low), std::pow(10.0, y.high), Scale::Logarithmic,
                                       [this, &y](const QList<Tick> &ticks) { return fitsAbove(ticks, y); });
        for (Tick &tick : y.ticks)
            tick.value = std::log10(tick.value);
    } else {
        y.ticks = durationTicks(highestNs * 1.02, m_plot->maxYSteps());
        y.high = y.ticks.last().value;
    }
    m_plot->setYAxis(y);
}

void PercentileChart::updateLines()
{
    const bool isLog = scale() == Scale::Logarithmic;
    for (const Contender contender : allContenders) {
        if (!isShown(contender))
            continue;
        QList<QPointF> points;
        for (const PercentilePoint &point : layer(contender).curve) {
            points.append({std::log10(point.inverse),
                           isLog ? std::log10(std::max(point.latencyNs, 1.0)) : point.latencyNs});
        }
        layer(contender).line->replace(points);
        layer(contender).maximum->replace(points.last(1));
    }
}

void PercentileChart::updateDescription()
{
    QStringList parts;
    for (const Contender contender : allContenders) {
        if (!isShown(contender))
            continue;
        const std::vector<PercentilePoint> &curve = layer(contender).curve;
        QStringList figures;
        for (const double inverse : {2.0, 100.0}) {
            if (const std::optional<double> ns = latencyAt(curve, inverse))
                figures.append(u"%1 %2"_s.arg(percentText(inverse), formatDuration(*ns)));
        }
        figures.append(tr("max %1", "a duration").arg(formatDuration(curve.back().latencyNs)));
        parts.append(u"%1: %2"_s.arg(m_legend->name(contender), figures.join(u", "_s)));
    }
    m_plot->setAccessibleDescription(parts.isEmpty() ? m_plot->hint() : parts.join(u"; "_s));
    setAccessibleDescription(m_plot->accessibleDescription());
}

QString PercentileChart::toolTipText(double inverse) const
{
    QString rows;
    for (const Contender contender : allContenders) {
        if (!isShown(contender))
            continue;
        const std::vector<PercentilePoint> &curve = layer(contender).curve;
        const std::optional<double> ns = latencyAt(curve, inverse);
        const QString value = ns
            ? u"≈"_s + formatDuration(*ns)
            : tr("too few answers; max %1", "a duration").arg(formatDuration(curve.back().latencyNs));
        rows +=
            u"<tr><td><font color=\"%1\">■</font> %2&nbsp;</td><td align=\"right\">&nbsp;%3</td></tr>"_s.arg(
                theme().colors().contenderLine(contender).name(), m_legend->name(contender).toHtmlEscaped(),
                value.toHtmlEscaped());
    }
    if (rows.isEmpty())
        return {};
    return u"<b>%1</b><table cellspacing=\"0\">%2</table>"_s.arg(
        tr("%1 of the requests took at most", "a percentage").arg(percentText(inverse)), rows);
}

void PercentileChart::showAt(double inverse, const QPoint &position)
{
    const double within = std::clamp(inverse, 1.0, m_axisEnd);
    const double x = std::log10(within);
    m_plot->setHighlight(PlotSpan{x, x});
    QToolTip::showText(m_plot->mapToGlobal(position), toolTipText(within), m_plot);
}

void PercentileChart::step(int direction)
{
    const std::vector<double> stops = usualStops(m_axisEnd);
    const int last = int(stops.size()) - 1;
    const int next = std::abs(direction) == 1 ? m_keyboardStop + direction : direction < 0 ? 0 : last;
    m_keyboardStop = std::clamp(next, 0, last);
    const double inverse = stops[std::size_t(m_keyboardStop)];
    const double y = m_plot->plotRect().center().y();
    showAt(inverse, QPoint(int(m_plot->toWidget({std::log10(inverse), 0}).x()), int(y)));
}

void PercentileChart::hideToolTip()
{
    m_plot->setHighlight(std::nullopt);
    QToolTip::hideText();
}

void PercentileChart::retranslate()
{
    setTitle(tr("Latency by percentile"));
    m_scaleSwitch->setSubject(tr("Scale of the latency axis"));
    m_plot->setAccessibleName(title());
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
