// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelineindex.h"

namespace Loopscope {

std::optional<TimelineIndex> TimelineIndex::make(const SampleLog &samples, int round, TimelineRows rows,
                                                 const std::optional<LatencyFilter> &filter,
                                                 const std::atomic_bool &cancelled)
{
    TimelineIndex index(round, rows);
    index.m_filter = filter;
    index.m_covered = samples.size();
    // Counted first, so that no list takes more than it needs.
    std::array<std::vector<qsizetype>, contenderCount> counts;
    samples.forEach([&](const Sample &sample) {
        if (sample.round != round)
            return;
        std::vector<qsizetype> &ofContender = counts[sample.contender().index()];
        const std::size_t row = index.rowOf(sample);
        if (ofContender.size() <= row)
            ofContender.resize(row + 1);
        ++ofContender[row];
        index.note(sample);
    });
    std::array<std::vector<std::vector<quint32>>, contenderCount> orders;
    for (std::size_t contender = 0; contender < contenderCount; ++contender) {
        orders[contender].resize(counts[contender].size());
        for (std::size_t row = 0; row < counts[contender].size(); ++row)
            orders[contender][row].reserve(std::size_t(counts[contender][row]));
    }
    if (cancelled)
        return std::nullopt;
    quint32 number = 0;
    samples.forEach([&](const Sample &sample) {
        if (sample.round == round)
            orders[sample.contender().index()][index.rowOf(sample)].push_back(number);
        ++number;
    });
    for (std::size_t contender = 0; contender < contenderCount; ++contender) {
        index.m_rows[contender].resize(orders[contender].size());
        for (std::size_t row = 0; row < orders[contender].size(); ++row) {
            if (cancelled)
                return std::nullopt;
            index.m_rows[contender][row].build(samples, std::move(orders[contender][row]),
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
                std::vector<LaneIndex> &rows = m_rows[sample.contender().index()];
                const std::size_t row = rowOf(sample);
                if (rows.size() <= row)
                    rows.resize(row + 1);
                rows[row].add(samples, number, filterOrNull());
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
    for (std::vector<LaneIndex> &rows : m_rows) {
        for (LaneIndex &row : rows)
            row.setFilter(samples, filterOrNull());
    }
}

void TimelineIndex::squeeze()
{
    for (std::vector<LaneIndex> &rows : m_rows) {
        for (LaneIndex &row : rows)
            row.squeeze();
        rows.shrink_to_fit();
    }
}

qsizetype TimelineIndex::memory() const
{
    qsizetype bytes = qsizetype(sizeof(*this));
    for (const std::vector<LaneIndex> &rows : m_rows) {
        for (const LaneIndex &row : rows)
            bytes += row.memory();
        bytes += qsizetype((rows.capacity() - rows.size()) * sizeof(LaneIndex));
    }
    return bytes;
}

} // namespace Loopscope
