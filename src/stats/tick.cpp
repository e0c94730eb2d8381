// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tick.h"

#include "stats/varint.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace Loopscope {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TickErrors)
};

constexpr char formatVersion = 1;

// What stands for a reason in bytes that are kept: the number of its kind, which never changes, because
// kinds are only ever added at the end, and two numbers far behind them.
constexpr qint64 wrongStatusNumber = 100;
constexpr qint64 wrongBodyNumber = 101;
static_assert(errorKindCount <= std::size_t(wrongStatusNumber));

qint64 numberOf(std::size_t reason)
{
    if (reason == TickErrors::wrongStatus)
        return wrongStatusNumber;
    if (reason == TickErrors::wrongBody)
        return wrongBodyNumber;
    return qint64(reason);
}

std::optional<std::size_t> reasonOf(qint64 number)
{
    for (std::size_t reason = 1; reason < TickErrors::reasonCount; ++reason) {
        if (numberOf(reason) == number)
            return reason;
    }
    return std::nullopt;
}

/// The sum of two counts that are not negative, or the largest number there is.
qint64 added(qint64 a, qint64 b)
{
    qint64 sum = 0;
    return qAddOverflow(a, b, &sum) ? std::numeric_limits<qint64>::max() : sum;
}

} // namespace

qint64 TickErrors::total() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0), added);
}

void TickErrors::merge(const TickErrors &other)
{
    std::transform(counts.begin(), counts.end(), other.counts.begin(), counts.begin(), added);
}

// Version, then for each reason that has a count: how far its number is behind the one before, and the count.
QByteArray TickErrors::encode() const
{
    QByteArray bytes;
    qint64 before = 0;
    for (std::size_t reason = 1; reason < reasonCount; ++reason) {
        if (counts[reason] <= 0)
            continue;
        if (bytes.isEmpty())
            bytes.append(formatVersion);
        appendVarint(bytes, quint64(numberOf(reason) - before));
        appendVarint(bytes, quint64(counts[reason]));
        before = numberOf(reason);
    }
    return bytes;
}

std::optional<TickErrors> TickErrors::decode(QByteArrayView bytes)
{
    TickErrors errors;
    if (bytes.isEmpty())
        return errors;
    if (bytes.front() != formatVersion || bytes.size() == 1)
        return std::nullopt;
    VarintReader reader(bytes.sliced(1));
    for (qint64 number = 0; reader.ok() && !reader.atEnd();) {
        const qint64 distance = reader.readUpTo(wrongBodyNumber);
        const qint64 count = reader.readUpTo(varintMax);
        number += distance;
        const std::optional<std::size_t> reason = reasonOf(number);
        if (distance == 0 || count == 0 || !reason)
            return std::nullopt;
        errors.counts[*reason] = count;
    }
    return reader.atEnd() ? std::optional(errors) : std::nullopt;
}

QString tickErrorId(std::size_t reason)
{
    Q_ASSERT(reason < TickErrors::reasonCount);
    if (reason == TickErrors::wrongStatus)
        return QStringLiteral("wrong_status");
    if (reason == TickErrors::wrongBody)
        return QStringLiteral("wrong_body");
    return errorId(ErrorKind(reason));
}

QString tickErrorName(std::size_t reason)
{
    Q_ASSERT(reason < TickErrors::reasonCount);
    if (reason == TickErrors::wrongStatus)
        return Texts::tr("unexpected status");
    if (reason == TickErrors::wrongBody)
        return Texts::tr("unexpected body");
    return errorName(ErrorKind(reason));
}

void TickBucket::add(const Tick &tick)
{
    using std::chrono::microseconds;
    const qint64 speaksForUs = microseconds(tick.interval).count();
    switch (tick.level) {
    case WatchState::Unknown:
        break;
    case WatchState::Up:
        upUs = added(upUs, speaksForUs);
        break;
    case WatchState::Degraded:
        degradedUs = added(degradedUs, speaksForUs);
        break;
    case WatchState::Down:
        downUs = added(downUs, speaksForUs);
        break;
    }
    ticks = added(ticks, 1);
    missed = added(missed, tick.missed);
    ended = added(ended, tick.ended);
    failed = added(failed, tick.failed);
    errors.merge(tick.errors);
    latency.merge(tick.latency);
}

void TickBucket::merge(const TickBucket &other)
{
    mergeCounts(other);
    latency.merge(other.latency);
}

void TickBucket::mergeCounts(const TickBucket &other)
{
    ticks = added(ticks, other.ticks);
    missed = added(missed, other.missed);
    upUs = added(upUs, other.upUs);
    degradedUs = added(degradedUs, other.degradedUs);
    downUs = added(downUs, other.downUs);
    ended = added(ended, other.ended);
    failed = added(failed, other.failed);
    errors.merge(other.errors);
}

std::optional<double> TickBucket::availability() const
{
    // As floating-point numbers: the sum of three totals out of a damaged file might be too large.
    const double good = double(upUs) + double(degradedUs);
    const double known = good + double(downUs);
    return known > 0 ? std::optional(good / known) : std::nullopt;
}

} // namespace Loopscope
