// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/comparison.h"

#include <QString>
#include <QStringList>

namespace Loopscope {

/// The verdict as one translated sentence, and a second one where requests were not answered: "concurrent is
/// 1.8 to 2.1 times as fast as threads (95 % interval, 30 rounds)." Names tell the client where \a
/// withClient.
[[nodiscard]] QString verdictText(const Comparison &comparison, bool withClient);

/// What else the comparison found, a translated line for each: the differences of the percentiles with their
/// intervals, and Mann–Whitney on the latencies, which wants mannWhitneyNote() nearby.
[[nodiscard]] QStringList comparisonDetails(const Comparison &comparison, bool withClient);

/// What it means that there are \a count verdicts, translated. Empty for one or none.
[[nodiscard]] QString severalVerdictsNote(qsizetype count);

/// Why no verdict rests on Mann–Whitney, translated.
[[nodiscard]] QString mannWhitneyNote();

} // namespace Loopscope
