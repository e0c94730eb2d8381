// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ticks.h"

#include "core/text.h"
#include "models/timeunit.h"

#include <QLocale>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace Loopscope {

using namespace Qt::StringLiterals;

double roundAbove(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (double factor : {1.0, 2.0, 5.0}) {
        if (factor * decade >= value * (1 - 1e-9))
            return factor * decade;
    }
    return 10 * decade;
}

double roundBelow(double value)
{
    return 1 / roundAbove(1 / value);
}

namespace {

QString plainNumber(double value)
{
    return QLocale().toString(value, 'g', 6);
}

QString label(double ns, const TimeUnit &unit)
{
    return u"%1\u00a0%2"_s.arg(plainNumber(ns / unit.ns), unit.name);
}

double roundDurationStep(double leastNs)
{
    if (leastNs <= 10 * TimeUnit::second)
        return roundAbove(leastNs);
    for (double step :
         {15 * TimeUnit::second, 30 * TimeUnit::second, TimeUnit::minute, 2 * TimeUnit::minute,
          5 * TimeUnit::minute, 10 * TimeUnit::minute, 15 * TimeUnit::minute, 30 * TimeUnit::minute}) {
        if (step >= leastNs)
            return step;
    }
    return TimeUnit::hour * roundAbove(leastNs / TimeUnit::hour);
}

/// Multiples of \a step from 0 to the first at or above \a max.
std::vector<double> multiples(double step, double max)
{
    const int steps = qMax(1, int(std::ceil(max / step - 1e-9)));
    std::vector<double> values;
    for (int i = 0; i <= steps; ++i)
        values.push_back(i * step);
    return values;
}

/// Candidates for an axis from \a low to \a high, the densest first.
std::vector<std::vector<double>> candidates(double low, double high, Scale scale)
{
    std::vector<std::vector<double>> all;
    const auto add = [&](std::vector<double> values) {
        std::erase_if(values, [&](double v) { return v < low * (1 - 1e-9) || v > high * (1 + 1e-9); });
        if (!values.empty())
            all.push_back(std::move(values));
    };
    // Even steps are round numbers on a short logarithmic axis, too.
    if (scale == Scale::Linear || high / low < 10) {
        for (int parts : {10, 6, 4, 3, 2, 1})
            add(multiples(roundAbove((high - low) / parts), high));
    }
    if (scale == Scale::Linear)
        return all;
    const int firstDecade = int(std::floor(std::log10(low)));
    const int lastDecade = int(std::ceil(std::log10(high)));
    const auto addFactors = [&](std::initializer_list<double> factors, int everyDecades) {
        std::vector<double> values;
        for (int decade = firstDecade; decade <= lastDecade; decade += everyDecades) {
            for (double factor : factors)
                values.push_back(factor * std::pow(10.0, decade));
        }
        add(std::move(values));
    };
    addFactors({1, 2, 5}, 1);
    addFactors({1, 3}, 1);
    for (int every : {1, 2, 3})
        addFactors({1}, every);
    return all;
}

template <typename MakeLabel>
QList<AxisTick> densestFitting(double low, double high, Scale scale,
                               const std::function<bool(const QList<AxisTick> &)> &fits, MakeLabel makeLabel)
{
    const double least = scale == Scale::Linear ? 0 : std::numeric_limits<double>::min();
    if (!(low >= least) || !(high > low) || !std::isfinite(high))
        return {};
    QList<AxisTick> ticks;
    for (const std::vector<double> &values : candidates(low, high, scale)) {
        ticks.clear();
        for (double value : values)
            ticks.append({value, makeLabel(value)});
        if (fits(ticks))
            return ticks;
    }
    return ticks.mid(0, 1);
}

} // namespace

QList<AxisTick> numberTicks(double max, int maxSteps, bool wholeNumbers)
{
    double step = roundAbove(qMax(max, 1e-9) / qMax(1, maxSteps));
    if (wholeNumbers)
        step = qMax(1.0, step);
    QList<AxisTick> ticks;
    for (double value : multiples(step, max))
        ticks.append({value, wholeNumbers ? QLocale().toString(qint64(value)) : plainNumber(value)});
    return ticks;
}

QList<AxisTick> durationTicks(double maxNs, int maxSteps)
{
    const double step = roundDurationStep(qMax(maxNs, 1.0) / qMax(1, maxSteps));
    const std::vector<double> values = multiples(step, maxNs);
    const TimeUnit unit = timeUnitFor(values.back());
    QList<AxisTick> ticks;
    for (double value : values)
        ticks.append({value, label(value, unit)});
    return ticks;
}

QList<AxisTick> durationTicksBetween(double lowNs, double highNs, Scale scale,
                                     const std::function<bool(const QList<AxisTick> &)> &fits)
{
    return densestFitting(lowNs, highNs, scale, fits, [highNs](double ns) {
        return ns > 0 ? durationLabel(ns) : label(0, timeUnitFor(highNs));
    });
}

QList<AxisTick> decadeTicks(double low, double high, const std::function<bool(const QList<AxisTick> &)> &fits)
{
    return densestFitting(low, high, Scale::Logarithmic, fits, plainNumber);
}

QString durationLabel(double ns)
{
    return label(ns, timeUnitFor(ns));
}

} // namespace Loopscope
