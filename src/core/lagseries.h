// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

namespace Loopscope {

/// So many stretches a run keeps at most: those of four and a half minutes, and of longer runs ever longer
/// ones.
inline constexpr std::size_t mostLagIntervals = 8'192;

/// Appends \a interval, which begins where \a series ends or later. Where that is full, every two neighbours
/// become one first, so that neither its memory nor what it costs to draw grows with the run.
void addLag(std::vector<LagInterval> &series, const LagInterval &interval);

} // namespace Loopscope
