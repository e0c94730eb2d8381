// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/sweepreportjson.h"

#include "io/jsonparts.h"

#include <QJsonArray>

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QString modelId(ScalabilityModel model)
{
    switch (model) {
    case ScalabilityModel::Usl:
        return u"usl"_s;
    case ScalabilityModel::Amdahl:
        return u"amdahl"_s;
    }
    Q_UNREACHABLE();
}

QString noFitId(NoFitReason reason)
{
    switch (reason) {
    case NoFitReason::TooFewConcurrencies:
        return u"too_few_concurrencies"_s;
    case NoFitReason::Noise:
        return u"noise"_s;
    case NoFitReason::WideIntervals:
        return u"wide_intervals"_s;
    }
    Q_UNREACHABLE();
}

QString noKneeId(NoKneeReason reason)
{
    switch (reason) {
    case NoKneeReason::TooFewConcurrencies:
        return u"too_few_concurrencies"_s;
    case NoKneeReason::StillGrowing:
        return u"still_growing"_s;
    case NoKneeReason::ClientBottleneck:
        return u"client_bottleneck"_s;
    case NoKneeReason::Noise:
        return u"noise"_s;
    }
    Q_UNREACHABLE();
}

/// \a unit of the JSON in that of the figure: 10⁶ makes ms of ns, to the nanosecond.
QJsonValue figureToJson(const std::optional<SweepFigure> &figure, double unit)
{
    if (!figure)
        return QJsonValue::Null;
    const auto scaled = [unit](double value) { return unit > 1 ? std::round(value) / unit : value; };
    std::optional<Interval> interval;
    if (figure->interval)
        interval = {scaled(figure->interval->low), scaled(figure->interval->high)};
    return QJsonObject{{u"value"_s, numberOrNull(scaled(figure->value))},
                       {u"interval"_s, intervalOrNull(interval)}};
}

QJsonObject concurrencyToJson(const ConcurrencyReport &at)
{
    constexpr double milliseconds = 1e6;
    return {
        {u"concurrency"_s, at.concurrency},
        {u"rounds"_s, at.rounds},
        {u"count"_s, at.count},
        {u"failed"_s, at.failed},
        {u"failing"_s, at.isFailing()},
        {u"client_bottleneck"_s, at.clientWasBottleneck()},
        {u"interval_basis"_s, basisToJson(at.basis)},
        {u"requests_per_second"_s, figureToJson(at.throughput, 1)},
        {u"mean_ms"_s, figureToJson(at.mean, milliseconds)},
        {u"p50_ms"_s, figureToJson(at.p50, milliseconds)},
        {u"p95_ms"_s, figureToJson(at.p95, milliseconds)},
        {u"p99_ms"_s, figureToJson(at.p99, milliseconds)},
    };
}

QJsonObject coefficientToJson(const Coefficient &coefficient)
{
    return {{u"value"_s, numberOrNull(coefficient.value)},
            {u"interval"_s, intervalOrNull(coefficient.interval)}};
}

QJsonValue fitToJson(const std::optional<ScalabilityFit> &fit)
{
    if (!fit)
        return QJsonValue::Null;
    QJsonValue peak = QJsonValue::Null;
    if (fit->peakConcurrency) {
        peak = QJsonObject{{u"concurrency"_s, *fit->peakConcurrency},
                           {u"requests_per_second"_s, numberOrNull(fit->peakThroughput)}};
    }
    return QJsonObject{
        {u"lambda"_s, coefficientToJson(fit->lambda)},
        {u"sigma"_s, coefficientToJson(fit->sigma)},
        {u"kappa"_s, coefficientToJson(fit->kappa)},
        {u"points"_s, fit->points},
        {u"r_squared"_s, numberOrNull(fit->rSquared)},
        {u"residual_error"_s, numberOrNull(fit->residualError)},
        {u"aicc"_s, numberOrNull(fit->aicc)},
        {u"peak"_s, peak},
    };
}

QJsonValue kneeToJson(const std::optional<SweepKnee> &knee)
{
    if (!knee)
        return QJsonValue::Null;
    return QJsonObject{
        {u"concurrency"_s, knee->concurrency},
        {u"interval"_s, intervalOrNull(knee->interval)},
        {u"max_requests_per_second"_s, knee->maxThroughput},
        {u"min_latency_ms"_s, std::round(knee->minLatencyNs) / 1e6},
    };
}

QJsonValue integerOrNull(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonObject sweepReportToJson(const SweepReport &report)
{
    const QJsonValue null = QJsonValue::Null;
    QJsonArray concurrencies;
    for (const ConcurrencyReport &at : report.concurrencies)
        concurrencies.append(concurrencyToJson(at));
    return {
        {u"concurrencies"_s, concurrencies},
        {u"fits"_s, QJsonObject{{u"usl"_s, fitToJson(report.usl)}, {u"amdahl"_s, fitToJson(report.amdahl)}}},
        {u"better"_s, report.better ? modelId(*report.better) : null},
        {u"no_fit"_s, report.noFit ? noFitId(*report.noFit) : null},
        {u"knee"_s, kneeToJson(report.knee)},
        {u"no_knee"_s, report.noKnee ? noKneeId(*report.noKnee) : null},
        {u"client_bottleneck_from"_s, integerOrNull(report.clientBottleneckFrom)},
        {u"failing_from"_s, integerOrNull(report.failingFrom)},
        {u"usable_points"_s, report.usablePoints},
    };
}

} // namespace Loopscope
