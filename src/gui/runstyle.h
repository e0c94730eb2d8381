// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/themecolors.h"

#include <QPen>
#include <QScatterSeries>

class QPainter;
class QRectF;

namespace Loopscope {

// How runs side by side are told apart: each by its place among them, the baseline first, whatever its
// strategies. By a colour, the dashes of its lines and the shape of its marks, so that one of these is
// enough.

/// Most runs side by side that can be told apart.
inline constexpr std::size_t mostComparedRuns = 6;

/// For lines and marks: 3 : 1 on the surface.
[[nodiscard]] QColor runColor(const ThemeColors &colors, std::size_t run);
[[nodiscard]] QPen runPen(const ThemeColors &colors, std::size_t run, double width);
/// For an area that lies over others; translucent.
[[nodiscard]] QBrush runBrush(const ThemeColors &colors, std::size_t run);
[[nodiscard]] QScatterSeries::MarkerShape runMarker(std::size_t run);

/// A line in \a place with its mark in the middle, for legends.
void drawRunSample(QPainter *painter, const ThemeColors &colors, std::size_t run, const QRectF &place);

} // namespace Loopscope
