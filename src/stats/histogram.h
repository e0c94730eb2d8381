// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/binaxis.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

class LatencySketch;

/// One bar: latencies in [lowNs, highNs).
struct Bin
{
    double lowNs = 0;
    double highNs = 0;
    qint64 count = 0;

    bool operator==(const Bin &) const = default;
};

/// Bars side by side without gaps, and what lies outside them.
struct Bins
{
    std::vector<Bin> bins;
    qint64 underflow = 0; ///< latencies below the first bar
    qint64 overflow = 0; ///< latencies at or above the end of the last bar

    bool operator==(const Bins &) const = default;
};

/// A live histogram of latencies: constant memory (0.7 MB), O(1) to add, exact to merge, good for both
/// scales.
///
/// It counts in the fine cells of LatencyGrid. Bars are whole numbers of cells, hence their counts are exact,
/// too, and one outlier makes nothing coarser. Values below 0 or from 10,000 s on are counted apart and
/// appear as under- and overflow, never in the outermost bar.
class LatencyHistogram
{
public:
    LatencyHistogram();

    /// Negative latencies count as underflow.
    void add(qint64 latencyNs);
    void merge(const LatencyHistogram &other);
    /// Exact, too: both have the same cells.
    void merge(const LatencySketch &sketch);

    [[nodiscard]] qint64 total() const { return m_total; }
    /// Smallest and largest latency added, exact; nothing while empty.
    [[nodiscard]] std::optional<qint64> min() const;
    [[nodiscard]] std::optional<qint64> max() const;

    /// The \a p quantile (0 … 1) as percentile() defines it, to within one fine cell (0.1 %), for figures
    /// while a run is on; within [min, max]; nothing while empty. Off the grid only min() and max() are
    /// known.
    [[nodiscard]] std::optional<double> approximatePercentile(double p) const;
    /// The same for many quantiles, ascending, in one pass over the cells; empty while empty.
    [[nodiscard]] std::vector<double> approximatePercentiles(std::span<const double> ps) const;

    [[nodiscard]] Bins bins(const BinAxis &axis) const;

private:
    struct Ranked
    {
        qint64 rank = -1;
        double value = 0;
    };
    /// Where a search by ascending rank goes on, and the last two values it found, newest first.
    struct Cursor
    {
        int cell = 0;
        qint64 countBefore = 0; ///< latencies before the cell
        std::array<Ranked, 2> found = {};
    };

    [[nodiscard]] Cursor firstCursor() const;
    [[nodiscard]] double approximatePercentile(double p, Cursor &cursor) const;
    [[nodiscard]] double orderStatistic(qint64 rank, Cursor &cursor) const;
    [[nodiscard]] double findOrderStatistic(qint64 rank, Cursor &cursor) const;
    [[nodiscard]] qint64 countIn(int beginCell, int endCell) const;

    std::vector<qint64> m_cells;
    qint64 m_negative = 0;
    qint64 m_total = 0;
    qint64 m_min = 0;
    qint64 m_max = 0;
};

/// An axis on which \a histograms show well together: from the smallest latency of all to the largest 99.9th
/// percentile (what lies beyond is overflow, said beside the chart), or to the maximum of a histogram that is
/// too small for that percentile. Nothing while all are empty.
[[nodiscard]] std::optional<BinAxis> fittingAxis(const std::vector<const LatencyHistogram *> &histograms,
                                                 Scale scale, int maxBins = 60);

} // namespace Loopscope
