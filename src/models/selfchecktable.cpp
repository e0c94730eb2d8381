// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/selfchecktable.h"

#include "core/text.h"
#include "stats/selfchecktext.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SelfCheckTableText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SelfCheckTable)
};

QString row(const QString &name, const QStringList &cells)
{
    QString html = u"<tr><td>%1</td>"_s.arg(name.toHtmlEscaped());
    for (const QString &cell : cells)
        html += u"<td align=\"right\">&nbsp;&nbsp;%1</td>"_s.arg(cell.toHtmlEscaped());
    return html + u"</tr>"_s;
}

QString paragraph(const ContenderCheck &check, bool withClient)
{
    QString html = u"<p><b>%1</b>: %2"_s.arg(contenderName(check.contender(), withClient).toHtmlEscaped(),
                                             selfCheckSentence(check).toHtmlEscaped());
    for (const QString &sentence : selfCheckAdvice(check) + selfCheckNotes(check))
        html += u"<br>"_s + sentence.toHtmlEscaped();
    return html + u"</p>"_s;
}

} // namespace

QString selfCheckLine(const SelfCheck &check)
{
    const ClientVerdict verdict = check.verdict();
    const QString verdictText = verdict == ClientVerdict::Unknown ? QString() : clientVerdictText(verdict);
    if (check.loopLag.count == 0)
        return verdictText;
    const QString lag =
        SelfCheckTableText::tr("loop lag p99 %1").arg(formatDuration(double(check.loopLag.p99Ns)));
    return verdictText.isEmpty()
        ? lag
        : SelfCheckTableText::tr("%1 · %2", "loop lag, verdict").arg(lag, verdictText);
}

QString selfCheckTable(const SelfCheck &check, bool withClient)
{
    if (check.contenders.empty())
        return {};
    QStringList names;
    for (const ContenderCheck &contender : check.contenders)
        names.append(contenderName(contender.contender(), withClient));
    QString html = u"<p>%1</p><table>"_s.arg(
        SelfCheckTableText::tr("Self-check: how much of the figures is the instrument's own doing")
            .toHtmlEscaped());
    html += row(QString(), names);
    for (const SelfCheckFigure &figure : selfCheckFigures()) {
        QStringList cells;
        for (const ContenderCheck &contender : check.contenders)
            cells.append(figure.text(contender));
        html += row(figure.name(), cells);
    }
    html += u"</table>"_s;
    for (const ContenderCheck &contender : check.contenders)
        html += paragraph(contender, withClient);
    return html;
}

} // namespace Loopscope
