// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"
#include "models/timelinesource.h"

#include <array>

namespace Loopscope {

/// What the bars of requests are coloured by.
enum class TimelineColoring : quint8 { ByPhase, ByStrategy, ByStatus };

/// How a request ended, from the most harmless on.
enum class RequestOutcome : quint8 { Success, Redirect, ClientError, ServerError, Cancelled, Failed };
inline constexpr std::size_t outcomeCount = std::size_t(RequestOutcome::Failed) + 1;

[[nodiscard]] RequestOutcome outcomeOf(const Sample &sample);
/// The translated name for people: "2xx", "no answer".
[[nodiscard]] QString outcomeName(RequestOutcome outcome);

/// The parts of a request's bar: phases by their number, then time that no phase tells of, in a request that
/// was answered and in one that was not.
inline constexpr int restPhase = int(phaseCount);
inline constexpr int failedPhase = restPhase + 1;
inline constexpr int requestPartCount = failedPhase + 1;

/// A part of a request's bar, in ns from the request's start.
struct RequestPart
{
    int part;
    qint64 startNs;
    qint64 endNs;
};

/// The parts of \a sample in their order, one behind the other, together its latency: those that took time,
/// and one for a request that took none. Phases that tell of more than the latency are cut. Time that no
/// phase tells of stands before the others where it is not known when the request was sent, else behind them.
struct RequestParts
{
    explicit RequestParts(const Sample &sample);

    std::array<RequestPart, phaseCount + 1> parts; // the first count of them; the others are not set
    int count = 0;

    [[nodiscard]] std::span<const RequestPart> all() const { return {parts.data(), std::size_t(count)}; }
};

/// The kinds of a timeline of requests.
[[nodiscard]] constexpr TimelineKind partKind(int part)
{
    return TimelineKind(part);
}
[[nodiscard]] constexpr TimelineKind outcomeKind(RequestOutcome outcome)
{
    return TimelineKind(requestPartCount + int(outcome));
}
[[nodiscard]] constexpr TimelineKind contenderKind(Contender contender)
{
    return TimelineKind(std::size_t(requestPartCount) + outcomeCount + contender.index());
}
inline constexpr int requestKindCount = int(std::size_t(requestPartCount) + outcomeCount + contenderCount);

} // namespace Loopscope
