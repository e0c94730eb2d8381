// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textreport.h"

#include "cli/texttable.h"
#include "core/text.h"
#include "stats/histogram.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextReport)
};

QString strategyWithLanes(const StrategyReport &strategy)
{
    return strategy.strategy == Strategy::Sequential
        ? strategyName(strategy.strategy)
        : u"%1 (%2)"_s.arg(strategyName(strategy.strategy)).arg(strategy.lanes);
}

QString speedUpText(const StrategyReport &strategy)
{
    if (!strategy.speedUp || strategy.strategy == Strategy::Sequential)
        return {};
    QString text = ReportText::tr("%1 faster than sequential").arg(formatRatio(*strategy.speedUp));
    if (strategy.speedUpInterval) {
        text += u' '
            + ReportText::tr("(95 %: %1 to %2)", "confidence interval")
                  .arg(formatRatio(strategy.speedUpInterval->low),
                       formatRatio(strategy.speedUpInterval->high));
    }
    return text;
}

QString totalsTable(const RunReport &report)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Right,
                     TextTable::Align::Right, TextTable::Align::Left});
    for (const StrategyReport &strategy : report.strategies) {
        table.addRow({
            strategyWithLanes(strategy),
            formatDuration(strategy.totalNs),
            strategy.requestsPerSecond ? formatRate(*strategy.requestsPerSecond) : QString(),
            strategy.efficiency ? ReportText::tr("%1 of ideal").arg(formatShare(*strategy.efficiency))
                                : QString(),
            speedUpText(strategy),
        });
    }
    return table.toString();
}

QString percentileTable(const RunReport &report)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Right});
    const auto addRow = [&](const QString &name, auto &&figure) {
        QStringList cells(name);
        for (const StrategyReport &strategy : report.strategies)
            cells.append(figure(strategy));
        table.addRow(cells);
    };
    const QLocale locale;
    addRow(ReportText::tr("latency"), [](const auto &s) { return strategyName(s.strategy); });
    addRow(ReportText::tr("min"), [](const auto &s) { return formatDuration(s.latency.minNs); });
    addRow(ReportText::tr("mean"), [](const auto &s) { return formatDuration(s.latency.meanNs); });
    addRow(ReportText::tr("std. deviation"),
           [](const auto &s) { return formatDuration(s.latency.stddevNs); });
    for (std::size_t i = 0; i < shownPercentiles.size(); ++i) {
        addRow(u"p%1"_s.arg(shownPercentiles[i] * 100.0),
               [i](const auto &s) { return formatDuration(s.latency.percentilesNs[i]); });
    }
    addRow(ReportText::tr("max"), [](const auto &s) { return formatDuration(s.latency.maxNs); });
    addRow(ReportText::tr("requests"), [&](const auto &s) { return locale.toString(s.count); });
    addRow(ReportText::tr("failed"), [&](const auto &s) { return locale.toString(s.failed); });
    addRow(ReportText::tr("connections"),
           [&](const auto &s) { return locale.toString(s.connectionsOpened); });
    addRow(ReportText::tr("bytes received"), [](const auto &s) { return formatBytes(s.bytesReceived); });
    return table.toString();
}

QString histogramTable(const Run &run, const RunReport &report)
{
    constexpr int maxRows = 12;
    constexpr int barWidth = 20;
    std::array<LatencyHistogram, allStrategies.size()> histograms;
    run.samples.forEach([&histograms](const Sample &sample) {
        if (sample.answered())
            histograms[std::size_t(sample.strategy)].add(sample.latencyNs);
    });
    const std::optional<BinAxis> axis =
        fittingAxis({&histograms[0], &histograms[1], &histograms[2]}, Scale::Logarithmic, maxRows);
    if (!axis)
        return {};

    QList<Bins> columns;
    qint64 highest = 1;
    QStringList head(ReportText::tr("histogram"));
    for (const StrategyReport &strategy : report.strategies) {
        columns.append(histograms[std::size_t(strategy.strategy)].bins(*axis));
        for (const Bin &bin : columns.last().bins)
            highest = std::max(highest, bin.count);
        head.append(strategyName(strategy.strategy));
    }
    const auto bar = [highest](qint64 count) {
        if (count == 0)
            return QString();
        const auto length = std::max<qint64>(1, count * barWidth / highest);
        return QString(qsizetype(length), u'#') + u' ' + QLocale().toString(count);
    };
    TextTable table({TextTable::Align::Right, TextTable::Align::Left});
    table.addRow(head);
    for (std::size_t row = 0; row < columns.first().bins.size(); ++row) {
        QStringList cells(ReportText::tr("%1 to %2", "a range of latencies")
                              .arg(formatDuration(columns.first().bins[row].lowNs),
                                   formatDuration(columns.first().bins[row].highNs)));
        for (const Bins &column : columns)
            cells.append(bar(column.bins[row].count));
        table.addRow(cells);
    }
    QStringList beyond(ReportText::tr("slower"));
    for (const Bins &column : columns)
        beyond.append(bar(column.overflow));
    if (std::any_of(columns.begin(), columns.end(), [](const Bins &column) { return column.overflow > 0; }))
        table.addRow(beyond);
    return table.toString();
}

QString errorTable(const RunReport &report)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left});
    const QLocale locale;
    for (const StrategyReport &strategy : report.strategies) {
        for (const auto &[status, count] : strategy.statuses) {
            if (status >= 400)
                table.addRow(
                    {strategyName(strategy.strategy), locale.toString(count), u"HTTP %1"_s.arg(status)});
        }
        for (const auto &[kind, count] : strategy.errors) {
            table.addRow({strategyName(strategy.strategy), locale.toString(count),
                          u"%1. %2"_s.arg(errorName(kind), errorHint(kind))});
        }
    }
    return table.toString();
}

} // namespace

QString textReport(const Run &run, const RunReport &report)
{
    const QLocale locale;
    QString text =
        u"%1 %2\n"_s.arg(QString::fromLatin1(run.plan.request.method), displayUrl(run.plan.request.url));
    text += ReportText::tr("%1 requests per strategy and round, rounds: %2")
                .arg(locale.toString(run.plan.count), locale.toString(run.plan.rounds));
    if (run.interrupted)
        text += u", "_s + ReportText::tr("interrupted");
    text += u"\n\n"_s + totalsTable(report);
    text += u'\n' + percentileTable(report);
    if (const QString histogram = histogramTable(run, report); !histogram.isEmpty())
        text += u'\n' + histogram;
    if (report.failed > 0)
        text += u'\n' + ReportText::tr("Failed requests:") + u'\n' + errorTable(report);
    if (run.loopLag.count > 0) {
        text += u'\n'
            + ReportText::tr("Loop lag p50 %1, p99 %2, max %3")
                  .arg(formatDuration(double(run.loopLag.p50Ns)), formatDuration(double(run.loopLag.p99Ns)),
                       formatDuration(double(run.loopLag.maxNs)))
            + u'\n';
    }
    return text;
}

} // namespace Loopscope
