// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timelinescale.h"

#include <QString>

#include <functional>
#include <vector>

namespace Loopscope {

/// A mark of a time axis.
struct TimelineTick
{
    double ns = 0;
    QString label; ///< in the unit of the axis, as exact as the marks are apart: "5.123457 s"

    bool operator==(const TimelineTick &) const = default;
};

/// Marks at round times within [\a fromNs, \a toNs], at most \a most of them, in one unit.
[[nodiscard]] std::vector<TimelineTick> timelineTicks(double fromNs, double toNs, int most);

/// As many marks as have room on \a width pixels of \a scale, but one at least, however deep the zoom and
/// long its label. \a room says how many pixels a label needs, with what keeps it apart from the next.
[[nodiscard]] std::vector<TimelineTick>
fittingTimelineTicks(const TimelineScale &scale, double width,
                     const std::function<double(const QString &label)> &room);

} // namespace Loopscope
