// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/runcomparison.h"

#include <QString>
#include <QStringList>

namespace Loopscope {

/// The verdict as a translated sentence or two: "B takes 1.08 to 1.15 times as long as A (95 % interval, 5
/// rounds each)." The names are what the runs are called beside it.
[[nodiscard]] QString runVerdictText(const RunComparison &comparison, const QString &baseline,
                                     const QString &other);

/// "+12 %", or "+12 % (+8 % to +16 %)" with its interval; on one line. Never "−100 %" for what is not
/// nothing.
[[nodiscard]] QString changeText(const FigureChange &change);

/// The same of a difference between shares, in percentage points, since "+0.7 %" would be taken for relative:
/// "+0.7 pp (+0.3 pp to +1.1 pp)".
[[nodiscard]] QString pointsText(const FigureChange &change);

/// What the interval of \a change rests on, translated: a sentence. Empty without an interval.
[[nodiscard]] QString changeBasisText(const FigureChange &change);

/// How far the comparison of runs of different times can be trusted, translated: a sentence each.
[[nodiscard]] QStringList runComparisonNotes();

} // namespace Loopscope
