// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/themecolors.h"
#include "models/timelinesource.h"

namespace Loopscope {

/// The colour of a kind of LabTimeline, from the Okabe–Ito palette; 3 : 1 on the surface.
[[nodiscard]] QColor labKindColor(const ThemeColors &colors, TimelineKind kind);

} // namespace Loopscope
