// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/themecolors.h"

#include <array>

namespace Loopscope {

/// The colours of a heat map, from few (near the surface) to many. Evenly spaced in lightness, so that equal
/// steps look equal and the order is seen without telling hues apart; by Björn Ottosson's Oklab (2020).
class HeatRamp
{
public:
    explicit HeatRamp(const ThemeColors &colors);

    /// Of \a level, 0 … 1.
    [[nodiscard]] QRgb color(double level) const;

private:
    std::array<QRgb, 256> m_colors{};
};

} // namespace Loopscope
