// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

namespace Loopscope::TestRuns {

inline constexpr qint64 ms = 1'000'000;

inline Sample answered(Strategy strategy, quint16 round, qint64 startNs, qint64 latencyNs,
                       quint16 status = 200)
{
    Sample sample;
    sample.strategy = strategy;
    sample.round = round;
    sample.startNs = startNs;
    sample.latencyNs = latencyNs;
    sample.status = status;
    sample.bytesReceived = 10;
    return sample;
}

inline Sample broken(Strategy strategy, quint16 round, qint64 startNs, qint64 latencyNs, ErrorKind error)
{
    Sample sample = answered(strategy, round, startNs, latencyNs, 0);
    sample.bytesReceived = 0;
    sample.error = error;
    return sample;
}

inline Batch batch(Strategy strategy, quint16 round, int lanes, int done, qint64 startNs, qint64 totalNs)
{
    Batch result;
    result.strategy = strategy;
    result.round = round;
    result.lanes = lanes;
    result.planned = done;
    result.done = done;
    result.startNs = startNs;
    result.totalNs = totalNs;
    result.connectionsOpened = lanes;
    result.complete = true;
    return result;
}

} // namespace Loopscope::TestRuns
