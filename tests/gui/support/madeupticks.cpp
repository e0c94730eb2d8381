// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/madeupticks.h"

#include "stats/tickseries.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace Loopscope {

namespace {

Tick tickAt(const MadeUpService &service, qint64 us, std::mt19937 &random)
{
    std::exponential_distribution<double> tail(1.0);
    std::uniform_real_distribution<double> share(0, 1);
    Tick tick;
    tick.startedAtUs = us;
    tick.interval = service.interval;
    tick.planned = tick.ended = service.requests;
    tick.level = WatchState::Up;
    const MadeUpService::Trouble *trouble = nullptr;
    for (const MadeUpService::Trouble &one : service.troubles) {
        if (us >= one.fromUs && us < one.untilUs)
            trouble = &one;
    }
    const double phase = double(us % TickSpan::day) / TickSpan::day;
    const double load = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * (phase - 0.1));
    std::vector<qint64> latencies;
    for (int i = 0; i < service.requests; ++i) {
        const bool isDown = trouble && trouble->level == WatchState::Down;
        const bool isSlow = trouble && trouble->level == WatchState::Degraded;
        const bool isLost = isDown || (isSlow && share(random) < 0.15) || share(random) < 0.0004;
        if (isLost) {
            ++tick.failed;
            ++tick.errors.counts[trouble ? trouble->reason : std::size_t(ErrorKind::Timeout)];
        }
        if (isLost && trouble && trouble->reason != TickErrors::wrongStatus)
            continue;
        constexpr double slow = 6; // times what the busiest hour adds
        const double ms = service.baseMs * (1 + 0.08 * tail(random))
            + service.loadMs * (isSlow ? slow : load) * (0.35 + 0.3 * tail(random));
        latencies.push_back(qint64(ms * 1e6));
    }
    std::ranges::sort(latencies);
    for (const qint64 latency : latencies)
        tick.latency.add(latency);
    if (trouble) {
        tick.level = trouble->level;
        tick.broken = trouble->level == WatchState::Down ? BrokenLimit::Failed : BrokenLimit::P95;
        tick.detail = trouble->reason == TickErrors::wrongStatus ? QStringLiteral("HTTP 503")
                                                                 : tickErrorName(trouble->reason);
    }
    return tick;
}

} // namespace

QList<Tick> madeUpTicks(const MadeUpService &service, qint64 fromUs, qint64 untilUs, unsigned seed)
{
    std::mt19937 random(seed);
    const qint64 stepUs = std::chrono::microseconds(service.interval).count();
    std::uniform_int_distribution<qint64> jitter(0, stepUs / 20);
    QList<Tick> ticks;
    qint64 missed = 0;
    for (qint64 us = fromUs; us < untilUs; us += stepUs) {
        if (us >= service.gapFromUs && us < service.gapUntilUs) {
            ++missed;
            continue;
        }
        ticks.append(tickAt(service, us + jitter(random), random));
        ticks.last().missed = std::exchange(missed, 0);
    }
    return ticks;
}

} // namespace Loopscope
