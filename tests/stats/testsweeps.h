// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/sweepreport.h"
#include "stats/sweeptext.h"

#include <algorithm>
#include <random>

namespace Loopscope {

using namespace Qt::StringLiterals;

inline SweepStep makeStep(int concurrency, int round, double throughput, double meanMs)
{
    SweepStep step;
    step.concurrency = concurrency;
    step.round = quint16(round);
    step.count = 1'000;
    step.answered = 1'000;
    step.ok = 1'000;
    step.throughput = throughput;
    step.totalNs = qint64(1e12 / throughput);
    step.meanNs = meanMs * 1e6;
    step.p50Ns = meanMs * 1e6;
    step.p95Ns = 1.5 * meanMs * 1e6;
    step.meanInFlight = concurrency;
    step.clientVerdict = ClientVerdict::Ok;
    step.complete = true;
    return step;
}

/// A server with \a slots workers that hold each request for 20 ms, with noise of that share.
inline Sweep slotSweep(int slots, const QList<int> &concurrencies, int rounds = 3, double noise = 0.02)
{
    Sweep sweep;
    sweep.plan.concurrencies = concurrencies;
    sweep.plan.rounds = rounds;
    sweep.end = Sweep::End::Complete;
    std::mt19937 generator(11);
    std::normal_distribution<double> normal;
    for (int round = 0; round < rounds; ++round) {
        for (const int n : concurrencies) {
            const double throughput = std::min(n, slots) * 50 * (1 + noise * normal(generator));
            sweep.steps.push_back(makeStep(n, round, throughput, n / throughput * 1e3));
        }
    }
    return sweep;
}

inline void makeBottleneck(SweepStep &step)
{
    step.clientVerdict = ClientVerdict::Bottleneck;
    step.reasons = {BottleneckReason::EngineBusy};
    step.engineBusy = 0.97;
}

inline void makeFailing(SweepStep &step)
{
    step.ok = 100;
    step.failed = 900;
    step.failing = true;
    step.throughput /= 10;
    step.errorText = u"HTTP 503"_s;
}

inline QString allText(const SweepReport &report)
{
    return sweepText(report).join(u'\n');
}

} // namespace Loopscope
