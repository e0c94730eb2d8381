// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/bodycheck.h"
#include "net/httpclient.h"
#include "stats/tick.h"

#include <vector>

namespace Loopscope {

/// Makes a Tick of the requests of one look at an endpoint. A pure computation.
///
/// A request is good when it was answered with an expected status and, where the limits say so, an expected
/// body. A tick is down without a good request; else degraded where it broke a limit; else up. Its p95 is
/// percentile() of the latencies of the answered requests, or their longest where these are too few for a
/// p95 (fewer than 20).
class TickJudge
{
public:
    /// \a startedAtUs: microseconds since 1970 UTC. \a watch must outlive it.
    TickJudge(const Watch &watch, qint64 startedAtUs);

    /// A request ended. Its body is looked at here and not kept.
    void add(const Exchange &exchange);
    /// As add() of one that was not answered within its tick.
    void addCut();

    /// What was added so far; missed and lateNs are the caller's.
    [[nodiscard]] Tick tick() const;

private:
    void fail(std::size_t reason, const QString &detail);
    [[nodiscard]] BrokenLimits brokenLimits(const std::vector<qint64> &sorted) const;

    const Watch &m_watch;
    const BodyCheck m_bodyCheck;
    Tick m_tick; // ended, failed, errors and detail are current
    std::vector<qint64> m_latencies; // of answered requests, in ns
    std::optional<qint64> m_certificateEndS;
};

} // namespace Loopscope
