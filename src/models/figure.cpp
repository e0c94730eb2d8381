// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/figure.h"

#include "core/text.h"
#include "stats/percentile.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Figure)
};

enum class Unit { Count, Duration, Rate, Share, Ratio, Size };

bool isPercentile(Figure figure)
{
    return figure >= Figure::FirstPercentile && figure < Figure::Max;
}

std::size_t percentileIndex(Figure figure)
{
    return std::size_t(figure) - std::size_t(Figure::FirstPercentile);
}

bool isKnownAtTheEnd(Figure figure)
{
    return figure == Figure::Mean || figure == Figure::StandardDeviation || figure == Figure::Connections
        || figure == Figure::Bytes;
}

Unit unitOf(Figure figure)
{
    switch (figure) {
    case Figure::Requests:
    case Figure::Failed:
    case Figure::Connections:
        return Unit::Count;
    case Figure::RequestsPerSecond:
        return Unit::Rate;
    case Figure::Efficiency:
        return Unit::Share;
    case Figure::SpeedUp:
        return Unit::Ratio;
    case Figure::Bytes:
        return Unit::Size;
    default:
        return Unit::Duration;
    }
}

std::optional<double> valueOf(Figure figure, const FigureSource &source)
{
    const ContenderReport &report = source.report;
    if (source.live && isKnownAtTheEnd(figure))
        return std::nullopt;
    if (isPercentile(figure))
        return report.latency.percentilesNs[percentileIndex(figure)];
    switch (figure) {
    case Figure::Requests:
        return double(report.count);
    case Figure::Failed:
        return double(report.failed);
    case Figure::Total:
        return report.totalNs;
    case Figure::RequestsPerSecond:
        return report.requestsPerSecond;
    case Figure::Min:
        return report.latency.minNs;
    case Figure::Mean:
        return report.latency.meanNs;
    case Figure::StandardDeviation:
        return report.latency.stddevNs;
    case Figure::Max:
        return report.latency.maxNs;
    case Figure::Ideal:
        return report.idealNs;
    case Figure::Efficiency:
        return report.efficiency;
    case Figure::SpeedUp:
        return report.speedUp;
    case Figure::Connections:
        return double(report.connectionsOpened);
    case Figure::Bytes:
        return double(report.bytesReceived);
    case Figure::FirstPercentile: // above
        break;
    }
    Q_UNREACHABLE();
}

QString format(double value, Unit unit)
{
    switch (unit) {
    case Unit::Count:
        return QLocale().toString(qint64(value));
    case Unit::Duration:
        return formatDuration(value);
    case Unit::Rate:
        return formatRate(value);
    case Unit::Share:
        return formatShare(value);
    case Unit::Ratio:
        return formatRatio(value);
    case Unit::Size:
        return formatBytes(qint64(value));
    }
    Q_UNREACHABLE();
}

QString supportReason(Figure figure, qint64 needed, qint64 answered)
{
    return Tr::tr("%1 needs at least %2 answered requests; there are %n.", "name of a figure, a number",
                  int(answered))
        .arg(figureName(figure), QLocale().toString(needed));
}

QString missingReason(Figure figure, const FigureSource &source)
{
    const ContenderReport &report = source.report;
    if (source.live && isKnownAtTheEnd(figure))
        return Tr::tr("Known when the run has ended.");
    if (isPercentile(figure))
        return supportReason(figure, supportNeeded(shownPercentiles[percentileIndex(figure)]),
                             report.latency.count);
    switch (figure) {
    case Figure::Total:
    case Figure::RequestsPerSecond:
        return Tr::tr("No request has ended.");
    case Figure::StandardDeviation:
        return supportReason(figure, 2, report.latency.count);
    case Figure::Ideal:
    case Figure::Efficiency:
    case Figure::SpeedUp:
        if (!source.withSequential)
            return Tr::tr("This is a comparison with sequential: tick that strategy, too, and run again.");
        if (figure == Figure::Ideal)
            return Tr::tr("The ideal time needs a complete sequential batch with an answered request.");
        return Tr::tr("This needs a complete batch of sequential and one of %1.")
            .arg(strategyName(report.strategy));
    default:
        return Tr::tr("No request was answered.");
    }
}

std::optional<Interval> intervalOf(Figure figure, const ContenderReport &report)
{
    if (figure == Figure::Total)
        return report.totalInterval;
    if (!isPercentile(figure))
        return std::nullopt;
    const double shown = shownPercentiles[percentileIndex(figure)];
    const auto *found = std::ranges::find(intervalPercentiles, shown);
    if (found == intervalPercentiles.end())
        return std::nullopt;
    return report.percentileIntervals[std::size_t(found - intervalPercentiles.begin())];
}

QString exactMs(double ns)
{
    return QLocale().toString(ns / 1e6, 'f', 3) + u" ms"_s;
}

QString detail(Figure figure, const FigureSource &source, double value)
{
    if (unitOf(figure) == Unit::Duration) {
        QString exact = exactMs(value);
        if (const std::optional<Interval> interval = intervalOf(figure, source.report)) {
            exact += u'\n'
                + Tr::tr("95\u00a0% interval: %1 to %2").arg(exactMs(interval->low), exactMs(interval->high));
        }
        return source.live && isPercentile(figure)
            ? Tr::tr("Read from the histogram while the run is on, to within 0.1\u00a0%.")
            : exact;
    }
    if (figure != Figure::SpeedUp || source.live || source.report.strategy == Strategy::Sequential)
        return {};
    if (source.report.speedUpInterval && source.report.intervalBasis == IntervalBasis::Blocks)
        return Tr::tr("In brackets: the 95\u00a0% interval within the round; what another round would bring "
                      "is not in it.");
    return source.report.speedUpInterval
        ? Tr::tr("In brackets: the 95\u00a0% interval over the rounds.")
        : Tr::tr("A 95\u00a0% interval needs three rounds that are complete in both strategies, or ten "
                 "requests a lane.");
}

} // namespace

QString figureName(Figure figure)
{
    if (isPercentile(figure))
        return u"p%1"_s.arg(100 * shownPercentiles[percentileIndex(figure)]);
    switch (figure) {
    case Figure::Requests:
        return Tr::tr("Requests");
    case Figure::Failed:
        return Tr::tr("Failed");
    case Figure::Total:
        return Tr::tr("Total time");
    case Figure::RequestsPerSecond:
        return Tr::tr("Requests per second");
    case Figure::Min:
        return Tr::tr("Minimum");
    case Figure::Mean:
        return Tr::tr("Mean");
    case Figure::StandardDeviation:
        return Tr::tr("Standard deviation");
    case Figure::Max:
        return Tr::tr("Maximum");
    case Figure::Ideal:
        return Tr::tr("Ideal time");
    case Figure::Efficiency:
        return Tr::tr("Efficiency");
    case Figure::SpeedUp:
        return Tr::tr("Speed-up");
    case Figure::Connections:
        return Tr::tr("Connections opened");
    case Figure::Bytes:
        return Tr::tr("Bytes received");
    case Figure::FirstPercentile: // above
        break;
    }
    Q_UNREACHABLE();
}

QString figureDefinition(Figure figure)
{
    if (isPercentile(figure)) {
        return Tr::tr("%1\u00a0% of the answered requests were at least as fast as this.")
            .arg(QLocale().toString(100 * shownPercentiles[percentileIndex(figure)]));
    }
    switch (figure) {
    case Figure::Requests:
        return Tr::tr("Requests that ended, by whatever end.");
    case Figure::Failed:
        return Tr::tr("Requests that ended in an error or with a status of 400 or more.");
    case Figure::Total:
        return Tr::tr("First request started until the last one ended; the median over the rounds.");
    case Figure::RequestsPerSecond:
        return Tr::tr("Requests that ended, divided by the sum of the total times of their batches.");
    case Figure::Min:
        return Tr::tr("The shortest latency of an answered request.");
    case Figure::Mean:
        return Tr::tr("The mean latency of the answered requests.");
    case Figure::StandardDeviation:
        return Tr::tr("How far the latencies of the answered requests lie from their mean.");
    case Figure::Max:
        return Tr::tr("The longest latency of an answered request.");
    case Figure::Ideal:
        return Tr::tr("The least total time that the batch could have had with these lanes: the sequential "
                      "latencies shared out evenly, but never less than the longest of them.");
    case Figure::Efficiency:
        return Tr::tr("Ideal time divided by total time.");
    case Figure::SpeedUp:
        return Tr::tr("Total time of sequential divided by that of the strategy.");
    case Figure::Connections:
        return Tr::tr("Connections that the client opened.");
    case Figure::Bytes:
        return Tr::tr("The bodies of all responses together.");
    case Figure::FirstPercentile: // above
        break;
    }
    Q_UNREACHABLE();
}

QString figureText(Figure figure, const FigureSource &source)
{
    const std::optional<double> value = valueOf(figure, source);
    if (!value)
        return noValue.toString();
    const QString text = format(*value, unitOf(figure));
    if (source.live && isPercentile(figure))
        return u'≈' + text;
    if (figure == Figure::SpeedUp && source.report.speedUpInterval) {
        const Interval interval = *source.report.speedUpInterval;
        return Tr::tr("%1 (%2–%3)", "speed-up and its interval")
            .arg(text, formatRatio(interval.low), formatRatio(interval.high));
    }
    return text;
}

QString figureToolTip(Figure figure, const FigureSource &source)
{
    const std::optional<double> value = valueOf(figure, source);
    return value ? detail(figure, source, *value) : missingReason(figure, source);
}

} // namespace Loopscope
