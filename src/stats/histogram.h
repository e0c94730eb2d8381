// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace Loopscope {

enum class Scale { Linear, Logarithmic };

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

/// How to cut an axis into bars: the same axis given to several histograms yields bars with the same edges.
struct BinAxis
{
    Scale scale = Scale::Logarithmic;
    double lowNs = 0; ///< the first bar begins at or just below this
    double highNs = 0; ///< the last bar ends at or just above this
    int maxBins = 60; ///< at least 1; bars are as fine as this allows

    bool operator==(const BinAxis &) const = default;
};

/// A live histogram of latencies: constant memory, O(1) to add, exact to merge, good for both scales.
///
/// It counts on two fine grids at once. The logarithmic one has 120 cells a decade from 1 µs to 10,000 s
/// (each 1.9 % wide), the linear one has 4,096 cells whose width starts at 1 µs and doubles whenever a value
/// would not fit, so that its cells always merge exactly. Bars are whole numbers of fine cells, hence their
/// counts are exact, too. Values below or beyond a grid are counted apart and appear as under- and overflow,
/// never in the outermost bar.
class LatencyHistogram
{
public:
    LatencyHistogram();

    /// Negative latencies count as underflow.
    void add(qint64 latencyNs);
    void merge(const LatencyHistogram &other);

    [[nodiscard]] qint64 total() const { return m_total; }
    /// Smallest and largest latency added, exact; nothing while empty.
    [[nodiscard]] std::optional<qint64> min() const;
    [[nodiscard]] std::optional<qint64> max() const;

    /// The \a p quantile (0 … 1) to within one fine logarithmic cell (1.9 %), for figures while a run is on;
    /// clamped to [min, max]; nothing while empty.
    [[nodiscard]] std::optional<double> approximatePercentile(double p) const;

    [[nodiscard]] Bins bins(const BinAxis &axis) const;
    /// Width of the fine linear cells, in ns; a linear axis for several histograms needs the widest of
    /// theirs.
    [[nodiscard]] qint64 linearCellNs() const { return m_linearCellNs; }

private:
    [[nodiscard]] Bins linearBins(const BinAxis &axis) const;
    [[nodiscard]] Bins logarithmicBins(const BinAxis &axis) const;
    void widenLinearCells();

    std::vector<qint64> m_logCells;
    std::vector<qint64> m_linearCells;
    qint64 m_linearCellNs;
    qint64 m_belowLog = 0;
    qint64 m_beyondLog = 0;
    qint64 m_negative = 0;
    qint64 m_total = 0;
    qint64 m_min = 0;
    qint64 m_max = 0;
};

/// An axis on which \a histograms show well together: from just below the smallest latency to just above
/// the 99.9th percentile (what lies beyond is overflow, said beside the chart). Nothing while all are empty.
[[nodiscard]] std::optional<BinAxis> fittingAxis(const std::vector<const LatencyHistogram *> &histograms,
                                                 Scale scale, int maxBins = 60);

} // namespace Loopscope
