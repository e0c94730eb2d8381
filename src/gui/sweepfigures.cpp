// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepfigures.h"

#include "core/text.h"
#include "stats/sweeptext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct FigureText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SweepFigures)
};

/// With a dash until its value is set.
KeyFigure figureWithoutValue(const QString &key, const QString &caption, const QString &toolTip)
{
    KeyFigure figure;
    figure.key = key;
    figure.value = noValue.toString();
    figure.caption = caption;
    figure.toolTip = toolTip;
    return figure;
}

KeyFigure highestFigure(const SweepReport &report)
{
    KeyFigure figure = figureWithoutValue(
        u"throughput"_s, FigureText::tr("highest throughput"),
        FigureText::tr("Requests answered OK per second: the highest mean over the rounds that was measured. "
                       "Steps in which the client was the bottleneck, or which are failing, do not count."));
    const ConcurrencyReport *highest = nullptr;
    for (const ConcurrencyReport &at : report.concurrencies) {
        if (!at.isFailing() && !at.clientWasBottleneck()
            && (!highest || at.throughput.value > highest->throughput.value))
            highest = &at;
    }
    if (!highest)
        return figure;
    figure.value = formatRate(highest->throughput.value);
    figure.caption = FigureText::tr("highest throughput, at %Ln in flight", nullptr, highest->concurrency);
    figure.contender = Contender{Strategy::Concurrent};
    return figure;
}

KeyFigure kneeFigure(const SweepReport &report)
{
    KeyFigure figure = figureWithoutValue(
        u"knee"_s, FigureText::tr("the knee"),
        FigureText::tr("From this many requests in flight on, more of them only wait: the highest "
                       "throughput × the latency when hardly any other request is in flight"));
    if (!report.knee)
        return figure;
    const QLocale locale;
    figure.value = locale.toString(report.knee->rounded());
    figure.caption = FigureText::tr("in flight: the knee");
    if (report.knee->interval) {
        const auto ends = kneeIntervalText(*report.knee);
        figure.caption = FigureText::tr("in flight: the knee (95 %: %1 to %2)", "an interval")
                             .arg(ends.first, ends.second);
    }
    return figure;
}

KeyFigure latencyFigure(const SweepReport &report)
{
    KeyFigure figure =
        figureWithoutValue(u"latency"_s, FigureText::tr("latency without waiting"),
                           FigureText::tr("Mean latency of a request when hardly any other is in flight"));
    if (report.knee)
        figure.value = formatDuration(report.knee->minLatencyNs);
    return figure;
}

KeyFigure fitFigure(const SweepReport &report)
{
    KeyFigure figure = figureWithoutValue(
        u"fit"_s, FigureText::tr("best fit"),
        FigureText::tr("R² of the law that describes the throughputs best, by AICc: the Universal "
                       "Scalability Law or Amdahl's law; 1 is perfect"));
    if (const ScalabilityFit *fit = report.bestFit()) {
        figure.value = u"R²\u00a0"_s + QLocale().toString(fit->rSquared, 'f', 3);
        figure.caption = scalabilityModelName(fit->model);
    }
    return figure;
}

KeyFigure failedFigure(const SweepReport &report)
{
    qint64 count = 0;
    qint64 failed = 0;
    for (const ConcurrencyReport &at : report.concurrencies) {
        count += at.count;
        failed += at.failed;
    }
    const QLocale locale;
    KeyFigure figure =
        figureWithoutValue(u"failed"_s, FigureText::tr("failed requests"),
                           FigureText::tr("Not answered, or with an HTTP status of 400 or more"));
    figure.value = u"%1 / %2"_s.arg(locale.toString(failed), locale.toString(count));
    if (failed > 0)
        figure.tone = KeyFigure::Tone::Warning;
    return figure;
}

} // namespace

QList<KeyFigure> sweepFigures(const SweepReport &report)
{
    return {kneeFigure(report), highestFigure(report), latencyFigure(report), fitFigure(report),
            failedFigure(report)};
}

} // namespace Loopscope
