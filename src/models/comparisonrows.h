// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"

#include <QString>

#include <vector>

namespace Loopscope {

/// A comparison as a view shows it.
struct ComparisonRow
{
    Contender baseline;
    Contender contender;
    Verdict::Kind verdict = Verdict::Kind::TooFewRounds;
    QString text; ///< the verdict in words, translated
    QString toolTip; ///< the details, a line for each, translated; plain text

    bool operator==(const ComparisonRow &) const = default;
};

/// A row for each of report.comparisons, in their order, in the language of now.
[[nodiscard]] std::vector<ComparisonRow> comparisonRows(const RunReport &report);

} // namespace Loopscope
