// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace Loopscope {

/// Time ↔ x of a timeline: x = (ns − startNs) / nsPerPixel. Pixels may be a screen's or logical ones: whoever
/// makes the scale knows.
struct TimelineScale
{
    double startNs = 0; ///< at x = 0
    double nsPerPixel = 1; ///< above 0

    [[nodiscard]] double x(double ns) const { return (ns - startNs) / nsPerPixel; }
    [[nodiscard]] double ns(double x) const { return startNs + x * nsPerPixel; }

    /// Scaled by \a factor (above 1 shows less time) such that the time at \a x stays there.
    [[nodiscard]] TimelineScale zoomed(double factor, double x) const;
    /// Shows [\a fromNs, \a toNs] on \a width pixels; at least a nanosecond of it.
    [[nodiscard]] static TimelineScale spanning(double fromNs, double toNs, double width);
    /// As near to this as shows nothing but [0, \a endNs], all of it at most and \a leastNs (above 0) at
    /// least, on \a width pixels.
    [[nodiscard]] TimelineScale bounded(double endNs, double leastNs, double width) const;

    bool operator==(const TimelineScale &) const = default;
};

inline TimelineScale TimelineScale::zoomed(double factor, double x) const
{
    const double scaled = nsPerPixel / factor;
    return {ns(x) - x * scaled, scaled};
}

inline TimelineScale TimelineScale::spanning(double fromNs, double toNs, double width)
{
    return {fromNs, std::max(1.0, toNs - fromNs) / std::max(1.0, width)};
}

inline TimelineScale TimelineScale::bounded(double endNs, double leastNs, double width) const
{
    width = std::max(1.0, width);
    const double most = std::max(endNs, leastNs) / width;
    TimelineScale result;
    result.nsPerPixel = std::clamp(nsPerPixel, leastNs / width, most);
    result.startNs = std::clamp(startNs, 0.0, std::max(0.0, endNs - result.nsPerPixel * width));
    return result;
}

} // namespace Loopscope
