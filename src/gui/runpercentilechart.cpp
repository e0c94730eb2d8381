// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runpercentilechart.h"

#include "core/text.h"
#include "gui/latencyaxis.h"
#include "gui/percentileaxis.h"
#include "gui/plotview.h"
#include "gui/runstyle.h"
#include "gui/theme.h"

#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
constexpr double markerSize = 10;
} // namespace

RunPercentileChart::RunPercentileChart(const Theme *theme, QWidget *parent)
    : RunChart(theme, parent), m_layers(mostComparedRuns)
{
    for (std::size_t run = 0; run < m_layers.size(); ++run) {
        Layer &layer = m_layers[run];
        layer.line = new QLineSeries(this);
        layer.maximum = new QScatterSeries(this);
        layer.maximum->setMarkerShape(runMarker(run));
        layer.maximum->setMarkerSize(markerSize);
        for (QXYSeries *series : std::initializer_list<QXYSeries *>{layer.line, layer.maximum}) {
            series->setVisible(false);
            plot()->addSeries(series);
        }
    }
    connect(plot(), &PlotView::hovered, this, [this](const QPointF &position) {
        showAt(std::pow(10.0, plot()->fromWidget(position).x()), position.toPoint());
    });
    connect(plot(), &PlotView::stepped, this, &RunPercentileChart::step);
    RunPercentileChart::updateColors();
    RunPercentileChart::retranslate();
}

void RunPercentileChart::redraw()
{
    for (std::size_t run = 0; run < m_layers.size(); ++run) {
        Layer &layer = m_layers[run];
        layer.curve = hasData(run) ? percentileCurve(*runs()[run].latency) : std::vector<PercentilePoint>();
        layer.line->setVisible(hasData(run));
        layer.maximum->setVisible(hasData(run));
        QList<QPointF> points;
        for (const PercentilePoint &point : layer.curve)
            points.append({std::log10(point.inverse), latencyHeight(point.latencyNs, scale())});
        layer.line->replace(points);
        layer.maximum->replace(points.last(std::min<qsizetype>(points.size(), 1)));
    }
    updateAxes();
}

void RunPercentileChart::updateAxes()
{
    double lastInverse = 1;
    double lowestNs = 1e18;
    double highestNs = 0;
    for (const Layer &layer : m_layers) {
        if (layer.curve.empty())
            continue;
        lastInverse = std::max(lastInverse, layer.curve.back().inverse);
        lowestNs = std::min(lowestNs, layer.curve.front().latencyNs);
        highestNs = std::max(highestNs, layer.curve.back().latencyNs);
    }
    if (isEmpty())
        return;
    plot()->setYAxis(latencyAxis(*plot(), lowestNs, highestNs, scale()));
    m_axisEnd = percentileAxisEnd(lastInverse);
    plot()->setXAxis(percentileAxis(*plot(), m_axisEnd));
}

QString RunPercentileChart::describe(std::size_t run) const
{
    const std::vector<PercentilePoint> &curve = m_layers[run].curve;
    QStringList figures;
    for (const double inverse : {2.0, 100.0}) {
        if (const std::optional<double> ns = latencyAt(curve, inverse))
            figures.append(u"%1 %2"_s.arg(percentText(inverse), formatDuration(*ns)));
    }
    figures.append(tr("max %1", "a duration").arg(formatDuration(curve.back().latencyNs)));
    return u"%1: %2"_s.arg(runs()[run].title, figures.join(u", "_s));
}

QString RunPercentileChart::toolTipRows(double inverse) const
{
    QString rows;
    for (std::size_t run = 0; run < runs().size(); ++run) {
        const std::vector<PercentilePoint> &curve = m_layers[run].curve;
        if (curve.empty())
            continue;
        const std::optional<double> ns = latencyAt(curve, inverse);
        const QString value = ns
            ? u"≈"_s + formatDuration(*ns)
            : tr("too few answers; max %1", "a duration").arg(formatDuration(curve.back().latencyNs));
        rows += toolTipRow(run, {value.toHtmlEscaped()});
    }
    return rows;
}

void RunPercentileChart::showAt(double inverse, const QPoint &position)
{
    const double within = std::clamp(inverse, 1.0, m_axisEnd);
    const double x = std::log10(within);
    showToolTip({x, x}, tr("%1 of the requests took at most", "a percentage").arg(percentText(within)),
                toolTipRows(within), plot()->mapToGlobal(position));
}

void RunPercentileChart::step(int direction)
{
    const std::vector<double> stops = percentileStops(m_axisEnd);
    const int last = int(stops.size()) - 1;
    const int next = std::abs(direction) == 1 ? m_stop + direction : direction < 0 ? 0 : last;
    m_stop = std::clamp(next, 0, last);
    const double inverse = stops[std::size_t(m_stop)];
    showAt(inverse,
           {int(plot()->toWidget({std::log10(inverse), 0}).x()), int(plot()->plotRect().center().y())});
}

void RunPercentileChart::retranslate()
{
    setTexts(tr("Latency by percentile"));
}

void RunPercentileChart::updateColors()
{
    for (std::size_t run = 0; run < m_layers.size(); ++run) {
        m_layers[run].line->setPen(runPen(theme().colors(), run, 2));
        m_layers[run].maximum->setColor(runColor(theme().colors(), run));
        m_layers[run].maximum->setBorderColor(theme().colors().surface);
    }
}

} // namespace Loopscope
