// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

#include <chrono>

namespace Loopscope {

/// What one sweep does: the same requests with ever more of them in flight, to see how a server scales. Each
/// concurrency of each round is a step: a run of its own with Strategy::Concurrent.
struct SweepPlan
{
    RequestSpec request;
    /// libcurl, because it needs the least CPU time: a sweep drives the client to its own limit, too.
    ClientKind client = ClientKind::Curl;
    QList<int> concurrencies = doublingUpTo(64); ///< ascending, each once
    int requestsPerStep = 0; ///< 0: as many as durationPerStep allows
    std::chrono::milliseconds durationPerStep{1'000}; ///< only where requestsPerStep is 0; what is in flight
                                                      ///< at its end still ends by itself
    int rounds = 3; ///< each goes through all concurrencies, ascending
    int warmUp = 1; ///< requests that each lane sends before its step is timed; not recorded

    [[nodiscard]] bool isByTime() const { return requestsPerStep == 0; }
    /// Steps of all rounds.
    [[nodiscard]] int stepCount() const { return int(concurrencies.size()) * rounds; }
    /// The run that is one step.
    [[nodiscard]] RunPlan stepPlan(int concurrency) const;

    /// 1, 2, 4 … and \a limit itself, which is at least 1.
    [[nodiscard]] static QList<int> doublingUpTo(int limit);

    bool operator==(const SweepPlan &) const = default;
};

namespace SweepLimits {
inline constexpr Range concurrencies{1, 100}; ///< how many of them
inline constexpr Range rounds{1, 100};
inline constexpr Range durationMs{100, 600'000};
} // namespace SweepLimits

/// The part of a plan that a problem is about, so that a form can point at it.
enum class SweepField {
    Url,
    Client,
    Concurrencies,
    RequestsPerStep,
    DurationPerStep,
    Rounds,
    WarmUp,
    Timeout,
    Redirects,
    CaFile
};

struct SweepProblem
{
    SweepField field;
    QString message; ///< one translated sentence
};

/// Every problem that would keep \a plan from running, in the order of the form; empty when it can run.
[[nodiscard]] QList<SweepProblem> sweepProblems(const SweepPlan &plan);

/// Reads what a person typed as concurrencies: numbers with commas between them, in any order. "4..64"
/// doubles from 4 up to 64, both included, and "10..50+10" goes by tens. The result is ascending, each once.
/// An Error says what is wrong with the text.
[[nodiscard]] Result<QList<int>> parseConcurrencies(const QString &text);

/// "1, 2, 4", which parseConcurrencies() reads back.
[[nodiscard]] QString concurrenciesText(const QList<int> &concurrencies);

} // namespace Loopscope
