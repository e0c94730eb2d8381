// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "gui/themecolors.h"

class QIcon;
class QPainter;
class QPointF;

namespace Loopscope {

/// Of areas that stand for a state: Okabe–Ito, 3 : 1 on the surface.
[[nodiscard]] QColor stateColor(const ThemeColors &colors, WatchState state);
/// The same for words: 4.5 : 1.
[[nodiscard]] QColor stateTextColor(const ThemeColors &colors, WatchState state);

/// What a state looks like in small: a shape of its own, so that the colour is not needed to tell it. A disc
/// for up, a triangle for degraded, a cross for down, a ring for unknown.
void drawStateMark(QPainter *painter, const ThemeColors &colors, const QPointF &center, double radius,
                   WatchState state);
/// Two bars: it is not watched.
void drawPauseMark(QPainter *painter, const ThemeColors &colors, const QPointF &center, double radius);

/// The program's icon with the mark of \a state in its corner, for the tray.
[[nodiscard]] QIcon trayStateIcon(WatchState state);

} // namespace Loopscope
