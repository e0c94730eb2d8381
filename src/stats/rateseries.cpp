// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/rateseries.h"

#include <algorithm>
#include <numeric>

namespace Loopscope {

namespace {

constexpr qint64 firstIntervalNs = 10'000'000;
constexpr qint64 maxIntervals = 1'000;

} // namespace

RateSeries::RateSeries(qint64 originNs) : m_originNs(originNs), m_intervalNs(firstIntervalNs) { }

void RateSeries::add(qint64 endNs)
{
    const qint64 elapsedNs = std::max<qint64>(0, endNs - m_originNs);
    while (elapsedNs / m_intervalNs >= maxIntervals)
        doubleInterval();
    const auto interval = std::size_t(elapsedNs / m_intervalNs);
    if (interval >= m_counts.size())
        m_counts.resize(interval + 1);
    ++m_counts[interval];
    ++m_total;
}

void RateSeries::doubleInterval()
{
    m_intervalNs *= 2;
    if (m_counts.size() % 2 == 1)
        m_counts.push_back(0);
    for (std::size_t i = 0; i < m_counts.size() / 2; ++i)
        m_counts[i] = m_counts[2 * i] + m_counts[2 * i + 1];
    m_counts.resize(m_counts.size() / 2);
}

std::vector<RateSeries::Point> RateSeries::points(qint64 untilNs, int maxPoints) const
{
    Q_ASSERT(maxPoints >= 1);
    const qint64 elapsedNs = untilNs - m_originNs;
    if (elapsedNs <= 0)
        return {};
    const qint64 intervals = std::max<qint64>(1, elapsedNs / m_intervalNs);
    const qint64 perPoint = (intervals + maxPoints - 1) / maxPoints;
    const qint64 pointCount = (intervals + perPoint - 1) / perPoint;
    const auto countsEnd = std::min(qint64(m_counts.size()), elapsedNs / m_intervalNs + 1);

    std::vector<Point> result;
    result.reserve(std::size_t(pointCount));
    for (qint64 i = 0; i < pointCount; ++i) {
        const bool isLast = i == pointCount - 1;
        const qint64 first = std::min(i * perPoint, countsEnd);
        const qint64 end = isLast ? countsEnd : std::min((i + 1) * perPoint, countsEnd);
        const qint64 count = std::accumulate(m_counts.begin() + first, m_counts.begin() + end, qint64(0));
        const double beginSeconds = double(i * perPoint * m_intervalNs) / 1e9;
        const double endSeconds = double(isLast ? elapsedNs : (i + 1) * perPoint * m_intervalNs) / 1e9;
        result.push_back(
            {std::midpoint(beginSeconds, endSeconds), double(count) / (endSeconds - beginSeconds)});
    }
    return result;
}

} // namespace Loopscope
