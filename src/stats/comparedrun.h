// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "stats/runcomparison.h"

#include <QString>

#include <optional>
#include <vector>

namespace Loopscope {

/// One of several runs side by side: a contender of it, and how that differs from the first one's.
struct ComparedRun
{
    QString name; ///< what it is called beside the others: "A"
    QString when; ///< when it began, in words and numbers for people
    QString id; ///< of the run
    qint64 startedAtUs = 0; ///< microseconds since 1970 UTC
    QString url;
    Contender contender;
    RunFigures figures;
    std::optional<RunComparison> comparison; ///< nothing for the first one, the baseline

    /// "B (24 Nov, 14:03)".
    [[nodiscard]] QString title() const { return QStringLiteral("%1 (%2)").arg(name, when); }
};

/// Compares all but the first of \a runs with that one.
void compareWithFirst(std::vector<ComparedRun> &runs);

} // namespace Loopscope
