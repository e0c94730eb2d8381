// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/comparedrun.h"
#include "store/historyentry.h"

#include <vector>

namespace Loopscope {

/// A run of the history with its contenders, of which at least one was measured.
struct HistoryRun
{
    HistoryEntry entry;
    std::vector<ContenderRecord> contenders;
};

/// Contender \a place of \a run, to be compared with others; \a name is what the run is called beside them.
[[nodiscard]] ComparedRun comparedRun(const HistoryRun &run, std::size_t place, const QString &name);

/// Of \a runs those that began within the same second get their milliseconds, too.
void tellApart(std::vector<ComparedRun> &runs);

/// Where \a contender is among those of \a run; nothing where it is not.
[[nodiscard]] std::optional<std::size_t> placeOf(const HistoryRun &run, Contender contender);

/// Which contender of each of \a runs is compared at first, as indices into theirs: the same in all of them
/// where there is one, concurrent before others.
[[nodiscard]] std::vector<std::size_t> firstChoice(const std::vector<HistoryRun> &runs);

} // namespace Loopscope
