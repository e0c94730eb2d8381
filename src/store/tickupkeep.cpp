// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tickupkeep.h"

#include "store/database.h"
#include "store/tickbuckets.h"
#include "store/transaction.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace TickSpan;

namespace {

// What a step does at most, so that nobody who writes waits long.
constexpr qint64 ticksOfStep = 5'000;
constexpr int hoursOfStep = 24;
constexpr int daysOfStep = 4;
constexpr qint64 droppedOfStep = 6 * hour;

std::optional<qint64> inUs(const std::optional<Retention::Days> &days)
{
    return days ? std::optional(qint64(days->count()) * day) : std::nullopt;
}

TickBucket emptyBucket(qint64 startUs, qint64 widthUs)
{
    TickBucket bucket;
    bucket.startUs = startUs;
    bucket.endUs = startUs + widthUs;
    return bucket;
}

std::optional<qint64> longer(std::optional<qint64> a, std::optional<qint64> b)
{
    return a && b ? std::optional(std::max(*a, *b)) : std::nullopt;
}

} // namespace

void TickUpkeep::setRetention(const Retention &retention)
{
    m_ticksUs = inUs(retention.ticks);
    m_hoursUs = longer(inUs(retention.hours), m_ticksUs);
    m_daysUs = longer(inUs(retention.days), m_hoursUs);
}

bool TickUpkeep::step(qint64 nowUs)
{
    if (!m_hasBegun) {
        Rows rows = m_database.select(u"SELECT id FROM watch ORDER BY id"_s);
        while (rows.next())
            m_watches.append(rows.integer(0));
        m_hasBegun = true;
    }
    constexpr int mostIdle = 20; // to look at, until others are let do something, too
    for (int idle = 0; !m_watches.isEmpty() && !m_database.error(); ++idle) {
        if (idle == mostIdle)
            return true;
        const qint64 watch = m_watches.first();
        const bool hasWorked = rollUpHours(watch, nowUs) || rollUpDays(watch, nowUs)
            || dropTicks(watch, nowUs) || dropRollups(watch, RollupSpan::Hour, nowUs)
            || dropRollups(watch, RollupSpan::Day, nowUs);
        if (hasWorked)
            return true;
        if (!m_database.error())
            m_watches.removeFirst();
    }
    m_hasBegun = !m_watches.isEmpty();
    return false;
}

/// The first hour from \a fromUs on that has ticks, where it is over.
std::optional<qint64> TickUpkeep::nextHour(qint64 watch, qint64 fromUs, qint64 nowUs)
{
    const std::optional<qint64> first = TickTables::firstTick(m_database, watch, fromUs);
    if (!first)
        return std::nullopt;
    const qint64 startUs = tickBucketStart(*first, hour);
    return startUs + hour + settleUs <= nowUs ? std::optional(startUs) : std::nullopt;
}

/// The first day that has hours and is not rolled up, where it is over and all of its hours are rolled up.
std::optional<qint64> TickUpkeep::nextDay(qint64 watch, const TickTables::Marks &marks, qint64 nowUs)
{
    const std::optional<qint64> first =
        TickTables::firstRollup(m_database, watch, RollupSpan::Hour, marks.daysUs);
    if (!first)
        return std::nullopt;
    const qint64 startUs = tickBucketStart(*first, day);
    if (startUs + day + settleUs > nowUs)
        return std::nullopt;
    const std::optional<qint64> open = TickTables::firstTick(m_database, watch, marks.hoursUs);
    return !open || *open >= startUs + day ? std::optional(startUs) : std::nullopt;
}

bool TickUpkeep::rollUpHours(qint64 watch, qint64 nowUs)
{
    // Looked at without holding anybody up first.
    if (!nextHour(watch, TickTables::marks(m_database, watch).hoursUs, nowUs))
        return false;
    Transaction transaction(m_database, Transaction::Kind::Alone);
    qint64 fromUs = TickTables::marks(m_database, watch).hoursUs;
    qint64 ticks = 0;
    TickBuckets buckets(hour);
    for (int i = 0; i < hoursOfStep && ticks < ticksOfStep; ++i) {
        const std::optional<qint64> startUs = nextHour(watch, fromUs, nowUs);
        if (!startUs)
            break;
        fromUs = *startUs + hour;
        ticks += TickTables::readTicks(m_database, watch, *startUs, fromUs, buckets);
        std::vector<TickBucket> made = buckets.take();
        // Of an hour without a tick that can be read there is a row, too: it is done.
        if (made.empty())
            made.push_back(emptyBucket(*startUs, hour));
        TickTables::writeRollup(m_database, watch, RollupSpan::Hour, made.front());
    }
    return transaction.commit();
}

bool TickUpkeep::rollUpDays(qint64 watch, qint64 nowUs)
{
    if (!nextDay(watch, TickTables::marks(m_database, watch), nowUs))
        return false;
    Transaction transaction(m_database, Transaction::Kind::Alone);
    TickBuckets buckets(day);
    for (int i = 0; i < daysOfStep; ++i) {
        const std::optional<qint64> startUs = nextDay(watch, TickTables::marks(m_database, watch), nowUs);
        if (!startUs)
            break;
        TickTables::readRollups(m_database, watch, RollupSpan::Hour, *startUs, *startUs + day, buckets);
        std::vector<TickBucket> made = buckets.take();
        if (made.empty())
            made.push_back(emptyBucket(*startUs, day));
        TickTables::writeRollup(m_database, watch, RollupSpan::Day, made.front());
    }
    return transaction.commit();
}

bool TickUpkeep::dropTicks(qint64 watch, qint64 nowUs)
{
    if (!m_ticksUs)
        return false;
    const qint64 rolledUs = TickTables::marks(m_database, watch).hoursUs;
    const qint64 untilUs = std::min(tickBucketStart(nowUs - *m_ticksUs, hour), rolledUs);
    const std::optional<qint64> first = TickTables::firstTick(m_database, watch, 0);
    if (!first || *first >= untilUs)
        return false;
    Transaction transaction(m_database, Transaction::Kind::Write);
    const qint64 stepUs = std::min(untilUs, tickBucketStart(*first, hour) + droppedOfStep);
    m_database.execute(u"DELETE FROM tick WHERE watch = ? AND at_us < ?"_s, watch, stepUs);
    return transaction.commit();
}

bool TickUpkeep::dropRollups(qint64 watch, RollupSpan span, qint64 nowUs)
{
    const std::optional<qint64> keptUs = span == RollupSpan::Hour ? m_hoursUs : m_daysUs;
    if (!keptUs)
        return false;
    qint64 untilUs = tickBucketStart(nowUs - *keptUs, day);
    if (span == RollupSpan::Hour)
        untilUs = std::min(untilUs, TickTables::marks(m_database, watch).daysUs);
    const std::optional<qint64> first = TickTables::firstRollup(m_database, watch, span, 0);
    if (!first || *first >= untilUs)
        return false;
    Transaction transaction(m_database, Transaction::Kind::Write);
    m_database.execute(u"DELETE FROM rollup WHERE watch = ? AND span = ? AND start_us < ?"_s, watch,
                       int(span), untilUs);
    return transaction.commit();
}

} // namespace Loopscope
