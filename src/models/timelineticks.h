// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

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

} // namespace Loopscope
