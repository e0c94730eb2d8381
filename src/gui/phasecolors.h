// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"
#include "gui/themecolors.h"

namespace Loopscope {

/// The colour of \a phase in areas: 3 : 1 on the surface, and told apart from each other phase's by eyes with
/// any of the three kinds of dichromacy, too.
[[nodiscard]] QColor phaseColor(const ThemeColors &colors, Phase phase);
/// Of the time that no phase tells of; likewise 3 : 1. Areas of it are hatched, for grey is near to what some
/// colours look like to some eyes.
[[nodiscard]] QColor restColor(const ThemeColors &colors);

} // namespace Loopscope
