// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/comparisontable.h"

#include "stats/selfchecktext.h"
#include "stats/verdicttext.h"

#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

QString comparisonTable(const RunReport &report, const SelfCheck &check)
{
    if (report.comparisons.empty())
        return {};
    const bool withClient = report.hasSeveralClients();
    QString html;
    bool hasLatencies = false;
    for (const Comparison &comparison : report.comparisons) {
        html += u"<p><b>%1</b>"_s.arg(verdictText(comparison, withClient).toHtmlEscaped());
        for (const QString &detail : comparisonDetails(comparison, withClient))
            html += u"<br>"_s + detail.toHtmlEscaped();
        html += u"</p>"_s;
        hasLatencies = hasLatencies || comparison.latencies;
    }
    QStringList notes{comparisonCaveat(check, withClient),
                      severalVerdictsNote(qsizetype(report.comparisons.size()))};
    if (hasLatencies)
        notes.append(mannWhitneyNote());
    for (const QString &note : std::as_const(notes)) {
        if (!note.isEmpty())
            html += u"<p><i>%1</i></p>"_s.arg(note.toHtmlEscaped());
    }
    return html;
}

} // namespace Loopscope
