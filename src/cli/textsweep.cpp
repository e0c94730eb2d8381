// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textsweep.h"

#include "cli/textsweepchart.h"
#include "cli/texttable.h"
#include "core/text.h"
#include "stats/sweeptext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageColumns = 100;

struct SweepText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextSweep)
};

QStringList stepHeads()
{
    return {SweepText::tr("round"),
            SweepText::tr("in flight"),
            SweepText::tr("requests"),
            SweepText::tr("rate"),
            u"p50"_s,
            u"p95"_s,
            u"p99"_s,
            SweepText::tr("failed")};
}

/// One row of the steps' table. Numbers stand right, below their heads; \a remark follows as it is.
QString stepRow(const QStringList &cells, const QString &remark)
{
    static constexpr int fewestColumns[] = {5, 9, 8, 9, 9, 9, 9, 7};
    const QStringList heads = stepHeads();
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const int width = std::max(fewestColumns[i], displayWidth(heads[i]));
        row += u"  "_s + QString(std::max(0, width - displayWidth(cells[i])), u' ') + cells[i];
    }
    if (!remark.isEmpty())
        row += u"  "_s + remark;
    return row + u'\n';
}

QString remarkOf(const SweepStep &step)
{
    QStringList remarks;
    if (!step.complete)
        remarks.append(SweepText::tr("stopped"));
    if (step.failing) {
        remarks.append(step.errorText.isEmpty() ? SweepText::tr("failing")
                                                : SweepText::tr("failing: %1").arg(step.errorText));
    }
    if (clientMadeThroughput(step))
        remarks.append(SweepText::tr("client is the bottleneck"));
    else if (step.clientWasBottleneck())
        remarks.append(SweepText::tr("event loop was late"));
    return remarks.join(SweepText::tr(", ", "between items"));
}

/// "812/s ±2.7 %": the end of the interval that is farther away, as a share.
QString figureText(const std::optional<SweepFigure> &figure, QString (*format)(double))
{
    if (!figure)
        return noValue.toString();
    const QString value = format(figure->value);
    if (!figure->interval || !(figure->value > 0))
        return value;
    const double margin =
        std::max(figure->interval->high - figure->value, figure->value - figure->interval->low);
    return u"%1 ±%2"_s.arg(value, formatShare(margin / figure->value));
}

QString durationText(double ns)
{
    return formatDuration(ns);
}

QString rateText(double perSecond)
{
    return formatRate(perSecond);
}

QString meansTable(const SweepReport &report)
{
    TextTable table({TextTable::Align::Right, TextTable::Align::Left});
    table.addRow({SweepText::tr("in flight"), SweepText::tr("rate"), u"p50"_s, u"p95"_s, u"p99"_s});
    IntervalBasis basis = IntervalBasis::None;
    for (const ConcurrencyReport &at : report.concurrencies) {
        table.addRow({QLocale().toString(at.concurrency), figureText(at.throughput, rateText),
                      figureText(at.p50, durationText), figureText(at.p95, durationText),
                      figureText(at.p99, durationText)});
        basis = std::max(basis, at.basis);
    }
    QString text = table.toString(pageColumns);
    if (const QString intervals = sweepIntervalText(basis); !intervals.isEmpty())
        text += wrapText(SweepText::tr("±: %1.").arg(intervals), pageColumns, 2);
    return text;
}

QString fitsTable(const SweepReport &report)
{
    TextTable table({TextTable::Align::Left});
    table.addRow({SweepText::tr("fit"), u"λ"_s, u"σ"_s, u"κ"_s, u"R²"_s});
    for (const std::optional<ScalabilityFit> *fit : {&report.usl, &report.amdahl}) {
        if (!*fit)
            continue;
        table.addRow(
            {scalabilityModelName((*fit)->model), coefficientText((*fit)->lambda),
             coefficientText((*fit)->sigma),
             (*fit)->model == ScalabilityModel::Usl ? coefficientText((*fit)->kappa) : noValue.toString(),
             QLocale().toString((*fit)->rSquared, 'f', 3)});
    }
    return table.toString(pageColumns);
}

} // namespace

QString textSweepHead(const SweepPlan &plan)
{
    const QLocale locale;
    const QString steps = plan.isByTime()
        ? SweepText::tr("%1 a step", "a duration").arg(formatDuration(plan.durationPerStep.count() * 1e6))
        : SweepText::tr("requests per step %1").arg(locale.toString(plan.requestsPerStep));
    QStringList facts{clientName(plan.client), steps, SweepText::tr("rounds %1").arg(plan.rounds)};
    if (plan.warmUp > 0)
        facts.append(SweepText::tr("warm-up %1").arg(locale.toString(plan.warmUp)));
    if (plan.request.newConnection)
        facts.append(SweepText::tr("a new connection for each request"));
    return u"%1 %2\n"_s.arg(QString::fromLatin1(plan.request.method), displayUrl(plan.request.url))
        + facts.join(SweepText::tr(", ", "between items")) + u"\n\n"_s + stepRow(stepHeads(), QString());
}

QString textSweepStep(const SweepStep &step)
{
    const QLocale locale;
    return stepRow({locale.toString(step.round + 1), locale.toString(step.concurrency),
                    locale.toString(step.count), formatRate(step.throughput), formatDuration(step.p50Ns),
                    formatDuration(step.p95Ns), formatDuration(step.p99Ns), locale.toString(step.failed)},
                   remarkOf(step));
}

QString textSweepProgress(const SweepProgress &progress)
{
    const QLocale locale;
    return SweepText::tr("round %1, %2 in flight: %3 ended, %4 · %5", "%4: a rate; %5: a share of the sweep")
        .arg(locale.toString(progress.round + 1), locale.toString(progress.concurrency),
             locale.toString(progress.done), formatRate(progress.throughput), formatShare(progress.share()));
}

QString textSweepReport(const Sweep &sweep, const SweepReport &report)
{
    QString text = u"\n"_s;
    if (sweep.steps.empty())
        return text + SweepText::tr("No request had ended yet.") + u'\n';
    if (!report.concurrencies.empty())
        text += meansTable(report) + u'\n';
    if (const QString chart = textSweepChart(report, pageColumns); !chart.isEmpty())
        text += chart + u'\n';
    if (report.amdahl)
        text += fitsTable(report) + u'\n';
    for (const QString &sentence : sweepText(report))
        text += wrapText(sentence, pageColumns);
    return text;
}

} // namespace Loopscope
