// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "core/phase.h"
#include "core/samplelog.h"

#include <array>
#include <optional>

namespace Loopscope {

/// One phase of a contender's answered requests, over those that had it. Times in ns, by percentile().
struct PhaseFigures
{
    qint64 count = 0; ///< requests of which the phase is known
    std::optional<double> medianNs; ///< absent without any
    std::optional<double> p95Ns; ///< absent below supportNeeded(0.95)

    bool operator==(const PhaseFigures &) const = default;
};

/// Where the time of a typical request at one percentile of the latency went. Means in ns.
///
/// It is the mean over the requests around that percentile, not a row of the phases' own percentiles: these
/// are of different requests, and the medians of all phases together may miss the median latency by any
/// amount (a phase that 4 of 10 requests wait for has a median although the median request never had it).
/// Means of one set of requests add up to their mean latency, and as all of them lie around the percentile,
/// that is about the latency at the percentile. A phase that a request did not have counts as no time here.
struct PhaseStack
{
    qint64 count = 0; ///< requests that the means are of; at least one
    std::array<double, phaseCount> phaseNs{}; ///< by Phase
    double restNs = 0; ///< latency that no phase tells of
    double latencyNs = 0; ///< the sum of all the above

    bool operator==(const PhaseStack &) const = default;
};

/// What is known of the phases of a contender's answered requests.
struct PhaseSummary
{
    std::array<PhaseFigures, phaseCount> figures; ///< by Phase
    std::optional<PhaseStack> atMedian; ///< of the requests from p45 to p55 of all that were answered
    std::optional<PhaseStack> atP95; ///< from p92.5 to p97.5; absent below supportNeeded(0.95) answers

    [[nodiscard]] const PhaseFigures &operator[](Phase phase) const { return figures[std::size_t(phase)]; }
    /// Whether the client told any phase at all.
    [[nodiscard]] bool isKnown() const;
    bool operator==(const PhaseSummary &) const = default;
};

/// By Contender::index().
using PhaseSummaries = std::array<PhaseSummary, contenderCount>;

/// Summarizes the phases of all answered requests. O(n); needs memory for one number per answered request at
/// a time. Requests with no known phase are left out of the stacks; where there are no others around a
/// percentile, its stack is absent. A contender has no phases at all where fewer than half of its answered
/// requests told any: Qt Network tells them only while its event loop is quick, and such requests are not
/// like the others. Any thread.
[[nodiscard]] PhaseSummaries summarizePhases(const SampleLog &samples);

} // namespace Loopscope
