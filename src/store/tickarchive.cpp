// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tickarchive.h"

#include "store/database.h"
#include "store/tickbuckets.h"
#include "store/transaction.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace TickSpan;

namespace {

// Years 1970 to about 9999: far from where sums of times overflow.
constexpr qint64 latestUs = 2'932'896 * day;

QList<qint64> startsIn(Rows &&rows)
{
    QList<qint64> starts;
    while (rows.next())
        starts.append(rows.integer(0));
    return starts;
}

} // namespace

void TickArchive::append(std::span<const TickRow> ticks)
{
    const std::vector<const TickRow *> fresh = TickTables::insert(m_database, ticks);
    std::set<qint64> watches;
    for (const TickRow *row : fresh)
        watches.insert(row->watch);
    const std::map<qint64, TickTables::Marks> marksByWatch =
        TickTables::marks(m_database, std::vector<qint64>(watches.begin(), watches.end()));
    // In ascending order: of two who write the same, none waits for the other with what that one waits for.
    std::map<std::tuple<qint64, RollupSpan, qint64>, TickBucket> late;
    for (const TickRow *row : fresh) {
        const auto known = marksByWatch.find(row->watch);
        if (known == marksByWatch.end())
            continue;
        const qint64 atUs = row->tick.startedAtUs;
        if (atUs < known->second.hoursUs)
            late[{row->watch, RollupSpan::Hour, tickBucketStart(atUs, hour)}].add(row->tick);
        if (atUs < known->second.daysUs)
            late[{row->watch, RollupSpan::Day, tickBucketStart(atUs, day)}].add(row->tick);
    }
    for (auto &[key, bucket] : late) {
        const auto &[watch, span, startUs] = key;
        bucket.startUs = startUs;
        bucket.endUs = startUs + lengthUs(span);
        TickTables::mergeRollup(m_database, watch, span, bucket);
    }
}

TickSeries TickArchive::series(const QString &watchId, qint64 fromUs, qint64 untilUs, qint64 bucketUs)
{
    TickSeries series;
    const qint64 from = std::clamp<qint64>(fromUs, 0, latestUs);
    const qint64 until = std::clamp<qint64>(untilUs, from, latestUs);
    const Transaction transaction(m_database, Transaction::Kind::Read);
    const std::optional<qint64> watch = [&]() -> std::optional<qint64> {
        Rows rows = m_database.select(u"SELECT id FROM watch WHERE uid = ?"_s, watchId);
        return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
    }();
    series.bucketUs = tickBucketWidth(std::min(bucketUs, latestUs));
    if (watch)
        series.bucketUs = widthFor(*watch, from, until, series.bucketUs);
    series.fromUs = tickBucketStart(from, series.bucketUs);
    series.untilUs = tickBucketStart(until + series.bucketUs - 1, series.bucketUs);
    if (watch)
        series.buckets = read(*watch, series.fromUs, series.untilUs, series.bucketUs);
    return series;
}

qint64 TickArchive::widthFor(qint64 watch, qint64 fromUs, qint64 untilUs, qint64 bucketUs)
{
    if (bucketUs >= hour)
        return bucketUs;
    Rows rows = m_database.select(
        u"SELECT SUM(ticks) FROM rollup WHERE watch = ? AND span = 0 AND start_us >= ? AND start_us < ?"_s,
        watch, fromUs, untilUs);
    return rows.next() && rows.integer(0) > mostTicks ? hour : bucketUs;
}

std::vector<TickBucket> TickArchive::read(qint64 watch, qint64 fromUs, qint64 untilUs, qint64 widthUs)
{
    TickBuckets buckets(widthUs);
    if (widthUs < hour) {
        TickTables::readTicks(m_database, watch, fromUs, untilUs, buckets);
        std::vector<TickBucket> result = buckets.take();
        fillIn(watch, RollupSpan::Hour, hoursWithoutTicks(watch, fromUs, untilUs), result);
        fillIn(watch, RollupSpan::Day, daysWithoutHours(watch, fromUs, untilUs), result);
        return result;
    }
    const TickTables::Marks marks = TickTables::marks(m_database, watch);
    qint64 hoursFromUs = fromUs;
    if (widthUs >= day) {
        TickTables::readRollups(m_database, watch, RollupSpan::Day, fromUs, untilUs, buckets);
        hoursFromUs = std::max(fromUs, marks.daysUs);
    }
    TickTables::readRollups(m_database, watch, RollupSpan::Hour, hoursFromUs, untilUs, buckets);
    TickTables::readTicks(m_database, watch, std::max(fromUs, marks.hoursUs), untilUs, buckets);
    std::vector<TickBucket> result = buckets.take();
    if (widthUs < day)
        fillIn(watch, RollupSpan::Day, daysWithoutHours(watch, fromUs, untilUs), result);
    return result;
}

/// Puts the roll-ups that start at \a starts in the place of all that \a buckets have of their time.
void TickArchive::fillIn(qint64 watch, RollupSpan span, const QList<qint64> &starts,
                         std::vector<TickBucket> &buckets)
{
    if (starts.isEmpty())
        return;
    const qint64 widthUs = lengthUs(span);
    TickBuckets wider(widthUs);
    TickTables::readRollups(m_database, watch, span, starts.first(), starts.last() + 1, wider);
    std::vector<TickBucket> rollups = wider.take();
    std::erase_if(rollups, [&](const TickBucket &rollup) {
        return !std::binary_search(starts.begin(), starts.end(), rollup.startUs);
    });
    std::erase_if(buckets, [&](const TickBucket &bucket) {
        return std::ranges::binary_search(rollups, tickBucketStart(bucket.startUs, widthUs), {},
                                          &TickBucket::startUs);
    });
    std::vector<TickBucket> merged;
    merged.reserve(buckets.size() + rollups.size());
    std::ranges::merge(std::make_move_iterator(buckets.begin()), std::make_move_iterator(buckets.end()),
                       std::make_move_iterator(rollups.begin()), std::make_move_iterator(rollups.end()),
                       std::back_inserter(merged), {}, &TickBucket::startUs, &TickBucket::startUs);
    buckets = std::move(merged);
}

/// Hours, at least partly in [\a fromUs, \a untilUs), of which some ticks were dropped.
QList<qint64> TickArchive::hoursWithoutTicks(qint64 watch, qint64 fromUs, qint64 untilUs)
{
    return startsIn(m_database.select(
        u"SELECT r.start_us FROM rollup r WHERE r.watch = ? AND r.span = 0 AND r.start_us >= ? AND "
        "r.start_us < ? AND r.ticks > (SELECT COUNT(*) FROM tick t WHERE t.watch = ? AND "
        "t.at_us >= r.start_us AND t.at_us < r.start_us + ?) ORDER BY r.start_us"_s,
        watch, tickBucketStart(fromUs, hour), untilUs, watch, hour));
}

/// Days, at least partly in [\a fromUs, \a untilUs), of which some hours were dropped.
QList<qint64> TickArchive::daysWithoutHours(qint64 watch, qint64 fromUs, qint64 untilUs)
{
    return startsIn(m_database.select(
        u"SELECT d.start_us FROM rollup d WHERE d.watch = ? AND d.span = 1 AND d.start_us >= ? AND "
        "d.start_us < ? AND d.ticks > (SELECT COALESCE(SUM(h.ticks), 0) FROM rollup h WHERE h.watch = ? AND "
        "h.span = 0 AND h.start_us >= d.start_us AND h.start_us < d.start_us + ?) ORDER BY d.start_us"_s,
        watch, tickBucketStart(fromUs, day), untilUs, watch, day));
}

} // namespace Loopscope
