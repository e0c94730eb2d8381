// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelineticks.h"

#include "models/timeunit.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastTickSpacing = 60; ///< pixels
constexpr int mostTicks = 16;
constexpr int surelyNotNone =
    3; ///< asked for so many marks, there is one, as round steps are up to 2.5 times apart

/// 1, 2 or 5 × 10ⁿ ns, from a nanosecond on, and steps as clocks have them.
double roundStep(double leastNs)
{
    leastNs = std::max(1.0, leastNs);
    if (leastNs > 10 * TimeUnit::second) {
        for (const double step :
             {15 * TimeUnit::second, 30 * TimeUnit::second, TimeUnit::minute, 2 * TimeUnit::minute,
              5 * TimeUnit::minute, 10 * TimeUnit::minute, 15 * TimeUnit::minute, 30 * TimeUnit::minute}) {
            if (step >= leastNs)
                return step;
        }
    }
    const double unit = leastNs > 10 * TimeUnit::second ? TimeUnit::hour : 1;
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(1.0, leastNs / unit))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * decade * unit >= leastNs * (1 - 1e-9))
            return factor * decade * unit;
    }
    return 10 * decade * unit;
}

} // namespace

std::vector<TimelineTick> timelineTicks(double fromNs, double toNs, int most)
{
    if (!(toNs > fromNs) || most < 1)
        return {};
    const double step = roundStep((toNs - fromNs) / most);
    TimeUnit unit = timeUnitFor(std::max(std::abs(toNs), step));
    // Parts of minutes and hours that are no round decimals of them are said in the smaller unit.
    if (unit.ns >= TimeUnit::hour && step < 15 * TimeUnit::minute)
        unit = timeUnitFor(TimeUnit::hour);
    if (unit.ns >= TimeUnit::minute && step < 15 * TimeUnit::second)
        unit = timeUnitFor(TimeUnit::minute);
    int decimals = 0;
    for (double scaled = step / unit.ns; decimals < 9; ++decimals, scaled *= 10) {
        if (scaled > 0.5 && std::abs(scaled - std::round(scaled)) < 1e-6)
            break;
    }
    const QLocale locale;
    std::vector<TimelineTick> ticks;
    for (double number = std::ceil(fromNs / step - 1e-9); number <= toNs / step + 1e-9; ++number) {
        if (int(ticks.size()) == most + 1) // where numbers are too large to be told apart
            break;
        const double ns = number * step;
        const QString text = locale.toString(ns / unit.ns, 'f', number == 0 ? 0 : decimals);
        ticks.push_back({ns, u"%1\u00a0%2"_s.arg(text, unit.name)});
    }
    return ticks;
}

std::vector<TimelineTick> fittingTimelineTicks(const TimelineScale &scale, double width,
                                               const std::function<double(const QString &label)> &room)
{
    std::vector<TimelineTick> ticks;
    std::size_t stride = 1; // every how many have room
    for (int most = std::clamp(int(width / leastTickSpacing), surelyNotNone, mostTicks); most > 0; --most) {
        std::vector<TimelineTick> fewer = timelineTicks(scale.startNs, scale.ns(width), most);
        if (fewer.empty())
            break; // rather some of those before
        ticks = std::move(fewer);
        double widest = 0;
        for (const TimelineTick &tick : ticks)
            widest = std::max(widest, room(tick.label));
        const double apart = ticks.size() < 2 ? widest : (ticks[1].ns - ticks[0].ns) / scale.nsPerPixel;
        stride = std::size_t(std::ceil(std::clamp(widest / apart, 1.0, double(ticks.size()))));
        if (stride == 1)
            return ticks;
    }
    std::vector<TimelineTick> fitting;
    for (std::size_t i = ticks.empty() ? 0 : (ticks.size() - 1) % stride / 2; i < ticks.size(); i += stride)
        fitting.push_back(std::move(ticks[i]));
    return fitting;
}

} // namespace Loopscope
