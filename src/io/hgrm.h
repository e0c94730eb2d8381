// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/run.h"

#include <QIODevice>
#include <QString>

namespace Loopscope {

/// Writes the latencies of \a contender's answered requests in HdrHistogram's text format of a percentile
/// distribution, which hdrhistogram.github.io/HdrHistogram/plotFiles.html opens; that is what its
/// outputPercentileDistribution() writes with five ticks per half distance and a scaling of 1,000,000:
/// values are in milliseconds, the unit that the plotter proposes, with six decimals, that is exact.
///
/// A value is the least latency within which the row's share of requests ended (HdrHistogram's definition,
/// not R-7, which interpolates). As the latencies are not counted in cells here, a value is a latency that
/// was measured, and the footer tells of one bucket with a sub-bucket per different latency. Mean and
/// standard deviation (of the population, n) are exact. Without answers there are no rows.
///
/// O(n log n), any thread, given a snapshot of a run. An Error is the device's own reason.
/// Source: HdrHistogram (Gil Tene), AbstractHistogram.java and PercentileIterator.java.
Status writeHgrm(const Run &run, Contender contender, QIODevice &device);

/// The file for \a contender beside others: "PREFIX.concurrent-curl.hgrm".
[[nodiscard]] QString hgrmPath(const QString &prefix, Contender contender);

} // namespace Loopscope
