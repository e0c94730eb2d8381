// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/histogramshape.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

double axisPosition(double ns, Scale scale)
{
    return scale == Scale::Linear ? ns : std::log10(std::max(ns, 1.0));
}

QList<QPointF> stepOutline(const Bins &bins, Scale scale)
{
    const auto isFilled = [](const Bin &bin) { return bin.count > 0; };
    const auto first = std::find_if(bins.bins.begin(), bins.bins.end(), isFilled);
    if (first == bins.bins.end())
        return {};
    const auto last = std::find_if(bins.bins.rbegin(), bins.bins.rend(), isFilled).base();

    QList<QPointF> points{{axisPosition(first->lowNs, scale), 0}};
    for (auto bin = first; bin != last; ++bin) {
        if (double(bin->count) != points.last().y())
            points.append({axisPosition(bin->lowNs, scale), double(bin->count)});
        const auto next = std::next(bin);
        const qint64 nextCount = next == last ? 0 : next->count;
        if (nextCount != bin->count)
            points.append({axisPosition(bin->highNs, scale), double(bin->count)});
    }
    points.append({axisPosition(std::prev(last)->highNs, scale), 0});
    return points;
}

std::optional<int> binAt(std::span<const Bin> bins, double position, Scale scale)
{
    const auto beyond = std::find_if(
        bins.begin(), bins.end(), [&](const Bin &bin) { return axisPosition(bin.highNs, scale) > position; });
    if (beyond == bins.end() || axisPosition(beyond->lowNs, scale) > position)
        return std::nullopt;
    return int(beyond - bins.begin());
}

std::optional<Contender> barAt(std::span<const Bar> bars, double count, double tolerance)
{
    std::optional<Bar> inside;
    std::optional<Bar> below;
    for (const Bar &bar : bars) {
        if (bar.count <= 0)
            continue;
        if (double(bar.count) >= count) {
            if (!inside || bar.count < inside->count)
                inside = bar;
        } else if (double(bar.count) + tolerance >= count && (!below || bar.count > below->count)) {
            below = bar;
        }
    }
    if (inside)
        return inside->contender;
    return below ? std::optional(below->contender) : std::nullopt;
}

} // namespace Loopscope
