// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "core/sweep.h"
#include "stats/report.h"
#include "stats/sweepreport.h"
#include "store/historyentry.h"

namespace Loopscope {

// What a history keeps of what was measured, with a packed document. Any thread, given a snapshot; O(n log n)
// in the samples.

/// The figures of each contender; \a report is analyse() of \a run.
[[nodiscard]] std::vector<ContenderRecord> contenderRecords(const Run &run, const RunReport &report);
/// \a report is analyse() of \a run. With \a keepRequests the whole run, as writeRunJson() writes it, too.
[[nodiscard]] NewEntry historyEntry(const Run &run, const RunReport &report, bool keepRequests);
/// \a report is analyseSweep() of \a sweep. The whole sweep, which is small, is always kept.
[[nodiscard]] NewEntry historyEntry(const Sweep &sweep, const SweepReport &report);
/// With \a keepDocument the whole of it, as labRunToJson() writes it, too.
[[nodiscard]] NewEntry historyEntry(const LabRun &run, bool keepDocument);

} // namespace Loopscope
