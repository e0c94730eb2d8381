// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/pooledlatencies.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

void PooledLatencies::finish()
{
    std::sort(m_added.begin(), m_added.end(), [](const Added &a, const Added &b) {
        return a.latencyNs != b.latencyNs ? a.latencyNs < b.latencyNs : a.unit < b.unit;
    });
    m_latencies.reserve(m_added.size());
    m_unitOf.reserve(m_added.size());
    for (const Added &added : m_added) {
        m_latencies.push_back(added.latencyNs);
        m_unitOf.push_back(added.unit);
        if (added.unit >= m_sums.size())
            m_sums.resize(added.unit + 1);
        m_sums[added.unit] += double(added.latencyNs);
    }
    std::vector<Added>().swap(m_added); // assigning an empty one would keep the memory
    buildIndex();
    for (std::size_t unit = 0; unit < unitEnd(); ++unit) {
        if (countOf(quint32(unit)) > 0)
            m_units.push_back(quint32(unit));
    }
}

/// As large a stride as there are units, or more: then the index has no more numbers than there are
/// latencies, and adding up a checkpoint takes no longer than walking to the next.
void PooledLatencies::buildIndex()
{
    constexpr std::size_t leastStride = 256;
    m_stride = std::max(leastStride, unitEnd());
    std::vector<quint32> counts(unitEnd());
    for (std::size_t i = 0; i < m_unitOf.size(); ++i) {
        if (i % m_stride == 0)
            m_counts.insert(m_counts.end(), counts.begin(), counts.end());
        ++counts[m_unitOf[i]];
    }
    m_counts.insert(m_counts.end(), counts.begin(), counts.end());
}

qint64 PooledLatencies::countOf(quint32 unit) const
{
    return unit < unitEnd() ? qint64(m_counts[m_counts.size() - unitEnd() + unit]) : 0;
}

double PooledLatencies::sumOf(quint32 unit) const
{
    return unit < unitEnd() ? m_sums[unit] : 0.0;
}

qint64 PooledLatencies::countBefore(std::size_t checkpoint, std::span<const quint32> times) const
{
    const quint32 *counts = m_counts.data() + checkpoint * unitEnd();
    qint64 count = 0;
    for (std::size_t unit = 0; unit < unitEnd(); ++unit)
        count += qint64(times[unit]) * counts[unit];
    return count;
}

std::optional<double> PooledLatencies::quantile(double p, std::span<const quint32> times) const
{
    Q_ASSERT(p >= 0.0 && p <= 1.0);
    Q_ASSERT(times.size() == unitEnd());
    if (m_latencies.empty())
        return std::nullopt;
    const std::size_t last = m_counts.size() / unitEnd() - 1;
    const qint64 total = countBefore(last, times);
    if (total == 0)
        return std::nullopt;
    const double position = double(total - 1) * p;
    const auto rank = qint64(position);

    // The last checkpoint with at most rank latencies before it.
    std::size_t low = 0;
    for (std::size_t high = last; high - low > 1;) {
        const std::size_t middle = (low + high) / 2;
        (countBefore(middle, times) <= rank ? low : high) = middle;
    }
    qint64 passed = countBefore(low, times);
    std::size_t at = low * m_stride;
    const auto walkBeyond = [&](qint64 wanted) {
        while (passed + times[m_unitOf[at]] <= wanted)
            passed += times[m_unitOf[at++]];
        return double(m_latencies[at]);
    };
    const double below = walkBeyond(rank);
    const double above = walkBeyond(std::min(rank + 1, total - 1));
    return std::lerp(below, above, position - double(rank));
}

} // namespace Loopscope
