// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interval.h"

#include <QtGlobal>

#include <optional>
#include <span>
#include <variant>

namespace Loopscope {

struct SweepStep;

/// Why there is no knee.
enum class NoKneeReason : quint8 {
    TooFewConcurrencies,
    StillGrowing, ///< throughput still grows at the highest concurrency that can be used
    ClientBottleneck, ///< it grew until the client was the bottleneck, or nearly
    Noise, ///< the measurements scatter too much to tell
};

/// The number of requests in flight from which on more of them only wait: N = X_max · R_min, where the
/// asymptotic bounds of a closed system, X ≤ N ÷ R_min and X ≤ X_max, meet. Source: P. J. Denning and
/// J. P. Buzen, "The Operational Analysis of Queueing Network Models", ACM Computing Surveys 10 (1978);
/// E. D. Lazowska et al., "Quantitative System Performance" (1984), chapter 5.
struct SweepKnee
{
    double concurrency = 0;
    std::optional<Interval> interval; ///< 95 %, from the scatter of both factors; absent with too few steps
    double maxThroughput = 0; ///< X_max, the plateau, per second
    double aicc = 0; ///< of the two bounds as a curve, to compare with ScalabilityFit::aicc
    double minLatencyNs = 0; ///< R_min, a request's mean latency when hardly any other is in flight

    /// As a person says it: a whole number, at least 1.
    [[nodiscard]] int rounded() const;
    bool operator==(const SweepKnee &) const = default;
};

/// Finds the knee in \a steps that can be used (see isUsable()), in any order. X_max is the median throughput
/// of the steps on the plateau: of all concurrencies whose median over rounds comes within a tenth of the
/// highest. R_min is the lowest, over the three lowest concurrencies, of the median over rounds of the mean
/// latency: the mean, because operational laws are about means, and the lowest, because other requests in
/// flight can only add to it. There is no knee where throughput grows, over the upper half of the
/// concurrencies, by more than a fifth when their number doubles: then the plateau is still to come.
/// \a clientLimits tells that higher concurrencies were measured in which the client was the bottleneck.
[[nodiscard]] std::variant<SweepKnee, NoKneeReason> findKnee(std::span<const SweepStep> steps,
                                                             bool clientLimits);

} // namespace Loopscope
