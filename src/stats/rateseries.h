// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace Loopscope {

/// How many requests ended in each interval of time: throughput over time, in constant memory. The intervals
/// begin at 10 ms and double whenever more than 1,000 would be needed, so that neighbours merge exactly.
class RateSeries
{
public:
    struct Point
    {
        double seconds; ///< middle of the interval, since the origin given to the constructor
        double perSecond;
    };

    /// Times are counted from \a originNs, usually the start of a batch. Earlier times count in the first
    /// interval.
    explicit RateSeries(qint64 originNs = 0);

    void add(qint64 endNs);
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 intervalNs() const { return m_intervalNs; }

    /// One point an interval from the origin to \a untilNs (exclusive of an unfinished interval, unless it is
    /// the only one), at most \a maxPoints of them, averaged over neighbours where there are more.
    [[nodiscard]] std::vector<Point> points(qint64 untilNs, int maxPoints = 200) const;

private:
    std::vector<qint64> m_counts;
    qint64 m_originNs;
    qint64 m_intervalNs;
    qint64 m_total = 0;
};

} // namespace Loopscope
