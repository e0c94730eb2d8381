// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cellpainter.h"

namespace Loopscope {

void CellPainter::beginItem(qint64 startNs, qint64 endNs, bool isDimmed)
{
    const double from = m_scale.x(double(startNs));
    const double to = m_scale.x(double(endNs));
    m_isDimmed = isDimmed;
    m_isWide = to - from >= leastGapWidth;
    if (m_isWide) {
        flush();
        m_itemEnd = column(to) - (to < double(m_cells.size()) ? 1 : 0);
    }
}

void CellPainter::add(qint64 startNs, qint64 endNs, TimelineKind kind)
{
    const double from = m_scale.x(double(startNs));
    const double to = m_scale.x(double(endNs));
    const auto size = qint64(m_cells.size());
    const qint64 first = column(from);
    const qint64 last = column(to);
    if (last < 0 || first >= size)
        return;
    if (m_isWide) {
        fill(std::max<qint64>(first, 0), std::min(last, m_itemEnd), kind);
        return;
    }
    if (first == last) {
        collect(first, kind, to - from);
        return;
    }
    if (first >= 0)
        collect(first, kind, double(first + 1) - from);
    if (last > first + 1) {
        flush();
        fill(first + 1, last, kind);
    }
    if (last < size && to > double(last))
        collect(last, kind, to - double(last));
}

void CellPainter::fill(qint64 from, qint64 to, TimelineKind kind)
{
    if (from >= to)
        return;
    const TimelineCell cell{TimelineCell::full, kind, m_isDimmed};
    const auto begin = m_cells.begin() + from;
    const auto end = m_cells.begin() + to;
    if (!m_isDimmed) // nothing covers more
        std::fill(begin, end, cell);
    else
        std::for_each(begin, end, [cell](TimelineCell &below) { merge(below, cell); });
}

void CellPainter::collect(qint64 column, TimelineKind kind, double share)
{
    if (column != m_column)
        flush();
    m_column = column;
    m_collectedDimmed = m_collectedDimmed && m_isDimmed;
    for (auto &[known, sum] : m_shares) {
        if (known == kind) {
            sum += share;
            return;
        }
    }
    m_shares.emplace_back(kind, share);
}

void CellPainter::flush()
{
    if (m_shares.empty())
        return;
    double sum = 0;
    auto most = m_shares.front();
    for (const auto &share : m_shares) {
        sum += share.second;
        if (share.second > most.second)
            most = share;
    }
    merge(m_cells[std::size_t(m_column)], {coverage(sum), most.first, m_collectedDimmed});
    m_shares.clear();
    m_collectedDimmed = true;
}

} // namespace Loopscope
