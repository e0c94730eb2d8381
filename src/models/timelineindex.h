// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/laneindex.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace Loopscope {

/// What a row of a run's timeline is.
enum class TimelineRows : quint8 {
    Lanes, ///< with the requests that it sent
    Requests, ///< one alone, in the order in which they were started
};

/// The rows of all contenders in one round of a run. Knows samples by their numbers in the run's log, which
/// every call is given.
class TimelineIndex
{
public:
    TimelineIndex() = default;
    static constexpr quint32 mostRequestRows = 10'000; ///< of a contender; the last row takes all others

    TimelineIndex(int round, TimelineRows rows) : m_round(round), m_rowsAre(rows) { }
    /// Of all \a samples, at about 100 ns each; none once \a cancelled is set. Any thread.
    [[nodiscard]] static std::optional<TimelineIndex> make(const SampleLog &samples, int round,
                                                           TimelineRows rows,
                                                           const std::optional<LatencyFilter> &filter,
                                                           const std::atomic_bool &cancelled);

    [[nodiscard]] int round() const { return m_round; }
    [[nodiscard]] TimelineRows rowsAre() const { return m_rowsAre; }
    /// The 0-based row of \a sample among its contender's.
    [[nodiscard]] std::size_t rowOf(const Sample &sample) const
    {
        return m_rowsAre == TimelineRows::Lanes ? sample.lane : std::min(sample.index, mostRequestRows - 1);
    }
    /// How many samples were looked at, of this round or not.
    [[nodiscard]] qsizetype covered() const { return m_covered; }
    /// Takes in the samples from covered() on.
    void update(const SampleLog &samples);
    /// Emphasises what \a filter lets through; nothing for all.
    void setFilter(const SampleLog &samples, const std::optional<LatencyFilter> &filter);
    [[nodiscard]] const std::optional<LatencyFilter> &filter() const { return m_filter; }
    void squeeze();

    /// Of \a contender, each with at least one request but for gaps between them.
    [[nodiscard]] const std::vector<LaneIndex> &rows(Contender contender) const
    {
        return m_rows[contender.index()];
    }
    /// When the first of \a contender's requests began, and the last one ended; none without requests.
    [[nodiscard]] std::optional<std::pair<qint64, qint64>> extent(Contender contender) const
    {
        return m_extents[contender.index()];
    }
    /// The parts and the outcomes that occur, a bit each.
    [[nodiscard]] quint32 parts() const { return m_parts; }
    [[nodiscard]] quint32 outcomes() const { return m_outcomes; }
    [[nodiscard]] const LatencyFilter *filterOrNull() const { return m_filter ? &*m_filter : nullptr; }
    [[nodiscard]] qsizetype memory() const; ///< bytes

private:
    void note(const Sample &sample);

    int m_round = 0;
    TimelineRows m_rowsAre = TimelineRows::Lanes;
    qsizetype m_covered = 0;
    quint32 m_parts = 0;
    quint32 m_outcomes = 0;
    std::optional<LatencyFilter> m_filter;
    std::array<std::vector<LaneIndex>, contenderCount> m_rows;
    std::array<std::optional<std::pair<qint64, qint64>>, contenderCount> m_extents;
};

} // namespace Loopscope
