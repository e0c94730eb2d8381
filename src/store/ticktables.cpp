// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ticktables.h"

#include "store/chunks.h"
#include "store/database.h"
#include "store/tickbuckets.h"

#include <algorithm>
#include <set>
#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestIntervalMs = 100LL * 86'400'000;

// The numbers of these are in files and never change.
static_assert(int(WatchState::Up) == 1 && int(WatchState::Degraded) == 2 && int(WatchState::Down) == 3);

bool isCount(std::initializer_list<qint64> numbers)
{
    return std::ranges::all_of(numbers, [](qint64 number) { return number >= 0; });
}

/// at_us, missed, interval_ms, ended, failed, level, errors: all of a tick but its latencies.
std::optional<TickBucket> tickIn(const Rows &rows)
{
    TickBucket part;
    part.startUs = rows.integer(0);
    part.ticks = 1;
    part.missed = rows.integer(1);
    const qint64 intervalMs = rows.integer(2);
    part.ended = rows.integer(3);
    part.failed = rows.integer(4);
    switch (WatchState(rows.integer(5))) {
    case WatchState::Up:
        part.upUs = intervalMs * 1'000;
        break;
    case WatchState::Degraded:
        part.degradedUs = intervalMs * 1'000;
        break;
    case WatchState::Down:
        part.downUs = intervalMs * 1'000;
        break;
    default:
        return std::nullopt;
    }
    if (!isCount({part.missed, intervalMs, part.ended, part.failed}) || intervalMs > longestIntervalMs)
        return std::nullopt;
    if (!rows.isNull(6)) {
        const std::optional<TickErrors> errors = TickErrors::decode(rows.bytes(6));
        if (!errors)
            return std::nullopt;
        part.errors = *errors;
    }
    return part;
}

const QString rollupColumns =
    u"start_us, ticks, missed, up_us, degraded_us, down_us, ended, failed, errors, latency"_s;

/// rollupColumns but the last.
std::optional<TickBucket> rollupIn(const Rows &rows)
{
    TickBucket part;
    part.startUs = rows.integer(0);
    part.ticks = rows.integer(1);
    part.missed = rows.integer(2);
    part.upUs = rows.integer(3);
    part.degradedUs = rows.integer(4);
    part.downUs = rows.integer(5);
    part.ended = rows.integer(6);
    part.failed = rows.integer(7);
    const std::optional<TickErrors> errors = TickErrors::decode(rows.bytes(8));
    const bool canBe = errors
        && isCount({part.ticks, part.missed, part.upUs, part.degradedUs, part.downUs, part.ended,
                    part.failed});
    if (!canBe)
        return std::nullopt;
    part.errors = *errors;
    return part;
}

void insertSome(Database &database, std::span<const TickRow> rows, std::vector<const TickRow *> &fresh)
{
    const QString places = u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    QVariantList values;
    for (const TickRow &row : rows) {
        const Tick &tick = row.tick;
        const auto add = [&values](const auto &...some) { (values.append(Database::value(some)), ...); };
        add(tick.startedAtUs, row.seq, tick.lateNs / 1'000, tick.missed, row.watch, row.source,
            tick.interval.count(), tick.planned, tick.ended, tick.failed, tick.certificateDays,
            int(tick.level), int(tick.broken.toInt()), tick.errors.encode(), tick.latency.encode());
    }
    Rows inserted = database.selectWith(
        u"INSERT INTO tick (at_us, seq, late_us, missed, watch, source, interval_ms, planned, ended, failed, "
        "cert_days, level, broken, errors, latency) VALUES %1 ON CONFLICT DO NOTHING RETURNING source, seq"_s
            .arg(listOf(places, rows.size())),
        values);
    std::set<std::pair<qint64, qint64>> keys;
    while (inserted.next())
        keys.emplace(inserted.integer(0), inserted.integer(1));
    for (const TickRow &row : rows) {
        if (keys.contains({row.source, row.seq}))
            fresh.push_back(&row);
    }
}

std::optional<qint64> firstOf(Rows &&rows)
{
    return rows.next() && !rows.isNull(0) ? std::optional(rows.integer(0)) : std::nullopt;
}

} // namespace

qint64 lengthUs(RollupSpan span)
{
    return span == RollupSpan::Hour ? TickSpan::hour : TickSpan::day;
}

TickTables::Marks TickTables::marks(Database &database, qint64 watch)
{
    return marks(database, std::span(&watch, 1))[watch];
}

std::map<qint64, TickTables::Marks> TickTables::marks(Database &database, std::span<const qint64> watches)
{
    std::map<qint64, Marks> found;
    inChunks(watches, [&](std::span<const qint64> some) {
        QVariantList values;
        for (const qint64 watch : some)
            values.append(Database::value(watch));
        Rows rows = database.selectWith(
            u"SELECT w.id, (SELECT MAX(start_us) FROM rollup WHERE watch = w.id AND span = 0), "
            "(SELECT MAX(start_us) FROM rollup WHERE watch = w.id AND span = 1) FROM watch w WHERE w.id IN (%1)"_s
                .arg(listOf(u"?"_s, some.size())),
            values);
        while (rows.next()) {
            Marks &marks = found[rows.integer(0)];
            if (!rows.isNull(2))
                marks.daysUs = rows.integer(2) + TickSpan::day;
            if (!rows.isNull(1))
                marks.hoursUs = rows.integer(1) + TickSpan::hour;
            // All hours of a day that is rolled up are, too, though they may have been dropped since.
            marks.hoursUs = std::max(marks.hoursUs, marks.daysUs);
        }
    });
    return found;
}

std::vector<const TickRow *> TickTables::insert(Database &database, std::span<const TickRow> rows)
{
    std::vector<const TickRow *> fresh;
    inChunks(rows, [&](std::span<const TickRow> some) { insertSome(database, some, fresh); });
    return fresh;
}

qint64 TickTables::readTicks(Database &database, qint64 watch, qint64 fromUs, qint64 untilUs,
                             TickBuckets &into)
{
    Rows rows = database.select(u"SELECT at_us, missed, interval_ms, ended, failed, level, errors, latency "
                                "FROM tick WHERE watch = ? AND at_us >= ? AND at_us < ? ORDER BY at_us"_s,
                                watch, fromUs, untilUs);
    qint64 count = 0;
    while (rows.next()) {
        ++count;
        if (const std::optional<TickBucket> tick = tickIn(rows))
            (void)into.add(*tick, rows.bytes(7));
    }
    return count;
}

void TickTables::readRollups(Database &database, qint64 watch, RollupSpan span, qint64 fromUs, qint64 untilUs,
                             TickBuckets &into)
{
    Rows rows = database.select(u"SELECT %1 FROM rollup WHERE watch = ? AND span = ? AND start_us >= ? AND "
                                "start_us < ? ORDER BY start_us"_s.arg(rollupColumns),
                                watch, int(span), fromUs, untilUs);
    while (rows.next()) {
        if (const std::optional<TickBucket> part = rollupIn(rows))
            (void)into.add(*part, rows.bytes(9));
    }
}

void TickTables::writeRollup(Database &database, qint64 watch, RollupSpan span, const TickBucket &bucket)
{
    database.execute(
        u"INSERT INTO rollup (start_us, ticks, missed, up_us, degraded_us, down_us, ended, failed, "
        "errors, latency, watch, span) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (watch, span, start_us) DO UPDATE SET ticks = excluded.ticks, "
        "missed = excluded.missed, up_us = excluded.up_us, degraded_us = excluded.degraded_us, "
        "down_us = excluded.down_us, ended = excluded.ended, failed = excluded.failed, "
        "errors = excluded.errors, latency = excluded.latency"_s,
        bucket.startUs, bucket.ticks, bucket.missed, bucket.upUs, bucket.degradedUs, bucket.downUs,
        bucket.ended, bucket.failed, bucket.errors.encode(), bucket.latency.encode(), watch, int(span));
}

void TickTables::mergeRollup(Database &database, qint64 watch, RollupSpan span, const TickBucket &bucket)
{
    // The row is made first, so that there is one to be locked: who comes second waits, and sees the sum.
    database.execute(u"INSERT INTO rollup (start_us, ticks, missed, up_us, degraded_us, down_us, ended, "
                     "failed, watch, span) VALUES (?, 0, 0, 0, 0, 0, 0, 0, ?, ?) ON CONFLICT DO NOTHING"_s,
                     bucket.startUs, watch, int(span));
    TickBucket sum = bucket;
    {
        const QString lock = database.dialect().lockRows;
        Rows rows =
            database.select(u"SELECT %1 FROM rollup WHERE watch = ? AND span = ? AND start_us = ? %2"_s.arg(
                                rollupColumns, lock),
                            watch, int(span), bucket.startUs);
        if (!rows.next())
            return;
        const std::optional<TickBucket> there = rollupIn(rows);
        const std::optional<LatencySketch> latency = LatencySketch::decode(rows.bytes(9));
        if (there && latency) {
            sum.mergeCounts(*there);
            sum.latency.merge(*latency);
        }
    }
    writeRollup(database, watch, span, sum);
}

std::optional<qint64> TickTables::firstTick(Database &database, qint64 watch, qint64 fromUs)
{
    return firstOf(
        database.select(u"SELECT MIN(at_us) FROM tick WHERE watch = ? AND at_us >= ?"_s, watch, fromUs));
}

std::optional<qint64> TickTables::firstRollup(Database &database, qint64 watch, RollupSpan span,
                                              qint64 fromUs)
{
    return firstOf(
        database.select(u"SELECT MIN(start_us) FROM rollup WHERE watch = ? AND span = ? AND start_us >= ?"_s,
                        watch, int(span), fromUs));
}

} // namespace Loopscope
