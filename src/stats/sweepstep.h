// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "core/sweep.h"

namespace Loopscope {

/// So that the time between two steps is bounded.
inline constexpr qint64 mostForIntervals = 100'000;

/// The figures of the one batch that \a run, made from SweepPlan::stepPlan(), is. \a withIntervals asks for
/// the intervals within the step, up to mostForIntervals requests, as they take much longer. Some 0.2 s at
/// most. Any thread.
[[nodiscard]] SweepStep sweepStepOf(const Run &run, quint16 round, bool withIntervals);

} // namespace Loopscope
