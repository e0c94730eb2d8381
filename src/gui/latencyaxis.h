// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/plotview.h"
#include "stats/histogram.h"

namespace Loopscope {

/// The y axis of \a plot for latencies from \a lowestNs to \a highestNs, with as many ticks as have room. In
/// the coordinates of a logarithmic axis, see latencyHeight(), or in ns from 0 on.
[[nodiscard]] PlotAxis latencyAxis(const PlotView &plot, double lowestNs, double highestNs, Scale scale);

/// Where \a ns is on such an axis.
[[nodiscard]] double latencyHeight(double ns, Scale scale);

} // namespace Loopscope
