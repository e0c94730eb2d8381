// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/percentileaxis.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double endPadding = 0.012; ///< of the axis, so that a mark at its end is whole

struct PercentileAxisText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::PercentileAxis)
};

} // namespace

std::vector<double> percentileStops(double end)
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

QString percentText(double inverse)
{
    const int decimals = std::max(0, int(std::floor(std::log10(inverse) + 1e-9)) - 1);
    const double unit = std::pow(10.0, decimals);
    return QLocale().toString(std::round((100.0 - 100.0 / inverse) * unit) / unit, 'g', 12) + u"\u00a0%"_s;
}

double percentileAxisEnd(double lastInverse)
{
    return std::max(10.0, std::pow(10.0, std::ceil(std::log10(lastInverse) - 1e-9)));
}

PlotAxis percentileAxis(const PlotView &plot, double end)
{
    PlotAxis x;
    x.title = PercentileAxisText::tr("percentile", "axis of a chart");
    x.high = std::log10(end) * (1 + endPadding);
    const int lastNine = int(std::lround(std::log10(end)));
    // Where it gets narrow, the median's label goes first: its place follows from the others'.
    for (int attempt = 0; attempt <= lastNine; ++attempt) {
        x.ticks = {{0, percentText(1)}};
        if (attempt == 0)
            x.ticks.append({std::log10(2.0), percentText(2)});
        const int every = std::max(1, attempt);
        for (int nines = (lastNine - 1) % every + 1; nines <= lastNine; nines += every)
            x.ticks.append({double(nines), percentText(std::pow(10.0, nines))});
        if (plot.xLabelsFit(x))
            break;
    }
    return x;
}

} // namespace Loopscope
