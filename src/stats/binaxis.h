// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace Loopscope {

enum class Scale { Linear, Logarithmic };

/// How to cut an axis into bars. The edges follow from the axis alone, so that the same axis given to several
/// histograms yields bars that stand exactly over each other.
struct BinAxis
{
    Scale scale = Scale::Logarithmic;
    double lowNs = 0; ///< the first bar begins at or just below this
    double highNs = 0; ///< the last bar ends at or just above this
    int maxBins = 60; ///< at least 1; bars are as fine as this allows

    bool operator==(const BinAxis &) const = default;
};

/// An axis on which both \a lowNs and \a highNs lie in a bar. Where they are so close that they would fill
/// a bar or two, there is a handful of bars around them.
[[nodiscard]] BinAxis axisAround(qint64 lowNs, qint64 highNs, Scale scale, int maxBins = 60);

/// The edges of the bars of \a axis, ascending: one more than there are bars, of which there is at least one.
/// They are cells of LatencyGrid (see LatencyGrid::cellBegin()), and as round as can be: linear bars are 1, 2
/// or 5 times a power of ten wide and begin at multiples of that; logarithmic ones cut each decade into 1, 2,
/// 5, 10, 20, 50 or 100 alike, to within one cell. An axis that leaves the grid is cut off there.
[[nodiscard]] std::vector<int> binEdges(const BinAxis &axis);

} // namespace Loopscope
