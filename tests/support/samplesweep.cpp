// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samplesweep.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

Sweep sampleSweep(int slots, const QList<int> &concurrencies, int rounds)
{
    Sweep sweep;
    sweep.id = u"20261123-051349-7f3a"_s;
    sweep.plan.request.url = QUrl(u"http://127.0.0.1:8080/"_s);
    sweep.plan.concurrencies = concurrencies;
    sweep.plan.rounds = rounds;
    sweep.end = Sweep::End::Complete;
    for (int round = 0; round < rounds; ++round) {
        for (const int concurrency : concurrencies) {
            SweepStep step;
            step.concurrency = concurrency;
            step.round = quint16(round);
            step.count = 1'000;
            step.answered = 1'000;
            step.ok = 1'000;
            step.totalNs = qint64(1e12 / (50.0 * std::min(concurrency, slots)) * (1 + 0.005 * (round - 1)));
            step.completeFigures();
            const double latencyNs = concurrency / step.throughput * 1e9;
            step.meanNs = latencyNs;
            step.p50Ns = latencyNs;
            step.p95Ns = 1.2 * latencyNs;
            step.p99Ns = 1.5 * latencyNs;
            step.meanInFlight = concurrency;
            step.clientVerdict = ClientVerdict::Ok;
            step.complete = true;
            sweep.steps.push_back(step);
        }
    }
    return sweep;
}

void makeBottleneck(SweepStep &step)
{
    step.clientVerdict = ClientVerdict::Bottleneck;
    step.reasons = {BottleneckReason::EngineBusy};
    step.engineBusy = 0.97;
}

void makeFailing(SweepStep &step)
{
    step.ok = step.count / 10;
    step.errorText = u"HTTP 503"_s;
    step.completeFigures();
}

} // namespace Loopscope
