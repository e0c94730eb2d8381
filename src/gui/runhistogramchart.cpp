// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runhistogramchart.h"

#include "core/text.h"
#include "gui/histogramshape.h"
#include "gui/plotview.h"
#include "gui/runstyle.h"
#include "gui/theme.h"

#include <QAreaSeries>
#include <QLineSeries>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
constexpr double sidePadding = 0.015; ///< of the axis, left free at either end
} // namespace

RunHistogramChart::RunHistogramChart(const Theme *theme, QWidget *parent)
    : RunChart(theme, parent), m_layers(mostComparedRuns)
{
    for (Layer &layer : m_layers) {
        layer.outline = new QLineSeries(this);
        layer.area = new QAreaSeries(layer.outline);
        layer.area->setVisible(false);
        plot()->addSeries(layer.area);
    }
    connect(plot(), &PlotView::hovered, this, [this](const QPointF &position) {
        showBin(binAt(edges(), plot()->fromWidget(position).x(), scale()),
                plot()->mapToGlobal(position.toPoint()));
    });
    connect(plot(), &PlotView::left, this, [this] { m_bin.reset(); });
    connect(plot(), &PlotView::stepped, this, &RunHistogramChart::step);
    RunHistogramChart::updateColors();
    RunHistogramChart::retranslate();
}

const std::vector<Bin> &RunHistogramChart::edges() const
{
    static const std::vector<Bin> none;
    for (std::size_t run = 0; run < runs().size(); ++run) {
        if (hasData(run))
            return m_layers[run].bins.bins;
    }
    return none;
}

int RunHistogramChart::binCount() const
{
    return int(edges().size());
}

double RunHistogramChart::share(std::size_t run, std::size_t bin) const
{
    return double(m_layers[run].bins.bins[bin].count) / double(runs()[run].latency->total());
}

void RunHistogramChart::redraw()
{
    m_bin.reset();
    std::vector<const LatencyHistogram *> shown;
    for (std::size_t run = 0; run < runs().size(); ++run) {
        if (hasData(run))
            shown.push_back(runs()[run].latency.get());
    }
    const std::optional<BinAxis> axis = fittingAxis(shown, scale());
    for (std::size_t run = 0; run < m_layers.size(); ++run) {
        Layer &layer = m_layers[run];
        layer.bins = axis && hasData(run) ? runs()[run].latency->bins(*axis) : Bins();
        QList<QPointF> outline = stepOutline(layer.bins, scale());
        layer.area->setVisible(!outline.isEmpty());
        if (outline.isEmpty())
            continue;
        for (QPointF &point : outline)
            point.ry() /= double(runs()[run].latency->total());
        layer.outline->replace(outline);
    }
    updateAxes();
    updateNotes();
}

void RunHistogramChart::updateAxes()
{
    if (edges().empty())
        return;
    updateYAxis();
    updateXAxis();
}

void RunHistogramChart::updateYAxis()
{
    double highest = 0;
    for (std::size_t run = 0; run < runs().size(); ++run) {
        for (std::size_t bin = 0; bin < m_layers[run].bins.bins.size(); ++bin)
            highest = std::max(highest, share(run, bin));
    }
    PlotAxis y;
    y.title = tr("share of the requests", "axis of a chart");
    // As percents, which are round where shares are not. A little more than needed, but there is no more than
    // all of them.
    y.ticks = numberTicks(std::clamp(highest * 102, 1e-4, 100.0), plot()->maxYSteps(), false);
    for (auto &tick : y.ticks) {
        tick.label += u"\u00a0%"_s;
        tick.value /= 100;
    }
    y.high = y.ticks.last().value;
    plot()->setYAxis(y);
}

void RunHistogramChart::updateXAxis()
{
    const double lowNs = std::max(edges().front().lowNs, scale() == Scale::Linear ? 0.0 : 1.0);
    const double highNs = edges().back().highNs;
    PlotAxis x;
    x.title = tr("latency", "axis of a chart");
    x.low = axisPosition(lowNs, scale());
    x.high = axisPosition(highNs, scale());
    const double padding = (x.high - x.low) * sidePadding;
    x.low -= padding;
    x.high += padding;
    const auto onAxis = [this, &x](auto ticks) {
        for (auto &tick : ticks)
            tick.value = axisPosition(tick.value, scale());
        PlotAxis axis = x;
        axis.ticks = std::move(ticks);
        return axis;
    };
    plot()->setXAxis(onAxis(durationTicksBetween(lowNs, highNs, scale(), [this, &onAxis](const auto &ticks) {
        return plot()->xLabelsFit(onAxis(ticks));
    })));
}

void RunHistogramChart::updateNotes()
{
    qint64 slower = 0;
    for (std::size_t run = 0; run < runs().size(); ++run)
        slower += m_layers[run].bins.overflow;
    plot()->setNotes({},
                     slower == 0
                         ? QString()
                         : tr("%1 slower than %2 →", "how many requests; a duration")
                               .arg(QLocale().toString(slower), formatDuration(edges().back().highNs)));
}

QString RunHistogramChart::describe(std::size_t run) const
{
    const LatencyHistogram &histogram = *runs()[run].latency;
    return tr("%1: %2 requests from %3 to %4", "a run; how many; two durations")
        .arg(runs()[run].title, QLocale().toString(histogram.total()),
             formatDuration(double(*histogram.min())), formatDuration(double(*histogram.max())));
}

QString RunHistogramChart::toolTipRows(int bin) const
{
    QString rows;
    for (std::size_t run = 0; run < runs().size(); ++run) {
        if (!hasData(run))
            continue;
        const qint64 count = m_layers[run].bins.bins[std::size_t(bin)].count;
        rows += toolTipRow(
            run, {QLocale().toString(count), u"&nbsp;"_s + formatShare(share(run, std::size_t(bin)))});
    }
    return rows;
}

void RunHistogramChart::showBin(std::optional<int> bin, const QPoint &globalPos)
{
    m_bin = bin;
    if (!bin) {
        hideToolTip();
        return;
    }
    const Bin &edge = edges()[std::size_t(*bin)];
    showToolTip({axisPosition(edge.lowNs, scale()), axisPosition(edge.highNs, scale())},
                u"%1 – %2"_s.arg(formatDuration(edge.lowNs), formatDuration(edge.highNs)), toolTipRows(*bin),
                globalPos);
}

void RunHistogramChart::step(int direction)
{
    const int last = binCount() - 1;
    if (last < 0)
        return;
    int bin = direction < 0 ? last : 0;
    if (std::abs(direction) == 2)
        bin = last - bin;
    else if (m_bin)
        bin = std::clamp(*m_bin + direction, 0, last);
    const double x = plot()->toWidget({axisPosition(edges()[std::size_t(bin)].highNs, scale()), 0}).x();
    showBin(bin, plot()->mapToGlobal(QPoint(int(x), int(plot()->plotRect().center().y()))));
}

void RunHistogramChart::retranslate()
{
    setTexts(tr("Latency histogram"));
}

void RunHistogramChart::updateColors()
{
    for (std::size_t run = 0; run < m_layers.size(); ++run) {
        m_layers[run].area->setBrush(runBrush(theme().colors(), run));
        m_layers[run].area->setPen(runPen(theme().colors(), run, 1.7));
    }
}

} // namespace Loopscope
