// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep.h"

namespace Loopscope {

/// A sweep as of a server with \a slots workers that hold each request for 20 ms; hence its knee is at
/// \a slots. Throughputs differ a little from round to round. Steps have 1,000 requests each.
[[nodiscard]] Sweep sampleSweep(int slots, const QList<int> &concurrencies, int rounds = 3);

/// The client was the bottleneck of \a step.
void makeBottleneck(SweepStep &step);
/// Nine of ten requests of \a step were answered with 503.
void makeFailing(SweepStep &step);

} // namespace Loopscope
