// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace Loopscope {

/// Least contrast ratios of WCAG 2.1: of text (1.4.3), and of large text and graphics (1.4.11).
inline constexpr double textContrast = 4.5;
inline constexpr double graphicsContrast = 3.0;

/// Relative luminance of \a color, 0 (black) to 1 (white); its alpha is ignored.
/// Source: WCAG 2.1, "relative luminance".
[[nodiscard]] double relativeLuminance(const QColor &color);

/// Contrast ratio of two opaque colours, 1 to 21, in whichever order. Source: WCAG 2.1, "contrast ratio".
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// \a color, as little darkened (or lightened, on a dark \a background) as it takes to have \a ratio on it.
[[nodiscard]] QColor readableOn(const QColor &background, const QColor &color, double ratio);

/// \a share of \a over, the rest of \a under; both opaque.
[[nodiscard]] QColor blend(const QColor &under, const QColor &over, double share);

} // namespace Loopscope
