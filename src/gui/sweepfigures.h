// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/figuretile.h"
#include "stats/sweepreport.h"

#include <QList>

namespace Loopscope {

/// The figures that people look for first: the highest throughput, the knee, the best fit, and failures. "–"
/// where there is nothing to say yet.
[[nodiscard]] QList<KeyFigure> sweepFigures(const SweepReport &report);

} // namespace Loopscope
