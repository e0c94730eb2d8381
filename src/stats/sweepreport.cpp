// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweepreport.h"

#include "stats/selfcheck.h"
#include "stats/studentt.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace Loopscope {

namespace {

using Steps = std::vector<const SweepStep *>;
using OptionalFigure = std::optional<double> SweepStep::*;
using OptionalInterval = std::optional<Interval> SweepStep::*;

/// Mean and 95 % t interval of at least one value; times and rates are not negative.
SweepFigure meanOf(const std::vector<double> &values)
{
    SweepFigure figure;
    const auto count = double(values.size());
    for (const double value : values)
        figure.value += value / count;
    if (values.size() < 2)
        return figure;
    double squares = 0;
    for (const double value : values)
        squares += std::pow(value - figure.value, 2);
    const double margin = studentT975(qint64(values.size()) - 1) * std::sqrt(squares / (count - 1) / count);
    figure.interval = {std::max(0.0, figure.value - margin), figure.value + margin};
    return figure;
}

/// Nothing unless every step has the figure.
std::optional<SweepFigure> figureOf(const Steps &steps, OptionalFigure figure,
                                    std::optional<OptionalInterval> interval = std::nullopt)
{
    std::vector<double> values;
    for (const SweepStep *step : steps) {
        if (!(step->*figure))
            return std::nullopt;
        values.push_back(*(step->*figure));
    }
    SweepFigure mean = meanOf(values);
    if (steps.size() == 1 && interval)
        mean.interval = steps.front()->**interval;
    return mean;
}

ConcurrencyReport reportOf(int concurrency, const Steps &steps)
{
    ConcurrencyReport report;
    report.concurrency = concurrency;
    report.rounds = int(steps.size());
    std::vector<double> throughputs;
    for (const SweepStep *step : steps) {
        report.failingRounds += step->failing ? 1 : 0;
        report.bottleneckRounds += clientMadeThroughput(*step) ? 1 : 0;
        report.count += step->count;
        report.failed += step->failed;
        throughputs.push_back(step->throughput);
    }
    report.throughput = meanOf(throughputs);
    if (steps.size() == 1)
        report.throughput.interval = steps.front()->throughputInterval;
    report.mean = figureOf(steps, &SweepStep::meanNs);
    report.p50 = figureOf(steps, &SweepStep::p50Ns, &SweepStep::p50Interval);
    report.p95 = figureOf(steps, &SweepStep::p95Ns, &SweepStep::p95Interval);
    report.p99 = figureOf(steps, &SweepStep::p99Ns, &SweepStep::p99Interval);
    const auto hasInterval = [](const std::optional<SweepFigure> &figure) {
        return figure && figure->interval;
    };
    if (report.throughput.interval || hasInterval(report.p50) || hasInterval(report.p95))
        report.basis = steps.size() == 1 ? IntervalBasis::Blocks : IntervalBasis::Rounds;
    return report;
}

/// What the client's fault is in the steps from \a concurrency on.
std::vector<BottleneckReason> reasonsFrom(const Sweep &sweep, int concurrency)
{
    std::map<BottleneckReason, int> counts;
    for (const SweepStep &step : sweep.steps) {
        if (step.concurrency < concurrency || !clientMadeThroughput(step))
            continue;
        for (const BottleneckReason reason : step.reasons)
            ++counts[reason];
    }
    std::vector<BottleneckReason> reasons;
    for (const auto &[reason, count] : counts)
        reasons.push_back(reason);
    std::stable_sort(reasons.begin(), reasons.end(), [&counts](BottleneckReason a, BottleneckReason b) {
        return counts.at(a) > counts.at(b);
    });
    return reasons;
}

void findClientBottleneck(SweepReport &report, const Sweep &sweep)
{
    for (auto at = report.concurrencies.rbegin(); at != report.concurrencies.rend(); ++at) {
        if (at->isFailing())
            continue; // its errors are the server's
        if (!at->clientWasBottleneck())
            break;
        report.clientBottleneckFrom = at->concurrency;
    }
    if (report.clientBottleneckFrom)
        report.clientReasons = reasonsFrom(sweep, *report.clientBottleneckFrom);
}

void findFailures(SweepReport &report, const Sweep &sweep)
{
    const auto failing = std::find_if(report.concurrencies.begin(), report.concurrencies.end(),
                                      [](const ConcurrencyReport &at) { return at.isFailing(); });
    if (failing == report.concurrencies.end())
        return;
    report.failingFrom = failing->concurrency;
    QHash<QString, qint64> texts;
    for (const SweepStep &step : sweep.steps) {
        if (step.failing && !step.errorText.isEmpty())
            texts[step.errorText] += step.failed;
    }
    qint64 most = 0;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (text.value() > most || (text.value() == most && text.key() < report.failureText)) {
            most = text.value();
            report.failureText = text.key();
        }
    }
}

bool isNoise(const ScalabilityFit &fit)
{
    return fit.rSquared < SweepReport::leastRSquared && fit.residualError > SweepReport::mostResidualError;
}

bool isUseless(const ScalabilityFit &fit)
{
    constexpr double widestLambda = 2; // high ÷ low
    constexpr double widestSigma = 0.5; // high − low
    const std::optional<Interval> &lambda = fit.lambda.interval;
    const std::optional<Interval> &sigma = fit.sigma.interval;
    return !lambda || lambda->high > widestLambda * lambda->low
        || (sigma && sigma->high - sigma->low > widestSigma);
}

void chooseFit(SweepReport &report, int concurrencies)
{
    if (concurrencies < SweepReport::fewestConcurrencies || !report.amdahl) {
        report.usl.reset();
        report.amdahl.reset();
        report.noFit = NoFitReason::TooFewConcurrencies;
        return;
    }
    const ScalabilityFit *best = nullptr;
    bool isAllNoise = true;
    for (const auto *fit : {&report.amdahl, &report.usl}) {
        if (!*fit || isNoise(**fit))
            continue;
        isAllNoise = false;
        if (!isUseless(**fit) && (!best || (*fit)->aicc < best->aicc))
            best = &**fit;
    }
    if (best)
        report.better = best->model;
    else
        report.noFit = isAllNoise ? NoFitReason::Noise : NoFitReason::WideIntervals;
}

} // namespace

const ScalabilityFit *SweepReport::bestFit() const
{
    if (!better)
        return nullptr;
    const std::optional<ScalabilityFit> &fit = *better == ScalabilityModel::Usl ? usl : amdahl;
    return fit ? &*fit : nullptr;
}

bool SweepReport::kneeDescribesBetter() const
{
    return knee && bestFit() && knee->aicc < bestFit()->aicc;
}

bool clientMadeThroughput(const SweepStep &step)
{
    if (!step.clientWasBottleneck())
        return false;
    const bool isLateAlone = step.reasons == std::vector{BottleneckReason::LoopLate};
    const double latencyNs = step.p50Ns.value_or(step.meanNs.value_or(0));
    return !isLateAlone || double(step.loopLag.p50Ns) > SelfCheckLimits::lagOfLatency * latencyNs;
}

bool isUsable(const SweepStep &step)
{
    return step.complete && !step.failing && !clientMadeThroughput(step) && std::isfinite(step.throughput)
        && step.throughput > 0;
}

SweepReport analyseSweep(const Sweep &sweep)
{
    SweepReport report;
    report.end = sweep.end;
    std::map<int, Steps> byConcurrency;
    for (const SweepStep &step : sweep.steps) {
        if (step.complete)
            byConcurrency[step.concurrency].push_back(&step);
    }
    std::vector<SweepStep> usable;
    std::vector<ScalabilityPoint> points;
    int concurrencies = 0;
    for (const auto &[concurrency, steps] : byConcurrency) {
        const ConcurrencyReport &at = report.concurrencies.emplace_back(reportOf(concurrency, steps));
        // The rounds in which it looked well are chosen by chance there.
        if (at.isFailing() || at.clientWasBottleneck())
            continue;
        const std::size_t before = usable.size();
        std::for_each(steps.begin(), steps.end(), [&](const SweepStep *step) {
            if (isUsable(*step)) {
                usable.push_back(*step);
                points.push_back({double(concurrency), step->throughput});
            }
        });
        concurrencies += usable.size() > before ? 1 : 0;
    }
    report.usablePoints = int(points.size());
    findClientBottleneck(report, sweep);
    findFailures(report, sweep);

    report.usl = fitUsl(points);
    report.amdahl = fitAmdahl(points);
    chooseFit(report, concurrencies);
    const auto knee = findKnee(usable, report.clientBottleneckFrom.has_value());
    if (const auto *found = std::get_if<SweepKnee>(&knee))
        report.knee = *found;
    else
        report.noKnee = std::get<NoKneeReason>(knee);
    return report;
}

} // namespace Loopscope
