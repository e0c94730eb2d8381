// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textphases.h"

#include "cli/texttable.h"
#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

namespace {

struct PhasesText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextPhases)
};

using Figure = std::optional<double> PhaseFigures::*;

void addRows(TextTable &table, const QString &heading, const RunReport &report, const QList<Phase> &phases,
             Figure figure)
{
    QStringList head(heading);
    for (const Phase phase : phases)
        head.append(phaseName(phase));
    table.addRow(head);
    for (const ContenderReport &contender : report.contenders) {
        QStringList cells(contenderName(contender.contender(), report.hasSeveralClients()));
        for (const Phase phase : phases)
            cells.append(formatDuration(contender.phases[phase].*figure));
        table.addRow(cells);
    }
}

} // namespace

QString textPhases(const RunReport &report, int columns)
{
    QList<Phase> known;
    for (const Phase phase : allPhases) {
        if (std::any_of(report.contenders.begin(), report.contenders.end(),
                        [phase](const auto &contender) { return contender.phases[phase].count > 0; }))
            known.append(phase);
    }
    if (known.isEmpty())
        return {};
    // A row per contender, not a column: six names side by side are wider than a terminal.
    TextTable table({TextTable::Align::Left, TextTable::Align::Right});
    addRows(table, PhasesText::tr("phases, median"), report, known, &PhaseFigures::medianNs);
    addRows(table, PhasesText::tr("phases, p95"), report, known, &PhaseFigures::p95Ns);
    return table.toString(columns)
        + wrapText(PhasesText::tr("Each over the answers that had the phase; – none had it, too few for a "
                                  "percentile, or the client cannot tell."),
                   columns, 2);
}

} // namespace Loopscope
