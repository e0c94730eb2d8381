// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/histogramchart.h"

#include "core/text.h"
#include "gui/chartlegend.h"
#include "gui/contenderstyle.h"
#include "gui/plotview.h"
#include "gui/theme.h"

#include <QAreaSeries>
#include <QCursor>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double clickTolerance = 8; ///< pixels above a low bar that still count as a click on it
constexpr double sidePadding = 0.015; ///< of the axis, left free at either end

} // namespace

HistogramChart::HistogramChart(const Theme *theme, QWidget *parent) : ContenderChart(theme, parent)
{
    for (const Contender contender : allContenders) {
        Layer &layer = m_layers[contender.index()];
        layer.outline = new QLineSeries(this);
        layer.area = new QAreaSeries(layer.outline);
        layer.area->setVisible(false);
        plot()->addSeries(layer.area);
    }
    connect(plot(), &PlotView::hovered, this, [this](const QPointF &position) {
        hoverBin(binAt(edges(), plot()->fromWidget(position).x(), scale()),
                 plot()->mapToGlobal(position.toPoint()));
    });
    connect(plot(), &PlotView::left, this, [this] { m_hoveredBin.reset(); });
    connect(plot(), &PlotView::clicked, this, &HistogramChart::onClicked);
    connect(plot(), &PlotView::stepped, this, &HistogramChart::onStepped);
    connect(plot(), &PlotView::activated, this, &HistogramChart::onActivated);
    updateColors();
    retranslate();
}

void HistogramChart::replace(std::span<const Entry> entries)
{
    QList<Contender> contenders;
    for (const Entry &entry : entries) {
        m_layers[entry.contender.index()].histogram = *entry.histogram;
        contenders.append(entry.contender);
    }
    setContenders(contenders);
}

bool HistogramChart::hasData(Contender contender) const
{
    return layer(contender).histogram.total() > 0;
}

const std::vector<Bin> &HistogramChart::edges() const
{
    static const std::vector<Bin> none;
    const std::vector<Contender> shown = shownContenders();
    return shown.empty() ? none : layer(shown.front()).bins.bins;
}

int HistogramChart::binCount() const
{
    return int(edges().size());
}

void HistogramChart::redraw()
{
    rebin();
    ContenderChart::redraw();
    updateNotes();
    updateHover();
    updateSelection();
}

void HistogramChart::rebin()
{
    std::vector<const LatencyHistogram *> shown;
    for (const Contender contender : shownContenders())
        shown.push_back(&layer(contender).histogram);
    const std::optional<BinAxis> axis = fittingAxis(shown, scale());
    for (const Contender contender : allContenders) {
        Layer &layer = m_layers[contender.index()];
        layer.bins = axis && isShown(contender) ? layer.histogram.bins(*axis) : Bins();
        const QList<QPointF> outline = stepOutline(layer.bins, scale());
        layer.area->setVisible(!outline.isEmpty());
        if (!outline.isEmpty())
            layer.outline->replace(outline);
    }
}

void HistogramChart::updateAxes()
{
    updateHint(tr("The latency of every answered request appears here."),
               tr("Every strategy with answers is switched off above."));
    if (edges().empty())
        return;
    qint64 highest = 1;
    for (const Layer &layer : m_layers) {
        for (const Bin &bin : layer.bins.bins)
            highest = std::max(highest, bin.count);
    }
    PlotAxis y;
    y.title = tr("requests", "axis of a chart: how many");
    y.ticks = numberTicks(double(highest) * 1.02, plot()->maxYSteps(), true);
    y.high = y.ticks.last().value;
    plot()->setYAxis(y);

    const double lowNs = std::max(edges().front().lowNs, scale() == Scale::Linear ? 0.0 : 1.0);
    const double highNs = edges().back().highNs;
    PlotAxis x;
    x.title = tr("latency", "axis of a chart");
    x.low = axisPosition(lowNs, scale());
    x.high = axisPosition(highNs, scale());
    const double padding = (x.high - x.low) * sidePadding;
    x.low -= padding;
    x.high += padding;
    const auto onAxis = [this, &x](QList<AxisTick> ticks) {
        for (AxisTick &tick : ticks)
            tick.value = axisPosition(tick.value, scale());
        PlotAxis axis = x;
        axis.ticks = std::move(ticks);
        return axis;
    };
    plot()->setXAxis(
        onAxis(durationTicksBetween(lowNs, highNs, scale(), [this, &onAxis](const QList<AxisTick> &ticks) {
            return plot()->xLabelsFit(onAxis(ticks));
        })));
}

void HistogramChart::updateNotes()
{
    qint64 faster = 0;
    qint64 slower = 0;
    for (const Layer &layer : m_layers) {
        faster += layer.bins.underflow;
        slower += layer.bins.overflow;
    }
    const QLocale locale;
    plot()->setNotes(faster == 0 ? QString()
                                 : tr("← %1 faster than %2", "how many requests; a duration")
                                       .arg(locale.toString(faster), formatDuration(edges().front().lowNs)),
                     slower == 0 ? QString()
                                 : tr("%1 slower than %2 →", "how many requests; a duration")
                                       .arg(locale.toString(slower), formatDuration(edges().back().highNs)));
}

QString HistogramChart::describe(Contender contender) const
{
    const LatencyHistogram &histogram = layer(contender).histogram;
    return tr("%1: %2 requests from %3 to %4", "a strategy; how many; two durations")
        .arg(legend()->name(contender), QLocale().toString(histogram.total()),
             formatDuration(double(*histogram.min())), formatDuration(double(*histogram.max())));
}

void HistogramChart::hoverBin(std::optional<int> bin, const QPoint &globalPos)
{
    m_hoveredBin = bin;
    if (!bin) {
        hideToolTip();
        return;
    }
    const Bin &edge = edges()[std::size_t(*bin)];
    showToolTip({axisPosition(edge.lowNs, scale()), axisPosition(edge.highNs, scale())}, toolTipText(*bin),
                globalPos);
}

void HistogramChart::updateHover()
{
    if (!m_hoveredBin)
        return;
    // The bars may have moved under a resting mouse.
    const QPoint position = plot()->mapFromGlobal(QCursor::pos());
    if (plot()->underMouse() && plot()->plotRect().contains(position))
        hoverBin(binAt(edges(), plot()->fromWidget(position).x(), scale()), QCursor::pos());
    else
        hoverBin(std::nullopt, {});
}

QString HistogramChart::toolTipText(int bin) const
{
    const Bin &edge = edges()[std::size_t(bin)];
    QString rows;
    for (const Contender contender : shownContenders()) {
        const qint64 count = layer(contender).bins.bins[std::size_t(bin)].count;
        const double share = double(count) / double(layer(contender).histogram.total());
        rows += toolTipRow(contender, {QLocale().toString(count), u"&nbsp;"_s + formatShare(share)});
    }
    return toolTipTable(u"%1 – %2"_s.arg(formatDuration(edge.lowNs), formatDuration(edge.highNs)), rows);
}

QPointF HistogramChart::barCenter(int bin, Contender contender) const
{
    const Bin &bar = layer(contender).bins.bins.at(std::size_t(bin));
    const double position = (axisPosition(bar.lowNs, scale()) + axisPosition(bar.highNs, scale())) / 2;
    return plot()->toWidget({position, double(bar.count) / 2});
}

void HistogramChart::onClicked(const QPointF &position)
{
    const QPointF value = plot()->fromWidget(position);
    const std::optional<int> bin = binAt(edges(), value.x(), scale());
    if (!bin) {
        select(std::nullopt);
        return;
    }
    std::vector<Bar> bars;
    for (const Contender contender : shownContenders())
        bars.push_back({contender, layer(contender).bins.bins[std::size_t(*bin)].count});
    const double tolerance = value.y() - plot()->fromWidget(position + QPointF(0, clickTolerance)).y();
    const std::optional<Contender> contender = barAt(bars, value.y(), tolerance);
    const Bin &edge = edges()[std::size_t(*bin)];
    const Selection selection{contender, edge.lowNs, edge.highNs};
    if (!contender || m_selection == selection)
        select(std::nullopt);
    else
        select(selection);
}

void HistogramChart::onStepped(int direction)
{
    const int last = binCount() - 1;
    if (last < 0)
        return;
    int bin = direction < 0 ? last : 0;
    if (direction == 2 || direction == -2)
        bin = last - bin;
    else if (m_hoveredBin)
        bin = std::clamp(*m_hoveredBin + direction, 0, last);
    const Bin &edge = edges()[std::size_t(bin)];
    const QPointF top(axisPosition(edge.highNs, scale()),
                      plot()->fromWidget(plot()->plotRect().center()).y());
    hoverBin(bin, plot()->mapToGlobal(plot()->toWidget(top).toPoint()));
}

void HistogramChart::onActivated()
{
    if (!m_hoveredBin)
        return;
    const Bin &edge = edges()[std::size_t(*m_hoveredBin)];
    const Selection selection{std::nullopt, edge.lowNs, edge.highNs};
    if (m_selection == selection)
        select(std::nullopt);
    else
        select(selection);
}

void HistogramChart::select(std::optional<Selection> selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    updateSelection();
    if (!selection) {
        Q_EMIT selectionCleared();
        return;
    }
    // For whole nanoseconds, t ≥ edge is t ≥ ⌈edge⌉, and t < edge is t < ⌈edge⌉.
    Q_EMIT binSelected(selection->contender, qint64(std::ceil(selection->lowNs)),
                       qint64(std::ceil(selection->highNs)));
}

void HistogramChart::markLatency(std::optional<qint64> latencyNs)
{
    m_selection.reset();
    const std::optional<int> bin =
        latencyNs ? binAt(edges(), axisPosition(double(*latencyNs), scale()), scale()) : std::nullopt;
    if (bin) {
        const Bin &edge = edges()[std::size_t(*bin)];
        m_selection = Selection{std::nullopt, edge.lowNs, edge.highNs};
    }
    updateSelection();
}

void HistogramChart::updateSelection()
{
    if (m_selection && !edges().empty())
        plot()->setSelection(
            PlotSpan{axisPosition(m_selection->lowNs, scale()), axisPosition(m_selection->highNs, scale())});
    else
        plot()->setSelection(std::nullopt);
}

void HistogramChart::retranslate()
{
    setTexts(tr("Latency histogram"), tr("Scale of the latency axis"));
    redraw();
}

void HistogramChart::updateColors()
{
    for (const Contender contender : allContenders) {
        layer(contender).area->setBrush(contenderBrush(theme().colors(), contender));
        layer(contender).area->setPen(contenderPen(theme().colors(), contender, 1.5));
    }
}

} // namespace Loopscope
