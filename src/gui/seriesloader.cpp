// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/seriesloader.h"

#include "core/whenfinished.h"

#include <QDateTime>
#include <QtConcurrentRun>

#include <algorithm>

namespace Loopscope {

namespace {

constexpr qint64 tilesBeside = 2; ///< are fetched on either side of what is in sight

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
        const qint64 tileUs = tileBuckets * key->bucketUs;
        m_asked.insert(*key, {});
        whenFinished(m_ask(m_watchId, key->index * tileUs, (key->index + 1) * tileUs, key->bucketUs), this,
                     [this, key = *key, generation = m_generation](const Result<TickSeries> &answer) {
                         onAnswer(key, generation, answer);
                     });
    }
}

void SeriesLoader::onAnswer(const Key &key, quint64 generation, const Result<TickSeries> &answer)
{
    if (generation != m_generation)
        return;
    const QList<Tick> meanwhile = m_asked.take(key);
    if (!answer) {
        m_hasFailed = true; // until reload(), or another watch
        Q_EMIT failed(answer.error());
        return;
    }
    auto series = std::make_shared<TickSeries>(answer.value());
    // Whatever the history rounds to, a tile is where it belongs.
    series->bucketUs = key.bucketUs;
    series->fromUs = key.index * tileBuckets * key.bucketUs;
    series->untilUs = series->fromUs + tileBuckets * key.bucketUs;
    TickTile tile = series;
    for (const Tick &tick : meanwhile)
        tile = tileWithTick(tile, tick);
    m_tiles.insert(key, {tile, ++m_uses});
    forgetOld();
    askMore();
    compute();
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
                asked->append(one.tick);
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
