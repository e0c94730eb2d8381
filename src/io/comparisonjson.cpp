// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/comparisonjson.h"

#include "io/jsonparts.h"

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Null where JSON has no such number.
QJsonValue numberToJson(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

/// \a unit is 1 for ratios and 10⁶ for times, which become ms to the nanosecond.
QJsonValue intervalToJson(const std::optional<Interval> &interval, double unit)
{
    if (!interval)
        return QJsonValue::Null;
    const auto end = [unit](double value) {
        return numberToJson(unit > 1 ? std::round(value) / unit : value);
    };
    return QJsonArray{end(interval->low), end(interval->high)};
}

constexpr double plain = 1;
constexpr double milliseconds = 1e6;

QString percentileKey(std::size_t i)
{
    return u"p%1_ms"_s.arg(100 * intervalPercentiles[i]);
}

QJsonObject contenderToJson(Contender contender)
{
    return {{u"strategy"_s, strategyId(contender.strategy)}, {u"client"_s, clientId(contender.client)}};
}

QJsonObject differencesToJson(const Comparison &comparison)
{
    QJsonObject object;
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i) {
        const std::optional<Difference> &difference = comparison.percentiles[i];
        QJsonValue value = QJsonValue::Null;
        if (difference) {
            value = QJsonObject{{u"difference"_s, std::round(difference->ns) / milliseconds},
                                {u"interval"_s, intervalToJson(difference->interval, milliseconds)}};
        }
        object.insert(percentileKey(i), value);
    }
    return object;
}

QJsonValue mannWhitneyToJson(const std::optional<MannWhitney> &latencies)
{
    if (!latencies)
        return QJsonValue::Null;
    return QJsonObject{{u"probability_contender_less"_s, latencies->probability},
                       {u"p_value_if_independent"_s, latencies->pValue}};
}

QJsonObject comparisonToJson(const Comparison &comparison)
{
    const Verdict &verdict = comparison.verdict;
    const bool isOpen = verdict.kind == Verdict::Kind::Indistinguishable;
    QJsonObject object{
        {u"baseline"_s, contenderToJson(comparison.baseline)},
        {u"contender"_s, contenderToJson(comparison.contender)},
        {u"rounds"_s, comparison.rounds},
        {u"basis"_s, basisToJson(comparison.basis)},
        {u"ratio"_s, numberToJson(comparison.ratio)},
        {u"ratio_interval"_s, intervalToJson(comparison.ratioInterval, plain)},
        {u"verdict"_s, verdictId(verdict.kind)},
        {u"more_rounds"_s, isOpen ? QJsonValue(verdict.moreRounds) : QJsonValue(QJsonValue::Null)},
        {u"has_unanswered"_s, comparison.hasUnanswered},
        {u"mann_whitney"_s, mannWhitneyToJson(comparison.latencies)},
    };
    object.insert(u"latency"_s, differencesToJson(comparison));
    return object;
}

} // namespace

QJsonObject intervalsToJson(const ContenderReport &report)
{
    QJsonObject object{
        {u"basis"_s, basisToJson(report.intervalBasis)},
        {u"total_ms"_s, intervalToJson(report.totalInterval, milliseconds)},
        {u"speedup"_s, intervalToJson(report.speedUpInterval, plain)},
    };
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i)
        object.insert(percentileKey(i), intervalToJson(report.percentileIntervals[i], milliseconds));
    return object;
}

QJsonArray comparisonsToJson(const RunReport &report)
{
    QJsonArray array;
    for (const Comparison &comparison : report.comparisons)
        array.append(comparisonToJson(comparison));
    return array;
}

} // namespace Loopscope
