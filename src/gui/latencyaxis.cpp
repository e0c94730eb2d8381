// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/latencyaxis.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double sidePadding = 0.06; ///< of a logarithmic axis, free at either end

struct LatencyAxisText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LatencyAxis)
};

/// Whether the labels of \a ticks, durations in ns, have room above each other on \a y, a logarithmic axis.
bool fitsAbove(const PlotView &plot, const QList<AxisTick> &ticks, const PlotAxis &y)
{
    const double pixelsPerDecade = plot.plotRect().height() / (y.high - y.low);
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        const double distance = std::log10(ticks[i].value / ticks[i - 1].value) * pixelsPerDecade;
        if (distance < 1.3 * plot.fontMetrics().height())
            return false;
    }
    return true;
}

} // namespace

PlotAxis latencyAxis(const PlotView &plot, double lowestNs, double highestNs, Scale scale)
{
    PlotAxis y;
    y.title = LatencyAxisText::tr("latency", "axis of a chart");
    highestNs = std::max(highestNs, 1.0);
    if (scale == Scale::Linear) {
        y.ticks = durationTicks(highestNs * 1.02, plot.maxYSteps());
        y.high = y.ticks.last().value;
        return y;
    }
    const double lowest = std::log10(std::clamp(lowestNs, 1.0, highestNs));
    const double highest = std::log10(highestNs);
    const double padding = std::max(0.01, (highest - lowest) * sidePadding);
    y.low = lowest - padding;
    y.high = highest + padding;
    y.ticks =
        durationTicksBetween(std::pow(10.0, y.low), std::pow(10.0, y.high), Scale::Logarithmic,
                             [&plot, &y](const QList<AxisTick> &ticks) { return fitsAbove(plot, ticks, y); });
    for (AxisTick &tick : y.ticks)
        tick.value = std::log10(tick.value);
    return y;
}

double latencyHeight(double ns, Scale scale)
{
    return scale == Scale::Linear ? ns : std::log10(std::max(ns, 1.0));
}

} // namespace Loopscope
