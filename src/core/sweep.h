// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clientverdict.h"
#include "core/interval.h"
#include "core/run.h"
#include "core/sweepplan.h"

#include <optional>
#include <vector>

namespace Loopscope {

/// What was measured with one number of requests in flight, in one round. Times in ns.
struct SweepStep
{
    /// A step is failing when more than this share of its requests was not answered OK (Sample::ok(): a
    /// complete response with a status below 400).
    static constexpr double failingShare = 0.10;

    int concurrency = 1; ///< requests in flight, as planned
    quint16 round = 0; ///< 0-based
    qint64 count = 0; ///< requests that ended, by whatever end
    qint64 answered = 0; ///< Sample::answered(), whatever the status
    qint64 ok = 0; ///< Sample::ok()
    qint64 failed = 0; ///< count − ok
    qint64 totalNs = 0; ///< first request started until the last one ended
    double throughput = 0; ///< ok requests per second
    // Of the answered requests; a percentile that they cannot support is absent, see supportNeeded().
    std::optional<double> meanNs;
    std::optional<double> p50Ns;
    std::optional<double> p95Ns;
    std::optional<double> p99Ns;
    /// 95 % intervals within this step, by blocks of consecutive requests: what another round would bring is
    /// not in them. Only in sweeps of one round, where there are no others; absent where the requests do not
    /// support them.
    std::optional<Interval> throughputInterval;
    std::optional<Interval> p50Interval;
    std::optional<Interval> p95Interval;
    std::optional<Interval> p99Interval;

    // How much of that is the instrument's own doing, see ContenderCheck.
    double meanInFlight = 0; ///< on average over time, as measured; 0 where it was not
    std::optional<double> littleInFlight;
    std::optional<double> engineBusy;
    std::optional<double> processBusy;
    LoopLag loopLag;
    ClientVerdict clientVerdict = ClientVerdict::Unknown;
    std::vector<BottleneckReason> reasons; ///< the most serious first; empty unless Bottleneck

    bool failing = false; ///< see failingShare
    QString errorText; ///< what the failed requests said most often: "HTTP 503", "Connection refused"; not
                       ///< translated where it is the client's own text
    bool complete = false; ///< not stopped before its end; others are not used for fits

    /// Sets failed, throughput and failing, which follow from the counts and the total.
    void completeFigures();

    [[nodiscard]] bool clientWasBottleneck() const { return clientVerdict == ClientVerdict::Bottleneck; }
    bool operator==(const SweepStep &) const = default;
};

/// Everything that one sweep measured. Files, tables and charts are all made from this. Small: requests are
/// not in it, and a copy is a snapshot.
struct Sweep
{
    enum class End : quint8 {
        Complete, ///< every step was measured
        Interrupted, ///< stopped, or still on
        ThreeFailingSteps, ///< the server does not answer any more: so many steps in a row were failing
    };
    static constexpr int failingStepsToEnd = 3;

    QString id; ///< unique, sortable by time: 20261123-051349-7f3a
    QString programVersion;
    SweepPlan plan;
    qint64 startedAtUs = 0; ///< microseconds since 1970 UTC
    int cores = 0; ///< of the machine that measured, as far as the process may use them; 0: not known
    std::vector<SweepStep> steps; ///< in the order they were measured
    End end = End::Interrupted;

    bool operator==(const Sweep &) const = default;
};

/// The word for files ("three_failing_steps"); never translated.
[[nodiscard]] QString sweepEndId(Sweep::End end);
[[nodiscard]] std::optional<Sweep::End> sweepEndFromId(QStringView id);

} // namespace Loopscope
