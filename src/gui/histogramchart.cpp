// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/histogramchart.h"

#include "core/text.h"
#include "gui/chartlegend.h"
#include "gui/contenderstyle.h"
#include "gui/plotview.h"
#include "gui/scaleswitch.h"
#include "gui/theme.h"

#include <QAreaSeries>
#include <QCursor>
#include <QLineSeries>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double clickTolerance = 8; ///< pixels above a low bar that still count as a click on it
constexpr double sidePadding = 0.015; ///< of the axis, left free at either end

} // namespace

HistogramChart::HistogramChart(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_scaleSwitch(new ScaleSwitch(theme, this))
    , m_legend(new ChartLegend(theme, this))
    , m_plot(new PlotView(theme, this))
{
    addHeaderControl(m_scaleSwitch);
    body()->addWidget(m_legend);
    body()->addWidget(m_plot, 1);
    for (const Contender contender : allContenders) {
        Layer &layer = m_layers[contender.index()];
        layer.outline = new QLineSeries(this);
        layer.area = new QAreaSeries(layer.outline);
        layer.area->setVisible(false);
        m_plot->addSeries(layer.area);
    }
    connect(m_scaleSwitch, &ScaleSwitch::scaleChanged, this, [this](Scale scale) {
        rebin();
        Q_EMIT scaleChanged(scale);
    });
    connect(m_legend, &ChartLegend::toggled, this, &HistogramChart::rebin);
    connect(m_plot, &PlotView::resized, this, &HistogramChart::updateAxes);
    connect(m_plot, &PlotView::hovered, this, [this](const QPointF &position) {
        hoverBin(binAt(m_plot->fromWidget(position).x()), m_plot->mapToGlobal(position.toPoint()));
    });
    connect(m_plot, &PlotView::left, this, [this] { hoverBin(std::nullopt, {}); });
    connect(m_plot, &PlotView::clicked, this, &HistogramChart::onClicked);
    connect(m_plot, &PlotView::stepped, this, &HistogramChart::onStepped);
    connect(m_plot, &PlotView::activated, this, &HistogramChart::onActivated);
    updateColors();
    retranslate();
}

HistogramChart::~HistogramChart()
{
    // The plot loses the focus while it is deleted, later than this object's members.
    m_plot->disconnect(this);
}

void HistogramChart::replace(std::span<const Entry> entries)
{
    QList<Contender> contenders;
    for (Layer &layer : m_layers)
        layer.present = false;
    for (const Entry &entry : entries) {
        Layer &layer = m_layers[entry.contender.index()];
        layer.present = true;
        layer.histogram = *entry.histogram;
        contenders.append(entry.contender);
    }
    m_legend->setContenders(contenders);
    rebin();
}

Scale HistogramChart::scale() const
{
    return m_scaleSwitch->scale();
}

void HistogramChart::setScale(Scale scale)
{
    m_scaleSwitch->setScale(scale);
}

bool HistogramChart::isShown(Contender contender) const
{
    return layer(contender).present && m_legend->isOn(contender) && layer(contender).histogram.total() > 0;
}

const std::vector<Bin> &HistogramChart::edges() const
{
    static const std::vector<Bin> none;
    for (const Contender contender : allContenders) {
        if (isShown(contender))
            return layer(contender).bins.bins;
    }
    return none;
}

int HistogramChart::binCount() const
{
    return int(edges().size());
}

void HistogramChart::rebin()
{
    std::vector<const LatencyHistogram *> shown;
    for (const Contender contender : allContenders) {
        if (isShown(contender))
            shown.push_back(&layer(contender).histogram);
    }
    const std::optional<BinAxis> axis = fittingAxis(shown, scale());
    for (const Contender contender : allContenders) {
        Layer &layer = m_layers[contender.index()];
        layer.bins = axis && isShown(contender) ? layer.histogram.bins(*axis) : Bins();
        const QList<QPointF> outline = stepOutline(layer.bins, scale());
        layer.area->setVisible(!outline.isEmpty());
        if (!outline.isEmpty())
            layer.outline->replace(outline);
    }
    updateHint();
    updateAxes();
    updateNotes();
    updateHover();
    updateSelection();
    updateDescription();
}

void HistogramChart::updateAxes()
{
    if (edges().empty())
        return;
    qint64 highest = 1;
    for (const Layer &layer : m_layers) {
        for (const Bin &bin : layer.bins.bins)
            highest = std::max(highest, bin.count);
    }
    PlotAxis y;
    y.title = tr("requests", "axis of a chart: how many");
    y.ticks = numberTicks(double(highest) * 1.02, m_plot->maxYSteps(), true);
    y.high = y.ticks.last().value;
    m_plot->setYAxis(y);

    const double lowNs = std::max(edges().front().lowNs, scale() == Scale::Linear ? 0.0 : 1.0);
    const double highNs = edges().back().highNs;
    PlotAxis x;
    x.title = tr("latency", "axis of a chart");
    x.low = axisPosition(lowNs, scale());
    x.high = axisPosition(highNs, scale());
    const double padding = (x.high - x.low) * sidePadding;
    x.low -= padding;
    x.high += padding;
    const auto onAxis = [this, &x](QList<Tick> ticks) {
        for (Tick &tick : ticks)
            tick.value = axisPosition(tick.value, scale());
        PlotAxis axis = x;
        axis.ticks = std::move(ticks);
        return axis;
    };
    m_plot->setXAxis(
        onAxis(durationTicksBetween(lowNs, highNs, scale(), [this, &onAxis](const QList<Tick> &ticks) {
            return m_plot->xLabelsFit(onAxis(ticks));
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
    m_plot->setNotes(faster == 0 ? QString()
                                 : tr("← %1 faster than %2", "how many requests; a duration")
                                       .arg(locale.toString(faster), formatDuration(edges().front().lowNs)),
                     slower == 0 ? QString()
                                 : tr("%1 slower than %2 →", "how many requests; a duration")
                                       .arg(locale.toString(slower), formatDuration(edges().back().highNs)));
}

void HistogramChart::updateHint()
{
    const bool hasData = std::any_of(m_layers.begin(), m_layers.end(), [](const Layer &layer) {
        return layer.present && layer.histogram.total() > 0;
    });
    m_scaleSwitch->setVisible(hasData);
    QString hint;
    if (edges().empty()) {
        hint = hasData ? tr("Every strategy with answers is switched off above.")
                       : tr("The latency of every answered request appears here.");
    }
    m_plot->setHint(hint);
}

void HistogramChart::updateDescription()
{
    QStringList parts;
    for (const Contender contender : allContenders) {
        const LatencyHistogram &histogram = layer(contender).histogram;
        if (isShown(contender)) {
            parts.append(tr("%1: %2 requests from %3 to %4", "a strategy; how many; two durations")
                             .arg(m_legend->name(contender), QLocale().toString(histogram.total()),
                                  formatDuration(double(*histogram.min())),
                                  formatDuration(double(*histogram.max()))));
        }
    }
    m_plot->setAccessibleDescription(parts.isEmpty() ? m_plot->hint() : parts.join(u"; "_s));
    setAccessibleDescription(m_plot->accessibleDescription());
}

std::optional<int> HistogramChart::binAt(double position) const
{
    const std::vector<Bin> &bins = edges();
    const auto beyond = std::find_if(bins.begin(), bins.end(), [&](const Bin &bin) {
        return axisPosition(bin.highNs, scale()) > position;
    });
    if (beyond == bins.end() || axisPosition(beyond->lowNs, scale()) > position)
        return std::nullopt;
    return int(beyond - bins.begin());
}

void HistogramChart::hoverBin(std::optional<int> bin, const QPoint &globalPos)
{
    m_hoveredBin = bin;
    if (!bin) {
        m_plot->setHighlight(std::nullopt);
        QToolTip::hideText();
        return;
    }
    const Bin &edge = edges()[std::size_t(*bin)];
    m_plot->setHighlight(PlotSpan{axisPosition(edge.lowNs, scale()), axisPosition(edge.highNs, scale())});
    QToolTip::showText(globalPos, toolTipText(*bin), m_plot);
}

void HistogramChart::updateHover()
{
    if (!m_hoveredBin)
        return;
    // The bars may have moved under a resting mouse.
    const QPoint position = m_plot->mapFromGlobal(QCursor::pos());
    if (m_plot->underMouse() && m_plot->plotRect().contains(position))
        hoverBin(binAt(m_plot->fromWidget(position).x()), QCursor::pos());
    else
        hoverBin(std::nullopt, {});
}

QString HistogramChart::toolTipText(int bin) const
{
    const Bin &edge = edges()[std::size_t(bin)];
    QString rows;
    for (const Contender contender : allContenders) {
        if (!isShown(contender))
            continue;
        const qint64 count = layer(contender).bins.bins[std::size_t(bin)].count;
        const double share = double(count) / double(layer(contender).histogram.total());
        rows += u"<tr><td><font color=\"%1\">■</font> %2&nbsp;</td><td align=\"right\">&nbsp;%3</td>"
                "<td align=\"right\">&nbsp;&nbsp;%4</td></tr>"_s.arg(
                    theme().colors().contenderLine(contender).name(),
                    m_legend->name(contender).toHtmlEscaped(), QLocale().toString(count), formatShare(share));
    }
    return u"<b>%1 – %2</b><table cellspacing=\"0\">%3</table>"_s.arg(formatDuration(edge.lowNs),
                                                                      formatDuration(edge.highNs), rows);
}

QPointF HistogramChart::barCenter(int bin, Contender contender) const
{
    const Bin &bar = layer(contender).bins.bins.at(std::size_t(bin));
    const double position = (axisPosition(bar.lowNs, scale()) + axisPosition(bar.highNs, scale())) / 2;
    return m_plot->toWidget({position, double(bar.count) / 2});
}

void HistogramChart::onClicked(const QPointF &position)
{
    const QPointF value = m_plot->fromWidget(position);
    const std::optional<int> bin = binAt(value.x());
    if (!bin) {
        select(std::nullopt);
        return;
    }
    std::vector<Bar> bars;
    for (const Contender contender : allContenders) {
        if (isShown(contender))
            bars.push_back({contender, layer(contender).bins.bins[std::size_t(*bin)].count});
    }
    const double tolerance = value.y() - m_plot->fromWidget(position + QPointF(0, clickTolerance)).y();
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
                      m_plot->fromWidget(m_plot->plotRect().center()).y());
    hoverBin(bin, m_plot->mapToGlobal(m_plot->toWidget(top).toPoint()));
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
        latencyNs ? binAt(axisPosition(double(*latencyNs), scale())) : std::nullopt;
    if (bin) {
        const Bin &edge = edges()[std::size_t(*bin)];
        m_selection = Selection{std::nullopt, edge.lowNs, edge.highNs};
    }
    updateSelection();
}

void HistogramChart::updateSelection()
{
    if (m_selection && !edges().empty())
        m_plot->setSelection(
            PlotSpan{axisPosition(m_selection->lowNs, scale()), axisPosition(m_selection->highNs, scale())});
    else
        m_plot->setSelection(std::nullopt);
}

void HistogramChart::retranslate()
{
    setTitle(tr("Latency histogram"));
    m_scaleSwitch->setSubject(tr("Scale of the latency axis"));
    m_plot->setAccessibleName(title());
    rebin();
}

void HistogramChart::updateColors()
{
    for (const Contender contender : allContenders) {
        layer(contender).area->setBrush(contenderBrush(theme().colors(), contender));
        layer(contender).area->setPen(contenderPen(theme().colors(), contender, 1.5));
    }
}

} // namespace Loopscope
