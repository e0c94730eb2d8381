// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelineindex.h"

namespace Loopscope {

std::optional<TimelineIndex> TimelineIndex::make(const SampleLog &samples, int round,
                                                 const std::optional<LatencyFilter> &filter,
                                                 const std::atomic_bool &cancelled)
{
    TimelineIndex index(round);
    index.m_filter = filter;
    index.m_covered = samples.size();
    // Counted first, so that no list takes more than it needs.
    std::array<std::vector<qsizetype>, contenderCount> counts;
    samples.forEach([&](const Sample &sample) {
        if (sample.round != round)
            return;
        std::vector<qsizetype> &ofContender = counts[sample.contender().index()];
        if (ofContender.size() <= sample.lane)
            ofContender.resize(std::size_t(sample.lane) + 1);
        ++ofContender[sample.lane];
        index.note(sample);
    });
    std::array<std::vector<std::vector<quint32>>, contenderCount> orders;
    for (std::size_t contender = 0; contender < contenderCount; ++contender) {
        orders[contender].resize(counts[contender].size());
        for (std::size_t lane = 0; lane < counts[contender].size(); ++lane)
            orders[contender][lane].reserve(std::size_t(counts[contender][lane]));
    }
    if (cancelled)
        return std::nullopt;
    quint32 number = 0;
    samples.forEach([&](const Sample &sample) {
        if (sample.round == round)
            orders[sample.contender().index()][sample.lane].push_back(number);
        ++number;
    });
    for (std::size_t contender = 0; contender < contenderCount; ++contender) {
        index.m_lanes[contender].resize(orders[contender].size());
        for (std::size_t lane = 0; lane < orders[contender].size(); ++lane) {
            if (cancelled)
                return std::nullopt;
            index.m_lanes[contender][lane].build(samples, std::move(orders[contender][lane]),
                                                 index.filterOrNull());
        }
    }
    index.squeeze();
    return index;
}

void TimelineIndex::update(const SampleLog &samples)
{
    auto number = quint32(m_covered);
    samples.forEachSpan(m_covered, [&](std::span<const Sample> span) {
        for (const Sample &sample : span) {
            if (sample.round == m_round) {
                std::vector<LaneIndex> &lanes = m_lanes[sample.contender().index()];
                if (lanes.size() <= sample.lane)
                    lanes.resize(std::size_t(sample.lane) + 1);
                lanes[sample.lane].add(samples, number, filterOrNull());
                note(sample);
            }
            ++number;
        }
    });
    m_covered = samples.size();
}

void TimelineIndex::note(const Sample &sample)
{
    std::optional<std::pair<qint64, qint64>> &extent = m_extents[sample.contender().index()];
    const qint64 endNs = std::max(sample.startNs, sample.endNs());
    if (!extent)
        extent = {sample.startNs, endNs};
    extent->first = std::min(extent->first, sample.startNs);
    extent->second = std::max(extent->second, endNs);
    const RequestParts parts(sample);
    for (const RequestPart &part : parts.all())
        m_parts |= 1U << part.part;
    m_outcomes |= 1U << int(outcomeOf(sample));
}

void TimelineIndex::setFilter(const SampleLog &samples, const std::optional<LatencyFilter> &filter)
{
    m_filter = filter;
    for (std::vector<LaneIndex> &lanes : m_lanes) {
        for (LaneIndex &lane : lanes)
            lane.setFilter(samples, filterOrNull());
    }
}

void TimelineIndex::squeeze()
{
    for (std::vector<LaneIndex> &lanes : m_lanes) {
        for (LaneIndex &lane : lanes)
            lane.squeeze();
        lanes.shrink_to_fit();
    }
}

qsizetype TimelineIndex::memory() const
{
    qsizetype bytes = qsizetype(sizeof(*this));
    for (const std::vector<LaneIndex> &lanes : m_lanes) {
        for (const LaneIndex &lane : lanes)
            bytes += lane.memory();
        bytes += qsizetype((lanes.capacity() - lanes.size()) * sizeof(LaneIndex));
    }
    return bytes;
}

} // namespace Loopscope
