// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/comparedrun.h"

namespace Loopscope {

/// Figures as of \a rounds of 100 requests with 10 in flight that took \a latencyNs each, give or take 10 %;
/// the same for the same \a seed.
[[nodiscard]] RunFigures sampleFigures(int rounds, double latencyNs, quint32 seed, qint64 failed = 0);

/// Runs A, B … of five such rounds each, compared with A.
[[nodiscard]] std::vector<ComparedRun> sampleComparison(const std::vector<double> &latenciesNs);

} // namespace Loopscope
