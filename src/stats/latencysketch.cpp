// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/latencysketch.h"

#include "stats/latencygrid.h"
#include "stats/percentile.h"
#include "stats/varint.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr char formatVersion = 1;

/// From so many cells on a pass over both sets is quicker than searching the place of each.
constexpr std::size_t manyCells = 8;

int cellOf(qint64 latencyNs)
{
    return LatencyGrid::cellOf(std::min(latencyNs, LatencyGrid::endNs));
}

std::vector<LatencySketch::Cell> mergedCells(std::span<const LatencySketch::Cell> a,
                                             std::span<const LatencySketch::Cell> b)
{
    std::vector<LatencySketch::Cell> merged;
    merged.reserve(a.size() + b.size());
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (left->cell == right->cell) {
            merged.push_back({left->cell, left->count + right->count});
            ++left;
            ++right;
        } else {
            merged.push_back(left->cell < right->cell ? *left++ : *right++);
        }
    }
    merged.insert(merged.end(), left, a.end());
    merged.insert(merged.end(), right, b.end());
    return merged;
}

} // namespace

void LatencySketch::add(qint64 latencyNs, qint64 count)
{
    Q_ASSERT(count >= 0);
    qint64 total = 0;
    if (count <= 0 || qAddOverflow(m_total, count, &total))
        return;
    const qint64 latency = std::max<qint64>(latencyNs, 0);
    m_min = m_total == 0 ? latency : std::min(m_min, latency);
    m_max = m_total == 0 ? latency : std::max(m_max, latency);
    m_total = total;
    addToCell({cellOf(latency), count});
}

void LatencySketch::addToCell(const Cell &added)
{
    if (m_cells.empty() || m_cells.back().cell < added.cell) {
        m_cells.push_back(added);
        return;
    }
    const auto at = std::lower_bound(m_cells.begin(), m_cells.end(), added.cell,
                                     [](const Cell &cell, int number) { return cell.cell < number; });
    if (at->cell == added.cell)
        at->count += added.count;
    else
        m_cells.insert(at, added);
}

void LatencySketch::merge(const LatencySketch &other)
{
    qint64 total = 0;
    if (other.isEmpty() || qAddOverflow(m_total, other.m_total, &total))
        return;
    if (isEmpty()) {
        *this = other;
        return;
    }
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
    m_total = total;
    if (other.m_cells.size() >= manyCells || &other == this) {
        m_cells = mergedCells(m_cells, other.m_cells);
        return;
    }
    for (const Cell &cell : other.m_cells)
        addToCell(cell);
}

std::optional<qint64> LatencySketch::min() const
{
    return isEmpty() ? std::nullopt : std::optional(m_min);
}

std::optional<qint64> LatencySketch::max() const
{
    return isEmpty() ? std::nullopt : std::optional(m_max);
}

std::optional<double> LatencySketch::percentile(double p) const
{
    Q_ASSERT(p >= 0.0 && p <= 1.0);
    if (m_total < supportNeeded(p))
        return std::nullopt;
    const double position = double(m_total - 1) * p;
    const auto below = qint64(position);
    const double value = orderStatistic(below);
    const double fraction = position - double(below);
    if (fraction == 0.0)
        return value;
    return std::lerp(value, orderStatistic(below + 1), fraction);
}

/// The value that would stand at \a rank (0-based) if all were sorted. Those of a cell are taken to lie
/// evenly in it; of those beyond the grid only the smallest and the largest of all are known.
double LatencySketch::orderStatistic(qint64 rank) const
{
    if (rank <= 0)
        return double(m_min);
    if (rank >= m_total - 1)
        return double(m_max);
    qint64 countBefore = 0;
    for (const Cell &cell : m_cells) {
        if (rank < countBefore + cell.count && cell.cell < LatencyGrid::cellCount) {
            const double share = (double(rank - countBefore) + 0.5) / double(cell.count);
            const double value = std::lerp(double(LatencyGrid::cellBegin(cell.cell)),
                                           double(LatencyGrid::cellBegin(cell.cell + 1)), share);
            return std::clamp(value, double(m_min), double(m_max));
        }
        countBefore += cell.count;
    }
    return double(m_max);
}

// Version, smallest latency, what the largest has more, then the cells from that of the smallest to that of
// the largest: the count of the first; of each further one its distance, doubled, plus 1 where its count less
// 2 follows, which is else 1. All as varints; an empty sketch is no bytes.
QByteArray LatencySketch::encode() const
{
    QByteArray bytes;
    if (isEmpty())
        return bytes;
    bytes.append(formatVersion);
    appendVarint(bytes, quint64(m_min));
    appendVarint(bytes, quint64(m_max - m_min));
    appendVarint(bytes, quint64(m_cells.front().count - 1));
    for (std::size_t i = 1; i < m_cells.size(); ++i) {
        const auto distance = quint64(m_cells[i].cell - m_cells[i - 1].cell);
        const bool isMany = m_cells[i].count > 1;
        appendVarint(bytes, distance << 1 | quint64(isMany));
        if (isMany)
            appendVarint(bytes, quint64(m_cells[i].count - 2));
    }
    return bytes;
}

std::optional<LatencySketch> LatencySketch::decode(QByteArrayView bytes)
{
    LatencySketch sketch;
    return decodeInto(sketch, bytes) ? std::optional(std::move(sketch)) : std::nullopt;
}

bool LatencySketch::decodeInto(LatencySketch &sketch, QByteArrayView bytes)
{
    sketch.m_cells.clear();
    sketch.m_total = sketch.m_min = sketch.m_max = 0;
    if (bytes.isEmpty())
        return true;
    if (bytes.front() != formatVersion)
        return false;
    VarintReader reader(bytes.sliced(1));
    sketch.m_min = reader.readUpTo(varintMax);
    sketch.m_max = sketch.m_min + reader.readUpTo(varintMax - sketch.m_min);
    const int lastCell = cellOf(sketch.m_max);
    Cell cell{cellOf(sketch.m_min), 1 + reader.readUpTo(varintMax - 1)};
    if (cell.cell == lastCell && sketch.m_max > sketch.m_min && cell.count == 1)
        return false;
    sketch.m_total = cell.count;
    sketch.m_cells.push_back(cell);
    while (reader.ok() && cell.cell < lastCell) {
        const qint64 step = reader.readUpTo(2 * qint64(LatencyGrid::cellCount) + 1);
        const int distance = int(step >> 1);
        if (distance < 1 || distance > lastCell - cell.cell)
            return false;
        const qint64 count = step % 2 == 0 ? 1 : 2 + reader.readUpTo(varintMax - 2);
        cell = {cell.cell + distance, count};
        if (qAddOverflow(sketch.m_total, count, &sketch.m_total))
            return false;
        sketch.m_cells.push_back(cell);
    }
    return reader.atEnd();
}

} // namespace Loopscope
