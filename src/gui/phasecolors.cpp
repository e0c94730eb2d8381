// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/phasecolors.h"

#include "gui/contrast.h"

#include <array>

namespace Loopscope {

namespace {

// By Phase. Found by search: any two differ by 30 or more in CIELAB, as seen normally and through Machado,
// Oliveira & Fernandes' (2009) simulation of protanopia, deuteranopia and tritanopia.
constexpr std::array<QRgb, phaseCount> onLight{0xC68300, 0x8C1750, 0x0F9FAD, 0xDD4251, 0x2D35E1, 0x7C41AE};
constexpr std::array<QRgb, phaseCount> onDark{0xE9C63D, 0xB85A96, 0x43D897, 0xD9483A, 0x6C66F5, 0xC2BBFF};

} // namespace

QColor phaseColor(const ThemeColors &colors, Phase phase)
{
    const QColor own((colors.dark ? onDark : onLight)[std::size_t(phase)]);
    return readableOn(colors.surface, own, graphicsContrast);
}

QColor restColor(const ThemeColors &colors)
{
    return readableOn(colors.surface, colors.muted, graphicsContrast);
}

} // namespace Loopscope
