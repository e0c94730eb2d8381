// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/themecolors.h"

#include <QPen>

class QPainter;
class QRectF;

namespace Loopscope {

// Clients are told apart by more than the shade of a colour: the second one's lines are dashed, its areas
// hatched.

/// For a line of \a contender in a chart.
[[nodiscard]] QPen contenderPen(const ThemeColors &colors, Contender contender, double width);

/// For an area that lies over others in a chart; translucent.
[[nodiscard]] QBrush contenderBrush(const ThemeColors &colors, Contender contender);

/// Fills \a area, a bar or a swatch with corners of \a radius, in \a fill.
void drawContenderBar(QPainter *painter, const ThemeColors &colors, Contender contender, const QRectF &area,
                      double radius, const QColor &fill);

} // namespace Loopscope
