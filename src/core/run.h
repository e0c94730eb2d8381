// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "core/samplelog.h"

#include <QMetaType>
#include <QStringList>

#include <vector>

namespace Loopscope {

/// How late a 5 ms precise timer of the engine's event loop fired: the instrument's own error.
struct LoopLag
{
    qint64 count = 0;
    qint64 p50Ns = 0;
    qint64 p99Ns = 0;
    qint64 maxNs = 0;

    bool operator==(const LoopLag &) const = default;
};

/// The most late shot of that timer in a stretch of time; stretches without a shot have none.
struct LagInterval
{
    qint64 startNs = 0; ///< from the run's origin
    qint64 endNs = 0; ///< not before startNs
    qint64 maxNs = 0;

    bool operator==(const LagInterval &) const = default;
};

/// One batch as it was driven: one contender, one round.
struct Batch
{
    Strategy strategy = Strategy::Sequential;
    ClientKind client = ClientKind::Qt;
    quint16 round = 0; ///< 0-based
    int lanes = 1;
    int planned = 0; ///< requests it was to send; at most, with RunPlan::duration
    int done = 0; ///< requests that ended
    qint64 startNs = 0; ///< first request started, from the run's origin
    qint64 totalNs = 0; ///< first request started until the last one ended
    int connectionsOpened = 0;
    bool complete = false; ///< every planned request ended by itself, or the plan's duration is over and all
                           ///< that was sent until then ended by itself; false when stopped

    // What the instrument saw of itself meanwhile.
    qint64 retries = 0; ///< requests that the client sent again without being asked to
    double meanInFlight = 0; ///< lanes with a request in flight, on average; 0 where it was not measured
    qint64 engineCpuNs = 0; ///< CPU time of the engine's thread and, with Strategy::Threads, of the lanes'
                            ///< threads, without active waits; 0 where it was not measured
    qint64 processCpuNs = 0; ///< CPU time of the whole process, active waits included; likewise
    LoopLag loopLag = {}; ///< of this batch alone
    double steadyInFlight = 0; ///< as meanInFlight, only while there were requests left to send
    qint64 latencySumNs = 0; ///< latencies of all requests that ended, by whatever end; 0 likewise

    [[nodiscard]] Contender contender() const { return {strategy, client}; }
    bool operator==(const Batch &) const = default;
};

/// Everything that one press of Run produced. Files, tables and charts are all made from this.
struct Run
{
    QString id; ///< unique, sortable by time: 20261123-051349-7f3a
    QString programVersion;
    RunPlan plan;
    qint64 startedAtUs = 0; ///< microseconds since 1970 UTC, of the moment that all startNs count from
    quint32 seed = 0; ///< of the shuffled order of the batches
    std::vector<Batch> batches; ///< in the order they ran
    SampleLog samples; ///< in the order they ended
    QStringList errorTexts{QString()}; ///< what Sample::errorText points into; [0] is empty
    LoopLag loopLag;
    std::vector<LagInterval> lagSeries; ///< the lag over time; may be empty, see addLag()
    int cores = 0; ///< of the machine that measured, as far as the process may use them; 0: not known
    bool interrupted = false; ///< stopped before every batch was complete

    [[nodiscard]] QString errorText(const Sample &sample) const { return errorTexts.value(sample.errorText); }
};

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::Batch)
Q_DECLARE_METATYPE(Loopscope::LoopLag)
Q_DECLARE_METATYPE(Loopscope::LagInterval)
