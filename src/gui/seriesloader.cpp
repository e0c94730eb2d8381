// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/seriesloader.h"

#include "core/whenfinished.h"
#include "gui/sightrefresher.h"

#include <QDateTime>
#include <QtConcurrentRun>

#include <algorithm>

namespace Loopscope {

namespace {

constexpr qint64 tilesBeside = 2; ///< are fetched on either side of what is in sight
constexpr qint64 lateUs = std::chrono::microseconds(SightRefresher::usualDelay).count();

qint64 nowUs()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000;
}

} // namespace

SeriesLoader::SeriesLoader(Ask ask, QObject *parent) : QObject(parent), m_ask(std::move(ask)) { }

void SeriesLoader::setWatch(const QString &watchId)
{
    if (watchId == m_watchId)
        return;
    m_watchId = watchId;
    m_tiles.clear();
    m_asked.clear();
    m_shown.clear();
    m_hasFailed = false;
    ++m_generation;
    Q_EMIT dataChanged(nullptr);
    askMore();
}

void SeriesLoader::reload()
{
    m_tiles.clear();
    m_asked.clear();
    m_shown.clear();
    m_hasFailed = false;
    ++m_generation;
    askMore();
}

void SeriesLoader::refresh(bool all)
{
    for (auto kept = m_tiles.begin(); kept != m_tiles.end(); ++kept) {
        const TickSeries &series = *kept->tile;
        const qint64 readUs = kept->readAtUs - lateUs;
        // Another program may also deliver late what it measured long ago.
        const bool isFilled = !series.buckets.empty() && series.buckets.back().endUs >= series.untilUs;
        if (!all && isFilled && series.untilUs <= readUs)
            continue;
        const qint64 lastUs = series.buckets.empty() ? series.fromUs : series.buckets.back().startUs;
        const qint64 fromUs = all ? series.fromUs : std::max(series.fromUs, std::min(readUs, lastUs));
        kept->dueFromUs = std::min(kept->dueFromUs.value_or(fromUs), fromUs);
    }
    askMore();
}

qint64 SeriesLoader::firstIndex() const
{
    return m_fromUs / (tileBuckets * m_bucketUs);
}

qint64 SeriesLoader::lastIndex() const
{
    return (m_untilUs - 1) / (tileBuckets * m_bucketUs);
}

bool SeriesLoader::isWaiting() const
{
    if (m_bucketUs == 0 || m_watchId.isEmpty())
        return false;
    for (qint64 index = firstIndex(); index <= lastIndex(); ++index) {
        if (!m_tiles.contains({m_bucketUs, index}))
            return true;
    }
    return false;
}

void SeriesLoader::want(qint64 fromUs, qint64 untilUs, qint64 bucketUs)
{
    m_fromUs = std::max(qint64(0), fromUs);
    m_untilUs = std::max(untilUs, m_fromUs + 1);
    m_bucketUs = bucketUs;
    askMore();
    compute();
}

std::optional<SeriesLoader::Key> SeriesLoader::nextKey() const
{
    const qint64 newest = nowUs() / (tileBuckets * m_bucketUs);
    const auto isMissing = [this, newest](qint64 index) {
        const Key key{m_bucketUs, index};
        return index >= 0 && index <= std::max(newest, lastIndex()) && !m_tiles.contains(key)
            && !m_asked.contains(key);
    };
    for (qint64 index = lastIndex(); index >= firstIndex(); --index) {
        if (isMissing(index))
            return Key{m_bucketUs, index};
    }
    for (qint64 index = lastIndex(); index >= firstIndex(); --index) {
        const Key key{m_bucketUs, index};
        if (!m_asked.contains(key) && m_tiles.value(key).dueFromUs)
            return key;
    }
    for (qint64 distance = 1; distance <= tilesBeside; ++distance) {
        for (const qint64 index : {firstIndex() - distance, lastIndex() + distance}) {
            if (isMissing(index))
                return Key{m_bucketUs, index};
        }
    }
    return std::nullopt;
}

void SeriesLoader::askMore()
{
    while (m_bucketUs > 0 && !m_watchId.isEmpty() && !m_hasFailed && m_asked.size() < mostAsked) {
        const std::optional<Key> key = nextKey();
        if (!key)
            return;
        ask(*key);
    }
}

void SeriesLoader::ask(const Key &key)
{
    const qint64 tileUs = tileBuckets * key.bucketUs;
    Asked asked{.fromUs = key.index * tileUs, .atUs = nowUs(), .meanwhile = {}};
    if (const auto kept = m_tiles.find(key); kept != m_tiles.end()) {
        const qint64 dueUs = std::exchange(kept->dueFromUs, std::nullopt).value_or(asked.fromUs);
        asked.fromUs = std::max(asked.fromUs, tickBucketStart(dueUs, key.bucketUs));
    }
    m_asked.insert(key, asked);
    whenFinished(m_ask(m_watchId, asked.fromUs, (key.index + 1) * tileUs, key.bucketUs), this,
                 [this, key, generation = m_generation](const Result<TickSeries> &answer) {
                     onAnswer(key, generation, answer);
                 });
}

void SeriesLoader::onAnswer(const Key &key, quint64 generation, const Result<TickSeries> &answer)
{
    if (generation != m_generation)
        return;
    const Asked asked = m_asked.take(key);
    if (answer) {
        take(key, asked, answer.value());
    } else if (!m_tiles.contains(key)) {
        m_hasFailed = true; // until reload(), or another watch
        Q_EMIT failed(answer.error());
        return;
    }
    askMore();
    compute();
}

void SeriesLoader::take(const Key &key, const Asked &asked, TickSeries series)
{
    // Whatever the history rounds to, a tile is where it belongs.
    const qint64 tileUs = tileBuckets * key.bucketUs;
    series.bucketUs = key.bucketUs;
    series.fromUs = asked.fromUs;
    series.untilUs = (key.index + 1) * tileUs;
    if (!m_tiles.contains(key) && series.fromUs > key.index * tileUs)
        return; // the rest of it was forgotten meanwhile
    Kept &kept = m_tiles[key];
    kept.tile =
        kept.tile ? tileWithSeries(kept.tile, series) : std::make_shared<TickSeries>(std::move(series));
    for (const Tick &tick : asked.meanwhile) {
        if (tick.startedAtUs >= asked.fromUs) // else it is there
            kept.tile = tileWithTick(kept.tile, tick);
    }
    kept.readAtUs = asked.atUs;
    kept.usedAt = ++m_uses;
    forgetOld();
}

void SeriesLoader::add(const QList<WatchTick> &ticks)
{
    bool isOurs = false;
    for (const WatchTick &one : ticks) {
        if (one.watchId != m_watchId)
            continue;
        const auto holds = [&one](const Key &key) {
            return one.tick.startedAtUs / (tileBuckets * key.bucketUs) == key.index;
        };
        for (auto kept = m_tiles.begin(); kept != m_tiles.end(); ++kept) {
            if (holds(kept.key())) {
                kept->tile = tileWithTick(kept->tile, one.tick);
                isOurs = true;
            }
        }
        for (auto asked = m_asked.begin(); asked != m_asked.end(); ++asked) {
            if (holds(asked.key()))
                asked->meanwhile.append(one.tick);
        }
    }
    if (isOurs)
        compute();
}

void SeriesLoader::forgetOld()
{
    while (m_tiles.size() > mostTiles) {
        const auto oldest = std::min_element(
            m_tiles.begin(), m_tiles.end(), [](const Kept &a, const Kept &b) { return a.usedAt < b.usedAt; });
        m_tiles.erase(oldest);
    }
}

void SeriesLoader::compute()
{
    if (m_watchId.isEmpty() || m_bucketUs == 0 || isWaiting())
        return;
    // What is in sight, and what is there beside it without a hole.
    qint64 first = firstIndex();
    qint64 last = lastIndex();
    while (first > firstIndex() - tilesBeside && m_tiles.contains({m_bucketUs, first - 1}))
        --first;
    while (last < lastIndex() + tilesBeside && m_tiles.contains({m_bucketUs, last + 1}))
        ++last;
    std::vector<TickTile> tiles;
    for (qint64 index = first; index <= last; ++index) {
        Kept &kept = m_tiles[{m_bucketUs, index}];
        kept.usedAt = ++m_uses;
        tiles.push_back(kept.tile);
    }
    if (tiles == m_shown)
        return;
    if (m_isComputing) {
        m_isStale = true;
        return;
    }
    m_isComputing = true;
    m_shown = tiles;
    const auto work = [tiles = std::move(tiles), now = nowUs()] { return makeWatchChartData(tiles, now); };
    whenFinished(QtConcurrent::run(work), this,
                 [this, generation = m_generation](const std::shared_ptr<const WatchChartData> &data) {
                     m_isComputing = false;
                     if (generation == m_generation)
                         Q_EMIT dataChanged(data);
                     if (std::exchange(m_isStale, false) || generation != m_generation)
                         compute();
                 });
}

} // namespace Loopscope
