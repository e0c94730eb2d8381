// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textcomparisons.h"

#include "cli/texttable.h"
#include "stats/selfchecktext.h"
#include "stats/verdicttext.h"

#include <QCoreApplication>

namespace Loopscope {

namespace {

struct ComparisonsText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextComparisons)
};

} // namespace

QString textComparisons(const RunReport &report, const SelfCheck &check, int columns)
{
    if (report.comparisons.empty())
        return {};
    bool hasMannWhitney = false;
    QString text = wrapText(ComparisonsText::tr("comparison"), columns, 2);
    for (const Comparison &comparison : report.comparisons) {
        text += wrapText(verdictText(comparison, report.hasSeveralClients()), columns, 2);
        const QStringList details = comparisonDetails(comparison, report.hasSeveralClients());
        for (const QString &line : details)
            text += wrapText(line, columns, 4);
        hasMannWhitney |= comparison.latencies.has_value();
    }
    text += wrapText(comparisonCaveat(check, report.hasSeveralClients()), columns, 2);
    text += wrapText(severalVerdictsNote(qsizetype(report.comparisons.size())), columns, 2);
    if (hasMannWhitney)
        text += wrapText(mannWhitneyNote(), columns, 2);
    return text;
}

} // namespace Loopscope
