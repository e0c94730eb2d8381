// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"
#include "core/watch.h"
#include "stats/latencysketch.h"

#include <QFlags>
#include <QMetaType>

#include <array>
#include <chrono>
#include <optional>

namespace Loopscope {

/// Which limits a tick broke.
enum class BrokenLimit : quint8 {
    Failed = 1, ///< more requests failed than may
    P95 = 2,
    Body = 4, ///< text or JSON value; the request is a failed one, too
    Certificate = 8, ///< it ends too soon
};
Q_DECLARE_FLAGS(BrokenLimits, BrokenLimit)
Q_DECLARE_OPERATORS_FOR_FLAGS(BrokenLimits)

/// How many requests failed for which reason: those that were not answered, by ErrorKind, and two reasons
/// that only a watch has.
struct TickErrors
{
    static constexpr std::size_t wrongStatus = errorKindCount; ///< answered, with a status not expected
    static constexpr std::size_t wrongBody = errorKindCount + 1; ///< the body is not as expected
    static constexpr std::size_t reasonCount = errorKindCount + 2;

    std::array<qint64, reasonCount> counts{}; ///< by ErrorKind (that of None stays 0), then the two above

    [[nodiscard]] qint64 total() const;
    void merge(const TickErrors &other);
    [[nodiscard]] QByteArray encode() const; ///< empty without errors
    [[nodiscard]] static std::optional<TickErrors> decode(QByteArrayView bytes);
    bool operator==(const TickErrors &) const = default;
};

/// The word for files of a reason ("timeout", "wrong_status"); never translated.
[[nodiscard]] QString tickErrorId(std::size_t reason);
/// The translated name for people ("timed out", "unexpected status").
[[nodiscard]] QString tickErrorName(std::size_t reason);

/// What one tick of a watch measured. Small; a year of them is kept.
struct Tick
{
    qint64 startedAtUs = 0; ///< microseconds since 1970 UTC, by the wall clock, which may step back
    qint64 lateNs = 0; ///< how long after its time on the schedule it started; never negative
    std::chrono::milliseconds interval{0}; ///< it speaks for so long from its start on; beyond is a gap
    qint64 missed = 0; ///< ticks that should have been since the one before and were not: the process was
                       ///< stopped, or the machine slept
    WatchState level = WatchState::Down; ///< what this tick alone says; never Unknown
    BrokenLimits broken;
    int planned = 0; ///< requests
    int ended = 0; ///< requests that ended, by whatever end; fewer than planned where the interval was over
    int failed = 0; ///< of these; the sum of errors
    TickErrors errors;
    LatencySketch latency; ///< of answered requests, whatever their status
    std::optional<int> certificateDays; ///< that the server's certificate was still valid; negative: expired
    QString detail; ///< of the first failed request, in the client's own words, or "HTTP 503"; not stored

    bool operator==(const Tick &) const = default;
};

/// Many ticks as one: a column of a chart, an hour, a day.
struct TickBucket
{
    qint64 startUs = 0; ///< microseconds since 1970 UTC
    qint64 endUs = 0; ///< exclusive
    qint64 ticks = 0;
    qint64 missed = 0;
    // Time that ticks which say so speak for, in µs. Beyond their sum nothing is known.
    qint64 upUs = 0;
    qint64 degradedUs = 0;
    qint64 downUs = 0;
    qint64 ended = 0; ///< requests
    qint64 failed = 0;
    TickErrors errors;
    LatencySketch latency;

    /// \a tick starts within this bucket. The time it speaks for counts here, also beyond the end.
    void add(const Tick &tick);
    void merge(const TickBucket &other); ///< adds up; leaves start and end alone
    void mergeCounts(const TickBucket &other); ///< the same of all but the latencies
    [[nodiscard]] qint64 knownUs() const { return upUs + degradedUs + downUs; }
    /// The share of the known time that was not down, 0 … 1; nothing where nothing is known.
    [[nodiscard]] std::optional<double> availability() const;
    bool operator==(const TickBucket &) const = default;
};

/// A tick and whose it is: what a monitor hands out and a history takes.
struct WatchTick
{
    QString watchId;
    Tick tick;
};

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::WatchTick)
