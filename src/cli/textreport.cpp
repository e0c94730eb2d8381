// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textreport.h"

#include "cli/textcomparisons.h"
#include "cli/textfailures.h"
#include "cli/texthistogram.h"
#include "cli/textintervals.h"
#include "cli/textphases.h"
#include "cli/textselfcheck.h"
#include "cli/texttable.h"
#include "core/text.h"
#include "stats/percentile.h"

#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageColumns = 100;

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextReport)
};

QString heading(const Run &run)
{
    const RunPlan &plan = run.plan;
    const QLocale locale;
    QStringList facts{
        ReportText::tr("count %1").arg(locale.toString(plan.count)),
        ReportText::tr("rounds %1").arg(locale.toString(plan.rounds)),
    };
    if (plan.warmUp > 0)
        facts.append(ReportText::tr("warm-up %1").arg(locale.toString(plan.warmUp)));
    if (plan.request.newConnection)
        facts.append(ReportText::tr("a new connection for each request"));
    QString text = u"%1 %2\n"_s.arg(QString::fromLatin1(plan.request.method), displayUrl(plan.request.url));
    text += facts.join(ReportText::tr(", ", "between items")) + u'\n';
    if (run.interrupted)
        text += ReportText::tr("Interrupted: this is what was measured by then.") + u'\n';
    return text;
}

QString nameWithLanes(const ContenderReport &contender, bool withClient)
{
    const QString name = contenderName(contender.contender(), withClient);
    return contender.strategy == Strategy::Sequential
        ? name
        : u"%1 (%2)"_s.arg(name, QLocale().toString(contender.lanes));
}

/// Nothing for sequential itself, and for errors alone: how fast a server refuses is no speed-up.
QString speedUpText(const ContenderReport &contender, const RunReport &report)
{
    const ContenderReport *sequential = report.find({Strategy::Sequential, contender.client});
    const bool bothAnswered = contender.latency.count > 0 && sequential && sequential->latency.count > 0;
    if (!bothAnswered || !contender.speedUp || contender.strategy == Strategy::Sequential)
        return {};
    constexpr double leastFaster = 1.005; // what is shown as 1.00× is not faster
    const QString ratio = formatRatio(*contender.speedUp);
    QString text = *contender.speedUp >= leastFaster ? ReportText::tr("%1 faster").arg(ratio)
                                                     : ReportText::tr("%1 as fast").arg(ratio);
    if (contender.speedUpInterval) {
        text += u' '
            + ReportText::tr("(95 %: %1 to %2)", "confidence interval")
                  .arg(formatRatio(contender.speedUpInterval->low),
                       formatRatio(contender.speedUpInterval->high));
    }
    return text;
}

QString totalsTable(const RunReport &report)
{
    const auto begin = report.contenders.begin();
    const auto end = report.contenders.end();
    const bool hasIdeal = std::any_of(begin, end, [](const auto &s) { return s.efficiency.has_value(); });
    const bool hasSpeedUp =
        std::any_of(begin, end, [&report](const auto &s) { return !speedUpText(s, report).isEmpty(); });

    TextTable table({TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Right,
                     TextTable::Align::Right, TextTable::Align::Left});
    QStringList head{QString(), ReportText::tr("total time"), ReportText::tr("rate")};
    if (hasIdeal)
        head.append(ReportText::tr("of ideal", "heading over shares: 97 % of the ideal time"));
    if (hasSpeedUp)
        head.append(ReportText::tr("than sequential", "heading over: 69.3× faster, 0.95× as fast"));
    table.addRow(head);
    for (const ContenderReport &contender : report.contenders) {
        table.addRow({
            nameWithLanes(contender, report.hasSeveralClients()),
            formatDuration(contender.totalNs),
            contender.requestsPerSecond ? formatRate(*contender.requestsPerSecond) : noValue.toString(),
            contender.efficiency ? formatShare(*contender.efficiency) : QString(),
            speedUpText(contender, report),
        });
    }
    return table.toString(pageColumns);
}

QString percentileName(double percentile)
{
    return u"p%1"_s.arg(percentile * 100.0);
}

/// What the dashes in the table mean: "p99 needs 100, p99.9 needs 1,000". Empty where there are none.
QString missingPercentiles(const RunReport &report)
{
    QStringList needs;
    for (std::size_t i = 0; i < shownPercentiles.size(); ++i) {
        const bool isMissing =
            std::any_of(report.contenders.begin(), report.contenders.end(),
                        [i](const auto &contender) { return !contender.latency.percentilesNs[i]; });
        if (isMissing) {
            needs.append(ReportText::tr("%1 needs %2", "p99 needs so many answers")
                             .arg(percentileName(shownPercentiles[i]),
                                  QLocale().toString(supportNeeded(shownPercentiles[i]))));
        }
    }
    if (needs.isEmpty())
        return {};
    return wrapText(
        ReportText::tr("– not enough answers: %1").arg(needs.join(ReportText::tr(", ", "between items"))),
        pageColumns, 2);
}

QString figuresTable(const RunReport &report)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Right});
    const auto addRow = [&](const QString &name, auto &&figure) {
        QStringList cells(name);
        for (const ContenderReport &contender : report.contenders)
            cells.append(figure(contender));
        table.addRow(cells);
    };
    const QLocale locale;
    const bool hasLatency = std::any_of(report.contenders.begin(), report.contenders.end(),
                                        [](const auto &s) { return s.latency.count > 0; });
    addRow(hasLatency ? ReportText::tr("latency") : QString(),
           [&report](const auto &s) { return contenderName(s.contender(), report.hasSeveralClients()); });
    if (hasLatency) {
        addRow(ReportText::tr("min"), [](const auto &s) { return formatDuration(s.latency.minNs); });
        addRow(ReportText::tr("mean"), [](const auto &s) { return formatDuration(s.latency.meanNs); });
        addRow(ReportText::tr("std. deviation"),
               [](const auto &s) { return formatDuration(s.latency.stddevNs); });
        for (std::size_t i = 0; i < shownPercentiles.size(); ++i) {
            addRow(percentileName(shownPercentiles[i]),
                   [i](const auto &s) { return formatDuration(s.latency.percentilesNs[i]); });
        }
        addRow(ReportText::tr("max"), [](const auto &s) { return formatDuration(s.latency.maxNs); });
    }
    addRow(ReportText::tr("requests"), [&](const auto &s) { return locale.toString(s.count); });
    addRow(ReportText::tr("failed"), [&](const auto &s) { return locale.toString(s.failed); });
    addRow(ReportText::tr("connections"),
           [&](const auto &s) { return locale.toString(s.connectionsOpened); });
    addRow(ReportText::tr("received", "bytes, heading of a row"),
           [](const auto &s) { return formatBytes(s.bytesReceived); });
    return table.toString(pageColumns) + (hasLatency ? missingPercentiles(report) : QString());
}

} // namespace

QString textReport(const Run &run, const RunReport &report)
{
    QString text = heading(run) + u'\n';
    if (report.contenders.empty())
        return text + ReportText::tr("No request had ended yet.") + u'\n';

    text += totalsTable(report) + u'\n' + figuresTable(report);
    if (const QString intervals = textIntervals(report, pageColumns); !intervals.isEmpty())
        text += u'\n' + intervals;
    const SelfCheck check = selfCheck(run, report);
    if (const QString comparisons = textComparisons(report, check, pageColumns); !comparisons.isEmpty())
        text += u'\n' + comparisons;
    if (const QString phases = textPhases(report, pageColumns); !phases.isEmpty())
        text += u'\n' + phases;
    if (const QString histogram = textHistogram(run, report, pageColumns); !histogram.isEmpty())
        text += u'\n' + histogram;
    if (report.failed > 0)
        text += u'\n' + textFailures(run, report, pageColumns);
    const QString ownPart = textSelfCheck(check, report.hasSeveralClients(), pageColumns);
    if (!ownPart.isEmpty())
        text += u'\n' + ownPart;
    return text;
}

} // namespace Loopscope
