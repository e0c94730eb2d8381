// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/themecolors.h"
#include "models/sweeppoints.h"

class QPainter;
class QPointF;

namespace Loopscope {

/// Of the points of one line, so that lines are told apart by more than their colours.
enum class SweepShape { Circle, Square, Triangle };

/// Of throughputs: the colour of the strategy that every step runs with.
[[nodiscard]] QColor sweepThroughputColor(const ThemeColors &colors);
/// Of a percentile's line; 3 : 1 on the surface.
[[nodiscard]] QColor sweepPercentileColor(const ThemeColors &colors, SweepPercentile which);
[[nodiscard]] SweepShape sweepPercentileShape(SweepPercentile which);

/// Half of what a mark takes.
inline constexpr double sweepMarkRadius = 4.5;

/// Draws the point of a step around \a center: filled; hollow where the client was the bottleneck; a cross
/// where the step is failing.
void drawSweepMark(QPainter *painter, const ThemeColors &colors, const QPointF &center, SweepShape shape,
                   SweepMark mark, const QColor &color);
/// The predicted peak: a hollow diamond.
void drawSweepPeak(QPainter *painter, const ThemeColors &colors, const QPointF &center);

[[nodiscard]] QPen sweepCurvePen(const ThemeColors &colors, ScalabilityModel model);
/// Of the bounds that meet at the knee.
[[nodiscard]] QPen sweepBoundsPen(const ThemeColors &colors);
[[nodiscard]] QPen sweepKneePen(const ThemeColors &colors);

} // namespace Loopscope
