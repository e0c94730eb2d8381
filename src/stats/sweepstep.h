// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "core/sweep.h"

namespace Loopscope {

/// The figures of the one batch that \a run, made from SweepPlan::stepPlan(), is. \a withIntervals asks for
/// the intervals within the step, which take much longer: some 100 ms for 100,000 requests. Any thread.
[[nodiscard]] SweepStep sweepStepOf(const Run &run, quint16 round, bool withIntervals);

} // namespace Loopscope
