// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepchart.h"

#include "gui/theme.h"
#include "stats/sweeptext.h"

#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double sidePadding = 0.035; ///< of the x axis, free at either end

QList<AxisTick> ticksAt(const QList<int> &concurrencies)
{
    QList<AxisTick> ticks;
    for (const int concurrency : concurrencies)
        ticks.append({std::log2(concurrency), QLocale().toString(concurrency)});
    return ticks;
}

} // namespace

SweepChart::SweepChart(const Theme *theme, QWidget *parent)
    : Card(theme, parent), m_legend(new SweepLegend(theme, this)), m_plot(new SweepPlot(theme, this))
{
    body()->addWidget(m_legend);
    body()->addWidget(m_plot, 1);
    connect(m_plot, &PlotView::resized, this, &SweepChart::updateAxes);
    connect(m_plot, &PlotView::left, this, &SweepChart::hideToolTip);
    connect(m_plot, &PlotView::stepped, this, &SweepChart::step);
    const auto concurrencyAt = [this](const QPointF &position) {
        const std::vector<int> all = measured();
        const int nearest = nearestConcurrency(all, std::exp2(m_plot->fromWidget(position).x()));
        return nearest < 0 ? 0 : all[std::size_t(nearest)];
    };
    connect(m_plot, &PlotView::hovered, this, [this, concurrencyAt](const QPointF &position) {
        if (const int concurrency = concurrencyAt(position); concurrency > 0)
            showToolTip(concurrency);
    });
    connect(m_plot, &PlotView::clicked, this, [this, concurrencyAt](const QPointF &position) {
        if (const int concurrency = concurrencyAt(position); concurrency > 0)
            select(concurrency);
    });
}

SweepChart::~SweepChart()
{
    // The plot loses the focus while it is deleted, later than this object's members.
    m_plot->disconnect(this);
}

void SweepChart::setData(const SweepChartData &data)
{
    m_data = data;
    redraw();
}

void SweepChart::setSelected(std::optional<int> concurrency)
{
    m_selected = concurrency;
    updateSelection();
}

std::vector<int> SweepChart::measured() const
{
    std::vector<int> concurrencies;
    for (const SweepRow &row : m_data.rows)
        concurrencies.push_back(row.concurrency);
    return concurrencies;
}

double SweepChart::lowestConcurrency() const
{
    double lowest = m_data.planned.isEmpty() ? 1 : m_data.planned.first();
    if (!m_data.rows.empty())
        lowest = std::min(lowest, double(m_data.rows.front().concurrency));
    return lowest;
}

double SweepChart::highestConcurrency() const
{
    double highest = m_data.planned.isEmpty() ? 1 : m_data.planned.last();
    if (!m_data.rows.empty())
        highest = std::max(highest, double(m_data.rows.back().concurrency));
    return highest;
}

SweepPlotLine SweepChart::line(const std::vector<SweepPoint> &points, double (*height)(double))
{
    SweepPlotLine line;
    for (const SweepPoint &point : points) {
        SweepPlotLine::Point &drawn = line.points.emplace_back();
        drawn.at = {std::log2(point.concurrency), height(point.value)};
        drawn.mark = point.mark;
        if (point.interval)
            drawn.error = PlotSpan{height(point.interval->low), height(point.interval->high)};
    }
    return line;
}

void SweepChart::redraw()
{
    m_plot->setHint(hasData() ? QString() : hint());
    m_legend->setItems(hasData() ? legendItems() : QList<SweepLegendItem>());
    updateAxes();
    updateDescription();
}

void SweepChart::updateAxes()
{
    if (!hasData())
        return;
    m_plot->setYAxis(yAxis());
    m_plot->setXAxis(xAxis());
    SweepPlotScene drawn = scene();
    if (const std::optional<SweepKnee> &knee = m_data.report.knee) {
        drawn.kneeX = std::log2(std::max(1.0, knee->concurrency));
        drawn.kneeLabel = kneeLabel(m_data.report);
        if (knee->interval) {
            drawn.kneeBand = PlotSpan{std::log2(std::max(0.1, knee->interval->low)),
                                      std::log2(std::max(0.1, knee->interval->high))};
        }
    }
    m_plot->setScene(std::move(drawn));
    updateSelection();
}

PlotAxis SweepChart::xAxis() const
{
    PlotAxis x;
    x.title = tr("requests in flight", "axis of a chart");
    x.low = std::log2(lowestConcurrency());
    x.high = std::log2(highestConcurrency());
    const double padding = std::max(0.1, (x.high - x.low) * sidePadding);
    x.low -= padding;
    x.high += padding;

    QList<int> powers;
    for (int power = 1; power <= int(highestConcurrency()); power *= 2) {
        if (power >= int(lowestConcurrency()))
            powers.append(power);
    }
    QList<QList<int>> candidates{m_data.planned, powers};
    for (int every = 2; every < powers.size(); ++every) {
        QList<int> few;
        for (qsizetype i = 0; i < powers.size(); i += every)
            few.append(powers[i]);
        candidates.append(few);
    }
    for (const QList<int> &candidate : std::as_const(candidates)) {
        x.ticks = ticksAt(candidate);
        if (!x.ticks.isEmpty() && m_plot->xLabelsFit(x))
            return x;
    }
    x.ticks = ticksAt({int(lowestConcurrency())});
    return x;
}

void SweepChart::updateDescription()
{
    QStringList parts;
    for (const SweepRow &row : m_data.rows)
        parts.append(describe(row));
    if (const QString knee = kneeLabel(m_data.report); !knee.isEmpty())
        parts.prepend(knee);
    m_plot->setAccessibleName(title());
    m_plot->setAccessibleDescription(hasData() ? parts.join(u"; "_s) : m_plot->hint());
    setAccessibleDescription(m_plot->accessibleDescription());
}

void SweepChart::updateSelection()
{
    const std::vector<int> all = measured();
    const bool isThere = m_selected && std::ranges::find(all, *m_selected) != all.end();
    if (!isThere) {
        m_plot->setSelection(std::nullopt);
        return;
    }
    // A strip of some pixels around the point.
    const double x = std::log2(*m_selected);
    const double half = m_plot->fromWidget({m_plot->plotRect().left() + 7, 0}).x() - m_plot->xAxis().low;
    m_plot->setSelection(PlotSpan{x - half, x + half});
}

QList<SweepLegendItem> SweepChart::markItems(const QColor &color) const
{
    QList<SweepLegendItem> items;
    const auto has = [this](SweepMark mark) {
        return std::ranges::find(m_data.rows, mark, &SweepRow::mark) != m_data.rows.end();
    };
    using Kind = SweepLegendItem::Kind;
    if (has(SweepMark::ClientBottleneck)) {
        items.append({Kind::Mark, SweepShape::Circle, SweepMark::ClientBottleneck, color,
                      tr("client was the bottleneck", "legend")});
    }
    if (has(SweepMark::Failing))
        items.append({Kind::Mark, SweepShape::Circle, SweepMark::Failing, color, tr("failing", "legend")});
    if (m_data.report.knee) {
        const QString text = m_data.report.knee->interval ? tr("knee, with its 95\u00a0% interval", "legend")
                                                          : tr("knee", "legend");
        items.append({Kind::Knee, SweepShape::Circle, SweepMark::Measured, color, text});
    }
    return items;
}

QString SweepChart::toolTipText(double x) const
{
    const int nearest = nearestConcurrency(measured(), std::exp2(x));
    return nearest < 0 ? QString() : sweepRowTable(m_data.rows[std::size_t(nearest)]);
}

void SweepChart::select(int concurrency)
{
    setSelected(concurrency);
    Q_EMIT concurrencySelected(concurrency);
}

void SweepChart::step(int direction)
{
    const std::vector<int> all = measured();
    if (all.empty())
        return;
    const int last = int(all.size()) - 1;
    const auto now = m_selected ? std::ranges::find(all, *m_selected) : all.end();
    int next = direction < 0 ? 0 : last;
    if (std::abs(direction) == 1)
        next = now == all.end() ? 0 : std::clamp(int(now - all.begin()) + direction, 0, last);
    select(all[std::size_t(next)]);
    showToolTip(all[std::size_t(next)]);
}

void SweepChart::showToolTip(int concurrency)
{
    const double x = std::log2(concurrency);
    const QPointF place(m_plot->toWidget({x, 0}).x(), m_plot->plotRect().center().y());
    m_plot->setHighlight(PlotSpan{x, x});
    QToolTip::showText(m_plot->mapToGlobal(place.toPoint()), toolTipText(x), m_plot);
}

void SweepChart::hideToolTip()
{
    m_plot->setHighlight(std::nullopt);
    QToolTip::hideText();
}

} // namespace Loopscope
