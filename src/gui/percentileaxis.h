// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/plotview.h"

#include <QString>

#include <vector>

namespace Loopscope {

// The x axis of percentile charts: by log10 of 1/(1 − p), so that each further nine of the tail has the same
// room. Source: Gil Tene's HdrHistogram.

/// 1/(1 − p) of the percentiles that people ask for, up to \a end.
[[nodiscard]] std::vector<double> percentileStops(double end);

/// "50 %", "99.9 %": with as many decimals as tell it from its neighbours.
[[nodiscard]] QString percentText(double inverse);

/// Where an axis for a curve up to \a lastInverse ends: at the next nine, so that it seldom moves while a run
/// is on.
[[nodiscard]] double percentileAxisEnd(double lastInverse);

/// The axis of \a plot up to \a end, with as many labels as have room.
[[nodiscard]] PlotAxis percentileAxis(const PlotView &plot, double end);

} // namespace Loopscope
