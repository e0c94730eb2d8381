// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweepstep.h"

#include "stats/measurements.h"
#include "stats/percentile.h"
#include "stats/selfcheck.h"
#include "stats/summary.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SweepStepText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SweepStep)
};

/// What a request that was not answered OK says of itself, in few words.
QString failureText(const Run &run, const Sample &sample)
{
    if (sample.answered())
        return u"HTTP %1"_s.arg(sample.status);
    const QString text = run.errorText(sample);
    return text.isEmpty() ? errorName(sample.error) : text;
}

/// The most frequent of the failures; of equally frequent ones the first in the alphabet.
class FailureTally
{
public:
    void add(const Sample &sample)
    {
        const quint64 key = quint64(sample.error) << 32 | quint64(sample.status) << 16 | sample.errorText;
        Failure &failure = m_failures[key];
        failure.sample = sample;
        ++failure.count;
    }

    [[nodiscard]] QString mostFrequent(const Run &run) const
    {
        QString best;
        qint64 bestCount = 0;
        for (const Failure &failure : m_failures) {
            const QString text = failureText(run, failure.sample);
            if (failure.count > bestCount || (failure.count == bestCount && text < best)) {
                best = text;
                bestCount = failure.count;
            }
        }
        return best;
    }

private:
    struct Failure
    {
        Sample sample;
        qint64 count = 0;
    };
    QHash<quint64, Failure> m_failures;
};

void addIntervals(SweepStep &step, const Run &run)
{
    Measurements measured;
    for (const Batch &batch : run.batches)
        measured.addBatch(batch);
    measured.reserve(std::size_t(run.samples.size()));
    run.samples.forEach([&measured](const Sample &sample) { measured.addSample(sample); });
    measured.finish(run.seed);
    const auto percentileInterval = [&measured](std::size_t i) -> std::optional<Interval> {
        const std::optional<BootstrapFigure> &figure = measured.logPercentile(i);
        return figure ? std::optional(bootstrapIntervalOfLog(*figure)) : std::nullopt;
    };
    step.p50Interval = percentileInterval(0);
    step.p95Interval = percentileInterval(1);
    step.p99Interval = percentileInterval(2);
    if (const auto &total = measured.logTotal()) {
        const Interval totalNs = bootstrapIntervalOfLog(*total);
        step.throughputInterval = {double(step.ok) * 1e9 / totalNs.high, double(step.ok) * 1e9 / totalNs.low};
    }
}

void addCheck(SweepStep &step, const Run &run)
{
    const SelfCheck check = selfCheck(run, [&step](Contender) { return step.p50Ns; });
    if (check.contenders.empty())
        return;
    const ContenderCheck &own = check.contenders.front();
    step.meanInFlight = own.inFlight.value_or(0);
    step.littleInFlight = own.littleInFlight;
    step.engineBusy = own.engineBusy;
    step.processBusy = own.processBusy;
    step.loopLag = own.loopLag;
    step.clientVerdict = own.verdict;
    step.reasons = own.reasons;
}

} // namespace

SweepStep sweepStepOf(const Run &run, quint16 round, bool withIntervals)
{
    static_assert(intervalPercentiles == std::array{0.50, 0.95, 0.99});
    SweepStep step;
    step.concurrency = run.plan.concurrency;
    step.round = round;
    FailureTally failures;
    std::vector<qint64> latencies;
    latencies.reserve(std::size_t(run.samples.size()));
    run.samples.forEach([&](const Sample &sample) {
        ++step.count;
        if (sample.answered())
            latencies.push_back(sample.latencyNs);
        if (sample.ok()) {
            ++step.ok;
        } else if (sample.error != ErrorKind::Cancelled) { // our own doing
            failures.add(sample);
        }
    });
    step.answered = qint64(latencies.size());
    step.errorText = failures.mostFrequent(run);
    for (const Batch &batch : run.batches)
        step.totalNs += batch.totalNs;
    step.complete = !run.interrupted && !run.batches.empty() && run.batches.front().complete;
    step.completeFigures();

    std::sort(latencies.begin(), latencies.end());
    const LatencySummary summary = summarizeSorted(latencies);
    const auto supported = [&latencies](double p) {
        return qint64(latencies.size()) >= supportNeeded(p) ? percentile(latencies, p) : std::nullopt;
    };
    step.meanNs = summary.meanNs;
    step.p50Ns = supported(0.50);
    step.p95Ns = supported(0.95);
    step.p99Ns = supported(0.99);
    addCheck(step, run);
    if (withIntervals && step.count <= mostForIntervals)
        addIntervals(step, run);
    return step;
}

} // namespace Loopscope
