// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requesttext.h"

#include "core/text.h"
#include "models/requestcolumn.h"

#include <QCoreApplication>
#include <QLocale>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RequestText)
};

QString untoldName()
{
    return RequestText::tr("rest", "time that no phase tells of");
}

QString row(const QString &name, const QString &value)
{
    return u"<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td></tr>"_s.arg(name.toHtmlEscaped(),
                                                                                value.toHtmlEscaped());
}

QString outcomeText(const Sample &sample, const QString &errorText)
{
    return sample.answered() ? QString::number(sample.status) : errorCell(sample.error, errorText);
}

} // namespace

QString requestDescription(const Sample &sample, qint64 startNs, const QString &errorText, bool withClient)
{
    const QString heading =
        RequestText::tr("Request %1, %2, lane %3", "a number; a strategy; a number")
            .arg(QLocale().toString(qint64(sample.index) + 1), contenderName(sample.contender(), withClient),
                 QLocale().toString(sample.lane + 1));
    QString rows = row(RequestText::tr("start", "of a request"), formatDuration(double(startNs)));
    rows += row(RequestText::tr("latency"), formatDuration(double(sample.latencyNs)));
    qint64 toldNs = 0;
    for (const Phase phase : allPhases) {
        const qint64 ns = phaseNs(sample, phase);
        if (ns < 0)
            continue;
        toldNs += ns;
        rows += row(u"\u2003"_s + phaseName(phase), formatDuration(double(ns)));
    }
    if (toldNs > 0 && toldNs < sample.latencyNs)
        rows += row(u"\u2003"_s + untoldName(), formatDuration(double(sample.latencyNs - toldNs)));
    rows += row(sample.answered() ? RequestColumn::title(RequestColumn::Status)
                                  : RequestColumn::title(RequestColumn::ErrorColumn),
                outcomeText(sample, errorText));
    if (sample.answered())
        rows += row(RequestColumn::title(RequestColumn::Bytes), formatBytes(sample.bytesReceived));
    if (const QString connection = connectionCell(connectionUse(sample)); !connection.isEmpty())
        rows += row(RequestColumn::title(RequestColumn::Connection), connection);
    return u"<b>%1</b><table cellspacing=\"0\">%2</table>"_s.arg(heading.toHtmlEscaped(), rows);
}

QString requestSummary(const Sample &sample, qint64 startNs, bool withClient)
{
    return RequestText::tr("Request %1, %2, lane %3: from %4, took %5, %6",
                           "a number; a strategy; a number; a time; a duration; an HTTP status or an error")
        .arg(QLocale().toString(qint64(sample.index) + 1), contenderName(sample.contender(), withClient),
             QLocale().toString(sample.lane + 1), formatDuration(double(startNs)),
             formatDuration(double(sample.latencyNs)), outcomeText(sample, {}));
}

QString batchDetail(const Batch &batch)
{
    return u"%1 · %2"_s.arg(formatDuration(double(batch.totalNs)),
                            RequestText::tr("%Ln request(s)", nullptr, batch.done));
}

QString notRunDetail(bool yet)
{
    return yet ? RequestText::tr("not yet run", "a strategy") : RequestText::tr("not run", "a strategy");
}

std::vector<TimelineKindInfo> partKinds(quint32 parts)
{
    std::vector<TimelineKindInfo> kinds;
    for (const Phase phase : allPhases)
        kinds.push_back({partKind(int(phase)), phaseName(phase), phaseDefinition(phase)});
    kinds.push_back({partKind(restPhase), untoldName(), RequestText::tr("Latency that no phase tells of.")});
    kinds.push_back({partKind(failedPhase), outcomeName(RequestOutcome::Failed),
                     RequestText::tr("Latency that no phase tells of, of a request that was not answered.")});
    std::erase_if(kinds, [parts](const TimelineKindInfo &info) { return (parts >> info.kind & 1) == 0; });
    return kinds;
}

std::vector<TimelineKindInfo> outcomeKinds(quint32 outcomes)
{
    const QString worst =
        RequestText::tr("Where a pixel stands for several requests, it shows the worst that came of them.");
    std::vector<TimelineKindInfo> kinds;
    for (int i = 0; i < int(outcomeCount); ++i) {
        const auto outcome = RequestOutcome(i);
        if ((outcomes >> i & 1) != 0)
            kinds.push_back({outcomeKind(outcome), outcomeName(outcome), worst});
    }
    return kinds;
}

} // namespace Loopscope
