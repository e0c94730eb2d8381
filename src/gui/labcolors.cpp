// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labcolors.h"

#include "gui/contrast.h"
#include "models/labtimeline.h"

namespace Loopscope {

namespace {

QColor hue(const ThemeColors &colors, TimelineKind kind)
{
    if (kind == LabTimeline::loopSwitch)
        return QColor(0xCC, 0x79, 0xA7);
    if (kind == LabTimeline::handOver)
        return colors.muted;
    switch (LabState(kind)) {
    case LabState::Created:
        return blend(colors.surface, colors.muted, 0.4);
    case LabState::Running:
        return QColor(0x00, 0x9E, 0x73);
    case LabState::Suspended:
        return QColor(0x56, 0xB4, 0xE9);
    case LabState::Blocked:
        return QColor(0xE6, 0x9F, 0x00);
    case LabState::Finished:
        return colors.text;
    case LabState::Failed:
        return QColor(0xD5, 0x5E, 0x00);
    case LabState::Cancelled:
        return QColor(0xF0, 0xE4, 0x42);
    }
    return colors.muted;
}

} // namespace

QColor labKindColor(const ThemeColors &colors, TimelineKind kind)
{
    return readableOn(colors.surface, hue(colors, kind), graphicsContrast);
}

} // namespace Loopscope
