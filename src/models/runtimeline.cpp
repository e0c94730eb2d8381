// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/runtimeline.h"

#include "models/lagstrip.h"
#include "models/requesttext.h"

#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype quickSamples = 10'000; ///< are indexed at once, in about a millisecond
constexpr qsizetype mostSamplesAtOnce = 50'000; ///< are added to an index, in some milliseconds
constexpr qint64 leastStripMaxNs = 1'000'000; ///< less lag than this does not look like much

} // namespace

RunTimeline::RunTimeline(QObject *parent) : TimelineSource(parent)
{
    m_pool.setMaxThreadCount(1);
}

RunTimeline::~RunTimeline()
{
    stopIndex();
    m_pool.waitForDone();
}

void RunTimeline::setRun(std::shared_ptr<const Run> run, bool isLive)
{
    m_run = std::move(run);
    m_isLive = isLive && m_run;
    m_followsRounds = m_isLive;
    m_nowNs = 0;
    m_filter.reset();
    startIndex(m_isLive ? lastRound() : 0);
}

void RunTimeline::update(qint64 nowNs)
{
    m_nowNs = nowNs;
    const bool isFarBehind = !isBusy() && m_run->samples.size() - m_index.covered() > mostSamplesAtOnce;
    if (isFarBehind || (m_followsRounds && lastRound() != round())) {
        startIndex(m_followsRounds ? lastRound() : round());
        return;
    }
    if (!isBusy())
        m_index.update(m_run->samples);
    updateGroups();
    Q_EMIT grown();
}

void RunTimeline::finish()
{
    if (!m_isLive)
        return;
    m_isLive = false;
    m_followsRounds = false;
    update(m_nowNs);
    m_index.squeeze();
}

int RunTimeline::rounds() const
{
    int rounds = m_run ? m_run->plan.rounds : 1;
    if (m_run && !m_isLive)
        rounds = lastRound() + 1;
    return std::max(rounds, 1);
}

int RunTimeline::lastRound() const
{
    int last = 0;
    for (const Batch &batch : m_run->batches)
        last = std::max(last, int(batch.round));
    return last;
}

void RunTimeline::setRound(int round)
{
    m_followsRounds = false;
    if (m_run && round != this->round())
        startIndex(round);
}

bool RunTimeline::canShowRequests() const
{
    return !m_run || m_run->plan.count <= int(TimelineIndex::mostRequestRows);
}

void RunTimeline::setRowsAre(TimelineRows rows)
{
    m_wantedRows = rows;
    if (rows != rowsAre() && canShowRequests())
        startIndex(round());
}

void RunTimeline::setColoring(TimelineColoring coloring)
{
    if (coloring == m_coloring)
        return;
    m_coloring = coloring;
    Q_EMIT changed();
}

void RunTimeline::setFilter(const std::optional<LatencyFilter> &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (!m_run)
        return;
    if (isBusy())
        startIndex(round());
    else
        m_index.setFilter(m_run->samples, filter);
    Q_EMIT grown();
}

void RunTimeline::startIndex(int round)
{
    stopIndex();
    const TimelineRows rows = canShowRequests() ? m_wantedRows : TimelineRows::Lanes;
    m_index = TimelineIndex(round, rows);
    if (m_run && m_run->samples.size() > quickSamples) {
        m_cancelled = std::make_shared<std::atomic_bool>(false);
        m_pool.start(
            [this, samples = m_run->samples, round, rows, filter = m_filter, cancelled = m_cancelled] {
                std::optional<TimelineIndex> index =
                    TimelineIndex::make(samples, round, rows, filter, *cancelled);
                if (!index)
                    return;
                const auto deliver = [this, cancelled,
                                      index = std::make_shared<TimelineIndex>(std::move(*index))] {
                    if (*cancelled) // while this was on its way
                        return;
                    m_cancelled.reset();
                    m_index = std::move(*index);
                    m_index.update(m_run->samples);
                    updateGroups();
                    Q_EMIT busyChanged(false);
                    Q_EMIT changed();
                };
                QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
            });
        Q_EMIT busyChanged(true);
    } else if (m_run) {
        m_index.setFilter(m_run->samples, m_filter);
        m_index.update(m_run->samples);
        m_index.squeeze();
    }
    updateGroups();
    Q_EMIT roundsChanged();
    Q_EMIT changed();
}

void RunTimeline::stopIndex()
{
    if (!m_cancelled)
        return;
    *m_cancelled = true;
    m_cancelled.reset();
    m_pool.clear();
    Q_EMIT busyChanged(false);
}

const Batch *RunTimeline::batch(Contender contender) const
{
    const auto found = std::ranges::find_if(m_run->batches, [this, contender](const Batch &batch) {
        return batch.contender() == contender && batch.round == round();
    });
    return found == m_run->batches.end() ? nullptr : &*found;
}

int RunTimeline::rowCountOf(Contender contender, const Batch *own) const
{
    const auto seen = int(m_index.rows(contender).size());
    if (rowsAre() == TimelineRows::Requests)
        return std::max(m_run->plan.count, seen);
    return std::max(own ? own->lanes : m_run->plan.lanes(contender.strategy), seen);
}

void RunTimeline::updateGroups()
{
    m_groups.clear();
    m_places.clear();
    m_endNs = 0;
    m_liveNs = 0;
    m_stripMaxNs = 0;
    if (!m_run)
        return;
    const QList<Contender> planned = m_run->plan.contenders();
    int row = 0;
    for (const Contender contender : allContenders) {
        const Batch *own = batch(contender);
        const auto extent = m_index.extent(contender);
        if (!own && !extent && !planned.contains(contender))
            continue;
        Place place{contender, row, extent ? extent->first : 0};
        qint64 totalNs = extent ? extent->second - extent->first : 0;
        TimelineGroup group;
        group.name = contenderName(contender, m_run->plan.hasSeveralClients());
        group.kind = contenderKind(contender);
        group.rows = rowCountOf(contender, own);
        if (own) {
            place.originNs = extent ? std::min(own->startNs, extent->first) : own->startNs;
            totalNs = std::max(totalNs, own->totalNs);
            const bool isOn = m_isLive && own == &m_run->batches.back() && own->done < own->planned;
            group.detail = batchDetail(*own);
            group.endNs = isOn ? 0 : own->totalNs;
            if (own == &m_run->batches.back())
                m_liveNs = totalNs;
        } else if (!extent) {
            group.detail = notRunDetail(m_isLive);
        }
        m_endNs = std::max(m_endNs, totalNs);
        row += group.rows;
        m_groups.push_back(std::move(group));
        m_places.push_back(place);
    }
    if (m_liveNs == 0) // what is on is in another round
        m_liveNs = m_endNs;
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        for (const TimelineStripBar &bar : strip(int(group)))
            m_stripMaxNs = std::max({m_stripMaxNs, bar.valueNs, leastStripMaxNs});
    }
}

void RunTimeline::retranslate()
{
    updateGroups();
    Q_EMIT changed();
}

RunTimeline::Lane RunTimeline::lane(int row) const
{
    const auto beyond = std::ranges::upper_bound(m_places, row, {}, &Place::firstRow);
    if (row < 0 || beyond == m_places.begin())
        return {nullptr, 0};
    const Place &place = *std::prev(beyond);
    const std::vector<LaneIndex> &rows = m_index.rows(place.contender);
    const auto number = std::size_t(row - place.firstRow);
    return {number < rows.size() ? &rows[number] : nullptr, place.originNs};
}

const RunTimeline::Place *RunTimeline::placeOf(const Sample &sample) const
{
    const auto place = std::ranges::find(m_places, sample.contender(), &Place::contender);
    return place == m_places.end() || sample.round != round() ? nullptr : &*place;
}

QString RunTimeline::rowLabel(int row) const
{
    const auto beyond = std::ranges::upper_bound(m_places, row, {}, &Place::firstRow);
    return beyond == m_places.begin() ? QString() : QLocale().toString(row - std::prev(beyond)->firstRow + 1);
}

std::vector<TimelineKindInfo> RunTimeline::kinds() const
{
    if (!m_run)
        return {};
    switch (m_coloring) {
    case TimelineColoring::ByPhase:
        return partKinds(m_index.parts());
    case TimelineColoring::ByStatus:
        return outcomeKinds(m_index.outcomes());
    case TimelineColoring::ByStrategy:
        break;
    }
    std::vector<TimelineKindInfo> kinds;
    for (const TimelineGroup &group : m_groups)
        kinds.push_back({*group.kind, group.name});
    return kinds;
}

bool RunTimeline::segments(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                           std::vector<TimelineSegment> &out) const
{
    const Lane lane = this->lane(row);
    if (!lane.index)
        return true;
    const auto [first, end] = lane.index->range(m_run->samples, fromNs + lane.originNs, toNs + lane.originNs);
    if (end - first > limit)
        return false;
    const std::size_t most = out.size() + std::size_t(std::min<qsizetype>(limit, 1 << 30));
    for (qsizetype i = first; i < end; ++i) {
        const quint32 number = lane.index->order()[std::size_t(i)];
        const Sample &sample = m_run->samples[number];
        if (sample.endNs() < fromNs + lane.originNs)
            continue;
        const bool isDimmed = m_filter && !(*m_filter)(sample);
        forEachSegment(sample, m_coloring, [&](qint64 startNs, qint64 endNs, TimelineKind kind) {
            out.push_back({startNs - lane.originNs, endNs - lane.originNs, qint64(number), kind, isDimmed});
        });
        if (out.size() > most)
            return false;
    }
    return true;
}

void RunTimeline::raster(int row, const TimelineScale &scale, bool isThin,
                         std::span<TimelineCell> cells) const
{
    const Lane lane = this->lane(row);
    if (lane.index && !lane.index->order().empty())
        lane.index->raster(m_run->samples, m_coloring,
                           {scale.startNs + double(lane.originNs), scale.nsPerPixel}, isThin,
                           m_filter ? &*m_filter : nullptr, cells);
}

std::vector<TimelineStripBar> RunTimeline::strip(int group) const
{
    const Place &place = m_places[std::size_t(group)];
    const Batch *own = batch(place.contender);
    if (!own)
        return {};
    return lagStrip(m_run->lagSeries, place.originNs, place.originNs + own->totalNs);
}

std::optional<qint64> RunTimeline::nearestItem(int row, qint64 ns) const
{
    const Lane lane = this->lane(row);
    if (!lane.index || lane.index->order().empty())
        return std::nullopt;
    const std::vector<quint32> &order = lane.index->order();
    const qint64 atNs = ns + lane.originNs;
    const auto [first, end] = lane.index->range(m_run->samples, atNs, atNs);
    for (qsizetype i = end; i > first; --i) {
        const Sample &sample = m_run->samples[order[std::size_t(i - 1)]];
        if (sample.startNs <= atNs && sample.endNs() >= atNs)
            return order[std::size_t(i - 1)];
    }
    // None is there: the one before, or the one behind.
    std::optional<qint64> nearest;
    qint64 least = 0;
    for (const qsizetype i : {end - 1, end}) {
        if (i < 0 || i >= qsizetype(order.size()))
            continue;
        const Sample &sample = m_run->samples[order[std::size_t(i)]];
        const qint64 distance = sample.startNs > atNs ? sample.startNs - atNs : atNs - sample.endNs();
        if (!nearest || distance < least) {
            nearest = order[std::size_t(i)];
            least = distance;
        }
    }
    return nearest;
}

std::optional<qint64> RunTimeline::neighbour(qint64 item, int step) const
{
    const std::optional<TimelinePlace> at = place(item);
    if (!at)
        return std::nullopt;
    const std::vector<quint32> &order = lane(at->row).index->order();
    const auto [first, last] =
        std::ranges::equal_range(order, m_run->samples[item].startNs, {},
                                 [this](quint32 number) { return m_run->samples[number].startNs; });
    const auto here = std::find(first, last, quint32(item)) - order.begin() + step;
    if (here < 0 || here >= std::ptrdiff_t(order.size()))
        return std::nullopt;
    return order[std::size_t(here)];
}

std::optional<TimelinePlace> RunTimeline::place(qint64 item) const
{
    if (!m_run || item < 0 || item >= m_index.covered())
        return std::nullopt;
    const Sample &sample = m_run->samples[item];
    const Place *group = placeOf(sample);
    if (!group)
        return std::nullopt;
    return TimelinePlace{group->firstRow + int(m_index.rowOf(sample)), sample.startNs - group->originNs,
                         sample.endNs() - group->originNs};
}

QString RunTimeline::description(qint64 item) const
{
    const std::optional<TimelinePlace> at = place(item);
    if (!at)
        return {};
    const Sample &sample = m_run->samples[item];
    return requestDescription(sample, at->startNs, m_run->errorText(sample), m_run->plan.hasSeveralClients());
}

QString RunTimeline::summary(qint64 item) const
{
    const std::optional<TimelinePlace> at = place(item);
    return at ? requestSummary(m_run->samples[item], at->startNs, m_run->plan.hasSeveralClients())
              : QString();
}

} // namespace Loopscope
