// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweeptext.h"

#include "core/text.h"
#include "stats/selfcheck.h"
#include "stats/selfchecktext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SweepText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SweepText)
};

QString numberText(int number)
{
    return QLocale().toString(number);
}

/// A concurrency that was computed, as a person says it.
QString wholeText(double number)
{
    constexpr double most = 1e9; // an interval that wide says nothing more
    return numberText(int(std::lround(std::clamp(number, 0.0, most))));
}

/// Three significant digits, and powers of ten where it is tiny.
QString smallNumberText(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString kneeText(const SweepKnee &knee)
{
    const QString beyond = numberText(knee.rounded());
    const QString throughput = formatRate(knee.maxThroughput);
    const QString latency = formatDuration(knee.minLatencyNs);
    if (!knee.interval) {
        return SweepText::tr("Beyond %1 in flight you only add latency: the server answers at most %2, and a "
                             "request takes %3 when there is no other.",
                             "%2: a rate; %3: a duration")
            .arg(beyond, throughput, latency);
    }
    const auto ends = kneeIntervalText(knee);
    return SweepText::tr("Beyond %1 in flight (95\u00a0% interval %4 to %5) you only add latency: the server "
                         "answers at most %2, and a request takes %3 when there is no other.",
                         "%2: a rate; %3: a duration; %4 and %5: numbers in flight")
        .arg(beyond, throughput, latency, ends.first, ends.second);
}

/// The highest concurrency that says something of the server; 0 for none.
int highestUsable(const SweepReport &report)
{
    int highest = 0;
    for (const ConcurrencyReport &at : report.concurrencies) {
        if (!at.isFailing() && !at.clientWasBottleneck())
            highest = std::max(highest, at.concurrency);
    }
    return highest;
}

QString noKneeText(const SweepReport &report)
{
    const QString highest = numberText(highestUsable(report));
    switch (*report.noKnee) {
    case NoKneeReason::TooFewConcurrencies:
        return SweepText::tr("No knee can be told: it takes steps with different numbers in flight that the "
                             "server answers.");
    case NoKneeReason::StillGrowing:
        if (report.failingFrom && *report.failingFrom > highestUsable(report)) {
            return SweepText::tr("No knee up to %1 in flight: throughput still grew there, before requests "
                                 "failed.")
                .arg(highest);
        }
        return SweepText::tr(
                   "No knee up to %1 in flight: throughput still grows there. Sweep further to find "
                   "it.")
            .arg(highest);
    case NoKneeReason::ClientBottleneck:
        return SweepText::tr("No knee of the server: throughput grew until the client was the bottleneck.");
    case NoKneeReason::Noise:
        return SweepText::tr(
            "No knee can be told: throughput scatters too much. Measure longer steps, or more "
            "rounds.");
    }
    Q_UNREACHABLE();
}

QString fitText(const ScalabilityFit &fit)
{
    const QString name = scalabilityModelName(fit.model);
    const QString rSquared = QLocale().toString(fit.rSquared, 'f', 3);
    const QString sigma = coefficientText(fit.sigma);
    if (fit.model == ScalabilityModel::Amdahl) {
        return SweepText::tr("%1 describes it best (R² %2): contention σ = %3.", "%1: the name of a law")
            .arg(name, rSquared, sigma);
    }
    return SweepText::tr("%1 describes it best (R² %2): contention σ = %3, coherency κ = %4.",
                         "%1: the name of a law")
        .arg(name, rSquared, sigma, coefficientText(fit.kappa));
}

QString peakText(const ScalabilityFit &fit, int highestMeasured)
{
    if (fit.peakConcurrency) {
        const QString peak = wholeText(*fit.peakConcurrency);
        const QString throughput = formatRate(*fit.peakThroughput);
        return *fit.peakConcurrency > highestMeasured
            ? SweepText::tr("It predicts a peak of %1 at %2 in flight, which is beyond what was measured.",
                            "%1: a rate")
                  .arg(throughput, peak)
            : SweepText::tr("It predicts a peak of %1 at %2 in flight; with more, throughput falls.",
                            "%1: a rate")
                  .arg(throughput, peak);
    }
    const bool isLimitKnown = fit.sigma.interval && fit.sigma.interval->low > 0;
    if (const std::optional<double> limit = fit.throughputLimit(); limit && isLimitKnown) {
        return SweepText::tr("It predicts no peak: throughput tends to %1.", "%1: a rate")
            .arg(formatRate(*limit));
    }
    return SweepText::tr("It predicts no peak.");
}

QString noFitText(NoFitReason reason)
{
    switch (reason) {
    case NoFitReason::TooFewConcurrencies:
        return SweepText::tr("No fit: that takes at least %1 different numbers in flight that can be used.")
            .arg(numberText(SweepReport::fewestConcurrencies));
    case NoFitReason::Noise:
        return SweepText::tr("No fit: neither the Universal Scalability Law nor Amdahl's law describes these "
                             "throughputs (R² below %1). Measure longer steps, or more rounds.")
            .arg(QLocale().toString(SweepReport::leastRSquared, 'f', 2));
    case NoFitReason::WideIntervals:
        return SweepText::tr(
            "No fit: these steps leave the coefficients nearly unknown. Measure more numbers "
            "in flight, or more rounds.");
    }
    Q_UNREACHABLE();
}

QString reasonName(BottleneckReason reason)
{
    switch (reason) {
    case BottleneckReason::CpuExhausted:
        return SweepText::tr("this program took all cores");
    case BottleneckReason::EngineBusy:
        return SweepText::tr("its event loop had hardly a pause");
    case BottleneckReason::LoopLate:
        return SweepText::tr("its event loop was late");
    case BottleneckReason::LanesIdle:
        return SweepText::tr("lanes were idle while requests were left to send");
    case BottleneckReason::TimeHidden:
        return SweepText::tr("the latencies do not explain the requests in flight");
    }
    Q_UNREACHABLE();
}

QString clientText(const SweepReport &report)
{
    QStringList reasons;
    for (const BottleneckReason reason : report.clientReasons)
        reasons.append(reasonName(reason));
    return SweepText::tr(
               "From %1 in flight on the client was the bottleneck (%2): these steps say nothing of "
               "the server, and are left out.",
               "%2: a list of reasons")
        .arg(numberText(*report.clientBottleneckFrom), reasons.join(SweepText::tr(", ", "between items")));
}

QString failingText(const SweepReport &report)
{
    const QString text =
        SweepText::tr("From %1 in flight on requests failed: more than %2 were not answered OK.",
                      "%2: a share")
            .arg(numberText(*report.failingFrom), formatShare(SweepStep::failingShare));
    if (report.failureText.isEmpty())
        return text;
    const QString most = SweepText::tr("Most often: %1.", "%1: an error").arg(report.failureText);
    return SweepText::tr("%1 %2", "a sentence after another").arg(text, most);
}

} // namespace

QStringList sweepText(const SweepReport &report)
{
    QStringList lines;
    if (report.knee)
        lines.append(kneeText(*report.knee));
    else if (report.noKnee)
        lines.append(noKneeText(report));
    if (const ScalabilityFit *fit = report.bestFit()) {
        lines.append(fitText(*fit));
        lines.append(peakText(*fit, highestUsable(report)));
        if (report.kneeDescribesBetter()) {
            lines.append(SweepText::tr("A hard limit at the knee describes these steps better than that law: "
                                       "believe the knee."));
        }
    } else if (report.noFit) {
        lines.append(noFitText(*report.noFit));
    }
    if (report.clientBottleneckFrom)
        lines.append(clientText(report));
    if (report.failingFrom)
        lines.append(failingText(report));
    switch (report.end) {
    case Sweep::End::Complete:
        break;
    case Sweep::End::Interrupted:
        lines.append(
            SweepText::tr("The sweep was stopped before its end; this is what was measured until then."));
        break;
    case Sweep::End::ThreeFailingSteps:
        lines.append(SweepText::tr("The sweep ended early, after three failing steps in a row."));
        break;
    }
    return lines;
}

QString kneeLabel(const SweepReport &report)
{
    if (!report.knee)
        return {};
    return SweepText::tr("knee at %1 in flight").arg(numberText(report.knee->rounded()));
}

std::pair<QString, QString> kneeIntervalText(const SweepKnee &knee)
{
    return {wholeText(std::max(1.0, std::floor(knee.interval->low))),
            wholeText(std::max(1.0, std::ceil(knee.interval->high)))};
}

QString scalabilityModelName(ScalabilityModel model)
{
    switch (model) {
    case ScalabilityModel::Usl:
        return SweepText::tr("The Universal Scalability Law");
    case ScalabilityModel::Amdahl:
        return SweepText::tr("Amdahl's law");
    }
    Q_UNREACHABLE();
}

QString coefficientText(const Coefficient &coefficient)
{
    const QString value = smallNumberText(coefficient.value);
    if (!coefficient.interval)
        return value;
    return SweepText::tr("%1 (%2 to %3)", "a figure and its 95 % interval")
        .arg(value, smallNumberText(coefficient.interval->low), smallNumberText(coefficient.interval->high));
}

QString stepBottleneckText(const SweepStep &step, ClientKind client)
{
    if (!step.clientWasBottleneck())
        return {};
    ContenderCheck check;
    check.strategy = Strategy::Concurrent;
    check.client = client;
    check.lanes = step.concurrency;
    check.verdict = step.clientVerdict;
    check.reasons = step.reasons;
    check.loopLag = step.loopLag;
    check.inFlight = step.meanInFlight;
    check.littleInFlight = step.littleInFlight;
    check.engineBusy = step.engineBusy;
    check.processBusy = step.processBusy;
    return selfCheckSentence(check);
}

QString sweepIntervalText(IntervalBasis basis)
{
    switch (basis) {
    case IntervalBasis::None:
        return {};
    case IntervalBasis::Rounds:
        return SweepText::tr("95\u00a0% intervals of the mean over rounds");
    case IntervalBasis::Blocks:
        return SweepText::tr("95\u00a0% intervals within the only round, by blocks of requests");
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
