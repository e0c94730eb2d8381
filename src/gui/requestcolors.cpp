// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/requestcolors.h"

#include "gui/contrast.h"
#include "gui/phasecolors.h"
#include "models/requestkinds.h"

namespace Loopscope {

namespace {

/// What failed stands out the most in either brightness.
QColor outcomeColor(const ThemeColors &colors, RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Success:
        return QColor(0x00, 0x9E, 0x73);
    case RequestOutcome::Redirect:
        return QColor(0x56, 0xB4, 0xE9);
    case RequestOutcome::ClientError:
        return QColor(0xE6, 0x9F, 0x00);
    case RequestOutcome::ServerError:
        return QColor(0xD5, 0x5E, 0x00);
    case RequestOutcome::Cancelled:
        return QColor(0xCC, 0x79, 0xA7);
    case RequestOutcome::Failed:
        return colors.text;
    }
    Q_UNREACHABLE();
}

} // namespace

QColor requestKindColor(const ThemeColors &colors, TimelineKind kind)
{
    if (kind < phaseCount)
        return phaseColor(colors, Phase(kind));
    if (kind == partKind(restPhase))
        return restColor(colors);
    if (kind == partKind(failedPhase))
        return colors.text;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        const auto outcome = RequestOutcome(i);
        if (kind == outcomeKind(outcome))
            return readableOn(colors.surface, outcomeColor(colors, outcome), graphicsContrast);
    }
    for (const Contender contender : allContenders) {
        if (kind == contenderKind(contender))
            return colors.contenderLine(contender);
    }
    return colors.muted;
}

} // namespace Loopscope
