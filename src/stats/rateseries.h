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
        double seconds; ///< middle of the stretch of time, since the origin given to the constructor
        double perSecond;
    };

    /// Times are counted from \a originNs, usually the start of a batch. Earlier times count in the first
    /// interval.
    explicit RateSeries(qint64 originNs = 0);

    void add(qint64 endNs);
    [[nodiscard]] qint64 originNs() const { return m_originNs; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 intervalNs() const { return m_intervalNs; }

    /// The rates from the origin to \a untilNs, at most \a maxPoints (1 or more) of them: one an interval, or
    /// averages over equally many neighbours. The last point reaches to \a untilNs: it takes in the interval
    /// that is not over yet, which alone would be too short a time to divide by. Empty while no time went by.
    [[nodiscard]] std::vector<Point> points(qint64 untilNs, int maxPoints = 200) const;

private:
    void doubleInterval();

    std::vector<qint64> m_counts; // up to the last interval that is not 0
    qint64 m_originNs;
    qint64 m_intervalNs;
    qint64 m_total = 0;
};

} // namespace Loopscope
