// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/tick.h"

#include <QList>

#include <random>

namespace Loopscope {

/// An endpoint that never was: slower by day than by night, and with bad hours where told. For pictures,
/// tests and benchmarks; nothing of it was measured.
struct MadeUpService
{
    /// A stretch in which it was slow, or away.
    struct Trouble
    {
        qint64 fromUs = 0; ///< µs since 1970 UTC
        qint64 untilUs = 0;
        WatchState level = WatchState::Down;
        std::size_t reason = TickErrors::wrongStatus; ///< of failed requests
    };

    double baseMs = 40; ///< the least latency
    double loadMs = 25; ///< what the busiest hour adds, about
    int requests = 5; ///< of a tick
    std::chrono::milliseconds interval{60'000};
    QList<Trouble> troubles;
    /// Nothing is known of [gapFromUs, gapUntilUs): the machine slept.
    qint64 gapFromUs = 0;
    qint64 gapUntilUs = 0;
};

/// The ticks of \a service in [\a fromUs, \a untilUs), the same ones for the same \a seed.
[[nodiscard]] QList<Tick> madeUpTicks(const MadeUpService &service, qint64 fromUs, qint64 untilUs,
                                      unsigned seed);

} // namespace Loopscope
