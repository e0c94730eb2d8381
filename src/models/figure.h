// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"

#include <QString>

namespace Loopscope {

/// The figures of a strategy, in the order of the percentile table.
enum class Figure : int {
    Requests,
    Failed,
    Total,
    RequestsPerSecond,
    Min,
    Mean,
    StandardDeviation,
    FirstPercentile, ///< and the rest of shownPercentiles
    Max = FirstPercentile + int(shownPercentiles.size()),
    Ideal,
    Efficiency,
    SpeedUp,
    Connections,
    Bytes,
};

inline constexpr int figureCount = int(Figure::Bytes) + 1;

/// The figures of one strategy, and where they come from.
struct FigureSource
{
    ContenderReport report;
    bool live = false; ///< of a run that is on: percentiles are approximate, some figures not yet known
    bool withSequential = true; ///< the run has sequential batches to compare with

    bool operator==(const FigureSource &) const = default;
};

/// The translated name: "Total time", "p99".
[[nodiscard]] QString figureName(Figure figure);
/// One translated sentence that defines it.
[[nodiscard]] QString figureDefinition(Figure figure);

/// For people: "51.2 ms", "≈51.2 ms" where the figure is approximate, "–" where it is missing.
[[nodiscard]] QString figureText(Figure figure, const FigureSource &source);
/// Why the figure is missing; else what its text leaves out. May be empty.
[[nodiscard]] QString figureToolTip(Figure figure, const FigureSource &source);

} // namespace Loopscope
