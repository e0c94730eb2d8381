// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/latencysketchsum.h"

#include "stats/latencygrid.h"

#include <algorithm>
#include <utility>

namespace Loopscope {

LatencySketchSum::LatencySketchSum() : m_counts(LatencyGrid::cellCount + 1) { }

void LatencySketchSum::add(const LatencySketch &sketch)
{
    qint64 total = 0;
    if (sketch.isEmpty() || qAddOverflow(m_total, sketch.m_total, &total))
        return;
    m_min = m_total == 0 ? sketch.m_min : std::min(m_min, sketch.m_min);
    m_max = m_total == 0 ? sketch.m_max : std::max(m_max, sketch.m_max);
    m_total = total;
    for (const LatencySketch::Cell &cell : sketch.m_cells) {
        qint64 &count = m_counts[std::size_t(cell.cell)];
        if (count == 0)
            m_used.push_back(cell.cell);
        count += cell.count;
    }
}

bool LatencySketchSum::add(QByteArrayView encoded)
{
    if (!LatencySketch::decodeInto(m_decoded, encoded))
        return false;
    add(m_decoded);
    return true;
}

LatencySketch LatencySketchSum::take()
{
    LatencySketch sum;
    std::ranges::sort(m_used);
    sum.m_cells.reserve(m_used.size());
    for (const int cell : m_used)
        sum.m_cells.push_back({cell, std::exchange(m_counts[std::size_t(cell)], 0)});
    m_used.clear();
    sum.m_total = std::exchange(m_total, 0);
    sum.m_min = std::exchange(m_min, 0);
    sum.m_max = std::exchange(m_max, 0);
    return sum;
}

} // namespace Loopscope
