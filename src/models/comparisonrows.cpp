// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/comparisonrows.h"

#include "stats/verdicttext.h"

namespace Loopscope {

std::vector<ComparisonRow> comparisonRows(const RunReport &report)
{
    const bool withClient = report.hasSeveralClients();
    std::vector<ComparisonRow> rows;
    for (const Comparison &comparison : report.comparisons) {
        QStringList details = comparisonDetails(comparison, withClient);
        if (comparison.latencies)
            details.append(mannWhitneyNote());
        rows.push_back({comparison.baseline, comparison.contender, comparison.verdict.kind,
                        verdictText(comparison, withClient), details.join(u'\n')});
    }
    return rows;
}

} // namespace Loopscope
