// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"

#include <QColor>
#include <QPalette>

namespace Loopscope {

/// The colours everything is drawn with.
struct ThemeColors
{
    bool dark = false;
    QColor window; ///< behind the cards
    QColor surface; ///< of cards, fields and tables
    QColor line; ///< borders and grid lines
    QColor text;
    QColor muted; ///< captions, axis labels; still 4.5 : 1
    QColor accent; ///< focus, selection, the one primary button
    QColor warning; ///< as text

    /// The contender's colour, for areas: its strategy's (Okabe–Ito), for the second client in a shade that
    /// stands out more from the surface. See contenderLine() and contenderText() for what must be legible by
    /// itself.
    [[nodiscard]] QColor contender(Contender contender) const;
    /// For lines and small marks: 3 : 1 on the surface.
    [[nodiscard]] QColor contenderLine(Contender contender) const;
    /// For text: 4.5 : 1 on the surface and on the window.
    [[nodiscard]] QColor contenderText(Contender contender) const;

    /// Our own colours.
    [[nodiscard]] static ThemeColors own(bool dark);
    /// What fits the colours that the desktop brings.
    [[nodiscard]] static ThemeColors fromPalette(const QPalette &palette);
    /// For Fusion, and for every style that draws with the palette.
    [[nodiscard]] QPalette palette() const;
};

} // namespace Loopscope
