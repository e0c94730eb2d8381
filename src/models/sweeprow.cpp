// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweeprow.h"

#include "core/text.h"
#include "stats/percentile.h"
#include "stats/sweeptext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SweepRowText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SweepRow)
};

QString failingText(const QString &error)
{
    return error.isEmpty() ? SweepRowText::tr("failing")
                           : SweepRowText::tr("failing: %1", "an error").arg(error);
}

QString bottleneckText()
{
    return SweepRowText::tr("client was the bottleneck");
}

QString lateText()
{
    return SweepRowText::tr("client was late at times");
}

QString lateDetail()
{
    return SweepRowText::tr(
        "This program's event loop was late now and then: high percentiles may be too high. "
        "The throughput is the server's.");
}

std::optional<SweepFigure> figure(const std::optional<double> &value, const std::optional<Interval> &interval)
{
    if (!value)
        return std::nullopt;
    return SweepFigure{*value, interval};
}

/// "2.1 ms to 2.4 ms".
template <typename Format>
QString intervalText(const std::optional<Interval> &interval, Format format)
{
    if (!interval)
        return {};
    return SweepRowText::tr("%1 to %2", "an interval")
        .arg(format(std::max(0.0, interval->low)), format(interval->high));
}

QString htmlRow(const QString &name, const QString &value, const QString &interval = {})
{
    return u"<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td><td>&nbsp;&nbsp;%3</td></tr>"_s.arg(
        name.toHtmlEscaped(), value.toHtmlEscaped(), interval.toHtmlEscaped());
}

} // namespace

SweepRow sweepRow(const SweepStep &step, ClientKind client)
{
    SweepRow row;
    row.concurrency = step.concurrency;
    row.count = step.count;
    row.failed = step.failed;
    if (step.totalNs > 0)
        row.throughput = SweepFigure{step.throughput, step.throughputInterval};
    row.latencyNs = {figure(step.p50Ns, step.p50Interval), figure(step.p95Ns, step.p95Interval),
                     figure(step.p99Ns, step.p99Interval)};
    row.meanInFlight = step.meanInFlight;
    if (step.failing) {
        row.mark = SweepMark::Failing;
        row.remark = failingText(step.errorText);
    } else if (clientMadeThroughput(step)) {
        row.mark = SweepMark::ClientBottleneck;
        row.remark = bottleneckText();
        row.detail = stepBottleneckText(step, client);
    } else if (step.clientWasBottleneck()) {
        row.remark = lateText();
        row.detail = lateDetail();
    }
    if (!step.complete) {
        const QString stopped = SweepRowText::tr("stopped before its end");
        row.remark = row.remark.isEmpty() ? stopped : u"%1 · %2"_s.arg(stopped, row.remark);
    }
    return row;
}

SweepRow sweepRow(const ConcurrencyReport *report, std::span<const SweepStep *const> steps, ClientKind client)
{
    if (!report)
        return sweepRow(*steps.front(), client);
    SweepRow row;
    row.concurrency = report->concurrency;
    row.count = report->count;
    row.failed = report->failed;
    row.throughput = report->throughput;
    for (const SweepPercentile which : allSweepPercentiles)
        row.latencyNs[std::size_t(which)] = sweepPercentile(*report, which);
    row.mark = sweepMark(*report);
    int measured = 0;
    const SweepStep *failing = nullptr;
    const SweepStep *bottleneck = nullptr;
    int lateRounds = 0;
    for (const SweepStep *step : steps) {
        if (!step->complete)
            continue;
        if (step->meanInFlight > 0) {
            row.meanInFlight += step->meanInFlight;
            ++measured;
        }
        if (step->failing && !failing)
            failing = step;
        if (clientMadeThroughput(*step))
            bottleneck = step;
        else if (step->clientWasBottleneck() && !step->failing)
            ++lateRounds;
    }
    row.meanInFlight /= std::max(1, measured);

    const auto inRounds = [report](const QString &what, int rounds) {
        return rounds == report->rounds ? what
                                        : SweepRowText::tr("%1 in %2 of %3 rounds", "a remark; numbers")
                                              .arg(what)
                                              .arg(rounds)
                                              .arg(report->rounds);
    };
    if (failing) {
        row.remark = inRounds(failingText(failing->errorText), report->failingRounds);
    } else if (bottleneck) {
        row.remark = inRounds(bottleneckText(), report->bottleneckRounds);
        row.detail = stepBottleneckText(*bottleneck, client);
    } else if (lateRounds > 0) {
        row.remark = inRounds(lateText(), lateRounds);
        row.detail = lateDetail();
    }
    return row;
}

QString throughputUncertaintyText(const std::optional<SweepFigure> &throughput)
{
    if (!throughput || !throughput->interval)
        return noValue.toString();
    const Interval &interval = *throughput->interval;
    return u"±\u00a0"_s + formatRate((interval.high - interval.low) / 2);
}

QString latencyText(const std::optional<SweepFigure> &latencyNs)
{
    return latencyNs ? formatDuration(latencyNs->value) : noValue.toString();
}

QString whyAbsent(const SweepRow &row, SweepPercentile which)
{
    if (row.latencyNs[std::size_t(which)])
        return {};
    const qint64 needed = supportNeeded(sweepPercentileShare(which));
    return SweepRowText::tr("%1 takes at least %n answered request(s) in a step.", "%1: a percentile",
                            int(needed))
        .arg(sweepPercentileName(which));
}

QString sweepRowTable(const SweepRow &row)
{
    const QLocale locale;
    const auto rate = [](double perSecond) { return formatRate(perSecond); };
    const auto duration = [](double ns) { return formatDuration(ns); };
    QString html = u"<b>%1</b><table cellspacing=\"0\">"_s.arg(
        SweepRowText::tr("%Ln in flight", nullptr, row.concurrency).toHtmlEscaped());
    if (row.throughput) {
        html += htmlRow(SweepRowText::tr("throughput"), rate(row.throughput->value),
                        intervalText(row.throughput->interval, rate));
    }
    for (const SweepPercentile which : allSweepPercentiles) {
        const std::optional<SweepFigure> &latency = row.latencyNs[std::size_t(which)];
        html += htmlRow(sweepPercentileName(which), latencyText(latency),
                        latency ? intervalText(latency->interval, duration) : QString());
    }
    html += htmlRow(SweepRowText::tr("requests"), locale.toString(row.count));
    if (row.failed > 0)
        html += htmlRow(SweepRowText::tr("failed"), locale.toString(row.failed));
    html += u"</table>"_s;
    for (const QString &text : {row.remark, row.detail}) {
        if (!text.isEmpty())
            html += text.toHtmlEscaped() + u"<br>"_s;
    }
    return html;
}

} // namespace Loopscope
