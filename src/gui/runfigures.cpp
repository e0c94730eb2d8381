// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runfigures.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct FigureText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RunFigures)
};

/// What is known of one contender, from the report where there is one.
struct Known
{
    std::optional<double> totalNs;
    std::optional<double> idealNs;
    std::optional<double> speedUp;
    std::optional<Interval> interval;
    std::optional<double> efficiency;
};

Known knownOf(Contender contender, const LiveStats &stats, const RunReport *report)
{
    Known known;
    if (report) {
        if (const ContenderReport *figures = report->find(contender)) {
            known = {figures->totalNs, figures->idealNs, figures->speedUp, figures->speedUpInterval,
                     figures->efficiency};
        }
        return known;
    }
    if (const double total = stats[contender].totalNs(); total > 0)
        known.totalNs = total;
    known.idealNs = stats.idealNs(contender);
    known.speedUp = stats.speedUp(contender);
    if (known.idealNs && !stats[contender].finishedTotalsNs.empty())
        known.efficiency = *known.idealNs / *known.totalNs;
    return known;
}

/// Where there are several clients, each with its own speed-up, there is no room for more than the name.
QString shortCaption(Contender contender, const Known &known)
{
    const QString name = contenderName(contender, true);
    return known.speedUp && contender.strategy != Strategy::Sequential
        ? FigureText::tr("%1, %2", "a strategy and its client; its speed-up")
              .arg(name, formatRatio(*known.speedUp))
        : name;
}

QString longCaption(Strategy strategy, const RunPlan &plan)
{
    switch (strategy) {
    case Strategy::Sequential:
        return FigureText::tr("sequential, one at a time");
    case Strategy::Concurrent:
        return FigureText::tr("concurrent, %n in flight", nullptr, plan.lanes(strategy));
    case Strategy::Threads:
        return FigureText::tr("threads, %n blocking worker(s)", nullptr, plan.lanes(strategy));
    }
    Q_UNREACHABLE();
}

KeyFigure totalFigure(Contender contender, const RunPlan &plan, const Known &known)
{
    KeyFigure figure;
    figure.key = strategyId(contender.strategy);
    figure.value = formatDuration(known.totalNs);
    figure.caption = longCaption(contender.strategy, plan);
    figure.toolTip =
        FigureText::tr("Total time: first request started until the last one finished; the median "
                       "over the rounds");
    figure.contender = contender;
    if (plan.hasSeveralClients()) {
        figure.key += u'-' + clientId(contender.client);
        figure.caption = shortCaption(contender, known);
        figure.toolTip = u"%1: %2\n%3\n%4"_s.arg(
            clientName(contender.client), longCaption(contender.strategy, plan), figure.toolTip,
            FigureText::tr(
                "Speed-up: the same client's sequential total ÷ this total, medians over the rounds"));
    }
    return figure;
}

/// The first of concurrent and threads, what people come for, that has \a figure; null contender where
/// none has.
struct Headline
{
    std::optional<Contender> contender;
    Known known;
};

Headline headline(const RunPlan &plan, const LiveStats &stats, const RunReport *report,
                  std::optional<double> Known::*figure)
{
    const QList<Contender> contenders = plan.contenders();
    for (const Contender &contender : contenders) {
        const Known known = knownOf(contender, stats, report);
        if (contender.strategy != Strategy::Sequential && known.*figure)
            return {contender, known};
    }
    return {};
}

KeyFigure speedUpFigure(const RunPlan &plan, const LiveStats &stats, const RunReport *report)
{
    KeyFigure figure;
    figure.key = u"speedup"_s;
    figure.value = noValue.toString();
    figure.caption = FigureText::tr("faster");
    figure.toolTip =
        FigureText::tr("Speed-up: sequential total ÷ concurrent total (or that of threads where concurrent "
                       "does not run), medians over the rounds, with its 95 % bootstrap interval: over the "
                       "rounds where there are three, else over blocks of the requests of one");
    const auto [contender, known] = headline(plan, stats, report, &Known::speedUp);
    if (!contender)
        return figure;
    const bool isFaster = *known.speedUp >= 1.0;
    figure.value = formatRatio(*known.speedUp);
    if (known.interval) {
        figure.caption = (isFaster ? FigureText::tr("faster (95 %: %1 to %2)", "confidence interval")
                                   : FigureText::tr("as fast (95 %: %1 to %2)", "confidence interval"))
                             .arg(formatRatio(known.interval->low), formatRatio(known.interval->high));
    } else {
        figure.caption = (isFaster ? FigureText::tr("faster, %1") : FigureText::tr("as fast, %1"))
                             .arg(strategyName(contender->strategy));
    }
    return figure;
}

KeyFigure idealFigure(const RunPlan &plan, const LiveStats &stats, const RunReport *report)
{
    KeyFigure figure;
    figure.key = u"efficiency"_s;
    figure.value = noValue.toString();
    figure.caption = FigureText::tr("of the ideal time");
    figure.toolTip =
        FigureText::tr("Ideal time ÷ total time. The ideal is the least total that the sequential latencies "
                       "allow: their sum ÷ lanes, or the longest one. More than 100 % means that the "
                       "server was faster than for the sequential batch.");
    if (const auto [contender, known] = headline(plan, stats, report, &Known::efficiency); contender) {
        figure.value = formatShare(*known.efficiency);
        figure.caption = FigureText::tr("of the ideal, %1").arg(strategyName(contender->strategy));
    }
    return figure;
}

KeyFigure failedFigure(const Run &run, const LiveStats &stats)
{
    qint64 failed = 0;
    for (const Contender contender : allContenders)
        failed += stats[contender].failed;
    const QLocale locale;
    KeyFigure figure;
    figure.key = u"failed"_s;
    figure.value = u"%1 / %2"_s.arg(locale.toString(failed), locale.toString(run.samples.size()));
    figure.caption = FigureText::tr("failed requests");
    figure.toolTip = FigureText::tr("Not answered, or with an HTTP status of 400 or more");
    if (failed > 0)
        figure.tone = KeyFigure::Tone::Warning;
    return figure;
}

} // namespace

QList<KeyFigure> runFigures(const Run &run, const LiveStats &stats, const RunReport *report)
{
    QList<KeyFigure> figures;
    const QList<Contender> contenders = run.plan.contenders();
    for (const Contender &contender : contenders)
        figures.append(totalFigure(contender, run.plan, knownOf(contender, stats, report)));
    if (!run.plan.hasSeveralClients() && run.plan.strategies.size() > 1
        && run.plan.strategies.contains(Strategy::Sequential)) {
        figures.append(speedUpFigure(run.plan, stats, report));
        figures.append(idealFigure(run.plan, stats, report));
    }
    figures.append(failedFigure(run, stats));
    return figures;
}

QList<TotalTimeChart::Entry> totalTimeEntries(const Run &run, const LiveStats &stats, const RunReport *report)
{
    QList<TotalTimeChart::Entry> entries;
    const QList<Contender> contenders = run.plan.contenders();
    for (const Contender &contender : contenders) {
        const Known known = knownOf(contender, stats, report);
        const LiveContender &live = stats[contender];
        TotalTimeChart::Entry entry;
        entry.contender = contender;
        entry.lanes = run.plan.lanes(contender.strategy);
        entry.totalNs = known.totalNs.value_or(0);
        entry.idealNs = known.idealNs;
        entry.roundTotalsNs = QList<double>(live.finishedTotalsNs.begin(), live.finishedTotalsNs.end());
        entry.running = !report && live.finishedTotalsNs.empty() && live.currentTotalNs > 0;
        if (known.speedUp && contender.strategy != Strategy::Sequential)
            entry.note = formatRatio(*known.speedUp);
        entries.append(entry);
    }
    return entries;
}

} // namespace Loopscope
