// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepthroughputchart.h"

#include "core/text.h"
#include "gui/theme.h"
#include "stats/sweeptext.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr int curvePoints = 160;
/// Of the highest throughput: the most that the axis shows of error bars beyond it.
constexpr double mostErrorShown = 1.3;

double plain(double value)
{
    return value;
}

} // namespace

SweepThroughputChart::SweepThroughputChart(const Theme *theme, QWidget *parent) : SweepChart(theme, parent)
{
    SweepThroughputChart::retranslate();
}

bool SweepThroughputChart::showsPeak() const
{
    const ScalabilityFit *fit = data().report.bestFit();
    return fit && fit->peakConcurrency && fit->peakThroughput && *fit->peakConcurrency <= curveEnd();
}

double SweepThroughputChart::curveEnd() const
{
    // Steps that are failing or the client's own doing are no part of a fit, and often far from it.
    double end = highestConcurrency();
    for (const std::optional<int> &from : {data().report.failingFrom, data().report.clientBottleneckFrom}) {
        if (!from)
            continue;
        double before = lowestConcurrency();
        for (const SweepRow &row : data().rows) {
            if (row.concurrency < *from)
                before = row.concurrency;
        }
        end = std::min(end, before);
    }
    return end;
}

SweepPlotCurve SweepThroughputChart::bounds() const
{
    const SweepKnee &knee = *data().report.knee;
    SweepPlotCurve curve;
    curve.pen = sweepBoundsPen(theme().colors());
    for (int i = 0; i < curvePoints; ++i) {
        const double share = double(i) / (curvePoints - 1);
        const double concurrency =
            lowestConcurrency() * std::pow(knee.concurrency / lowestConcurrency(), share);
        curve.points.append({std::log2(concurrency), concurrency / knee.minLatencyNs * 1e9});
    }
    curve.points.append({std::log2(std::max(knee.concurrency, highestConcurrency())), knee.maxThroughput});
    return curve;
}

PlotAxis SweepThroughputChart::yAxis() const
{
    double highest = 0;
    double highestError = 0;
    for (const SweepPoint &point : throughputPoints(data().report)) {
        highest = std::max(highest, point.value);
        if (point.interval)
            highestError = std::max(highestError, point.interval->high);
    }
    highest = std::max(highest, std::min(highestError, highest * mostErrorShown));
    PlotAxis y;
    y.title = tr("requests/s", "axis of a chart");
    highest = std::max(highest, 1e-3) * 1.08;
    y.ticks = numberTicks(highest, plot()->maxYSteps(), highest > 5);
    y.high = y.ticks.last().value;
    return y;
}

SweepPlotScene SweepThroughputChart::scene() const
{
    const ThemeColors &colors = theme().colors();
    SweepPlotScene scene;
    if (data().report.knee)
        scene.curves.push_back(bounds());
    if (showsFits()) {
        for (const std::optional<ScalabilityFit> &fit : {data().report.amdahl, data().report.usl}) {
            if (!fit)
                continue;
            SweepPlotCurve curve;
            curve.pen = sweepCurvePen(colors, fit->model);
            for (const ScalabilityPoint &point : fitCurve(*fit, lowestConcurrency(), curveEnd(), curvePoints))
                curve.points.append({std::log2(point.concurrency), point.throughput});
            scene.curves.push_back(curve);
        }
    }
    SweepPlotLine points = line(throughputPoints(data().report), plain);
    points.color = sweepThroughputColor(colors);
    points.connected = !showsFits();
    scene.lines.push_back(points);
    if (showsPeak()) {
        const ScalabilityFit *fit = data().report.bestFit();
        scene.peak = QPointF(std::log2(*fit->peakConcurrency), *fit->peakThroughput);
    }
    return scene;
}

QList<SweepLegendItem> SweepThroughputChart::legendItems() const
{
    using Kind = SweepLegendItem::Kind;
    const QColor color = sweepThroughputColor(theme().colors());
    QList<SweepLegendItem> items;
    IntervalBasis basis = IntervalBasis::None;
    for (const ConcurrencyReport &at : data().report.concurrencies) {
        if (at.basis != IntervalBasis::None)
            basis = at.basis;
    }
    const QString intervals = sweepIntervalText(basis);
    items.append({Kind::Mark, SweepShape::Circle, SweepMark::Measured, color,
                  intervals.isEmpty() ? tr("measured", "legend")
                                      : tr("measured, with %1", "legend; intervals").arg(intervals)});
    if (showsFits() && data().report.usl) {
        items.append({Kind::Usl, SweepShape::Circle, SweepMark::Measured, color,
                      scalabilityModelName(ScalabilityModel::Usl)});
    }
    if (showsFits() && data().report.amdahl) {
        items.append({Kind::Amdahl, SweepShape::Circle, SweepMark::Measured, color,
                      scalabilityModelName(ScalabilityModel::Amdahl)});
    }
    if (showsPeak()) {
        items.append(
            {Kind::Peak, SweepShape::Circle, SweepMark::Measured, color, tr("predicted peak", "legend")});
    }
    if (data().report.knee) {
        items.append({Kind::Bounds, SweepShape::Circle, SweepMark::Measured, color,
                      tr("bounds, which meet at the knee", "legend")});
    }
    return items + markItems(color);
}

QString SweepThroughputChart::hint() const
{
    return tr("How throughput grows with the number of requests in flight appears here.");
}

QString SweepThroughputChart::describe(const SweepRow &row) const
{
    const QString rate = formatRate(row.throughput ? row.throughput->value : 0);
    const QString text = tr("%Ln in flight: %1", "%1: a rate", row.concurrency).arg(rate);
    return row.remark.isEmpty() ? text : tr("%1, %2", "figures, a remark").arg(text, row.remark);
}

void SweepThroughputChart::retranslate()
{
    setTitle(tr("Throughput"));
    redraw();
}

} // namespace Loopscope
