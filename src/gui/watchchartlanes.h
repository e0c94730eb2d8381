// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/watchchartscene.h"

class QImage;
class QPainter;

namespace Loopscope::WatchChartLanes {

// Each draws one part of a WatchChartScene.

/// Hatches the time between ticks of which nothing is known.
void drawGaps(QPainter *painter, const WatchChartScene &scene);
void drawStrip(QPainter *painter, const WatchChartScene &scene);
/// Percentiles as a band on a logarithmic axis, with the limit of p95.
void drawLatency(QPainter *painter, const WatchChartScene &scene);
/// \a heat is heatImage().
void drawHeat(QPainter *painter, const WatchChartScene &scene, const QImage &heat);
void drawErrors(QPainter *painter, const WatchChartScene &scene);
/// Labels, grid lines through all lanes.
void drawTimeAxis(QPainter *painter, const WatchChartScene &scene);
/// Changes of state and annotations.
void drawMarks(QPainter *painter, const WatchChartScene &scene);

/// The heat map, a pixel for each bucket and row; null without one.
[[nodiscard]] QImage heatImage(const WatchChartData &data, const ThemeColors &colors);

} // namespace Loopscope::WatchChartLanes
