// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textselfcheck.h"

#include "cli/texttable.h"
#include "core/text.h"
#include "stats/selfchecktext.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SelfCheckText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextSelfCheck)
};

QString heading(const SelfCheck &selfCheck)
{
    const LoopLag &lag = selfCheck.loopLag;
    if (lag.count == 0)
        return SelfCheckText::tr("Self-check, the instrument's own part");
    return SelfCheckText::tr(
               "Self-check, the instrument's own part; loop lag of the run: p50 %1, p99 %2, max %3")
        .arg(formatDuration(double(lag.p50Ns)), formatDuration(double(lag.p99Ns)),
             formatDuration(double(lag.maxNs)));
}

QString figuresTable(const SelfCheck &selfCheck, bool withClient, int columns)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Right});
    QStringList head{QString()};
    for (const ContenderCheck &check : selfCheck.contenders)
        head.append(contenderName(check.contender(), withClient));
    table.addRow(head);
    for (const SelfCheckFigure &figure : selfCheckFigures()) {
        QStringList cells{figure.name()};
        for (const ContenderCheck &check : selfCheck.contenders)
            cells.append(figure.text(check));
        table.addRow(cells);
    }
    return table.toString(columns);
}

/// The contender's name and what there is to say of it, further lines indented.
QString verdict(const ContenderCheck &check, bool withClient, int columns)
{
    const QString name = contenderName(check.contender(), withClient);
    QString text = wrapText(
        SelfCheckText::tr("%1: %2", "strategy, verdict").arg(name, selfCheckSentence(check)), columns, 2);
    for (const QString &sentence : selfCheckAdvice(check) + selfCheckNotes(check))
        text += wrapText(sentence, columns, 4);
    return text;
}

} // namespace

QString textSelfCheck(const SelfCheck &selfCheck, bool withClient, int columns)
{
    if (selfCheck.verdict() == ClientVerdict::Unknown)
        return {};
    QString text =
        wrapText(heading(selfCheck), columns) + figuresTable(selfCheck, withClient, columns) + u'\n';
    for (const ContenderCheck &check : selfCheck.contenders)
        text += verdict(check, withClient, columns);
    return text;
}

} // namespace Loopscope
